import Synchronization

/// A bounded queue between stages, for any number of producers and one receiver.
///
/// The bound is a weight (bytes, as a rule), not a count: `send` sleeps while the channel holds as much as it may, and
/// so a slow stage stops the ones before it. An element heavier than the bound passes alone.
///
/// - Every producer calls `finish()` once; after the last one the receiver gets what still waits, then nil.
/// - Where a run breaks, `fail()` wakes everybody with a `CancellationError`.
final class Channel<Element: Sendable>: Sendable {
  private struct Storage {
    var machine: ChannelStateMachine<Element, Int>
    var nextTicket = 0
    var senders: [Int: CheckedContinuation<Void, any Error>] = [:]
    var receiver: CheckedContinuation<Element?, any Error>?
  }

  private enum SendOutcome {
    case goOn
    case hand(CheckedContinuation<Element?, any Error>, Element)
    case sleep
    case fail
  }

  private enum ReceiveOutcome {
    case take(Element, [CheckedContinuation<Void, any Error>])
    case sleep
    case end
    case fail
  }

  private let storage: Mutex<Storage>

  init(limit: Int, producers: Int = 1) {
    storage = Mutex(Storage(machine: ChannelStateMachine(limit: limit, producers: producers)))
  }

  /// Number of elements that wait: for tests and progress.
  var waitingCount: Int { storage.withLock { $0.machine.waitingCount } }

  /// Puts an element in, as soon as there is room.
  func send(_ element: Element, weight: Int) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      let outcome: SendOutcome = storage.withLock { storage in
        let ticket = storage.nextTicket
        switch storage.machine.send(element, weight: weight, ticket: ticket) {
        case .enqueued: return .goOn
        case .hand(_, let element):
          guard let receiver = storage.receiver.take() else { preconditionFailure("the receiver does not sleep") }
          return .hand(receiver, element)
        case .sleep:
          storage.nextTicket += 1
          storage.senders[ticket] = continuation
          return .sleep
        case .fail: return .fail
        }
      }
      // Nobody is woken while the lock is held.
      switch outcome {
      case .goOn: continuation.resume()
      case .hand(let receiver, let element):
        receiver.resume(returning: element)
        continuation.resume()
      case .sleep: break
      case .fail: continuation.resume(throwing: CancellationError())
      }
    }
  }

  /// The next element; nil after the last.
  func receive() async throws -> Element? {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Element?, any Error>) in
      let outcome: ReceiveOutcome = storage.withLock { storage in
        switch storage.machine.receive(ticket: -1) {
        case .take(let element, let wake):
          return .take(element, wake.compactMap { storage.senders.removeValue(forKey: $0) })
        case .sleep:
          storage.receiver = continuation
          return .sleep
        case .end: return .end
        case .fail: return .fail
        }
      }
      switch outcome {
      case .take(let element, let senders):
        for sender in senders { sender.resume() }
        continuation.resume(returning: element)
      case .sleep: break
      case .end: continuation.resume(returning: nil)
      case .fail: continuation.resume(throwing: CancellationError())
      }
    }
  }

  /// The next element, and of those that wait behind it as many as weigh no more than `weight` together; nil after the
  /// last.
  ///
  /// It never waits for a group to be full.
  func receiveGroup(upTo weight: Int) async throws -> [Element]? {
    guard let first = try await receive() else { return nil }
    // One receiver only, so nobody takes an element in between.
    let (others, senders) = storage.withLock { storage in
      let (elements, wake) = storage.machine.takeWaiting(upTo: weight)
      return (elements, wake.compactMap { storage.senders.removeValue(forKey: $0) })
    }
    for sender in senders { sender.resume() }
    return [first] + others
  }

  /// One producer is done.
  func finish() {
    let sleeping = storage.withLock { storage in
      storage.machine.finish() == nil ? nil : storage.receiver.take()
    }
    sleeping?.resume(returning: nil)
  }

  /// Wakes everybody with an error; the channel is of no more use.
  func fail() {
    let (senders, receiver) = storage.withLock { storage in
      _ = storage.machine.fail()
      let senders = Array(storage.senders.values)
      storage.senders = [:]
      return (senders, storage.receiver.take())
    }
    for sender in senders { sender.resume(throwing: CancellationError()) }
    receiver?.resume(throwing: CancellationError())
  }
}
