internal import Model

/// The distinct values of a column chunk and, for each value, which of them it is.
struct ValueDictionary {
  /// The dictionary's values in the order they first appear.
  let values: DenseColumn.Values
  let codes: [UInt32]

  var count: Int {
    switch values {
    case .texts(let texts): texts.count
    case .numbers(let numbers): numbers.count
    case .reals(let reals): reals.count
    case .flags(let flags): flags.count
    }
  }

  /// Bits of a code; at least one, which every reader takes.
  var width: Int { max(1, BitPacking.width(UInt64(max(count, 1) - 1))) }

  /// nil where the values are too many, or too little alike, for a dictionary to pay.
  init?(_ column: DenseColumn) {
    var codes: [UInt32] = []
    codes.reserveCapacity(column.valueCount)
    switch column.values {
    case .texts(let texts):
      guard let values = Self.build(texts, &codes) else { return nil }
      self.values = .texts(values)
    case .numbers(let numbers):
      guard let patterns = Self.build(numbers, &codes, { UInt64(bitPattern: $0) }) else { return nil }
      values = .numbers(patterns.map { Int64(bitPattern: $0) })
    case .reals(let reals):
      guard let patterns = Self.build(reals, &codes, { $0.bitPattern }) else { return nil }
      values = .reals(patterns.map { Double(bitPattern: $0) })
    case .flags: return nil
    }
    self.codes = codes
  }

  /// After so many values it is asked whether they repeat at all.
  private static let firstLook = 4096

  private static func isHopeless(_ distinct: Int, of count: Int) -> Bool {
    count >= firstLook && count & (count - 1) == 0 && distinct * 4 > count * 3
  }

  private static func build(_ texts: TextValues, _ codes: inout [UInt32]) -> TextValues? {
    var dictionary = TextDictionary(byteLimit: ParquetOptions.dictionaryBytes)
    let bytes = texts.bytes.span
    let ends = texts.ends
    var start = 0
    for (row, end) in ends.enumerated() {
      guard let code = dictionary.code(bytes.extracting(start..<end)) else { return nil }
      codes.append(code)
      start = end
      if isHopeless(dictionary.count, of: row + 1) { return nil }
    }
    return dictionary.texts
  }

  private static func build<Value>(
    _ values: [Value], _ codes: inout [UInt32], _ pattern: (Value) -> UInt64
  ) -> [UInt64]? {
    var dictionary = NumberDictionary(countLimit: ParquetOptions.dictionaryBytes / 8)
    for (row, value) in values.enumerated() {
      guard let code = dictionary.code(pattern(value)) else { return nil }
      codes.append(code)
      if isHopeless(dictionary.patterns.count, of: row + 1) { return nil }
    }
    return dictionary.patterns
  }
}
