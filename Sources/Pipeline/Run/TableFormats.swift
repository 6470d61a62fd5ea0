import Model
import Write

/// The formats a write stage can name, each with the writer that makes it.
enum TableFormats {
  /// Opens the writer of one table.
  static func sink(
    schema: Schema, path: String, options: OptionValues, run: String, metadata: [(key: String, value: String)]
  ) throws -> any TableSink {
    switch options.text("format") {
    case "csv":
      return WriterSink(
        try CsvWriter(schema, format: CsvFormat(options), path: path, run: run, calls: .syncingLater), schema: schema)
    case "parquet":
      return WriterSink(
        try ParquetWriter(
          schema, path: path, run: run, options: ParquetOptions(options), metadata: metadata,
          program: "broadsheet version \(Version.text)", calls: .syncingLater),
        schema: schema)
    case "folio":
      return WriterSink(
        try FolioWriter(
          schema, path: path, run: run, options: FolioOptions(options), metadata: metadata,
          program: "broadsheet \(Version.text)", calls: .syncingLater),
        schema: schema)
    default: preconditionFailure("no writer for format ‘\(options.text("format"))’")
    }
  }
}
