import Model

/// The columns that rows would profit from most.
///
///     profits  5 4        row 0 would have column 0, row 1 column 1: nobody is in anybody's way
///              1 3
///
/// Most rows of a page want a column each that no other one wants as much, and have it: only the others are a question.
struct Favourites {
  /// What is known of a row and of a column of the same number: one array is made faster than three.
  private struct Mark {
    /// The row's favourite, or -1.
    var column: Int32 = -1
    /// The first row that has the column for its favourite, or -1.
    var admirer: Int32 = -1
    /// Whether the row is sure to have its favourite: by so much more than any other that no sum of others makes up for it,
    /// and as the only row that has it for one.
    var isSettled = false
  }

  private let marks: [Mark]
  /// Whether all rows that want anything are.
  let areAllSettled: Bool

  /// What a favourite has to be worth more than the next one, and than staying alone: less is lost in rounding where many
  /// profits are added up.
  private static let leastLead: Float = 0.01

  /// - Parameter wishes: in order of row and column.
  init(_ wishes: [Assignment.Wish], rows: Int, columns: Int) {
    var markArray = [Mark](filledWith: Mark(), count: max(rows, columns))
    var marks = markArray.mutableSpan
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
      let other = marks[Int(column)].admirer
      let isSettled = best - next >= Self.leastLead && other < 0
      marks[Int(row)].column = column
      marks[Int(row)].isSettled = isSettled
      if other >= 0 { marks[Int(other)].isSettled = false } else { marks[Int(column)].admirer = row }
      areAllSettled = areAllSettled && isSettled
    }
    self.marks = markArray
    self.areAllSettled = areAllSettled
  }

  /// The favourite of a row that wants any column.
  func column(of row: Int) -> Int? { marks[row].column < 0 ? nil : Int(marks[row].column) }

  /// Whether a row is sure to have its favourite.
  func isSettled(_ row: Int) -> Bool { marks[row].isSettled }
}
