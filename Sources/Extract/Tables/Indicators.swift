import Model

extension FactTable {
  /// One row a figure about a zone, region or organisation over a stretch of time: the panel an analyst loads.
  ///
  /// A rate of growth right after the figure it belongs to (产值4.8亿元，同比增长178%) goes into the figure's row as
  /// `change_percent`; one that stands alone is a row in percent.
  static let indicators = FactTable(
    schema: Schema(
      table: "indicators", "a figure about a zone, region or organisation over a period",
      columns: [
        Column("subject", .text, "whom or what it is said of"),
        Column("subject_type", .text, "kind of organisation; other where it is none"),
        Column("metric", .text, "what is measured"),
        Column("period_start", .date, nullable: true, "first day of the time it is said of"),
        Column("period_end", .date, nullable: true, "last day of it"),
        Column("value", .real, "in units of `unit`"),
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
      let quantities = stretch.quantities
      for index in quantities.indices {
        ids.advance()
        let quantity = quantities[index]
        guard quantity.isIndicator, let metric = quantity.metric, let subject = quantity.subject,
          let period = stretch.period(of: quantity), !stretch.isGrowth(ofEarlier: index)
        else { continue }
        batch.append(text: subject)
        batch.append(story.type(of: subject).rawValue)
        batch.append(text: stretch.scan.text, in: metric)
        batch.append(period.start)
        batch.append(period.end)
        batch.append(quantity.value.double)
        batch.append(text: quantity.unit)
        let change = stretch.growth(after: index)
        batch.append(change)
        batch.append(stretch.rank(after: index))
        batch.append(text: articleID)
        batch.append(text: ids.last)
        batch.endRow()
      }
    }
  }
}

extension QuantityMention {
  /// Sums, rates and physical measures; a count only where a word of measure, not just a noun, says what is counted.
  var isIndicator: Bool {
    switch dimension {
    case .money, .ratio, .area, .power, .energy, .mass, .volume, .multiple: high == nil
    default: false
    }
  }
}

extension Story.Stretch {
  /// The growth that follows a figure in the same sentence, before the next figure: 产值4.8亿元，同比增长178%.
  func growth(after index: Int) -> Double? {
    let quantity = quantities[index]
    if quantity.change != nil, quantity.unit.equals("percent") {
      return quantity.change == .decrease ? -quantity.value.double : quantity.value.double
    }
    guard index + 1 < quantities.count, isGrowth(ofEarlier: index + 1) else { return nil }
    let growth = quantities[index + 1]
    return growth.change == .decrease ? -growth.value.double : growth.value.double
  }

  /// Whether a percentage is the growth of the figure before it: the same sentence, nothing measured anew between.
  func isGrowth(ofEarlier index: Int) -> Bool {
    guard index > 0, quantities[index].change != nil, quantities[index].unit.equals("percent") else {
      return false
    }
    let earlier = quantities[index - 1]
    guard earlier.dimension == .money || earlier.dimension == .mass || earlier.dimension == .energy,
      quantities[index].range.lowerBound - earlier.range.upperBound <= 36
    else { return false }
    return quantities[index].metric == earlier.metric || quantities[index].metric == nil
  }

  /// A rank named in the same sentence right after the figure.
  func rank(after index: Int) -> Int? {
    guard index + 1 < quantities.count, quantities[index + 1].dimension == .rank,
      quantities[index + 1].range.lowerBound - quantities[index].range.upperBound <= 60
    else { return nil }
    return quantities[index + 1].value.integer
  }
}

extension Story {
  /// What kind of organisation a name of this article is.
  func type(of name: [UInt8]) -> OrganisationType {
    // By number: to copy one is to count a reference to each of its names.
    let organisations = organisations
    let number = organisations.indices.first {
      organisations[$0].canonical == name || organisations[$0].name == name
    }
    return number.map { organisations[$0].type } ?? .other
  }
}
