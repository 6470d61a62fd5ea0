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

  static let write = StageSpec(
    name: "write", summary: "Writes tables to files, each whole or not at all",
    accepts: [.pages, .cleanPages, .articles, .facts], produces: nil, takesMany: true,
    options: [
      OptionSpec(
        "format", .choice([OptionChoice("csv", "comma-separated values, plain or gzip-compressed")]), required: true,
        "What the files are"),
      OptionSpec("path", .text, required: true, "Where the files go; ‘{table}’ stands for the table's name"),
      OptionSpec("tables", .list(.text), default: .list([.text("all")]), "The tables to write, or ‘all’"),
    ])
}
