/// The type of a table's column.
public enum ColumnType: String, Sendable, CaseIterable {
  case text
  /// 64-bit signed.
  case int
  /// 64-bit IEEE 754.
  case real
  case bool
  /// Days since 1970-01-01.
  case date
  /// Microseconds since 1970-01-01T00:00:00Z.
  case time
}

/// A column: its name, type, and what stands in it.
public struct Column: Sendable, Equatable {
  public var name: String
  public var type: ColumnType
  public var isNullable: Bool
  public var description: String

  public init(_ name: String, _ type: ColumnType, nullable: Bool = false, _ description: String) {
    self.name = name
    self.type = type
    self.isNullable = nullable
    self.description = description
  }
}

/// A table's name and columns.
public struct Schema: Sendable, Equatable {
  public var table: String
  public var columns: [Column]
  /// One sentence: what one row is.
  public var description: String
  /// Names of the columns that tell rows apart; empty where there is no such key.
  public var primaryKey: [String]

  public init(table: String, _ description: String, primaryKey: [String] = [], columns: [Column]) {
    self.table = table
    self.description = description
    self.primaryKey = primaryKey
    self.columns = columns
  }

  public func columnIndex(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
}
