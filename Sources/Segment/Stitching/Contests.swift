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

  /// A row or a column: the first row of its contest, or -1, and its number among those of the contest.
  private struct Member {
    var contest: Int32 = -1
    var number: Int32 = 0
  }

  private struct Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
  }

  /// Where the wishes of each row begin.
  private var starts: [Int32]
  private var rows: [Member]
  private var columns: [Member]
  /// Of each row that names a contest: how many rows and columns this has.
  private var sizes: [Size]
  private var nextRow = 0

  /// - Parameter wishes: in order of row and column.
  init(_ wishes: [Assignment.Wish], rows rowCount: Int, columns columnCount: Int) {
    var startArray = [Int32](filledWith: 0, count: rowCount + 1)
    var rowArray = [Member](filledWith: Member(), count: rowCount)
    var columnArray = [Member](filledWith: Member(), count: columnCount)
    var sizeArray = [Size](filledWith: Size(), count: rowCount)
    // Through spans: checking at each wish that nobody shares the arrays costs as much as the work.
    var starts = startArray.mutableSpan
    var rows = rowArray.mutableSpan
    var columns = columnArray.mutableSpan
    var sizes = sizeArray.mutableSpan
    for index in wishes.indices {
      let row = wishes[index].row
      let column = Int(wishes[index].column)
      starts[Int(row) + 1] &+= 1
      // Of two contests that meet, the one with the smaller first row takes in the other.
      let own = rows[Int(row)].contest < 0 ? row : Self.first(row, &rows)
      let held = columns[column].contest
      let other = held < 0 ? own : Self.first(held, &rows)
      rows[Int(row)].contest = own
      rows[Int(max(own, other))].contest = min(own, other)
      columns[column].contest = min(own, other)
    }
    for row in 0..<rowCount {
      starts[row + 1] &+= starts[row]
      // Smaller rows have been seen, so what a row points to is the first of its contest.
      let pointed = rows[row].contest
      guard pointed >= 0 else { continue }
      let contest = Int(pointed) == row ? pointed : rows[Int(pointed)].contest
      rows[row] = Member(contest: contest, number: sizes[Int(contest)].rows)
      sizes[Int(contest)].rows &+= 1
    }
    for column in 0..<columnCount where columns[column].contest >= 0 {
      let contest = rows[Int(columns[column].contest)].contest
      columns[column] = Member(contest: contest, number: sizes[Int(contest)].columns)
      sizes[Int(contest)].columns &+= 1
    }
    self.starts = startArray
    self.rows = rowArray
    self.columns = columnArray
    self.sizes = sizeArray
  }

  /// The first row of a row's contest, as far as it is known.
  @inline(__always)
  private static func first(_ row: Int32, _ rows: inout MutableSpan<Member>) -> Int32 {
    var at = row
    while rows[Int(at)].contest != at {
      rows[Int(at)].contest = rows[Int(rows[Int(at)].contest)].contest
      at = rows[Int(at)].contest
    }
    return at
  }

  mutating func next() -> Contest? {
    while nextRow < rows.count, rows[nextRow].contest != Int32(nextRow) { nextRow += 1 }
    guard nextRow < rows.count else { return nil }
    let row = nextRow
    nextRow += 1
    return Contest(row: row, rows: Int(sizes[row].rows), columns: Int(sizes[row].columns))
  }

  func wishes(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// The rows of a contest, in order.
  func rows(of contest: Contest) -> [Int] { Self.members(of: contest, rows, from: contest.row, count: contest.rows) }

  /// The columns of a contest, in order.
  func columns(of contest: Contest) -> [Int] { Self.members(of: contest, columns, from: 0, count: contest.columns) }

  private static func members(of contest: Contest, _ all: [Member], from first: Int, count: Int) -> [Int] {
    // One more place, so that each is written as if it were one of them: which are, is anybody's guess.
    var memberArray = [Int](filledWith: 0, count: count + 1)
    var members = memberArray.mutableSpan
    var found = 0
    for index in first..<all.count {
      members[found] = index
      found &+= (all[index].contest == Int32(contest.row)).number
    }
    memberArray.removeLast()
    return memberArray
  }

  /// The profits of a contest's rows and columns alone, row by row.
  func profits(of contest: Contest, _ wishes: [Assignment.Wish], _ rows: [Int]) -> [Float] {
    var profits = [Float](filledWith: 0, count: contest.rows * contest.columns)
    for number in rows.indices {
      for at in self.wishes(of: rows[number]) {
        profits[number * contest.columns + Int(columns[Int(wishes[at].column)].number)] = wishes[at].profit
      }
    }
    return profits
  }
}
