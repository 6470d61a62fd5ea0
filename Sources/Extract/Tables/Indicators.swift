import Model

extension FactTable {
  /// One row a figure about a zone, region or organisation over a stretch of time: the panel an analyst loads.
  ///
  /// A rate of growth right after the figure it belongs to (产值4.8亿元，同比增长178%) goes into the figure's row as
  /// `change_percent`; one that stands alone is a row in percent, and below zero where it is a fall.
  static let indicators = FactTable(
    schema: Schema(
      table: "indicators", "a figure about a zone, region or organisation over a period",
      columns: [
        Column("subject", .text, "whom it is said of"),
        Column("subject_type", .text, "kind of organisation; other where it is a region that acts as none"),
        Column("metric", .text, "what is measured; of a count with what it is of: 亿元以上产业项目"),
        Column("period_start", .date, nullable: true, "first day of the time it is said of"),
        Column("period_end", .date, nullable: true, "last day of it"),
        Column("value", .real, "in units of `unit`; of a growth negative where it is a fall"),
        Column("unit", .text, "as in quantities"),
        Column(
          "change_percent", .real, nullable: true, "growth against the same time a year before; negative for a fall"),
        Column("rank", .int, nullable: true, "place in a ranking, where one is named with it"),
        .articleID,
        Column("quantity_id", .text, "the row of quantities it was made from"),
      ]),
    usualRows: 64
  ) { story, batch in
    let articleID = story.articleID
    var ids = FactIDs(articleID, UInt8(ascii: "q"))
    for stretch in story.stretches {
      let reader = IndicatorReader(story: story, stretch: stretch)
      for index in stretch.quantities.indices {
        ids.advance()
        guard let indicator = reader.indicator(index) else { continue }
        batch.append(text: indicator.subject)
        batch.append(indicator.type.rawValue)
        batch.append(text: stretch.scan.text, in: indicator.metric)
        batch.append(indicator.period.start)
        batch.append(indicator.period.end)
        batch.append(indicator.value)
        batch.append(text: indicator.unit)
        batch.append(indicator.change)
        batch.append(indicator.rank)
        batch.append(text: articleID)
        batch.append(text: ids.last)
        batch.endRow()
      }
    }
  }
}

extension Story {
  /// What kind of organisation a name of this article is.
  func type(of name: [UInt8]) -> OrganisationType { knownType(of: name) ?? .other }

  /// The same; nil where it is no organisation of the article.
  func knownType(of name: [UInt8]) -> OrganisationType? {
    // By number: to copy one is to count a reference to each of its names.
    let organisations = organisations
    let number = organisations.indices.first {
      organisations[$0].canonical == name || organisations[$0].name == name
    }
    return number.map { organisations[$0].type }
  }
}
