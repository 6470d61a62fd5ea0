/// The values of one column of a batch, typed and contiguous.
///
/// Null rows hold a zero (or an empty text), so that every array has one entry a row.
///
/// Of the arrays, those of the column's type are filled, and the others stay empty: an array inside an enum would be taken
/// out of it and put back for each value that is appended.
public struct ColumnVector: Sendable, Equatable {
  public let type: ColumnType
  private var texts = TextValues()
  /// Whole numbers, and instants.
  private var numbers: [Int64] = []
  private var reals: [Double] = []
  private var flags: [Bool] = []
  private var days: [Int32] = []
  /// One entry a row, true where there is a value; empty as long as no row is null.
  public private(set) var validity: [Bool] = []
  public private(set) var nullCount = 0

  public init(_ type: ColumnType) { self.type = type }

  /// Makes an empty column with room for some rows, texts being short ones.
  init(_ type: ColumnType, reserving rows: Int) {
    self.init(type)
    reserve(rows, bytes: 16 * rows)
  }

  /// Makes a column of finished values, for readers of files.
  ///
  /// - Precondition: `validity` is empty or has an entry a value.
  public init(_ values: Values, validity: [Bool] = []) {
    switch values {
    case .text(let texts):
      type = .text
      self.texts = texts
    case .int(let numbers):
      type = .int
      self.numbers = numbers
    case .real(let reals):
      type = .real
      self.reals = reals
    case .bool(let flags):
      type = .bool
      self.flags = flags
    case .date(let days):
      type = .date
      self.days = days
    case .time(let instants):
      type = .time
      numbers = instants
    }
    nullCount = validity.count { !$0 }
    self.validity = nullCount == 0 ? [] : validity
    precondition(self.validity.isEmpty || self.validity.count == count)
  }

  // MARK: Reading

  public enum Values: Sendable, Equatable {
    case text(TextValues)
    case int([Int64])
    case real([Double])
    case bool([Bool])
    case date([Int32])
    case time([Int64])
  }

  /// For whoever reads many rows: asked for once, not for each of them.
  public var values: Values {
    switch type {
    case .text: .text(texts)
    case .int: .int(numbers)
    case .real: .real(reals)
    case .bool: .bool(flags)
    case .date: .date(days)
    case .time: .time(numbers)
    }
  }

  public var count: Int {
    switch type {
    case .text: texts.count
    case .int, .time: numbers.count
    case .real: reals.count
    case .bool: flags.count
    case .date: days.count
    }
  }

  @inlinable
  public func isNull(_ row: Int) -> Bool { !validity.isEmpty && !validity[row] }

  // MARK: Appending

  // A value of another type than the column's is the mistake of whoever writes the rows.

  public mutating func append(_ value: Int64) {
    precondition(type == .int || type == .time, "an integer in a column of another type")
    numbers.append(value)
    noteValid()
  }

  public mutating func append(_ value: Double) {
    precondition(type == .real, "a real number in a column of another type")
    reals.append(value)
    noteValid()
  }

  public mutating func append(_ value: Bool) {
    precondition(type == .bool, "a bool in a column of another type")
    flags.append(value)
    noteValid()
  }

  public mutating func append(_ value: CalendarDate) {
    precondition(type == .date, "a date in a column of another type")
    days.append(value.daysSince1970)
    noteValid()
  }

  public mutating func append(text: some Sequence<UInt8>) {
    precondition(type == .text, "text in a column of another type")
    texts.append(text)
    noteValid()
  }

  mutating func append(text: Span<UInt8>) {
    precondition(type == .text, "text in a column of another type")
    texts.append(text)
    noteValid()
  }

  public mutating func appendNull() {
    if validity.isEmpty { beginValidity() }
    switch type {
    case .text: texts.appendEmpty()
    case .int, .time: numbers.append(0)
    case .real: reals.append(0)
    case .bool: flags.append(false)
    case .date: days.append(0)
    }
    validity.append(false)
    nullCount += 1
  }

  private mutating func noteValid() { if !validity.isEmpty { validity.append(true) } }

  /// Says of each row so far that it has a value, with room for as many rows as the values have.
  private mutating func beginValidity() {
    validity.reserveCapacity(Swift.max(count + 1, capacity))
    validity.append(contentsOf: repeatElement(true, count: count))
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
    switch type {
    case .text: texts.append(contentsOf: other.texts)
    case .int, .time: numbers += other.numbers
    case .real: reals += other.reals
    case .bool: flags += other.flags
    case .date: days += other.days
    }
  }

  // MARK: Room

  /// Makes a copy that takes no more memory than its values.
  init(copying other: ColumnVector) {
    self.init(other.type)
    reserve(other.count, bytes: other.texts.bytes.count)
    append(contentsOf: other)
  }

  /// Takes all values out and keeps their room.
  mutating func removeAll() {
    switch type {
    case .text: texts.removeAll()
    case .int, .time: numbers.removeAll(keepingCapacity: true)
    case .real: reals.removeAll(keepingCapacity: true)
    case .bool: flags.removeAll(keepingCapacity: true)
    case .date: days.removeAll(keepingCapacity: true)
    }
    validity.removeAll(keepingCapacity: true)
    nullCount = 0
  }

  /// Makes room for so many values, texts taking so many bytes together.
  private mutating func reserve(_ count: Int, bytes byteCount: Int) {
    switch type {
    case .text: texts.reserve(count, bytes: byteCount)
    case .int, .time: numbers.reserveCapacity(count)
    case .real: reals.reserveCapacity(count)
    case .bool: flags.reserveCapacity(count)
    case .date: days.reserveCapacity(count)
    }
  }

  /// How many values there is room for.
  private var capacity: Int {
    switch type {
    case .text: texts.ends.capacity
    case .int, .time: numbers.capacity
    case .real: reals.capacity
    case .bool: flags.capacity
    case .date: days.capacity
    }
  }
}
