import Extract
import Model

/// The work of a stage: a pure function of a page, run by any number of workers at once.
protocol StageWork: Sendable {
  func process(_ item: FlowItem) throws -> StageOutput
}

/// Where a stage's rows go.
struct WriterOutlet: Sendable {
  let channel: Channel<RowBatch>
  /// Whether the writer takes the page's row in `sources` from this stage.
  let takesSources: Bool
}

/// A stage of a running pipeline: it owns inbox, order and what is counted over all pages, and hands the work itself to workers.
actor StageActor {
  private let work: any StageWork
  private let workers: OrderedWorkers
  private let outlets: [Channel<FlowItem>]
  private let writers: [WriterOutlet]
  /// The zones of all pages so far.
  private var zones: ZoneTally?
  private var rows = RowGatherer()
  /// Rows of `sources`, which not every writer takes from this stage.
  private var sourceRows = RowGatherer()

  init(work: any StageWork, workers: OrderedWorkers, outlets: [Channel<FlowItem>], writers: [WriterOutlet]) {
    self.work = work
    self.workers = workers
    self.outlets = outlets
    self.writers = writers
  }

  /// Works until the inbox ends, then ends the outlets.
  func run(inbox: Channel<FlowItem>) async throws {
    let work = self.work
    try await workers.run(
      next: { try await inbox.receive().map { ($0, weight: $0.weight) } },
      work: { try work.process($0) },
      deliver: { output in
        if let more = output.zones {
          if zones?.merge(more) == nil { zones = more }
        }
        try await send(output)
      })
    if let zones { try await send(StageOutput(rows: [zones.rows()])) }
    try await finish()
  }

  /// Hands on what was made of a page: rows to the writers, the page to the next stages.
  func send(_ output: StageOutput) async throws {
    for made in output.rows {
      if let batch = rows.add(made) { try await write(batch) }
    }
    if let row = output.sourceRow, let batch = sourceRows.add(row) { try await writeSources(batch) }
    guard let item = output.item else { return }
    for outlet in outlets { try await outlet.send(item, weight: item.weight) }
  }

  private func write(_ batch: RowBatch) async throws {
    for writer in writers { try await writer.channel.send(batch, weight: batch.byteCount) }
  }

  private func writeSources(_ batch: RowBatch) async throws {
    for writer in writers where writer.takesSources { try await writer.channel.send(batch, weight: batch.byteCount) }
  }

  /// Writes the rows that still wait, and ends the outlets.
  func finish() async throws {
    for batch in rows.rest() { try await write(batch) }
    for batch in sourceRows.rest() { try await writeSources(batch) }
    for outlet in outlets { outlet.finish() }
    for writer in writers { writer.channel.finish() }
  }
}
