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
