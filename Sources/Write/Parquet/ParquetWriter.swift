public import Model

/// Writes a table as one Apache Parquet file that any reader takes: `docs/parquet.md` says what is in it and why.
///
///     let writer = try ParquetWriter(schema, path: "out/people.parquet", run: "8f3a21")
///     let staged = try writer.writeAll(batches)
///
/// Row groups are cut by rows and bytes. Within a group a job encodes a column chunk, or a page where the chunk is
/// large; parts are written as they come, in order, so that nothing of a group waits in memory once it is compressed.
public struct ParquetWriter: TableWriter {
  public typealias Part = ParquetPart
  public typealias Job = @Sendable () throws -> ParquetPart

  private let schema: Schema
  private let options: ParquetOptions
  private let metadata: [(key: String, value: String)]
  private let program: String
  private let sink: OutputSink
  private var cutter: RowGroupCutter
  private var groupsGiven = 0
  private var groups: [ParquetGroup] = []
  private var indexes = ParquetIndexes()
  private var rowCount = 0

  /// - Parameters:
  ///   - metadata: key–value pairs for the footer, beside the table's name and schema.
  ///   - program: name and version in the form that readers parse: without the word `version` and a number of three
  ///     parts, some of them ignore all statistics of texts.
  public init(
    _ schema: Schema, path: String, run: String, options: ParquetOptions = ParquetOptions(),
    metadata: [(key: String, value: String)] = [], program: String = "broadsheet version 1.0.0",
    calls: SystemCalls = .real
  ) throws(OutputError) {
    precondition(!schema.columns.isEmpty, "a table without columns")
    self.schema = schema
    self.options = options
    self.metadata = metadata
    self.program = program
    sink = try OutputSink(path: path, run: run, calls: calls)
    cutter = RowGroupCutter(
      rowLimit: options.rowGroup, byteLimit: options.rowGroupBytes,
      makeSpill: { () throws(OutputError) in try RowSpill(beside: path, run: run, calls: calls) })
    try sink.append(ParquetFormat.magic)
  }

  // MARK: - Jobs

  public mutating func jobs(for batch: RowBatch) throws -> [Job] {
    try cutter.add(batch).flatMap { jobs(for: $0) }
  }

  public mutating func lastJobs() throws -> [Job] {
    try cutter.last().map { jobs(for: $0) } ?? []
  }

  private mutating func jobs(for group: RowGroupRows) -> [Job] {
    defer { groupsGiven += 1 }
    return schema.columns.indices.flatMap { jobs(for: group.column($0), $0, groupRows: group.rowCount) }
  }

  private func jobs(for slices: ColumnSlices, _ index: Int, groupRows: Int) -> [Job] {
    let encoder = ParquetChunkEncoder(column: schema.columns[index], options: options)
    let group = groupsGiven
    func place(isLast: Bool) -> ParquetPart.Place {
      ParquetPart.Place(group: group, column: index, groupRows: groupRows, isLastOfChunk: isLast)
    }
    guard let encoding = encoder.splitEncoding(slices) else {
      let only = place(isLast: true)
      return [{ encoder.encode(slices, place: only) }]
    }
    let ranges = ParquetPages.jobs(slices)
    return ranges.enumerated().map { number, rows in
      let place = place(isLast: number == ranges.count - 1)
      return { encoder.encode(slices, rows: rows, encoding, place: place) }
    }
  }

  // MARK: - Parts

  public mutating func write(_ part: ParquetPart) throws {
    let place = part.place
    if place.group == groups.count {
      groups.append(ParquetGroup(ordinal: place.group, rowCount: place.groupRows))
      rowCount += place.groupRows
    }
    if groups[place.group].chunks.count == place.column {
      groups[place.group].chunks.append(ParquetGroup.Chunk(offset: sink.offset))
    }
    let physical = ParquetFormat.physical(schema.columns[place.column].type)
    groups[place.group].chunks[place.column].add(part, physical)
    try sink.append(part.bytes)
    if let bloom = part.bloom { blooms.append((place.column, bloom)) }
    if place.isLastOfChunk, place.column == schema.columns.count - 1 {
      try writeBlooms(of: place.group)
      indexes.add(&groups[place.group], schema)
    }
  }

  /// Filters of the group being written, which stand behind its last chunk.
  private var blooms: [(column: Int, filter: BloomFilter)] = []

  private mutating func writeBlooms(of group: Int) throws(OutputError) {
    for (column, filter) in blooms {
      var bytes = ParquetMetadata.bloomHeader(byteCount: filter.byteCount)
      filter.append(to: &bytes)
      groups[group].chunks[column].bloom = ParquetGroup.Extent(offset: sink.offset, length: bytes.count)
      try sink.append(bytes)
    }
    blooms = []
  }

  // MARK: - The end

  public consuming func finish() throws -> [StagedFile] {
    try sink.append(indexes.placed(at: sink.offset, in: &groups))
    let footer = footerBytes()
    try sink.append(footer)
    var tail: [UInt8] = []
    tail.append(littleEndian: UInt32(footer.count))
    tail += ParquetFormat.magic
    try sink.append(tail)
    return [try sink.finish(rowCount: rowCount)]
  }

  private func footerBytes() -> [UInt8] {
    let codec: ParquetFormat.Codec = options.compression == .gzip ? .gzip : .uncompressed
    let pairs = [("broadsheet.table", schema.table), ("broadsheet.schema", SchemaJson.text(schema))] + metadata
    var writer = ThriftWriter()
    writer.structure { footer in
      footer.int32(1, 1)
      footer.structures(2, [nil] + schema.columns.map(Optional.some)) { column, fields in
        if let column {
          ParquetMetadata.write(column, into: &fields)
        } else {
          fields.text(4, "schema")
          fields.int32(5, Int32(schema.columns.count))
        }
      }
      footer.int64(3, rowCount)
      footer.structures(4, groups) { group, fields in
        ParquetMetadata.write(group, schema: schema, codec: codec, into: &fields)
      }
      footer.structures(5, pairs) { pair, fields in
        fields.text(1, pair.0)
        fields.text(2, pair.1)
      }
      footer.text(6, program)
      // The order of values that min and max were taken in: the type's own, for every column.
      footer.structures(7, schema.columns) { _, fields in fields.structure(1) }
    }
    return writer.bytes
  }
}
