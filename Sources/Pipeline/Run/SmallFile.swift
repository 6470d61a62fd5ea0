import Glibc

/// Reading and writing small files of our own, all at once.
enum SmallFile {
  /// nil where the file cannot be read or is larger than `limit`.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      guard got > 0 else { return Array(bytes[..<count]) }
      count += got
    }
    return nil
  }

  /// Writes beside the place and renames, so that a reader sees the old file or the new one.
  @discardableResult
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let temporary = path + ".new"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    let written = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
    }
    close(descriptor)
    guard written == bytes.count, unsafe rename(temporary, path) == 0 else {
      unsafe unlink(temporary)
      return false
    }
    return true
  }
}
