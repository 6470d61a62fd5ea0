import Model
import Write

/// A table on its way into a file: remembers the writer's type.
protocol TableSink {
  /// Takes rows in; answers the work that became ready.
  mutating func take(_ batch: RowBatch) throws -> [SinkJob]
  mutating func lastJobs() throws -> [SinkJob]
  mutating func write(_ part: any Sendable) throws
  var diagnostics: [Diagnostic] { get }
  consuming func finish() throws -> [StagedFile]
}

typealias SinkJob = @Sendable () throws -> any Sendable

/// A sink and the table it takes.
struct TableSinkOfTable {
  let schema: Schema
  let sink: any TableSink
}

/// A table that was written: its files still stand beside their places. Several tables may name one file, each with its
/// own number of rows.
struct WrittenTable: Sendable {
  let schema: Schema
  let files: [StagedFile]
}

/// The sink of one kind of writer.
struct WriterSink<Writer: TableWriter>: TableSink {
  private var writer: Writer

  init(_ writer: Writer) { self.writer = writer }

  mutating func take(_ batch: RowBatch) throws -> [SinkJob] {
    try writer.jobs(for: batch).map { job in { try job() } }
  }

  mutating func lastJobs() throws -> [SinkJob] {
    try writer.lastJobs().map { job in { try job() } }
  }

  mutating func write(_ part: any Sendable) throws {
    guard let part = part as? Writer.Part else { preconditionFailure("a part of another writer") }
    try writer.write(part)
  }

  var diagnostics: [Diagnostic] { writer.diagnostics }

  consuming func finish() throws -> [StagedFile] { try writer.finish() }
}

/// Writes all tables of one write stage; the encoding is done by workers, the files are written in order.
actor WriterActor {
  private struct Job: Sendable {
    let sink: Int
    let run: SinkJob
  }

  private struct Part: Sendable {
    let sink: Int
    let content: any Sendable
  }

  /// How one file is made of the tables' files.
  struct Joining: Sendable {
    let workers: OrderedWorkers
    let makeJoiner: @Sendable ([StagedFile]) throws -> FolioJoiner
  }

  private let makeSinks: @Sendable () throws -> [TableSinkOfTable]
  private let onFinding: @Sendable (Diagnostic) -> Void
  private let joining: Joining?
  private var joiner: FolioJoiner?
  private var sinks: [any TableSink] = []
  private var schemas: [Schema] = []
  private var sinkOfTable: [String: Int] = [:]
  private let workers: OrderedWorkers
  private var ready = Ring<Job>()
  private var isInputOver = false
  private var sinksEnded = 0

  /// - Parameters:
  ///   - onFinding: told what a user should know about what was written.
  ///   - joining: where the tables are to be one file.
  ///   - makeSinks: opens a sink for each table; called when the run starts.
  init(
    workers: OrderedWorkers, onFinding: @escaping @Sendable (Diagnostic) -> Void,
    joining: Joining? = nil,
    makeSinks: @escaping @Sendable () throws -> [TableSinkOfTable]
  ) {
    self.workers = workers
    self.onFinding = onFinding
    self.joining = joining
    self.makeSinks = makeSinks
  }

  /// Writes until the inbox ends; answers the finished files, which still stand beside their places.
  func run(inbox: Channel<RowBatch>) async throws -> [WrittenTable] {
    for (index, made) in try makeSinks().enumerated() {
      sinks.append(made.sink)
      schemas.append(made.schema)
      sinkOfTable[made.schema.table] = index
    }
    try await workers.run(
      next: { try await nextJob(from: inbox).map { ($0, weight: 0) } },
      work: { job in Part(sink: job.sink, content: try job.run()) },
      deliver: { part in try sinks[part.sink].write(part.content) })
    var tables: [WrittenTable] = []
    for (schema, sink) in zip(schemas, sinks) {
      for finding in sink.diagnostics { onFinding(finding) }
      tables.append(WrittenTable(schema: schema, files: try sink.finish()))
    }
    sinks = []
    return try await joined(tables)
  }

  /// The tables with the one file that holds them all, where there is to be one; their own are removed, whether it
  /// succeeds or not.
  private func joined(_ tables: [WrittenTable]) async throws -> [WrittenTable] {
    guard let joining else { return tables }
    let files = tables.flatMap(\.files)
    defer { Publication(files: files).discard() }
    joiner = try joining.makeJoiner(files)
    try await joining.workers.run(
      next: { try joiner?.nextJob().map { ($0, weight: 0) } },
      work: { job in try job() },
      deliver: { part in try joiner?.write(part) })
    guard let whole = try joiner.take()?.finish() else { return tables }
    return tables.map { table in
      let rows = table.files.reduce(0) { $0 + $1.rowCount }
      return WrittenTable(schema: table.schema, files: [whole.holding(rows)])
    }
  }

  private func nextJob(from inbox: Channel<RowBatch>) async throws -> Job? {
    while ready.isEmpty {
      if !isInputOver {
        if let batch = try await inbox.receive() { try take(batch) } else { isInputOver = true }
      } else if sinksEnded < sinks.count {
        // One table's last rows after the other: all of them together are a row group of every table.
        for job in try sinks[sinksEnded].lastJobs() { ready.append(Job(sink: sinksEnded, run: job)) }
        sinksEnded += 1
      } else {
        break
      }
    }
    return ready.popFirst()
  }

  private func take(_ batch: RowBatch) throws {
    guard let sink = sinkOfTable[batch.schema.table] else { return }
    for job in try sinks[sink].take(batch) { ready.append(Job(sink: sink, run: job)) }
  }
}
