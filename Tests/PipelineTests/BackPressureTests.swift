import Model
import Synchronization
import TestSupport
import Testing

@testable import Pipeline

/// A slow writer stops the reader: with the last stage asleep, everything before it fills up and stands still, and
/// the number of pages taken in is exactly what the buffers hold.
@Suite struct BackPressureTests {
  struct PassOn: PageWork {
    func process(_ item: FlowItem) -> StageOutput { StageOutput(item: item) }
  }

  final class Counter: Sendable {
    private let value = Atomic(0)
    func increment() { value.add(1, ordering: .relaxed) }
    var now: Int { value.load(ordering: .relaxed) }
  }

  @Test func `the reader stops when the buffers are full`() async throws {
    let item = FlowItem(cargo: .page(Page(testing: "园区新签约项目。")))
    let capacity = 4
    let inHand = 3
    let first = Channel<FlowItem>(limit: capacity * item.weight)
    let second = Channel<FlowItem>(limit: capacity * item.weight)
    let stage = StageActor(
      stages: [(work: PassOn(), writers: [])], workers: OrderedWorkers(limit: inHand), outlets: [second])
    let sent = Counter()
    let total = 1000

    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await stage.run(inbox: first) }
      group.addTask {
        for _ in 0..<total {
          try await first.send(item, weight: item.weight)
          sent.increment()
        }
        first.finish()
      }
      // Nobody receives from `second`: wait until nothing moves any more.
      var last = -1
      var still = 0
      while still < 2000 {
        await Task.yield()
        let now = sent.now
        still = now == last ? still + 1 : 0
        last = now
      }
      // What lies in both channels and what the stage holds: one it cannot get rid of, the others wait behind it.
      #expect(last == capacity + inHand + capacity)
      #expect(second.waitingCount == capacity)

      var received = 0
      while try await second.receive() != nil { received += 1 }
      #expect(received == total)
      try await group.waitForAll()
    }
  }
}
