public import Model

/// A CSV file, plain or gzip, with the types its columns turn out to have.
///
/// Opening reads the whole file once to find the narrowest type that every field of a column is of: whole number, real
/// number, bool, date, instant, text. An empty field is no value. The first record holds the columns' names.
public struct CsvFile: Sendable {
  public let path: String
  public let schema: Schema

  public init(path: String) throws(DamagedFile) {
    self.path = path
    var records = try CsvRecords(path: path)
    guard let header = try records.next() else { throw DamagedFile(path, "is empty") }
    var kinds = header.map { _ in CsvKinds() }
    while let record = try records.next() {
      guard record.count == header.count else {
        throw DamagedFile(path, "record \(records.number) has \(record.count) fields where \(header.count) belong")
      }
      for (index, field) in record.enumerated() { kinds[index].note(field) }
    }
    let columns = zip(header, kinds).map { name, kind in
      Column(String(decoding: name, as: UTF8.self), kind.type, nullable: kind.hasNulls, "")
    }
    let name = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? "table"
    schema = Schema(table: name, "", columns: columns)
  }
}

/// What the fields of a column may be, narrowed field by field.
private struct CsvKinds {
  private var possible: [ColumnType] = [.int, .real, .bool, .date, .time]
  private(set) var hasNulls = false
  private var hasValues = false

  mutating func note(_ field: [UInt8]) {
    if field.isEmpty {
      hasNulls = true
      return
    }
    hasValues = true
    guard !possible.isEmpty else { return }
    possible.removeAll { CsvFields.value(field, $0) == nil }
  }

  var type: ColumnType { hasValues ? possible.first ?? .text : .text }
}

/// A field's text as a value of a type.
enum CsvFields {
  static func value(_ field: [UInt8], _ type: ColumnType) -> RowPredicate.Literal? {
    switch type {
    case .text: .text(field)
    case .int: integer(field).map { .number($0) }
    // `nan` and `infinity` are words before they are numbers.
    case .real where !isNumber(field): nil
    default: RowPredicate.literal(String(decoding: field, as: UTF8.self), type)
    }
  }

  /// Whether a field begins as a number does, without zeros before it that would be lost.
  private static func isNumber(_ field: [UInt8]) -> Bool {
    let digits = field.first == 0x2D ? field.dropFirst() : field[...]
    guard let first = digits.first, (0x30...0x39).contains(first) else { return false }
    return first != 0x30 || digits.count == 1 || !(0x30...0x39).contains(digits[digits.startIndex + 1])
  }

  /// Digits with a sign before them; no leading zeros, which would be lost.
  private static func integer(_ field: [UInt8]) -> Int64? {
    let digits = field.first == 0x2D ? field.dropFirst() : field[...]
    guard !digits.isEmpty, digits.count <= 19, digits.count == 1 || digits.first != 0x30,
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int64(String(decoding: field, as: UTF8.self))
  }
}

/// Reads the rows of a CSV file as batches of its schema.
public struct CsvTableReader: TableReader {
  public let schema: Schema
  private var records: CsvRecords
  private let whole: Schema
  private let columns: [Int]
  private let predicate: RowPredicate?
  private static let batchRows = 4096

  init(_ file: CsvFile, columns names: [String]?, where predicate: RowPredicate?) throws(DamagedFile) {
    var indices: [Int] = []
    for name in names ?? file.schema.columns.map(\.name) {
      guard let index = file.schema.columnIndex(name) else {
        throw DamagedFile(.unsupported, file.path, column: name, "there is no such column")
      }
      indices.append(index)
    }
    columns = indices
    whole = file.schema
    schema = file.schema.selecting(indices)
    self.predicate = predicate
    records = try CsvRecords(path: file.path)
    _ = try records.next()
  }

  public mutating func next() throws -> RowBatch? {
    while true {
      var vectors = whole.columns.map { ColumnVector($0.type) }
      var rows = 0
      while rows < Self.batchRows, let record = try records.next() {
        guard record.count == vectors.count else {
          throw DamagedFile(records.path, "record \(records.number) has \(record.count) fields")
        }
        for (index, field) in record.enumerated() { Self.append(field, to: &vectors[index]) }
        rows += 1
      }
      guard rows > 0 else { return nil }
      var mask = [Bool](repeating: true, count: rows)
      for condition in predicate?.conditions ?? [] {
        if let index = whole.columnIndex(condition.column) { condition.filter(vectors[index], &mask) }
      }
      guard mask.contains(true) else { continue }
      return RowBatch(schema, columns: columns.map { mask.contains(false) ? vectors[$0].filtered(mask) : vectors[$0] })
    }
  }

  private static func append(_ field: [UInt8], to vector: inout ColumnVector) {
    guard !field.isEmpty, let value = CsvFields.value(field, vector.type) else { return vector.appendNull() }
    switch value {
    case .text(let text): vector.append(text: text)
    case .number(let number) where vector.type == .date:
      vector.append(CalendarDate(daysSince1970: Int32(truncatingIfNeeded: number)))
    case .number(let number): vector.append(number)
    case .real(let real): vector.append(real)
    case .flag(let flag): vector.append(flag)
    case .none: vector.appendNull()
    }
  }
}
