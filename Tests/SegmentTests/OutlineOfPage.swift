import Model
import Segment
import Testing

/// A page, of which every byte is accounted for.
func accountedPage(_ text: String) throws -> SegmentedPage {
  let page = try Road().segment(text)
  let account = ByteAccount.of(page: page)
  #expect(account.total == page.page.source.byteCount && account.overlap == 0 && account.unclaimed == 0, "\(account)")
  return page
}

/// The articles of a page, a line each for headline, dateline, authors and paragraphs; and its day.
func outlineOfPage(_ text: String) throws -> (lines: [String], date: PageDate?) {
  let page = try accountedPage(text)
  var lines: [String] = []
  for article in page.articles {
    lines.append("\(article.kind) \(article.headline?.string ?? "-")")
    if let dateline = article.dateline { lines.append("dateline \(dateline.string)") }
    lines += article.authors.map { "author \($0.name) \($0.role ?? "-")" }
    lines += article.paragraphs.map { "\($0.role) \($0.passage.string)" }
  }
  return (lines, page.date)
}
