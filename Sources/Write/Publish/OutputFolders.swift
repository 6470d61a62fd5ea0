/// The folders that outputs stand in.
public enum OutputFolders {
  /// Makes a folder and those above it, where they are missing.
  public static func make(_ folder: String) throws(OutputError) {
    try make(above: folder + "/.", calls: .real)
  }

  /// Makes every folder above `path` that is missing.
  static func make(above path: String, calls: SystemCalls) throws(OutputError) {
    let folders = TemporaryName.folders(above: path)
    guard let last = folders.last else { return }
    // Most often the innermost folder is there, and one call tells.
    if isFolder(last, calls: calls) { return }
    for folder in folders where !isFolder(folder, calls: calls) {
      let result = calls.makeFolder(folder)
      if result < 0, !(result == -Int(SystemCalls.exists) && isFolder(folder, calls: calls)) {
        throw OutputError(result, .makeFolder, folder)
      }
    }
  }

  private static func isFolder(_ path: String, calls: SystemCalls) -> Bool {
    let descriptor = calls.openFolder(path)
    guard descriptor >= 0 else { return false }
    _ = calls.close(Int32(descriptor))
    return true
  }

  /// Brings the names in a folder to the disk: a rename is durable only then.
  static func sync(_ folder: String, calls: SystemCalls) throws(OutputError) {
    let descriptor = calls.openFolder(folder)
    guard descriptor >= 0 else { throw OutputError(descriptor, .sync, folder) }
    let result = calls.sync(Int32(descriptor))
    _ = calls.close(Int32(descriptor))
    // Some network file systems cannot sync a folder.
    guard result >= 0 || result == -Int(SystemCalls.invalid) else { throw OutputError(result, .sync, folder) }
  }
}
