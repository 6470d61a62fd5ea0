public import Model

/// A pipeline file after checking: what a run does, and nothing that could still be wrong about it.
///
///     let (plan, findings) = PlanReader().read(file: "pipelines/default.yaml")
///
/// - Invariant: `stages` are in an order in which every stage comes after those that feed it, and otherwise in the
///   order of the file; every index in `inputs` is that of an earlier stage.
public struct Plan: Sendable {
  /// What the pipeline calls itself, or else the file's name without its ending.
  public var name: String
  public var description: String?
  /// The file as it was named.
  public var file: String
  public var stages: [PlannedStage]
  public var lexicons: LexiconSettings
  /// SHA-256 (hex) of all that decides what the outputs hold: kinds of stages, options, edges, name. Comments, layout,
  /// order and labels of stages are left out. Word lists are named by what they hold: take
  /// `LexiconSet.fingerprint` besides.
  public var fingerprint: String

  /// The stages that `stage` feeds.
  public func readers(of stage: Int) -> [Int] { stages.indices.filter { stages[$0].inputs.contains(stage) } }
}

/// A stage of a plan.
public struct PlannedStage: Sendable {
  /// What the file calls it.
  public var label: String
  public var spec: StageSpec
  public var options: OptionValues
  /// Indices of the stages that feed it, in the order of `from`.
  public var inputs: [Int]
  /// Where its label stands.
  public var place: FilePlace

  /// The tables it adds to the run: those of its kind, or those that its option `tables` names.
  public var tables: [Schema] {
    guard let chosen = options.chosenTables else { return spec.tables }
    return spec.tables.filter { chosen.contains($0.table) }
  }
}

/// Where the word lists of a run come from, in the order and the words of `LexiconSet.load`.
public struct LexiconSettings: Sendable, Equatable {
  public var folders: [String]
  public var replacing: [String: String]
  public var adding: [String: [String]]

  public init(folders: [String] = [], replacing: [String: String] = [:], adding: [String: [String]] = [:]) {
    self.folders = folders
    self.replacing = replacing
    self.adding = adding
  }
}

/// The kinds of stages a pipeline file may use: a plain value, so that a test makes its own.
public struct StageRegistry: Sendable {
  public var stages: [StageSpec]

  public init(_ stages: [StageSpec]) { self.stages = stages }

  public subscript(name: String) -> StageSpec? { stages.first { $0.name == name } }

  public var names: [String] { stages.map(\.name) }
}
