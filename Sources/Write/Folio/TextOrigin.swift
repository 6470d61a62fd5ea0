/// Columns whose texts the other tables of a run repeat, whole or in part.
///
///     TextOrigins(
///       key: "article_id",
///       columns: [TextOrigin(table: "paragraphs", column: "text", position: "paragraph")])
///
/// The text of a row of another table is looked for in the rows that have the row's key.
public struct TextOrigins: Sendable, Equatable {
  /// The column, of one name in all tables, that says which rows belong together. Rows of one key stand together, and
  /// keys in one order, in all tables.
  public var key: String
  /// In the order in which they are looked into.
  public var columns: [TextOrigin]

  public init(key: String, columns: [TextOrigin]) {
    self.key = key
    self.columns = columns
  }
}

/// A column that texts come from.
public struct TextOrigin: Sendable, Equatable {
  public var table: String
  public var column: String
  /// Where a key has several rows: the column of the other tables that says which of them, from 1.
  public var position: String?

  public init(table: String, column: String, position: String? = nil) {
    self.table = table
    self.column = column
    self.position = position
  }
}
