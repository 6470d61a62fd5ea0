import Foundation
import Model
import Workbench
import Write

/// The sum of one column over the rows that satisfy a condition, the row groups shared by all cores.
struct ScanBench {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func run() async throws {
    let path = arguments.text("file", "")
    let column = arguments.text("column", "value")
    let condition = arguments.text("where", "unit = CNY")
    var best: Timing?
    var total = (rows: 0, sum: 0.0)
    for _ in 0..<arguments.int("tries", 5) {
      var scanned: [(rows: Int, sum: Double)] = []
      let measured = try await Stopwatch.measure {
        scanned = try await scan(path, column, condition)
      }
      total = scanned.reduce(into: (0, 0)) { $0 = ($0.0 + $1.rows, $0.1 + $1.sum) }
      if measured.wall < best?.wall ?? .infinity { best = measured }
    }
    Report("scan", best, [("rows", Double(total.rows)), ("sum", total.sum)]).print(asJson: arguments.flag("json"))
  }

  /// Rows and sum of each group, in their order; opening the file is part of it.
  private func scan(
    _ path: String, _ column: String, _ condition: String
  ) async throws -> [(rows: Int, sum: Double)] {
    let file = try FolioFile(path: path)
    let predicate = try RowPredicate(condition, for: file.tables[0].schema)
    let groups = file.tables[0].groupCount
    return try await withThrowingTaskGroup(of: (Int, rows: Int, sum: Double).self) { tasks in
      for group in 0..<groups {
        tasks.addTask {
          var reader = try FolioTableReader(file, columns: [column], where: predicate, groups: group..<group + 1)
          var (rows, sum) = (0, 0.0)
          while let batch = try reader.next() {
            rows += batch.rowCount
            guard case .real(let numbers) = batch.columns[0].values else { continue }
            for number in numbers { sum += number }
          }
          return (group, rows, sum)
        }
      }
      var parts = [(rows: Int, sum: Double)](repeating: (0, 0), count: groups)
      for try await part in tasks { parts[part.0] = (part.rows, part.sum) }
      return parts
    }
  }
}
