import Foundation
import Model
import Workbench
import Write

/// How long single look-ups take, of which the slowest counts as well as the mean.
///
/// All are done several times over, each time with a file newly opened, and of each the fastest counts: what other
/// programs do meanwhile falls out, and what a look-up has to read because nobody read it before stays in.
struct LookUpBench {
  let arguments: Arguments

  init(_ arguments: Arguments) { self.arguments = arguments }

  func runRows() throws {
    let path = arguments.text("file", "")
    var best: [Double] = []
    var cells = 0
    for _ in 0..<arguments.int("tries", 5) {
      var rows = try FolioRows(try FolioFile(path: path))
      var dice = Dice(seed: UInt64(arguments.int("seed", 7)))
      try time(arguments.int("count", 1000), &best) { _ in
        cells += try rows.row(dice.below(rows.rowCount)).columns.count
      }
    }
    report("rows", best)
  }

  func runAbsent() throws {
    let path = arguments.text("file", "")
    let column = arguments.text("column", "article_id")
    var best: [Double] = []
    var found = 0
    for _ in 0..<arguments.int("tries", 5) {
      let file = try FolioFile(path: path)
      try time(arguments.int("count", 200), &best) { number in
        let sought = RowPredicate.Condition(column, .equal, .text(Array("054321-\(number)-absent".utf8)))
        var reader = try FolioTableReader(file, where: RowPredicate([sought]))
        while let batch = try reader.next() { found += batch.rowCount }
      }
    }
    guard found == 0 else { throw Diagnostic(.error, "found", "an id that should be absent was found") }
    report("absent", best)
  }

  private func time(_ count: Int, _ best: inout [Double], _ work: (Int) throws -> Void) rethrows {
    let clock = ContinuousClock()
    for number in 0..<count {
      let start = clock.now
      try work(number)
      let elapsed = clock.now - start
      let seconds = Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
      if number == best.count { best.append(seconds) } else { best[number] = min(best[number], seconds) }
    }
  }

  /// Milliseconds: the first, which finds nothing at hand, the mean, 99 of 100, the slowest.
  private func report(_ name: String, _ seconds: [Double]) {
    let sorted = seconds.sorted().map { $0 * 1000 }
    Report(
      name, nil,
      [
        ("first", seconds[0] * 1000), ("mean", sorted.reduce(0, +) / Double(sorted.count)),
        ("most99", sorted[min(sorted.count - 1, sorted.count * 99 / 100)]), ("worst", sorted[sorted.count - 1]),
      ]
    ).print(asJson: arguments.flag("json"))
  }
}
