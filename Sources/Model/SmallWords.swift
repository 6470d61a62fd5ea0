/// A word of at most eight letters as one number, the last letter in its lowest byte: read at once, as how long a word is
/// nobody can guess. Letters beyond ASCII count by their bytes.
struct SmallWord {
  /// 0 for a longer one.
  let key: UInt64
  /// 0 where no letter stands there, and 8 at most.
  let count: Int

  /// The word whose last letter stands before `end`.
  @inline(__always)
  init(_ text: Span<UInt8>, endingAt end: Int) {
    let bytes = end >= EightBytes.count ? EightBytes(text, at: end &- EightBytes.count) : Self.first(end, of: text)
    count = bytes.others.leadingZeroBitCount >> 3
    let goesBack = count == EightBytes.count && end > count && Self.isLetter(text[end &- count &- 1])
    key = goesBack ? 0 : bytes.bits.byteSwapped & EightBytes.first(count)
  }

  /// The word whose first letter stands at `start`.
  @inline(__always)
  init(_ text: Span<UInt8>, startingAt start: Int) {
    let bytes = text.eightBytes(at: start)
    count = bytes.others.trailingZeroBitCount >> 3
    let goesOn = count == EightBytes.count && start &+ count < text.count && Self.isLetter(text[start &+ count])
    key = goesOn || count == 0 ? 0 : bytes.bits.byteSwapped &>> UInt64(64 &- 8 &* count)
  }

  @inline(__always)
  var first: UInt8 { UInt8(truncatingIfNeeded: key &>> UInt64(8 &* (count &- 1))) }

  /// The first few bytes of a text, behind zeros.
  private static func first(_ count: Int, of text: Span<UInt8>) -> EightBytes {
    EightBytes(bits: (0..<count).reduce(0) { $0 >> 8 | UInt64(text[$1]) << 56 })
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }
}

extension EightBytes {
  /// The top bits of those that are neither letters nor beyond ASCII.
  @inline(__always)
  fileprivate var others: UInt64 { ~(letters | nonAscii) & Self.tops }
}

/// A few words of at most eight letters, each kept as one number, at a place that its number tells.
struct SmallWords {
  /// At most half full; 0 marks a free place.
  private var places: [UInt64]
  private let mask: Int
  /// For each first letter, large and small ones alike, a bit for each length of a word: most words are told by it.
  private var lengths = [UInt8](repeating: 0, count: 32)

  init(_ words: [StaticString]) {
    var size = 16
    while size < 2 * words.count { size *= 2 }
    places = Array(repeating: 0, count: size)
    mask = size - 1
    for word in words {
      word.withUTF8Buffer { bytes in
        let key = unsafe bytes.reduce(0) { $0 << 8 | UInt64($1) }
        places[place(of: key)] = key
        if let first = unsafe bytes.first { lengths[Int(first & 31)] |= 1 << UInt8(bytes.count - 1) }
      }
    }
  }

  /// Where a word stands, or would.
  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while places[place] != 0, places[place] != key { place = (place &+ 1) & mask }
    return place
  }

  /// Whether a word is one of them.
  func contains(_ word: SmallWord) -> Bool {
    guard word.key != 0, lengths[Int(word.first & 31)] >> UInt8(word.count - 1) & 1 != 0 else { return false }
    return places[place(of: word.key)] == word.key
  }
}
