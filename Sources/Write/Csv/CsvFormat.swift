public import Model

/// How a CSV file is to look: the options of `format: csv`, checked.
///
///     let format = CsvFormat(options)
///     format.delimiter         // 0x2C
///
/// - Invariant: the delimiter is one ASCII byte that is neither a quote, a line end nor part of a number or word; the
///   null text holds no byte that would need quotes.
public struct CsvFormat: Sendable, Equatable {
  public enum Quoting: String, Sendable { case minimal, all }

  /// nil: not compressed.
  public var gzipLevel: Int?
  public var delimiter: UInt8 = 0x2C
  public var lineEnd: [UInt8] = [0x0A]
  /// What stands for "no value"; the same text as a value is quoted.
  public var nullText: [UInt8] = []
  public var quoting = Quoting.minimal
  public var hasHeader = true
  public var hasByteOrderMark = false
  /// Whether texts a spreadsheet would run as formulas get a `'` before them.
  public var guardsFormulas = false
  /// The most rows of a file, header not counted; nil: no limit.
  public var splitRows: Int?
  /// The most characters of a cell before a warning; nil: no limit.
  public var longestCell: Int?

  /// Deflate's level where the pipeline file names none. See `docs/csv.md` for what the levels cost.
  public static let defaultLevel = 6
  /// A sheet of Excel and LibreOffice has 1,048,576 rows, the first of which is the header.
  public static let spreadsheetRows = 1_048_575
  /// Excel cuts a cell at this many characters.
  public static let spreadsheetCell = 32_767

  public init() {}

  /// - Precondition: the values were checked against `WriteStage.spec`.
  public init(_ options: OptionValues) {
    let isSpreadsheet = options.text("profile") == "spreadsheet"
    let isGzip =
      switch options.text("compression") {
      case "gzip": true
      case "none": false
      default: options.text("path").hasSuffix(".gz")
      }
    gzipLevel = isGzip ? options.optionalInt("level") ?? CsvFormat.defaultLevel : nil
    delimiter = CsvFormat.delimiters[options.text("delimiter")] ?? options.text("delimiter").utf8.first ?? 0x2C
    lineEnd = options.text("line_end") == "crlf" ? [0x0D, 0x0A] : [0x0A]
    nullText = Array(options.text("null_text").utf8)
    quoting = Quoting(rawValue: options.text("quote")) ?? .minimal
    hasHeader = options.bool("header")
    hasByteOrderMark = options["bom"] == nil ? isSpreadsheet : options.bool("bom")
    guardsFormulas = options["formula_guard"] == nil ? isSpreadsheet : options.bool("formula_guard")
    splitRows = options.optionalInt("split_rows") ?? (isSpreadsheet ? CsvFormat.spreadsheetRows : nil)
    longestCell = isSpreadsheet ? CsvFormat.spreadsheetCell : nil
  }

  static let delimiters: [String: UInt8] = ["comma": 0x2C, "tab": 0x09, "semicolon": 0x3B, "pipe": 0x7C]
}
