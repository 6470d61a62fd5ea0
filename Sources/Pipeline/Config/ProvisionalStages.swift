import Model

/// Stands in for stages whose rooms are still being built.
enum ProvisionalStages {
  static let segment = StageSpec(
    name: "segment", summary: "Finds the articles of pages", accepts: [.cleanPages, .pages], produces: .articles,
    tables: [
      Schema(
        table: "articles", "One article", primaryKey: ["article_id"], columns: [Column("article_id", .text, "Its id")]),
      Schema(table: "paragraphs", "One paragraph", columns: [Column("article_id", .text, "Its article's id")]),
    ],
    options: [])
}
