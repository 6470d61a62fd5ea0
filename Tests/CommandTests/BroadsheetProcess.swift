import Foundation
import TestSupport
import Testing

/// A folder of its own in which the built program is run.
///
///     let folder = try CommandFolder(["a.yaml": "broadsheet: 1"])
///     let result = try folder.run("check", "a.yaml")
struct CommandFolder: ~Copyable {
  let url: URL

  /// Makes the folder with some files in it.
  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory.appending(path: "broadsheet-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  struct Result {
    var status: Int32
    var answer: String
    var talk: String
  }

  /// Runs the program here; its surroundings hold nothing but `environment`.
  func run(_ arguments: String..., environment: [String: String] = [:], input: String? = nil) throws -> Result {
    let process = Process()
    process.executableURL = CommandFolder.program
    process.arguments = arguments
    process.currentDirectoryURL = url
    process.environment = environment
    // Files rather than pipes: nothing can fill up and wait.
    let outputs = try [".answer", ".talk"].map { name in
      let file = url.appending(path: name)
      try Data().write(to: file)
      return file
    }
    let standardInput = url.appending(path: ".input")
    try Data((input ?? "").utf8).write(to: standardInput)
    process.standardInput = try FileHandle(forReadingFrom: standardInput)
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { try String(contentsOf: $0, encoding: .utf8) }
    return Result(status: process.terminationStatus, answer: texts[0], talk: texts[1])
  }

  /// The built program stands beside the built tests.
  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "broadsheet")
}
