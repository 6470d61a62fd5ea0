/// What each of the eight is: the top bit of each byte that is so, and no other bit.
extension EightBytes {
  /// The top bit of each byte that is a Latin letter.
  @inlinable
  @inline(__always)
  public var letters: UInt64 {
    let low = bits & ~Self.tops | Self.ones &* 0x20
    // From `a` on the first sum passes 0x80, behind `z` the second one does.
    return (low &+ Self.ones &* 0x1F) & ~(low &+ Self.ones &* 0x05) & ~bits & Self.tops
  }

  /// The top bit of each byte that is a capital, A to Z.
  @inlinable
  @inline(__always)
  public var capitals: UInt64 {
    let low = bits & ~Self.tops
    return (low &+ Self.ones &* 0x3F) & ~(low &+ Self.ones &* 0x25) & ~bits & Self.tops
  }

  /// The top bit of each byte that is a digit.
  @inlinable
  @inline(__always)
  public var digits: UInt64 {
    // Without its top bit and with its digits turned to 0 to 9, a byte that is none passes 0x80 in the sum.
    ~(((bits & ~Self.tops) ^ (Self.ones &* 0x30)) &+ (Self.ones &* 0x76)) & ~bits & Self.tops
  }

  /// The top bit of each byte that is no ASCII.
  @inlinable
  @inline(__always)
  public var nonAscii: UInt64 { bits & Self.tops }

  /// The top bit of each byte that is `byte`, and no other bit.
  @inlinable
  @inline(__always)
  public func marks(of byte: UInt8) -> UInt64 { Self.zeros(among: bits ^ (Self.ones &* UInt64(byte))) }

  /// The top bit of each byte that is `byte` or the one above it.
  ///
  /// - Precondition: `byte` is even.
  @inlinable
  @inline(__always)
  public func marks(ofPairFrom byte: UInt8) -> UInt64 {
    Self.zeros(among: (bits | Self.ones) ^ (Self.ones &* UInt64(byte | 1)))
  }

  /// The top bit of each byte that is 0.
  @inlinable
  @inline(__always)
  static func zeros(among bytes: UInt64) -> UInt64 {
    // Exact for each byte: nothing is carried from one to the next.
    ~(((bytes & ~tops) &+ ~tops) | bytes) & tops
  }

  /// The top bits of the first `count`.
  @inlinable
  @inline(__always)
  public static func marks(ofFirst count: Int) -> UInt64 { tops & first(count) }

  /// How many bytes are marked: one instruction where the processor counts bits.
  @inlinable
  @inline(__always)
  public static func count(of marks: UInt64) -> Int { marks.nonzeroBitCount }

  /// The place of the first byte that is marked; 8 where none is.
  @inlinable
  @inline(__always)
  public static func place(of marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The mark of the byte at `place`, moved to the first.
  @inlinable
  @inline(__always)
  public static func mark(at place: Int, of marks: UInt64) -> UInt64 { marks &>> shift(to: place) & 0x80 }
}
