public import Model

/// How a Parquet file is written.
public struct ParquetOptions: Sendable, Equatable {
  public enum Encodings: String, Sendable, CaseIterable {
    /// Plain and dictionary only, which every reader takes (fastparquet takes nothing else).
    case plain
    /// Differences and shared starts as well, where they are smaller.
    case delta
  }

  public enum Compression: String, Sendable, CaseIterable {
    case gzip
    case none
  }

  /// Rows of a group: enough to compress well, few enough that readers work on groups in parallel.
  public static let defaultRowGroup = 122_880
  /// Bytes of a group before encoding: keeps memory flat where rows are whole articles.
  public static let defaultRowGroupBytes = 12 << 20
  public static let defaultLevel = 5
  /// Bounds of a page, in rows and in bytes before encoding.
  static let pageRows = 20_000
  static let pageBytes = 1 << 20
  /// Past this a dictionary is given up.
  static let dictionaryBytes = 1 << 20

  public var encodings = Encodings.delta
  public var compression = Compression.gzip
  /// 1 (fastest) to 9 (smallest).
  public var level = defaultLevel
  public var rowGroup = defaultRowGroup
  public var rowGroupBytes = defaultRowGroupBytes
  /// Columns of text with a Bloom filter; nil means ids, `zone` and `subject`.
  public var bloomColumns: [String]?

  public init() {}

  /// - Precondition: the values were checked against `WriteStage.spec`.
  public init(_ options: OptionValues) {
    encodings = Encodings(rawValue: options.text("encodings")) ?? .delta
    compression = options.text("compression") == "none" ? .none : .gzip
    level = options.optionalInt("level") ?? ParquetOptions.defaultLevel
    rowGroup = options.optionalInt("row_group") ?? ParquetOptions.defaultRowGroup
    bloomColumns = options["bloom"] == nil ? nil : options.texts("bloom")
  }

  func hasBloomFilter(_ column: Column) -> Bool {
    guard column.type == .text else { return false }
    if let bloomColumns { return bloomColumns.contains(column.name) }
    return column.name == "id" || column.name.hasSuffix("_id") || column.name == "zone" || column.name == "subject"
  }
}
