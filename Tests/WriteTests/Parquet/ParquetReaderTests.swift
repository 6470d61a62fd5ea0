import Foundation
import Model
import TestSupport
import Testing

@testable import Write

@Suite struct ParquetReaderTests {
  static let manners: [ParquetOptions] = {
    var all: [ParquetOptions] = []
    for encodings in ParquetOptions.Encodings.allCases {
      for compression in ParquetOptions.Compression.allCases {
        var options = ParquetOptions()
        options.encodings = encodings
        options.compression = compression
        options.rowGroup = 400
        all.append(options)
      }
    }
    return all
  }()

  private func readBack(_ bytes: [UInt8]) throws -> RowBatch {
    let folder = try ScratchFolder()
    let file = try ParquetFile(path: try folder.file("t.parquet", bytes))
    var all = RowBatch(file.schema)
    for group in 0..<file.groupCount {
      all.append(contentsOf: try file.read(group: group, columns: Array(file.schema.columns.indices)))
    }
    return all
  }

  @Test(arguments: manners) func `what is written is what is read`(options: ParquetOptions) throws {
    for rows in [0, 1, 2, 399, 400, 401, 1500] {
      let batch = RandomTables.columns(rows: rows, seed: UInt64(rows))
      let back = try readBack(written([batch], options))
      #expect(sameCells(back, batch), "\(rows) rows, seed \(rows)")
    }
  }

  @Test func `a column of one value, of long texts and of a hundred columns`() throws {
    let long = Schema(table: "long", "x", columns: [Column("text", .text, "")])
    var batch = RowBatch(long)
    for length in [0, 5, 200_000, 1, 0] {
      batch.append(String(repeating: "文", count: length))
      batch.endRow()
    }
    #expect(sameCells(try readBack(written([batch], ParquetOptions())), batch))
    let wide = Schema(
      table: "wide", "x", columns: (0..<100).map { Column("c\($0)", ColumnType.allCases[$0 % 6], nullable: true, "") })
    var row = RowBatch(wide)
    for _ in wide.columns { row.appendNull() }
    row.endRow()
    #expect(sameCells(try readBack(written([row], ParquetOptions())), row))
  }

  @Test func `damaged and cut files never trap`() throws {
    let batch = RandomTables.columns(rows: 12, seed: 4)
    let good = try written([batch], ParquetOptions())
    var survived = 0
    for at in stride(from: 0, to: good.count, by: 3) {
      var bad = good
      bad[at] ^= 1 << UInt8(at % 8)
      // What must hold is that nothing traps; pages have checksums, the footer of this format has none.
      if (try? readBack(bad)) != nil { survived += 1 }
    }
    #expect(survived < good.count)
    for end in stride(from: 0, to: good.count, by: 17) {
      #expect(throws: DamagedFile.self) { try readBack(Array(good[..<end])) }
    }
  }

  @Test func `a damaged page is named by its place`() throws {
    let batch = RandomTables.columns(rows: 500, seed: 6)
    var options = ParquetOptions()
    options.rowGroup = 300
    var bytes = try written([batch], options)
    let folder = try ScratchFolder()
    let good = try ParquetFile(path: folder.file("good.parquet", bytes))
    let chunk = good.footer.groups[1].chunks[9]
    bytes[chunk.offset + chunk.byteCount - 1] ^= 0x10
    let path = try folder.file("bad.parquet", bytes)
    let damaged = try ParquetFile(path: path)
    let error = #expect(throws: DamagedFile.self) { try damaged.read(group: 1, columns: [9]) }
    #expect(error?.column == "word")
    #expect(error?.rowGroup == 1)
    #expect(error?.problem == "the checksum does not match")
    #expect((error?.offset ?? 0) > chunk.offset)
    #expect(throws: Never.self) { try damaged.read(group: 0, columns: [9]) }
  }

  @Test func `what is not a Parquet file is said so`() throws {
    let folder = try ScratchFolder()
    for bytes in [
      [], Array("PAR1".utf8), Array("PAR1PAR1".utf8), Array("PAR1\u{0}\u{0}\u{0}\u{0}PAR1".utf8),
      Array(repeating: 7, count: 100),
    ] {
      #expect(throws: DamagedFile.self) { try ParquetFile(path: try folder.file("x", bytes)) }
    }
    #expect(throws: DamagedFile.self) { try ParquetFile(path: "/nowhere/at/all") }
    #expect(throws: DamagedFile.self) { try ParquetFile(path: "/") }
  }

  @Test func `a page that claims to inflate to gigabytes is refused before it does`() {
    var inflater = Inflater(.raw)
    #expect(throws: DamagedBytes.self) { try inflater.inflate(([1, 2, 3] as [UInt8]).span, count: 1 << 30) }
  }

  @Test func `several gzip members are one page`() throws {
    var deflater = Deflater(.gzip, level: 6)
    var bytes: [UInt8] = []
    deflater.compress(Array("二期工程".utf8).span, into: &bytes)
    deflater.compress(Array("下月开工".utf8).span, into: &bytes)
    var inflater = Inflater(.gzip)
    #expect(try inflater.inflate(bytes.span, count: 24) == Array("二期工程下月开工".utf8))
    #expect(throws: DamagedBytes.self) { try inflater.inflate(bytes.span, count: 23) }
    #expect(throws: DamagedBytes.self) { try inflater.inflate(bytes.span, count: 25) }
  }
}
