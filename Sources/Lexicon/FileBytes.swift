internal import Glibc
internal import Model

/// Why a file of words could not be read.
struct FileProblem: Error {
  var path: String
  var number: Int32

  var diagnostic: Diagnostic {
    let reason = unsafe String(cString: strerror(number))
    return Diagnostic(.error, "word-list-file", file: path, "cannot be read: \(reason)")
  }
}

/// Reads folders and whole files.
enum FileBytes {
  /// Names of what is in a folder, sorted.
  static func names(in folder: String) throws(FileProblem) -> [String] {
    guard let handle = unsafe opendir(folder) else { throw FileProblem(path: folder, number: errno) }
    defer { unsafe closedir(handle) }
    var names: [String] = []
    while let entry = unsafe readdir(handle) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    // Of a file that does not tell its size, or is growing, the rest is read in steps.
    let isKnown = unsafe fstat(descriptor, &status) == 0 && status.st_size > 0 && status.st_size < 1 << 31
    var bytes: [UInt8] = []
    var step = isKnown ? Int(status.st_size) + 1 : 1 << 16
    while true {
      let before = bytes.count
      bytes += repeatElement(0, count: step)
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + before }, step)
      }
      guard got >= 0 || errno == EINTR else { throw FileProblem(path: path, number: errno) }
      bytes.removeLast(step - max(0, got))
      if got == 0 { return bytes }
      step = 1 << 12
    }
  }
}
