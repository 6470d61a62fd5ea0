/// One distinct content that a run was given: a file, or several files with the same bytes.
public struct Source: Sendable, Equatable {
  public enum Status: String, Sendable { case ok, empty, quarantined }

  /// `p` and the first 16 hex digits of the SHA-256 of the file's bytes.
  public var id: String
  /// As given, relative where it was given so; of several copies the first in order of path.
  public var path: String
  public var sha256: String
  public var byteCount: Int
  /// How many bytes spans count in: the file's, or those of its content where the file is compressed.
  public var contentByteCount: Int
  /// The name of the encoding the text was in, such as `utf-8` or `gb18030`; empty where nothing could be decoded.
  public var encoding: String
  public var status: Status
  /// Why the source could not be read, in words.
  public var problem: String?
  /// Lines of the file that are not blank.
  public var lineCount = 0

  public init(
    id: String, path: String, sha256: String, byteCount: Int, encoding: String = "", status: Status = .ok,
    problem: String? = nil
  ) {
    self.id = id
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
    self.contentByteCount = byteCount
    self.encoding = encoding
    self.status = status
    self.problem = problem
  }
}
