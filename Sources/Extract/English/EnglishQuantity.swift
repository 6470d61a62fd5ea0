/// A quantity of an English text, in tokens, while it is being read.
///
/// A class, because readers hand it about and look for it again and again, as `QuantityMention` is.
final class EnglishQuantity {
  /// With the modifiers that belong to it.
  var tokens: Range<Int>
  var value: ExactDecimal
  var high: ExactDecimal?
  var unit: [UInt8] = []
  var dimension = Dimension.count
  var base: (value: Double, unit: [UInt8])?
  var modifier: Modifier?
  var change: QuantityMention.Change?
  /// Tokens that say what is measured.
  var metric: Range<Int>?
  /// Tied to its unit by a hyphen: a 36-hectare plot.
  var isAdjective = false
  /// A fraction or share rather than a figure with a unit.
  var isFraction = false
  /// Has no unit of its own.
  var isBare = false
  var isAge = false
  var subject: [UInt8]?

  init(_ tokens: Range<Int>, _ value: ExactDecimal) {
    self.tokens = tokens
    self.value = value
  }

  /// Another that is the same so far.
  func copy() -> EnglishQuantity {
    let copy = EnglishQuantity(tokens, value)
    copy.high = high
    copy.unit = unit
    copy.dimension = dimension
    copy.base = base
    copy.modifier = modifier
    copy.change = change
    copy.metric = metric
    copy.isAdjective = isAdjective
    copy.isFraction = isFraction
    copy.isBare = isBare
    copy.isAge = isAge
    copy.subject = subject
    return copy
  }

  /// Gives it a unit: by the name the tables have for it, else as printed.
  func set(_ entry: UnitEntry, printed: [UInt8]) {
    unit = entry.name ?? printed
    dimension = entry.dimension
    value = value.timesTen(to: -entry.part)
    if let factor = entry.base, let product = value.times(factor.numerator) {
      base = (product.double / factor.denominator.double, factor.name)
    }
  }
}
