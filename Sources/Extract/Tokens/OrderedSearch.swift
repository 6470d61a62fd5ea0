extension Array {
  /// Of elements in order, the number of the first for which `isPast` holds, as it does for all after it; the number of
  /// elements where it holds for none. By binary search.
  @inline(__always)
  func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
