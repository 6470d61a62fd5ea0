/// A number as it stands in print, with its exact value.
///
///     3.5亿      low 350000000
///     两三百      low 200, high 300
///     几十       low 20, high 90, indefinite
///     20多万     low 200000, more
struct Numeral: Sendable, Equatable {
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// Begins with figures, as against Chinese numerals.
    static let figures = Traits(rawValue: 1)
    /// A multiplier without a number before it: 百, 亿.
    static let bareMultiplier = Traits(rawValue: 2)
    /// 几 or 数 stood for a digit.
    static let indefinite = Traits(rawValue: 4)
    /// 多 or 余 before a multiplier: 20多万.
    static let more = Traits(rawValue: 8)
    /// Has 万 or 亿.
    static let multiplied = Traits(rawValue: 16)
    /// Chinese digits one after another, as in 二〇二三: a year or a code.
    static let positional = Traits(rawValue: 32)
    /// Part of a name or a formula: X100, 1+4, 1.2.3, or more than 30 digits.
    static let code = Traits(rawValue: 64)
    /// Has a decimal point.
    static let fraction = Traits(rawValue: 128)
    /// 一 alone.
    static let one = Traits(rawValue: 256)
    /// Set with separators: 1,100.
    static let grouped = Traits(rawValue: 512)
  }

  var start: Int
  var end: Int
  var low: ExactDecimal
  /// The upper end, where the numeral itself is a range.
  var high: ExactDecimal?
  /// Figures before any multiplier: 3 of 3亿. What a range without a multiplier of its own is compared with.
  var coefficient: ExactDecimal
  /// Number of figures written before the first multiplier, without separators; 0 for Chinese numerals.
  var digits: Int
  var traits: Traits

  var range: Range<Int> { start..<end }
}
