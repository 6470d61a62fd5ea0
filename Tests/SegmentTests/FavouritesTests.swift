import TestSupport
import Testing

@testable import Segment

@Suite struct FavouritesTests {
  private func favourites(_ profits: [[Float]]) -> Favourites {
    var wishes: [Assignment.Wish] = []
    for (row, own) in profits.enumerated() {
      for (column, profit) in own.enumerated() where profit > 0 {
        wishes.append(Assignment.Wish(row: Int32(row), column: Int32(column), profit: profit))
      }
    }
    return Favourites(wishes, rows: profits.count, columns: profits[0].count)
  }

  @Test func `rows that want different columns most have them`() {
    let found = favourites([[5, 4], [1, 3]])
    #expect(found.areAllSettled)
    #expect([0, 1].map { found.column(of: $0) } == [0, 1])
  }

  @Test func `of rows that want the same column most, none is sure of it`() {
    let found = favourites([[5, 4, 0], [4, 1, 0], [0, 0, 2]])
    #expect(!found.areAllSettled)
    #expect((0..<3).map { found.isSettled($0) } == [false, false, true])
  }

  @Test func `a row that wants nothing stays alone, and leaves the others theirs`() {
    let found = favourites([[0, 0], [0, 2]])
    #expect(found.areAllSettled)
    #expect([0, 1].map { found.column(of: $0) } == [nil, 1])
  }

  /// Sums of many profits are rounded: what is as good as equal has to be added up as ever.
  @Test(arguments: [[2, 2.001], [2, 2], [0.005, 0]] as [[Float]])
  func `a row whose wishes are worth the same, or as good as nothing, is not sure`(profits: [Float]) {
    #expect(!favourites([profits]).isSettled(0))
  }

  /// No sum is greater than that of what each row would have alone.
  @Test(arguments: [UInt64(1), 2, 3])
  func `what rows are sure of is what the best assignment gives them`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<300 {
      let size = Int.random(in: 1...6, using: &random)
      let profits = (0..<size).map { _ in (0..<size).map { _ in Float(Int.random(in: -9...9, using: &random)) } }
      let found = favourites(profits)
      guard found.areAllSettled else { continue }
      let sum = (0..<size).reduce(Float(0)) { sum, row in sum + (found.column(of: row).map { profits[row][$0] } ?? 0) }
      #expect(sum == profits.reduce(0) { $0 + max(0, $1.max() ?? 0) }, "seed \(seed): \(profits)")
    }
  }
}
