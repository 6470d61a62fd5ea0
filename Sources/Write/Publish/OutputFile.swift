internal import Model

/// A file being written beside its place.
///
///     var file = try OutputFile(path: "out/people.csv", run: "8f3a21")    // out/.people.csv.tmp-8f3a21
///     try file.write(bytes.span)
///     let staged = try file.finish(rowCount: 12)                          // synced, hashed, still beside its place
///
/// The SHA-256 is taken while writing. A file that is neither finished nor discarded is removed when it goes away, so
/// that an error on the way leaves nothing behind.
public struct OutputFile: ~Copyable {
  /// Bytes gathered before a write, for callers that write little at a time.
  static let bufferSize = 1 << 16

  public let path: String
  public let temporaryPath: String
  public private(set) var byteCount = 0
  private let calls: SystemCalls
  private var descriptor: Int32
  private var hash = Sha256()
  private var buffer: [UInt8] = []

  /// Makes the file, and the folders above it where they are missing.
  ///
  /// - Precondition: `run` is 1 to 64 letters, digits and hyphens.
  public init(path: String, run: String, calls: SystemCalls = .real) throws(OutputError) {
    precondition(TemporaryName.isRun(run.utf8), "not a run's name: \(run)")
    self.path = path
    self.calls = calls
    temporaryPath = TemporaryName.path(for: path, run: run)
    try OutputFolders.make(above: path, calls: calls)
    var result = calls.create(temporaryPath)
    if result == -Int(SystemCalls.exists) {
      // Left by a run of the same name that was killed.
      _ = calls.remove(temporaryPath)
      result = calls.create(temporaryPath)
    }
    guard result >= 0 else { throw OutputError(result, .create, path) }
    descriptor = Int32(result)
  }

  deinit {
    guard descriptor >= 0 else { return }
    _ = calls.close(descriptor)
    _ = calls.remove(temporaryPath)
  }

  public mutating func write(_ bytes: Span<UInt8>) throws(OutputError) {
    if buffer.count + bytes.count < OutputFile.bufferSize {
      for index in bytes.indices { buffer.append(bytes[index]) }
      return
    }
    try flush()
    try writeThrough(bytes)
  }

  private mutating func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    let waiting = buffer
    buffer.removeAll(keepingCapacity: true)
    try writeThrough(waiting.span)
  }

  private mutating func writeThrough(_ bytes: Span<UInt8>) throws(OutputError) {
    hash.update(bytes)
    var written = 0
    while written < bytes.count {
      let result = calls.write(descriptor, bytes.extracting(written...))
      if result == -Int(SystemCalls.interrupted) { continue }
      guard result >= 0 else { throw OutputError(result, .write, path) }
      // A device that takes nothing and names no error would turn this into an endless loop.
      guard result > 0 else { throw OutputError(-Int(SystemCalls.noSpace), .write, path) }
      written += result
    }
    byteCount += bytes.count
  }

  /// Brings the file to the disk and closes it; it waits to be published.
  public consuming func finish(rowCount: Int) throws(OutputError) -> StagedFile {
    try flush()
    var result = calls.sync(descriptor)
    while result == -Int(SystemCalls.interrupted) { result = calls.sync(descriptor) }
    // Pipes and some devices cannot be synced, and say so: nothing is lost by it.
    guard result >= 0 || result == -Int(SystemCalls.invalid) else { throw OutputError(result, .sync, path) }
    let open = descriptor
    descriptor = -1
    result = calls.close(open)
    // Linux has closed the file even where close was interrupted.
    guard result >= 0 || result == -Int(SystemCalls.interrupted) else {
      _ = calls.remove(temporaryPath)
      throw OutputError(result, .close, path)
    }
    return StagedFile(
      temporaryPath: temporaryPath, path: path, byteCount: byteCount, rowCount: rowCount,
      sha256: Sha256.hex(hash.finish()))
  }
}
