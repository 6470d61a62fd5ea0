import Foundation
import Ingest
import Model

/// A folder of its own for one test, gone when the test is.
final class Sandbox: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "broadsheet-ingest-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  func write(_ name: String, _ bytes: [UInt8]) {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try! FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    precondition(FileManager.default.createFile(atPath: file, contents: Data(bytes)))
  }

  func makeFolder(_ name: String) {
    try! FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) {
    try! FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  func find(_ paths: [String], _ options: [String: OptionValue] = [:]) -> [FoundSource] {
    var values = options
    values["paths"] = .list(paths.map { .text($0) })
    return SourceFinder(options: OptionValues(values, specs: IngestStage.spec.options), baseFolder: path).find()
  }

  func read(_ name: String, _ options: [String: OptionValue] = [:]) -> Page {
    PageReader(options: OptionValues(options, specs: IngestStage.spec.options))
      .read(FoundSource(path: name, baseFolder: path))
  }

  /// The page of a file with these bytes.
  func page(_ bytes: [UInt8], _ options: [String: OptionValue] = [:], name: String = "page.txt") -> Page {
    write(name, bytes)
    return read(name, options)
  }
}
