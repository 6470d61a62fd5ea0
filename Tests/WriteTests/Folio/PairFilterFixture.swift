import Foundation
import Model
import TestSupport

@testable import Write

/// Texts of made-up words, as common and as rare as words are.
struct MadeUpTexts {
  private let words: [String]
  private var random: SeededRandom

  init(seed: UInt64, words count: Int = 4000) {
    var random = SeededRandom(seed: seed)
    words = (0..<count).map { _ in
      String(String.UnicodeScalarView((0..<2).map { _ in Self.character(in: 0x4E00..<0x5600, &random) }))
    }
    self.random = random
  }

  private static func character(in range: Range<UInt32>, _ random: inout SeededRandom) -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "一"
  }

  /// A text of so many words; one of a hundred is a word of its own, and none has a character from U+8000 on.
  mutating func text(words count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      let share = Double(UInt32.random(in: 0..<1 << 20, using: &random)) / Double(1 << 20)
      if UInt32.random(in: 0..<100, using: &random) == 0 {
        for _ in 0..<2 { text.unicodeScalars.append(Self.character(in: 0x6000..<0x7000, &random)) }
      } else {
        text += words[Int(share * share * share * Double(words.count))]
      }
      if UInt32.random(in: 0..<6, using: &random) == 0 { text += "，" }
    }
    return text + "。"
  }
}

/// A small table of one column with pair filters: `python/folio/tests/pairs.folio` holds it.
enum PairFilterFixture {
  static let url = packageFolder.appending(path: "python/folio/tests/pairs.folio")

  static func bytes() throws -> [UInt8] {
    var batch = RowBatch(Schema(table: "notes", "", columns: [Column("text", .text, nullable: true, "")]))
    var texts = MadeUpTexts(seed: 3, words: 300)
    for row in 0..<24 {
      batch.append(row % 6 == 5 ? nil : row == 8 ? "园区举行签约仪式" : texts.text(words: 12))
      batch.endRow()
    }
    var options = FolioOptions()
    options.searchColumns = ["text"]
    return try folio([batch], options)
  }
}
