import Model

/// What `broadsheet list` says: stages, their options, tables, their columns, as text for a terminal.
public struct StageListing: Sendable {
  private let registry: StageRegistry
  private let width: Int

  public init(_ registry: StageRegistry = .standard, width: Int = 100) {
    self.registry = registry
    self.width = max(40, width)
  }

  /// The names of all that can be asked for.
  public var names: [String] { registry.names + registry.stages.flatMap { $0.tables.map(\.table) } }

  public var overview: String {
    let tables = registry.stages.flatMap { stage in stage.tables.map { ($0.table, $0.description + " (\(stage.name))") }
    }
    return "Stages:\n" + rows(registry.stages.map { ($0.name, sentence($0.summary)) }) + "\nTables:\n" + rows(tables)
  }

  /// A stage with its options, or a table with its columns; nil where there is none of that name.
  public func page(_ name: String) -> String? {
    if let stage = registry[name] { return page(stage) }
    for stage in registry.stages {
      if let table = stage.tables.first(where: { $0.table == name }) { return page(table, of: stage) }
    }
    return nil
  }

  private func page(_ stage: StageSpec) -> String {
    var text = "\(stage.name): \(sentence(stage.summary)).\n\(sentence(stage.flowInWords)).\n"
    if stage.options.isEmpty { text += "\nIt has no options.\n" }
    for option in stage.options {
      text += "\n\(option.name)  (\(option.type.shortName); \(defaultText(option)))\n"
      text += wrapped(sentence(option.help) + option.conditionText, indent: 4)
      let choices = option.type.choices.filter { !$0.help.isEmpty }
      if !choices.isEmpty { text += rows(choices.map { ($0.name, $0.help) }, indent: 6) }
    }
    if !stage.tables.isEmpty { text += "\nTables:\n" + rows(stage.tables.map { ($0.table, $0.description) }) }
    return text
  }

  private func page(_ table: Schema, of stage: StageSpec) -> String {
    var text = "\(table.table): \(table.description)\nMade by \(stage.name)."
    if !table.primaryKey.isEmpty { text += " Key: \(table.primaryKey.joined(separator: ", "))." }
    return text + "\n\n"
      + rows(table.columns.map { ("\($0.name) \($0.type.rawValue)\($0.isNullable ? "?" : "")", $0.description) })
  }

  private func defaultText(_ option: OptionSpec) -> String {
    option.isRequired ? "required" : "default: " + option.defaultText
  }

  /// Two columns, the second wrapped under itself.
  private func rows(_ rows: [(String, String)], indent: Int = 2) -> String {
    let first = min(28, rows.map { TerminalText.width($0.0) }.max() ?? 0)
    return rows.map { name, text in
      let margin = String(repeating: " ", count: indent)
      let lines = TerminalText.lines(text, width: max(30, width - indent - first - 2))
      let head = margin + TerminalText.padded(name, to: first) + "  " + (lines.first ?? "")
      let rest = lines.dropFirst().map { margin + String(repeating: " ", count: first + 2) + $0 }
      return ([trimmed(head)] + rest).joined(separator: "\n") + "\n"
    }.joined()
  }

  private func wrapped(_ text: String, indent: Int) -> String {
    TerminalText.lines(text, width: width - indent)
      .map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
