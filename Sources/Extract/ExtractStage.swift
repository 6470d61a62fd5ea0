public import Model

/// The stage that reads facts out of articles, as a pipeline file knows it.
public enum ExtractStage {
  public static let spec = StageSpec(
    name: "extract",
    summary: "reads facts out of articles: figures, dates, names, speech, events, projects and policies",
    accepts: [.articles], produces: .facts, tables: FactTable.all.map(\.schema) + [ZoneTally.schema],
    options: [
      OptionSpec(
        "tables", .list(.choice([OptionChoice("all", "every table")] + FactTable.all.map(\.choice) + [ZoneTally.choice])),
        default: .list([.text("all")]), "which tables to fill")
    ])
}

/// Why an extractor cannot be made: what is wrong with its word lists.
public struct ExtractError: Error, Sendable {
  public let problems: [Diagnostic]
}
