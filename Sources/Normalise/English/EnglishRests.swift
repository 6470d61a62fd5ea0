internal import Lexicon
import Model

/// English lines that a word was cut at whose other half stands elsewhere on the page.
///
///     …and the miller of Tarn dis-             the half of a word, and nothing below goes on with it
///     …
///     The lamps of the ferry dock were         print does not go on here:
///     mantled his old wheel in the spring…     mantled is no word, and dismantled is one
///
/// Columns that were put one below the other break words as lines do, but the rest comes later.
enum EnglishRests {
  /// Pages have a few; one that has more is no page of columns.
  private static let mostHalves = 200
  private static let mostRests = 400

  /// The lines behind which print does not go on in the next one.
  static func ends(_ lines: [LayoutLine], _ text: Span<UInt8>, _ english: EnglishDictionary) -> [Int] {
    // Nearly all pages have none: there the rest of each word stands in the next line.
    let halves = lines.indices.filter { isCut(lines, $0, text, english) }
    guard (1...mostHalves).contains(halves.count) else { return [] }
    var ends: [Int] = []
    var asked = 0
    for rest in lines.indices.dropFirst() where lines[rest].has(.beginsLower) && !endsInHyphen(lines[rest - 1], text) {
      let word = firstWord(lines[rest], text)
      guard asked < mostRests, word.count >= 2, !english.knows(word, in: text) else { continue }
      asked += 1
      let owners = halves.filter { $0 != rest - 1 && english.knows(lastWord(lines[$0], text), word, in: text) }
      guard !owners.isEmpty else { continue }
      ends.append(rest - 1)
      ends += owners
    }
    return ends
  }

  /// Whether a line ends in half a word that the next line does not go on with.
  private static func isCut(
    _ lines: [LayoutLine], _ index: Int, _ text: Span<UInt8>, _ english: EnglishDictionary
  ) -> Bool {
    guard endsInHyphen(lines[index], text) else { return false }
    guard index + 1 < lines.count, lines[index + 1].has(.beginsLower) else { return true }
    let word = firstWord(lines[index + 1], text)
    return !english.knows(word, in: text) && !english.knows(lastWord(lines[index], text), word, in: text)
  }

  private static func endsInHyphen(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    line.lastCharacter == 0x2D && line.isLatin && line.end - line.start > 1
      && EnglishToken.isLetter(text[Int(line.end) - 2])
  }

  private static func firstWord(_ line: LayoutLine, _ text: Span<UInt8>) -> Range<Int> {
    EnglishToken.letters(after: Int(line.start), in: text)
  }

  /// The letters before the hyphen.
  private static func lastWord(_ line: LayoutLine, _ text: Span<UInt8>) -> Range<Int> {
    EnglishToken.letters(before: Int(line.end) - 1, in: text)
  }
}
