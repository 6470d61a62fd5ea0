import Glibc

/// What stands at a path, asked of the system without opening it: opening a FIFO may wait for ever, and opening a
/// device may do things.
enum FileKind: Sendable, Equatable {
  case file
  case folder(FolderIdentity)
  case fifo
  case socket
  case device
  /// Nothing that can be reached, with the system's error number.
  case unreachable(Int32)
  /// A link whose target does not exist.
  case danglingLink

  init(following path: [CChar]) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      let number = errno
      self = number == ENOENT && FileKind.isLink(path) ? .danglingLink : .unreachable(number)
      return
    }
    self.init(status)
  }

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder(FolderIdentity(device: status.st_dev, number: status.st_ino))
    case S_IFIFO: self = .fifo
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// The size of a plain file; nil for anything else.
  static func plainSize(of path: [CChar]) -> Int? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status.st_size
  }

  private static func isLink(_ path: [CChar]) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  static let folderProblem = SystemError.problem(EISDIR)

  /// Why it cannot be read as a page; nil for a file.
  var problem: String? {
    switch self {
    case .file: nil
    case .folder: FileKind.folderProblem
    case .fifo: "a FIFO, not a file; send it to standard input and name it - instead"
    case .socket: "a socket, not a file; leave it out"
    case .device: "a device, not a file; leave it out"
    case .unreachable(let number): SystemError.problem(number)
    case .danglingLink: "a link to a file that does not exist; restore the file or remove the link"
    }
  }
}

/// Which folder it is, whatever path led to it.
struct FolderIdentity: Hashable, Sendable {
  let device: UInt
  let number: UInt
}
