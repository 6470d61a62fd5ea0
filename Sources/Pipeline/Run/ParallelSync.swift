import Glibc
import Synchronization
import Write

/// Brings many files to the disk at once: a file system writes its journal once for all who wait, so forty files take
/// hardly longer than one, where one after the other they were most of a small run's time.
///
/// Waiting is all it does, so it has threads of its own: tasks share as many threads as there are cores.
enum ParallelSync {
  private static let mostThreads = 32

  /// What the threads share: the files that are left, and the first failure.
  private final class Work: Sendable {
    struct State {
      var left: [StagedFile]
      var failure: OutputError?
    }

    let state: Mutex<State>

    init(_ files: [StagedFile]) { state = Mutex(State(left: files)) }

    func run() {
      while let file = state.withLock({ $0.failure == nil ? $0.left.popLast() : nil }) {
        do throws(OutputError) {
          try file.sync()
        } catch {
          state.withLock { $0.failure = $0.failure ?? error }
        }
      }
    }
  }

  static func sync(_ files: [StagedFile]) throws(OutputError) {
    let work = Work(files)
    var threads: [pthread_t] = []
    for _ in 0..<min(files.count, mostThreads) {
      var thread = pthread_t()
      let shared = unsafe Unmanaged.passRetained(work).toOpaque()
      let result = unsafe pthread_create(
        &thread, nil,
        { argument in
          if let argument = unsafe argument { unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
          return nil
        }, shared)
      guard result == 0 else {
        unsafe Unmanaged<Work>.fromOpaque(shared).release()
        break
      }
      threads.append(thread)
    }
    // Where no thread could be had, this one does it all.
    work.run()
    for thread in threads { pthread_join(thread, nil) }
    if let failure = work.state.withLock({ $0.failure }) { throw failure }
  }
}
