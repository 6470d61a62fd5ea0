/// A decimal number kept exactly: `mantissa` × 10^`exponent`.
///
///     1.57 is 157 × 10^-2; 4.8亿 is 48 × 10^7, and becomes 480000000.0, not 479999999.99999994
///
/// Sums and products that would not fit 38 digits answer nil, and the numeral is then not read at all.
struct ExactDecimal: Sendable, Equatable {
  var mantissa: Int128
  var exponent: Int

  init(_ mantissa: Int128, exponent: Int = 0) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  static let zero = ExactDecimal(0)
  static let one = ExactDecimal(1)

  var isZero: Bool { mantissa == 0 }

  func timesTen(to power: Int) -> ExactDecimal { ExactDecimal(mantissa, exponent: exponent + power) }

  func plus(_ other: ExactDecimal) -> ExactDecimal? {
    if isZero { return other }
    if other.isZero { return self }
    let low = min(exponent, other.exponent)
    guard let mine = raised(to: low), let others = other.raised(to: low) else { return nil }
    let (sum, overflow) = mine.addingReportingOverflow(others)
    return overflow ? nil : ExactDecimal(sum, exponent: low)
  }

  func times(_ other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    return overflow ? nil : ExactDecimal(product, exponent: exponent + other.exponent)
  }

  /// The mantissa it would have under a smaller exponent.
  private func raised(to smaller: Int) -> Int128? {
    guard exponent - smaller <= 38 else { return nil }
    var result = mantissa
    for _ in 0..<exponent - smaller {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// The nearest double: one correctly rounded operation where both parts are exact, the library's reader otherwise.
  var double: Double {
    // Through `Int64`: the library makes a double of a wider number digit by digit.
    let small = Int64(truncatingIfNeeded: mantissa)
    if Int128(truncatingIfNeeded: small) == mantissa, small.magnitude < 1 << 53, (-22...22).contains(exponent) {
      return exponent >= 0 ? Double(small) * Self.powersOfTen[exponent] : Double(small) / Self.powersOfTen[-exponent]
    }
    return Double("\(mantissa)e\(exponent)") ?? .nan
  }

  /// The value as an `Int`, where it is one.
  var integer: Int? {
    guard exponent >= 0, let whole = raised(to: 0) else { return nil }
    return Int(exactly: whole)
  }

  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let low = min(left.exponent, right.exponent)
    guard let mine = left.raised(to: low), let others = right.raised(to: low) else { return left.double < right.double }
    return mine < others
  }

  static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
