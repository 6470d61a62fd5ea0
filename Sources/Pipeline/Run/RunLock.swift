import Glibc

/// Keeps two runs from writing into one folder at the same time.
///
/// The lock is an `flock` on a file `.broadsheet.lock` in the folder, so it is gone with the process that held it,
/// however that ended; the file itself may stay.
struct RunLock: ~Copyable {
  enum Failure: Error, Equatable {
    /// Another run holds the lock.
    case held(folder: String)
    case unusable(folder: String, errno: Int32)
  }

  static let fileName = ".broadsheet.lock"

  private let descriptor: Int32

  /// Takes the lock of an existing folder, or says who is in the way.
  init(folder: String) throws(Failure) {
    let path = folder + "/" + RunLock.fileName
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .unusable(folder: folder, errno: errno) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(opened)
      throw reason == EWOULDBLOCK ? .held(folder: folder) : .unusable(folder: folder, errno: reason)
    }
    descriptor = opened
  }

  deinit { close(descriptor) }
}
