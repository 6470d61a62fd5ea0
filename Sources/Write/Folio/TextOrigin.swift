/// A column whose texts the other tables of a run repeat, whole or in part.
///
///     TextOrigin(table: "paragraphs", column: "text", key: "article_id", position: "paragraph")
///
/// The text of a row of another table is looked for in the rows that have the row's key.
public struct TextOrigin: Sendable, Equatable {
  public var table: String
  public var column: String
  /// The column, of one name in both tables, that says which rows belong together. Rows of one key stand together, and
  /// keys in one order, in all tables.
  public var key: String
  /// A column of the other tables that says which of the key's rows, from 1.
  public var position: String?

  public init(table: String, column: String, key: String, position: String? = nil) {
    self.table = table
    self.column = column
    self.key = key
    self.position = position
  }
}
