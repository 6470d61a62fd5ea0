internal import Glibc

/// The calls to the system that writing makes: one small seam, so that a test can fill the disk or cut a write short.
///
///     var calls = SystemCalls.real
///     calls.write = { _, _ in -Int(ENOSPC) }
///
/// As in the kernel, a negative result is an error number negated; nothing here looks at `errno`.
public struct SystemCalls: Sendable {
  /// Makes a new file for writing; refuses one that is there.
  public var create: @Sendable (_ path: String) -> Int
  public var write: @Sendable (_ descriptor: Int32, _ bytes: Span<UInt8>) -> Int
  /// Brings a file or folder to the disk.
  public var sync: @Sendable (_ descriptor: Int32) -> Int
  public var close: @Sendable (_ descriptor: Int32) -> Int
  public var rename: @Sendable (_ from: String, _ to: String) -> Int
  public var remove: @Sendable (_ path: String) -> Int
  public var makeFolder: @Sendable (_ path: String) -> Int
  public var openFolder: @Sendable (_ path: String) -> Int
  /// Opens a finished file, to bring it to the disk.
  public var openFile: @Sendable (_ path: String) -> Int = { path in
    unsafe result(open(path, O_RDONLY | O_CLOEXEC))
  }

  /// Makes a file without a name, for rows that wait: it is gone when it is closed, however the program ends.
  public var createNameless: @Sendable (_ path: String) -> Int = { path in
    let descriptor = unsafe result(open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
    if descriptor >= 0 { unsafe _ = unlink(path) }
    return descriptor
  }
  /// `count` bytes from `offset` on; fewer, and why, where they cannot be read.
  public var read: @Sendable (_ descriptor: Int32, _ offset: Int, _ count: Int) -> (bytes: [UInt8], failure: Int) =
    readWhole

  public static let real = SystemCalls(
    create: { path in unsafe result(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)) },
    write: { descriptor, bytes in
      unsafe bytes.withUnsafeBytes { raw in unsafe result(Glibc.write(descriptor, raw.baseAddress, raw.count)) }
    },
    sync: { descriptor in result(fsync(descriptor)) },
    close: { descriptor in result(Glibc.close(descriptor)) },
    rename: { from, to in unsafe result(Glibc.rename(from, to)) },
    remove: { path in unsafe result(unlink(path)) },
    makeFolder: { path in unsafe result(mkdir(path, 0o777)) },
    openFolder: { path in unsafe result(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) })

  /// The real calls, but files are not brought to the disk one by one as they are finished: whoever uses these calls
  /// `StagedFile.sync` on all of them before publishing. Many at once take little longer than one.
  public static let syncingLater: SystemCalls = {
    var calls = real
    calls.sync = { _ in 0 }
    return calls
  }()

  private static let readWhole: @Sendable (Int32, Int, Int) -> (bytes: [UInt8], failure: Int) = {
    descriptor, offset, count in
    var failure = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, offset + filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got < 0 ? -Int(errno) : -Int(EIO)
          return
        }
        filled += got
      }
    }
    return (bytes, failure)
  }

  private static func result(_ value: some BinaryInteger) -> Int { value < 0 ? -Int(errno) : Int(value) }
}

extension SystemCalls {
  // The error numbers that are answered rather than passed on.
  static let exists = EEXIST
  static let interrupted = EINTR
  static let noSpace = ENOSPC
  static let invalid = EINVAL
  static let missing = ENOENT
}
