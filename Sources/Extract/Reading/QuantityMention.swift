import Model

/// A number that measures or counts something, with its unit.
///
/// A class, because readers hand it about and look for it again and again: to copy it would be to count three references
/// each time. Whoever reads it first makes it, and the readers of metrics and subjects fill it in.
final class QuantityMention {
  enum Change: String, Sendable { case increase, decrease }

  /// Numeral and unit, with the modifiers beside them.
  var range: Range<Int>
  /// From the first figure to the end of the unit.
  var core: Range<Int>
  var value: ExactDecimal
  var high: ExactDecimal?
  /// As the tables give it: CNY, m2, percent, 家, CNY/km2.
  var unit: [UInt8]
  var dimension: Dimension
  var base: (value: Double, unit: [UInt8])?
  var modifier: Modifier?
  var change: Change?
  /// What is measured, in the same text; for counts usually the noun that follows.
  var metric: Range<Int>?
  var subject: [UInt8]?

  init(
    range: Range<Int>, core: Range<Int>, value: ExactDecimal, high: ExactDecimal?, unit: [UInt8], dimension: Dimension
  ) {
    self.range = range
    self.core = core
    self.value = value
    self.high = high
    self.unit = unit
    self.dimension = dimension
  }

  var amount: Amount { Amount(value: value, unit: unit) }
}

/// A quantity as rows of other tables give it.
struct Amount: Sendable {
  let value: Double
  let unit: [UInt8]

  init(value: ExactDecimal, unit: [UInt8]) {
    self.value = value.double
    self.unit = unit
  }
}
