import Model
import TestSupport
import Testing

@testable import Write

/// How large the pages of texts are, and what has to be read for one of them.
@Suite struct FolioPagesTests {
  private func chunk(_ texts: [String]) throws -> (reader: FolioChunkReader, back: RowBatch, given: RowBatch) {
    var batch = RowBatch(Schema(table: "t", "", columns: [Column("text", .text, "")]))
    for text in texts {
      batch.append(text)
      batch.endRow()
    }
    let bytes = try folio([batch])
    let folder = try ScratchFolder()
    let file = try FolioFile(path: folder.file("t", bytes))
    return (try FolioChunkReader(file, table: 0, group: 0, column: 0), try readFolio(bytes), batch)
  }

  @Test func `short texts stand in small pages, and ids of chance need no other page to be read`() throws {
    var random = SeededRandom(seed: 4)
    let ids = (0..<6000).map { _ in String(UInt64.random(in: 1 << 60...UInt64.max, using: &random), radix: 16) }
    let (reader, back, given) = try chunk(ids)
    #expect(reader.pages.count > 4)
    #expect(reader.pages.dropFirst().allSatisfy { $0.block.rawCount <= FolioOptions.pageBytes })
    #expect(reader.pages.allSatisfy { $0.block.codec != .primed })
    #expect(sameCells(back, given))
  }

  @Test func `long texts share the first page, and their bounds are cut short`() throws {
    var random = SeededRandom(seed: 6)
    let words = (0..<400).map { "第\($0 * 37 % 1000)期项目" }
    let texts = (0..<600).map { _ in
      (0..<40).map { _ in words[Int.random(in: 0..<400, using: &random)] }.joined()
    }
    let (reader, back, given) = try chunk(texts)
    #expect(reader.pages.count > 4)
    #expect(reader.pages.dropFirst().allSatisfy { $0.block.codec == .primed })
    for page in reader.pages {
      #expect((page.bounds.lower?.bytes.count ?? .max) <= 8)
      #expect((page.bounds.upper?.bytes.count ?? .max) <= 8)
    }
    #expect(sameCells(back, given))
  }
}
