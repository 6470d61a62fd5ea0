import Model

extension FactTable {
  /// One row an article and person.
  static let people = FactTable(
    schema: Schema(
      table: "people", "a person named in an article", primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed"),
        Column("position", .text, nullable: true, "as printed, without the organisation"),
        Column("organisation", .text, nullable: true, "its full name in the article"),
        Column("mentions", .int, "how often the name stands in the article"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    for person in story.people {
      batch.append(text: story.articleID)
      batch.append(text: person.name)
      batch.append(optional: person.position)
      batch.append(optional: person.organisation)
      batch.append(person.mentions)
      batch.append(story.sourceSpan(story.stretches[person.stretch], person.range))
      batch.endRow()
    }
  }
}
