/// The finished files of a run, on their way from beside their places into them.
///
///     let publication = Publication(files: staged, manifest: manifest)
///     try publication.publish()
///
/// Each file changes from old to new in one step. The manifest, which says that a run is complete and what it made, is
/// renamed only when all the others are in place and on the disk: whoever finds it finds all of them.
public struct Publication: Sendable {
  public var files: [StagedFile]
  public var manifest: StagedFile?

  public init(files: [StagedFile], manifest: StagedFile? = nil) {
    self.files = files
    self.manifest = manifest
  }

  /// Renames all, brings the folders to the disk, and does the same with the manifest.
  ///
  /// On an error what is not yet in place is removed; what is stays, whole, under the old manifest.
  public func publish(calls: SystemCalls = .real) throws(OutputError) {
    do {
      try rename(files, calls: calls)
      if let manifest { try rename([manifest], calls: calls) }
    } catch {
      discard(calls: calls)
      throw error
    }
  }

  /// Removes the files that are still beside their places.
  public func discard(calls: SystemCalls = .real) {
    for file in files + [manifest].compactMap(\.self) { _ = calls.remove(file.temporaryPath) }
  }

  private func rename(_ files: [StagedFile], calls: SystemCalls) throws(OutputError) {
    var folders: [String] = []
    for file in files {
      let result = calls.rename(file.temporaryPath, file.path)
      guard result >= 0 else { throw OutputError(result, .publish, file.path) }
      let folder = TemporaryName.split(file.path).folder
      if !folders.contains(folder) { folders.append(folder) }
    }
    for folder in folders { try OutputFolders.sync(folder.isEmpty ? "." : folder, calls: calls) }
  }
}
