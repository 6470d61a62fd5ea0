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
    for project in story.english?.projects ?? ProjectReader(story).projects {
      guard let first = project.mentions.first else { continue }
      batch.append(text: story.articleID)
      batch.append(text: project.name)
      batch.append(optional: project.zone)
      batch.append(optional: project.investor)
      batch.append(optional: project.industry)
      batch.append(project.stage.rawValue)
      batch.append(project.investment)
      batch.append(project.landArea)
      batch.append(project.floorArea)
      batch.append(optional: project.capacity)
      batch.append(project.started)
      batch.append(project.expectedCompletion)
      batch.append(project.jobs)
      batch.append(project.output)
      batch.append(project.tax)
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
