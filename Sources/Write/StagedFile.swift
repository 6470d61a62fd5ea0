/// A finished output that stands beside its place, synced, and waits to be renamed into it.
public struct StagedFile: Sendable, Equatable {
  /// Where it stands now.
  public let temporaryPath: String
  /// Where it is to stand.
  public let path: String
  public let byteCount: Int
  public let rowCount: Int
  /// Hex digits; what the manifest and the data package record.
  public let sha256: String

  public init(temporaryPath: String, path: String, byteCount: Int, rowCount: Int, sha256: String) {
    self.temporaryPath = temporaryPath
    self.path = path
    self.byteCount = byteCount
    self.rowCount = rowCount
    self.sha256 = sha256
  }
}
