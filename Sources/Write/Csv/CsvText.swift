internal import Model

/// Formats rows as CSV text: pure, and the same on every core.
struct CsvText: Sendable {
  let format: CsvFormat
  let quoting: CsvQuoting
  let schema: Schema
  /// What a file starts with: byte order mark and header line.
  let opening: [UInt8]
  /// What stands for "no value".
  private let null: [UInt8]

  init(_ schema: Schema, _ format: CsvFormat) {
    self.schema = schema
    self.format = format
    quoting = CsvQuoting(format)
    // A line with nothing on it is no row to most readers.
    null = format.nullText.isEmpty && schema.columns.count == 1 ? [0x22, 0x22] : format.nullText
    opening = CsvText.opening(schema, format, quoting)
  }

  private static func opening(_ schema: Schema, _ format: CsvFormat, _ quoting: CsvQuoting) -> [UInt8] {
    var bytes: [UInt8] = format.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    guard format.hasHeader else { return bytes }
    for (index, column) in schema.columns.enumerated() {
      if index > 0 { bytes.append(format.delimiter) }
      bytes += field(Array(column.name.utf8), quoting)
    }
    return bytes + format.lineEnd
  }

  /// One text field on its own.
  static func field(_ text: [UInt8], _ quoting: CsvQuoting) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 2 * text.count + 3) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var cursor = unsafe ByteCursor(next: base)
      unsafe text.withUnsafeBufferPointer { bytes in
        unsafe cursor.put(text: bytes.baseAddress ?? UnsafePointer(base), count: bytes.count, quoting: quoting)
      }
      count = unsafe cursor.next - base
    }
  }

  /// The rows as text, after `prefix`.
  func format(_ slices: [RowSlice], after prefix: [UInt8] = []) -> [UInt8] {
    let most = slices.reduce(prefix.count) { $0 + longest($1) }
    return unsafe [UInt8](unsafeUninitializedCapacity: most + 16) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      var cursor = unsafe ByteCursor(next: base)
      unsafe cursor.put(prefix)
      for slice in slices where !slice.rows.isEmpty {
        unsafe CsvColumn.with(slice.batch.columns) { columns in
          for row in slice.rows { unsafe put(row, columns, &cursor) }
        }
      }
      count = unsafe cursor.next - base
      precondition(count <= most, "a row was longer than measured")
    }
  }

  /// The most bytes the rows can take: every byte of text a quote, every value as long as its type goes.
  private func longest(_ slice: RowSlice) -> Int {
    let text = RowWeights(slice.batch).text(slice.rows)
    let cell = unsafe max(ByteCursor.longestValue, null.count) + 3
    return 2 * text + slice.rows.count * (schema.columns.count * cell + 2)
  }

  @inline(__always)
  private func put(_ row: Int, _ columns: [CsvColumn], _ cursor: inout ByteCursor) {
    for index in unsafe columns.indices {
      if index > 0 { unsafe cursor.put(format.delimiter) }
      let column = unsafe columns[index]
      if let validity = unsafe column.validity, unsafe !validity[row] {
        unsafe cursor.put(null)
        continue
      }
      switch unsafe column.values {
      case .text(let bytes, let ends):
        let start = unsafe row == 0 ? 0 : ends[row - 1]
        unsafe cursor.put(text: bytes + start, count: ends[row] - start, quoting: quoting)
      default:
        if quoting.quotesAll { unsafe cursor.put(0x22) }
        unsafe put(column.values, row, &cursor)
        if quoting.quotesAll { unsafe cursor.put(0x22) }
      }
    }
    unsafe cursor.put(format.lineEnd)
  }

  @inline(__always)
  private func put(_ values: CsvColumn.Values, _ row: Int, _ cursor: inout ByteCursor) {
    switch unsafe values {
    case .text: break
    case .int(let numbers): unsafe cursor.put(integer: numbers[row])
    case .real(let numbers): unsafe cursor.put(real: numbers[row])
    case .bool(let flags): unsafe cursor.put(bool: flags[row])
    case .date(let days): unsafe cursor.put(date: days[row])
    case .time(let instants): unsafe cursor.put(time: instants[row])
    }
  }
}
