import Glibc
import Model
import Write

/// A finished file of tables, as the commands over files open it.
///
///     let source = try TableSource(path: "out/people.folio")
///     var reader = try source.reader(columns: ["name"], where: predicate)
struct TableSource {
  let path: String
  let file: TableFile
  /// Which of the file's tables is meant.
  let table: Int

  var schema: Schema { file.schemas[table] }

  /// Opens a file. A name that ends as one of the formats’ do must be of it; other files are told apart by what they
  /// begin with.
  ///
  /// - Throws: `DamagedFile`, `TableTrouble`.
  static func open(_ path: String) throws -> TableFile {
    switch TableFormat(ofName: path) {
    case .folio: return .folio(try FolioFile(path: path))
    case .parquet: return .parquet(try ParquetFile(path: path))
    case .csv, nil: break
    }
    guard TableFormat(ofName: path) == .csv || isText(path) else {
      // What is no text may still begin as one of the other formats does.
      let file = try? TableFile(path: path)
      if let file, file.description != nil { return file }
      throw TableTrouble.noTable(path)
    }
    let file = try TableFile(path: path)
    if case .csv(let csv) = file, csv.schema.columns.contains(where: { isNoName($0.name) }) {
      throw TableTrouble.noTable(path)
    }
    return file
  }

  /// Whether a file begins as text does, or as gzip does, which may hold some; one that cannot be read counts as text,
  /// so that whoever reads it says why.
  private static func isText(_ path: String) -> Bool {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0x20, count: 4096)
    _ = unsafe start.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    return start.starts(with: [0x1F, 0x8B]) || !start.contains(0)
  }

  /// - Parameter table: a table's name; nil where the file has but one.
  /// - Throws: `DamagedFile`, `TableTrouble`, and `UsageMistake` where the table is not there or not said.
  init(path: String, table name: String? = nil) throws {
    let file = try TableSource.open(path)
    let names = file.schemas.map(\.table)
    if let name {
      guard let index = names.firstIndex(of: name) else {
        throw UsageMistake.unknownTable(name, of: path, known: names)
      }
      table = index
    } else {
      guard names.count == 1 else { throw UsageMistake.severalTables(of: path, names) }
      table = 0
    }
    self.path = path
    self.file = file
  }

  /// Bytes that are no text make no column's name: the file is something else.
  private static func isNoName(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F || $0.value == 0xFFFD }
  }

  // MARK: - What of it is asked for

  /// `id, value` → the columns' names, each checked.
  func columns(_ text: String?) throws(UsageMistake) -> [String]? {
    guard let text else { return nil }
    let known = schema.columns.map(\.name)
    var names: [String] = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let start = word.drop { $0 == " " }
      names.append(String(start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)]))
    }
    if let stranger = names.first(where: { !known.contains($0) }) {
      throw .unknownColumn(stranger, of: path, known: known)
    }
    return names
  }

  func predicate(_ text: String?) throws(UsageMistake) -> RowPredicate? {
    guard let text else { return nil }
    do {
      return try RowPredicate(text, for: schema)
    } catch {
      // A name that is not there is told like any other, with the nearest one that is.
      let known = schema.columns.map(\.name)
      let word = text.dropFirst(error.position).prefix { !$0.isWhitespace && !"=<>!'".contains($0) }
      if error.message.hasPrefix("there is no column"), !known.contains(String(word)) {
        throw .unknownColumn(String(word), of: path, known: known)
      }
      throw .badPredicate(text, reason: error.description)
    }
  }

  func reader(
    columns: [String]? = nil, where predicate: RowPredicate? = nil, salvage: Bool = false
  ) throws(DamagedFile) -> AnyTableReader {
    try file.reader(table: table, columns: columns, where: predicate, salvage: salvage)
  }

  /// A reader that begins with the row group which holds `row`, and how many rows come before it in that group.
  func reader(columns: [String]?, startingAt row: Int) throws(DamagedFile) -> (reader: AnyTableReader, skip: Int) {
    let groups = file.description?.tables[table].groups ?? []
    var (first, before) = (0, 0)
    while first < groups.count, before + groups[first].rowCount <= row {
      before += groups[first].rowCount
      first += 1
    }
    let wanted = first..<groups.count
    switch file {
    case .folio(let file):
      return (.folio(try FolioTableReader(file, table: table, columns: columns, groups: wanted)), row - before)
    case .parquet(let file):
      return (.parquet(try ParquetTableReader(file, columns: columns, groups: wanted)), row - before)
    case .csv: return (try reader(columns: columns), row)
    }
  }
}

/// The formats a table can be in, and the endings of their files' names.
enum TableFormat: String, CaseIterable {
  case folio, parquet, csv

  init?(ofName path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".folio") {
      self = .folio
    } else if name.hasSuffix(".parquet") || name.hasSuffix(".pq") {
      self = .parquet
    } else if name.hasSuffix(".csv") || name.hasSuffix(".csv.gz") {
      self = .csv
    } else {
      return nil
    }
  }

  /// As it is written in a sentence.
  var title: String {
    switch self {
    case .folio: "Folio"
    case .parquet: "Parquet"
    case .csv: "CSV"
    }
  }
}

/// Why nothing could be done with a file of tables, where the file's reader or writer does not say it.
enum TableTrouble: Error, CustomStringConvertible {
  case noTable(String)
  case exists(String)
  case beyondEnd(String, row: Int, rows: Int)

  var description: String {
    switch self {
    case .noTable(let path): "\(path): is neither Folio nor Parquet nor CSV"
    case .exists(let path): "\(path): is there already; --force replaces it"
    case .beyondEnd(let path, let row, let rows): "\(path): has \(grouped(rows)) rows, there is no row \(grouped(row))"
    }
  }
}
