/// One character of UTF-8 text: its Unicode scalar value and the bytes it takes.
///
/// Text inside the program is always valid UTF-8 (Ingest sees to that), so the decoder does not report errors; on
/// bytes that are not UTF-8 it answers U+FFFD with length 1 and never reads past the end.
public struct CodePoint: Equatable, Sendable {
  public let value: UInt32
  public let length: Int

  @inlinable
  public init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }
}

extension Span where Element == UInt8 {
  /// The character that starts at `offset`.
  ///
  /// The two lengths that newspaper text is made of are decoded in place: a call for each character was the largest
  /// single cost of a page.
  ///
  /// - Precondition: `offset` is inside the text.
  @inlinable
  @inline(__always)
  public func codePoint(at offset: Int) -> CodePoint {
    let first = self[offset]
    if first < 0x80 { return CodePoint(value: UInt32(first), length: 1) }
    if first & 0xF0 == 0xE0, offset &+ 2 < count {
      return CodePoint(value: threeByteValue(at: offset, first), length: 3)
    }
    return rareCodePoint(at: offset, first)
  }

  /// The character of three bytes at `offset`, whose first byte is `lead`.
  ///
  /// Unchecked: the one check of its callers covers all three bytes, and three checks a character were a tenth of all
  /// that normalising costs.
  ///
  /// - Precondition: `offset` is not negative and `offset + 2 < count`.
  @inlinable
  @inline(__always)
  func threeByteValue(at offset: Int, _ lead: UInt8) -> UInt32 {
    let second = unsafe self[unchecked: offset &+ 1]
    let third = unsafe self[unchecked: offset &+ 2]
    return UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
  }

  @usableFromInline
  func rareCodePoint(at offset: Int, _ first: UInt8) -> CodePoint {
    let left = count - offset
    if first >= 0xC2, first < 0xE0, left >= 2 {
      return CodePoint(value: UInt32(first & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), length: 2)
    }
    if first >= 0xF0, first < 0xF5, left >= 4 {
      let high = UInt32(first & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
      return CodePoint(
        value: high | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F), length: 4)
    }
    return CodePoint(value: 0xFFFD, length: 1)
  }

  /// The character that ends right before `offset`.
  ///
  /// - Precondition: `offset` is at least 1 and at most `count`.
  @inlinable
  @inline(__always)
  public func codePoint(before offset: Int) -> CodePoint {
    let last = self[offset - 1]
    if last < 0x80 { return CodePoint(value: UInt32(last), length: 1) }
    if last < 0xC0, offset >= 3, self[offset - 2] & 0xC0 == 0x80, self[offset - 3] & 0xF0 == 0xE0 {
      let value = UInt32(self[offset - 3] & 0x0F) << 12 | UInt32(self[offset - 2] & 0x3F) << 6 | UInt32(last & 0x3F)
      return CodePoint(value: value, length: 3)
    }
    return rareCodePoint(before: offset)
  }

  @usableFromInline
  func rareCodePoint(before offset: Int) -> CodePoint {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = codePoint(at: start)
    return found.length == offset - start ? found : CodePoint(value: 0xFFFD, length: 1)
  }

  /// The Chinese character of U+4E00 to U+9FFF that starts at `offset`, or 0.
  ///
  /// Nearly all of a Chinese page is made of these, and nearly every loop over characters treats them alike: asking
  /// for them first halves what such a loop costs.
  ///
  /// - Precondition: `offset` is inside the text.
  @inlinable
  @inline(__always)
  public func commonHan(at offset: Int) -> UInt32 {
    let lead = self[offset]
    guard lead >= 0xE4, lead <= 0xE9, offset &+ 2 < count else { return 0 }
    let value = threeByteValue(at: offset, lead)
    return value >= 0x4E00 ? value : 0
  }

  /// The mark of three bytes that starts at `offset`, if it is one of those that nearly all are
  /// (`CharacterClass.isCommonMark`).
  ///
  /// - Precondition: `offset` is inside the text.
  @inlinable
  @inline(__always)
  public func commonMark(at offset: Int) -> UInt32? {
    let lead = self[offset]
    guard lead & 0xF0 == 0xE0, offset &+ 2 < count else { return nil }
    let value = threeByteValue(at: offset, lead)
    return CharacterClass.isCommonMark(value) ? value : nil
  }

  /// Whether a Chinese character of U+4E00 to U+9FFF starts at `offset`: its first two bytes tell.
  ///
  /// They are asked together: whether the first is E4 is a toss-up, and a wrong guess costs more than reading both.
  ///
  /// - Precondition: the text is well formed, and `offset` is inside it.
  @inlinable
  @inline(__always)
  public func isCommonHan(at offset: Int) -> Bool {
    let lead = self[offset]
    guard offset &+ 2 < count else { return false }
    let second = unsafe self[unchecked: offset &+ 1]
    return (UInt32(lead) << 8 | UInt32(second)) &- 0xE4B8 <= 0xE9BF - 0xE4B8
  }

  /// The bytes from `offset` on, with zeros behind the end of the text.
  ///
  /// - Precondition: `offset` is not negative.
  @inlinable
  @inline(__always)
  public func eightBytes(at offset: Int) -> EightBytes {
    offset &+ EightBytes.count <= count ? EightBytes(self, at: offset) : EightBytes(endOf: self, at: offset)
  }

  /// Where the characters U+4E00 to U+9FFF that stand together from `start` on end, before `limit`.
  ///
  /// - Precondition: the text is well formed.
  @inlinable
  @inline(__always)
  public func endOfCommonHan(from start: Int, before limit: Int) -> Int {
    var at = start
    while at < limit, at &+ EightBytes.count <= count {
      let length = EightBytes(self, at: at).commonHanLength
      at &+= length
      guard length == 6 else { return Swift.min(at, limit) }
    }
    while at < limit, isCommonHan(at: at) { at &+= 3 }
    return Swift.min(at, limit)
  }

  /// Where the Latin letters (A to Z, a to z) that stand together from `start` on end, before `limit`.
  @inlinable
  @inline(__always)
  public func endOfLetters(from start: Int, before limit: Int) -> Int {
    var at = start
    while at &+ EightBytes.count <= count {
      let letters = Swift.min(EightBytes(self, at: at).letterCount, limit &- at)
      at &+= letters
      guard letters == EightBytes.count else { return at }
    }
    while at < limit, self[at] | 0x20 >= 0x61, self[at] | 0x20 <= 0x7A { at &+= 1 }
    return at
  }

  /// Whether the bytes of `literal` stand at `offset`.
  @inlinable
  public func has(_ literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for index in 0..<length where unsafe self[offset + index] != literal.utf8Start[index] { return false }
    return true
  }

  /// Whether the bytes of `other` stand at `offset`.
  @inlinable
  public func has(_ other: Span<UInt8>, at offset: Int) -> Bool {
    guard offset >= 0, offset + other.count <= count else { return false }
    for index in other.indices where self[offset + index] != other[index] { return false }
    return true
  }
}

extension [UInt8] {
  /// Appends the UTF-8 form of a Unicode scalar value.
  @inlinable
  public mutating func append(codePoint value: UInt32) {
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    case 0x800..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
