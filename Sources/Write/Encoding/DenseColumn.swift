internal import Model

/// Consecutive rows of one column with the nulls taken out, as encoders want them.
struct DenseColumn: Sendable {
  /// Values by how they are encoded: dates, instants and integers are all 64-bit numbers here.
  enum Values: Sendable {
    case texts(TextValues)
    case numbers([Int64])
    case reals([Double])
    case flags([Bool])
  }

  let rowCount: Int
  /// One entry a row; empty where no row is null.
  let validity: [Bool]
  let values: Values

  var valueCount: Int {
    switch values {
    case .texts(let texts): texts.count
    case .numbers(let numbers): numbers.count
    case .reals(let reals): reals.count
    case .flags(let flags): flags.count
    }
  }

  var nullCount: Int { rowCount - valueCount }

  /// How many of the first `rows` rows have a value.
  func valueCount(beforeRow rows: Int) -> Int {
    validity.isEmpty ? rows : validity[..<rows].count { $0 }
  }
}

extension TextValues {
  /// Some of the texts, copied.
  func slice(_ rows: Range<Int>) -> TextValues {
    if rows == 0..<count { return self }
    var some = TextValues()
    some.append(contentsOf: self, rows: rows)
    return some
  }
}

extension DenseColumn {
  /// The values, null or not, of the rows that a mask lets through (all where it is empty); a null counts as 0 or "".
  func values(where mask: [Bool]) -> Values {
    if mask.isEmpty, validity.isEmpty { return values }
    var rows: [Int?] = []
    var next = 0
    for row in 0..<rowCount {
      let isPresent = validity.isEmpty || validity[row]
      if mask.isEmpty || mask[row] { rows.append(isPresent ? next : nil) }
      if isPresent { next += 1 }
    }
    switch values {
    case .numbers(let numbers): return .numbers(rows.map { $0.map { numbers[$0] } ?? 0 })
    case .reals(let reals): return .reals(rows.map { $0.map { reals[$0] } ?? 0 })
    case .flags(let flags): return .flags(rows.map { $0.map { flags[$0] } ?? false })
    case .texts(let texts):
      var some = TextValues()
      for row in rows {
        if let row { some.append(texts.bytes.span.extracting(texts.range(row))) } else { some.append(Span()) }
      }
      return .texts(some)
    }
  }
}
