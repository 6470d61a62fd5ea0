public import Model

/// The stage that finds the articles of a page, described once.
public enum SegmentStage {
  public static let spec = StageSpec(
    name: "segment",
    summary: "find the articles of a page: headlines, authors, paragraphs, and what belongs to none",
    accepts: [.cleanPages, .pages],
    produces: .articles,
    tables: [
      SegmentTables.articles, SegmentTables.paragraphs, SegmentTables.authors, SegmentTables.leftovers,
    ],
    options: [
      OptionSpec(
        "scrap_length", .int(0...1000), default: .int(24),
        "text shorter than this, in characters, with neither headline nor authors, is left over rather than an article")
    ])
}
