/// The column that each row would profit most from.
///
///     5 4 1        rows 0 and 1 both like column 0 best: disputed
///     4 1 0
///     0 2 9        row 2 likes column 2, and no other row does: undisputed
///
/// Where all rows of a contest are undisputed, giving each its own is the best assignment, and no other is as good.
struct Favourites {
  /// Of each row: its column, or -1 where another is as good or nearly.
  private var columns: [Int32]
  /// Of each column: how many rows like it best.
  private var rows: [Int32]

  /// Profits closer than this could be taken for one another where many are added up.
  private static let leastLead: Float = 0.001

  /// - Parameter wishes: in order of row.
  init(_ wishes: [Assignment.Wish], rows rowCount: Int, columns columnCount: Int) {
    columns = Array(repeating: -1, count: rowCount)
    rows = Array(repeating: 0, count: columnCount)
    var first = 0
    while first < wishes.count {
      let row = wishes[first].row
      var best = first
      var second: Float = 0
      var next = first + 1
      while next < wishes.count, wishes[next].row == row {
        if wishes[next].profit > wishes[best].profit {
          second = wishes[best].profit
          best = next
        } else {
          second = max(second, wishes[next].profit)
        }
        next += 1
      }
      if wishes[best].profit - second > Self.leastLead { columns[Int(row)] = wishes[best].column }
      rows[Int(wishes[best].column)] += 1
      first = next
    }
  }

  func isUndisputed(_ row: Int) -> Bool { columns[row] >= 0 && rows[Int(columns[row])] == 1 }

  func column(of row: Int) -> Int { Int(columns[row]) }
}
