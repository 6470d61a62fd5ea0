import Foundation
import Model
import Workbench
import Write

/// What pair filters are worth: how many pages of a column a search reads, and what the filters take of its bytes.
///
/// Three kinds of texts are sought, drawn from the column: pairs of its characters, as common there as they are, that stand
/// side by side nowhere (every page that is read for them is read for nothing); and pieces of four and of two characters.
struct SearchBench {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() throws {
    let file = try FolioFile(path: arguments.text("file", ""))
    let column = arguments.text("column", "body")
    let texts = try load(file, column)
    guard let described = file.description.tables[0].columns.first(where: { $0.name == column }) else { return }
    let pages = described.pageCount ?? 0
    var dice = Dice(seed: 11)
    let count = arguments.int("count", 50)
    for (name, words) in [
      ("absent", absent(texts, count, &dice)), ("piece of 4", pieces(texts, count, length: 4, &dice)),
      ("piece of 2", pieces(texts, count, length: 2, &dice)),
    ] {
      var read = 0
      for word in words {
        let sought = RowPredicate.Condition(column, .contains, .text(Array(word.utf8)))
        var reader = try FolioTableReader(file, columns: [], where: RowPredicate([sought]))
        while try reader.next() != nil {}
        read += reader.pagesRead
      }
      Report(
        "search " + name, nil,
        [
          ("words", Double(words.count)), ("pages", Double(pages)),
          ("read", Double(read) / Double(max(1, words.count * pages))), ("column", Double(described.storedBytes)),
        ]
      ).print(asJson: arguments.flag("json"))
    }
  }

  private func load(_ file: FolioFile, _ column: String) throws -> [[Unicode.Scalar]] {
    var reader = try FolioTableReader(file, columns: [column])
    var all: [[Unicode.Scalar]] = []
    while let batch = try reader.next() {
      guard case .text(let texts) = batch.columns[0].values else { break }
      for row in 0..<texts.count { all.append(Array(texts.string(row).unicodeScalars)) }
    }
    return all.filter { $0.count > 8 }
  }

  private func pieces(
    _ texts: [[Unicode.Scalar]], _ count: Int, length: Int, _ dice: inout Dice
  ) -> [String] {
    (0..<count).map { _ in
      let text = texts[dice.below(texts.count)]
      let start = dice.below(text.count - length)
      return Self.string(text[start..<start + length])
    }
  }

  private func absent(_ texts: [[Unicode.Scalar]], _ count: Int, _ dice: inout Dice) -> [String] {
    func pair(_ one: Unicode.Scalar, _ next: Unicode.Scalar) -> UInt64 { UInt64(one.value) << 32 | UInt64(next.value) }
    var candidates: [UInt64: String] = [:]
    for _ in 0..<20 * count {
      let (one, next) = (texts[dice.below(texts.count)], texts[dice.below(texts.count)])
      let both = [one[dice.below(one.count)], next[dice.below(next.count)]]
      candidates[pair(both[0], both[1])] = Self.string(both[...])
    }
    for text in texts {
      for (one, next) in zip(text, text.dropFirst()) { candidates[pair(one, next)] = nil }
    }
    return Array(candidates.values.sorted().prefix(count))
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
