import Model
import Write

/// A table that a run will write: by which write stage, from which stage's rows, and where to.
struct OutputTable: Sendable {
  /// Index of the write stage.
  let writer: Int
  /// Index of the stage that gives the rows.
  let source: Int
  let schema: Schema
  let path: String

  /// All outputs of a plan, in the order of the write stages, tables in the order of the road.
  static func all(of plan: Plan) -> [OutputTable] {
    plan.stages.indices.filter { plan.stages[$0].spec.name == WriteStage.spec.name }.flatMap { all(of: $0, plan) }
  }

  /// Where a plan's outputs go, each place once.
  static func paths(of plan: Plan) -> [String] {
    all(of: plan).map(\.path).reduce(into: []) { paths, path in
      if !paths.contains(path) { paths.append(path) }
    }
  }

  private static func all(of writer: Int, _ plan: Plan) -> [OutputTable] {
    let stage = plan.stages[writer]
    let tables = stage.inputs.flatMap { input in
      plan.stages[input].tables.map { schema in
        let isSources = schema.table == SourcesTable.schema.table
        return (source: isSources ? mostKnowing(of: stage.inputs, from: input, plan) : input, schema: schema)
      }
    }
    return tables.filter { WriteStage.writes(table: $0.schema.table, options: stage.options) }.map {
      OutputTable(
        writer: writer, source: $0.source, schema: $0.schema,
        path: PathTemplate(stage.options.text("path")).path(table: $0.schema.table))
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
