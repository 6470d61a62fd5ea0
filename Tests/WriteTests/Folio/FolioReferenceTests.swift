import Foundation
import Model
import TestSupport
import Testing

@testable import Write

/// Texts that refer to another table of their file.
@Suite final class FolioReferenceTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "references-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  // MARK: - Tables

  static let paragraphs = Schema(
    table: "paragraphs", "", primaryKey: ["story", "seq"],
    columns: [Column("story", .text, ""), Column("seq", .int, ""), Column("text", .text, "")])
  static let stories = Schema(
    table: "stories", "", primaryKey: ["story"],
    columns: [
      Column("story", .text, ""), Column("title", .text, nullable: true, ""), Column("body", .text, ""),
      Column("kind", .text, ""),
    ])
  static let facts = Schema(
    table: "facts", "",
    columns: [
      Column("story", .text, ""), Column("paragraph", .int, nullable: true, ""), Column("sentence", .text, ""),
      Column("who", .text, nullable: true, ""), Column("n", .int, ""),
    ])
  static let origins = TextOrigins(
    key: "story",
    columns: [
      TextOrigin(table: "paragraphs", column: "text", position: "paragraph"),
      TextOrigin(table: "stories", column: "title"), TextOrigin(table: "stories", column: "story"),
    ])

  /// Stories of a few paragraphs, their sentences as facts, some of them of the title, some with a text that is nowhere.
  private static func tables(stories count: Int, seed: UInt64 = 5, strangers: Int = 50) -> [RowBatch] {
    var random = SeededRandom(seed: seed)
    var stories = RowBatch(stories)
    var paragraphs = RowBatch(paragraphs)
    var facts = RowBatch(facts)
    let words = (0..<300).map { "词\(String(UnicodeScalar(0x4E00 + UInt32($0) * 37) ?? "x"))\($0 % 7)" }
    func clause(_ most: Int) -> String {
      (0..<Int.random(in: 3...most, using: &random)).map { _ in words[Int.random(in: 0..<300, using: &random)] }
        .joined()
    }
    for story in 0..<count {
      let id = "p\(String(UInt64(story + 1) &* 0x9E37_79B9_7F4A_7C15, radix: 16))-01"
      let title = "第\(story)号 " + clause(9)
      var texts: [String] = []
      func add(_ paragraph: Int?, _ sentence: String, _ who: String?) {
        facts.append(id)
        facts.append(paragraph)
        facts.append(sentence)
        facts.append(who)
        facts.append(Int.random(in: 0..<1000, using: &random))
        facts.endRow()
      }
      if story % 5 == 0 { add(nil, title, nil) }
      for seq in 1...Int.random(in: 1...5, using: &random) {
        let sentences = (0..<Int.random(in: 1...4, using: &random)).map { _ in clause(30) + "。" }
        let text = sentences.joined()
        for (number, sentence) in sentences.enumerated() where number != 1 {
          for _ in 0...number {
            let isStrange = Int.random(in: 0..<strangers, using: &random) == 0
            add(seq, isStrange ? sentence + "?" : sentence, number == 2 ? nil : String(sentence.prefix(4)))
          }
        }
        paragraphs.append(id)
        paragraphs.append(seq)
        paragraphs.append(text)
        paragraphs.endRow()
        // What is no part of the body, as captions are not.
        if seq != 3 { texts.append(text) }
      }
      stories.append(id)
      stories.append(story % 4 == 1 ? nil : title)
      stories.append(texts.joined(separator: "\n"))
      stories.append(["story", "photo"][story % 2])
      stories.endRow()
    }
    return [stories, paragraphs, facts]
  }

  private func join(
    _ tables: [RowBatch], rowGroup: Int = FolioOptions.defaultRowGroup, search: [String] = [],
    origins: TextOrigins? = origins
  ) throws -> FolioFile {
    var options = FolioOptions()
    options.rowGroup = rowGroup
    options.gramColumns = search
    let paths = try tables.map { batch in
      let path = folder.appending(path: "\(batch.schema.table)-\(UUID().uuidString)").path
      try Data(folio([batch], options)).write(to: URL(filePath: path))
      return path
    }
    let staged = try FolioJoiner.join(
      paths, into: folder.appending(path: "all-\(UUID().uuidString)").path, run: "test", origins: origins,
      options: options)
    return try FolioFile(path: staged.temporaryPath)
  }

  private func encodings(_ file: FolioFile, _ table: Int, _ column: String) -> Set<FolioFormat.Encoding> {
    let described = file.footer.tables[table]
    guard let index = described.schema.columnIndex(column) else { return [] }
    return Set(described.groups.map { $0.chunks[index].encoding })
  }

  // MARK: - What is written and read

  @Test func `texts that stand in another table refer to it, and come back`() throws {
    let tables = Self.tables(stories: 400)
    let file = try join(tables)
    let alone = try join(tables, origins: nil)
    #expect(encodings(file, 0, "body") == [.joined])
    #expect(encodings(file, 0, "title") != [.excerpt])
    #expect(encodings(file, 1, "text").isDisjoint(with: [.excerpt, .joined]))
    #expect(encodings(file, 1, "story") == [.excerpt])
    #expect(encodings(file, 2, "sentence") == [.excerpt])
    // Each begins the sentence of its own row, which is nearer.
    #expect(encodings(file, 2, "who") == [.span])
    #expect(file.bytes.byteCount * 2 < alone.bytes.byteCount)
    #expect(FolioVerifier.verify(path: file.path).problems.isEmpty)
    for (table, batch) in tables.enumerated() {
      var reader = try FolioTableReader(file, table: table)
      #expect(sameCells(try reader.readAll(), batch), "\(batch.schema.table)")
    }
    #expect(file.description.tables[2].columns[2].encodings.map(\.name) == ["excerpt"])
  }

  @Test(arguments: [1, 7, 64, 1000]) func `row groups end where they will`(rowGroup: Int) throws {
    let tables = Self.tables(stories: rowGroup == 1 ? 30 : 200, strangers: .max)
    let file = try join(tables, rowGroup: rowGroup)
    for (table, batch) in tables.enumerated() {
      var reader = try FolioTableReader(file, table: table)
      #expect(sameCells(try reader.readAll(), batch))
    }
    guard rowGroup > 1 else { return }
    // Every sentence is found, also those of stories that begin in one group and end in the next.
    let column = try #require(Self.facts.columnIndex("sentence"))
    for (group, rows) in file.footer.tables[2].groups.enumerated() where rows.chunks[column].encoding == .excerpt {
      let chunk = try FolioChunkReader(file, table: 2, group: group, column: column)
      for (page, described) in chunk.pages.enumerated() {
        let raw = try chunk.raw(page: page)
        let read = try chunk.places(page: page, rows: 0..<described.rowCount, from: raw)
        let isStory = try read.places.places.contains { place in
          guard case .own(let text) = place else { return false }
          return try #require(tables[1].columns[2].values.texts).strings.contains {
            $0.contains(read.places.own.string(text))
          }
        }
        #expect(!isStory)
      }
    }
  }

  @Test func `the same rows give the same bytes, however they came in batches`() throws {
    let tables = Self.tables(stories: 60)
    let whole = try Data(contentsOf: URL(filePath: join(tables).path))
    let paths = try tables.map { batch in
      let path = folder.appending(path: "cut-\(batch.schema.table)").path
      try Data(folio(pieces(of: batch, 17))).write(to: URL(filePath: path))
      return path
    }
    let cut = try FolioJoiner.join(
      paths, into: folder.appending(path: "cut").path, run: "test", origins: Self.origins)
    #expect(try Data(contentsOf: URL(filePath: cut.temporaryPath)) == whole)
  }

  @Test func `texts that stand nowhere else are written as ever`() throws {
    var tables = Self.tables(stories: 100)
    let others = Self.tables(stories: 100, seed: 6)
    tables[1] = others[1]
    let file = try join([tables[1], tables[2]])
    let alone = try join([tables[1], tables[2]], origins: nil)
    #expect(try Data(contentsOf: URL(filePath: file.path)) == Data(contentsOf: URL(filePath: alone.path)))
  }

  @Test func `any row is read without the others`() throws {
    let tables = Self.tables(stories: 300)
    let file = try join(tables, rowGroup: 250)
    var random = SeededRandom(seed: 3)
    for (table, batch) in tables.enumerated() {
      var rows = try FolioRows(file, table: table)
      for row in [0, 249, 250, batch.rowCount - 1]
        + (0..<40).map({ _ in Int.random(in: 0..<batch.rowCount, using: &random) })
      where row < batch.rowCount {
        #expect(sameCells(try rows.row(row), rowsOf(batch, row..<row + 1)), "row \(row) of \(batch.schema.table)")
      }
    }
  }

  @Test(arguments: [
    (2, "sentence contains '0词'"), (2, "who is null"), (2, "who is not null and n < 300"), (2, "sentence >= 词丸"),
    (2, "sentence contains '?' and n > 500"), (0, "body contains 词一0"), (0, "body contains nothing"),
    (2, "story = p9e3779b97f4a7c15-01"),
  ]) func `predicates find what a full scan finds`(table: Int, text: String) throws {
    let tables = Self.tables(stories: 300)
    let batch = tables[table]
    let predicate = try RowPredicate(text, for: batch.schema)
    var mask = [Bool](repeating: true, count: batch.rowCount)
    for condition in predicate.conditions {
      let column = try #require(batch.schema.columnIndex(condition.column))
      condition.filter(batch.columns[column], &mask)
    }
    let expected = RowBatch(batch.schema, columns: batch.columns.map { $0.filtered(mask) })
    for search in [[], ["sentence", "body"]] {
      var reader = try FolioTableReader(join(tables, rowGroup: 200, search: search), table: table, where: predicate)
      #expect(sameCells(try reader.readAll(), expected), "\(text), \(search)")
    }
  }

  @Test func `a search passes over pages of texts that stand elsewhere`() throws {
    let file = try join(Self.tables(stories: 2000), search: ["body"])
    #expect(encodings(file, 0, "body") == [.joined])
    let chunk = try FolioChunkReader(file, table: 0, group: 0, column: 2)
    #expect(chunk.pages.count > 8)
    var reader = try FolioTableReader(
      file, table: 0, columns: ["story"], where: RowPredicate("body contains 没有的", for: Self.stories))
    #expect(try reader.readAll().rowCount == 0)
    #expect(reader.pagesRead < chunk.pages.count / 4)
  }

  // MARK: - What is damaged

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

extension ColumnVector.Values {
  fileprivate var texts: TextValues? {
    if case .text(let texts) = self { texts } else { nil }
  }
}

extension TextValues {
  fileprivate var strings: [String] { (0..<count).map { string($0) } }
}
