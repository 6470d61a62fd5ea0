import Foundation
import Model
import TestSupport
import Testing

@testable import Write

@Suite struct TableFileTests {
  @Test func `a file is known by its first bytes and described`() throws {
    let folder = try ScratchFolder()
    let batch = RandomTables.columns(rows: 400, seed: 15)
    let folioPath = try folder.file("a.dat", folio([batch]))
    let parquetPath = try folder.file("b.dat", written([batch], ParquetOptions()))
    for (path, format) in [(folioPath, "folio"), (parquetPath, "parquet")] {
      let file = try TableFile(path: path)
      let description = try #require(file.description)
      #expect(description.format == format)
      #expect(description.tables[0].rowCount == 400)
      #expect(description.tables[0].columns.map(\.name) == batch.schema.columns.map(\.name))
      #expect(description.tables[0].columns[11].nullCount == 400)
      #expect(description.tables[0].columns[0].hasBloomFilter)
      #expect(description.tables[0].storedBytes < description.byteCount)
      #expect(file.metadata.contains { $0.key == (format == "folio" ? "pipeline" : "broadsheet.table") })
      var reader = try file.reader()
      #expect(sameCells(try reader.readAll(), batch))
    }
  }

  @Test func `a predicate finds the same rows in either format`() throws {
    let folder = try ScratchFolder()
    let batch = RandomTables.columns(rows: 600, seed: 16)
    var options = ParquetOptions()
    options.rowGroup = 100
    let files = [
      try TableFile(path: folder.file("a", folio([batch]))),
      try TableFile(path: folder.file("b", written([batch], options))),
    ]
    for text in [
      "zone = 第3高新区", "n > 900", "maybe_x is null and flag = true", "word contains 开", "id = none", "day < 1970-01-02",
    ] {
      let predicate = try RowPredicate(text, for: batch.schema)
      let found = try files.map { file in
        var reader = try file.reader(columns: ["n", "text"], where: predicate)
        return try reader.readAll()
      }
      #expect(sameCells(found[0], found[1]), "\(text)")
    }
    let predicate = try RowPredicate("zone = 第3高新区", for: batch.schema)
    guard case .parquet(var reader) = try files[1].reader(columns: ["n"], where: predicate) else { return }
    #expect(try reader.readAll().rowCount > 0)
    #expect(reader.groupsSkipped >= 4)
  }

  @Test func `CSV columns get the narrowest type that all fields have`() throws {
    let folder = try ScratchFolder()
    let text =
      "\u{FEFF}id,n,x,day,at,ok,none,word\r\n007,1,1.5,2024-02-29,2024-02-29T08:30:00Z,true,,\"a,\"\"b\"\"\nc\"\r\n8,-20,2,2024-03-01,2024-03-01T00:00:00Z,false,,nan\r\n9,,3e2,,,,,\n"
    for gzip in [false, true] {
      var bytes = Array(text.utf8)
      if gzip {
        var deflater = Deflater(.gzip, level: 6)
        var packed: [UInt8] = []
        deflater.compress(bytes.span, into: &packed)
        bytes = packed
      }
      let file = try CsvFile(path: folder.file("t.csv", bytes))
      #expect(file.schema.columns.map(\.type) == [.text, .int, .real, .date, .time, .bool, .text, .text])
      #expect(file.schema.columns.map(\.isNullable) == [false, true, false, true, true, true, true, true])
      var reader = try TableFile.csv(file).reader()
      let batch = try reader.readAll()
      #expect(batch.rowCount == 3)
      #expect(batch.columns[1].values == .int([1, -20, 0]))
      #expect(batch.columns[1].isNull(2))
      guard case .text(let words) = batch.columns[7].values else { continue }
      #expect(words.string(0) == "a,\"b\"\nc")
    }
  }

  @Test(arguments: ["", "a,b\n1\n", "a,b\n1,\"2\n"]) func `what is wrong with a CSV file is said`(text: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.file("t.csv", Array(text.utf8))
    #expect(throws: DamagedFile.self) { try CsvFile(path: path) }
  }
}
