import Model

/// A set of characters of ASCII.
struct AsciiSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(_ characters: some Sequence<UInt8>) {
    for character in characters { insert(character) }
  }

  @inline(__always)
  mutating func insert(_ byte: UInt8) {
    let bit: UInt64 = 1 << UInt64(byte & 63)
    // Without a branch: which half it is nobody can guess.
    let half = UInt64(byte >> 6 & 1)
    low |= bit & (half &- 1)
    high |= bit & (0 &- half)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { (byte & 64 == 0 ? low : high) >> UInt64(byte & 63) & 1 != 0 }

  @inline(__always)
  mutating func formUnion(_ other: AsciiSet) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  func meets(_ other: AsciiSet) -> Bool { low & other.low | high & other.high != 0 }

  static let letters = AsciiSet(Array(0x41...0x5A) + Array(0x61...0x7A))
  /// # * ` | < [ ] &
  static let markup = AsciiSet([0x23, 0x2A, 0x60, 0x7C, 0x3C, 0x5B, 0x5D, 0x26])
}
