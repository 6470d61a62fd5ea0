public import Model

/// Writes a table as one Folio file; `docs/folio.md` is the format's specification.
///
///     let writer = try FolioWriter(schema, path: "out/people.folio", run: "8f3a21")
///     let staged = try writer.writeAll(batches)
///
/// A job encodes a column chunk and a part is its bytes. Only what the footer says of the chunks stays in memory.
public struct FolioWriter: TableWriter {
  public typealias Part = FolioPart
  public typealias Job = @Sendable () throws -> FolioPart

  private let schema: Schema
  private let options: FolioOptions
  private let sink: OutputSink
  private var cutter: RowGroupCutter
  private var groupsGiven = 0
  private var footer: FolioFooter

  /// - Parameter metadata: what is said of the file as a whole: the pipeline's and the word lists' fingerprints, the
  ///   sources.
  public init(
    _ schema: Schema, path: String, run: String, options: FolioOptions = FolioOptions(),
    metadata: [(key: String, value: String)] = [], program: String = "broadsheet 1.0.0",
    calls: SystemCalls = .real
  ) throws(OutputError) {
    precondition(!schema.columns.isEmpty, "a table without columns")
    self.schema = schema
    self.options = options
    sink = try OutputSink(path: path, run: run, calls: calls)
    cutter = RowGroupCutter(
      rowLimit: min(options.rowGroup, FolioLimits.groupRows), byteLimit: options.rowGroupBytes,
      makeSpill: { () throws(OutputError) in try RowSpill(beside: path, run: run, calls: calls) })
    footer = FolioFooter(program: program, metadata: metadata, tables: [FolioFooter.Table(schema: schema)])
    try sink.append(FolioFormat.magic)
  }

  // MARK: - Jobs

  public mutating func jobs(for batch: RowBatch) throws -> [Job] {
    try cutter.add(batch).flatMap { jobs(for: $0) }
  }

  public mutating func lastJobs() throws -> [Job] {
    try cutter.last().map { jobs(for: $0) } ?? []
  }

  private mutating func jobs(for rows: RowGroupRows) -> [Job] {
    defer { groupsGiven += 1 }
    let group = groupsGiven
    let columns = schema.columns.indices.map { rows.column($0) }
    let bytes = columns.map(\.textBytes)
    return schema.columns.indices.map { index in
      let encoder = FolioChunkEncoder(
        column: schema.columns[index], index: index, options: options, numbersBefore: numbersBefore(index, columns),
        longerTexts: longerTexts(index, columns, bytes))
      let slices = columns[index]
      return {
        let (chunk, bytes) = encoder.encode(slices)
        return FolioPart(group: group, column: index, groupRows: slices.rowCount, chunk: chunk, bytes: bytes)
      }
    }
  }

  private func numbersBefore(_ index: Int, _ columns: [ColumnSlices]) -> (index: Int, slices: ColumnSlices)? {
    guard [.int, .date, .time].contains(schema.columns[index].type) else { return nil }
    guard let before = schema.columns[..<index].lastIndex(where: { $0.type == schema.columns[index].type }) else {
      return nil
    }
    return (before, columns[before])
  }

  /// Columns with more text than this one, so that no two can refer to each other.
  private func longerTexts(
    _ index: Int, _ columns: [ColumnSlices], _ bytes: [Int]
  ) -> [(index: Int, slices: ColumnSlices)] {
    guard schema.columns[index].type == .text else { return [] }
    let longer = columns.indices.filter { bytes[$0] > bytes[index] }
    return longer.sorted { (bytes[$0], $1) > (bytes[$1], $0) }.map { ($0, columns[$0]) }
  }

  // MARK: - Parts

  public mutating func write(_ part: FolioPart) throws {
    if part.column == 0 {
      footer.tables[0].groups.append(FolioFooter.Group(rowCount: part.groupRows))
      footer.tables[0].rowCount += part.groupRows
    }
    var chunk = part.chunk
    chunk.offset = sink.offset
    footer.tables[0].groups[part.group].chunks.append(chunk)
    try sink.append(part.bytes)
  }

  public consuming func finish() throws -> [StagedFile] {
    try FolioTail.append(footer, to: sink)
    return [try sink.finish(rowCount: footer.tables[0].rowCount)]
  }
}

/// A column chunk, encoded and compressed.
public struct FolioPart: Sendable {
  let group: Int
  let column: Int
  let groupRows: Int
  let chunk: FolioChunk
  let bytes: [UInt8]
}

/// What stands at the end of a file: the footer, and the 32 bytes that tell where it is.
enum FolioTail {
  static func append(_ footer: FolioFooter, to sink: OutputSink) throws(OutputError) {
    let encoded = footer.encoded()
    let start = sink.offset
    try sink.append(encoded)
    try sink.append(trailer(footerAt: start, encoded))
  }

  static func trailer(footerAt start: Int, _ footer: [UInt8]) -> [UInt8] {
    var trailer: [UInt8] = []
    trailer.append(littleEndian: UInt64(start))
    trailer.append(littleEndian: UInt32(footer.count))
    trailer.append(littleEndian: Crc32.of(footer.span))
    trailer.append(littleEndian: UInt64(start + footer.count + FolioFormat.trailerCount))
    return trailer + FolioFormat.magic
  }
}
