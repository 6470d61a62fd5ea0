extension Plan {
  /// The plan with only the named stages and what feeds them; nil where a name is no stage's.
  public func only(_ labels: [String]) -> Plan? {
    var kept: Set<Int> = []
    for label in labels {
      guard let index = stages.firstIndex(where: { $0.label == label }) else { return nil }
      kept.insert(index)
    }
    // Inputs stand before those they feed.
    for index in stages.indices.reversed() where kept.contains(index) { kept.formUnion(stages[index].inputs) }
    let order = kept.sorted()
    var plan = self
    plan.stages = order.map { index in
      var stage = stages[index]
      stage.inputs = stage.inputs.compactMap { order.firstIndex(of: $0) }
      return stage
    }
    plan.fingerprint = Plan.fingerprint(of: plan.stages, name: plan.name)
    return plan
  }
}
