internal import Model

/// Puts decoded pages together into one column, with zeros and empty texts where rows are null.
struct ColumnBuilder {
  let type: ColumnType
  private(set) var rowCount = 0
  private var validity: [Bool] = []
  private var hasNulls = false
  private var numbers: [Int64] = []
  private var reals: [Double] = []
  private var flags: [Bool] = []
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(_ type: ColumnType) { self.type = type }

  var textBytes: Int { bytes.count }

  /// Makes room for so many rows.
  mutating func reserve(_ rows: Int) {
    switch type {
    case .text: ends.reserveCapacity(rows)
    case .int, .time, .date: numbers.reserveCapacity(rows)
    case .real: reals.reserveCapacity(rows)
    case .bool: flags.reserveCapacity(rows)
    }
  }

  /// Appends a page's rows: its values without nulls, and which rows have one (empty where all do).
  ///
  /// - Precondition: there are as many values as rows that have one, of the column's kind.
  mutating func append(_ values: DenseColumn.Values, validity page: [Bool], rowCount rows: Int) {
    if page.isEmpty {
      if hasNulls { validity.append(contentsOf: repeatElement(true, count: rows)) }
    } else {
      if !hasNulls { validity = Array(repeating: true, count: rowCount) }
      hasNulls = true
      validity.append(contentsOf: page)
    }
    rowCount += rows
    switch values {
    case .numbers(let more): Self.spread(more, page, zero: 0, into: &numbers)
    case .reals(let more): Self.spread(more, page, zero: 0, into: &reals)
    case .flags(let more): Self.spread(more, page, zero: false, into: &flags)
    case .texts(let more): spread(more, page)
    }
  }

  private static func spread<Value>(_ values: [Value], _ validity: [Bool], zero: Value, into all: inout [Value]) {
    guard !validity.isEmpty else {
      all.append(contentsOf: values)
      return
    }
    all.reserveCapacity(all.count + validity.count)
    var next = 0
    for isValid in validity {
      all.append(isValid ? values[next] : zero)
      if isValid { next += 1 }
    }
  }

  private mutating func spread(_ texts: TextValues, _ validity: [Bool]) {
    let shift = bytes.count
    bytes.append(contentsOf: texts.bytes)
    let more = texts.ends
    guard !validity.isEmpty else {
      for end in more { ends.append(end + shift) }
      return
    }
    var next = 0
    for isValid in validity {
      if isValid { next += 1 }
      ends.append(next == 0 ? shift : more[next - 1] + shift)
    }
  }

  func finish() -> ColumnVector {
    let values: ColumnVector.Values =
      switch type {
      case .text: .text(TextValues(bytes: bytes, ends: ends))
      case .int: .int(numbers)
      case .time: .time(numbers)
      case .date: .date(numbers.map { Int32(truncatingIfNeeded: $0) })
      case .real: .real(reals)
      case .bool: .bool(flags)
      }
    return ColumnVector(values, validity: hasNulls ? validity : [])
  }
}
