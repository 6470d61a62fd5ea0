import Model

/// Draws a plan: which stage feeds which.
public struct GraphDrawing: Sendable {
  private let plan: Plan

  public init(_ plan: Plan) { self.plan = plan }

  /// A Mermaid flowchart, which GitHub, GitLab and many editors show as a drawing.
  ///
  ///     flowchart LR
  ///       s0(["pages<br/>ingest"])
  ///       s1["clean<br/>normalise"]
  ///       s0 -- pages --> s1
  public var mermaid: String {
    var lines = ["---", "title: \(GraphDrawing.quoted(plan.name))", "---", "flowchart LR"]
    for (index, stage) in plan.stages.enumerated() {
      let text = "\"\(stage.label)<br/>\(detail(index, isMarkup: true))\""
      let shape = stage.inputs.isEmpty ? "([\(text)])" : stage.spec.produces == nil ? "[/\(text)/]" : "[\(text)]"
      lines.append("  s\(index)\(shape)")
    }
    for (index, stage) in plan.stages.enumerated() {
      for input in stage.inputs {
        let flow = plan.stages[input].spec.produces?.rawValue ?? ""
        lines.append("  s\(input) -- \(flow) --> s\(index)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A drawing in characters: a line a stage, a rail for what each gives, down to the last stage that takes it.
  ///
  ///     pages    ○        ingest
  ///     clean    ├─○      normalise
  ///     stories  │ ├─○    segment
  ///     csv      └─┴─┴─●  write csv to out/{table}.csv.gz
  ///
  /// A stage is fed by the rails that touch its line (`├ ┼ └ ┴`); a rail that only passes is `│`.
  public var text: String {
    let labels = plan.stages.map(\.label)
    let labelWidth = labels.map(TerminalText.width).max() ?? 0
    let drawings = rails()
    let drawingWidth = drawings.map(\.count).max() ?? 0
    var lines = [plan.name + (plan.description.map { ": " + $0 } ?? ""), ""]
    for index in plan.stages.indices {
      lines.append(
        TerminalText.padded(labels[index], to: labelWidth) + "  "
          + TerminalText.padded(drawings[index], to: drawingWidth) + "  " + detail(index, isMarkup: false))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The part of each stage's line that shows rails, without a blank end.
  private func rails() -> [String] {
    let last = plan.stages.indices.map { plan.readers(of: $0).max() ?? $0 }
    /// Which stage's rail runs in a column.
    var owners: [Int] = []
    var drawings: [String] = []
    for index in plan.stages.indices {
      // A stage stands right of all rails that still run, so that its own line crosses none twice.
      while let owner = owners.last, last[owner] < index { owners.removeLast() }
      drawings.append(line(index, owners: owners, last: last))
      owners.append(index)
    }
    return drawings
  }

  private func line(_ index: Int, owners: [Int], last: [Int]) -> String {
    var cells = ""
    var isJoined = false
    for owner in owners {
      let isInput = plan.stages[index].inputs.contains(owner)
      let ends = last[owner] == index
      switch (last[owner] >= index, isInput) {
      case (true, true): cells += isJoined ? (ends ? "┴" : "┼") : (ends ? "└" : "├")
      case (true, false): cells += "│"
      case (false, _): cells += isJoined ? "─" : " "
      }
      isJoined = isJoined || isInput
      cells += isJoined ? "─" : " "
    }
    return cells + (plan.stages[index].spec.produces == nil ? "●" : "○")
  }

  /// What a stage does, in a few words.
  private func detail(_ index: Int, isMarkup: Bool) -> String {
    let stage = plan.stages[index]
    var parts = [stage.spec.name]
    if case .text(let format)? = stage.options["format"] { parts[0] += " " + format }
    if case .list(let paths)? = stage.options["paths"] {
      parts.append(
        paths.compactMap {
          if case .text(let path) = $0 { GraphDrawing.escaped(path, isMarkup: isMarkup) } else { nil }
        }
        .joined(separator: isMarkup ? "<br/>" : "  "))
    }
    if let path = stage.options.path { parts.append(GraphDrawing.escaped(path, isMarkup: isMarkup)) }
    return parts.joined(separator: isMarkup ? "<br/>" : "  ")
  }

  /// Text inside of a quoted Mermaid label, where `"` ends it, `#` and `;` make an entity, and `<` may start a tag.
  private static func escaped(_ text: String, isMarkup: Bool) -> String {
    guard isMarkup else { return text }
    return text.map { character in
      switch character {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "*": "#42;"
      case "_": "#95;"
      case "`": "#96;"
      default: String(character)
      }
    }.joined()
  }

  private static func quoted(_ text: String) -> String { "\"" + text + "\"" }
}
