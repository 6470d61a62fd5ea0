extension Array {
  /// `count` times `value`, as `init(repeating:count:)` makes it.
  ///
  /// That one looks the array's type up by name each time, which costs more than filling a small array; it fills large
  /// ones, of eight kilobytes and more, faster.
  @inlinable
  public init(filledWith value: Element, count: Int) {
    self.init()
    append(addingCapacity: count) { room in
      unsafe room.withUnsafeMutableBufferPointer { places, filled in
        unsafe places.extracting(..<count).initialize(repeating: value)
        filled = count
      }
    }
  }
}
