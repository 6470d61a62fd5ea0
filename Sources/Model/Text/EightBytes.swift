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
  /// Unchecked: every loop that looks eight bytes ahead asks first whether there are eight.
  ///
  /// - Precondition: `offset` is not negative and `offset + 8` at most the length of the text.
  @inlinable
  @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int) {
    assert(offset >= 0 && offset + Self.count <= text.count, "looked at bytes beyond the text")
    bits = unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self).littleEndian
  }

  /// The bytes from `offset` on of a text that ends before eight of them, with zeros behind its end.
  @inlinable
  public init(endOf text: Span<UInt8>, at offset: Int) {
    var bits: UInt64 = 0
    var at = min(text.count, offset + Self.count)
    while at > offset {
      at -= 1
      bits = bits << 8 | UInt64(text[at])
    }
    self.bits = bits
  }

  /// The bytes from `offset` on, with another one in place of those from `limit` on, such as small letters: a line of words
  /// is read to its end without a loop for its last few bytes.
  ///
  /// - Precondition: `offset` is below `limit`, and `limit` at most the length of the text.
  @inlinable
  @inline(__always)
  public init(_ text: Span<UInt8>, at offset: Int, before limit: Int, filledWith filling: UInt8 = 0x61) {
    // Of the eights of a line all but the last stand before it.
    guard offset &+ Self.count > limit else {
      self.init(text, at: offset)
      return
    }
    let isInside = offset &+ Self.count <= text.count
    let whole = isInside ? EightBytes(text, at: offset) : EightBytes(endOf: text, at: offset)
    let mask = Self.first(limit &- offset)
    self.init(bits: whole.bits & mask | Self.ones &* UInt64(filling) & ~mask)
  }

  @inlinable
  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// Whether all are printed characters of ASCII, or spaces.
  @inlinable
  @inline(__always)
  public var arePrintedAscii: Bool {
    // Below 0x20 the difference has its top bit, and 0x7F has it in the sum; what a byte borrows from the one above
    // it can only turn yes into no.
    (bits | (bits &- 0x2020_2020_2020_2020) | (bits &+ Self.ones)) & Self.tops == 0
  }

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

  /// The byte at `place` among them, 0 to 7.
  @inlinable
  @inline(__always)
  public subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: bits &>> Self.shift(to: place)) }

  /// How far the byte at `place` has to be shifted.
  ///
  /// - Precondition: `place` is 0 to 7, so that shifts by this need not ask whether anything is left.
  @inlinable
  @inline(__always)
  static func shift(to place: Int) -> UInt64 { UInt64(truncatingIfNeeded: 8 &* place) }

  /// Whether the first six are two characters of three bytes.
  ///
  /// - Precondition: they are of well-formed UTF-8, and the first begins a character.
  @inlinable
  @inline(__always)
  public var areTwoCharactersOfThree: Bool { bits & 0xF000_00F0 == 0xE000_00E0 }

  /// The bytes of the character that the first begins.
  ///
  /// - Precondition: they are of well-formed UTF-8, and the first begins a character.
  @inlinable
  @inline(__always)
  public var characterLength: Int { characterLength(at: 0) }

  /// The bytes of the character that begins at `place` among them.
  @inlinable
  @inline(__always)
  public func characterLength(at place: Int) -> Int {
    let byte = self[place]
    // Three first: most are.
    return byte >= 0xE0 && byte < 0xF0 ? 3 : byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 4
  }

  /// Whether the byte at `place` among them is ASCII.
  @inlinable
  @inline(__always)
  public func isAscii(at place: Int) -> Bool { self[place] < 0x80 }

  /// The first `count` as one number.
  @inlinable
  @inline(__always)
  public func first(_ count: Int) -> UInt64 { bits & Self.first(count) }

  /// The first six as one number: two characters of three bytes, told from all others.
  @inlinable
  @inline(__always)
  public var sixBytes: UInt64 { bits & 0xFFFF_FFFF_FFFF }

  /// The first three as one number: a character of three bytes, told from all others.
  @inlinable
  @inline(__always)
  public var threeBytes: UInt32 { UInt32(truncatingIfNeeded: bits & 0xFF_FFFF) }

  /// The place among them of the first that is a control character, or begins a character U+0080–U+00BF or
  /// U+2000–U+2FFF; 8 where none does. Now and then a byte that is neither is answered.
  ///
  /// - Precondition: they are of well-formed UTF-8.
  @inlinable
  @inline(__always)
  public var firstMark: Int {
    // C2 and E2 differ by one bit.
    let leads = (bits | Self.ones &* 0x20) ^ Self.ones &* 0xE2
    let controls = ((bits &- Self.ones &* 0x20) | (bits &+ Self.ones)) & ~bits
    return Self.place(of: (controls | ((leads &- Self.ones) & ~leads)) & Self.tops)
  }

  /// The place among them of the first that is `byte`; 8 where none is.
  @inlinable
  @inline(__always)
  public func place(of byte: UInt8) -> Int { Self.place(of: marks(of: byte)) }

  /// The place among the first seven of the first that is `first` and has `second` behind it; 8 where none is.
  @inlinable
  @inline(__always)
  public func place(of first: UInt8, _ second: UInt8) -> Int {
    Self.place(of: marks(of: first) & marks(of: second) >> 8)
  }

  /// Whether the first three are a Chinese character U+4E00 to U+9FFF: the first two tell.
  ///
  /// - Precondition: they are of well-formed UTF-8.
  @inlinable
  @inline(__always)
  public var beginsWithCommonHan: Bool { Self.aboveFirstHan(bits.byteSwapped >> 48) <= Self.lastHan }

  /// Whether the first six are two Chinese characters U+4E00 to U+9FFF.
  ///
  /// Asked in one: which of the two is none is a toss-up, and a wrong guess costs more than looking at both.
  ///
  /// - Precondition: they are of well-formed UTF-8.
  @inlinable
  @inline(__always)
  public var areTwoCommonHan: Bool {
    let swapped = bits.byteSwapped
    return max(Self.aboveFirstHan(swapped >> 48), Self.aboveFirstHan(swapped >> 24 & 0xFFFF)) <= Self.lastHan
  }

  /// How many of the first six bytes are Chinese characters U+4E00 to U+9FFF: 0, 3 or 6.
  ///
  /// Without a branch: whether a run of them ends with the first or the second is anybody's guess.
  ///
  /// - Precondition: they are of well-formed UTF-8, and the first begins a character.
  @inlinable
  @inline(__always)
  public var commonHanLength: Int {
    let swapped = bits.byteSwapped
    let first = Self.aboveFirstHan(swapped >> 48) <= Self.lastHan ? 3 : 0
    let second = Self.aboveFirstHan(swapped >> 24 & 0xFFFF) <= Self.lastHan ? 3 : 0
    return first &+ (first & second)
  }

  /// First and second byte of a character together, counted from those of U+4E00; what is below comes out beyond all.
  @inlinable
  @inline(__always)
  static func aboveFirstHan(_ firstTwo: UInt64) -> UInt64 { firstTwo &- 0xE4B8 }

  /// The same of U+9FFF.
  @usableFromInline static let lastHan: UInt64 = 0xE9BF - 0xE4B8

  /// How many of them are Latin letters (A to Z, a to z) before the first that is none.
  @inlinable
  @inline(__always)
  public var letterCount: Int { Self.place(of: ~letters & Self.tops) }

  /// Whether one of them is a Latin letter of ASCII, or begins a character of two bytes, or one of three below U+2000.
  @inlinable
  @inline(__always)
  public var holdsLetter: Bool {
    let low = bits & ~Self.tops
    // From C2 on the first sum passes 0x80, behind E1 the second one does.
    let leads = (low &+ Self.ones &* 0x3E) & ~(low &+ Self.ones &* 0x1E) & bits & Self.tops
    return letters | leads != 0
  }

  /// How many of them are digits (0 to 9) before the first that is none.
  @inlinable
  @inline(__always)
  public var digitCount: Int { Self.place(of: ~digits & Self.tops) }

  /// Where the last letter of eight that are Latin letters or spaces ends, and how many letters there are; nil where
  /// anything else is among them, or no letter is.
  @inlinable
  @inline(__always)
  public var words: (end: Int, letters: Int)? {
    let letters = self.letters
    guard letters | marks(of: 0x20) == Self.tops, letters != 0 else { return nil }
    return (EightBytes.count - letters.leadingZeroBitCount >> 3, Self.sum(letters >> 7))
  }

  /// The place of the last space among printed ASCII, -1 where there is none; nil where anything else is among them, or
  /// a space stands before place `first` or less than three places behind another.
  @inlinable
  @inline(__always)
  public func lastSpace(notBefore first: Int) -> Int? {
    let spaces = marks(of: 0x20)
    guard arePrintedAscii, spaces & (spaces << 8 | spaces << 16) == 0, Self.place(of: spaces) >= first else {
      return nil
    }
    return EightBytes.count - 1 - spaces.leadingZeroBitCount >> 3
  }

  /// A bit for each that may stand in an English word or compound: a Latin letter, a hyphen or an apostrophe.
  @inlinable
  @inline(__always)
  public var wordParts: UInt64 {
    let parts = letters | marks(of: 0x2D) | marks(of: 0x27)
    return (parts >> 7 &* 0x0102_0408_1020_4080) >> 56
  }

  /// How many of them are ASCII before the first that is not.
  @inlinable
  @inline(__always)
  public var asciiCount: Int { Self.place(of: bits & Self.tops) }

  /// How many of the first `count` are capitals (A to Z).
  ///
  /// - Precondition: `count` is at most `letterCount`.
  @inlinable
  @inline(__always)
  public func capitals(among count: Int) -> Int {
    // Of letters, the small ones have this bit.
    Self.sum(~bits >> 5 & Self.ones & Self.first(count))
  }

  /// The sum of bytes that are 0 or 1.
  @inlinable
  @inline(__always)
  static func sum(_ bytes: UInt64) -> Int { Int(truncatingIfNeeded: (bytes &* ones) >> 56) }

  /// The first `count` bytes as one number, letters without case.
  ///
  /// - Precondition: `count` is at most `letterCount`.
  @inlinable
  @inline(__always)
  public func folded(among count: Int) -> UInt64 { (bits | Self.ones &* 0x20) & Self.first(count) }

  /// Whether one of them is `byte`.
  @inlinable
  @inline(__always)
  public func has(_ byte: UInt8) -> Bool { marks(of: byte) != 0 }

  /// The place among them of the first that is a digit or `byte`.
  @inlinable
  @inline(__always)
  public func firstDigit(or byte: UInt8) -> Int? {
    let found = digits | marks(of: byte)
    return found == 0 ? nil : found.trailingZeroBitCount >> 3
  }
}
