public import Foundation

/// The built program, run as a process in a folder of its own.
public struct Program: Sendable {
  public struct Result: Sendable {
    public let status: Int32
    public let output: String
    public let talk: String
  }

  /// The folder that holds `Package.swift`.
  public static let root: URL = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { break }
    }
    return folder
  }()

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

  private let folder: URL

  public init(in folder: TemporaryFolder) { self.folder = folder.url }

  /// Runs to the end.
  public func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Result {
    let process = try start(arguments, environment: environment)
    if !input.isEmpty { try process.input.write(contentsOf: Data(input.utf8)) }
    try process.input.close()
    return process.finish()
  }

  /// Runs a shell command in the folder, with the program's path in `$BROADSHEET`.
  public func shell(_ command: String) throws -> Result {
    let process = try start(["-c", command], executable: URL(filePath: "/bin/sh"))
    try process.input.close()
    return process.finish()
  }

  /// Starts the program and leaves it running.
  public func start(
    _ arguments: [String], executable: URL = Program.executable, environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["BROADSHEET"] = Program.executable.path(percentEncoded: false)
    variables.merge(environment) { $1 }
    process.environment = variables
    let input = Pipe()
    process.standardInput = input
    let names = ["out", "err"].map { folder.appending(path: ".program-\($0)-\(UUID().uuidString)") }
    for name in names { _ = FileManager.default.createFile(atPath: name.path, contents: nil) }
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    return RunningProgram(process: process, input: input.fileHandleForWriting, output: names[0], talk: names[1])
  }
}

/// A program that was started.
public struct RunningProgram {
  public let process: Process
  public let input: FileHandle
  let output: URL
  let talk: URL

  /// Waits for its end. What it wrote went to files, so that a full pipe cannot stop it.
  public func finish() -> Program.Result {
    process.waitUntilExit()
    let status = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    let result = Program.Result(status: status, output: text(output), talk: text(talk))
    try? FileManager.default.removeItem(at: output)
    try? FileManager.default.removeItem(at: talk)
    return result
  }

  private func text(_ file: URL) -> String { (try? String(contentsOf: file, encoding: .utf8)) ?? "" }
}
