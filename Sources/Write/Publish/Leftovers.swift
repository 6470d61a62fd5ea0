internal import Glibc

/// What killed runs left beside the places of outputs.
public enum Leftovers {
  /// The temporary files of other runs for any of `paths` (and for the further files a table is split into).
  ///
  /// Only names this program makes are found, only for outputs named here, and only plain files: a link or a folder of
  /// such a name is somebody else's. To be called while holding the run's lock, or another run's files would be taken.
  public static func find(beside paths: [String], keeping run: String? = nil) -> [String] {
    var found: [String] = []
    var seen: [String] = []
    for folder in paths.map({ TemporaryName.split($0).folder }) where !seen.contains(folder) {
      seen.append(folder)
      let names = paths.map(TemporaryName.split).filter { $0.folder == folder }.map(\.name)
      for entry in entries(of: folder.isEmpty ? "." : folder) {
        guard let parts = TemporaryName.parts(of: entry), parts.run != run else { continue }
        let isOurs = names.contains { parts.name == $0 || SplitName.isPart(parts.name, of: $0) }
        if isOurs, isPlainFile(folder + entry) { found.append(folder + entry) }
      }
    }
    return found.sorted()
  }

  /// Removes them, and gives the paths that are gone.
  @discardableResult
  public static func remove(
    beside paths: [String], keeping run: String? = nil, calls: SystemCalls = .real
  ) -> [String] {
    find(beside: paths, keeping: run).filter { calls.remove($0) >= 0 }
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      // The name is as long as the record says, not the 256 bytes its C type has.
      let name = unsafe UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 19)
      unsafe names.append(String(cString: name.assumingMemoryBound(to: CChar.self)))
    }
    return names
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
