public import Model

/// How a Folio file is written.
public struct FolioOptions: Sendable, Equatable {
  /// Rows of a group, unless its bytes are too many before.
  public static let defaultRowGroup = 65_536
  /// Bytes of a group before encoding: keeps memory flat where rows are whole articles, and a chunk a sensible job.
  public static let defaultRowGroupBytes = 6 << 20
  public static let defaultLevel = 6
  /// Bounds of a page: rows, and bytes of its values before encoding. The first page of a chunk of texts is twice as
  /// large, because the others use it as their preset dictionary.
  static let pageRows = 4096
  static let pageBytes = 18 << 10
  static let boundBytes = 32
  /// From so many bytes a text on average, pages are larger and bounds cut shorter: such a page holds few texts, and
  /// bounds of full length would be most of its entry in the page table.
  static let longText = 64
  static let longTextPageBytes = 36 << 10
  static let longTextBoundBytes = 8

  /// 1 (fastest) to 9 (smallest).
  public var level = defaultLevel
  public var rowGroup = defaultRowGroup
  public var rowGroupBytes = defaultRowGroupBytes
  /// Columns of text with a Bloom filter; nil means ids, `zone` and `subject`.
  public var bloomColumns: [String]?
  /// Columns of text with a filter over pairs of characters, for searches inside texts.
  public var searchColumns: [String] = []

  public init() {}

  /// - Precondition: the values were checked against `WriteStage.spec`.
  public init(_ options: OptionValues) {
    level = options.optionalInt("level") ?? FolioOptions.defaultLevel
    rowGroup = options.optionalInt("row_group") ?? FolioOptions.defaultRowGroup
    bloomColumns = options["bloom"] == nil ? nil : options.texts("bloom")
    searchColumns = options.texts("search")
  }

  func hasBloomFilter(_ column: Column) -> Bool {
    var same = ParquetOptions()
    same.bloomColumns = bloomColumns
    return same.hasBloomFilter(column)
  }
}
