internal import Model

/// Texts in the order of their bytes, which for UTF-8 is the order of their code points.
enum TextOrder {
  /// Negative where `left` stands before `right`, 0 where they are equal.
  @inline(__always)
  static func compare(_ bytes: Span<UInt8>, _ left: Range<Int>, _ right: Range<Int>) -> Int {
    let limit = min(left.count, right.count)
    var at = 0
    while at + 8 <= limit {
      let one = bytes.word(at: left.lowerBound + at)
      let other = bytes.word(at: right.lowerBound + at)
      if one != other { return one.byteSwapped < other.byteSwapped ? -1 : 1 }
      at += 8
    }
    while at < limit {
      let (one, other) = (bytes[left.lowerBound + at], bytes[right.lowerBound + at])
      if one != other { return one < other ? -1 : 1 }
      at += 1
    }
    return left.count - right.count
  }

  /// The rows of the smallest and of the largest text of a range that is not empty.
  static func extremes(_ texts: TextValues, _ range: Range<Int>) -> (smallest: Int, largest: Int) {
    var (smallest, largest) = (range.lowerBound, range.lowerBound)
    var (low, high) = (texts.range(smallest), texts.range(largest))
    let bytes = texts.bytes.span
    let ends = texts.ends
    var start = low.lowerBound
    for row in range {
      let text = start..<ends[row]
      start = text.upperBound
      if compare(bytes, text, low) < 0 {
        (smallest, low) = (row, text)
      } else if compare(bytes, text, high) > 0 {
        (largest, high) = (row, text)
      }
    }
    return (smallest, largest)
  }
}
