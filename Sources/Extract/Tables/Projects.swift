import Model

extension FactTable {
  /// One row an article and project.
  static let projects = FactTable(
    schema: Schema(
      table: "projects", "a project, plant or park that is invested in or built", primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed, the fullest form of the article"),
        Column("zone", .text, nullable: true, "the zone the article is about"),
        Column("investor", .text, nullable: true, "who invests, by full name"),
        Column("industry", .text, nullable: true, "what the name says is made"),
        Column("stage", .text, "negotiating, signed, landed … completed, planned or unknown"),
        Column("investment_value", .real, nullable: true, "what is invested"),
        Column("investment_unit", .text, nullable: true, "CNY, USD …"),
        Column("land_area_value", .real, nullable: true, "the land it takes"),
        Column("land_area_unit", .text, nullable: true, "mu, ha, m2, km2"),
        Column("floor_area_value", .real, nullable: true, "the floor it has"),
        Column("floor_area_unit", .text, nullable: true, "mu, ha, m2, km2"),
        Column("capacity", .text, nullable: true, "what it makes, as printed"),
        Column("started", .date, nullable: true, "first day of when building began"),
        Column("expected_completion", .date, nullable: true, "last day of when it is to be done"),
        Column("jobs", .int, nullable: true, "places of work"),
        Column("output_value", .real, nullable: true, "worth of what it makes"),
        Column("output_unit", .text, nullable: true, "CNY, USD …"),
        Column("tax_value", .real, nullable: true, "taxes it pays"),
        Column("tax_unit", .text, nullable: true, "CNY, USD …"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    let projects = story.english?.projects ?? ProjectReader(story).projects
    // By number: to copy one is to count a reference to each of its texts.
    for number in projects.indices {
      guard let first = projects[number].mentions.first else { continue }
      batch.append(text: story.articleID)
      batch.append(text: projects[number].name)
      batch.append(optional: projects[number].zone)
      batch.append(optional: projects[number].investor)
      batch.append(optional: projects[number].industry)
      batch.append(projects[number].stage.rawValue)
      batch.append(projects[number].investment)
      batch.append(projects[number].landArea)
      batch.append(projects[number].floorArea)
      batch.append(optional: projects[number].capacity)
      batch.append(projects[number].started)
      batch.append(projects[number].expectedCompletion)
      batch.append(projects[number].jobs)
      batch.append(projects[number].output)
      batch.append(projects[number].tax)
      batch.append(story.sourceSpan(story.stretches[first.stretch], first.range))
      batch.endRow()
    }
  }
}

extension RowBatch {
  mutating func append(optional text: [UInt8]?) {
    if let text { append(text: text) } else { appendNull() }
  }

  mutating func append(optional text: ArraySlice<UInt8>?) {
    if let text { append(text: text) } else { appendNull() }
  }

  /// A value and its unit.
  mutating func append(_ amount: Amount?) {
    append(amount?.value)
    append(optional: amount?.unit)
  }
}
