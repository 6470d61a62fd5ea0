import Model

/// The words of a text that begin with a capital letter, one after the other.
struct CapitalisedWords {
  private var at: Int
  private let end: Int

  init(in range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next(_ text: Span<UInt8>) -> Range<Int>? {
    while at < end {
      let start = at
      at = Self.endOfWord(text, start, end)
      guard at > start else {
        at += text.codePoint(at: at).length
        continue
      }
      if (0x41...0x5A).contains(text[start]) { return start..<at }
    }
    return nil
  }

  /// Where the letters that stand together from `start` on end.
  @inline(__always)
  private static func endOfWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = text.endOfLetters(from: start, before: end)
    // A letter with an accent, and what follows it.
    while at < end, text[at] >= 0x80 {
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .letter else { break }
      at = text.endOfLetters(from: at + character.length, before: end)
    }
    return at
  }
}
