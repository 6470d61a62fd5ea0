import Synchronization
import Testing

@testable import Pipeline

@Suite struct OrderedWorkersTests {
  @Test(arguments: [1, 2, 3, 8])
  func `results come in the order of the elements`(limit: Int) async throws {
    var left = Array((0..<200).reversed())
    var seen: [Int] = []
    try await OrderedWorkers(limit: limit).run(
      next: { left.popLast().map { ($0, weight: 1) } },
      work: { number in
        // Uneven work, so that later elements finish first.
        var waste = 0
        for step in 0..<(number % 7 * 1000) { waste &+= step }
        return waste == -1 ? -1 : number
      },
      deliver: { seen.append($0) })
    #expect(seen == Array(0..<200))
  }

  @Test func `no more than the limit are in hand`() async throws {
    let inHand = Mutex((now: 0, most: 0))
    var left = 100
    try await OrderedWorkers(limit: 3).run(
      next: { () -> (Int, weight: Int)? in
        guard left > 0 else { return nil }
        left -= 1
        inHand.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
        return (left, weight: 1)
      },
      work: { (number: Int) in number },
      deliver: { _ in inHand.withLock { $0.now -= 1 } })
    #expect(inHand.withLock { $0.most } == 3)
  }

  @Test func `weight stops elements before the number does`() async throws {
    let inHand = Mutex((now: 0, most: 0))
    var left = 50
    try await OrderedWorkers(limit: 100, weightLimit: 25).run(
      next: { () -> (Int, weight: Int)? in
        guard left > 0 else { return nil }
        left -= 1
        inHand.withLock {
          $0.now += 10
          $0.most = max($0.most, $0.now)
        }
        return (left, weight: 10)
      },
      work: { (number: Int) in number },
      deliver: { _ in inHand.withLock { $0.now -= 10 } })
    #expect(inHand.withLock { $0.most } == 30)
  }

  @Test(arguments: [1, 2, 3])
  func `over all stages no more pieces of work run at once than the gate has places`(places: Int) async throws {
    let gate = WorkGate(places)
    let running = Running()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 {
        group.addTask {
          var left = 60
          try await OrderedWorkers(limit: 5, gate: gate).run(
            next: { () -> (Int, weight: Int)? in
              guard left > 0 else { return nil }
              left -= 1
              return (left, weight: 1)
            },
            work: { (number: Int) in running.during { (0..<2000).reduce(number, &+) } },
            deliver: { _ in })
        }
      }
      try await group.waitForAll()
    }
    #expect(running.most <= places)
    #expect(running.most > 0)
  }

  /// Counts how many calls run at the same time.
  final class Running: Sendable {
    private let counts = Mutex((now: 0, most: 0))

    var most: Int { counts.withLock { $0.most } }

    func during<Result>(_ body: () -> Result) -> Result {
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      defer { counts.withLock { $0.now -= 1 } }
      return body()
    }
  }

  struct Broken: Error {}

  @Test func `a failure of the work ends the run`() async {
    var next = 0
    await #expect(throws: Broken.self) {
      try await OrderedWorkers(limit: 4).run(
        next: {
          next += 1
          return (next, weight: 1)
        },
        work: { if $0 == 20 { throw Broken() } },
        deliver: { _ in })
    }
  }
}
