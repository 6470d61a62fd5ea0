/// What `broadsheet run` was told on its command line.
struct RunOptions: Sendable, Equatable {
  enum Progress: String, CaseIterable, Sendable {
    case auto, always, never
  }

  /// nil: as many as there are cores.
  var jobs: Int?
  var isForced = false
  var isDryRun = false
  var isQuiet = false
  var progress = Progress.auto

  static let mostJobs = 1024

  init(_ arguments: Arguments) throws(UsageMistake) {
    jobs = try arguments.number("jobs", in: 1...RunOptions.mostJobs)
    isForced = arguments.has("force")
    isDryRun = arguments.has("dry-run")
    isQuiet = arguments.has("quiet")
    progress = arguments.value("progress").flatMap(Progress.init) ?? .auto
  }
}

/// What `broadsheet preview` was told on its command line.
struct PreviewOptions: Sendable, Equatable {
  enum Facts: String, CaseIterable, Sendable {
    case always, never
  }

  var page: String
  /// Counted from 1; nil: all.
  var article: Int?
  /// Cells of a line; nil: the terminal's.
  var width: Int?
  var facts = Facts.always

  init(_ arguments: Arguments) throws(UsageMistake) {
    page = arguments.operands[1]
    article = try arguments.number("article", in: 1...Int.max)
    width = try arguments.number("width", in: 20...10_000)
    facts = arguments.value("facts").flatMap(Facts.init) ?? .always
  }
}
