import Testing

@testable import Pipeline

@Suite struct ChannelStateMachineTests {
  typealias Machine = ChannelStateMachine<String, Int>

  @Test func `elements leave in the order they came`() {
    var machine = Machine(limit: 10, producers: 1)
    for text in ["a", "b", "c"] {
      guard case .enqueued = machine.send(text, weight: 2, ticket: 0) else { return #expect(Bool(false)) }
    }
    var seen: [String] = []
    while case .take(let text, _) = machine.receive(ticket: 9) { seen.append(text) }
    #expect(seen == ["a", "b", "c"])
  }

  @Test func `a sender sleeps once the weight is reached and wakes when there is room`() {
    var machine = Machine(limit: 5, producers: 1)
    guard case .enqueued = machine.send("first", weight: 3, ticket: 1) else { return #expect(Bool(false)) }
    guard case .sleep = machine.send("second", weight: 3, ticket: 2) else { return #expect(Bool(false)) }
    // A lighter one does not overtake the sleeper.
    guard case .sleep = machine.send("third", weight: 1, ticket: 3) else { return #expect(Bool(false)) }
    guard case .take("first", let woken) = machine.receive(ticket: 9) else { return #expect(Bool(false)) }
    #expect(woken == [2, 3])
    #expect(machine.waitingWeight == 4)
  }

  @Test func `an element heavier than the limit passes alone`() {
    var machine = Machine(limit: 5, producers: 1)
    guard case .enqueued = machine.send("huge", weight: 100, ticket: 1) else { return #expect(Bool(false)) }
    guard case .sleep = machine.send("next", weight: 1, ticket: 2) else { return #expect(Bool(false)) }
    guard case .take("huge", [2]) = machine.receive(ticket: 9) else { return #expect(Bool(false)) }
  }

  @Test func `the channel ends after its last producer, when it is empty`() {
    var machine = Machine(limit: 5, producers: 2)
    _ = machine.send("only", weight: 1, ticket: 1)
    #expect(machine.finish() == nil)
    #expect(machine.finish() == nil)
    guard case .take("only", _) = machine.receive(ticket: 9) else { return #expect(Bool(false)) }
    guard case .end = machine.receive(ticket: 9) else { return #expect(Bool(false)) }
  }

  @Test func `a receiver that sleeps is handed the next element, or the end`() {
    var machine = Machine(limit: 5, producers: 1)
    guard case .sleep = machine.receive(ticket: 7) else { return #expect(Bool(false)) }
    guard case .hand(7, "late") = machine.send("late", weight: 1, ticket: 1) else { return #expect(Bool(false)) }
    guard case .sleep = machine.receive(ticket: 8) else { return #expect(Bool(false)) }
    #expect(machine.finish() == 8)
  }

  @Test func `what waits is taken in order as far as the weight goes, and lets sleepers in`() {
    var machine = Machine(limit: 6, producers: 1)
    for (number, text) in ["a", "b", "c", "d"].enumerated() { _ = machine.send(text, weight: 2, ticket: number) }
    let taken = machine.takeWaiting(upTo: 5)
    #expect(taken.elements == ["a", "b"])
    #expect(taken.wake == [3])
    #expect(machine.waitingWeight == 4)
    #expect(machine.takeWaiting(upTo: 1).elements.isEmpty)
    #expect(machine.takeWaiting(upTo: 100).elements == ["c", "d"])
    #expect(machine.takeWaiting(upTo: 100).elements.isEmpty)
  }

  @Test func `a failure wakes everybody`() {
    var machine = Machine(limit: 1, producers: 1)
    _ = machine.send("a", weight: 1, ticket: 1)
    _ = machine.send("b", weight: 1, ticket: 2)
    _ = machine.send("c", weight: 1, ticket: 3)
    #expect(machine.fail() == [2, 3])
    guard case .fail = machine.send("d", weight: 1, ticket: 4) else { return #expect(Bool(false)) }
    guard case .fail = machine.receive(ticket: 5) else { return #expect(Bool(false)) }
  }
}

@Suite struct ChannelTests {
  @Test func `many producers and one receiver lose nothing`() async throws {
    let channel = Channel<Int>(limit: 7, producers: 4)
    let sum = try await withThrowingTaskGroup(of: Int.self) { group in
      for producer in 0..<4 {
        group.addTask {
          for value in 0..<1000 { try await channel.send(producer * 1000 + value, weight: 1 + value % 3) }
          channel.finish()
          return 0
        }
      }
      group.addTask {
        var sum = 0
        while let value = try await channel.receive() { sum += value }
        return sum
      }
      return try await group.reduce(0, +)
    }
    #expect(sum == (0..<4000).reduce(0, +))
  }

  @Test func `a failed channel throws for those who sleep in it`() async {
    let channel = Channel<Int>(limit: 1)
    let sleeper = Task { try await channel.receive() }
    channel.fail()
    await #expect(throws: CancellationError.self) { try await sleeper.value }
  }
}
