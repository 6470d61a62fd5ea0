/// What flows along an edge of a pipeline.
public enum FlowKind: String, Sendable, CaseIterable {
  /// Decoded pages, as Ingest makes them.
  case pages
  /// Pages whose text was repaired.
  case cleanPages = "clean pages"
  /// Pages with their articles.
  case articles
  /// Pages with their articles and the facts in them.
  case facts
}

/// A kind of stage, described once: what it is called, what it takes and gives, its options.
public struct StageSpec: Sendable {
  /// The key in the pipeline file: `ingest`, `normalise` …
  public var name: String
  /// One line, without a full stop.
  public var summary: String
  /// What it may be fed with; empty for a stage that starts a pipeline.
  public var accepts: [FlowKind]
  /// What comes out; nil for a stage that ends one.
  public var produces: FlowKind?
  /// Whether it may be fed by more than one stage.
  public var takesMany: Bool
  /// The tables it adds to the run.
  public var tables: [Schema]
  public var options: [OptionSpec]

  public init(
    name: String, summary: String, accepts: [FlowKind], produces: FlowKind?, takesMany: Bool = false,
    tables: [Schema] = [], options: [OptionSpec]
  ) {
    self.name = name
    self.summary = summary
    self.accepts = accepts
    self.produces = produces
    self.takesMany = takesMany
    self.tables = tables
    self.options = options
  }
}
