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

  /// How many rows and columns a contest has.
  private struct Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
  }

  /// What is known of a row and of a column of the same number: one array is made faster than four.
  private struct Place {
    /// Where the wishes of the row begin.
    var start: Int32 = 0
    var row = Member()
    var column = Member()
    /// Where the row names a contest: how many rows and columns this has.
    var size = Size()
  }

  private let places: [Place]
  private let rowCount: Int
  private let columnCount: Int
  private var nextRow = 0

  /// - Parameter wishes: in order of row and column.
  init(_ wishes: [Assignment.Wish], rows rowCount: Int, columns columnCount: Int) {
    var placeArray = [Place](filledWith: Place(), count: max(rowCount + 1, columnCount))
    // Through a span: checking at each wish that nobody shares the array costs as much as the work.
    var places = placeArray.mutableSpan
    for index in wishes.indices {
      let row = wishes[index].row
      let column = Int(wishes[index].column)
      places[Int(row) + 1].start &+= 1
      // Of two contests that meet, the one with the smaller first row takes in the other.
      let own = places[Int(row)].row.contest < 0 ? row : Self.first(row, &places)
      let held = places[column].column.contest
      let other = held < 0 ? own : Self.first(held, &places)
      places[Int(row)].row.contest = own
      places[Int(max(own, other))].row.contest = min(own, other)
      places[column].column.contest = min(own, other)
    }
    for row in 0..<rowCount {
      places[row + 1].start &+= places[row].start
      // Smaller rows have been seen, so what a row points to is the first of its contest.
      let pointed = places[row].row.contest
      guard pointed >= 0 else { continue }
      let contest = Int(pointed) == row ? pointed : places[Int(pointed)].row.contest
      places[row].row = Member(contest: contest, number: places[Int(contest)].size.rows)
      places[Int(contest)].size.rows &+= 1
    }
    for column in 0..<columnCount where places[column].column.contest >= 0 {
      let contest = places[Int(places[column].column.contest)].row.contest
      places[column].column = Member(contest: contest, number: places[Int(contest)].size.columns)
      places[Int(contest)].size.columns &+= 1
    }
    self.places = placeArray
    self.rowCount = rowCount
    self.columnCount = columnCount
  }

  /// The first row of a row's contest, as far as it is known.
  @inline(__always)
  private static func first(_ row: Int32, _ places: inout MutableSpan<Place>) -> Int32 {
    var at = row
    while places[Int(at)].row.contest != at {
      places[Int(at)].row.contest = places[Int(places[Int(at)].row.contest)].row.contest
      at = places[Int(at)].row.contest
    }
    return at
  }

  mutating func next() -> Contest? {
    while nextRow < rowCount, places[nextRow].row.contest != Int32(nextRow) { nextRow += 1 }
    guard nextRow < rowCount else { return nil }
    let row = nextRow
    nextRow += 1
    return Contest(row: row, rows: Int(places[row].size.rows), columns: Int(places[row].size.columns))
  }

  func wishes(of row: Int) -> Range<Int> { Int(places[row].start)..<Int(places[row + 1].start) }

  /// Lists the rows of a contest in order, and behind these its columns.
  func list(_ contest: Contest, in members: inout [Int32]) {
    members.removeAll(keepingCapacity: true)
    // One more place, so that each is written as if it were one of them: which are, is anybody's guess.
    let count = contest.rows + contest.columns
    members.append(contentsOf: repeatElement(0, count: count + 1))
    var room = members.mutableSpan
    var found = 0
    for row in contest.row..<rowCount {
      room[found] = Int32(truncatingIfNeeded: row)
      found &+= (places[row].row.contest == Int32(contest.row)).number
    }
    for column in 0..<columnCount {
      room[found] = Int32(truncatingIfNeeded: column)
      found &+= (places[column].column.contest == Int32(contest.row)).number
    }
    members.removeLast()
  }

  /// The profits of a contest's rows and columns alone, row by row.
  ///
  /// - Parameter members: those of the contest, as `list` lists them.
  func profits(of contest: Contest, _ wishes: [Assignment.Wish], _ members: [Int32]) -> [Float] {
    var profitArray = [Float](filledWith: 0, count: contest.rows * contest.columns)
    var profits = profitArray.mutableSpan
    for number in 0..<contest.rows {
      for at in self.wishes(of: Int(members[number])) {
        let column = Int(places[Int(wishes[at].column)].column.number)
        profits[number * contest.columns + column] = wishes[at].profit
      }
    }
    return profitArray
  }
}
