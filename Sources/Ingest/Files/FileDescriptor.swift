import Glibc

/// An open file, closed when it goes away.
struct FileDescriptor: ~Copyable {
  let number: Int32
  /// Standard input stays open.
  let closes: Bool
  /// The size the system tells, to begin with: files may grow, and some tell 0.
  let size: Int

  /// Opens a file to read, and nothing but a file: neither opening nor reading can wait.
  ///
  /// - Parameter isPlain: whether it was just seen to be a plain file.
  static func opening(_ path: [CChar], isPlain: Bool) throws(Refusal) -> FileDescriptor {
    if !isPlain, let problem = FileKind(following: path).problem { throw Refusal(problem) }
    // The file may have become something else by now, hence O_NONBLOCK and the second look.
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { throw Refusal(SystemError.problem(errno)) }
    do throws(Refusal) {
      let status = try status(of: number)
      if let problem = FileKind(status).problem { throw Refusal(problem) }
      return FileDescriptor(number: number, closes: true, size: status.st_size)
    } catch {
      _ = close(number)
      throw error
    }
  }

  /// Standard input: whatever it is, it may be waited for, and it stays open.
  static func standardInput() throws(Refusal) -> FileDescriptor {
    FileDescriptor(number: STDIN_FILENO, closes: false, size: try status(of: STDIN_FILENO).st_size)
  }

  deinit { if closes { _ = close(number) } }

  private static func status(of number: Int32) throws(Refusal) -> stat {
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
