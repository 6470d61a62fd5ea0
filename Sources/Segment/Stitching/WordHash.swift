import Model

/// The number that stands for a Latin word, whatever its case, or for a number.
struct WordHash {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Characters of the word.
  private(set) var length = 0

  init() {}

  /// Of a word of less than eight letters, by their bytes in small letters, or of a number of less than eight digits.
  @inline(__always)
  init(_ characters: UInt64) { add(characters) }

  /// Set in the keys of words: those of pairs of characters are below.
  static let wordMark: UInt64 = 1 << 63

  var key: UInt64 { hash >> 2 | Self.wordMark }

  @inline(__always)
  private mutating func add(_ value: UInt64) {
    hash = (hash ^ value) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 29
  }

  /// Adds the letters that stand together from `start` on, eight at a time, and answers where they end.
  @inline(__always)
  mutating func addLetters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while true {
      at = addAscii(text, at, end)
      // A letter with an accent, and what follows it.
      guard at < end, text[at] >= 0x80 else { return at }
      let character = text.codePoint(at: at)
      guard CharacterClass(character.value) == .letter else { return at }
      add(UInt64(character.value))
      length &+= 1
      at &+= character.length
    }
  }

  @inline(__always)
  private mutating func addAscii(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at &+ EightBytes.count <= text.count {
      let bytes = EightBytes(text, at: at)
      let count = min(bytes.letterCount, end &- at)
      guard count > 0 else { return at }
      add(bytes.folded(among: count))
      length &+= count
      at &+= count
      guard count == EightBytes.count else { return at }
    }
    // The same of the text's last few bytes.
    var few: UInt64 = 0
    var count = 0
    while at < end, text[at] | 0x20 >= 0x61, text[at] | 0x20 <= 0x7A {
      few |= UInt64(text[at] | 0x20) << UInt64(8 &* count)
      count &+= 1
      at &+= 1
    }
    if count > 0 { add(few) }
    length &+= count
    return at
  }

  /// Adds the digits that stand together from `start` on, eight at a time, and answers where they end.
  mutating func addDigits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var at = start
    while at < end {
      let bytes = text.eightBytes(at: at)
      let count = min(bytes.digitCount, end &- at)
      guard count > 0 else { break }
      add(bytes.first(count))
      at &+= count
    }
    length = at &- start
    return at
  }
}
