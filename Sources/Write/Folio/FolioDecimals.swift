/// Real numbers as a whole number times a power of ten, which is how people wrote them.
///
///     271000000.0 = 271 · 10⁶      12.5 = 125 · 10⁻¹
///
///     decimals := exponent × n (one signed byte each), zigzag varint of each whole number, 8 bytes of each exception
///
/// Only numbers that come back bit for bit are written so; the others (NaN, infinities, −0, sums with many digits) have
/// the exponent −128 and stand as they are behind.
enum FolioDecimals {
  static let exception: Int8 = -128
  static let largestPower = 22
  /// Powers of ten that a double holds exactly: one multiplication or division by them rounds once.
  static let powers: [Double] = {
    var powers = [1.0]
    for _ in 0..<largestPower { powers.append(powers[powers.count - 1] * 10) }
    return powers
  }()
  private static let mostExact = 9_007_199_254_740_992.0

  static func split(_ real: Double) -> (whole: Int64, exponent: Int8)? {
    if real == 0 { return real.sign == .plus ? (0, 0) : nil }
    guard real.isFinite else { return nil }
    let magnitude = real.magnitude
    if magnitude < mostExact, let whole = Int64(exactly: real) { return shortened(whole) }
    if magnitude >= mostExact {
      for power in stride(from: 1, through: largestPower, by: 1) {
        let scaled = real / powers[power]
        guard scaled.magnitude < mostExact else { continue }
        guard let whole = Int64(exactly: scaled), Double(whole) * powers[power] == real else { return nil }
        let (rest, more) = shortened(whole)
        let all = power + Int(more)
        if all <= largestPower, Double(rest) * powers[all] == real { return (rest, Int8(all)) }
        return (whole, Int8(power))
      }
      return nil
    }
    for power in 1...largestPower {
      let scaled = real * powers[power]
      guard scaled.magnitude < mostExact else { return nil }
      // The product may have been rounded away from the whole number it should be, or to one it should not be.
      let whole = Int64(scaled + (real < 0 ? -0.5 : 0.5))
      if Double(whole) / powers[power] == real { return (whole, Int8(-power)) }
    }
    return nil
  }

  private static func shortened(_ whole: Int64) -> (whole: Int64, exponent: Int8) {
    var (rest, exponent) = (whole, Int8(0))
    while rest % 10 == 0, Int(exponent) < largestPower {
      rest /= 10
      exponent += 1
    }
    return (rest, exponent)
  }

  static func append(_ reals: Span<Double>, into out: inout [UInt8]) {
    var wholes: [UInt8] = []
    var exceptions: [UInt8] = []
    out.reserveCapacity(out.count + reals.count * 4)
    for index in reals.indices {
      if let (whole, exponent) = split(reals[index]) {
        out.append(UInt8(bitPattern: exponent))
        wholes.append(zigzag: whole)
      } else {
        out.append(UInt8(bitPattern: exception))
        exceptions.append(littleEndian: reals[index].bitPattern)
      }
    }
    out.append(contentsOf: wholes)
    out.append(contentsOf: exceptions)
  }

  /// Powers by exponent + 22: what a whole number is multiplied with, and divided by; one of them is 1.
  private static let factors: [Double] = (-largestPower...largestPower).map { powers[max(0, $0)] }
  private static let divisors: [Double] = (-largestPower...largestPower).map { powers[max(0, -$0)] }
}
