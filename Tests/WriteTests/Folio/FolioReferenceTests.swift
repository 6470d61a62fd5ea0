import Foundation
import Model
import TestSupport
import Testing

@testable import Write

/// Texts that refer to another table of their file.
@Suite final class FolioReferenceTests {
  let folder: URL

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
  static func tables(stories count: Int, seed: UInt64 = 5, strangers: Int = 50) -> [RowBatch] {
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

  func join(
    _ tables: [RowBatch], rowGroup: Int = FolioOptions.defaultRowGroup, search: [String] = [],
    origins: TextOrigins? = origins
  ) throws -> FolioFile {
    var options = FolioOptions()
    options.rowGroup = rowGroup
    options.searchColumns = search
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

  func encodings(_ file: FolioFile, _ table: Int, _ column: String) -> Set<FolioFormat.Encoding> {
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
}

extension ColumnVector.Values {
  fileprivate var texts: TextValues? {
    if case .text(let texts) = self { texts } else { nil }
  }
}

extension TextValues {
  fileprivate var strings: [String] { (0..<count).map { string($0) } }
}
