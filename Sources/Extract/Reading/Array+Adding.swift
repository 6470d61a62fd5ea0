extension Array {
  /// Appends elements, of which there are mostly none: to append nothing would still make room for it, and an array that
  /// somebody else holds as well would be copied whole.
  mutating func add(_ more: [Element]) {
    if more.isEmpty { return }
    if isEmpty { self = more } else { self += more }
  }
}
