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
    let (articleID, people) = (story.articleID, story.people)
    for number in people.indices {
      batch.append(text: articleID)
      batch.append(text: people[number].name)
      batch.append(optional: people[number].position)
      batch.append(optional: people[number].organisation)
      batch.append(people[number].mentions)
      batch.append(story.sourceSpan(story.stretches[people[number].stretch], people[number].range))
      batch.endRow()
    }
  }
}
