public import Model

/// A file of tables open for reading, whatever its format: for `inspect`, `cat`, `verify` and `convert`.
///
///     let file = try TableFile(path: "out/quantities.folio")
///     var reader = try file.reader(columns: ["raw"], where: predicate)
public enum TableFile: Sendable {
  case folio(FolioFile)
  case parquet(ParquetFile)
  case csv(CsvFile)

  /// Opens a file by what its first bytes are, not by its name.
  public init(path: String) throws(DamagedFile) {
    let bytes = try FileBytes(path: path)
    let start = try bytes.read(at: 0, count: min(6, bytes.byteCount))
    if start.starts(with: FolioFormat.magic.prefix(6)) {
      self = .folio(try FolioFile(path: path))
    } else if start.starts(with: ParquetFormat.magic) {
      self = .parquet(try ParquetFile(path: path))
    } else {
      self = .csv(try CsvFile(path: path))
    }
  }

  /// The tables' schemas.
  public var schemas: [Schema] {
    switch self {
    case .folio(let file): file.tables.map(\.schema)
    case .parquet(let file): [file.schema]
    case .csv(let file): [file.schema]
    }
  }

  /// Rows of a table; nil where only reading the file would tell.
  public func rowCount(table: Int = 0) -> Int? {
    switch self {
    case .folio(let file): file.tables.indices.contains(table) ? file.tables[table].rowCount : nil
    case .parquet(let file): file.rowCount
    case .csv: nil
    }
  }

  /// What the file says of itself: program, sources, fingerprints.
  public var metadata: [(key: String, value: String)] {
    switch self {
    case .folio(let file): file.metadata
    case .parquet(let file): file.metadata
    case .csv: []
    }
  }

  /// nil for CSV, of which nothing is known before it is read.
  public var description: FileDescription? {
    switch self {
    case .folio(let file): file.description
    case .parquet(let file): file.description
    case .csv: nil
    }
  }

  /// Reads a table's rows as batches.
  public func reader(
    table: Int = 0, columns: [String]? = nil, where predicate: RowPredicate? = nil, salvage: Bool = false
  ) throws(DamagedFile) -> AnyTableReader {
    switch self {
    case .folio(let file):
      AnyTableReader.folio(
        try FolioTableReader(file, table: table, columns: columns, where: predicate, salvage: salvage))
    case .parquet(let file):
      AnyTableReader.parquet(try ParquetTableReader(file, columns: columns, where: predicate, salvage: salvage))
    case .csv(let file): AnyTableReader.csv(try CsvTableReader(file, columns: columns, where: predicate))
    }
  }
}

/// A reader of any of the formats.
public enum AnyTableReader: TableReader {
  case folio(FolioTableReader)
  case parquet(ParquetTableReader)
  case csv(CsvTableReader)

  public var schema: Schema {
    switch self {
    case .folio(let reader): reader.schema
    case .parquet(let reader): reader.schema
    case .csv(let reader): reader.schema
    }
  }

  /// What was left out because it is damaged; asked for after the last batch.
  public var problems: [DamagedFile] {
    switch self {
    case .folio(let reader): reader.problems
    case .parquet(let reader): reader.problems
    case .csv: []
    }
  }

  public mutating func next() throws -> RowBatch? {
    switch self {
    case .folio(var reader):
      defer { self = .folio(reader) }
      return try reader.next()
    case .parquet(var reader):
      defer { self = .parquet(reader) }
      return try reader.next()
    case .csv(var reader):
      defer { self = .csv(reader) }
      return try reader.next()
    }
  }
}
