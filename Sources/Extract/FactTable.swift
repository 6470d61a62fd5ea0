import Model

/// A table of facts: what its rows look like, and how an article's facts become rows.
///
/// A new table is a file in `Tables/` and a line in `all`.
struct FactTable: Sendable {
  let schema: Schema
  /// Most pages have no more rows than that; room for them is made at once.
  var usualRows = 32
  let write: @Sendable (Story, inout RowBatch) -> Void

  static let all: [FactTable] = [
    .quantities, .dates, .organisations, .people, .quotes, .projects, .events, .policies, .needs, .indicators,
  ]

  var choice: OptionChoice { OptionChoice(schema.table, schema.description) }
}

extension Column {
  static let articleID = Column("article_id", .text, "the article the fact stands in")
  static let paragraph = Column(
    "paragraph", .int, nullable: true, "seq of the paragraph it stands in; null in a headline, kicker, deck or caption")
  static let byteStart = Column("byte_start", .int, "where it starts in the original file")
  static let byteEnd = Column("byte_end", .int, "where it ends in the original file, exclusive")

  static func id(_ letter: String) -> Column {
    Column("id", .text, "article_id, \(letter), and the number in order of appearance")
  }
}
