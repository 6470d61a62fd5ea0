public import Model
public import Write

/// Runs a writer's jobs on all cores, and gives it their parts in order.
///
/// As in a pipeline: so many jobs are in flight and no more, so that memory stays flat; a part that is done early waits
/// for those before it.
public enum JobDriver {
  /// Writes all batches; `inFlight` jobs at most are begun and not yet written.
  public static func write<Writer: TableWriter>(
    _ batches: some Sequence<RowBatch>, with first: consuming Writer, inFlight: Int
  ) async throws -> (files: [StagedFile], diagnostics: [Diagnostic]) {
    var writer = first
    try await withThrowingTaskGroup(of: (Int, Writer.Part).self) { group in
      var begun = 0
      var written = 0
      var waiting: [Int: Writer.Part] = [:]

      func drain(to most: Int) async throws {
        while begun - written > most {
          guard let (number, part) = try await group.next() else { return }
          waiting[number] = part
          while let next = waiting.removeValue(forKey: written) {
            try writer.write(next)
            written += 1
          }
        }
      }
      func begin(_ jobs: [@Sendable () throws -> Writer.Part]) async throws {
        for job in jobs {
          try await drain(to: inFlight - 1)
          let number = begun
          begun += 1
          group.addTask { (number, try job()) }
        }
      }

      for batch in batches { try await begin(writer.jobs(for: batch)) }
      try await begin(writer.lastJobs())
      try await drain(to: 0)
    }
    let diagnostics = writer.diagnostics
    return (try writer.finish(), diagnostics)
  }
}
