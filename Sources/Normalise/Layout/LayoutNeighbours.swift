import Model

/// The widths of the lines around each of some lines.
struct Neighbours {
  /// Lines before one, and as many after it.
  private static let reach = 6
  /// As wide as no line is.
  private static let none = Int32.min / 2

  private let start: Int
  /// With `reach` more on both sides.
  private let widths: [Int32]

  init(_ range: Range<Int>, _ lines: Span<LayoutLine>) {
    start = range.lowerBound
    var widths = [Int32](filledWith: Self.none, count: range.count + 2 * Self.reach)
    for index in range { widths[index - start + Self.reach] = lines[index].lastWidth }
    self.widths = widths
  }

  /// Whether one of the lines around `index` is as wide.
  @inline(__always)
  func share(_ width: Int, of index: Int, _ isLatin: Bool) -> Bool {
    let slack = Int32(truncatingIfNeeded: isLatin ? Swift.max(2, width / 12) : Swift.max(1, width / 24))
    let least = Int32(truncatingIfNeeded: width) &- slack
    let breadth = UInt32(bitPattern: 2 &* slack)
    let widths = widths.span
    let first = index &- start
    precondition(first >= 0 && first &+ 2 &* Self.reach < widths.count, "a line of another stretch")
    // All are asked, for which of them is as wide is anybody's guess; the line itself is.
    var near = 0
    for place in 0..<13 {
      // Unchecked: asked above for all at once.
      near &+= (UInt32(bitPattern: unsafe widths[unchecked: first &+ place] &- least) <= breadth).number
    }
    return near > 1
  }
}
