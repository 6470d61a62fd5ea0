/// What a channel knows and decides, without locks, tasks or continuations: it can be read and tested alone.
///
/// Events go in as method calls; what has to be done about them comes out as an action. `Ticket` stands for a caller
/// that was put to sleep.
///
/// - Invariant: elements leave in the order they came; the weight of waiting elements is at most `limit`, but for one
///   element heavier than the limit, which may wait alone.
struct ChannelStateMachine<Element, Ticket: Equatable> {
  private enum State {
    /// Producers are still at work.
    case open
    /// All producers are done; what waits is still handed out.
    case ended
    /// Something broke: nobody sends or receives any more.
    case failed
  }

  private struct Sender {
    let ticket: Ticket
    let element: Element
    let weight: Int
  }

  let limit: Int
  private var state = State.open
  private var producers: Int
  private var waiting = Ring<(element: Element, weight: Int)>()
  private(set) var waitingWeight = 0
  private var senders = Ring<Sender>()
  private var receiver: Ticket?

  /// - Precondition: at least one producer.
  init(limit: Int, producers: Int) {
    precondition(producers > 0 && limit > 0)
    self.limit = limit
    self.producers = producers
  }

  var waitingCount: Int { waiting.count }

  enum SendAction {
    /// The element waits in the channel; the sender goes on.
    case enqueued
    /// The element goes straight to the receiver that slept; the sender goes on.
    case hand(Ticket, Element)
    /// No room: the sender sleeps.
    case sleep
    case fail
  }

  mutating func send(_ element: Element, weight: Int, ticket: @autoclosure () -> Ticket) -> SendAction {
    switch state {
    case .failed: return .fail
    case .ended: preconditionFailure("an element sent after all producers finished")
    case .open:
      if let sleeping = receiver {
        receiver = nil
        return .hand(sleeping, element)
      }
      guard hasRoom(for: weight), senders.isEmpty else {
        senders.append(Sender(ticket: ticket(), element: element, weight: weight))
        return .sleep
      }
      enqueue(element, weight)
      return .enqueued
    }
  }

  enum ReceiveAction {
    /// An element, and the senders that found room through its leaving.
    case take(Element, wake: [Ticket])
    case sleep
    case end
    case fail
  }

  mutating func receive(ticket: @autoclosure () -> Ticket) -> ReceiveAction {
    precondition(receiver == nil, "a channel has one receiver")
    if state == .failed { return .fail }
    if let next = waiting.popFirst() {
      waitingWeight -= next.weight
      return .take(next.element, wake: admit())
    }
    if state == .ended { return .end }
    receiver = ticket()
    return .sleep
  }

  /// What waits next in line, as far as it weighs no more than `weight` together, and the senders that found room through
  /// its leaving.
  mutating func takeWaiting(upTo weight: Int) -> (elements: [Element], wake: [Ticket]) {
    var elements: [Element] = []
    var left = weight
    while let next = waiting.first, next.weight <= left {
      _ = waiting.popFirst()
      left -= next.weight
      elements.append(next.element)
    }
    waitingWeight -= weight - left
    return (elements, admit())
  }

  /// One producer is done. Answers the receiver that slept, if that was the last producer.
  mutating func finish() -> Ticket? {
    guard state == .open else { return nil }
    producers -= 1
    guard producers == 0 else { return nil }
    precondition(senders.isEmpty, "a producer finished while it was still sending")
    state = .ended
    return receiver.take()
  }

  /// Something broke: everybody who sleeps is to be woken with an error, and nothing waits any more.
  mutating func fail() -> [Ticket] {
    state = .failed
    waiting = Ring()
    waitingWeight = 0
    var woken: [Ticket] = []
    while let sender = senders.popFirst() { woken.append(sender.ticket) }
    if let sleeping = receiver.take() { woken.append(sleeping) }
    return woken
  }

  private func hasRoom(for weight: Int) -> Bool { waiting.isEmpty || waitingWeight + weight <= limit }

  private mutating func enqueue(_ element: Element, _ weight: Int) {
    waiting.append((element, weight))
    waitingWeight += weight
  }

  /// Lets sleeping senders in, in order, as far as there is room.
  private mutating func admit() -> [Ticket] {
    var woken: [Ticket] = []
    while let sender = senders.first, hasRoom(for: sender.weight) {
      _ = senders.popFirst()
      enqueue(sender.element, sender.weight)
      woken.append(sender.ticket)
    }
    return woken
  }
}
