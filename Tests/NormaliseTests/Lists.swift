import Foundation
import Lexicon
import Model
import Testing

@testable import Normalise

/// The word lists that ship with the program, and nothing of the machine.
enum Lists {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let shipped: LexiconSet = {
    let lists = ["english", "confusions"].map { name in
      let path = root.appending(path: "pipelines/lexicons/\(name).tsv").path()
      return WordList(name: name, parsing: Array(FileManager.default.contents(atPath: path) ?? Data()), file: path)
    }
    return LexiconSet(lists)
  }()

  static let english = EnglishDictionary(shipped["english"])

  /// A normaliser with all repairs, or those named, that does not look at the system's words.
  static func normaliser(_ repairs: [RepairStep]? = nil) throws -> Normaliser {
    var values: [String: OptionValue] = ["system_words": .bool(false)]
    if let repairs { values["repairs"] = .list(repairs.map { .text($0.rawValue) }) }
    return try Normaliser(options: OptionValues(values, specs: NormaliseStage.spec.options), lexicons: shipped)
  }
}
