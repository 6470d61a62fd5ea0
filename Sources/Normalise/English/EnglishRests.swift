internal import Lexicon
import Model

/// English lines that a word was cut at whose other half stands elsewhere on the page.
///
///     …at its own expense. Mr Zhu mort-        the half of a word, and nothing below goes on with it
///     …
///     “Universities in this city file some     print does not go on here:
///     gaged his house, hired two retired…      gaged is no word, and mortgaged is one
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
      guard asked < mostRests, word.count >= 2, !english.knows(bytes(word, text)) else { continue }
      asked += 1
      let owners = halves.filter { $0 != rest - 1 && makesWord(lastWord(lines[$0], text), word, text, english) }
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
    return !english.knows(bytes(word, text)) && !makesWord(lastWord(lines[index], text), word, text, english)
  }

  private static func endsInHyphen(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    line.lastCharacter == 0x2D && line.isLatin && line.end - line.start > 1
      && EnglishToken.isLetter(text[Int(line.end) - 2])
  }

  private static func makesWord(
    _ half: Range<Int>, _ rest: Range<Int>, _ text: Span<UInt8>, _ english: EnglishDictionary
  ) -> Bool {
    english.knows(bytes(half, text) + bytes(rest, text))
  }

  private static func bytes(_ range: Range<Int>, _ text: Span<UInt8>) -> [UInt8] { range.map { text[$0] } }

  private static func firstWord(_ line: LayoutLine, _ text: Span<UInt8>) -> Range<Int> {
    var end = Int(line.start)
    while end < Int(line.end), EnglishToken.isLetter(text[end]) { end += 1 }
    return Int(line.start)..<end
  }

  /// The letters before the hyphen.
  private static func lastWord(_ line: LayoutLine, _ text: Span<UInt8>) -> Range<Int> {
    let end = Int(line.end) - 1
    var start = end
    while start > Int(line.start), EnglishToken.isLetter(text[start - 1]) { start -= 1 }
    return start..<end
  }
}
