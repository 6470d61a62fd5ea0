/// What a run did, in numbers.
public struct RunSummary: Sendable, Equatable {
  public var sources = 0
  public var empty = 0
  public var quarantined = 0
  /// The first sources that could not be read, with the reason: at most `maximumProblems`.
  public var problems: [Problem] = []
  public var bytesRead = 0
  public var files: [WrittenFile] = []
  /// Nothing had changed since the last run, so nothing was done.
  public var isUnchanged = false

  public static let maximumProblems = 20

  public struct Problem: Sendable, Equatable {
    public var path: String
    public var reason: String
  }

  public struct WrittenFile: Sendable, Equatable {
    public var path: String
    public var bytes: Int
    public var rows: Int
  }

  public init() {}
}

/// How far a run is: what a progress bar shows.
public struct RunProgress: Sendable, Equatable {
  public var sourcesDone: Int
  public var sourcesFound: Int
  public var bytesRead: Int
}
