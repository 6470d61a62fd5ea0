/// A set of characters of ASCII.
struct AsciiSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

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

  @inline(__always)
  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A to Z, a to z: two numbers, where a list would be asked for once a line whether it has been made.
  @inline(__always)
  static var letters: AsciiSet { AsciiSet(low: 0, high: 0x07FF_FFFE_07FF_FFFE) }

  /// # * ` | < [ ] &
  @inline(__always)
  static var markup: AsciiSet { AsciiSet(low: 0x1000_0448_0000_0000, high: 0x1000_0001_2800_0000) }

  /// ^ _ ` { | } ~ \ < >
  @inline(__always)
  static var oddSigns: AsciiSet { AsciiSet(low: 0x5000_0000_0000_0000, high: 0x7800_0001_D000_0000) }

  /// ! " ' ( ) , - . : ; ?
  @inline(__always)
  static var punctuation: AsciiSet { AsciiSet(low: 0x8C00_7386_0000_0000, high: 0) }
}
