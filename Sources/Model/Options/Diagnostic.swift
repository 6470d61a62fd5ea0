/// Something a user should know about an input: where it is, what is wrong, what to do.
public struct Diagnostic: Error, Sendable, Equatable {
  public enum Severity: String, Sendable { case error, warning, note }

  public var severity: Severity
  /// A stable name for the kind of finding, such as `unknown-key`, so that tests and tools can ask for it.
  public var code: String
  /// The file it is in; nil where there is none, as for the command line.
  public var file: String?
  /// 1-based; 0 where unknown.
  public var line: Int
  /// 1-based, in characters; 0 where unknown.
  public var column: Int
  public var message: String
  /// What to do about it, or the nearest thing known.
  public var hint: String?

  public init(
    _ severity: Severity = .error, _ code: String, file: String? = nil, line: Int = 0, column: Int = 0,
    _ message: String, hint: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `zones.yaml:7:12: error: unknown option ‘lvel’; did you mean ‘level’?`
  public var description: String {
    var place = ""
    if let file {
      place = file + ":"
      if line > 0 { place += "\(line):" }
      if line > 0, column > 0 { place += "\(column):" }
      place += " "
    }
    return place + severity.rawValue + ": " + message + (hint.map { "; " + $0 } ?? "")
  }
}
