extension Array where Element: FixedWidthInteger {
  /// So many zeros.
  ///
  /// The library's own way to repeat a value looks its storage's type up at each call, which costs more than a short
  /// array does.
  init(zeros count: Int) {
    self = []
    reserveCapacity(count)
    append(contentsOf: repeatElement(0, count: count))
  }
}
