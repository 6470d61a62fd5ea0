internal import Glibc
public import Model

/// Why an output could not be written, which path it is about, and what to do.
///
///     out/quantities.csv.gz: cannot write: the disk is full; make room on the disk, or give another folder in ‘path’
public struct OutputError: Error, Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case diskFull = "disk-full"
    case notAllowed = "not-allowed"
    case readOnlyDisk = "read-only-disk"
    case folderInTheWay = "folder-in-the-way"
    case fileInTheWay = "file-in-the-way"
    case tooLarge = "file-too-large"
    case other = "output-failed"
  }

  /// What was being done.
  public enum Action: String, Sendable {
    case makeFolder = "make the folder"
    case create
    case write
    case sync = "bring to the disk"
    case close
    case publish = "put in its place"
    case remove
    case setAside = "set rows aside for"
    case readBack = "read back rows set aside for"
  }

  public let kind: Kind
  public let action: Action
  public let path: String
  /// The system's number for it.
  public let errorNumber: Int32

  /// `result` is what a system call gave: a negated error number.
  public init(_ result: Int, _ action: Action, _ path: String) {
    errorNumber = Int32(truncatingIfNeeded: -result)
    self.action = action
    self.path = path
    kind =
      switch errorNumber {
      case ENOSPC, EDQUOT: .diskFull
      case EACCES, EPERM: .notAllowed
      case EROFS: .readOnlyDisk
      case EISDIR: .folderInTheWay
      case ENOTDIR, EEXIST: .fileInTheWay
      case EFBIG: .tooLarge
      default: .other
      }
  }
}

extension OutputError: CustomStringConvertible {
  public var reason: String {
    switch kind {
    case .diskFull: "the disk is full"
    case .notAllowed: "you are not allowed to write there"
    case .readOnlyDisk: "the disk is mounted read-only"
    case .folderInTheWay: "a folder of that name is in the way"
    case .fileInTheWay: "a file is in the way of a folder or file of that name"
    case .tooLarge: "the file is larger than the disk's format allows"
    case .other: unsafe String(cString: strerror(errorNumber))
    }
  }

  /// What the user can do.
  public var remedy: String {
    switch kind {
    case .diskFull: "make room on the disk, or give another folder in ‘path’"
    case .notAllowed: "change the folder's permissions, or give another folder in ‘path’"
    case .readOnlyDisk: "give a folder on another disk in ‘path’"
    case .folderInTheWay, .fileInTheWay: "move it away, or give another ‘path’"
    case .tooLarge: "give a folder on another disk in ‘path’, or split the table with ‘split_rows’"
    case .other: "nothing was published; correct the cause and run again"
    }
  }

  /// `cannot write out/people.csv.gz: the disk is full`.
  public var message: String { "cannot \(action.rawValue) \(path): \(reason)" }

  public var description: String { message + "; " + remedy }

  /// The same as a finding that can be shown beside others.
  public var diagnostic: Diagnostic { Diagnostic(.error, kind.rawValue, message, hint: remedy) }
}
