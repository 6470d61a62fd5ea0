/// The best one-to-one assignment of rows to columns.
///
///     profits  5 4        rows 0 → 0 and 1 → 1 are worth 6, rows 0 → 1 and 1 → 0 are worth 8:
///              4 1        the second is chosen, although 5 is the greatest profit
///
/// A row may also stay alone; that is worth 0, so only positive profits are taken.
enum Assignment {
  /// More rows or columns than this are assigned greedily: the exact way is cubic.
  static let exactLimit = 96

  /// - Parameter profits: row by row, `columns` values each.
  /// - Returns: the column of each row, or nil where it stays alone.
  /// - Complexity: O(rows² × columns) up to `exactLimit`, then O(cells × log cells).
  static func best(_ profits: [Float], rows: Int, columns: Int) -> [Int?] {
    precondition(profits.count == rows * columns)
    guard rows > 0, columns > 0 else { return Array(repeating: nil, count: rows) }
    guard rows <= exactLimit, columns <= exactLimit else { return greedy(profits, rows: rows, columns: columns) }
    // Rows and columns that no profit speaks for stay alone; without them, what is left costs a fraction.
    let wanted = (0..<rows).filter { row in profits[row * columns..<(row + 1) * columns].contains { $0 > 0 } }
    let wantedColumns = (0..<columns).filter { column in wanted.contains { profits[$0 * columns + column] > 0 } }
    var result = [Int?](repeating: nil, count: rows)
    guard !wanted.isEmpty else { return result }
    let kept = wanted.flatMap { row in wantedColumns.map { profits[row * columns + $0] } }
    let found = exact(kept, rows: wanted.count, columns: wantedColumns.count)
    for (row, column) in zip(wanted, found) { result[row] = column.map { wantedColumns[$0] } }
    return result
  }

  /// The Hungarian method by shortest augmenting paths, on costs that are negative profits.
  ///
  /// Each row gets a column of its own beside the real ones, at no cost, so that it can stay alone.
  private static func exact(_ profits: [Float], rows: Int, columns: Int) -> [Int?] {
    let width = columns + rows
    // Written through spans: this is the innermost loop of a page with many fragments.
    var rowPotentialArray = [Float](repeating: 0, count: rows + 1)
    var rowPotential = rowPotentialArray.mutableSpan
    var columnPotentialArray = [Float](repeating: 0, count: width + 1)
    var columnPotential = columnPotentialArray.mutableSpan
    /// Row that holds a column; rows and columns count from 1, 0 is none.
    var holderArray = [Int](repeating: 0, count: width + 1)
    var holder = holderArray.mutableSpan
    var previousArray = [Int](repeating: 0, count: width + 1)
    var previous = previousArray.mutableSpan
    var slackArray = [Float](repeating: .infinity, count: width + 1)
    var slack = slackArray.mutableSpan
    var isUsedArray = [Bool](repeating: false, count: width + 1)
    var isUsed = isUsedArray.mutableSpan
    let profits = profits.span
    for row in 1...rows {
      holder[0] = row
      var column = 0
      for index in 0...width {
        slack[index] = .infinity
        isUsed[index] = false
      }
      repeat {
        isUsed[column] = true
        let current = holder[column]
        let potential = rowPotential[current]
        let before = (current - 1) * columns - 1
        var step = Float.infinity
        var nearest = 0
        for candidate in 1...width where !isUsed[candidate] {
          let cost = candidate <= columns ? -max(0, profits[before + candidate]) : 0
          let reduced = cost - potential - columnPotential[candidate]
          if reduced < slack[candidate] {
            slack[candidate] = reduced
            previous[candidate] = column
          }
          if slack[candidate] < step {
            step = slack[candidate]
            nearest = candidate
          }
        }
        // Half of the steps are nothing: profits below 0 all cost the same.
        for candidate in 0...width where step != 0 {
          if isUsed[candidate] {
            rowPotential[holder[candidate]] += step
            columnPotential[candidate] -= step
          } else {
            slack[candidate] -= step
          }
        }
        column = nearest
      } while holder[column] != 0
      while column != 0 {
        holder[column] = holder[previous[column]]
        column = previous[column]
      }
    }
    var result = [Int?](repeating: nil, count: rows)
    for column in 1...columns where holder[column] > 0 {
      let row = holder[column] - 1
      if profits[row * columns + column - 1] > 0 { result[row] = column - 1 }
    }
    return result
  }

  /// Greatest profits first.
  private static func greedy(_ profits: [Float], rows: Int, columns: Int) -> [Int?] {
    let cells = profits.indices.filter { profits[$0] > 0 }.sorted {
      profits[$0] != profits[$1] ? profits[$0] > profits[$1] : $0 < $1
    }
    var result = [Int?](repeating: nil, count: rows)
    var isTaken = [Bool](repeating: false, count: columns)
    for cell in cells where result[cell / columns] == nil && !isTaken[cell % columns] {
      result[cell / columns] = cell % columns
      isTaken[cell % columns] = true
    }
    return result
  }
}
