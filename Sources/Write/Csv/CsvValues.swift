internal import Model

/// Values other than text as a CSV field shows them.
extension ByteCursor {
  /// The most bytes any of these takes.
  static let longestValue = 40

  @inline(__always)
  mutating func put(integer: Int64) {
    if integer < 0 { unsafe put(0x2D) }
    unsafe putDigits(integer.magnitude)
  }

  /// The shortest digits that read back as the same number, always with a point or an exponent.
  ///
  ///     7      7.0          271000000   271000000.0
  ///     0.1    0.1          1e16        1e+16
  ///
  /// A reader that guesses types from the first rows takes `7` for an integer, and some then round 2.5 to 3. What is
  /// not a number is `NaN`, `inf`, `-inf`.
  @inline(__always)
  mutating func put(real: Double) {
    let magnitude = real.magnitude
    // Below 10^15 every integer, and every quotient of one by a small power of ten, is told apart by its double.
    if magnitude < 1e15 {
      let whole = UInt64(magnitude)
      if Double(whole) == magnitude {
        if real.sign == .minus { unsafe put(0x2D) }
        unsafe putDigits(whole)
        unsafe put(0x2E)
        unsafe put(0x30)
        return
      }
      if magnitude >= 1e-3, unsafe putDecimal(magnitude, isNegative: real < 0) { return }
    }
    unsafe putDescription(of: real)
  }

  /// Numbers with up to six decimals: most that were printed on paper. False where it is none.
  ///
  /// Both an integer below 2^53 and 10^n are exact, and so division gives the double nearest to their quotient; where
  /// that is the number itself, the quotient's digits read back as it. The first n that works has the fewest digits,
  /// and up to 15 digits no two decimals of one length share a double.
  private mutating func putDecimal(_ magnitude: Double, isNegative: Bool) -> Bool {
    var scale = 10.0
    var divisor: UInt64 = 10
    for decimals in 1...6 {
      let scaled = magnitude * scale
      guard scaled < 1e15 else { return false }
      let digits = UInt64(scaled + 0.5)
      if Double(digits) / scale == magnitude {
        if isNegative { unsafe put(0x2D) }
        unsafe putDigits(digits / divisor)
        unsafe put(0x2E)
        unsafe putDigits(digits % divisor, count: decimals)
        return true
      }
      scale *= 10
      divisor *= 10
    }
    return false
  }

  /// Swift's description is the shortest that reads back; it writes `nan` where readers know `NaN`.
  private mutating func putDescription(of real: Double) {
    if real.isNaN {
      for byte in "NaN".utf8 { unsafe put(byte) }
      return
    }
    for byte in real.description.utf8 { unsafe put(byte) }
  }

  @inline(__always)
  mutating func put(bool: Bool) {
    if bool {
      for byte in "true".utf8 { unsafe put(byte) }
    } else {
      for byte in "false".utf8 { unsafe put(byte) }
    }
  }

  /// `2023-03-22`; years outside 0 to 9999 with as many digits as they have.
  mutating func put(date: Int32) {
    let (year, month, day) = CalendarDate(daysSince1970: date).components
    if (0...9999).contains(year) {
      unsafe putPair(year / 100)
      unsafe putPair(year % 100)
    } else {
      if year < 0 { unsafe put(0x2D) }
      unsafe putDigits(UInt64(year.magnitude), count: max(4, ByteCursor.digitCount(UInt64(year.magnitude))))
    }
    unsafe put(0x2D)
    unsafe putPair(month)
    unsafe put(0x2D)
    unsafe putPair(day)
  }

  /// `2026-11-21T01:30:00.000000Z` (RFC 3339).
  ///
  /// Always with six decimals: a reader that learns the form from the first rows fails on another.
  mutating func put(time: Int64) {
    let perDay: Int64 = 86_400_000_000
    let remainder = time % perDay
    let ofDay = remainder < 0 ? remainder + perDay : remainder
    // The days of any 64-bit time fit 32 bits: 2^63 / 86,400,000,000 is 106 million.
    unsafe put(date: Int32(truncatingIfNeeded: time / perDay - (remainder < 0 ? 1 : 0)))
    unsafe put(0x54)
    let seconds = Int(ofDay / 1_000_000)
    unsafe putPair(seconds / 3600)
    unsafe put(0x3A)
    unsafe putPair(seconds / 60 % 60)
    unsafe put(0x3A)
    unsafe putPair(seconds % 60)
    unsafe put(0x2E)
    unsafe putDigits(UInt64(ofDay % 1_000_000), count: 6)
    unsafe put(0x5A)
  }
}
