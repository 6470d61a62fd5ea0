import Foundation
import Model
import TestSupport
import Testing

@testable import Write

/// The bytes of the Folio file that these batches make.
func folio(_ batches: [RowBatch], _ options: FolioOptions = FolioOptions(), schema: Schema? = nil) throws -> [UInt8] {
  let folder = try ScratchFolder()
  let writer = try FolioWriter(
    schema ?? batches[0].schema, path: folder.path("t.folio"), run: "test", options: options,
    metadata: [("pipeline", "abc")])
  return try [UInt8](Data(contentsOf: URL(filePath: try writer.writeAll(batches)[0].temporaryPath)))
}

func readFolio(_ bytes: [UInt8], where predicate: RowPredicate? = nil) throws -> RowBatch {
  let folder = try ScratchFolder()
  var reader = try FolioTableReader(FolioFile(path: try folder.file("t.folio", bytes)), where: predicate)
  return try reader.readAll()
}

@Suite struct FolioTests {
  @Test func `what is written is what is read`() throws {
    var options = FolioOptions()
    options.rowGroup = 700
    options.searchColumns = ["text", "word"]
    for rows in [0, 1, 2, 699, 700, 701, 2500] {
      let batch = RandomTables.columns(rows: rows, seed: UInt64(rows) + 1)
      #expect(sameCells(try readFolio(folio([batch], options)), batch), "\(rows) rows")
    }
  }

  @Test func `bytes do not depend on how rows come in batches`() throws {
    let batch = RandomTables.columns(rows: 2000, seed: 5)
    let whole = try folio([batch])
    for size in [7, 500, 1999] { #expect(try folio(pieces(of: batch, size)) == whole) }
  }

  @Test func `every encoding of numbers brings back every kind of number`() throws {
    var random = SeededRandom(seed: 21)
    let lists: [[Int64]] = [
      [], [0], [.min, .max], [.max, .min, 0, -1], Array(repeating: 7, count: 100), (0..<300).map { $0 * 3 },
      (0..<100).map { _ in Int64(bitPattern: random.next()) },
    ]
    for numbers in lists {
      for plan in [FolioPlan.packed, .delta, .planes, .runs] {
        let body = FolioValueWriter(plan: plan, ranks: nil).body(.numbers(numbers), 0..<numbers.count)
        let reader = FolioValueReader(encoding: plan.encoding, type: .int, characters: nil, dictionary: nil)
        var cursor = ByteReader(body)
        guard
          case .numbers(let back) = try reader.values(
            &cursor, count: numbers.count, wanted: 0..<numbers.count, source: nil)
        else {
          Issue.record("not numbers")
          continue
        }
        #expect(back == numbers)
        #expect(cursor.isAtEnd)
      }
    }
  }

  @Test func `numbers as people write them are whole numbers and powers of ten`() throws {
    #expect(FolioDecimals.split(271_000_000).map { [$0.whole, Int64($0.exponent)] } == [271, 6])
    #expect(FolioDecimals.split(12.5).map { [$0.whole, Int64($0.exponent)] } == [125, -1])
    #expect(FolioDecimals.split(-0.07).map { [$0.whole, Int64($0.exponent)] } == [-7, -2])
    #expect(FolioDecimals.split(-0.0) == nil)
    #expect(FolioDecimals.split(.nan) == nil)
    #expect(FolioDecimals.split(1e22).map { [$0.whole, Int64($0.exponent)] } == [1, 22])
    #expect(FolioDecimals.split(1.0 / 3) == nil || 1.0 / 3 == 0.333_333_333_333_333_3)
    var random = SeededRandom(seed: 8)
    let reals =
      [0, -0.0, .nan, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1e300, 9_007_199_254_740_992]
      + (0..<2000).map { _ in Double(bitPattern: random.next()) }
      + (0..<2000).map { _ in
        Double(Int.random(in: -99999...99999, using: &random)) / [1, 10, 1000, 1e-5].randomElement(using: &random)!
      }
    var body: [UInt8] = []
    FolioDecimals.append(reals.span, into: &body)
    var cursor = ByteReader(body)
    let decoded = try FolioDecimals.decode(&cursor, count: reals.count, wanted: 0..<reals.count)
    #expect(decoded.map(\.bitPattern) == reals.map(\.bitPattern))
  }

  @Test func `characters are coded by how common they are`() throws {
    let text = Array("的的的一一😀".utf8)
    let counted = CharacterRanks(counting: text.span)
    let ranks = try #require(counted)
    #expect(ranks.table == Array("的一".utf8))
    var codes: [UInt8] = []
    ranks.encode(text.span, into: &codes)
    #expect(codes == [0, 0, 0, 1, 1, 255, 0x00, 0xF6, 0x01])
    for broken in [[0xE4, 0xB8], [0xED, 0xA0, 0x80], [0x80], [0xC0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
      let counted = CharacterRanks(counting: broken.span)
      #expect(counted?.table == nil)
    }
  }

  @Test func `more characters than have short codes come back`() throws {
    let scalars =
      (0x3000..<0xA000).compactMap { Unicode.Scalar($0) }
      + [0x10FFFF, 0x7F, 0, 0x7FF, 0x800, 0xFFFF].compactMap { Unicode.Scalar($0) }
    var text = String(String.UnicodeScalarView(scalars))
    text += String(text.unicodeScalars.prefix(300).map(Character.init))
    let bytes = Array(text.utf8)
    let counted = CharacterRanks(counting: bytes.span)
    let ranks = try #require(counted)
    var codes: [UInt8] = []
    ranks.encode(bytes.span, into: &codes)
    var ends = [codes.count]
    let back = try CharacterTable(ranks.table).decode(codes.span, ends: &ends)
    #expect(back == bytes)
    #expect(ends == [bytes.count])
    for cut in [1, 2, 3] {
      var ends = [codes.count - cut]
      _ = try? CharacterTable(ranks.table).decode(codes.span, ends: &ends)
    }
  }

  @Test func `texts inside another column's text are stored as spans`() throws {
    let schema = Schema(
      table: "t", "x",
      columns: [Column("raw", .text, nullable: true, ""), Column("sentence", .text, nullable: true, "")])
    var batch = RowBatch(schema)
    for row in 0..<3000 {
      let raw = "\(row &* 7919 % 100_000)亿元"
      batch.append(row % 7 == 0 ? nil : raw)
      batch.append("园区第\(row)个项目签约，总投资\(raw)，其中设备\(row % 91)台")
      batch.endRow()
    }
    let bytes = try folio([batch])
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", bytes))
    #expect(file.footer.tables[0].groups[0].chunks[0].encoding == .span)
    #expect(sameCells(try readFolio(bytes), batch))
    var rows = try FolioRows(file, columns: ["raw"])
    for row in [0, 1, 7, 1499, 2999] {
      let one = try rows.row(row)
      #expect(one.columns[0].isNull(0) == batch.columns[0].isNull(row))
      guard case .text(let mine) = one.columns[0].values, case .text(let all) = batch.columns[0].values else {
        continue
      }
      #expect(mine.string(0) == all.string(row))
    }
  }

  @Test func `verify finds every flipped bit`() throws {
    let folder = try ScratchFolder()
    // Small, with a primed page, a dictionary, a Bloom filter, nulls and a character table.
    let schema = Schema(
      table: "t", "", columns: [Column("id", .text, ""), Column("n", .int, nullable: true, ""), Column("w", .text, "")])
    var batch = RowBatch(schema)
    for row in 0..<12 {
      batch.append("p\(row / 3)")
      batch.append(row % 4 == 0 ? nil : row * row)
      batch.append(["签约", "开工"][row % 2])
      batch.endRow()
    }
    try holdAllFlipsAndCuts(of: folio([batch]), folder)
  }

  @Test func `verify finds every flipped bit of a file of two tables`() throws {
    let folder = try ScratchFolder()
    let names = ["people", "places"].map { name in
      var batch = RowBatch(
        Schema(table: name, "x", columns: [Column("a", .int, ""), Column("b", .text, nullable: true, "")]))
      for row in 0..<9 {
        batch.append(row * row)
        batch.append(row % 4 == 0 ? nil : "第\(row)号")
        batch.endRow()
      }
      return batch
    }
    let paths = try names.map { try folder.file($0.schema.table, folio([$0])) }
    let joined = try FolioJoiner.join(paths, into: folder.path("both"), run: "test")
    try holdAllFlipsAndCuts(of: [UInt8](Data(contentsOf: URL(filePath: joined.temporaryPath))), folder)
  }

  func holdAllFlipsAndCuts(of bytes: [UInt8], _ folder: borrowing ScratchFolder) throws {
    let path = try folder.file("good", bytes)
    #expect(FolioVerifier.verify(path: path).problems.isEmpty)
    let bad = folder.path("bad")
    for at in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[at] ^= 1 << UInt8(bit)
        try Data(flipped).write(to: URL(filePath: bad))
        #expect(!FolioVerifier.verify(path: bad).problems.isEmpty, "bit \(bit) of byte \(at)")
      }
    }
    for end in bytes.indices {
      try Data(bytes[..<end]).write(to: URL(filePath: bad))
      #expect(!FolioVerifier.verify(path: bad).problems.isEmpty, "cut to \(end)")
    }
    try Data(bytes + [0]).write(to: URL(filePath: bad))
    #expect(!FolioVerifier.verify(path: bad).problems.isEmpty)
  }

  @Test func `what is whole is salvaged and what is damaged is named`() throws {
    let folder = try ScratchFolder()
    let batch = RandomTables.columns(rows: 30_000, seed: 12)
    var bytes = try folio([batch])
    let good = try FolioFile(path: folder.file("good", bytes))
    let reader = try FolioChunkReader(good, table: 0, group: 0, column: 10)
    #expect(reader.pages.count > 3)
    bytes[reader.chunk.offset + reader.pages[2].block.offset + 5] ^= 4
    let bad = try FolioFile(path: folder.file("bad", bytes))
    var strict = try FolioTableReader(bad)
    let error = #expect(throws: DamagedFile.self) { try strict.readAll() }
    #expect(error?.column == "text")
    #expect(error?.page == 2)
    #expect(error?.offset == reader.chunk.offset + reader.pages[2].block.offset)
    var lenient = try FolioTableReader(bad, salvage: true)
    let saved = try lenient.readAll()
    #expect(saved.rowCount == 30_000 - reader.pages[2].rowCount)
    #expect(lenient.problems.count == 1)
    // Columns that are whole are read whole without it.
    var others = try FolioTableReader(bad, columns: ["n", "word"])
    #expect(try others.readAll().rowCount == 30_000)
  }

  @Test func `any row is read without the others`() throws {
    let folder = try ScratchFolder()
    let batch = RandomTables.columns(rows: 3000, seed: 14)
    var options = FolioOptions()
    options.rowGroup = 2000
    var rows = try FolioRows(FolioFile(path: folder.file("t", folio([batch], options))))
    var random = SeededRandom(seed: 41)
    for row in [0, 1999, 2000, 2999] + (0..<60).map({ _ in Int.random(in: 0..<3000, using: &random) }) {
      var mask = [Bool](repeating: false, count: 3000)
      mask[row] = true
      let expected = RowBatch(batch.schema, columns: batch.columns.map { $0.filtered(mask) })
      #expect(sameCells(try rows.row(row), expected), "row \(row)")
    }
  }

  @Test func `several tables live in one file`() throws {
    let folder = try ScratchFolder()
    let one = RandomTables.columns(rows: 300, seed: 1)
    let other = RowBatch(
      Schema(table: "other", "x", columns: [Column("a", .int, "")]), columns: [ColumnVector(.int([5, 6]))])
    let paths = [try folder.file("one", folio([one])), try folder.file("other", folio([other]))]
    let joined = try FolioJoiner.join(paths, into: folder.path("both"), run: "test")
    #expect(FolioVerifier.verify(path: joined.temporaryPath).problems.isEmpty)
    let file = try FolioFile(path: joined.temporaryPath)
    #expect(file.tables.map(\.schema.table) == ["everything", "other"])
    for (table, batch) in [one, other].enumerated() {
      var reader = try FolioTableReader(file, table: table)
      #expect(sameCells(try reader.readAll(), batch))
    }
  }

  @Test func `unknown fields are passed over unless they are needed`() throws {
    var message = FolioMessage()
    message.number(99, 5, required: false)
    #expect(throws: Never.self) { try FolioFooter(message.bytes) }
    message.number(99, 5, required: true)
    #expect(throws: DamagedBytes.self) { try FolioFooter(message.bytes) }
  }

  @Test func `damaged footers that pass their checksum never trap`() throws {
    let bytes = try folio([RandomTables.columns(rows: 40, seed: 3)])
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", bytes))
    let body = Array(bytes[..<file.footerOffset])
    let footer = Array(bytes[file.footerOffset..<bytes.count - FolioFormat.trailerCount])
    var random = SeededRandom(seed: 30)
    for _ in 0..<300 {
      var bad = footer
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bad[Int.random(in: bad.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let path = try folder.file("bad", body + bad + FolioTail.trailer(footerAt: body.count, bad))
      _ = FolioVerifier.verify(path: path)
    }
  }
}
