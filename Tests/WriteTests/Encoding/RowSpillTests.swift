import Foundation
import Model
import Testing

@testable import Write

/// Rows that wait on disk for their group to fill.
@Suite struct RowSpillTests {
  @Test func `rows come back as they were set aside`() throws {
    let folder = try TemporaryFolder()
    let rows = RandomTables.columns(rows: 500, seed: 3)
    let spill = try RowSpill(beside: folder.path + "/t.folio", run: "r", calls: .real)
    let ranges = [0..<500, 7..<8, 100..<100, 250..<499]
    let spilled = try ranges.map { try spill.append(rows, $0) }
    for (range, set) in zip(ranges, spilled).reversed() {
      #expect(try image(set.batch()) == image(rowsOf(rows, range)))
    }
  }

  /// Not-a-number is not equal to itself, so batches are compared as the text they print.
  private func image(_ batch: RowBatch) -> String { String(describing: batch.columns) }

  @Test func `a file of rows set aside has no name`() throws {
    let folder = try TemporaryFolder()
    let spill = try RowSpill(beside: folder.path + "/t.folio", run: "r", calls: .real)
    _ = try spill.append(RandomTables.columns(rows: 10, seed: 1), 0..<10)
    #expect(folder.names == [])
  }

  @Test func `groups are the same from disk as from memory`() throws {
    let folder = try TemporaryFolder()
    let rows = RandomTables.columns(rows: 2000, seed: 4)
    // As if other tables of the run held all that may be held.
    let others = HeldRows()
    others.add(HeldRows.limit + 1)
    defer { others.removeAll() }
    func groups(spilling: Bool) throws -> [String] {
      var spills = 0
      var cutter = RowGroupCutter(
        rowLimit: 700, byteLimit: 1 << 30, heldLimit: 4000,
        makeSpill: spilling
          ? { () throws(OutputError) in
            spills += 1
            return try RowSpill(beside: folder.path + "/t.parquet", run: "r", calls: .real)
          } : nil)
      var groups = try pieces(of: rows, 90).flatMap { try cutter.add($0) }
      if let last = try cutter.last() { groups.append(last) }
      #expect(spills == (spilling ? 3 : 0))
      return groups.flatMap { group in
        rows.schema.columns.indices.map { String(describing: group.column($0).dense()) }
      }
    }
    #expect(try groups(spilling: true) == groups(spilling: false))
  }

  @Test func `what a writer held is given back when it goes away`() {
    func held() -> Bool {
      let rows = HeldRows()
      rows.add(HeldRows.limit * 1000)
      return withExtendedLifetime(rows) { HeldRows.areMany }
    }
    #expect(held())
    // Tests beside this one hold little; a thousand times the limit is not among it.
    #expect(!HeldRows.hold(moreThan: HeldRows.limit * 500))
  }

  @Test func `a full disk says which table could not wait`() throws {
    let folder = try TemporaryFolder()
    var calls = SystemCalls.real
    calls.write = { _, _ in -Int(ENOSPC) }
    let spill = try RowSpill(beside: folder.path + "/t.folio", run: "r", calls: calls)
    let error = #expect(throws: OutputError.self) {
      _ = try spill.append(RandomTables.columns(rows: 10, seed: 1), 0..<10)
    }
    #expect(error?.message == "cannot set rows aside for \(folder.path)/t.folio: the disk is full")
  }
}
