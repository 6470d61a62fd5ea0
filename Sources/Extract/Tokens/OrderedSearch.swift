import Model

extension RandomAccessCollection where Index == Int {
  /// Of elements in order, the number of the first for which `isPast` holds, as it does for all after it; the number of
  /// elements where it holds for none. By binary search.
  @inline(__always)
  func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
    var low = startIndex
    var rest = count
    while rest > 0 {
      // The half behind the middle or the one before it, taken without a guess, which would be wrong every other time.
      let half = rest / 2
      let isBefore = (!isPast(self[low &+ half])).number
      low &+= (half &+ 1) & (0 &- isBefore)
      rest = half &- (isBefore & ~rest & 1)
    }
    return low
  }
}
