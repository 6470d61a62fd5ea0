/// The values of one column of a batch, typed and contiguous.
///
/// Null rows hold a zero (or an empty text), so that every array has one entry a row.
public struct ColumnVector: Sendable, Equatable {
  public enum Values: Sendable, Equatable {
    case text(TextValues)
    case int([Int64])
    case real([Double])
    case bool([Bool])
    case date([Int32])
    case time([Int64])
  }

  public internal(set) var values: Values
  /// One entry a row, true where there is a value; empty as long as no row is null.
  public internal(set) var validity: [Bool] = []
  public internal(set) var nullCount = 0

  public init(_ type: ColumnType) {
    switch type {
    case .text: values = .text(TextValues())
    case .int: values = .int([])
    case .real: values = .real([])
    case .bool: values = .bool([])
    case .date: values = .date([])
    case .time: values = .time([])
    }
  }

  /// Makes an empty column with room for some rows, texts being short ones.
  init(_ type: ColumnType, reserving rows: Int) {
    self.init(type)
    values.reserve(rows, bytes: 16 * rows)
  }

  /// Makes a column of finished values, for readers of files.
  ///
  /// - Precondition: `validity` is empty or has an entry a value.
  public init(_ values: Values, validity: [Bool] = []) {
    self.values = values
    self.nullCount = validity.count { !$0 }
    self.validity = nullCount == 0 ? [] : validity
    precondition(self.validity.isEmpty || self.validity.count == count)
  }

  public var count: Int {
    switch values {
    case .text(let texts): texts.count
    case .int(let numbers): numbers.count
    case .real(let numbers): numbers.count
    case .bool(let flags): flags.count
    case .date(let days): days.count
    case .time(let instants): instants.count
    }
  }

  public var type: ColumnType {
    switch values {
    case .text: .text
    case .int: .int
    case .real: .real
    case .bool: .bool
    case .date: .date
    case .time: .time
    }
  }

  @inlinable
  public func isNull(_ row: Int) -> Bool { !validity.isEmpty && !validity[row] }

  public mutating func appendNull() {
    if validity.isEmpty { beginValidity() }
    switch type {
    case .text: values.withTexts { $0.appendEmpty() }
    case .int, .time: values.withInts { $0.append(0) }
    case .real: values.withReals { $0.append(0) }
    case .bool: values.withBools { $0.append(false) }
    case .date: values.withDays { $0.append(0) }
    }
    validity.append(false)
    nullCount += 1
  }

  /// Says of each row so far that it has a value, with room for as many rows as the values have.
  private mutating func beginValidity() {
    validity.reserveCapacity(Swift.max(count + 1, values.capacity))
    validity.append(contentsOf: repeatElement(true, count: count))
  }

  mutating func noteValid() { if !validity.isEmpty { validity.append(true) } }

  public mutating func append(_ value: Int64) {
    values.withInts { $0.append(value) }
    noteValid()
  }

  public mutating func append(_ value: Double) {
    values.withReals { $0.append(value) }
    noteValid()
  }

  public mutating func append(_ value: Bool) {
    values.withBools { $0.append(value) }
    noteValid()
  }

  public mutating func append(_ value: CalendarDate) {
    values.withDays { $0.append(value.daysSince1970) }
    noteValid()
  }

  public mutating func append(text: some Sequence<UInt8>) {
    values.withTexts { $0.append(text) }
    noteValid()
  }

  mutating func append(text: Span<UInt8>) {
    values.withTexts { $0.append(text) }
    noteValid()
  }

  /// Makes a copy that takes no more memory than its values.
  init(copying other: ColumnVector) {
    self.init(other.type)
    if case .text(let texts) = other.values {
      values.reserve(texts.count, bytes: texts.bytes.count)
    } else {
      values.reserve(other.count, bytes: 0)
    }
    append(contentsOf: other)
  }

  /// Takes all values out and keeps their room.
  mutating func removeAll() {
    values.removeAll()
    validity.removeAll(keepingCapacity: true)
    nullCount = 0
  }

  /// Appends all rows of another column of the same type.
  ///
  /// - Precondition: `other` has this column's type.
  public mutating func append(contentsOf other: ColumnVector) {
    precondition(type == other.type, "a \(other.type) column after a \(type) column")
    let rows = count
    if other.validity.isEmpty {
      if !validity.isEmpty { validity.append(contentsOf: repeatElement(true, count: other.count)) }
    } else {
      if validity.isEmpty { validity = Array(repeating: true, count: rows) }
      validity.append(contentsOf: other.validity)
      nullCount += other.nullCount
    }
    switch other.values {
    case .text(let more): values.withTexts { $0.append(contentsOf: more) }
    case .int(let more), .time(let more): values.withInts { $0 += more }
    case .real(let more): values.withReals { $0 += more }
    case .bool(let more): values.withBools { $0 += more }
    case .date(let more): values.withDays { $0 += more }
    }
  }
}

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
