import Model

/// The columns that rows would profit from most.
///
///     profits  5 4        row 0 would have column 0, row 1 column 1: nobody is in anybody's way
///              1 3
///
/// Most rows of a page want a column each that no other one wants as much, and have it: only the others are a question.
struct Favourites {
  /// Of each row: its column, or -1.
  private(set) var columns: [Int32]
  /// Whether each row is sure to have it: by so much more than any other that no sum of others makes up for it, and as the
  /// only row that has it for its favourite.
  private(set) var areSettled: [Bool]
  /// Whether all rows that want anything are.
  let areAllSettled: Bool

  /// What a favourite has to be worth more than the next one, and than staying alone: less is lost in rounding where many
  /// profits are added up.
  private static let leastLead: Float = 0.01

  /// - Parameter wishes: in order of row and column.
  init(_ wishes: [Assignment.Wish], rows: Int, columns columnCount: Int) {
    var columnArray = [Int32](filledWith: -1, count: rows)
    var settledArray = [Bool](filledWith: false, count: rows)
    var admirerArray = [Int32](filledWith: -1, count: columnCount)
    var columns = columnArray.mutableSpan
    var areSettled = settledArray.mutableSpan
    // Of each column: the first row that has it for its favourite.
    var admirers = admirerArray.mutableSpan
    var areAllSettled = true
    var at = 0
    while at < wishes.count {
      let row = wishes[at].row
      var best: Float = 0
      var next: Float = 0
      var column: Int32 = 0
      while at < wishes.count, wishes[at].row == row {
        let wish = wishes[at]
        next = max(next, min(best, wish.profit))
        column = wish.profit > best ? wish.column : column
        best = max(best, wish.profit)
        at &+= 1
      }
      let other = admirers[Int(column)]
      let isSettled = best - next >= Self.leastLead && other < 0
      columns[Int(row)] = column
      areSettled[Int(row)] = isSettled
      if other >= 0 { areSettled[Int(other)] = false } else { admirers[Int(column)] = row }
      areAllSettled = areAllSettled && isSettled
    }
    self.columns = columnArray
    self.areSettled = settledArray
    self.areAllSettled = areAllSettled
  }

  func column(of row: Int) -> Int? { columns[row] < 0 ? nil : Int(columns[row]) }
}
