public import Model

/// A file that a stage of a plan is to write.
public struct PlannedOutput: Sendable, Equatable {
  public var table: Schema
  public var path: String
}

extension Plan {
  /// What a writing stage writes: the tables of the stages that feed it, less those its option `tables` leaves out,
  /// each with its path. Empty for other stages.
  public func outputs(of stage: Int) -> [PlannedOutput] {
    let writer = stages[stage]
    guard writer.spec.produces == nil, let path = writer.options.path else { return [] }
    let template = PathTemplate(path)
    let chosen = writer.options.chosenTables
    return writer.inputs.flatMap { stages[$0].tables }
      .filter { chosen?.contains($0.table) ?? true }
      .map { PlannedOutput(table: $0, path: template.path(table: $0.table)) }
  }
}
