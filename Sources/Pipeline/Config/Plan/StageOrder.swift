/// Puts stages in an order in which each comes after those that feed it.
///
/// - Complexity: O(stages × edges), which are few.
struct StageOrder {
  /// Indices of all stages that are in no circle and come after none, inputs first, else in the order of the file.
  private(set) var order: [Int] = []
  /// The circles, each from its first stage in the file along what feeds what, back to that stage.
  private(set) var cycles: [[Int]] = []

  /// - Parameter inputs: for each stage the stages that feed it.
  init(_ inputs: [[Int]]) {
    var remaining = Array(inputs.indices)
    var settled: Set<Int> = []
    while !remaining.isEmpty {
      if let ready = remaining.first(where: { inputs[$0].allSatisfy(settled.contains) }) {
        // What follows a circle is settled with it, so that it is not reported; it is in no order either.
        if cycles.isEmpty { order.append(ready) }
        settled.insert(ready)
        remaining.removeAll { $0 == ready }
      } else {
        let cycle = StageOrder.cycle(from: remaining[0], inputs, settled)
        cycles.append(cycle)
        settled.formUnion(cycle)
        remaining.removeAll(where: cycle.contains)
      }
    }
  }

  /// Walks from a stage to one that feeds it and is not settled, until the walk meets itself.
  private static func cycle(from start: Int, _ inputs: [[Int]], _ settled: Set<Int>) -> [Int] {
    var walk = [start]
    while let next = inputs[walk[walk.count - 1]].first(where: { !settled.contains($0) }) {
      if let met = walk.firstIndex(of: next) {
        // The walk went against the flow.
        let circle = Array(walk[met...].reversed())
        let first = circle.firstIndex(of: circle.min() ?? next) ?? 0
        return Array(circle[first...] + circle[..<first]) + [circle[first]]
      }
      walk.append(next)
    }
    preconditionFailure("a stage that is not ready has an input that is not settled")
  }
}
