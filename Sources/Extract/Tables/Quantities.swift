import Model

extension FactTable {
  /// One row a number that measures or counts something.
  static let quantities = FactTable(
    schema: Schema(
      table: "quantities", "a number that measures or counts something", primaryKey: ["id"],
      columns: [
        .id("q"), .articleID, .paragraph,
        Column("raw", .text, "as printed, in clean text, with its modifiers"),
        Column("value", .real, "the number in units of `unit`: 90亿元 is 9000000000"),
        Column("value_high", .real, nullable: true, "upper end of a range"),
        Column("unit", .text, "CNY, m2, percent, rank …, else the printed measure word; CNY/km2 where divided"),
        Column("dimension", .text, "money, area, count, ratio …"),
        Column("base_value", .real, nullable: true, "in the base unit of its dimension"),
        Column("base_unit", .text, nullable: true, "m2 for any area, kg, m …"),
        Column("modifier", .text, nullable: true, "approx, over, under, nearly, at_least or up_to"),
        Column("metric", .text, nullable: true, "what is measured"),
        Column("subject", .text, nullable: true, "whom or what it is said of"),
        Column("change", .text, nullable: true, "increase or decrease, where the number is a change"),
        Column("period_start", .date, nullable: true, "first day of the time it is said of"),
        Column("period_end", .date, nullable: true, "last day of it"),
        Column("sentence", .text, "the sentence it stands in"),
        .byteStart, .byteEnd,
      ]),
    usualRows: 128
  ) { story, batch in
    let articleID = story.articleID
    var ids = FactIDs(articleID, UInt8(ascii: "q"))
    for stretch in story.stretches {
      for index in stretch.quantities.indices {
        let quantity = stretch.quantities[index]
        ids.advance()
        batch.append(text: ids.last)
        batch.append(text: articleID)
        batch.append(stretch.paragraph)
        batch.append(text: stretch.scan.text, in: quantity.range)
        batch.append(quantity.value.double)
        batch.append(quantity.high?.double)
        batch.append(text: quantity.unit)
        batch.append(quantity.dimension.rawValue)
        batch.append(quantity.base?.value)
        batch.append(optional: quantity.base?.unit)
        batch.append(quantity.modifier?.rawValue)
        if let metric = quantity.metric {
          batch.append(text: stretch.scan.text, in: metric)
        } else {
          batch.appendNull()
        }
        batch.append(optional: quantity.subject)
        batch.append(quantity.change?.rawValue)
        let period = stretch.period(of: index)
        batch.append(period?.start)
        batch.append(period?.end)
        batch.append(text: stretch.scan.text, in: stretch.shownSentence(around: quantity.range))
        batch.append(story.sourceSpan(stretch, quantity.range))
        batch.endRow()
      }
    }
  }
}
