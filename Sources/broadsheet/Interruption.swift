import Glibc
import Synchronization
import Write

/// Ends the program cleanly when it is told to stop: Ctrl-C, a closed terminal, a `kill`.
///
/// Signals are blocked in every thread but one, which does nothing but wait for them; so what is done about them is
/// ordinary code, not a signal handler. Unfinished outputs are removed, finished ones stay as they were.
enum Interruption {
  private static let outputs = Mutex<[String]>([])
  private static let signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]

  /// To be called before any other thread is started.
  static func watch() {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in signals { unsafe sigaddset(&set, number) }
    unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    unsafe pthread_create(&thread, nil, { _ in unsafe Interruption.wait() }, nil)
    pthread_detach(thread)
  }

  /// Names the outputs of the run that is going on.
  static func protect(_ paths: [String]) { outputs.withLock { $0 = paths } }

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for number in signals { unsafe sigaddset(&set, number) }
    var number: Int32 = 0
    unsafe sigwait(&set, &number)
    let paths = outputs.withLock { $0 }
    if !paths.isEmpty { Leftovers.remove(beside: paths) }
    // Other threads may be in the midst of anything: nothing of theirs is to run any more.
    _exit(128 + number)
  }
}
