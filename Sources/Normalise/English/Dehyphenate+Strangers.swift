internal import Lexicon
import Model

/// Halves of words that only stand one below the other: a column ends in refur-, the next one begins with tion.
extension Dehyphenate {
  /// A page on which more halves make no word is written in words that no list has.
  private static let mostDoubts = 200

  /// The breaks whose halves make a word, or have no other halves on the page that they make one with.
  func withoutStrangers(_ breaks: [Break], _ page: borrowing Page) -> [Break] {
    let text = page.text.span
    var doubts = 0
    return breaks.filter { found in
      let left = EnglishToken.letters(before: found.hyphen, in: text)
      let right = EnglishToken.letters(after: found.next, in: text)
      guard doubts < Self.mostDoubts, isDoubtful(left, right, text) else { return true }
      doubts += 1
      return !haveOthers(left, right, found.line, page)
    }
  }

  /// Whether two halves make no word. Only a small letter goes on with a broken word, and a word of its own may be the last
  /// part of a compound.
  private func isDoubtful(_ left: Range<Int>, _ right: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard left.count > 1, right.count > 1, text[right.lowerBound] >= 0x61 else { return false }
    // Asked first: most broken words stand in the list themselves.
    let whole = EnglishDictionary.hash(of: text.extracting(left), text.extracting(right), hyphenated: false)
    return !words.isListed(hash: whole) && !words.knows(Self.bytes(right, text)) && !makeWord(left, right, text)
  }

  /// Whether a line elsewhere ends in the first half of a word that `right` ends, or begins with the rest of what `left`
  /// begins.
  private func haveOthers(_ left: Range<Int>, _ right: Range<Int>, _ place: Int, _ page: borrowing Page) -> Bool {
    let text = page.text.span
    for index in page.lines.indices where index != place {
      let line = Self.trimmed(page.lines[index].range, page)
      guard line.count > 2 else { continue }
      if text[line.upperBound - 1] == 0x2D, EnglishToken.isLetter(text[line.upperBound - 2]),
        makeWord(EnglishToken.letters(before: line.upperBound - 1, in: text), right, text)
      {
        return true
      }
      guard index != place + 1, (0x61...0x7A).contains(text[line.lowerBound]) else { continue }
      let rest = EnglishToken.letters(after: line.lowerBound, in: text)
      if rest.count > 1, makeWord(left, rest, text), !words.knows(Self.bytes(rest, text)) { return true }
    }
    return false
  }

  private func makeWord(_ left: Range<Int>, _ right: Range<Int>, _ text: Span<UInt8>) -> Bool {
    words.knows(Self.bytes(left, text) + Self.bytes(right, text))
  }

  private static func bytes(_ range: Range<Int>, _ text: Span<UInt8>) -> [UInt8] { range.map { text[$0] } }
}
