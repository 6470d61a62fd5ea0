import Model

/// Collects all mistakes of a file.
struct Findings {
  /// More are not told, only counted: a file with so many is none of ours.
  static let limit = 200
  /// A longer message is cut in the middle; names in files may be of any length.
  static let messageLimit = 400

  let file: String
  private var diagnostics: [Diagnostic] = []
  private var seen: Set<String> = []
  private(set) var hasErrors = false

  init(file: String) { self.file = file }

  mutating func add(_ mistake: PlanMistake, at place: FilePlace?) {
    let diagnostic = Diagnostic(
      mistake.isWarning ? .warning : .error, mistake.code, file: file, line: place?.line ?? 0,
      column: place?.column ?? 0, Findings.cut(mistake.message), hint: mistake.hint.map(Findings.cut))
    if !mistake.isWarning { hasErrors = true }
    // An aliased value is read once for each alias, and its mistakes stand in one place.
    if seen.insert(diagnostic.description).inserted { diagnostics.append(diagnostic) }
  }

  /// In the order of the file.
  var sorted: [Diagnostic] {
    let sorted = diagnostics.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
    guard sorted.count > Findings.limit else { return sorted }
    let more = Diagnostic(.note, "more", file: file, "\(sorted.count - Findings.limit) more mistakes are not shown")
    return Array(sorted.prefix(Findings.limit)) + [more]
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > messageLimit, text.count > messageLimit else { return text }
    return text.prefix(messageLimit / 2) + " … " + text.suffix(messageLimit / 2)
  }
}
