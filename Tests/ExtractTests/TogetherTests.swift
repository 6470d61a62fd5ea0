import Extract
import Model
import Testing

/// Several pages that are read together.
@Suite struct TogetherTests {
  /// The pages are more text than is read at once, so that articles of one page are told apart over several goes.
  @Test func `pages read together have the facts that each has alone`() throws {
    let pages = try SamplePages.files(in: SamplePages.folders[0]).map { try FactRoad.shared.read($0).0 }
    let many = pages + pages.reversed() + pages
    #expect(many.reduce(0) { $0 + $1.page.text.count } > 3 * 64 << 10)
    let alone = pages.map { shippedExtractor.extract($0) }
    #expect(alone.contains { $0.contains { $0.rowCount > 0 } })
    #expect(shippedExtractor.extract(many) == alone + alone.reversed() + alone)
    #expect(shippedExtractor.extract([SegmentedPage]()).isEmpty)
  }

  @Test func `a page without articles has batches without rows among others`() {
    let pages = [PageBuilder.page([], path: "empty.txt", date: nil), PageBuilder.page("园区投资3亿元。")]
    let batches = shippedExtractor.extract(pages)
    #expect(batches.map { $0.reduce(0) { $0 + $1.rowCount } }[0] == 0)
    #expect(batches.map { $0.map(\.schema.table) }[0] == batches[1].map(\.schema.table))
    #expect(batches[1].contains { $0.schema.table == "quantities" && $0.rowCount == 1 })
  }
}
