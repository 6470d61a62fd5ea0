internal import Glibc

/// A file open for reading pieces of it.
///
/// Pieces are copied by `pread` rather than mapped: a file that another program cuts short while it is read gives an
/// error here, and would be a crash there. The descriptor is never moved, so threads may read at the same time.
public final class FileBytes: Sendable {
  public let path: String
  public let byteCount: Int
  private let descriptor: Int32

  public init(path: String) throws(DamagedFile) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DamagedFile(.unreadable, path, Self.message(errno)) }
    var status = stat()
    let result = unsafe fstat(descriptor, &status)
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw DamagedFile(.unreadable, path, "is not a file")
    }
    byteCount = Int(status.st_size)
  }

  deinit { close(descriptor) }

  private static func message(_ code: Int32) -> String {
    unsafe "cannot be opened: \(strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)")"
  }

  /// `count` bytes from `offset` on.
  func read(at offset: Int, count: Int) throws(DamagedFile) -> [UInt8] {
    let (end, overflow) = offset.addingReportingOverflow(count)
    guard offset >= 0, count >= 0, !overflow, end <= byteCount else {
      throw DamagedFile(path, offset: offset, "\(count) bytes are wanted where the file ends at \(byteCount)")
    }
    let (bytes, failure) = SystemCalls.real.read(descriptor, offset, count)
    guard bytes.count == count else {
      throw DamagedFile(.unreadable, path, offset: offset, "cannot be read (error \(-failure))")
    }
    return bytes
  }
}
