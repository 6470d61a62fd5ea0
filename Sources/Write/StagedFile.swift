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

extension StagedFile {
  /// The same file with another number of rows: those of one of its tables, or of all of them.
  public func holding(_ rowCount: Int) -> StagedFile {
    StagedFile(
      temporaryPath: temporaryPath, path: path, byteCount: byteCount, rowCount: rowCount, sha256: sha256)
  }

  /// Brings the file to the disk, where its writer left that for later (`SystemCalls.syncingLater`).
  public func sync(calls: SystemCalls = .real) throws(OutputError) {
    let descriptor = calls.openFile(temporaryPath)
    guard descriptor >= 0 else { throw OutputError(descriptor, .sync, path) }
    var result = calls.sync(Int32(descriptor))
    while result == -Int(SystemCalls.interrupted) { result = calls.sync(Int32(descriptor)) }
    _ = calls.close(Int32(descriptor))
    // Pipes and some devices cannot be synced, and say so: nothing is lost by it.
    guard result >= 0 || result == -Int(SystemCalls.invalid) else { throw OutputError(result, .sync, path) }
  }
}
