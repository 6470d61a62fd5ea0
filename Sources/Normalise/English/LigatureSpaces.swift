internal import Lexicon
import Model

/// Closes words that stand open behind a ligature: the glyph of fi, fl or ff was wider than its letters, and the
/// extractor took the rest of its width for a space.
///
///     the fi rst offi cials     →   the first officials
///     the staff met             →   the staff met
///
/// A word is closed where it is known and one of its parts is none. Where a page has some of these, its doubtful ones
/// (off ice, Hoff mann) are of the same making.
///
/// - Invariant: what is left as it is is left again.
struct LigatureSpaces: PageRepair {
  static let step = RepairStep.ligature

  /// So many words that cannot be anything else make a page's habit.
  private static let habit = 3

  let words: EnglishDictionary

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.hasLetters && survey.has(0x20) }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.ligature)
    let open = openWords(page)
    let isHabit = open.count { $0.isSure } >= Self.habit
    for word in open where word.isSure || isHabit {
      rewriter.drop(word.space..<word.space + 1, rule: "space behind a ligature")
    }
    rewriter.apply(to: &page)
  }

  /// A space that may stand within a word.
  private struct OpenWord {
    var space: Int
    var isSure: Bool
  }

  private func openWords(_ page: borrowing Page) -> [OpenWord] {
    var found: [OpenWord] = []
    let text = page.text.span
    // What was closed up to here is one word with what follows.
    var head: [UInt8] = []
    for line in page.lines where line.marks.isSuperset(of: [.letter, .space]) {
      let end = line.range.upperBound
      var at = line.range.lowerBound
      var headEnd = -1
      while let space = Self.ligatureEnd(from: at, before: end, text) {
        at = space + 1
        let left = EnglishToken.letters(before: space, in: text)
        let right = EnglishToken.letters(after: at, in: text)
        guard (0x61...0x7A).contains(text[at]), left.lowerBound >= line.range.lowerBound, right.upperBound <= end else {
          continue
        }
        if left.lowerBound != headEnd { head.removeAll(keepingCapacity: true) }
        head.append(contentsOf: Self.bytes(left, text))
        let tail = Self.bytes(right, text)
        if let isSure = fate(head, tail) {
          found.append(OpenWord(space: space, isSure: isSure))
          headEnd = at
        }
      }
    }
    return found
  }

  private static func bytes(_ range: Range<Int>, _ text: Span<UInt8>) -> [UInt8] { range.map { text[$0] } }

  /// Whether two parts are surely one word; nil where they are none.
  private func fate(_ left: [UInt8], _ right: [UInt8]) -> Bool? {
    let knowsLeft = words.knows(left)
    let knowsRight = words.knows(right)
    if words.knows(left + right) { return !(knowsLeft && knowsRight) }
    return knowsLeft || knowsRight ? nil : false
  }

  /// The next space behind fi, fl or ff with a letter after it.
  private static func ligatureEnd(from start: Int, before end: Int, _ text: Span<UInt8>) -> Int? {
    var at = start
    while at &+ 3 < end {
      // An f with a space two places on: hardly any stands so.
      let spaces = text.eightBytes(at: at &+ 2).marks(of: 0x20)
      let place = EightBytes.place(of: text.eightBytes(at: at).marks(of: 0x66) & spaces)
      at &+= place
      guard place < EightBytes.count else { continue }
      if at &+ 3 < end, isSecond(text[at &+ 1]), EnglishToken.isLetter(text[at &+ 3]) {
        return at &+ 2
      }
      at &+= 1
    }
    return nil
  }

  private static func isSecond(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x6C || byte == 0x66 }
}
