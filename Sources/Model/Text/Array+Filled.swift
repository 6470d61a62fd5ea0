extension Array {
  /// `count` times `value`, as `init(repeating:count:)` makes it.
  ///
  /// That one looks the array's type up by name each time, which costs more than most of the arrays that a page needs
  /// and was more than one part in a hundred of all work.
  @inlinable
  public init(filledWith value: Element, count: Int) {
    self.init()
    append(addingCapacity: count) { $0.append(repeating: value, count: count) }
  }
}
