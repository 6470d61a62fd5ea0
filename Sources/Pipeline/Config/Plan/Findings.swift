import Model

/// Collects all mistakes of a file.
struct Findings {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) { self.file = file }

  mutating func add(_ mistake: PlanMistake, at place: FilePlace?) {
    let diagnostic = Diagnostic(
      mistake.isWarning ? .warning : .error, mistake.code, file: file, line: place?.line ?? 0,
      column: place?.column ?? 0, mistake.message, hint: mistake.hint)
    // An aliased value is read once for each alias, and its mistakes stand in one place.
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// In the order of the file.
  var sorted: [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}
