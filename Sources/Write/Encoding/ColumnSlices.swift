internal import Model

/// One column of a row group, still in the pieces it came in.
struct ColumnSlices: Sendable {
  let pieces: [(column: ColumnVector, rows: Range<Int>)]
  let rowCount: Int

  /// How many bytes of text the rows hold.
  var textBytes: Int {
    pieces.reduce(0) { sum, piece in
      guard case .text(let texts) = piece.column.values, !piece.rows.isEmpty else { return sum }
      let end = texts.range(piece.rows.upperBound - 1).upperBound
      return sum + end - texts.range(piece.rows.lowerBound).lowerBound
    }
  }

  /// The parts of the pieces that lie in a range of the group's rows.
  private func cut(_ rows: Range<Int>) -> [(column: ColumnVector, rows: Range<Int>)] {
    var parts: [(column: ColumnVector, rows: Range<Int>)] = []
    var start = 0
    for piece in pieces {
      let inside = rows.clamped(to: start..<start + piece.rows.count)
      if !inside.isEmpty {
        let shift = piece.rows.lowerBound - start
        parts.append((piece.column, inside.lowerBound + shift..<inside.upperBound + shift))
      }
      start += piece.rows.count
    }
    return parts
  }

  func dense() -> DenseColumn { dense(0..<rowCount) }

  /// The values of some rows, one after the other.
  func dense(_ rows: Range<Int>) -> DenseColumn {
    let parts = cut(rows)
    return DenseColumn(rowCount: rows.count, validity: validity(parts, rows.count), values: values(parts, rows.count))
  }

  private func validity(_ parts: [(column: ColumnVector, rows: Range<Int>)], _ count: Int) -> [Bool] {
    guard parts.contains(where: { part in part.rows.contains { part.column.isNull($0) } }) else { return [] }
    var validity: [Bool] = []
    validity.reserveCapacity(count)
    for part in parts {
      if part.column.validity.isEmpty {
        validity.append(contentsOf: repeatElement(true, count: part.rows.count))
      } else {
        validity.append(contentsOf: part.column.validity[part.rows])
      }
    }
    return validity
  }

  private func values(_ parts: [(column: ColumnVector, rows: Range<Int>)], _ count: Int) -> DenseColumn.Values {
    switch (parts.first ?? pieces.first)?.column.type {
    case .text: return .texts(texts(parts, count))
    case .int, .time, .date: return .numbers(numbers(parts, count))
    case .real:
      var all: [Double] = []
      all.reserveCapacity(count)
      for part in parts {
        guard case .real(let values) = part.column.values else { continue }
        Self.append(values, part, to: &all)
      }
      return .reals(all)
    case .bool, nil:
      var all: [Bool] = []
      for part in parts {
        guard case .bool(let values) = part.column.values else { continue }
        Self.append(values, part, to: &all)
      }
      return .flags(all)
    }
  }

  private static func append<Value>(
    _ values: [Value], _ part: (column: ColumnVector, rows: Range<Int>), to all: inout [Value]
  ) {
    let validity = part.column.validity
    if validity.isEmpty {
      all.append(contentsOf: values[part.rows])
    } else {
      for row in part.rows where validity[row] { all.append(values[row]) }
    }
  }

  private func numbers(_ parts: [(column: ColumnVector, rows: Range<Int>)], _ count: Int) -> [Int64] {
    var all: [Int64] = []
    all.reserveCapacity(count)
    for part in parts {
      switch part.column.values {
      case .int(let values), .time(let values): Self.append(values, part, to: &all)
      case .date(let days): for row in part.rows where !part.column.isNull(row) { all.append(Int64(days[row])) }
      default: break
      }
    }
    return all
  }

  private func texts(_ parts: [(column: ColumnVector, rows: Range<Int>)], _ count: Int) -> TextValues {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    ends.reserveCapacity(count)
    for part in parts {
      guard case .text(let texts) = part.column.values else { continue }
      let first = texts.range(part.rows.lowerBound).lowerBound
      let shift = bytes.count - first
      bytes.append(contentsOf: texts.bytes[first..<texts.ends[part.rows.upperBound - 1]])
      let validity = part.column.validity
      let all = texts.ends
      if validity.isEmpty {
        for row in part.rows { ends.append(all[row] + shift) }
      } else {
        // A null row holds an empty text, so the bytes have no gap.
        for row in part.rows where validity[row] { ends.append(all[row] + shift) }
      }
    }
    return TextValues(bytes: bytes, ends: ends)
  }
}
