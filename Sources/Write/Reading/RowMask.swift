internal import Model

/// Ranges of rows that rise and do not touch, and what is done with them when rows are left out.
enum RowRanges {
  /// The rows in both lists.
  static func intersection(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    var both: [Range<Int>] = []
    var (one, other) = (0, 0)
    while one < left.count, other < right.count {
      let common = left[one].clamped(to: right[other])
      if !common.isEmpty { both.append(common) }
      if left[one].upperBound < right[other].upperBound { one += 1 } else { other += 1 }
    }
    return both
  }

  /// The rows of a list outside one range.
  static func removing(_ range: Range<Int>, from ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.flatMap { rows in
      [
        rows.lowerBound..<max(rows.lowerBound, min(rows.upperBound, range.lowerBound)),
        min(rows.upperBound, max(rows.lowerBound, range.upperBound))..<rows.upperBound,
      ].filter { !$0.isEmpty }
    }
  }

  static func count(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }

  /// Shrinks ranges to where a mask over their rows holds; gaps of fewer rows than `gap` stay inside a range. Gives the
  /// new ranges and the mask over their rows.
  static func narrowed(_ ranges: [Range<Int>], by mask: [Bool], gap: Int = 1024) -> ([Range<Int>], [Bool]) {
    var (narrow, kept): ([Range<Int>], [Bool]) = ([], [])
    var at = 0
    for rows in ranges {
      var current: Range<Int>?
      for row in rows where mask[at + row - rows.lowerBound] {
        if let open = current, row - open.upperBound < gap {
          current = open.lowerBound..<row + 1
        } else {
          if let open = current { narrow.append(open) }
          current = row..<row + 1
        }
      }
      if let open = current { narrow.append(open) }
      at += rows.count
    }
    var (index, start) = (0, 0)
    for rows in ranges {
      while index < narrow.count, narrow[index].upperBound <= rows.upperBound {
        let part = narrow[index]
        kept.append(
          contentsOf: mask[start + part.lowerBound - rows.lowerBound..<start + part.upperBound - rows.lowerBound])
        index += 1
      }
      start += rows.count
    }
    return (narrow, kept)
  }
}

extension ColumnVector {
  /// The rows that a mask lets through.
  func filtered(_ mask: [Bool]) -> ColumnVector {
    func keep<Value>(_ values: [Value]) -> [Value] {
      var kept: [Value] = []
      for row in mask.indices where mask[row] { kept.append(values[row]) }
      return kept
    }
    let validity = self.validity.isEmpty ? [] : keep(self.validity)
    switch values {
    case .int(let numbers): return ColumnVector(.int(keep(numbers)), validity: validity)
    case .time(let numbers): return ColumnVector(.time(keep(numbers)), validity: validity)
    case .date(let days): return ColumnVector(.date(keep(days)), validity: validity)
    case .real(let reals): return ColumnVector(.real(keep(reals)), validity: validity)
    case .bool(let flags): return ColumnVector(.bool(keep(flags)), validity: validity)
    case .text(let texts):
      var kept = TextValues()
      for row in mask.indices where mask[row] { kept.append(texts.bytes.span.extracting(texts.range(row))) }
      return ColumnVector(.text(kept), validity: validity)
    }
  }
}
