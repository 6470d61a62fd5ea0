import Glibc
import Pipeline
import Synchronization

/// A line on the terminal that shows how far a run is, redrawn at most ten times a second.
///
///     ████████████░░░░░░░░  612 of 1,000 pages  11.9 MB
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: ContinuousClock.Instant?
    var isDrawn = false
  }

  private static let interval = Duration.milliseconds(100)
  private static let cells = 24

  private let state = Mutex(State())

  func show(_ progress: RunProgress) {
    let line = ProgressBar.line(progress)
    state.withLock { state in
      let now = ContinuousClock.now
      if let last = state.lastDrawn, now - last < ProgressBar.interval { return }
      state.lastDrawn = now
      state.isDrawn = true
      ProgressBar.write("\r\u{1B}[K" + line)
    }
  }

  /// Takes the line away, so that what is written next starts clean.
  func clear() {
    state.withLock { state in
      if state.isDrawn { ProgressBar.write("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  static func line(_ progress: RunProgress) -> String {
    let found = max(progress.sourcesFound, 1)
    let full = min(cells, progress.sourcesDone * cells / found)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: cells - full)
    return "\(bar)  \(grouped(progress.sourcesDone)) of \(grouped(progress.sourcesFound)) pages  "
      + "\(progress.bytesRead / 1_000_000) MB"
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { buffer in _ = unsafe Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count) }
  }
}
