import Glibc

/// An open file, closed when it goes away.
struct FileDescriptor: ~Copyable {
  let number: Int32
  /// Standard input stays open.
  let closes: Bool

  /// Opens a file to read, and nothing but a file: neither opening nor reading can wait.
  static func opening(_ path: [CChar]) throws(Refusal) -> FileDescriptor {
    if let problem = FileKind(following: path).problem { throw Refusal(problem) }
    // The file may have become something else by now, hence O_NONBLOCK and the second look.
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { throw Refusal(SystemError.problem(errno)) }
    let file = FileDescriptor(number: number, closes: true)
    if let problem = try FileKind(file.status()).problem { throw Refusal(problem) }
    return file
  }

  /// Standard input: whatever it is, it may be waited for, and it stays open.
  static func standardInput() -> FileDescriptor { FileDescriptor(number: STDIN_FILENO, closes: false) }

  deinit { if closes { _ = close(number) } }

  /// The size the system tells, to begin with: files may grow, and some tell 0.
  func size() throws(Refusal) -> Int { try status().st_size }

  private func status() throws(Refusal) -> stat {
    var status = stat()
    guard unsafe fstat(number, &status) == 0 else { throw Refusal(SystemError.problem(errno)) }
    return status
  }

  /// Fills the start of `buffer`, and answers how much of it; 0 at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    while true {
      let count = unsafe Glibc.read(number, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw Refusal(SystemError.problem(errno)) }
    }
  }
}
