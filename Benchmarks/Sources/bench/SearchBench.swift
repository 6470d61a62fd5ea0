import Foundation
import Model
import Workbench
import Write

/// What pair filters are worth: how many pages of a column a search reads, and what the filters take of its bytes.
///
/// Texts of several kinds are sought, drawn from the column: pairs of its characters, as common there as they are, that
/// stand side by side nowhere (every page that is read for them is read for nothing); of many pieces of two characters
/// those that are in the fewest and in the most texts; and any pieces of four and of two characters.
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
    let byTexts = byTexts(pieces(texts, 40 * count, length: 2, &dice), in: texts)
    for (name, words) in [
      ("absent", absent(texts, count, &dice)), ("rare", Array(byTexts.prefix(count))),
      ("frequent", Array(byTexts.suffix(count))), ("piece of 4", pieces(texts, count, length: 4, &dice)),
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

  /// Pairs of characters, those in the fewest texts first.
  private func byTexts(_ pieces: [String], in texts: [[Unicode.Scalar]]) -> [String] {
    var found: [UInt64: (texts: Int, last: Int)] = [:]
    let pairs = Dictionary(
      pieces.map { piece in
        let scalars = Array(piece.unicodeScalars)
        return (piece, pair(scalars[0], scalars[1]))
      }, uniquingKeysWith: { first, _ in first })
    for pair in pairs.values { found[pair] = (0, -1) }
    for (number, text) in texts.enumerated() {
      for (one, next) in zip(text, text.dropFirst()) {
        let pair = pair(one, next)
        if let known = found[pair], known.last != number { found[pair] = (known.texts + 1, number) }
      }
    }
    func count(_ piece: String) -> Int { pairs[piece].flatMap { found[$0]?.texts } ?? 0 }
    return pairs.keys.sorted { (count($0), $0) < (count($1), $1) }
  }

  private func pair(_ one: Unicode.Scalar, _ next: Unicode.Scalar) -> UInt64 {
    UInt64(one.value) << 32 | UInt64(next.value)
  }

  private func absent(_ texts: [[Unicode.Scalar]], _ count: Int, _ dice: inout Dice) -> [String] {
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
