public import Model

/// The stage that writes tables to files, described once: the pipeline file's keys, their checks, help and defaults.
///
///     csv: {from: [pages, clean, stories], write: {format: csv, path: "out/{table}.csv.gz"}}
public enum WriteStage {
  public static let spec = StageSpec(
    name: "write",
    summary: "Writes tables to files, each whole or not at all",
    accepts: [.pages, .cleanPages, .articles, .facts],
    produces: nil,
    takesMany: true,
    options: commonOptions + CsvFormat.options + columnarOptions)

  /// What every format takes.
  static let commonOptions: [OptionSpec] = [
    OptionSpec(
      "format",
      .choice([
        OptionChoice("csv", "comma-separated values, plain or gzip-compressed"),
        OptionChoice("parquet", "Apache Parquet, for DuckDB, pandas, Polars, R, Spark"),
        OptionChoice("folio", "Folio, Broadsheet's own columnar format: smallest, checked everywhere"),
      ]), required: true, "What the files are"),
    OptionSpec(
      "path", .text, required: true,
      "Where the files go; ‘{table}’ stands for the table's name, and without it folio puts all tables into one file",
      check: checkPath),
    OptionSpec(
      "compression",
      .choice([
        OptionChoice("auto", "csv: gzip where the path ends in ‘.gz’; parquet and folio: gzip"),
        OptionChoice("gzip", "deflate, as every reader knows it"),
        OptionChoice("none", "as it is"),
      ]), default: .text("auto"), "How the files are compressed"
    ).applying(when: "format", is: "csv", "parquet"),
    OptionSpec(
      "level", .int(1...9),
      "How hard deflate tries: 1 is fastest, 9 smallest (default: csv \(CsvFormat.defaultLevel), parquet "
        + "\(ParquetOptions.defaultLevel), folio \(FolioOptions.defaultLevel))"),
    OptionSpec("tables", .list(.text), default: .list([.text("all")]), "The tables to write, or ‘all’"),
    OptionSpec(
      "datapackage", .bool, default: .bool(true),
      "Describe the files in a ‘datapackage.json’ beside them (Frictionless Data Package 2)"),
  ]

  /// What the columnar formats take.
  static let columnarOptions: [OptionSpec] = [
    OptionSpec(
      "row_group", .int(1...16_777_216),
      "Rows of a group (default: parquet \(ParquetOptions.defaultRowGroup), folio \(FolioOptions.defaultRowGroup))"
    ).applying(when: "format", is: "parquet", "folio"),
    OptionSpec(
      "encodings",
      .choice([
        OptionChoice("delta", "differences and shared beginnings where they are smaller"),
        OptionChoice("plain", "what every reader takes; fastparquet takes nothing else"),
      ]), default: .text("delta"), "How values are written before compression"
    ).applying(when: "format", is: "parquet"),
    OptionSpec(
      "bloom", .list(.text), "Columns of text with a Bloom filter (default: ids, ‘zone’ and ‘subject’)"
    ).applying(when: "format", is: "parquet", "folio"),
    OptionSpec(
      "search", .list(.text), default: .list([]),
      "Columns of text with a filter that lets ‘contains’ skip pages; at most a tenth of the column's bytes"
    ).applying(when: "format", is: "folio"),
  ]

  private static let checkPath: @Sendable (OptionValue) -> String? = { value in
    guard case .text(let path) = value else { return nil }
    if path.isEmpty || path.hasSuffix("/") { return "a file's path is needed, such as ‘out/{table}.csv.gz’" }
    if path.utf8.contains(0) { return "a path cannot hold a NUL" }
    return nil
  }

  /// Where a table's file goes.
  ///
  ///     WriteStage.path("out/{table}.csv.gz", table: "people")      // out/people.csv.gz
  public static func path(_ template: String, table: String) -> String {
    let mark = Array("{table}".utf8)
    let text = Array(template.utf8)
    var path: [UInt8] = []
    var at = 0
    while at < text.count {
      if text[at...].starts(with: mark) {
        path += Array(table.utf8)
        at += mark.count
      } else {
        path.append(text[at])
        at += 1
      }
    }
    return String(decoding: path, as: UTF8.self)
  }

  /// Whether the options ask for a table.
  public static func writes(table: String, options: OptionValues) -> Bool {
    let tables = options.texts("tables")
    return tables.contains("all") || tables.contains(table)
  }
}
