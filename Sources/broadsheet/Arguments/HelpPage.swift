import Pipeline

/// The help pages, made from the descriptions of the commands.
struct HelpPage {
  let width: Int

  init(width: Int = 80) { self.width = max(50, min(width, 100)) }

  /// `broadsheet --help`
  func overview(_ commands: [CommandSpec]) -> String {
    """
    Broadsheet turns newspaper pages that OCR or PDF extraction has mangled into tables.

    Usage: broadsheet COMMAND [OPTIONS] …

    Commands:
    \(rows(commands.map { ($0.name, $0.summary) }))
    ‘broadsheet COMMAND --help’ tells more about each.

    A first run:
    \(rows([
      ("broadsheet run", "Read the pages of pipelines/default.yaml, write its tables"),
      ("broadsheet preview pipelines/default.yaml PAGE", "See what becomes of one page"),
      ("broadsheet list", "See what a pipeline can do"),
    ]))
    """
  }

  /// `broadsheet COMMAND --help`
  func page(_ command: CommandSpec) -> String {
    var parts = ["Usage: " + usage(command), wrapped(command.summary + ".")]
    if !command.operands.isEmpty {
      parts.append(rows(command.operands.map { ($0.name, $0.help) }))
    }
    parts += command.notes.map(wrapped)
    parts.append("Options:\n" + rows(command.allFlags.map { (spelling($0), help($0)) }))
    if !command.examples.isEmpty {
      parts.append(
        "Examples:\n" + command.examples.map { "  \($0.command)\n      \($0.meaning)\n" }.joined())
    }
    parts.append(
      "Exit status:\n" + rows(command.statuses.map { ("\($0.rawValue)", command.meanings[$0] ?? $0.meaning) }))
    return parts.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined(separator: "\n")
  }

  func usage(_ command: CommandSpec) -> String {
    let operands = command.operands.map { operand in
      let name = operand.name + (operand.mayRepeat ? "…" : "")
      return operand.isOptional ? "[\(name)]" : name
    }
    return (["broadsheet", command.name, "[OPTIONS]"] + operands).joined(separator: " ")
  }

  private func spelling(_ flag: FlagSpec) -> String {
    (flag.letter.map { "-\($0), " } ?? "    ") + "--" + flag.name + (flag.value.map { " " + $0 } ?? "")
  }

  private func help(_ flag: FlagSpec) -> String {
    flag.help + (flag.choices.isEmpty ? "" : ": \(flag.choices.joined(separator: ", "))")
      + (flag.mayRepeat ? "; may be given again" : "")
  }

  private func rows(_ rows: [(String, String)]) -> String {
    let first = rows.map { TerminalText.width($0.0) }.max() ?? 0
    return rows.map { name, text in
      let lines = TerminalText.lines(text, width: max(24, width - first - 4))
      let margin = String(repeating: " ", count: first + 4)
      return "  " + TerminalText.padded(name, to: first) + "  " + lines.joined(separator: "\n" + margin) + "\n"
    }.joined()
  }

  private func wrapped(_ text: String) -> String { TerminalText.lines(text, width: width).joined(separator: "\n") }
}
