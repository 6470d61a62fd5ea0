/// Eight bytes of a text looked at at once, the first in the lowest: most of a page is passed over by loops that look
/// for what hardly any line has, and eight bytes at a time cost what one does.
public struct EightBytes: Sendable {
  @usableFromInline let bits: UInt64

  /// How many bytes are looked at.
  public static let count = 8

  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The bytes from `offset` on.
  ///
  /// - Precondition: `offset` is not negative and `offset + 8` at most the length of the text.
  @inlinable
  @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int) {
    bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// Whether all are printed characters of ASCII, or spaces.
  @inlinable
  @inline(__always)
  public var arePrintedAscii: Bool {
    // Below 0x20 the difference has its top bit, and 0x7F has it in the sum; what a byte borrows from the one above
    // it can only turn yes into no.
    (bits | (bits &- 0x2020_2020_2020_2020) | (bits &+ Self.ones)) & Self.tops == 0
  }

  /// Whether all are ASCII.
  @inlinable
  @inline(__always)
  public var areAscii: Bool { bits & Self.tops == 0 }

  /// Whether none is ASCII.
  @inlinable
  @inline(__always)
  public var areBeyondAscii: Bool { bits & Self.tops == Self.tops }

  /// Whether the first six are two characters of three bytes, with first bytes in `leads` (0xE0 to 0xEF).
  @inlinable
  @inline(__always)
  public func areTwoCharacters(leads: ClosedRange<UInt8>) -> Bool {
    let first = UInt8(truncatingIfNeeded: bits)
    let second = UInt8(truncatingIfNeeded: bits >> 24)
    return bits & 0xC0C0_00C0_C000 == 0x8080_0080_8000 && leads.contains(first) && leads.contains(second)
  }

  /// Whether one of them is `byte`.
  @inlinable
  @inline(__always)
  public func has(_ byte: UInt8) -> Bool { marks(of: byte) != 0 }

  /// The place among them of the first that is a digit or `byte`.
  @inlinable
  @inline(__always)
  public func firstDigit(or byte: UInt8) -> Int? {
    // Without its top bit and with its digits turned to 0 to 9, a byte that is none passes 0x80 in the sum.
    let digits = ~(((bits & ~Self.tops) ^ (Self.ones &* 0x30)) &+ (Self.ones &* 0x76)) & ~bits & Self.tops
    let found = digits | marks(of: byte)
    return found == 0 ? nil : found.trailingZeroBitCount >> 3
  }

  /// Whether two of them in a row are `byte`.
  @inlinable
  @inline(__always)
  public func hasPair(of byte: UInt8) -> Bool {
    let marks = marks(of: byte)
    return marks & marks >> 8 != 0
  }

  /// The top bit of each byte that is `byte`, and no other bit.
  @inlinable
  @inline(__always)
  func marks(of byte: UInt8) -> UInt64 {
    let difference = bits ^ (Self.ones &* UInt64(byte))
    // Exact for each byte: nothing is carried from one to the next.
    return ~(((difference & ~Self.tops) &+ ~Self.tops) | difference) & Self.tops
  }
}
