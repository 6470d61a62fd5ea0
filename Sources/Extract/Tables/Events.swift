import Model

extension FactTable {
  /// One row something that happened, or is to happen on a day that is named.
  static let events = FactTable(
    schema: Schema(
      table: "events", "something that happened: signed, opened, visited, awarded …",
      columns: [
        .articleID, .paragraph,
        Column("type", .text, "signing, groundbreaking, completion, opening, launch, visit, meeting, award, listing …"),
        Column("date", .date, nullable: true, "first day of when it happened"),
        Column("zone", .text, nullable: true, "the zone the article is about"),
        Column("description", .text, "the clause that tells of it"),
        Column("count", .int, nullable: true, "how many: projects signed, visits made"),
        Column("amount_value", .real, nullable: true, "the money it is about"),
        Column("amount_unit", .text, nullable: true, "CNY, USD …"),
        .byteStart, .byteEnd,
      ]),
    usualRows: 64
  ) { story, batch in
    let zone = story.zoneName()
    for (number, event) in story.english?.events ?? EventList.read(story).events {
      let stretch = story.stretches[number]
      batch.append(text: story.articleID)
      batch.append(stretch.paragraph)
      batch.append(event.type)
      batch.append(event.date)
      batch.append(optional: zone)
      batch.append(text: stretch.scan.text, in: event.range)
      batch.append(event.count)
      batch.append(event.amount)
      batch.append(story.sourceSpan(stretch, event.range))
      batch.endRow()
    }
  }
}
