public import Foundation

/// The built program, run as a process in a folder of its own.
///
///     let program = try Program(["a.yaml": "broadsheet: 1"])
///     let result = try program.run("check", "a.yaml")
///
/// Its environment holds what a process needs and what a test gives it: nothing of the tests' own changes what it does.
public struct Program: Sendable {
  public struct Result: Sendable {
    public let status: Int32
    /// What it wrote to standard output, and to standard error.
    public let answer: String
    public let talk: String
  }

  /// The folder that holds `Package.swift`.
  public static let root = packageFolder

  /// The program that was built beside the tests.
  public static let executable: URL = {
    // …/debug/broadsheetPackageTests.xctest, or the same path in a release build.
    let arguments = CommandLine.arguments.first.map { URL(filePath: $0).deletingLastPathComponent() }
    let candidates = [Bundle.main.bundleURL, arguments, root.appending(path: ".build/debug")]
      .compactMap { $0?.appending(path: "broadsheet") }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
  }()

  /// The pipelines and word lists that ship with the program.
  public static func shipped(_ path: String) -> String { root.appending(path: path).path(percentEncoded: false) }

  public let folder: TemporaryFolder

  public init(in folder: TemporaryFolder) { self.folder = folder }

  /// In a new folder with some files in it.
  public init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
  }

  /// Runs to the end.
  public func run(_ arguments: String..., environment: [String: String] = [:], input: String = "") throws -> Result {
    try run(arguments, environment: environment, input: input)
  }

  public func run(_ arguments: [String], environment: [String: String] = [:], input: String = "") throws -> Result {
    // A file rather than a pipe: a program that reads nothing would leave us with a broken one.
    let file = folder.url.appending(path: ".program-in-\(UUID().uuidString)")
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try launch(Program.executable, arguments, environment, input: FileHandle(forReadingFrom: file)).finish()
  }

  /// Runs a shell command in the folder, with the program's path in `$BROADSHEET`.
  public func shell(_ command: String) throws -> Result {
    try launch(URL(filePath: "/bin/bash"), ["-c", command], [:], input: FileHandle.nullDevice).finish()
  }

  /// Starts the program and leaves it running.
  public func start(_ arguments: String..., environment: [String: String] = [:]) throws -> RunningProgram {
    let input = Pipe()
    var running = try launch(Program.executable, arguments, environment, input: input)
    running.input = input.fileHandleForWriting
    return running
  }

  private func launch(
    _ executable: URL, _ arguments: [String], _ environment: [String: String], input: Any
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var variables = ProcessInfo.processInfo.environment.filter { ["PATH", "HOME", "TMPDIR"].contains($0.key) }
    variables["BROADSHEET"] = Program.executable.path(percentEncoded: false)
    process.environment = variables.merging(environment) { $1 }
    process.standardInput = input
    let names = ["out", "err"].map { folder.url.appending(path: ".program-\($0)-\(UUID().uuidString)") }
    for name in names { _ = FileManager.default.createFile(atPath: name.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    return RunningProgram(
      process: process, input: FileHandle.nullDevice, answer: names[0], talk: names[1], folder: folder)
  }
}

/// A program that was started.
public struct RunningProgram {
  public let process: Process
  public fileprivate(set) var input: FileHandle
  let answer: URL
  let talk: URL
  /// Stays as long as the program runs in it.
  let folder: TemporaryFolder

  /// Waits for its end. What it wrote went to files, so that a full pipe cannot stop it.
  public func finish() -> Program.Result {
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    let result = Program.Result(status: status, answer: text(answer), talk: text(talk))
    try? FileManager.default.removeItem(at: answer)
    try? FileManager.default.removeItem(at: talk)
    return result
  }

  private func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
}
