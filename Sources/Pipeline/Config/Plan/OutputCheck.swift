import Model

/// Checks where writers write: what stands in their paths, and that no two of them write one file.
struct OutputCheck {
  private let drafts: [StageDraft]
  private let pipeline: String
  private let writerNames: [String]
  private(set) var findings: Findings

  /// - Parameter writers: the kinds of stages that write, for the hint where there is none.
  init(_ drafts: [StageDraft], pipeline: String, writers: [String], _ findings: Findings) {
    self.drafts = drafts
    writerNames = writers
    self.pipeline = pipeline
    self.findings = findings
  }

  mutating func run() {
    if !drafts.isEmpty, !drafts.contains(where: { $0.kind.map { $0.spec.produces == nil } ?? true }) {
      findings.add(.nothingWritten(writers: writerNames), at: drafts.last?.place)
    }
    var writers: [String: StageDraft] = [:]
    for draft in drafts {
      guard let kind = draft.kind, kind.spec.produces == nil, let text = kind.options.path else { continue }
      let place = kind.optionPlaces["path"] ?? kind.place
      let template = PathTemplate(text)
      for (_, mistake) in template.mistakes { findings.add(mistake, at: place) }
      guard template.mistakes.isEmpty else { continue }
      let tables = draft.inputs.flatMap { drafts[$0].tables.map(\.table) }
      if tables.count > 1, !template.namesTable {
        findings.add(.oneFileForMany(path: text, tables: tables), at: place)
        continue
      }
      take(tables.map { template.path(table: $0, pipeline: pipeline) }, for: draft, at: place, &writers)
    }
  }

  /// One collision is said once, not once for each table.
  private mutating func take(
    _ paths: [String], for draft: StageDraft, at place: FilePlace, _ writers: inout [String: StageDraft]
  ) {
    var isReported = false
    for path in paths {
      let simple = PathTemplate.simplified(path)
      if let other = writers[simple], !isReported, other.label != draft.label {
        findings.add(.pathTaken(path, by: other.label, line: other.place.line), at: place)
        isReported = true
      }
      writers[simple] = draft
    }
  }
}

extension OptionValues {
  /// The option `path`, where there is one and it is a text.
  var path: String? { if case .text(let text)? = self["path"] { text } else { nil } }
}
