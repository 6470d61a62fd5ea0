internal import Model

/// Some rows of a batch, and what they weigh.
struct RowSlice: Sendable {
  let batch: RowBatch
  var rows: Range<Int>
}

/// What rows weigh, from the batch alone: nothing is formatted to know it.
///
/// Both weights are sums over rows, so that where a block is cut does not depend on how the rows were cut into batches.
struct RowWeights {
  /// Bytes a row takes on an even guess, text not counted.
  private let typicalBytes: Int
  /// Bytes a row takes at least, text not counted: a delimiter or line end a column.
  private let leastBytes: Int
  private let textEnds: [[Int]]

  init(_ batch: RowBatch) {
    var typical = 0
    var ends: [[Int]] = []
    for column in batch.columns {
      switch column.values {
      case .text(let texts): ends.append(texts.ends)
      case .int, .bool: typical += 5
      case .real: typical += 8
      case .date: typical += 10
      case .time: typical += 20
      }
    }
    leastBytes = batch.columns.count
    typicalBytes = typical + leastBytes
    textEnds = ends
  }

  private func textBytes(before row: Int) -> Int {
    row == 0 ? 0 : textEnds.reduce(0) { $0 + $1[row - 1] }
  }

  /// About how many bytes the rows become.
  func typical(_ rows: Range<Int>) -> Int { text(rows) + rows.count * typicalBytes }

  /// How many bytes the rows become at least.
  func least(_ rows: Range<Int>) -> Int { text(rows) + rows.count * leastBytes }

  /// How many bytes of text the rows hold.
  func text(_ rows: Range<Int>) -> Int { textBytes(before: rows.upperBound) - textBytes(before: rows.lowerBound) }

  /// The fewest rows from `start` on that weigh at least `weight`; all of them where they weigh less.
  func end(from start: Int, typical weight: Int, count: Int) -> Int {
    var (low, high) = (start, count)
    while low < high {
      let middle = (low + high) / 2
      if typical(start..<middle) >= weight { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The latest row such that the rows from there to `end` take at least `weight` bytes; 0 where they take fewer.
  func start(before end: Int, least weight: Int) -> Int {
    var (low, high) = (0, end)
    while low < high {
      let middle = (low + high + 1) / 2
      if least(middle..<end) >= weight { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
