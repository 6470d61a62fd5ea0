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
    options: commonOptions + CsvFormat.options)

  /// What every format takes.
  static let commonOptions: [OptionSpec] = [
    OptionSpec(
      "format", .choice([OptionChoice("csv", "comma-separated values, plain or gzip-compressed")]), required: true,
      "What the files are"),
    OptionSpec(
      "path", .text, required: true, "Where the files go; ‘{table}’ stands for the table's name", check: checkPath),
    OptionSpec("tables", .list(.text), default: .list([.text("all")]), "The tables to write, or ‘all’"),
    OptionSpec(
      "datapackage", .bool, default: .bool(true),
      "Describe the files in a ‘datapackage.json’ beside them (Frictionless Data Package 2)"),
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
