/// A file to read, or a place where one was asked for and none is.
///
///     FoundSource(path: "pages/03.txt")
///     FoundSource(path: "pages/*.text", problem: "no file matches this pattern; …")
///
/// It costs its path and no more, so that a hundred thousand of them are a few megabytes.
public struct FoundSource: Sendable, Equatable {
  /// The path as given, relative where it was given so. A file's name need not be UTF-8, so this is bytes.
  let pathBytes: [UInt8]
  /// Where a relative path starts; shared by all sources of one search.
  let baseFolder: [UInt8]
  /// Why there is nothing to read, in words; nil where there is a file.
  public let problem: String?

  init(pathBytes: [UInt8], baseFolder: [UInt8], problem: String? = nil) {
    self.pathBytes = pathBytes
    self.baseFolder = baseFolder
    self.problem = problem
  }

  public init(path: String, baseFolder: String = "", problem: String? = nil) {
    self.init(pathBytes: Array(path.utf8), baseFolder: Array(baseFolder.utf8), problem: problem)
  }

  /// The path for people and tables; bytes that are not UTF-8 read as U+FFFD.
  public var path: String { String(decoding: pathBytes, as: UTF8.self) }

  var isStandardInput: Bool { pathBytes == PathBytes.standardInput }

  /// How many bytes the file has, where it is a plain file that can be asked; as it is stored, so compressed ones hold more.
  public var storedSize: Int? { problem == nil && !isStandardInput ? FileKind.plainSize(of: systemPath) : nil }

  /// What to hand to the system: the path seen from the base folder, with a NUL at its end.
  var systemPath: [CChar] { PathBytes.systemPath(pathBytes, in: baseFolder) }
}
