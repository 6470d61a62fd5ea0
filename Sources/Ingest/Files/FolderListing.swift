import Glibc

/// One entry of a folder.
struct FolderEntry: Sendable, Equatable {
  enum Kind: Sendable { case file, folder, link, special, unknown }

  let name: [UInt8]
  let kind: Kind

  var isHidden: Bool { name.first == PathBytes.dot }
}

/// An open folder, closed when it goes away.
@safe struct FolderListing: ~Copyable {
  private let handle: OpaquePointer

  /// - Throws: the system's error number.
  init(_ path: [CChar]) throws(SystemFailure) {
    guard let handle = unsafe opendir(path) else { throw SystemFailure(number: errno) }
    unsafe self.handle = handle
  }

  deinit { unsafe closedir(handle) }

  /// All entries but `.` and `..`, in no order.
  func entries() throws(SystemFailure) -> [FolderEntry] {
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(handle) else {
        if errno != 0 { throw SystemFailure(number: errno) }
        return entries
      }
      let found = unsafe FolderEntry(entry)
      if found.name != [PathBytes.dot], found.name != [PathBytes.dot, PathBytes.dot] { entries.append(found) }
    }
  }
}

/// A call to the system that failed.
struct SystemFailure: Error {
  let number: Int32
}

extension FolderEntry {
  /// The name is read where it lies: an entry is shorter in memory than the type that C declares for it.
  fileprivate init(_ entry: UnsafeMutablePointer<dirent>) {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 19
    let start = unsafe UnsafeRawPointer(entry) + offset
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    name = unsafe Array(UnsafeRawBufferPointer(start: start, count: length))
    kind =
      switch unsafe Int(entry.pointee.d_type) {
      case DT_REG: .file
      case DT_DIR: .folder
      case DT_LNK: .link
      case DT_UNKNOWN: .unknown
      default: .special
      }
  }
}
