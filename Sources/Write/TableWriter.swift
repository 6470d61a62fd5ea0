public import Model

/// Turns the rows of one table into one file (or a row of files), with the heavy work left to whoever drives it.
///
/// A writer is a synchronous state machine and starts no thread. It cuts the rows it is given into *jobs*: pure pieces
/// of work (format, encode, compress) that may run on any core, in any order. Their results, *parts*, come back to the
/// writer in the order of the jobs, and it writes them to the file:
///
///     rows ─▶ jobs(for:) ─▶ job  job  job ─▶ parts, in order ─▶ write(_:) ─▶ file
///                              (on all cores)
///
/// Where rows are cut depends on the rows alone, never on timing, so the bytes are the same with any number of cores.
public protocol TableWriter {
  associatedtype Part: Sendable

  /// A pure piece of work.
  typealias Job = @Sendable () throws -> Part

  /// Takes rows in, and gives out the jobs that became ready.
  mutating func jobs(for batch: RowBatch) throws -> [Job]

  /// The jobs that were still waiting for more rows; called once, after the last batch.
  mutating func lastJobs() throws -> [Job]

  /// Writes what a job made; called in the order the jobs were given out.
  mutating func write(_ part: Part) throws

  /// What a user should know about the rows written so far; asked for before `finish()`.
  var diagnostics: [Diagnostic] { get }

  /// Ends the file, which then stands complete and synced beside its place.
  consuming func finish() throws -> [StagedFile]
}

extension TableWriter {
  public var diagnostics: [Diagnostic] { [] }

  /// Writes whole batches on the calling thread: for tools and tests that need no cores.
  public consuming func writeAll(_ batches: some Sequence<RowBatch>) throws -> [StagedFile] {
    for batch in batches {
      for job in try jobs(for: batch) { try write(job()) }
    }
    for job in try lastJobs() { try write(job()) }
    return try finish()
  }
}
