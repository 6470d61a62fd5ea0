import Foundation
import Model
import TestSupport
import Testing

@testable import Write

@Suite struct ParquetWriterTests {
  @Test func `the bounds of a cut text stay bounds`() {
    let long = Array(String(repeating: "漯", count: 40).utf8)
    let lower = TextBounds.lower(long[...])
    #expect(lower.bytes.count == 63)
    #expect(!lower.isExact)
    let upper = TextBounds.upper(long[...])
    #expect(upper?.bytes.count == 63)
    #expect(upper?.bytes.suffix(3) == Array("漰".utf8)[...])
    // There is no code point between U+D7FF and U+E000, and none after U+10FFFF.
    let beforeGap = Array(String(repeating: "\u{D7FF}", count: 40).utf8)
    #expect(TextBounds.upper(beforeGap[...])?.bytes.suffix(3) == Array("\u{E000}".utf8)[...])
    let last = Array(("a" + String(repeating: "\u{10FFFF}", count: 40)).utf8)
    #expect(TextBounds.upper(last[...])?.bytes == Array("b".utf8))
    #expect(TextBounds.upper(Array(String(repeating: "\u{10FFFF}", count: 40).utf8)[...]) == nil)
    #expect(TextBounds.upper(Array("短".utf8)[...])?.isExact == true)
    #expect(TextBounds.upper(Array(repeating: 0xBF, count: 100)[...]) == nil)
  }

  @Test func `every cut of a text is bounded by what the statistics say`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<500 {
      let scalars = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        ["a", "é", "漯", "😀", "\u{7F}", "\u{FFFF}", "\u{10FFFF}"].randomElement(using: &random) ?? "a"
      }
      let text = Array(scalars.joined().utf8)
      for limit in 4...12 {
        #expect(!text.lexicographicallyPrecedes(TextBounds.lower(text[...], limit: limit).bytes))
        if let upper = TextBounds.upper(text[...], limit: limit) {
          #expect(!upper.bytes.lexicographicallyPrecedes(text))
          #expect(String(validating: upper.bytes, as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test func `zeros, infinities and not-a-number in bounds`() {
    func bounds(_ reals: [Double]) -> ValueBounds {
      ValueBounds(.reals(reals), 0..<reals.count, nullCount: 0, as: .double)
    }
    #expect(bounds([0.0, -0.0]).lower?.bytes == ValueBounds.plain(-0.0))
    #expect(bounds([-0.0, -0.0]).upper?.bytes == ValueBounds.plain(0.0))
    #expect(bounds([1, .nan]).lower == nil)
    #expect(bounds([1, .nan]).nanCount == 1)
    #expect(bounds([-.infinity, .infinity]).upper?.bytes == ValueBounds.plain(.infinity))
    #expect(bounds([-.infinity]).upper?.bytes == ValueBounds.plain(-.infinity))
  }

  @Test func `bytes do not depend on how rows come in batches`() throws {
    let rows = RandomTables.columns(rows: 3000, seed: 5)
    var options = ParquetOptions()
    options.rowGroup = 700
    let whole = try written([rows], options)
    for size in [7, 500, 2999] {
      #expect(try written(pieces(of: rows, size), options) == whole)
    }
  }

  @Test func `a large text column is the same file page by page as in one job`() throws {
    let schema = Schema(
      table: "t", "A text.", columns: [Column("body", .text, "text"), Column("n", .int, "number")])
    var batch = RowBatch(schema)
    for row in 0..<9000 {
      batch.append("第\(row)段：" + String(repeating: "新签约项目\(row &* 7919 % 1000)个，", count: 40))
      batch.append(row)
      batch.endRow()
    }
    let slices = ColumnSlices(pieces: [(batch.columns[0], 0..<9000)], rowCount: 9000)
    let encoder = ParquetChunkEncoder(column: schema.columns[0], options: ParquetOptions())
    let encoding = try #require(encoder.splitEncoding(slices))
    #expect(ParquetPages.jobs(slices).count > 5)
    #expect(encoding == .deltaLengthByteArray || encoding == .deltaByteArray)
    #expect(try written([batch], ParquetOptions()) == written(pieces(of: batch, 333), ParquetOptions()))
  }

  @Test func `row groups end at the row or byte limit wherever batches end`() throws {
    let rows = RandomTables.columns(rows: 1000, seed: 9)
    func groups(_ batches: [RowBatch], rowLimit: Int, byteLimit: Int) throws -> [Int] {
      var cutter = RowGroupCutter(rowLimit: rowLimit, byteLimit: byteLimit)
      let full = try batches.flatMap { try cutter.add($0) }
      return (full + [try cutter.last()].compactMap { $0 }).map(\.rowCount)
    }
    for (rowLimit, byteLimit) in [(1, 1 << 30), (333, 1 << 30), (1000, 1 << 30), (5000, 10_000), (5000, 1), (64, 9000)]
    {
      let whole = try groups([rows], rowLimit: rowLimit, byteLimit: byteLimit)
      #expect(whole.reduce(0, +) == 1000)
      for size in [1, 10, 333] {
        #expect(try groups(pieces(of: rows, size), rowLimit: rowLimit, byteLimit: byteLimit) == whole)
      }
    }
  }
}

/// The batch cut into smaller ones.
func pieces(of batch: RowBatch, _ size: Int) -> [RowBatch] {
  stride(from: 0, to: batch.rowCount, by: size).map { start in
    let rows = start..<min(batch.rowCount, start + size)
    return RowBatch(batch.schema, columns: batch.columns.map { slice($0, rows) })
  }
}

private func slice(_ column: ColumnVector, _ rows: Range<Int>) -> ColumnVector {
  let validity = column.validity.isEmpty ? [] : Array(column.validity[rows])
  switch column.values {
  case .text(let texts):
    var some = TextValues()
    some.append(contentsOf: texts, rows: rows)
    return ColumnVector(.text(some), validity: validity)
  case .int(let values): return ColumnVector(.int(Array(values[rows])), validity: validity)
  case .real(let values): return ColumnVector(.real(Array(values[rows])), validity: validity)
  case .bool(let values): return ColumnVector(.bool(Array(values[rows])), validity: validity)
  case .date(let values): return ColumnVector(.date(Array(values[rows])), validity: validity)
  case .time(let values): return ColumnVector(.time(Array(values[rows])), validity: validity)
  }
}

/// The bytes of the file that these batches make.
func written(_ batches: [RowBatch], _ options: ParquetOptions, schema: Schema? = nil) throws -> [UInt8] {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "table.parquet").path
  let writer = try ParquetWriter(schema ?? batches[0].schema, path: path, run: "test", options: options)
  let staged = try writer.writeAll(batches)
  return try [UInt8](Data(contentsOf: URL(filePath: staged[0].temporaryPath)))
}
