import Model

extension FactTable {
  /// One row an article and named policy.
  static let policies = FactTable(
    schema: Schema(
      table: "policies", "a named policy, plan, programme, campaign, mechanism, platform, award or list",
      primaryKey: ["article_id", "name"],
      columns: [
        .articleID,
        Column("name", .text, "as printed, without 《》"),
        Column("kind", .text, "policy, plan, programme, campaign, mechanism, platform, award or list"),
        .byteStart, .byteEnd,
      ])
  ) { story, batch in
    var seen: Set<[UInt8]> = []
    for stretch in story.stretches where stretch.role == .body {
      for policy in PolicyReader(stretch: stretch, vocabulary: story.vocabulary).read() {
        let name = Array(stretch.scan.text[policy.range])
        guard seen.insert(name).inserted else { continue }
        batch.append(story.articleID)
        batch.append(text: name)
        batch.append(policy.kind)
        batch.append(story.sourceSpan(stretch, policy.range))
        batch.endRow()
      }
    }
  }
}
