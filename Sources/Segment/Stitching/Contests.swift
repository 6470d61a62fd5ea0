import Model

/// Rows that want the same columns, directly or through others that do, one contest after another.
///
///     profits  1 0 2        rows 0 and 2 both want column 0: one contest, for columns 0 and 2
///              0 3 0        row 1 and column 1: another
///              4 0 0
struct Contests {
  struct Contest {
    /// The first row, which names it.
    var row: Int
    var rows: Int
    var columns: Int
  }

  /// Where the wishes of each row begin.
  private var starts: [Int32]
  /// Per row and per column: the first row of its contest, or -1.
  private var contestOfRow: [Int32]
  private var contestOfColumn: [Int32]
  private var nextRow = 0

  /// - Parameter wishes: in order of row and column.
  init(_ wishes: [Assignment.Wish], rows: Int, columns: Int) {
    starts = Array(filledWith: 0, count: rows + 1)
    contestOfRow = Array(filledWith: -1, count: rows)
    contestOfColumn = Array(filledWith: -1, count: columns)
    for wish in wishes {
      let row = Int(wish.row)
      let column = Int(wish.column)
      starts[row + 1] += 1
      if contestOfRow[row] < 0 { contestOfRow[row] = wish.row }
      if contestOfColumn[column] < 0 {
        contestOfColumn[column] = wish.row
      } else {
        // Of two contests that meet, the one with the smaller first row takes in the other.
        let one = first(contestOfColumn[column])
        let other = first(wish.row)
        contestOfRow[Int(max(one, other))] = min(one, other)
      }
    }
    for row in 0..<rows {
      starts[row + 1] += starts[row]
      // Smaller rows have been seen, so what a row points to is the first of its contest.
      if contestOfRow[row] >= 0 { contestOfRow[row] = contestOfRow[Int(contestOfRow[row])] }
    }
    for column in 0..<columns where contestOfColumn[column] >= 0 {
      contestOfColumn[column] = contestOfRow[Int(contestOfColumn[column])]
    }
  }

  private mutating func first(_ row: Int32) -> Int32 {
    var at = row
    while contestOfRow[Int(at)] != at {
      contestOfRow[Int(at)] = contestOfRow[Int(contestOfRow[Int(at)])]
      at = contestOfRow[Int(at)]
    }
    return at
  }

  mutating func next() -> Contest? {
    while nextRow < contestOfRow.count, contestOfRow[nextRow] != Int32(nextRow) { nextRow += 1 }
    guard nextRow < contestOfRow.count else { return nil }
    let row = nextRow
    nextRow += 1
    let rows = contestOfRow[row...].count { $0 == Int32(row) }
    return Contest(row: row, rows: rows, columns: rows == 1 ? 0 : contestOfColumn.count { $0 == Int32(row) })
  }

  func wishes(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// Calls `body` with each row of a contest and its number among them.
  func forEachRow(of contest: Contest, _ body: (_ number: Int, _ row: Int) -> Void) {
    var number = 0
    for row in contest.row..<contestOfRow.count where contestOfRow[row] == Int32(contest.row) {
      body(number, row)
      number += 1
    }
  }

  /// The column that is the `number`th of a contest.
  func column(_ number: Int, of contest: Contest) -> Int {
    var left = number
    for column in contestOfColumn.indices where contestOfColumn[column] == Int32(contest.row) {
      if left == 0 { return column }
      left -= 1
    }
    return -1
  }

  /// The profits of a contest's rows and columns alone, row by row.
  func profits(of contest: Contest, _ wishes: [Assignment.Wish]) -> [Float] {
    var profits = [Float](filledWith: 0, count: contest.rows * contest.columns)
    var numbers = [Int](filledWith: -1, count: contestOfColumn.count)
    var number = 0
    for column in contestOfColumn.indices where contestOfColumn[column] == Int32(contest.row) {
      numbers[column] = number
      number += 1
    }
    forEachRow(of: contest) { number, row in
      for at in self.wishes(of: row) {
        profits[number * contest.columns + numbers[Int(wishes[at].column)]] = wishes[at].profit
      }
    }
    return profits
  }
}
