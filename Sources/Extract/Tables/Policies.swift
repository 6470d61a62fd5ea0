import Model

extension FactTable {
  /// One row an article and named policy.
  static let policies = FactTable(
    schema: Schema(
      table: "policies", "a named policy, plan, programme, campaign, mechanism, platform, award or list",
      primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed"),
        Column("kind", .text, "policy, plan, programme, campaign, mechanism, platform, award or list"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    for policy in story.english?.policies ?? PolicyReader.read(story) {
      let stretch = story.stretches[policy.stretch]
      batch.append(text: story.articleID)
      batch.append(text: stretch.scan.text, in: policy.range)
      batch.append(text: policy.kind)
      batch.append(story.sourceSpan(stretch, policy.range))
      batch.endRow()
    }
  }
}
