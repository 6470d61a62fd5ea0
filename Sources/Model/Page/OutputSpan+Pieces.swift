/// Pieces of a text, most of them short, written one behind the other.
extension OutputSpan where Element == UInt8 {
  /// Adds `range` of `source`.
  @inline(__always)
  mutating func append(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    precondition(range.count <= freeCapacity && range.lowerBound >= 0 && range.upperBound <= source.count)
    unsafe withUnsafeMutableBufferPointer { target, filled in
      unsafe source.withUnsafeBufferPointer { source in
        guard let to = target.baseAddress, let from = source.baseAddress else { return }
        unsafe (to + filled).initialize(from: from + range.lowerBound, count: range.count)
      }
      filled += range.count
    }
  }

  /// Adds `range` of `source`, with the new text of some changes in the place of the old, which is as long.
  @inline(__always)
  mutating func append(
    _ source: Span<UInt8>, _ range: Range<Int>, over edits: Span<Rewriter.Edit>, _ replacement: Span<UInt8>
  ) {
    let shift = count - range.lowerBound
    append(source, range)
    for index in edits.indices {
      let edit = edits[index]
      let first = edit.afterEnd - edit.range.count
      for place in edit.range { self[place + shift] = replacement[first + place - edit.range.lowerBound] }
    }
  }

  /// Adds what a repair takes out or puts in, most often a byte or a character: a call costs more than that.
  @inline(__always)
  mutating func appendFew(_ source: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 4 else { return append(source, range) }
    for at in range { append(source[at]) }
  }
}
