import Model

extension FactTable {
  /// One row an article and project.
  static let projects = FactTable(
    schema: Schema(
      table: "projects", "a project, works or park that is invested in or built", primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed"),
        Column("zone", .text, nullable: true, "the development zone it stands in"),
        Column("investor", .text, nullable: true, "who invests, by full name"),
        Column("industry", .text, nullable: true, "by the words of its name"),
        Column("stage", .text, "negotiating, signed, landed … in_production, completed, planned, unknown"),
        Column("investment_value", .real, nullable: true, "sum invested"),
        Column("investment_unit", .text, nullable: true, "its currency"),
        Column("land_area_value", .real, nullable: true, "land"),
        Column("land_area_unit", .text, nullable: true, "mu, ha, m2 …"),
        Column("floor_area_value", .real, nullable: true, "floor area"),
        Column("floor_area_unit", .text, nullable: true, "m2 …"),
        Column("capacity", .text, nullable: true, "what it makes in a year, as printed"),
        Column("started", .date, nullable: true, "first day of the time building began"),
        Column("expected_completion", .date, nullable: true, "last day of the time it is to be finished"),
        Column("jobs", .int, nullable: true, "jobs it brings"),
        Column("output_value", .real, nullable: true, "output or revenue"),
        Column("output_unit", .text, nullable: true, "its currency"),
        Column("tax_value", .real, nullable: true, "taxes"),
        Column("tax_unit", .text, nullable: true, "their currency"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    let zone = story.zoneName()
    for project in story.projects() {
      batch.append(story.articleID)
      batch.append(text: project.name)
      batch.append(zone)
      batch.append(project.investor.map { String(decoding: $0, as: UTF8.self) })
      batch.append(project.industry.map { String(decoding: $0, as: UTF8.self) })
      batch.append(project.stage)
      batch.append(measure: project.investment)
      batch.append(measure: project.land)
      batch.append(measure: project.floor)
      batch.append(project.capacity.map { String(decoding: $0, as: UTF8.self) })
      batch.append(project.started)
      batch.append(project.completion)
      batch.append(project.jobs)
      batch.append(measure: project.output)
      batch.append(measure: project.tax)
      batch.append(story.sourceSpan(story.stretches[project.stretch], project.range))
      batch.endRow()
    }
  }
}

extension RowBatch {
  /// Value and unit, or two nulls.
  mutating func append(measure quantity: QuantityMention?) {
    append(quantity?.value.double)
    append(quantity.map { String(decoding: $0.unit, as: UTF8.self) })
  }
}
