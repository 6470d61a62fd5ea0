import Foundation
import Model
import TestSupport
import Testing

@testable import Write

/// Files whose references are damaged, or lie.
extension FolioReferenceTests {
  @Test func `a damaged page takes the rows with it that need it`() throws {
    let tables = Self.tables(stories: 1500)
    let good = try join(tables)
    let text = try FolioChunkReader(good, table: 1, group: 0, column: 2)
    #expect(text.pages.count > 4)
    var bytes = try [UInt8](Data(contentsOf: URL(filePath: good.path)))
    let at = text.chunk.offset + text.pages[2].block.offset
    bytes[at + 5] ^= 4
    let path = folder.appending(path: "bad").path
    try Data(bytes).write(to: URL(filePath: path))
    let bad = try FolioFile(path: path)
    var strict = try FolioTableReader(bad, table: 2, columns: ["sentence"])
    let error = #expect(throws: DamagedFile.self) { try strict.readAll() }
    #expect(error?.table == "facts")
    #expect(error?.column == "sentence")
    #expect(error?.problem.contains("table ‘paragraphs’, column ‘text’, row group 0, page 2, byte \(at)") == true)
    var lenient = try FolioTableReader(bad, table: 2, salvage: true)
    let saved = try lenient.readAll()
    let lost = tables[2].rowCount - saved.rowCount
    #expect(lost > 0 && lost * 4 < tables[2].rowCount)
    #expect(!lenient.problems.isEmpty)
    #expect(FolioVerifier.verify(path: path).problems.contains { $0.table == "paragraphs" && $0.page == 2 })
    var others = try FolioTableReader(bad, table: 2, columns: ["n", "paragraph"])
    #expect(try others.readAll().rowCount == tables[2].rowCount)
  }

  @Test func `every flipped bit and every cut is found`() throws {
    let file = try join(ReferenceFixture.tables, origins: ReferenceFixture.origins)
    #expect(encodings(file, 1, "part") == [.excerpt])
    #expect(encodings(file, 1, "whole") == [.joined])
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: file.path)))
    try FolioTests().holdAllFlipsAndCuts(of: bytes, ScratchFolder())
  }

  @Test func `the file that the reader in Python is tested with is what is written`() throws {
    let file = try join(ReferenceFixture.tables, origins: ReferenceFixture.origins)
    let bytes = try Data(contentsOf: URL(filePath: file.path))
    let stored = try? Data(contentsOf: ReferenceFixture.url)
    // A file that was not there is written and counts as different once, so that somebody looks at it.
    if stored == nil { try bytes.write(to: ReferenceFixture.url) }
    #expect(stored == bytes)
  }

  // MARK: - What lies

  /// A file of two tables of a text column each, the first of plain texts, the second as a plan says.
  private func file(_ texts: [String], _ plan: FolioPlan, rows: Int, first: FolioPlan = .plain) throws -> String {
    let schemas = ["one", "other"].map { Schema(table: $0, "", columns: [Column("text", .text, "")]) }
    var values = TextValues()
    for text in texts { values.append(text.utf8) }
    var empty = TextValues()
    for _ in 0..<rows { empty.append([]) }
    var body = FolioFormat.magic
    var footer = FolioFooter()
    for (schema, (values, plan)) in zip(schemas, [(values, first), (empty, plan)]) {
      let encoder = FolioChunkEncoder(
        column: schema.columns[0], index: 0, options: FolioOptions(), numbersBefore: nil, longerTexts: [])
      let dense = DenseColumn(rowCount: values.count, validity: [], values: .texts(values))
      var (chunk, bytes) = encoder.encode(dense, plan, nil, PageDeflater(Deflater(.raw, level: 6)))
      chunk.offset = body.count
      body += bytes
      footer.tables.append(
        FolioFooter.Table(
          schema: schema, rowCount: values.count, groups: [FolioFooter.Group(rowCount: values.count, chunks: [chunk])]))
    }
    let encoded = footer.encoded()
    let path = folder.appending(path: "lie-\(UUID().uuidString)").path
    try Data(body + encoded + FolioTail.trailer(footerAt: body.count, encoded)).write(to: URL(filePath: path))
    return path
  }

  private func problem(_ places: [FolioPlaces.Place], rows: [Int] = [], joined: Bool = false) throws -> String? {
    let places = FolioPlaces(places: places, own: TextValues(), rows: rows)
    let reference = FolioReference(table: 0, column: 0)
    let path = try file(
      ["签约", "", "开工仪式"], joined ? .joined(places, reference) : .excerpt(places, [reference]),
      rows: places.places.count)
    var reader = try FolioTableReader(FolioFile(path: path), table: 1)
    do {
      _ = try reader.readAll()
      return nil
    } catch let error as DamagedFile {
      #expect(error.table == "other" && error.column == "text" && error.page == 0 && error.rowGroup == 0)
      #expect(error.offset != nil)
      #expect(!FolioVerifier.verify(path: path).problems.isEmpty)
      return error.problem
    }
  }

  @Test func `what lies outside the text it is taken from is damage`() throws {
    #expect(try problem([.part(of: 0, row: 2, start: 3, length: 6), .part(of: 0, row: 1, start: 0, length: 0)]) == nil)
    #expect(try problem([.whole(0..<3), .whole(3..<3)], rows: [0, 1, 2], joined: true) == nil)
    for row in [-1, 3, Int.max, Int.min] {
      #expect(try problem([.part(of: 0, row: row, start: 0, length: 0)])?.contains("row \(row) of 3") == true)
      #expect(try problem([.whole(0..<1)], rows: [row], joined: true)?.contains("row \(row) of 3") == true)
    }
    for (start, length) in [(-3, 3), (0, 9), (7, 0), (3, -3), (Int.max, 3), (3, Int.max), (Int.min, Int.min)] {
      let said = try problem([.part(of: 0, row: 0, start: start, length: length)])
      #expect(said?.contains("no part of the one it is taken from") == true, "\(start), \(length)")
    }
    for (start, length) in [(1, 2), (0, 2), (0, 4), (2, 4)] {
      #expect(try problem([.part(of: 0, row: 0, start: start, length: length)]) != nil, "cuts a character")
    }
  }

  @Test func `references to no other table are refused when a file is opened`() throws {
    let places = FolioPlaces(places: [.part(of: 0, row: 0, start: 0, length: 0)])
    for (table, column) in [(1, 0), (2, 0), (0, 1), (1 << 40, 0)] {
      let path = try file(["a"], .excerpt(places, [FolioReference(table: table, column: column)]), rows: 1)
      let error = #expect(throws: DamagedFile.self) { try FolioFile(path: path) }
      #expect(error?.problem.contains("refers to no column of text in another table") == true)
    }
    let none = try file(["a"], .excerpt(places, []), rows: 1)
    #expect(throws: DamagedFile.self) { try FolioFile(path: none) }
  }

  @Test func `references never go round`() throws {
    let places = FolioPlaces(places: [.part(of: 0, row: 0, start: 0, length: 0)])
    let path = try file(
      [""], .excerpt(places, [FolioReference(table: 0, column: 0)]), rows: 1,
      first: .excerpt(places, [FolioReference(table: 1, column: 0)]))
    for table in [0, 1] {
      var reader = try FolioTableReader(FolioFile(path: path), table: table)
      let error = #expect(throws: DamagedFile.self) { try reader.readAll() }
      #expect(error?.problem.contains("refers to another table itself") == true)
    }
  }

  @Test func `bodies of chance are damage or texts, never a trap`() throws {
    var random = SeededRandom(seed: 9)
    var body: [UInt8] = []
    let places = (0..<40).map { index in
      index % 9 == 0
        ? FolioPlaces.Place.own(index / 9) : .part(of: index % 2, row: index / 3, start: index % 5, length: 4)
    }
    var own = TextValues()
    for number in 0..<5 { own.append("第\(number)号".utf8) }
    let some = FolioPlaces(places: places, own: own)
    some.appendExcerpts(0..<40, FolioValueWriter(plan: .excerpt(some, []), ranks: nil), to: &body)
    var joined: [UInt8] = []
    let whole = FolioPlaces(
      places: [.whole(0..<2), .own(0), .whole(2..<2), .whole(2..<5)], own: own, rows: [1, 2, 5, 6, 9])
    whole.appendJoined(
      0..<4, FolioValueWriter(plan: .joined(whole, FolioReference(table: 0, column: 0)), ranks: nil), to: &joined)
    for (good, encoding, count) in [(body, FolioFormat.Encoding.excerpt, 40), (joined, .joined, 4)] {
      let reader = FolioValueReader(encoding: encoding, type: .text, characters: nil, dictionary: nil)
      var cursor = ByteReader(good)
      let back = try reader.places(&cursor, count: count, wanted: 0..<count, references: 2)
      #expect(back.places == (encoding == .excerpt ? some : whole).places)
      #expect(cursor.isAtEnd)
      var part = ByteReader(good)
      #expect(try reader.places(&part, count: count, wanted: 2..<3, references: 2).places == [back.places[2]])
      for _ in 0..<4000 {
        var bad = good
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          bad[Int.random(in: bad.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { bad = Array(bad.prefix(Int.random(in: 0...bad.count, using: &random))) }
        var cursor = ByteReader(bad)
        _ = try? reader.places(&cursor, count: count, wanted: 0..<count, references: 2)
      }
    }
  }
}

/// Two small tables of which one refers to the other: `python/folio/tests/excerpts.folio` holds them.
enum ReferenceFixture {
  static let url = packageFolder.appending(path: "python/folio/tests/excerpts.folio")
  static let origins = TextOrigins(
    key: "story", columns: [TextOrigin(table: "paragraphs", column: "text", position: "n")])

  static let tables: [RowBatch] = {
    var paragraphs = RowBatch(
      Schema(table: "paragraphs", "", columns: [Column("story", .text, ""), Column("text", .text, "")]))
    var facts = RowBatch(
      Schema(
        table: "facts", "",
        columns: [
          Column("story", .text, ""), Column("n", .int, ""), Column("part", .text, nullable: true, ""),
          Column("whole", .text, ""),
        ]))
    let texts = ["春风拂面，河岸的柳树绿了。孩子们放起风筝。", "The ferry runs again: 渡口的水涨了三尺，老船工说船好走。"]
    for text in texts {
      paragraphs.append("s1")
      paragraphs.append(text)
      paragraphs.endRow()
    }
    let parts: [(paragraph: Int, text: String?)] = [
      (1, "春风拂面，河岸的柳树绿了"), (1, "春风拂面，河岸的柳树绿了"), (1, nil), (2, "ferry runs"), (2, "nowhere"),
      (2, "渡口的水涨了三尺，老船工说船好走"),
    ]
    for part in parts {
      facts.append("s1")
      facts.append(part.paragraph)
      facts.append(part.text)
      facts.append(part.paragraph == 1 ? texts.joined(separator: "\n") : texts[1])
      facts.endRow()
    }
    return [paragraphs, facts]
  }()
}
