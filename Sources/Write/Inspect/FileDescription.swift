public import Model

/// What a columnar file holds and what it costs: for `inspect`.
public struct FileDescription: Sendable {
  public struct Table: Sendable {
    public let schema: Schema
    public let rowCount: Int
    public let columns: [Column]
    public let groups: [Group]

    /// Bytes in the file, and what the values weigh unencoded.
    public var storedBytes: Int { columns.reduce(0) { $0 + $1.storedBytes } }
    public var plainBytes: Int { columns.reduce(0) { $0 + $1.plainBytes } }
  }

  /// A column over all row groups.
  public struct Column: Sendable {
    public let name: String
    public let type: ColumnType
    public let isNullable: Bool
    /// The encodings of its chunks, with how many chunks have each: most first.
    public let encodings: [(name: String, chunks: Int)]
    public let nullCount: Int?
    public let storedBytes: Int
    public let plainBytes: Int
    public let pageCount: Int?
    public let hasBloomFilter: Bool
    /// What filters over pairs of characters take; 0 where there are none.
    public let searchFilterBytes: Int
  }

  public struct Group: Sendable {
    public let rowCount: Int
    public let storedBytes: Int
    public let offset: Int
  }

  public let path: String
  /// `folio` or `parquet`.
  public let format: String
  public let byteCount: Int
  /// Who wrote it.
  public let program: String
  public let metadata: [(key: String, value: String)]
  public let tables: [Table]
}

extension FolioFile {
  public var description: FileDescription {
    FileDescription(
      path: path, format: "folio", byteCount: bytes.byteCount, program: program, metadata: metadata,
      tables: footer.tables.map(Self.describe))
  }

  private static func describe(_ table: FolioFooter.Table) -> FileDescription.Table {
    let columns = table.schema.columns.enumerated().map { index, column in
      let chunks = table.groups.map { $0.chunks[index] }
      let names = chunks.map { $0.textCoding == .ranks ? "\($0.encoding) of ranks" : "\($0.encoding)" }
      return FileDescription.Column(
        name: column.name, type: column.type, isNullable: column.isNullable, encodings: counted(names),
        nullCount: chunks.reduce(0) { $0 + $1.bounds.nullCount }, storedBytes: chunks.reduce(0) { $0 + $1.byteCount },
        plainBytes: chunks.reduce(0) { $0 + $1.plainCount }, pageCount: chunks.reduce(0) { $0 + $1.pageCount },
        hasBloomFilter: chunks.contains { $0.bloom != nil },
        searchFilterBytes: chunks.reduce(0) { $0 + ($1.pairFilters?.storedCount ?? 0) })
    }
    let groups = table.groups.map { group in
      FileDescription.Group(
        rowCount: group.rowCount, storedBytes: group.chunks.reduce(0) { $0 + $1.byteCount },
        offset: group.chunks.first?.offset ?? 0)
    }
    return FileDescription.Table(schema: table.schema, rowCount: table.rowCount, columns: columns, groups: groups)
  }
}

extension ParquetFile {
  public var description: FileDescription {
    let columns = schema.columns.enumerated().map { index, column in
      let chunks = footer.groups.map { $0.chunks[index] }
      let nulls = chunks.map(\.statistics.nullCount)
      return FileDescription.Column(
        name: column.name, type: column.type, isNullable: column.isNullable,
        encodings: counted(chunks.map(Self.encoding)),
        nullCount: nulls.contains(nil) ? nil : nulls.reduce(0) { $0 + ($1 ?? 0) },
        storedBytes: chunks.reduce(0) { $0 + $1.byteCount }, plainBytes: chunks.reduce(0) { $0 + $1.uncompressedCount },
        pageCount: nil, hasBloomFilter: chunks.contains { $0.bloomOffset != nil }, searchFilterBytes: 0)
    }
    let groups = footer.groups.map { group in
      FileDescription.Group(
        rowCount: group.rowCount, storedBytes: group.chunks.reduce(0) { $0 + $1.byteCount },
        offset: group.chunks.first?.offset ?? 0)
    }
    return FileDescription(
      path: bytes.path, format: "parquet", byteCount: bytes.byteCount, program: program, metadata: metadata,
      tables: [FileDescription.Table(schema: schema, rowCount: rowCount, columns: columns, groups: groups)])
  }

  /// `rleDictionary gzip`: what the values are in, levels and the dictionary's own values left out.
  private static func encoding(_ chunk: ParquetFooter.Chunk) -> String {
    let known = chunk.encodings.compactMap { ParquetFormat.Encoding(rawValue: $0) }
    let values = known.filter { $0 != .rle && $0 != .bitPacked }
    let isDictionary = values.contains(.rleDictionary) || values.contains(.plainDictionary)
    let names = values.filter { !(isDictionary && $0 == .plain) }.map { "\($0)" }
    let codec = ParquetFormat.Codec(rawValue: chunk.codec).map { "\($0)" } ?? "codec \(chunk.codec)"
    return (names.isEmpty ? ["plain"] : names).joined(separator: "+") + " " + codec
  }
}

/// Names with how often each stands in a list, the most frequent first.
private func counted(_ names: [String]) -> [(name: String, chunks: Int)] {
  var counts: [String: Int] = [:]
  for name in names { counts[name, default: 0] += 1 }
  return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
}
