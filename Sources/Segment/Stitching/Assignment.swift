import Model

/// The best one-to-one assignment of rows to columns.
///
///     profits  5 4        rows 0 → 0 and 1 → 1 are worth 6, rows 0 → 1 and 1 → 0 are worth 8:
///              4 1        the second is chosen, although 5 is the greatest profit
///
/// A row may also stay alone; that is worth 0, so only positive profits are taken.
enum Assignment {
  /// More rows or columns than this are assigned greedily: the exact way is cubic.
  static let exactLimit = 96

  /// A column that a row would profit from.
  struct Wish {
    var row: Int32
    var column: Int32
    /// Greater than 0.
    var profit: Float
  }

  /// - Parameter profits: row by row, `columns` values each.
  /// - Returns: the column of each row, or nil where it stays alone.
  static func best(_ profits: [Float], rows: Int, columns: Int) -> [Int?] {
    precondition(profits.count == rows * columns)
    var wishes: [Wish] = []
    wishes.reserveCapacity(profits.count)
    for row in 0..<rows {
      for column in 0..<columns where profits[row * columns + column] > 0 {
        wishes.append(Wish(row: Int32(row), column: Int32(column), profit: profits[row * columns + column]))
      }
    }
    return best(of: wishes, rows: rows, columns: columns)
  }

  /// - Parameter wishes: in order of row and column; all other pairs are worth nothing.
  /// - Returns: the column of each row, or nil where it stays alone.
  /// - Complexity: O(wishes + rows² × columns of the largest group of rows that want the same columns) up to
  ///   `exactLimit`, then O(wishes × log wishes).
  static func best(of wishes: [Wish], rows: Int, columns: Int) -> [Int?] {
    guard rows <= exactLimit, columns <= exactLimit else { return greedy(wishes, rows: rows, columns: columns) }
    guard !wishes.isEmpty else { return Array(filledWith: nil, count: rows) }
    let favourites = Favourites(wishes, rows: rows, columns: columns)
    if favourites.areAllSettled { return (0..<rows).map { favourites.column(of: $0) } }
    var resultArray = [Int?](filledWith: nil, count: rows)
    var result = resultArray.mutableSpan
    // Rows that want no column in common say nothing to one another: each group of rows is a question of its own.
    var contests = Contests(wishes, rows: rows, columns: columns)
    var members: [Int32] = []
    members.reserveCapacity(rows + columns + 1)
    while let contest = contests.next() {
      if contest.rows == 1 {
        result[contest.row] = greatest(wishes[contests.wishes(of: contest.row)])
        continue
      }
      contests.list(contest, in: &members)
      let rows = members[..<contest.rows]
      if rows.allSatisfy({ favourites.isSettled(Int($0)) }) {
        for row in rows { result[Int(row)] = favourites.column(of: Int(row)) }
        continue
      }
      let profits = contests.profits(of: contest, wishes, members)
      exact(profits.span, contest, members, &result)
    }
    return resultArray
  }

  /// The column of the greatest of a row's profits, the first of equals.
  private static func greatest(_ wishes: ArraySlice<Wish>) -> Int {
    var best = wishes.startIndex
    for index in wishes.indices where wishes[index].profit > wishes[best].profit { best = index }
    return Int(wishes[best].column)
  }

  /// A column while it is being given to a row.
  private struct Offer {
    var potential: Float = 0
    /// The same while nobody on the path has the column; below all else where somebody has, so that it comes out as far.
    var openPotential: Float = 0
    var slack = Float.infinity
    /// The row that holds it.
    var holder: Int32 = 0
    /// The column before it on the path.
    var previous: Int32 = 0
    /// The column that was the one of this number to come to the path.
    var step: Int32 = 0
  }

  /// The Hungarian method by shortest augmenting paths, on costs that are negative profits.
  ///
  /// Each row has a column of its own beside the real ones, at no cost, so that it can stay alone; as nobody else wants
  /// that one, it needs no place in the arrays.
  ///
  /// - Parameters:
  ///   - profits: of the contest's rows and columns, none below 0.
  ///   - members: its rows and behind them its columns.
  ///   - result: the column of each row that holds one it profits from is written there.
  private static func exact(
    _ profits: Span<Float>, _ contest: Contests.Contest, _ members: [Int32], _ result: inout MutableSpan<Int?>
  ) {
    let rows = contest.rows
    let columns = contest.columns
    // Written through spans: this is the innermost loop of a page with many fragments.
    var rowPotentialArray = [Float](filledWith: 0, count: rows + 1)
    var rowPotential = rowPotentialArray.mutableSpan
    // Rows and columns count from 1, 0 is none.
    var offerArray = [Offer](filledWith: Offer(), count: columns + 1)
    var offers = offerArray.mutableSpan
    for row in 1...rows {
      offers[0].holder = Int32(truncatingIfNeeded: row)
      offers[0].step = 0
      offers[0].slack = .infinity
      offers[0].openPotential = -.infinity
      // The row itself is the first on the path, and knows no better way to any column.
      let own = profits.extracting((row - 1) * columns..<row * columns)
      var step = Float.infinity
      var nearest = 0
      for candidate in 1...columns {
        let potential = offers[candidate].potential
        let slack = -own[candidate &- 1] - potential
        offers[candidate].openPotential = potential
        offers[candidate].slack = slack
        offers[candidate].previous = 0
        nearest = slack < step ? candidate : nearest
        step = slack < step ? slack : step
      }
      var column = 0
      // How many columns are on the path.
      var length = 1
      /// What it costs to leave a row of the path alone, and the column that it gives up.
      var aloneSlack: Float = 0
      var givenUp = 0
      while true {
        let endsAlone = aloneSlack < step
        if endsAlone { step = aloneSlack }
        // Half of the steps are nothing: profits below 0 all cost the same.
        if step != 0 {
          for number in 0..<length {
            let column = Int(offers[number].step)
            rowPotential[Int(offers[column].holder)] += step
            offers[column].potential -= step
          }
        }
        column = nearest
        if endsAlone {
          column = givenUp
          break
        }
        if offers[column].holder == 0 { break }
        if step != 0 {
          for candidate in 1...columns { offers[candidate].slack -= step }
          aloneSlack -= step
        }
        offers[length].step = Int32(truncatingIfNeeded: column)
        length &+= 1
        offers[column].slack = .infinity
        offers[column].openPotential = -.infinity
        let current = Int(offers[column].holder)
        let potential = rowPotential[current]
        let own = profits.extracting((current - 1) * columns..<current * columns)
        step = .infinity
        nearest = 0
        for candidate in 1...columns {
          let reduced = -own[candidate &- 1] - potential - offers[candidate].openPotential
          if reduced < offers[candidate].slack {
            offers[candidate].slack = reduced
            offers[candidate].previous = Int32(truncatingIfNeeded: column)
          }
          let slack = offers[candidate].slack
          nearest = slack < step ? candidate : nearest
          step = slack < step ? slack : step
        }
        if -potential < aloneSlack {
          aloneSlack = -potential
          givenUp = column
        }
      }
      while column != 0 {
        let previous = Int(offers[column].previous)
        offers[column].holder = offers[previous].holder
        column = previous
      }
    }
    for column in 0..<columns {
      let row = Int(offers[column + 1].holder) - 1
      if row >= 0, profits[row * columns + column] > 0 { result[Int(members[row])] = Int(members[rows + column]) }
    }
  }

  /// The places of wishes by profit from the greatest down, then by place: by one byte of the profit after the other, so
  /// that a page of ten thousand wishes costs no more for each than one of a hundred.
  private static func byProfit(_ wishes: [Wish]) -> [Int32] {
    // The bits of floats above 0 are in the order of their values.
    let keyArray = wishes.map { ~$0.profit.bitPattern }
    var order = wishes.indices.map { Int32($0) }
    var sorted = order
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      sort(order.span, by: keyArray.span, shift, into: &sorted)
      swap(&order, &sorted)
    }
    return order
  }

  /// Sorts places by one byte of their keys, and leaves those of equal bytes in their order.
  private static func sort(_ order: Span<Int32>, by keys: Span<UInt32>, _ shift: UInt32, into sorted: inout [Int32]) {
    var starts = InlineArray<257, Int>(repeating: 0)
    for index in keys.indices { starts[Int(keys[index] >> shift & 0xFF) + 1] &+= 1 }
    for byte in 1...256 { starts[byte] &+= starts[byte - 1] }
    var sorted = sorted.mutableSpan
    for index in order.indices {
      let place = order[index]
      let byte = Int(keys[Int(place)] >> shift & 0xFF)
      sorted[starts[byte]] = place
      starts[byte] &+= 1
    }
  }

  /// Greatest profits first.
  private static func greedy(_ wishes: [Wish], rows: Int, columns: Int) -> [Int?] {
    var result = [Int?](filledWith: nil, count: rows)
    var isTaken = [Bool](filledWith: false, count: columns)
    for place in byProfit(wishes) {
      let wish = wishes[Int(place)]
      guard result[Int(wish.row)] == nil, !isTaken[Int(wish.column)] else { continue }
      result[Int(wish.row)] = Int(wish.column)
      isTaken[Int(wish.column)] = true
    }
    return result
  }
}
