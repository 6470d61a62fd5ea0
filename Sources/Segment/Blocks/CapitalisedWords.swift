import Model

/// The words of a text that begin with a capital letter, one after the other.
struct CapitalisedWords {
  struct Word {
    var range: Range<Int>
    /// Whether a sentence or a quotation begins with it.
    var startsSentence: Bool
  }

  private var at: Int
  private let end: Int
  private var startsSentence = true

  init(in range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  mutating func next(_ text: Span<UInt8>) -> Word? {
    while at < end {
      let start = at
      at = Self.endOfWord(text, start, end)
      guard at > start else {
        if text[at] == 0x20 {
          at &+= 1
        } else {
          let character = text.codePoint(at: at)
          startsSentence = Self.asksForCapital(character.value)
          at += character.length
        }
        continue
      }
      let word = Word(range: start..<at, startsSentence: startsSentence)
      startsSentence = false
      if (0x41...0x5A).contains(text[start]) { return word }
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

  private static func asksForCapital(_ value: UInt32) -> Bool {
    switch value {
    case 0x2E, 0x21, 0x3F, 0x3A, 0x201C, 0x201D, 0x22, 0x2014, 0x2013: true
    default: false
    }
  }
}
