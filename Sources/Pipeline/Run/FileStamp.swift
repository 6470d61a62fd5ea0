import Glibc

/// What tells, without reading it, whether a file is the one it was: size, time of change, and inode.
struct FileStamp: Equatable, Sendable {
  let size: Int
  let modifiedNanoseconds: Int
  let inode: UInt64

  /// nil where there is no such file, or it cannot be looked at.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modifiedNanoseconds = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    inode = UInt64(status.st_ino)
  }
}
