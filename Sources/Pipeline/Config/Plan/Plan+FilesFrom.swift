import Ingest
import Model

extension Plan {
  /// The plan with every ingest stage reading the files that a list names, one a line, in place of its own paths; `-` is
  /// a list on standard input.
  public func reading(filesFrom list: String) -> Plan {
    var plan = self
    for index in stages.indices where stages[index].spec.name == IngestStage.spec.name {
      plan.stages[index].options = stages[index].options
        .replacing("paths", with: .list([])).replacing("files_from", with: .text(list))
    }
    plan.fingerprint = Plan.fingerprint(of: plan.stages, name: plan.name)
    return plan
  }
}
