import Model

extension FactTable {
  /// One row an article and form of a name.
  static let organisations = FactTable(
    schema: Schema(
      table: "organisations", "an organisation named in an article, by each form of its name",
      primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed"),
        Column("canonical", .text, "its full name in the article, or the same"),
        Column("type", .text, "zone, company, government, university, research, hospital, park, association …"),
        Column("mentions", .int, "how often this form stands in the article"),
        .byteStart, .byteEnd,
      ]),
    usualRows: 128
  ) { story, batch in
    for organisation in story.organisations {
      batch.append(text: story.articleID)
      batch.append(text: organisation.name)
      batch.append(text: organisation.canonical)
      batch.append(organisation.type.rawValue)
      batch.append(organisation.mentions)
      batch.append(story.sourceSpan(story.stretches[organisation.stretch], organisation.range))
      batch.endRow()
    }
  }
}
