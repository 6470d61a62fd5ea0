import Glibc
import Model

/// Reads a file of words whole.
enum WordFile {
  /// The system's list of English words, where there is one.
  static let system = "/usr/share/dict/words"

  /// The bytes of the file, or nil where there is no such file.
  static func read(_ path: String) throws(Diagnostic) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(path, errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    let step = 1 << 16
    while true {
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: step))
      let got = unsafe bytes.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress.unsafelyUnwrapped + before, step)
      }
      bytes.removeLast(step - max(0, got))
      if got < 0, errno != EINTR { throw unreadable(path, errno) }
      if got == 0 { return bytes }
    }
  }

  static func missing(_ path: String) -> Diagnostic { unreadable(path, ENOENT) }

  private static func unreadable(_ path: String, _ number: Int32) -> Diagnostic {
    let reason = unsafe String(cString: strerror(number))
    return Diagnostic(
      .error, "word-list", file: path, "the list of English words cannot be read: \(reason)",
      hint: "correct the path under word_lists")
  }
}
