import Synchronization

/// Lets a number of pieces of work run at once, over all stages of a run: what `--jobs` counts.
///
/// Whoever finds it full sleeps without holding a thread, and goes in in the order of coming.
final class WorkGate: Sendable {
  private struct State {
    var free: Int
    var waiting = Ring<CheckedContinuation<Void, Never>>()
  }

  private let state: Mutex<State>

  init(_ places: Int) { state = Mutex(State(free: places)) }

  /// Runs `work` when there is a place for it.
  func pass<Output: Sendable>(_ work: @Sendable () throws -> Output) async rethrows -> Output {
    await enter()
    defer { leave() }
    return try work()
  }

  private func enter() async {
    await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
      let mayEnter = state.withLock { state in
        guard state.free == 0 else {
          state.free -= 1
          return true
        }
        state.waiting.append(continuation)
        return false
      }
      if mayEnter { continuation.resume() }
    }
  }

  private func leave() {
    // The place goes straight to the next in line.
    let next = state.withLock { state in
      let next = state.waiting.popFirst()
      if next == nil { state.free += 1 }
      return next
    }
    next?.resume()
  }
}
