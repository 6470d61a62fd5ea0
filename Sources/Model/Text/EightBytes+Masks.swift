/// Masks of the first few bytes.
extension EightBytes {
  /// A mask of the first `count` bytes.
  @inlinable
  @inline(__always)
  static func first(_ count: Int) -> UInt64 { count >= 8 ? .max : (1 &<< shift(to: count)) &- 1 }

  /// The same without a branch, where how many is anybody's guess.
  ///
  /// - Precondition: `count` is 0 to 8.
  @inlinable
  @inline(__always)
  static func first(upToEight count: Int) -> UInt64 {
    // In two steps, as no shift goes as far as 64.
    let half = UInt64(truncatingIfNeeded: 4 &* count)
    return ~((.max &<< half) &<< half)
  }
}
