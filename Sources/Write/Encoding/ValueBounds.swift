internal import Model

/// What statistics say of a page or a column chunk: nulls, NaNs, smallest and largest value.
///
/// - Invariant: `lower` and `upper`, where there, bound every value from below and above in the column's order.
struct ValueBounds: Sendable, Equatable {
  struct Bound: Sendable, Equatable {
    /// The value as PLAIN writes it, texts without their length.
    var bytes: [UInt8]
    var isExact: Bool
  }

  var nullCount = 0
  var nanCount = 0
  var valueCount = 0
  var lower: Bound?
  var upper: Bound?

  init() {}

  /// The bounds of some values of a page.
  init(
    _ values: DenseColumn.Values, _ range: Range<Int>, nullCount: Int, as physical: ParquetFormat.Physical,
    textLimit: Int = TextBounds.limit
  ) {
    self.nullCount = nullCount
    valueCount = range.count
    guard !range.isEmpty else { return }
    switch values {
    case .texts(let texts): bound(texts, range, textLimit)
    case .numbers(let numbers): bound(numbers, range, as: physical)
    case .reals(let reals): bound(reals, range)
    case .flags(let flags):
      lower = Bound(bytes: [flags[range].contains(false) ? 0 : 1], isExact: true)
      upper = Bound(bytes: [flags[range].contains(true) ? 1 : 0], isExact: true)
    }
  }

  private mutating func bound(_ texts: TextValues, _ range: Range<Int>, _ limit: Int) {
    let (smallest, largest) = TextOrder.extremes(texts, range)
    let low = TextBounds.lower(texts[smallest], limit: limit)
    lower = Bound(bytes: low.bytes, isExact: low.isExact)
    if let high = TextBounds.upper(texts[largest], limit: limit) {
      upper = Bound(bytes: high.bytes, isExact: high.isExact)
    }
  }

  private mutating func bound(_ numbers: [Int64], _ range: Range<Int>, as physical: ParquetFormat.Physical) {
    var (smallest, largest) = (numbers[range.lowerBound], numbers[range.lowerBound])
    for index in range {
      smallest = min(smallest, numbers[index])
      largest = max(largest, numbers[index])
    }
    lower = Bound(bytes: Self.plain(smallest, physical), isExact: true)
    upper = Bound(bytes: Self.plain(largest, physical), isExact: true)
  }

  /// Readers disagree on where NaN stands, so values with a NaN among them have no bounds; and on whether −0 is 0, so
  /// a bound of zero is the outer of the two.
  private mutating func bound(_ reals: [Double], _ range: Range<Int>) {
    var (smallest, largest) = (Double.infinity, -Double.infinity)
    for index in range {
      let real = reals[index]
      if real.isNaN { nanCount += 1 }
      if real < smallest { smallest = real }
      if real > largest { largest = real }
    }
    guard nanCount == 0 else { return }
    if smallest == 0 { smallest = -0.0 }
    if largest == 0 { largest = 0.0 }
    lower = Bound(bytes: Self.plain(smallest), isExact: true)
    upper = Bound(bytes: Self.plain(largest), isExact: true)
  }

  static func plain(_ number: Int64, _ physical: ParquetFormat.Physical) -> [UInt8] {
    var bytes: [UInt8] = []
    if physical == .int32 {
      bytes.append(littleEndian: Int32(truncatingIfNeeded: number))
    } else {
      bytes.append(littleEndian: number)
    }
    return bytes
  }

  static func plain(_ real: Double) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: real.bitPattern)
    return bytes
  }

  /// Takes in the bounds of another page of the same chunk.
  mutating func merge(_ other: ValueBounds, _ physical: ParquetFormat.Physical) {
    let isFirst = valueCount == 0
    nullCount += other.nullCount
    nanCount += other.nanCount
    valueCount += other.valueCount
    guard other.valueCount > 0 else { return }
    if isFirst {
      (lower, upper) = (other.lower, other.upper)
      return
    }
    lower = Self.outer(lower, other.lower) { Self.isBelow($0, $1, physical) }
    upper = Self.outer(upper, other.upper) { Self.isBelow($1, $0, physical) }
  }

  /// The bound further out; no bound where either part has none.
  private static func outer(
    _ one: Bound?, _ other: Bound?, isFurther: ([UInt8], [UInt8]) -> Bool
  ) -> Bound? {
    guard let one, let other else { return nil }
    if one.bytes == other.bytes { return Bound(bytes: one.bytes, isExact: one.isExact || other.isExact) }
    return isFurther(one.bytes, other.bytes) ? one : other
  }

  /// The order of the column's values, of which these are two as PLAIN writes them.
  static func isBelow(_ left: [UInt8], _ right: [UInt8], _ physical: ParquetFormat.Physical) -> Bool {
    switch physical {
    case .byteArray, .boolean: left.lexicographicallyPrecedes(right)
    case .int32: Int32(truncatingIfNeeded: number(left)) < Int32(truncatingIfNeeded: number(right))
    case .double: Double(bitPattern: number(left)) < Double(bitPattern: number(right))
    default: Int64(bitPattern: number(left)) < Int64(bitPattern: number(right))
    }
  }

  private static func number(_ bytes: [UInt8]) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
