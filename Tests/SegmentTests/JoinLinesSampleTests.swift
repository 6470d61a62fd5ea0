import Foundation
import Ingest
import Model
import Testing

@testable import Normalise

/// Line ends of the sample pages, as `Tests/Gold` has them.
@Suite("Joining lines on sample pages")
struct JoinLinesSampleTests {
  private static func fold(_ text: String) -> [UInt32] {
    var result: [UInt32] = []
    for scalar in text.precomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar {
      case "“", "”", "\"", "‘", "’", "'", "-", "\u{AD}", "#", "*": break
      default: if !scalar.properties.isWhitespace { result.append(scalar.value) }
      }
    }
    return result
  }

  private static func string(_ values: ArraySlice<UInt32>) -> String {
    var result = ""
    for value in values { if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) } }
    return result
  }

  private struct Truth {
    var blocks: [String] = []
    var all = ""

    init(_ url: URL) throws {
      let page = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any] ?? [:]
      add(page["furniture"])
      for article in page["articles"] as? [[String: Any]] ?? [] {
        for key in ["kicker", "headline", "deck", "dateline", "subheads", "captions", "credits", "zones"] {
          add(article[key])
        }
        for paragraph in article["paragraphs"] as? [[String: Any]] ?? [] { add(paragraph["text"]) }
      }
      all = blocks.joined(separator: "\n")
    }

    private mutating func add(_ value: Any?) {
      if let text = value as? String { blocks.append(string(fold(text)[...])) }
      for text in value as? [String] ?? [] { blocks.append(string(fold(text)[...])) }
    }
  }

  @Test(arguments: ["01", "03", "04", "05", "06", "07", "08"])
  func `line ends of sample pages are judged as they were written`(name: String) throws {
    let seeds = SharedPages.packageRoot.appending(path: "seeds")
    let truth = try Truth(SharedPages.packageRoot.appending(path: "Tests/Gold/\(name).json"))
    let file = try FileManager.default.contentsOfDirectory(atPath: seeds.path).first { $0.hasPrefix(name) } ?? ""
    let reader = PageReader(options: OptionValues(["paths": .list([])], specs: IngestStage.spec.options))
    var page = reader.read(FoundSource(path: seeds.appending(path: file).path))
    var printed = page
    let before = RepairStep.allCases.filter { $0 < .joinLines }.map { OptionValue.text($0.rawValue) }
    let options = OptionValues(["repairs": .list(before)], specs: NormaliseStage.spec.options)
    SideBySide().apply(to: &printed)
    try Normaliser(options: options, lexicons: Road.lexicons).normalise(&printed)
    try Road().normaliser.normalise(&page)
    let begins = Set(page.lines.map { page.sourceSpan(of: $0.range).start })
    let texts = printed.lines.map { Self.fold(printed.string($0.range)) }
    var right = 0
    var wrong: [String] = []
    for index in printed.lines.indices.dropLast() {
      let seam = Self.string(texts[index].suffix(9)) + Self.string(texts[index + 1].prefix(5))
      let goesOn = truth.blocks.contains { $0.contains(seam) }
      let isJoined = !begins.contains(printed.sourceSpan(of: printed.lines[index + 1].range).start)
      if goesOn == isJoined {
        right += 1
      } else {
        wrong.append(
          (goesOn ? "not joined: " : "joined: ") + printed.string(printed.lines[index].range) + " | "
            + printed.string(printed.lines[index + 1].range))
      }
    }
    print("sample \(name): \(right) right, \(wrong.count) wrong")
    #expect(wrong.count * 100 <= 5 * (right + wrong.count), "\(wrong.joined(separator: "\n"))")
  }
}
