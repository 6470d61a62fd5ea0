import Glibc

/// The pipeline file on disk.
public enum PipelineFile {
  struct Problem: Error {
    var reason: String
  }

  /// Whether something is at a path.
  public static let isThere: @Sendable (String) -> Bool = { path in unsafe access(path, F_OK) == 0 }

  /// All bytes of a file, or as many as show that it is too long to be a pipeline file; `-` is standard input.
  static func bytes(_ path: String) throws(Problem) -> [UInt8] {
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Problem(reason: reason(errno)) }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= YamlText.byteLimit {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Problem(reason: reason(errno)) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  private static func reason(_ error: Int32) -> String {
    switch error {
    case ENOENT: "there is no such file"
    case EISDIR: "this is a folder; name the pipeline file in it"
    case EACCES: "the file may not be read by this user"
    default: "the file cannot be read: " + (unsafe strerror(error).map { unsafe String(cString: $0) } ?? "\(error)")
    }
  }

  /// `pipelines/` of `pipelines/zones.yaml`; empty for a file in the current directory.
  static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// `zones` of `pipelines/zones.yaml`.
  static func stem(_ path: String) -> String {
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    let end = file.lastIndex(of: ".") ?? file.endIndex
    return end > file.startIndex && file != "-" ? String(file[..<end]) : "pipeline"
  }
}
