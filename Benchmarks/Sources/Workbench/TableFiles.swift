public import Model
public import Write

/// Writes a table in the format that the options name.
public enum TableFiles {
  /// As many jobs as a pipeline with two workers has in hand.
  public static func inFlight(_ format: String) -> Int { format == "folio" ? 24 : 4 }

  /// `inFlight` jobs at most are begun and not yet written.
  public static func write(
    _ batches: [RowBatch], _ schema: Schema, options: OptionValues, path: String, inFlight given: Int? = nil
  ) async throws -> (files: [StagedFile], diagnostics: [Diagnostic]) {
    let inFlight = given ?? Self.inFlight(options.text("format"))
    switch options.text("format") {
    case "csv":
      let writer = try CsvWriter(schema, format: CsvFormat(options), path: path, run: "tablemaker")
      return try await JobDriver.write(batches, with: writer, inFlight: inFlight)
    case "parquet":
      let writer = try ParquetWriter(schema, path: path, run: "tablemaker", options: ParquetOptions(options))
      return try await JobDriver.write(batches, with: writer, inFlight: inFlight)
    case "folio":
      let writer = try FolioWriter(schema, path: path, run: "tablemaker", options: FolioOptions(options))
      return try await JobDriver.write(batches, with: writer, inFlight: inFlight)
    default:
      throw Diagnostic(.error, "unknown-format", "no writer for ‘\(options.text("format"))’")
    }
  }
}
