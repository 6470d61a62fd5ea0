/// How the program ended, for scripts.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  case nothingDone = 1
  case usage = 2
  case quarantined = 3
  case locked = 4

  /// What the help pages say of it.
  var meaning: String {
    switch self {
    case .done: "all done"
    case .nothingDone: "nothing could be done"
    case .usage: "mistakes in the command line or in a pipeline file"
    case .quarantined: "done, but some inputs could not be read (see the table ‘sources’)"
    case .locked: "another run is writing the same outputs"
    }
  }
}
