/// A half-open range of bytes in the original file, before any decoding or repair.
///
/// A type of its own, so that a position in the file is never taken for one in the clean text, which is a
/// plain `Range<Int>`.
public struct SourceSpan: Hashable, Sendable {
  public var start: Int
  public var end: Int

  @inlinable
  public init(start: Int, end: Int) {
    self.start = start
    self.end = end
  }

  @inlinable
  public var length: Int { end - start }

  /// The smallest span that holds both.
  @inlinable
  public func hull(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(start: Swift.min(start, other.start), end: Swift.max(end, other.end))
  }
}
