import Foundation
import Model
import TestSupport
import Testing

@testable import Write

@Suite struct FolioPairFilterTests {
  private static let schema = Schema(
    table: "t", "x",
    columns: [
      Column("body", .text, ""), Column("note", .text, nullable: true, ""), Column("kind", .text, ""),
      Column("n", .int, ""),
    ])

  private static func batch(rows: Int, words: Int = 60, seed: UInt64 = 1, vocabulary: Int = 4000) -> RowBatch {
    var texts = MadeUpTexts(seed: seed, words: vocabulary)
    var batch = RowBatch(schema)
    for row in 0..<rows {
      batch.append(row == rows / 2 ? texts.text(words: words) + "蠃蠙" : texts.text(words: words))
      batch.append(row % 3 == 0 ? nil : texts.text(words: row % 7))
      batch.append(["签约", "开工", "投产"][row * row % 3])
      batch.append(row)
      batch.endRow()
    }
    return batch
  }

  private static func options(
    rowGroup: Int = FolioOptions.defaultRowGroup, search: [String] = ["body", "note", "kind"]
  )
    -> FolioOptions
  {
    var options = FolioOptions()
    options.rowGroup = rowGroup
    options.searchColumns = search
    return options
  }

  // MARK: - Size

  @Test(arguments: [(1, 60), (3, 60), (40, 60), (400, 5), (400, 60), (3000, 60)])
  func `filters take at most a tenth of each column`(rows: Int, words: Int) throws {
    let folder = try ScratchFolder()
    let batch = Self.batch(rows: rows, words: words)
    let (plain, searched) = (try folio([batch], Self.options(search: [])), try folio([batch], Self.options()))
    var limit = plain.count
    for chunk in try FolioFile(path: folder.file("t", searched)).footer.tables[0].groups[0].chunks {
      let bytes = chunk.byteCount - chunk.filterBytes
      #expect((chunk.pairFilters?.storedCount ?? 0) * 10 <= bytes)
      limit += bytes / 10 + 30
    }
    #expect(searched.count <= limit)
  }

  @Test func `a column of many texts has filters, which inspect shows`() throws {
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", folio([Self.batch(rows: 1500)], Self.options())))
    let columns = file.description.tables[0].columns
    #expect(columns[0].searchFilterBytes * 20 > columns[0].storedBytes)
    #expect(columns[3].searchFilterBytes == 0)
  }

  // MARK: - What they say

  @Test func `pages that hold what is sought are never passed over`() {
    var random = SeededRandom(seed: 17)
    for round in 0..<60 {
      let texts = Self.texts(Int.random(in: 1...60, using: &random), &random)
      let pages = Self.pages(of: texts, &random)
      let room = [20, 60, 200, 1000, 100_000][round % 5]
      guard let made = FolioPairFilterMaker.make(texts, pages: pages, within: room) else { continue }
      #expect(made.count <= room)
      guard let filters = try? FolioPairFilters(made, pageCount: pages.count) else {
        Issue.record("cannot be read")
        continue
      }
      for (index, page) in pages.enumerated() {
        for row in page where !texts.range(row).isEmpty {
          // A piece may begin and end inside a character.
          let whole = texts.range(row)
          let start = Int.random(in: whole, using: &random)
          let piece = start..<min(whole.upperBound, start + Int.random(in: 1...14, using: &random))
          var pairs: [UInt64] = []
          FolioPairs.appendHashes(of: texts.bytes.span.extracting(piece), to: &pairs)
          #expect(filters.mayHold(pairs)[index], "round \(round), \(Array(texts.bytes[piece]))")
        }
      }
    }
  }

  /// Texts of words, empty ones, and ones of any bytes.
  private static func texts(_ count: Int, _ random: inout SeededRandom) -> TextValues {
    var made = MadeUpTexts(seed: random.next(), words: 200)
    var texts = TextValues()
    for _ in 0..<count {
      var bytes = Array(made.text(words: Int.random(in: 0...40, using: &random)).utf8)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes = []
      case 1: bytes = (0..<30).map { _ in UInt8.random(in: 0...255, using: &random) }
      case 2: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
      default: break
      }
      texts.append(bytes.span)
    }
    return texts
  }

  private static func pages(of texts: TextValues, _ random: inout SeededRandom) -> [Range<Int>] {
    var pages: [Range<Int>] = []
    while (pages.last?.upperBound ?? 0) < texts.count {
      let start = pages.last?.upperBound ?? 0
      pages.append(start..<min(texts.count, start + Int.random(in: 0...9, using: &random)))
    }
    return pages
  }

  @Test(arguments: [50, 333, 5000]) func `searches find what a full scan finds`(rowGroup: Int) throws {
    let folder = try ScratchFolder()
    let batch = Self.batch(rows: 700, words: 30, seed: 4)
    let file = try FolioFile(path: folder.file("t", folio([batch], Self.options(rowGroup: rowGroup))))
    guard case .text(let bodies) = batch.columns[0].values, case .text(let notes) = batch.columns[1].values else {
      return
    }
    var random = SeededRandom(seed: 5)
    for _ in 0..<25 {
      for (column, texts) in [("body", bodies), ("note", notes)] {
        let text = Array(texts.string(Int.random(in: 0..<700, using: &random)).unicodeScalars)
        let start = Int.random(in: 0...text.count, using: &random)
        let piece = text[start..<min(text.count, start + Int.random(in: 1...4, using: &random))]
        let sought = Array(String(String.UnicodeScalarView(piece)).utf8)
        let condition = RowPredicate.Condition(column, .contains, .text(sought))
        var mask = [Bool](repeating: true, count: 700)
        condition.filter(batch.columns[column == "body" ? 0 : 1], &mask)
        var reader = try FolioTableReader(file, columns: ["n"], where: RowPredicate([condition]))
        #expect(try reader.readAll().rowCount == mask.count { $0 }, "\(sought) in \(column)")
      }
    }
  }

  @Test func `few pages are read for what is rare, and fewer for what stands nowhere`() throws {
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", folio([Self.batch(rows: 4000, vocabulary: 300)], Self.options())))
    let pages = try #require(file.description.tables[0].columns[0].pageCount)
    #expect(pages > 20)
    func read(_ sought: String) throws -> (rows: Int, pages: Int) {
      let condition = RowPredicate.Condition("body", .contains, .text(Array(sought.utf8)))
      var reader = try FolioTableReader(file, columns: ["body"], where: RowPredicate([condition]))
      return (try reader.readAll().rowCount, reader.pagesRead)
    }
    // Pairs of common characters, none of which stand side by side.
    var (all, words) = (0, 0)
    var random = SeededRandom(seed: 2)
    while words < 40 {
      let pair = (0..<2).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0x4E00..<0x5600, using: &random)) }
      let (rows, pages) = try read(String(String.UnicodeScalarView(pair)))
      guard rows == 0 else { continue }
      (all, words) = (all + pages, words + 1)
    }
    #expect(all * 4 < words * pages, "\(all) of \(words * pages) pages read for nothing")
    let (rows, some) = try read("蠃蠙")
    #expect(rows == 1)
    #expect(some * 3 < pages, "\(some) of \(pages)")
  }

  // MARK: - What the writer chooses

  @Test func `pairs on many pages share a filter, no more of them than must`() throws {
    // 1000 pairs on each of 10 pages, 500 on one page each.
    var histogram = [Int](repeating: 0, count: 11)
    (histogram[10], histogram[1]) = (1000, 500)
    #expect(try #require(FolioPairFilterMaker.choose(histogram, bits: 45_000)) == (11, 68))
    #expect(try #require(FolioPairFilterMaker.choose(histogram, bits: 10_000)) == (10, 64))
    #expect(try #require(FolioPairFilterMaker.choose(histogram, bits: 1_000_000)) == (11, 160))
    #expect(FolioPairFilterMaker.choose(histogram, bits: 8_400) == nil)
    // On 32 pages, pairs on four may be common, and those on three may not.
    var rare = [Int](repeating: 0, count: 33)
    (rare[3], rare[4]) = (1000, 1000)
    #expect(try #require(FolioPairFilterMaker.choose(rare, bits: 18_000)) == (4, 53))
    #expect(FolioPairFilterMaker.choose([0, 500], bits: 400) == nil)
    #expect(try #require(FolioPairFilterMaker.choose([0, 500], bits: 500)) == (2, 16))
  }

  @Test func `bytes do not depend on the order in which jobs are done`() throws {
    let folder = try ScratchFolder()
    let batch = Self.batch(rows: 600, words: 30)
    var writer = try FolioWriter(
      Self.schema, path: folder.path("t.folio"), run: "test", options: Self.options(rowGroup: 200),
      metadata: [("pipeline", "abc")])
    let jobs = try writer.jobs(for: batch) + writer.lastJobs()
    var parts: [Int: FolioPart] = [:]
    for index in jobs.indices.reversed() { parts[index] = try jobs[index]() }
    for index in jobs.indices { try writer.write(#require(parts[index])) }
    let staged = try writer.finish()[0].temporaryPath
    let written = try [UInt8](Data(contentsOf: URL(filePath: staged)))
    #expect(try folio([batch], Self.options(rowGroup: 200)) == written)
  }

  // MARK: - Damage

  @Test func `filters that are not whole are refused`() throws {
    let good: [UInt8] = [5, 2, 0xFF, 0x01, 3, 1, 0x10, 0, 2, 0x10, 0x20]
    _ = try FolioPairFilters(good, pageCount: 3)
    for count in [0, 1, 2, 4, 100, Int.max] {
      #expect(throws: DamagedBytes.self) { try FolioPairFilters(good, pageCount: count) }
    }
    for end in good.indices {
      #expect(throws: DamagedBytes.self) { try FolioPairFilters(Array(good[..<end]), pageCount: 3) }
    }
    for (at, byte) in [(0, 0), (0, 17), (4, 0), (4, 255), (1, 200), (5, 9)] as [(Int, UInt8)] {
      var bad = good
      bad[at] = byte
      #expect(throws: DamagedBytes.self) { try FolioPairFilters(bad, pageCount: 3) }
    }
    var random = SeededRandom(seed: 6)
    for _ in 0..<5000 {
      var bad = good
      bad[Int.random(in: bad.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      _ = try? FolioPairFilters(bad, pageCount: 3).mayHold([1, 1 << 40, .max])
    }
  }

  @Test func `a damaged filter is named, and all rows are read without it`() throws {
    let folder = try ScratchFolder()
    let batch = Self.batch(rows: 600, words: 30)
    var bytes = try folio([batch], Self.options(rowGroup: 300))
    let chunk = try FolioFile(path: folder.file("good", bytes)).footer.tables[0].groups[1].chunks[0]
    let filters = try #require(chunk.pairFilters)
    bytes[chunk.offset + filters.offset + 7] ^= 8
    let file = try FolioFile(path: folder.file("bad", bytes))
    var whole = try FolioTableReader(file)
    #expect(sameCells(try whole.readAll(), batch))
    var search = try FolioTableReader(file, where: RowPredicate("body contains 签约", for: Self.schema))
    let error = #expect(throws: DamagedFile.self) { try search.readAll() }
    #expect(error?.column == "body")
    #expect(error?.rowGroup == 1)
    #expect(error?.offset == chunk.offset + filters.offset)
    #expect(FolioVerifier.verify(path: folder.path("bad")).problems.map(\.offset) == [chunk.offset + filters.offset])
  }

  @Test func `the file that the specification takes apart is what is written, and every flipped bit in it is found`()
    throws
  {
    let bytes = try PairFilterFixture.bytes()
    let stored = try? Data(contentsOf: PairFilterFixture.url)
    // Where the file was removed, it is made anew.
    if stored == nil { try Data(bytes).write(to: PairFilterFixture.url) }
    #expect(stored.map { [UInt8]($0) } == bytes)
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", bytes))
    #expect(file.footer.tables[0].groups[0].chunks[0].pairFilters != nil)
    try FolioTests().holdAllFlipsAndCuts(of: bytes, folder)
  }
}
