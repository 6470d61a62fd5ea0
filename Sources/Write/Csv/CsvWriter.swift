public import Model

/// Writes a table as CSV, plain or as one gzip member.
///
///     var writer = try CsvWriter(schema, format: CsvFormat(options), path: "out/people.csv.gz", run: "8f3a21")
///     let staged = try writer.writeAll(batches)
///
/// Rows are gathered into blocks by what they weigh. A block is formatted and compressed by itself: deflate is given
/// the 32 KiB of text before it as its dictionary, so that the blocks, one after another, are one stream and hardly
/// larger than if they had been made in one go.
///
/// - Invariant: the bytes depend on the rows and the format, not on the batches the rows come in, nor on timing.
public struct CsvWriter: TableWriter {
  public typealias Job = @Sendable () throws -> CsvPart

  /// A block's weight: small enough to stay in a core's cache, large enough that formatting 32 KiB twice costs little.
  static let blockWeight = 512 * 1024

  private let text: CsvText
  private let sink: CsvSink
  private let blockWeight: Int

  private var file = 1
  private var rowsOfFile = 0
  private var blocksOfFile = 0
  private var pending: [RowSlice] = []
  private var pendingWeight = 0
  /// The rows before `pending`: the fewest that give `Deflater.window` bytes of text, or all of the file's.
  private var history = RowHistory()

  /// Makes the file beside its place.
  ///
  /// - Parameter run: names this run in temporary files.
  public init(
    _ schema: Schema, format: CsvFormat, path: String, run: String, calls: SystemCalls = .real
  ) throws(OutputError) {
    try self.init(schema, format: format, path: path, run: run, calls: calls, blockWeight: CsvWriter.blockWeight)
  }

  init(
    _ schema: Schema, format: CsvFormat, path: String, run: String, calls: SystemCalls = .real, blockWeight: Int
  ) throws(OutputError) {
    text = CsvText(schema, format)
    self.blockWeight = blockWeight
    sink = try CsvSink(table: schema.table, format: format, path: path, run: run, calls: calls)
  }

  public mutating func jobs(for batch: RowBatch) throws -> [Job] {
    precondition(batch.schema.table == text.schema.table, "rows of another table")
    let weights = RowWeights(batch)
    var jobs: [Job] = []
    var start = 0
    while start < batch.rowCount {
      if let most = text.format.splitRows, rowsOfFile == most { startNextFile() }
      var end = weights.end(from: start, typical: blockWeight - pendingWeight, count: batch.rowCount)
      if let most = text.format.splitRows { end = min(end, start + most - rowsOfFile) }
      pending.append(RowSlice(batch: batch, rows: start..<end))
      pendingWeight += weights.typical(start..<end)
      rowsOfFile += end - start
      start = end
      let endsFile = text.format.splitRows == rowsOfFile
      if pendingWeight >= blockWeight || endsFile { jobs.append(cutBlock(endsFile: endsFile)) }
    }
    return jobs
  }

  public mutating func lastJobs() throws -> [Job] {
    // A file that ends at its last allowed row has ended already.
    if text.format.splitRows == rowsOfFile { return [] }
    return [cutBlock(endsFile: true)]
  }

  private mutating func cutBlock(endsFile: Bool) -> Job {
    let preceding = history.lastRows()
    let block = CsvBlock(
      text: text, file: file, slices: pending, preceding: preceding, startsFile: blocksOfFile == 0,
      isPrecededByOpening: history.reachesStart, endsFile: endsFile)
    if text.format.gzipLevel != nil { for slice in pending { history.append(slice) } }
    pending.removeAll(keepingCapacity: true)
    pendingWeight = 0
    blocksOfFile += 1
    return { block.part() }
  }

  private mutating func startNextFile() {
    file += 1
    rowsOfFile = 0
    blocksOfFile = 0
    history = RowHistory()
  }

  public mutating func write(_ part: CsvPart) throws { try sink.write(part) }

  public consuming func finish() throws -> [StagedFile] { sink.finish() }

  public var diagnostics: [Diagnostic] { sink.diagnostics }
}
