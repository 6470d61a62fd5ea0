import Model

/// A number that measures or counts something, with its unit.
struct QuantityMention: Sendable {
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
