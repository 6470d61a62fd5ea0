import Ingest
import Model
import Segment
import Write

/// A table that a run will write: by which write stage, from which stage's rows, and where to.
struct PlannedOutput: Sendable {
  /// Index of the write stage.
  let writer: Int
  /// Index of the stage that gives the rows.
  let source: Int
  let schema: Schema
  let path: String

  /// All outputs of a plan, in the order of the write stages, tables in the order of the road.
  static func all(of plan: Plan) -> [PlannedOutput] {
    plan.stages.indices.filter { plan.stages[$0].spec.name == WriteStage.spec.name }.flatMap { all(of: $0, plan) }
  }

  private static func all(of writer: Int, _ plan: Plan) -> [PlannedOutput] {
    let stage = plan.stages[writer]
    var tables: [(source: Int, schema: Schema)] = []
    for input in stage.inputs where plan.stages[input].spec.name == IngestStage.spec.name {
      tables.append((mostKnowing(of: stage.inputs, from: input, plan), SourcesTable.schema))
      tables.append((input, SourcesTable.paths))
    }
    for input in stage.inputs { tables += plan.stages[input].tables.map { (input, $0) } }
    return tables.filter { WriteStage.writes(table: $0.schema.table, options: stage.options) }.map {
      PlannedOutput(
        writer: writer, source: $0.source, schema: $0.schema,
        path: WriteStage.path(stage.options.text("path"), table: $0.schema.table))
    }
  }

  /// Which of a writer's inputs can say most about the pages of `ingest`: one that knows articles before one that
  /// knows repairs.
  private static func mostKnowing(of inputs: [Int], from ingest: Int, _ plan: Plan) -> Int {
    let ranks: [FlowKind] = [.articles, .cleanPages, .pages]
    for rank in ranks {
      let found = inputs.first { plan.stages[$0].spec.produces == rank && descends($0, from: ingest, plan) }
      if let found { return found }
    }
    return ingest
  }

  private static func descends(_ stage: Int, from ancestor: Int, _ plan: Plan) -> Bool {
    stage == ancestor || plan.stages[stage].inputs.contains { descends($0, from: ancestor, plan) }
  }
}
