import Glibc
import Synchronization
import Write

/// Ends the program cleanly when it is told to stop: Ctrl-C, a closed terminal, a `kill`.
///
/// The signal handler only writes the signal's number into a pipe; a thread that does nothing but read from it then
/// removes unfinished outputs with ordinary code. (Waiting for blocked signals would not do: while tasks run, the main
/// thread sleeps with every signal let in.)
enum Interruption {
  private static let outputs = Mutex<[String]>([])
  private static let pipeIn = Atomic<Int32>(-1)
  private static let pipeOut = Atomic<Int32>(-1)

  /// The address that stands for "ignore this signal".
  private static var ignoring: Int { unsafe unsafeBitCast(SIG_IGN, to: Int.self) }

  /// To be called once, before anything is written.
  static func watch() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    pipeOut.store(ends[0], ordering: .relaxed)
    pipeIn.store(ends[1], ordering: .relaxed)
    var thread = pthread_t()
    guard unsafe pthread_create(&thread, nil, { _ in unsafe Interruption.wait() }, nil) == 0 else { return }
    pthread_detach(thread)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // A program started with `nohup` is to go on when its terminal closes.
      let before = signal(number, { Interruption.note($0) })
      let isIgnored = unsafe unsafeBitCast(before, to: Int.self) == ignoring
      if isIgnored { signal(number, SIG_IGN) }
    }
  }

  /// Names the outputs of the run that is going on.
  static func protect(_ paths: [String]) { outputs.withLock { $0 = paths } }

  /// Runs inside the signal handler: one write, and nothing that could wait.
  private static func note(_ number: Int32) {
    var byte = UInt8(truncatingIfNeeded: number)
    _ = unsafe write(pipeIn.load(ordering: .relaxed), &byte, 1)
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var number: UInt8 = 0
    while unsafe read(pipeOut.load(ordering: .relaxed), &number, 1) != 1 {
      guard errno == EINTR else { return nil }
    }
    let paths = outputs.withLock { $0 }
    if !paths.isEmpty { Leftovers.remove(beside: paths) }
    // Other threads may be in the midst of anything: nothing of theirs is to run any more.
    _exit(128 + Int32(number))
  }
}
