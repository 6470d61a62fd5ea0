public import Foundation

/// A folder of a test's own, gone with it.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "broadsheet-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  public var path: String { url.path(percentEncoded: false) }

  /// The path of a file in the folder.
  public func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  @discardableResult
  public func write(_ content: some DataProtocol, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(content).write(to: file)
    return path(name)
  }

  @discardableResult
  public func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  public func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  public func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

  /// Names of all plain files below, sorted.
  public func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      var isFolder: ObjCBool = false
      return unsafe FileManager.default.fileExists(atPath: self.path(name), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }
}
