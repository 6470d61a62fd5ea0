import Foundation
import Model
import Workbench
import Write

/// The CSV writer alone: from rows in memory to a finished file. One cost a run: formatting, or formatting and gzip.
struct CsvBench {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws {
    let table = arguments.text("table", "quantities")
    let batches = try load(table)
    var format = CsvFormat()
    format.gzipLevel = arguments.options["gzip"].flatMap { Int($0) }
    let folder = arguments.text("out", NSTemporaryDirectory())
    let name = format.gzipLevel.map { "\(table)-ours-gzip\($0).csv.gz" } ?? "\(table)-ours.csv"
    let path = folder + "/" + name

    var best: Timing?
    var size = 0
    var rows = 0
    for _ in 0..<arguments.int("tries", 3) {
      await Stopwatch.waitForQuiet(seconds: Double(arguments.int("wait", 20)))
      var files: [StagedFile] = []
      let measured = try await Stopwatch.measure {
        let writer = try CsvWriter(batches[0].schema, format: format, path: path, run: "bench")
        files = try await JobDriver.write(batches, with: writer, inFlight: arguments.int("in-flight", 4)).files
        try Publication(files: files).publish()
      }
      size = files.reduce(0) { $0 + $1.byteCount }
      rows = files.reduce(0) { $0 + $1.rowCount }
      if measured.wall < best?.wall ?? .infinity { best = measured }
    }
    if !arguments.flag("keep") { try? FileManager.default.removeItem(atPath: path) }
    guard let best else { return }
    report(name: name, rows: rows, size: size, best)
  }

  private func load(_ table: String) throws -> [RowBatch] {
    if let input = arguments.options["input"] { return try CsvLoader().load(input, table: table) }
    return TableMaker(seed: UInt64(arguments.int("seed", 7))).batches(
      rows: arguments.int("rows", 1_000_000), rowsPerBatch: 2048)
  }

  private func report(name: String, rows: Int, size: Int, _ best: Timing) {
    if arguments.flag("json") {
      print(
        "{\"case\":\"\(name)\",\"wall\":\(best.wall),\"cpu\":\(best.cpu),\"base\":\(best.base),\"peak\":\(best.peak),"
          + "\"size\":\(size),\"rows\":\(rows),\"other\":\(best.other)}")
      return
    }
    func fixed(_ number: Double, _ decimals: Int) -> String { String(format: "%.\(decimals)f", number) }
    print(
      "\(name)  wall \(fixed(best.wall, 3)) s  cpu \(fixed(best.cpu, 3)) s  \(rows) rows  \(fixed(Double(size) / 1e6, 2)) MB"
        + "  memory above the table \(fixed(best.peak - best.base, 1)) MiB"
        + (best.other > 0.1 ? "  (others took \(fixed(best.other, 2)) of a core)" : ""))
  }
}
