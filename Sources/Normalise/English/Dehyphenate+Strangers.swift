internal import Lexicon
import Model

/// Halves of words that only stand one below the other: a column ends in pol-, the next one begins with mantled.
extension Dehyphenate {
  /// A page on which more halves make no word is written in words that no list has.
  private static let mostDoubts = 100

  /// The breaks whose halves make a word, or have no other halves on the page that they make one with.
  func withoutStrangers(_ breaks: [Break], _ page: borrowing Page) -> [Break] {
    let text = page.text.span
    let doubtful = breaks.filter { isDoubtful($0, text) }
    guard (1...Self.mostDoubts).contains(doubtful.count) else { return breaks }
    let (halves, rests) = loose(breaks, doubtful, page)
    return breaks.filter { found in
      guard doubtful.contains(where: { $0.line == found.line }) else { return true }
      let left = EnglishToken.letters(before: found.hyphen, in: text)
      let right = EnglishToken.letters(after: found.next, in: text)
      return !halves.contains { $0 != left && words.knows($0, right, in: text) }
        && !rests.contains { $0 != right && words.knows(left, $0, in: text) }
    }
  }

  /// Whether two halves make no word. Only a small letter goes on with a broken word, and a word of its own may be the last
  /// part of a compound.
  private func isDoubtful(_ found: Break, _ text: Span<UInt8>) -> Bool {
    let left = EnglishToken.letters(before: found.hyphen, in: text)
    let right = EnglishToken.letters(after: found.next, in: text)
    guard left.count > 1, right.count > 1, text[right.lowerBound] >= 0x61 else { return false }
    // Asked first: most broken words stand in the list themselves.
    let whole = EnglishDictionary.hash(of: text.extracting(left), text.extracting(right), hyphenated: false)
    return !words.isListed(hash: whole) && !words.knows(right, in: text) && !words.knows(left, right, in: text)
  }

  /// The halves before hyphens at line ends whose rest is in doubt or does not follow; and what may be rests: those in doubt,
  /// and words in small letters below a blank line or the end of a sentence.
  private func loose(
    _ breaks: [Break], _ doubtful: [Break], _ page: borrowing Page
  ) -> (halves: [Range<Int>], rests: [Range<Int>]) {
    let text = page.text.span
    var halves = doubtful.map { EnglishToken.letters(before: $0.hyphen, in: text) }
    var rests = doubtful.map { EnglishToken.letters(after: $0.next, in: text) }
    var next = 0
    var last: UInt8 = 0
    for index in page.lines.indices {
      let line = Self.trimmed(page.lines[index].range, page)
      while next < breaks.count, breaks[next].line < index { next += 1 }
      let isBreak = next < breaks.count && breaks[next].line == index
      guard line.count > 2 else { continue }
      let end = text[line.upperBound - 1]
      if end == 0x2D, !isBreak, EnglishToken.isLetter(text[line.upperBound - 2]), halves.count < 2 * Self.mostDoubts {
        halves.append(EnglishToken.letters(before: line.upperBound - 1, in: text))
      }
      let isApart = page.lines[index].blankLinesBefore > 0 || Self.sentenceEnds.contains(last)
      if isApart, last != 0x2D, (0x61...0x7A).contains(text[line.lowerBound]), rests.count < 2 * Self.mostDoubts {
        let rest = EnglishToken.letters(after: line.lowerBound, in: text)
        if rest.count > 1, !words.knows(rest, in: text) { rests.append(rest) }
      }
      last = end
    }
    return (halves, rests)
  }

  /// . ! ? " and the last byte of ”
  private static let sentenceEnds: [UInt8] = [0x2E, 0x21, 0x3F, 0x22, 0x9D]
}
