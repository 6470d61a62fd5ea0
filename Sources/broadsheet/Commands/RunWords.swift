import Model
import Pipeline

/// What is said about a run: one place for its wording.
struct RunWords {
  let pipeline: String
  let file: String

  /// `newspaper: 9 pages (0.2 MB) in 41 ms: 62 articles … → out/`
  func summary(_ summary: RunSummary, took duration: Duration) -> String {
    if summary.isUnchanged {
      return "\(pipeline): nothing has changed since the last run, nothing written (--force runs all the same)"
    }
    let pages = summary.sources == 1 ? "1 page" : "\(grouped(summary.sources)) pages"
    let files = summary.files.count == 1 ? "1 file" : "\(summary.files.count) files"
    let rows = summary.files.reduce(0) { $0 + $1.rows }
    var line = "\(pipeline): \(pages) (\(megabytes(summary.bytesRead))) in \(words(duration)): "
    line += "\(grouped(rows)) rows in \(files)"
    if let first = summary.files.first?.path, let slash = first.lastIndex(of: "/") {
      line += " under " + first[...slash]
    }
    if summary.empty > 0 { line += "; \(summary.empty) empty" }
    return line
  }

  /// One line for each source that could not be read.
  func problems(_ summary: RunSummary) -> [String] {
    guard summary.quarantined > 0 else { return [] }
    var lines = summary.problems.map { "\($0.path): \($0.reason)" }
    let unsaid = summary.quarantined - summary.problems.count
    if unsaid > 0 { lines.append("… and \(grouped(unsaid)) more") }
    let inputs = summary.quarantined == 1 ? "1 input" : "\(grouped(summary.quarantined)) inputs"
    lines.append("\(inputs) could not be read; the table ‘sources’ says why")
    return lines
  }

  func failure(_ failure: RunFailure) -> [String] {
    switch failure {
    case .findings(let findings): return findings.map(\.description)
    case .nothingToRead(let problems):
      return problems.prefix(RunSummary.maximumProblems).map { "\($0.path): \($0.reason)" }
        + ["broadsheet: no page was found, so nothing was written; see the ‘paths’ of \(file)"]
    case .locked(let folder):
      return ["broadsheet: another run is writing into \(folder); wait for it to end, or write elsewhere"]
    case .output(let error): return ["broadsheet: \(error)"]
    case .other(let reason): return ["broadsheet: \(reason)"]
    }
  }

  /// What a run would read and write.
  func rehearsal(_ rehearsal: RunRehearsal) -> String {
    let count = rehearsal.sources.count
    var text = "would read \(grouped(count)) \(count == 1 ? "file" : "files")\n"
    for source in rehearsal.sources.prefix(10) { text += "  \(source)\n" }
    if count > 10 { text += "  … and \(grouped(count - 10)) more\n" }
    text += "would write\n"
    for path in rehearsal.outputs { text += "  \(path)\n" }
    return text
  }

  private func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(grouped(tenths / 10)).\(tenths % 10) MB"
  }

  private func words(_ duration: Duration) -> String {
    let milliseconds = Int(duration / .milliseconds(1))
    if milliseconds < 10_000 { return "\(grouped(milliseconds)) ms" }
    let seconds = milliseconds / 1000
    return seconds < 600 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
