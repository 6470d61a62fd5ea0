/// Some rows of one table, column by column.
///
/// Rows are written field by field, in the order of the schema's columns:
///
///     var batch = RowBatch(schema)
///     batch.append("p68a39d5f1398d928-01")
///     batch.append(66)
///     batch.appendNull()
///     batch.endRow()
///
/// - Invariant: between rows, every column has `rowCount` entries.
public struct RowBatch: Sendable, Equatable {
  public let schema: Schema
  public private(set) var columns: [ColumnVector]
  public private(set) var rowCount = 0
  private var next = 0

  public init(_ schema: Schema) {
    self.schema = schema
    columns = schema.columns.map { ColumnVector($0.type) }
  }

  /// Makes an empty batch with room for some rows, for one that is filled row by row.
  public init(_ schema: Schema, reserving rows: Int) {
    self.schema = schema
    columns = schema.columns.map { ColumnVector($0.type, reserving: rows) }
  }

  /// Makes a batch of finished columns, for readers of files.
  ///
  /// - Precondition: the columns have the schema's types and the same number of rows.
  public init(_ schema: Schema, columns: [ColumnVector]) {
    self.schema = schema
    self.columns = columns
    rowCount = columns.first?.count ?? 0
    precondition(columns.count == schema.columns.count)
    for (column, described) in zip(columns, schema.columns) {
      precondition(column.count == rowCount && column.type == described.type)
    }
  }

  /// Makes a copy that takes no more memory than its rows; what has grown row by row has room for as many again.
  ///
  /// - Precondition: `other` is between rows.
  public init(copying other: RowBatch) {
    precondition(other.next == 0)
    schema = other.schema
    columns = other.columns.map { ColumnVector(copying: $0) }
    rowCount = other.rowCount
  }

  /// About how much memory the values take: what bounded channels weigh batches by.
  public var byteCount: Int {
    columns.reduce(0) { sum, column in
      switch column.values {
      case .text(let texts): sum + texts.bytes.count + 8 * texts.count
      case .bool: sum + rowCount
      case .date: sum + 4 * rowCount
      default: sum + 8 * rowCount
      }
    }
  }

  public mutating func append(text: some Sequence<UInt8>) {
    columns[next].append(text: text)
    next += 1
  }

  // The generic version reads a sequence of another module byte by byte; these copy.

  public mutating func append(text: ArraySlice<UInt8>) {
    columns[next].append(text: text.span)
    next += 1
  }

  public mutating func append(text: [UInt8]) {
    columns[next].append(text: text.span)
    next += 1
  }

  /// Part of a text, without a slice, which counts a reference.
  public mutating func append(text: [UInt8], in range: Range<Int>) {
    columns[next].append(text: text.span.extracting(range))
    next += 1
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { unsafe columns[next].append(text: $0.span) }
    next += 1
  }

  /// A word of the program.
  public mutating func append(word: StaticString) {
    word.withUTF8Buffer { unsafe columns[next].append(text: $0.span) }
    next += 1
  }

  public mutating func append(_ text: String?) {
    if let text { append(text) } else { appendNull() }
  }

  public mutating func append(_ number: Int) {
    columns[next].append(Int64(number))
    next += 1
  }

  public mutating func append(_ number: Int?) {
    if let number { append(number) } else { appendNull() }
  }

  public mutating func append(_ number: Double) {
    columns[next].append(number)
    next += 1
  }

  public mutating func append(_ number: Double?) {
    if let number { append(number) } else { appendNull() }
  }

  public mutating func append(_ flag: Bool) {
    columns[next].append(flag)
    next += 1
  }

  public mutating func append(_ date: CalendarDate?) {
    if let date {
      columns[next].append(date)
      next += 1
    } else {
      appendNull()
    }
  }

  /// Writes `byte_start` and `byte_end`.
  public mutating func append(_ span: SourceSpan) {
    append(span.start)
    append(span.end)
  }

  public mutating func appendNull() {
    precondition(schema.columns[next].isNullable, "no value for \(schema.table).\(schema.columns[next].name)")
    columns[next].appendNull()
    next += 1
  }

  /// - Precondition: every column of the row was given.
  public mutating func endRow() {
    precondition(next == columns.count, "\(schema.table): a row ends after \(next) of \(columns.count) columns")
    next = 0
    rowCount += 1
  }

  /// Appends the rows of another batch of the same table.
  public mutating func append(contentsOf other: RowBatch) {
    precondition(next == 0 && schema.table == other.schema.table)
    for index in columns.indices { columns[index].append(contentsOf: other.columns[index]) }
    rowCount += other.rowCount
  }

  /// Takes all rows out and keeps their room, for the next ones.
  public mutating func removeAllRows() {
    precondition(next == 0)
    for index in columns.indices { columns[index].removeAll() }
    rowCount = 0
  }
}
