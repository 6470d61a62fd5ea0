import Model
import Segment
import Write

/// The formats a write stage can name, each with the writer that makes it.
enum TableFormats {
  /// Formats of which one file can hold several tables.
  static let ofManyTables = ["folio"]

  /// Where the texts of the other tables stand.
  private static let origins = TextOrigins(
    key: "article_id",
    columns: [TextOrigin(table: SegmentTables.paragraphs.table, column: "text", position: "paragraph")]
      + ["headline", "kicker", "deck", "article_id"].map {
        TextOrigin(table: SegmentTables.articles.table, column: $0)
      })

  /// Makes one file of those that the sinks of several tables made.
  static func joiner(
    _ files: [StagedFile], into path: String, options: OptionValues, run: String
  ) throws -> FolioJoiner {
    try FolioJoiner(
      files.map(\.temporaryPath), into: path, run: run, origins: origins, options: FolioOptions(options),
      calls: .syncingLater)
  }

  /// Opens the writer of one table.
  static func sink(
    schema: Schema, path: String, options: OptionValues, run: String, metadata: [(key: String, value: String)]
  ) throws -> any TableSink {
    switch options.text("format") {
    case "csv":
      return WriterSink(
        try CsvWriter(schema, format: CsvFormat(options), path: path, run: run, calls: .syncingLater))
    case "parquet":
      return WriterSink(
        try ParquetWriter(
          schema, path: path, run: run, options: ParquetOptions(options), metadata: metadata,
          program: "broadsheet version \(Version.text)", calls: .syncingLater))
    case "folio":
      return WriterSink(
        try FolioWriter(
          schema, path: path, run: run, options: FolioOptions(options), metadata: metadata,
          program: "broadsheet \(Version.text)", calls: .syncingLater))
    default: preconditionFailure("no writer for format ‘\(options.text("format"))’")
    }
  }
}
