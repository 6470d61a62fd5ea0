import Glibc

/// Keeps two runs from writing into one folder at the same time.
///
/// A lock is an `flock` on a file `.broadsheet.lock` in the folder, so it is gone with the process that held it,
/// however that ended; the file itself may stay.
struct RunLocks: ~Copyable {
  enum Failure: Error, Equatable {
    /// Another run holds the lock.
    case held(folder: String)
    case unusable(folder: String, errno: Int32)
  }

  static let fileName = ".broadsheet.lock"

  private var descriptors: [Int32] = []

  /// Takes the locks of existing folders, all or none.
  ///
  /// - Precondition: `folders` are in a fixed order, so that two runs cannot wait for each other's.
  init(folders: [String]) throws(Failure) {
    for folder in folders {
      do {
        descriptors.append(try RunLocks.lock(folder))
      } catch {
        for descriptor in descriptors { close(descriptor) }
        throw error
      }
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }

  private static func lock(_ folder: String) throws(Failure) -> Int32 {
    let path = Run.join(folder, RunLocks.fileName)
    let opened = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard opened >= 0 else { throw .unusable(folder: folder, errno: errno) }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(opened)
      throw reason == EWOULDBLOCK ? .held(folder: folder) : .unusable(folder: folder, errno: reason)
    }
    return opened
  }
}
