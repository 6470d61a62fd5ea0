import Model

extension FactTable {
  /// One row an event.
  static let events = FactTable(
    schema: Schema(
      table: "events", "something that happened and can be dated or counted",
      columns: [
        .articleID, .paragraph,
        Column("type", .text, "signing, groundbreaking, completion, opening, launch, visit, meeting, award …"),
        Column("date", .date, nullable: true, "the day, or the first day of the month or year that is named"),
        Column("zone", .text, nullable: true, "the zone it happened in"),
        Column("description", .text, "the words that tell it"),
        Column("count", .int, nullable: true, "how many: projects signed, firms visited"),
        Column("amount_value", .real, nullable: true, "sum of money named with it"),
        Column("amount_unit", .text, nullable: true, "its currency"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    let zone = story.zoneName().map { String(decoding: $0, as: UTF8.self) }
    for stretch in story.stretches where stretch.role == .body {
      for event in EventReader(stretch: stretch, vocabulary: story.vocabulary).read() {
        batch.append(story.articleID)
        batch.append(stretch.paragraph)
        batch.append(event.type)
        batch.append(event.date?.start)
        batch.append(zone)
        batch.append(text: stretch.scan.text[stretch.shownSentence(within: event.range)])
        batch.append(event.count)
        batch.append(event.amount?.value.double)
        batch.append(event.amount.map { String(decoding: $0.unit, as: UTF8.self) })
        batch.append(story.sourceSpan(stretch, stretch.shownSentence(within: event.range)))
        batch.endRow()
      }
    }
  }
}
