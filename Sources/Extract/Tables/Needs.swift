import Model

extension FactTable {
  /// One row a request or difficulty of an enterprise.
  static let needs = FactTable(
    schema: Schema(
      table: "needs", "what an enterprise asked for, and the answer it got",
      columns: [
        .articleID,
        Column("organisation", .text, nullable: true, "who asked"),
        Column("need", .text, "as printed"),
        Column("response", .text, nullable: true, "what was done or promised, as printed"),
        Column("category", .text, "经营管理, 行政审批, 要素保障 or 其他"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    for need in story.english?.needs ?? NeedReader(story).read() {
      let stretch = story.stretches[need.stretch]
      batch.append(text: story.articleID)
      batch.append(optional: need.organisation)
      batch.append(text: stretch.scan.text, in: need.range)
      batch.append(optional: need.response)
      batch.append(need.category)
      batch.append(story.sourceSpan(stretch, need.range))
      batch.endRow()
    }
  }
}
