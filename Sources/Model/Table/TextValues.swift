/// Many texts in one buffer: text `i` is `bytes[ends[i-1]..<ends[i]]`.
public struct TextValues: Sendable, Equatable {
  public private(set) var bytes: [UInt8] = []
  public private(set) var ends: [Int] = []

  public init() {}

  /// - Precondition: `ends` never go back and the last is `bytes.count`.
  public init(bytes: [UInt8], ends: [Int]) {
    self.bytes = bytes
    self.ends = ends
  }

  @inlinable
  public var count: Int { ends.count }

  @inlinable
  public func range(_ row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

  public subscript(_ row: Int) -> ArraySlice<UInt8> { bytes[range(row)] }

  /// The text of a row as a string: for messages and tests.
  public func string(_ row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

  public mutating func append(_ text: some Sequence<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Appends one text from bytes that lie together: no sequence is walked.
  public mutating func append(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
  }

  /// Appends an empty text.
  mutating func appendEmpty() { ends.append(bytes.count) }

  mutating func reserve(_ count: Int, bytes byteCount: Int) {
    bytes.reserveCapacity(byteCount)
    ends.reserveCapacity(count)
  }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Appends consecutive texts of another column, their bytes in one piece.
  ///
  /// - Precondition: the rows are rows of `other`.
  public mutating func append(contentsOf other: TextValues, rows: Range<Int>) {
    guard !rows.isEmpty else { return }
    let first = other.range(rows.lowerBound).lowerBound
    let shift = bytes.count - first
    bytes.append(contentsOf: other.bytes[first..<other.ends[rows.upperBound - 1]])
    ends.reserveCapacity(ends.count + rows.count)
    for row in rows { ends.append(other.ends[row] + shift) }
  }

  public mutating func append(contentsOf other: TextValues) {
    let shift = bytes.count
    bytes.append(contentsOf: other.bytes)
    ends.reserveCapacity(ends.count + other.ends.count)
    for end in other.ends { ends.append(end + shift) }
  }
}
