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
    let (articleID, organisations) = (story.articleID, story.organisations)
    // By number: to copy one is to count a reference to each of its names.
    for number in organisations.indices {
      batch.append(text: articleID)
      batch.append(text: organisations[number].name)
      batch.append(text: organisations[number].canonical)
      batch.append(organisations[number].type.rawValue)
      batch.append(organisations[number].mentions)
      batch.append(story.sourceSpan(story.stretches[organisations[number].stretch], organisations[number].range))
      batch.endRow()
    }
  }
}
