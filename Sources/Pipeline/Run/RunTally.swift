import Model
import Synchronization
import Write

/// Counts what a run does, for its summary and its progress.
final class RunTally: Sendable {
  private let found: Int
  private let events: RunEvents
  private let counts = Mutex(RunSummary())

  init(found: Int, events: RunEvents) {
    self.found = found
    self.events = events
  }

  /// Counts a page that was read.
  func add(_ source: Source) {
    let progress = counts.withLock { summary in
      summary.sources += 1
      summary.bytesRead += source.byteCount
      switch source.status {
      case .ok: break
      case .empty: summary.empty += 1
      case .quarantined:
        summary.quarantined += 1
        if summary.problems.count < RunSummary.maximumProblems {
          summary.problems.append(.init(path: source.path, reason: source.problem ?? ""))
        }
      }
      return RunProgress(sourcesDone: summary.sources, sourcesFound: found, bytesRead: summary.bytesRead)
    }
    events.onProgress(progress)
  }

  func summary(files: [StagedFile]) -> RunSummary {
    var summary = counts.withLock { $0 }
    summary.files = files.map { .init(path: $0.path, bytes: $0.byteCount, rows: $0.rowCount) }
    return summary
  }
}
