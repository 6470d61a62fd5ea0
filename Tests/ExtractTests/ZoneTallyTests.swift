import Extract
import Model
import Testing

private func tally(_ pages: [SegmentedPage]) -> RowBatch {
  var tally = ZoneTally(shippedLexicons)
  for page in pages { tally.add(page, shippedExtractor.extract(page)) }
  return tally.rows()
}

@Test func `the forms of a zone's name are one row`() throws {
  let pages = [PageBuilder.page("近日，苏州高新区举办推介会。"), PageBuilder.page("江苏苏州高新技术产业开发区产值增长，苏州高新区引进企业。")]
  let rows = tally(pages)
  let row = try #require(rows.strings("zone").firstIndex(of: "苏州高新区"))
  #expect(rows.strings("articles")[row] == "2")
  #expect(rows.strings("mentions")[row] == "3")
  #expect(rows.strings("level")[row] == "national")
  #expect(rows.strings("province")[row] == "江苏")
}

@Test func `a zone in traditional characters is the one of the list`() throws {
  let rows = tally([PageBuilder.page("近日，蘇州高新區舉辦推介會。"), PageBuilder.page("苏州高新区引进企业。")])
  let row = try #require(rows.strings("zone").firstIndex(of: "苏州高新区"))
  #expect(rows.strings("articles")[row] == "2")
  #expect(!rows.strings("zone").contains("蘇州高新區"))
}

@Test func `how pages are shared out changes no row`() {
  let pages = GoldPage.all.map(\.page) + [PageBuilder.page("武汉高新区引进企业。"), PageBuilder.page("成都高新区与苏州高新区合作。")]
  let whole = tally(pages)
  for split in 0...pages.count {
    var first = ZoneTally(shippedLexicons)
    var second = ZoneTally(shippedLexicons)
    for (index, page) in pages.reversed().enumerated() {
      if index < split {
        first.add(page, shippedExtractor.extract(page))
      } else {
        second.add(page, shippedExtractor.extract(page))
      }
    }
    second.merge(first)
    #expect(second.rows() == whole)
  }
}
