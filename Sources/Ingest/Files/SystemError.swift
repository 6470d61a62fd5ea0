import Glibc

/// The system's error numbers in words, with what to do about them.
enum SystemError {
  static func problem(_ number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such file; check the path, or take it out of the list"
    case ENOTDIR: "a part of this path is a file, not a folder; check the path"
    case EACCES, EPERM: "permission denied; give the user who runs this the right to read it, or leave it out"
    case ELOOP: "links that lead to one another in a circle; remove them, or name the file they were meant for"
    case ENAMETOOLONG: "the path is too long for the system; move the file closer to the top"
    case EISDIR: "a folder where a file is expected; name the folder itself, or a pattern for its files"
    case EMFILE, ENFILE: "too many files are open; raise the limit with `ulimit -n`"
    case EIO: "the disk reports a read error; copy the file from a backup"
    case EBADF: "it is not open for reading; standard input may be closed"
    default: "it cannot be read: \(text(number))"
    }
  }

  private static func text(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words).lowercased()
  }
}
