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
    let holds = mask.span
    for rows in ranges {
      let end = at + rows.count
      let shift = rows.lowerBound - at
      var next = at
      while next < end {
        guard holds[next] else {
          next += 1
          continue
        }
        // From the far end of the gap that is allowed back to the last row that holds: mostly a step or two.
        let first = next
        var last = next
        while true {
          var far = min(end - 1, last + gap)
          while far > last, !holds[far] { far -= 1 }
          if far == last { break }
          last = far
        }
        narrow.append(first + shift..<last + 1 + shift)
        next = last + 1
      }
      at = end
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

/// Values of rows that a mask lets through.
enum RowMask {
  /// - Precondition: the mask has an entry a value.
  static func keep<Value>(_ values: [Value], where mask: [Bool]) -> [Value] {
    // Written every time and counted where it holds, since no branch can be foreseen.
    var kept = values
    var count = 0
    var out = kept.mutableSpan
    let (values, holds) = (values.span, mask.span)
    for row in holds.indices {
      out[count] = values[row]
      count &+= one(holds[row])
    }
    kept.removeLast(kept.count - count)
    return kept
  }

  /// 1 where it holds, else 0, which a Bool is in memory: asked in any other way it becomes a branch.
  @inline(__always)
  static func one(_ holds: Bool) -> Int { unsafe Int(unsafeBitCast(holds, to: UInt8.self)) }

  static func keep(_ texts: TextValues, where mask: [Bool]) -> TextValues {
    var kept = TextValues()
    for row in mask.indices where mask[row] { kept.append(texts.bytes.span.extracting(texts.range(row))) }
    return kept
  }
}

extension ColumnVector {
  /// The rows that a mask lets through.
  func filtered(_ mask: [Bool]) -> ColumnVector {
    let validity = self.validity.isEmpty ? [] : RowMask.keep(self.validity, where: mask)
    switch values {
    case .int(let numbers): return ColumnVector(.int(RowMask.keep(numbers, where: mask)), validity: validity)
    case .time(let numbers): return ColumnVector(.time(RowMask.keep(numbers, where: mask)), validity: validity)
    case .date(let days): return ColumnVector(.date(RowMask.keep(days, where: mask)), validity: validity)
    case .real(let reals): return ColumnVector(.real(RowMask.keep(reals, where: mask)), validity: validity)
    case .bool(let flags): return ColumnVector(.bool(RowMask.keep(flags, where: mask)), validity: validity)
    case .text(let texts): return ColumnVector(.text(RowMask.keep(texts, where: mask)), validity: validity)
    }
  }
}
