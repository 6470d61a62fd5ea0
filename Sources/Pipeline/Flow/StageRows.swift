import Extract
import Model

/// Where a stage's rows go.
struct WriterOutlet: Sendable {
  let channel: Channel<RowBatch>
  /// Whether the writer takes the page's row in `sources` from this stage.
  let takesSources: Bool
}

/// The rows of one stage on their way to its writers.
struct StageRows {
  struct Batch {
    let rows: RowBatch
    /// Rows of `sources`, which not every writer takes from this stage.
    var isOfSources = false
  }

  let writers: [WriterOutlet]
  private var gathered = RowGatherer()
  private var sources = RowGatherer()
  /// The zones of all pages so far.
  private var zones: ZoneTally?

  init(writers: [WriterOutlet]) { self.writers = writers }

  /// Takes in what was made of a page; answers the batches that were filled.
  mutating func add(_ output: StageOutput) -> [Batch] {
    var batches = output.rows.compactMap { gathered.add($0) }.map { Batch(rows: $0) }
    if let row = output.sourceRow, let filled = sources.add(to: SourcesTable.schema, row.append) {
      batches.append(Batch(rows: filled, isOfSources: true))
    }
    if let more = output.zones, zones?.merge(more) == nil { zones = more }
    return batches
  }

  /// What still waits for more rows.
  mutating func rest() -> [Batch] {
    let ofRun = zones.take().flatMap { gathered.add($0.rows()) }
    return ([ofRun].compactMap { $0 } + gathered.rest()).map { Batch(rows: $0) }
      + sources.rest().map { Batch(rows: $0, isOfSources: true) }
  }
}
