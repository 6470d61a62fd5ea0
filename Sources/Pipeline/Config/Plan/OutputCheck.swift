import Model

/// Checks what writers write and where: the names of tables, what stands in paths, and that no two of them write one
/// file.
struct OutputCheck {
  private let drafts: [StageDraft]
  private let writerNames: [String]
  private(set) var findings: Findings
  /// Which writer writes a path.
  private var owners: [String: StageDraft] = [:]

  /// - Parameter writers: the kinds of stages that write, for the hint where there is none.
  init(_ drafts: [StageDraft], writers: [String], _ findings: Findings) {
    self.drafts = drafts
    writerNames = writers
    self.findings = findings
  }

  mutating func run() {
    if !drafts.isEmpty, !drafts.contains(where: { $0.kind.map { $0.spec.produces == nil } ?? true }) {
      findings.add(.nothingWritten(writers: writerNames), at: drafts.last?.place)
    }
    for draft in drafts {
      guard let kind = draft.kind, kind.spec.produces == nil else { continue }
      // What a stage of an unknown kind would make is unknown too; that nothing comes out of one is already said.
      let isKnown = draft.inputs.allSatisfy { drafts[$0].kind?.spec.produces != nil }
      let tables = isKnown ? self.tables(of: draft, kind) : []
      checkPath(of: draft, kind, tables: tables)
    }
  }

  private mutating func tables(of draft: StageDraft, _ kind: StageDraft.Kind) -> [String] {
    guard !draft.inputs.isEmpty else { return [] }
    var origins: [String: String] = [:]
    var tables: [String] = []
    for input in draft.inputs.map({ drafts[$0] }) {
      for table in input.tables.map(\.table) {
        if let first = origins[table] {
          findings.add(.tableTwice(table, from: first, and: input.label), at: draft.from?.place)
        } else {
          tables.append(table)
        }
        origins[table] = input.label
      }
    }
    if tables.isEmpty { findings.add(.noTables(draft.label), at: draft.from?.place) }
    guard let chosen = kind.options.chosenTables else { return tables }
    for name in chosen where !tables.contains(name) {
      findings.add(
        .unknownValue(name, of: "tables", known: ["all"] + tables), at: kind.optionPlaces["tables"] ?? kind.place)
    }
    return tables.filter(chosen.contains)
  }

  private mutating func checkPath(of draft: StageDraft, _ kind: StageDraft.Kind, tables: [String]) {
    guard let text = kind.options.path else { return }
    let place = kind.optionPlaces["path"] ?? kind.place
    let template = PathTemplate(text)
    for (_, mistake) in template.mistakes { findings.add(mistake, at: place) }
    guard template.mistakes.isEmpty else { return }
    let isOneFile = tables.count > 1 && !template.namesTable
    if isOneFile, !kind.options.formatHoldsManyTables {
      findings.add(.oneFileForMany(path: text, tables: tables), at: place)
      return
    }
    let paths = isOneFile ? [text] : tables.map { template.path(table: $0) }
    // One collision is said once, not once for each table.
    if let path = paths.first(where: { owners[PathTemplate.simplified($0)] != nil }),
      let owner = owners[PathTemplate.simplified(path)]
    {
      findings.add(.pathTaken(path, by: owner.label, line: owner.place.line), at: place)
    }
    for path in paths { owners[PathTemplate.simplified(path)] = draft }
  }
}

extension OptionValues {
  /// The option `path`, where there is one and it is a text.
  var path: String? { if case .text(let text)? = self["path"] { text } else { nil } }

  /// Whether one file of the format can hold several tables.
  var formatHoldsManyTables: Bool {
    if case .text(let format)? = self["format"] { TableFormats.ofManyTables.contains(format) } else { false }
  }

  /// The tables that the option `tables` names; nil for all of them.
  var chosenTables: [String]? {
    guard case .list(let items)? = self["tables"], !items.contains(.text("all")) else { return nil }
    return items.compactMap { if case .text(let name) = $0 { name } else { nil } }
  }
}
