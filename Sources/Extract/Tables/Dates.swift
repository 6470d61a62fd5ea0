import Model

extension FactTable {
  /// One row a stretch of the calendar that is named.
  static let dates = FactTable(
    schema: Schema(
      table: "dates", "a date or stretch of time that can be put on a calendar", primaryKey: ["id"],
      columns: [
        .id("d"), .articleID, .paragraph,
        Column("raw", .text, "as printed, in clean text"),
        Column("start", .date, nullable: true, "first day; null where the page does not tell its year"),
        Column("end", .date, nullable: true, "last day; null where it is still open"),
        Column("granularity", .text, "day, month, quarter, halfyear, year or range"),
        Column("basis", .text, "stated, year_inferred (the year is the page's) or relative (今年)"),
        .byteStart, .byteEnd,
      ]),
    usualRows: 128
  ) { story, batch in
    let articleID = story.articleID
    var ids = FactIDs(articleID, UInt8(ascii: "d"))
    for stretch in story.stretches {
      for date in stretch.dates where !date.isTold {
        ids.advance()
        batch.append(text: ids.last)
        batch.append(text: articleID)
        batch.append(stretch.paragraph)
        batch.append(text: stretch.scan.text, in: date.range)
        batch.append(date.start)
        batch.append(date.end)
        batch.append(date.granularity.rawValue)
        batch.append(date.basis.rawValue)
        batch.append(story.sourceSpan(stretch, date.range))
        batch.endRow()
      }
    }
  }
}
