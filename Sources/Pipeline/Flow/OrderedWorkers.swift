/// Runs pure work on several elements at once and hands the results on in the order the elements came.
///
///     inbox ─▶ 1 2 3 4 ─▶ work(2) work(1) work(3) ─▶ 1 2 3 4 ─▶ deliver
///
/// At most `limit` elements, and hardly more than `weightLimit` bytes of them, are being worked on or waiting for an
/// earlier one, so memory is bounded by them.
struct OrderedWorkers: Sendable {
  let limit: Int
  var weightLimit = Int.max
  /// Shared by all stages of a run; nil lets everything run that is in hand.
  var gate: WorkGate?

  /// - Parameters:
  ///   - next: the next element and its weight, or nil at the end.
  ///   - work: runs on any thread, several at once.
  ///   - deliver: called with one result after the other, in order.
  func run<Input: Sendable, Output: Sendable>(
    next: () async throws -> (Input, weight: Int)?,
    work: @escaping @Sendable (Input) throws -> Output,
    deliver: (Output) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var delivered = 0
      var weights = Ring<Int>()
      var weightInFlight = 0
      var early: [Int: Output] = [:]

      func deliverOne() async throws {
        while early[delivered] == nil {
          guard let (number, output) = try await group.next() else { return }
          early[number] = output
        }
        guard let output = early.removeValue(forKey: delivered) else { return }
        delivered += 1
        weightInFlight -= weights.popFirst() ?? 0
        try await deliver(output)
      }

      while let (input, weight) = try await next() {
        let number = started
        started += 1
        weights.append(weight)
        weightInFlight += weight
        group.addTask { [gate] in
          guard let gate else { return (number, try work(input)) }
          return (number, try await gate.pass { try work(input) })
        }
        while started - delivered >= limit || (weightInFlight > weightLimit && started > delivered) {
          try await deliverOne()
        }
      }
      while delivered < started { try await deliverOne() }
    }
  }
}
