/// What a quantity measures.
enum Dimension: String, Sendable {
  case money, area, length, ratio, count, duration, rank, power, mass, volume, energy, voltage, multiple, other
}

/// A unit, currency or measure word, ready for use.
///
/// A class, because it goes with each figure through all that is asked of it: a value of its size was copied each time.
final class UnitEntry: Sendable {
  /// When a measure word counts.
  enum Use: String, Sendable {
    /// After any numeral.
    case always = ""
    /// After a Chinese numeral only from two on.
    case weak
    /// After figures only.
    case figures
    /// With figures or a modifier only.
    case idiom
    /// A noun after English figures.
    case english
  }

  /// What the tables call it; nil for a measure word, which is called what is printed.
  let name: [UInt8]?
  /// The word of the list itself: whatever is called what is printed shares it.
  let word: [UInt8]
  let dimension: Dimension
  let use: Use
  /// For a part of a currency: 角 is 1/10.
  let part: Int
  let base: Base?

  /// Physical base unit, and the factor to it as a fraction.
  typealias Base = (name: [UInt8], numerator: ExactDecimal, denominator: ExactDecimal)

  init(
    name: [UInt8]?, word: [UInt8] = [], dimension: Dimension, use: Use = .always, part: Int = 0, base: Base? = nil
  ) {
    self.name = name
    self.word = word
    self.dimension = dimension
    self.use = use
    self.part = part
    self.base = base
  }

  /// Reads `2000/3`, `0.3048`, `1000`.
  static func fraction(_ text: ArraySlice<UInt8>) -> (ExactDecimal, ExactDecimal)? {
    let parts = text.split(separator: 0x2F)
    guard let first = parts.first, parts.count <= 2, let numerator = decimal(first) else { return nil }
    guard parts.count == 2 else { return (numerator, .one) }
    guard let denominator = decimal(parts[1]), !denominator.isZero else { return nil }
    return (numerator, denominator)
  }

  private static func decimal(_ text: ArraySlice<UInt8>) -> ExactDecimal? {
    let bytes = Array(text)
    var at = 0
    var reader = FigureReader()
    reader.read(bytes.span, &at)
    return at == bytes.count && !bytes.isEmpty && !reader.isCode ? reader.value : nil
  }
}
