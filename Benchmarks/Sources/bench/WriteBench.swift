import Foundation
import Model
import Workbench
import Write

/// A writer alone: from rows in memory to a finished file.
struct WriteBench {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws {
    let table = arguments.text("table", "quantities")
    let format = arguments.text("format", "csv")
    let batches = try load(table)
    let folder = arguments.text("out", NSTemporaryDirectory())
    let name = fileName(table, format)
    let path = folder + "/" + name
    let options = try options(format, path)

    var best: Timing?
    var size = 0
    var rows = 0
    for _ in 0..<arguments.int("tries", 3) {
      await Stopwatch.waitForQuiet(seconds: Double(arguments.int("wait", 20)))
      var files: [StagedFile] = []
      let measured = try await Stopwatch.measure {
        files = try await TableFiles.write(
          batches, batches[0].schema, options: options, path: path,
          inFlight: arguments.options["in-flight"].flatMap(Int.init)
        ).files
        try Publication(files: files).publish()
      }
      size = files.reduce(0) { $0 + $1.byteCount }
      rows = files.reduce(0) { $0 + $1.rowCount }
      if measured.wall < best?.wall ?? .infinity { best = measured }
    }
    if !arguments.flag("keep") { try? FileManager.default.removeItem(atPath: path) }
    guard let best else { return }
    Report(name, best, [("size", Double(size)), ("rows", Double(rows))]).print(asJson: arguments.flag("json"))
  }

  private func fileName(_ table: String, _ format: String) -> String {
    let level = arguments.options["level"].map { "-\($0)" } ?? ""
    let isGzip = format == "csv" && arguments.text("compression", "none") == "gzip"
    return "\(table)-ours\(level)." + format + (isGzip ? ".gz" : "")
  }

  private func options(_ format: String, _ path: String) throws -> OptionValues {
    var texts = ["format=\(format)", "path=\(path)"]
    for name in ["level", "compression", "encodings", "search", "bloom", "row_group"] {
      if let value = arguments.options[name] { texts.append("\(name)=\(value)") }
    }
    return try OptionText.values(texts, specs: WriteStage.spec.options).get()
  }

  private func load(_ table: String) throws -> [RowBatch] {
    if let input = arguments.options["input"] { return try CsvLoader().load(input, table: table) }
    return TableMaker(seed: UInt64(arguments.int("seed", 7))).batches(
      rows: arguments.int("rows", 1_000_000), rowsPerBatch: 2048)
  }
}
