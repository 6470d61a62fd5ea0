internal import Foundation
public import Model

/// Reads a CSV file (RFC 4180; no value is an empty unquoted field) into batches: what the writers are measured on.
///
/// A loader for benchmarks: it takes the file for well-formed, and traps where it is not.
public struct CsvLoader {
  /// The columns' types by name; a name not listed is text.
  public var types: [String: ColumnType]
  public var rowsPerBatch: Int

  public init(types: [String: ColumnType] = CsvLoader.benchTypes, rowsPerBatch: Int = 2048) {
    self.types = types
    self.rowsPerBatch = rowsPerBatch
  }

  /// The types of the two tables that `make_tables.py` makes.
  public static let benchTypes: [String: ColumnType] = [
    "paragraph": .int, "value": .real, "value_high": .real, "byte_start": .int, "byte_end": .int, "date": .date,
    "char_count": .int, "confidence": .real,
  ]

  public func load(_ path: String, table: String) throws -> [RowBatch] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    let bytes = [UInt8](data)
    var reader = FieldReader(bytes: bytes)
    var names: [String] = []
    while true {
      names.append(String(decoding: reader.next(), as: UTF8.self))
      if reader.endedLine { break }
    }
    let schema = Schema(
      table: table, "Loaded from \(path).",
      columns: names.map { Column($0, types[$0] ?? .text, nullable: true, $0) })
    var batches: [RowBatch] = []
    var columns = schema.columns.map { ColumnVector($0.type) }
    func endBatch() {
      batches.append(RowBatch(schema, columns: columns))
      columns = schema.columns.map { ColumnVector($0.type) }
    }
    while !reader.isAtEnd {
      for index in columns.indices {
        let field = reader.next()
        if field.isEmpty && !reader.wasQuoted {
          columns[index].appendNull()
        } else {
          append(field, to: &columns[index])
        }
      }
      if columns[0].count == rowsPerBatch { endBatch() }
    }
    if columns[0].count > 0 { endBatch() }
    return batches
  }

  private func append(_ field: ArraySlice<UInt8>, to column: inout ColumnVector) {
    func text() -> String { String(decoding: field, as: UTF8.self) }
    switch column.type {
    case .text: column.append(text: field)
    case .int, .time: column.append(Int64(text()) ?? 0)
    case .real: column.append(Double(text()) ?? .nan)
    case .bool: column.append(field.first == 0x74)
    case .date:
      let parts = text().split(separator: "-").compactMap { Int($0) }
      guard parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) else {
        fatalError("not a date: \(text())")
      }
      column.append(date)
    }
  }
}

/// Goes through a CSV text field by field.
struct FieldReader {
  let bytes: [UInt8]
  private var at = 0
  private(set) var endedLine = false
  private(set) var wasQuoted = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at >= bytes.count }

  mutating func next() -> ArraySlice<UInt8> {
    wasQuoted = at < bytes.count && bytes[at] == 0x22
    let field = wasQuoted ? quoted() : plain()
    if at < bytes.count, bytes[at] == 0x0D { at += 1 }
    endedLine = at >= bytes.count || bytes[at] == 0x0A
    at += 1
    return field
  }

  private mutating func plain() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    return bytes[start..<at]
  }

  private mutating func quoted() -> ArraySlice<UInt8> {
    at += 1
    var field: [UInt8] = []
    while at < bytes.count {
      if bytes[at] == 0x22 {
        guard at + 1 < bytes.count, bytes[at + 1] == 0x22 else { break }
        at += 1
      }
      field.append(bytes[at])
      at += 1
    }
    at += 1
    return field[...]
  }
}
