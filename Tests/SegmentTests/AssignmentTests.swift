import TestSupport
import Testing

@testable import Segment

@Suite struct AssignmentTests {
  /// The greatest sum of profits over all ways to give rows different columns, tried one by one.
  private func bestSum(_ profits: [Float], rows: Int, columns: Int, row: Int = 0, taken: Set<Int> = []) -> Float {
    guard row < rows else { return 0 }
    var best = bestSum(profits, rows: rows, columns: columns, row: row + 1, taken: taken)
    for column in 0..<columns where !taken.contains(column) && profits[row * columns + column] > 0 {
      let rest = bestSum(profits, rows: rows, columns: columns, row: row + 1, taken: taken.union([column]))
      best = max(best, profits[row * columns + column] + rest)
    }
    return best
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `no other assignment is worth more`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<120 {
      let rows = Int.random(in: 1...5, using: &random)
      let columns = Int.random(in: 1...5, using: &random)
      let profits = (0..<rows * columns).map { _ in Float(Int.random(in: -4...9, using: &random)) }
      let found = Assignment.best(profits, rows: rows, columns: columns)
      let columnsTaken = found.compactMap { $0 }
      #expect(Set(columnsTaken).count == columnsTaken.count)
      let sum = found.enumerated().reduce(Float(0)) { sum, pair in
        sum + (pair.element.map { profits[pair.offset * columns + $0] } ?? 0)
      }
      #expect(sum == bestSum(profits, rows: rows, columns: columns), "seed \(seed): \(profits), \(rows) rows")
    }
  }

  @Test func `the greatest profit alone is not the best assignment`() {
    #expect(Assignment.best([5, 4, 4, 1], rows: 2, columns: 2) == [1, 0])
  }

  @Test func `a row with nothing to gain stays alone`() {
    #expect(Assignment.best([-1, 0, 3, -2], rows: 2, columns: 2) == [nil, 0])
    #expect(Assignment.best([], rows: 0, columns: 3) == [])
    #expect(Assignment.best([], rows: 2, columns: 0) == [nil, nil])
  }

  @Test func `very many rows are assigned one to one, too`() {
    let size = Assignment.exactLimit + 30
    var profits = [Float](repeating: 1, count: size * size)
    for index in 0..<size { profits[index * size + index] = 2 }
    #expect(Assignment.best(profits, rows: size, columns: size) == (0..<size).map { $0 })
  }

  @Test(arguments: [UInt64(6), 7])
  func `of very many rows the greatest profits are taken first`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let size = Assignment.exactLimit + 20
    let profits = (0..<size * size).map { _ in
      Int.random(in: 0..<8, using: &random) == 0 ? Float(Int.random(in: 1...4000, using: &random)) / 16 : 0
    }
    var expected = [Int?](repeating: nil, count: size)
    var taken = Set<Int>()
    for place in profits.indices.sorted(by: { (profits[$1], $0) < (profits[$0], $1) }) where profits[place] > 0 {
      guard expected[place / size] == nil, taken.insert(place % size).inserted else { continue }
      expected[place / size] = place % size
    }
    #expect(Assignment.best(profits, rows: size, columns: size) == expected)
  }
}
