import Foundation
import Model
import TestSupport
import Testing

@testable import Write

struct CsvWriterTests {
  static let schema = Schema(
    table: "things", "One row a thing.",
    columns: [
      Column("id", .text, "Its name."), Column("words", .text, nullable: true, "What is said."),
      Column("count", .int, nullable: true, "How many."), Column("share", .real, nullable: true, "How much."),
      Column("is_new", .bool, nullable: true, "Whether new."), Column("day", .date, nullable: true, "When."),
      Column("at", .time, nullable: true, "Which instant."),
    ])

  static func batch(_ texts: [String?]) -> RowBatch {
    var batch = RowBatch(schema)
    for (index, text) in texts.enumerated() {
      batch.append("t\(index)")
      batch.append(text)
      for _ in 0..<5 { batch.appendNull() }
      batch.endRow()
    }
    return batch
  }

  /// Rows of all types with every awkward kind of text.
  static func randomBatch(rows: Int, seed: UInt64) -> RowBatch {
    var random = SeededRandom(seed: seed)
    let pieces = ["高新区", "zone", ",", "\"", "\n", "\r\n", " ", "=1+1", "🏭", "项目12个", "'", ";", "\t", "总投资30亿元，"]
    var columns = schema.columns.map { ColumnVector($0.type) }
    for row in 0..<rows {
      columns[0].append(text: "t\(row)".utf8)
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
      columns[1].append(text: text.joined().utf8)
      columns[2].append(Int64.random(in: -1000...1_000_000, using: &random))
      columns[3].append(Double(Int.random(in: 0...99_999, using: &random)) / 100)
      columns[4].append(Bool.random(using: &random))
      columns[5].append(CalendarDate(daysSince1970: Int32.random(in: -10_000...30_000, using: &random)))
      columns[6].append(Int64.random(in: -1_000_000_000_000...2_000_000_000_000_000, using: &random))
    }
    return RowBatch(
      schema,
      columns: columns.enumerated().map { index, column in
        guard index > 0 else { return column }
        return ColumnVector(column.values, validity: (0..<rows).map { _ in Int.random(in: 0...4, using: &random) > 0 })
      })
  }

  static func format(_ change: (inout CsvFormat) -> Void = { _ in }) -> CsvFormat {
    var format = CsvFormat()
    change(&format)
    return format
  }

  /// The files a writer makes of some batches, after publishing.
  static func write(
    _ batches: [RowBatch], _ format: CsvFormat, name: String = "things.csv", blockWeight: Int = CsvWriter.blockWeight
  ) throws -> (folder: TemporaryFolder, staged: [StagedFile]) {
    let folder = try TemporaryFolder()
    let schema = batches.first?.schema ?? schema
    let writer = try CsvWriter(
      schema, format: format, path: folder.path + "/" + name, run: "r1", blockWeight: blockWeight)
    let staged = try writer.writeAll(batches)
    try Publication(files: staged).publish()
    return (folder, staged)
  }

  static func text(_ batches: [RowBatch], _ format: CsvFormat = CsvFormat()) throws -> String {
    try write(batches, format).folder.text("things.csv")
  }

  @Test func `every type is written as readers expect it`() throws {
    var batch = RowBatch(Self.schema)
    batch.append("p1")
    batch.append("园区，新")
    batch.append(-42)
    batch.append(7.0)
    batch.append(true)
    batch.append(CalendarDate(year: 2023, month: 3, day: 2))
    batch.appendNull()
    batch.endRow()
    let text = try Self.text([batch])
    #expect(text == "id,words,count,share,is_new,day,at\np1,园区，新,-42,7.0,true,2023-03-02,\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), (" a", "\" a\""), ("a ", "\"a \""), ("", "\"\""), ("\"", "\"\"\"\""), (",", "\",\""),
    ("=1+1", "=1+1"), ("园区；新", "园区；新"), ("🏭", "🏭"), ("'", "'"),
    ("a text of more than sixteen bytes, with a comma", "\"a text of more than sixteen bytes, with a comma\""),
    ("sixteen bytes ok", "sixteen bytes ok"), ("eight ok", "eight ok"), ("nine is \"", "\"nine is \"\"\""),
  ])
  func `a text is quoted where it needs to be`(text: String, field: String) throws {
    #expect(try Self.text([Self.batch([text])]).split(separator: "\n", maxSplits: 1)[1] == "t0,\(field),,,,,\n")
  }

  @Test func `a byte that needs quotes is seen wherever it stands`() {
    let quoting = CsvQuoting(CsvFormat())
    var missed: [String] = []
    for count in 1...50 {
      for special in Array(",\"\r\n".utf8) {
        for place in 0..<count {
          var text = [UInt8](repeating: 0x61, count: count)
          text[place] = special
          let field = CsvText.field(text, quoting)
          let isQuoted = field.first == 0x22 && field.last == 0x22
          if !isQuoted || field.count != count + (special == 0x22 ? 3 : 2) { missed.append("\(special) at \(place)") }
        }
      }
      if CsvText.field([UInt8](repeating: 0xE5, count: count), quoting).count != count { missed.append("\(count)") }
    }
    #expect(missed == [])
  }

  @Test func `every quote is doubled wherever it stands`() {
    let quoting = CsvQuoting(CsvFormat())
    var wrong: [String] = []
    for count in 1...40 {
      for first in 0..<count {
        for second in first..<count {
          var text = [UInt8](repeating: 0x61, count: count)
          text[first] = 0x22
          text[second] = 0x22
          let expected = "\"" + String(decoding: text, as: UTF8.self).replacing("\"", with: "\"\"") + "\""
          if CsvText.field(text, quoting) != Array(expected.utf8) { wrong.append("\(count): \(first), \(second)") }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func `a text that equals the null text is quoted, and no value is not`() throws {
    let format = Self.format { $0.nullText = Array("NULL".utf8) }
    let text = try Self.text([Self.batch([nil, "NULL", "NULLS", ""])], format)
    #expect(
      text.split(separator: "\n").dropFirst().map { String($0.split(separator: ",")[1]) } == [
        "NULL", "\"NULL\"", "NULLS", "\"\"",
      ])
  }

  @Test func `options change delimiter, line end, header, mark and quotes`() throws {
    let format = Self.format {
      $0.delimiter = 0x3B
      $0.lineEnd = [13, 10]
      $0.hasHeader = false
      $0.hasByteOrderMark = true
      $0.quoting = .all
    }
    var batch = Self.batch(["a,b;c"])
    batch.append("t1")
    batch.append("x")
    batch.append(5)
    for _ in 0..<4 { batch.appendNull() }
    batch.endRow()
    #expect(
      try Self.text([batch], format) == "\u{FEFF}\"t0\";\"a,b;c\";;;;;\r\n\"t1\";\"x\";\"5\";;;;\r\n")
    let minimal = Self.format { $0.delimiter = 0x3B }
    #expect(try Self.text([Self.batch(["a,b", "a;b"])], minimal).contains("t0;a,b;;;;;\nt1;\"a;b\";"))
  }

  @Test func `formulas are guarded in texts and numbers never are`() throws {
    var batch = Self.batch(["=1", "+1", "-1", "@x", "\tx", "a=1", "=a,\"b\""])
    batch.append("=id")
    batch.appendNull()
    batch.append(-5)
    batch.append(-2.5)
    for _ in 0..<3 { batch.appendNull() }
    batch.endRow()
    let lines = try Self.text([batch], Self.format { $0.guardsFormulas = true }).split(separator: "\n").dropFirst()
    #expect(
      lines.map { $0.replacing(/,{4,}$/, with: "") } == [
        "t0,'=1", "t1,'+1", "t2,'-1", "t3,'@x", "t4,'\tx", "t5,a=1", "t6,\"'=a,\"\"b\"\"\"", "'=id,,-5,-2.5,,,",
      ])
  }

  @Test func `the only column's missing value is not a blank line`() throws {
    let schema = Schema(table: "things", "x", columns: [Column("a", .text, nullable: true, "x")])
    var batch = RowBatch(schema)
    batch.appendNull()
    batch.endRow()
    batch.append("x")
    batch.endRow()
    #expect(try Self.text([batch]) == "a\n\"\"\nx\n")
  }

  @Test(arguments: [1, 6, 9])
  func `the compressed file is one member that holds the plain file`(level: Int) throws {
    let batch = Self.randomBatch(rows: 1500, seed: 11)
    let plain = try Self.write([batch], CsvFormat()).folder.bytes("things.csv")
    for blockWeight in [1, 40_000, 1 << 30] {
      let rows = blockWeight == 1 ? rowsOf(batch, 0..<100) : batch
      let expected = blockWeight == 1 ? try Self.write([rows], CsvFormat()).folder.bytes("things.csv") : plain
      let written = try Self.write(
        [rows], Self.format { $0.gzipLevel = level }, name: "things.csv.gz", blockWeight: blockWeight)
      let bytes = written.folder.bytes("things.csv.gz")
      let back = inflated(bytes, windowBits: 31)
      #expect(back.bytes == expected)
      #expect(back.left == 0, "no second member")
      #expect(Array(bytes[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
      #expect(written.staged.map(\.byteCount) == [bytes.count])
      #expect(written.staged[0].sha256 == Sha256.hex(of: bytes.span))
      #expect(written.staged[0].rowCount == rows.rowCount)
    }
  }

  @Test func `bytes do not depend on how the rows were cut into batches`() throws {
    let batch = Self.randomBatch(rows: 1100, seed: 5)
    for format in [CsvFormat(), Self.format { $0.gzipLevel = 6 }, Self.format { $0.splitRows = 400 }] {
      let whole = try Self.write([batch], format, blockWeight: 20_000)
      for rows in [1, 7, 1099] {
        let pieces = try Self.write(cut(batch, every: rows), format, blockWeight: 20_000)
        #expect(whole.staged.map(\.sha256) == pieces.staged.map(\.sha256))
      }
    }
  }

  @Test func `jobs may run in any order`() throws {
    let folder = try TemporaryFolder()
    let batch = Self.randomBatch(rows: 3000, seed: 6)
    let format = Self.format { $0.gzipLevel = 6 }
    var writer = try CsvWriter(
      Self.schema, format: format, path: folder.path + "/a.csv.gz", run: "r", blockWeight: 20_000)
    let jobs = try writer.jobs(for: batch) + writer.lastJobs()
    #expect(jobs.count > 5)
    var parts: [Int: CsvPart] = [:]
    for index in jobs.indices.reversed() { parts[index] = try jobs[index]() }
    for index in jobs.indices { try writer.write(#require(parts[index])) }
    let staged = try writer.finish()
    let straight = try Self.write([batch], format, blockWeight: 20_000)
    #expect(staged[0].sha256 == straight.staged[0].sha256)
  }

  @Test func `a long table is split, each file with its header`() throws {
    let written = try Self.write(
      [Self.batch((0..<7).map { "w\($0)" })], Self.format { $0.splitRows = 3 }, name: "things.csv.x")
    #expect(written.folder.names == ["things-2.csv.x", "things-3.csv.x", "things.csv.x"])
    #expect(written.staged.map(\.rowCount) == [3, 3, 1])
    #expect(written.folder.text("things-3.csv.x") == "id,words,count,share,is_new,day,at\nt6,w6,,,,,\n")
    let even = try Self.write([Self.batch(["a", "b", "c"])], Self.format { $0.splitRows = 3 })
    #expect(even.folder.names == ["things.csv"])
  }

  @Test func `a table without rows is a file with a header`() throws {
    #expect(try Self.text([]) == "id,words,count,share,is_new,day,at\n")
    let empty = try Self.write([], Self.format { $0.gzipLevel = 6 }, name: "e.csv.gz")
    #expect(
      inflated(empty.folder.bytes("e.csv.gz"), windowBits: 31).bytes
        == Array("id,words,count,share,is_new,day,at\n".utf8))
    #expect(try Self.text([], Self.format { $0.hasHeader = false }) == "")
  }

  @Test func `cells too long for a spreadsheet are warned of`() throws {
    let folder = try TemporaryFolder()
    let format = Self.format { $0.longestCell = 10 }
    var writer = try CsvWriter(Self.schema, format: format, path: folder.path + "/a.csv", run: "r")
    let batch = Self.batch(["0123456789", "01234567890", "园区园区园区园区园区", "🏭🏭🏭🏭🏭🏭", nil])
    for job in try writer.jobs(for: batch) + writer.lastJobs() { try writer.write(job()) }
    #expect(writer.diagnostics.map(\.code) == ["long-cells"])
    #expect(writer.diagnostics[0].message.hasPrefix("2 cells"))
    _ = try writer.finish()
  }

  @Test func `a cell of megabytes is one row of one block, between others`() throws {
    let long = String(repeating: "园区说：\"好\"，", count: 60_000)
    let batch = Self.batch(["a", long, "b"])
    let written = try Self.write([batch], Self.format { $0.gzipLevel = 1 }, name: "a.csv.gz")
    let lines = String(decoding: inflated(written.folder.bytes("a.csv.gz"), windowBits: 31).bytes, as: UTF8.self)
      .split(separator: "\n")
    #expect(lines.count == 4 && lines[1] == "t0,a,,,,," && lines[3] == "t2,b,,,,,")
    #expect(lines[2].utf8.count == "t1,\"\",,,,,".utf8.count + long.utf8.count + 2 * 60_000)
  }

  @Test func `a writer that is dropped leaves nothing`() throws {
    let folder = try TemporaryFolder()
    do {
      let format = Self.format { $0.splitRows = 2 }
      var writer = try CsvWriter(Self.schema, format: format, path: folder.path + "/a.csv", run: "r")
      for job in try writer.jobs(for: Self.batch(["a", "b", "c"])) { try writer.write(job()) }
      #expect(folder.names == [".a.csv.tmp-r"])
    }
    #expect(folder.names == [])
  }
}
