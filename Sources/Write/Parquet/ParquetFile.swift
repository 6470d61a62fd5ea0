public import Model

/// A Parquet file open for reading: flat tables of the types tables here have, uncompressed or GZIP.
///
///     let file = try ParquetFile(path: "out/people.parquet")
///     let batch = try file.read(group: 0, columns: [0, 2])
public struct ParquetFile: Sendable {
  public let schema: Schema
  public let rowCount: Int
  /// Who wrote it, in its own words.
  public let program: String
  public let metadata: [(key: String, value: String)]
  let bytes: FileBytes
  let footer: ParquetFooter
  private let conversions: [ParquetConversion]

  func conversion(_ column: Int) -> ParquetConversion { conversions[column] }

  /// A group of more rows is refused: no writer makes such groups, and a hostile file would.
  private static let mostRows = 1 << 26

  public init(path: String) throws(DamagedFile) {
    let bytes = try FileBytes(path: path)
    self.bytes = bytes
    guard bytes.byteCount >= 12 else { throw DamagedFile(path, "is too short for a Parquet file") }
    let tail = try bytes.read(at: bytes.byteCount - 8, count: 8)
    guard tail[4...].elementsEqual(ParquetFormat.magic),
      try bytes.read(at: 0, count: 4) == ParquetFormat.magic
    else { throw DamagedFile(path, "is not a Parquet file, or was cut short") }
    let length = Int(ByteReader(tail).bytes.span.halfWord(at: 0))
    guard length <= bytes.byteCount - 12 else { throw DamagedFile(path, "the footer is longer than the file") }
    let start = bytes.byteCount - 8 - length
    let stored = try bytes.read(at: start, count: length)
    do throws(DamagedBytes) {
      var reader = ThriftReader(ByteReader(stored))
      footer = try ParquetFooter(&reader)
    } catch {
      throw DamagedFile(path, offset: start + error.offset, "in the footer: \(error.problem)")
    }
    (schema, conversions) = try Self.schema(footer, path)
    rowCount = footer.rowCount
    program = footer.program
    metadata = footer.metadata
    try check(path)
  }

  private static func schema(
    _ footer: ParquetFooter, _ path: String
  ) throws(DamagedFile) -> (Schema, [ParquetConversion]) {
    guard let root = footer.leaves.first, root.children == footer.leaves.count - 1 else {
      throw DamagedFile(.unsupported, path, "has nested columns, which tables here do not have")
    }
    var columns: [Column] = []
    var conversions: [ParquetConversion] = []
    for leaf in footer.leaves.dropFirst() {
      let (conversion, reason) = ParquetConversion.of(leaf)
      guard let conversion else {
        throw DamagedFile(.unsupported, path, column: leaf.name, "\(reason) cannot be read here")
      }
      conversions.append(conversion)
      columns.append(Column(leaf.name, conversion.type, nullable: leaf.repetition == 1, ""))
    }
    let name = footer.metadata.first { $0.key == "broadsheet.table" }?.value ?? "table"
    return (Schema(table: name, "", columns: columns), conversions)
  }

  private func check(_ path: String) throws(DamagedFile) {
    var rows = 0
    for (index, group) in footer.groups.enumerated() {
      guard group.chunks.count == schema.columns.count else {
        throw DamagedFile(path, rowGroup: index, "\(group.chunks.count) columns where \(schema.columns.count) belong")
      }
      guard group.rowCount <= Self.mostRows else {
        throw DamagedFile(.unsupported, path, rowGroup: index, "\(group.rowCount) rows in one group")
      }
      rows += group.rowCount
    }
    guard rows == rowCount else { throw DamagedFile(path, "\(rowCount) rows promised, \(rows) in the row groups") }
  }

  public var groupCount: Int { footer.groups.count }

  public func rowCount(ofGroup group: Int) -> Int { footer.groups[group].rowCount }

  /// The rows of a group, with the columns that are asked for, in the order they are asked for.
  ///
  /// - Precondition: there are such a group and such columns.
  public func read(group: Int, columns: [Int]) throws(DamagedFile) -> RowBatch {
    var vectors: [ColumnVector] = []
    for column in columns { vectors.append(try read(group: group, column: column)) }
    return RowBatch(schema.selecting(columns), columns: vectors)
  }

  func read(group: Int, column: Int) throws(DamagedFile) -> ColumnVector {
    let described = schema.columns[column]
    let chunk = footer.groups[group].chunks[column]
    guard chunk.physical == conversions[column].physical.rawValue, chunk.path == [described.name] else {
      throw DamagedFile(bytes.path, column: described.name, rowGroup: group, "is not the column the schema names")
    }
    let stored = try bytes.read(at: chunk.offset, count: chunk.byteCount)
    let reader = ParquetColumnReader(
      chunk: chunk, column: described, conversion: conversions[column], rowCount: footer.groups[group].rowCount)
    do throws(ParquetColumnReader.Failure) {
      return try reader.read(stored)
    } catch {
      throw DamagedFile(
        error.isUnsupported ? .unsupported : .damaged, bytes.path, column: described.name, rowGroup: group,
        page: error.page, offset: chunk.offset + error.damage.offset, error.damage.problem)
    }
  }
}

extension Schema {
  /// The same table with some of its columns.
  func selecting(_ indices: [Int]) -> Schema {
    var some = self
    some.columns = indices.map { columns[$0] }
    return some
  }
}
