public import Model

/// The tables `sources` and `source_paths`: what a run was given, also what it could not read.
///
/// Every page-bearing stage can write a page's row; the last one before a writer knows most and is the one that does.
public enum SourcesTable {
  public static let schema = Schema(
    table: "sources", "One row a distinct content, also those that could not be read", primaryKey: ["source_id"],
    columns: [
      Column("source_id", .text, "p and the first 16 hex digits of the SHA-256 of the file's bytes"),
      Column("path", .text, "As given; of several copies the first in order of path"),
      Column("sha256", .text, "SHA-256 of the file's bytes, hex"),
      Column("bytes", .int, "Size of the file"),
      Column("encoding", .text, nullable: true, "Encoding the text was in, as found or named"),
      Column("style", .text, nullable: true, "How the page is made: plain, spaced, markdown …"),
      Column("lines", .int, "Lines of the file that are not blank"),
      Column("articles", .int, nullable: true, "Articles found; empty where the pipeline looks for none"),
      Column("repairs", .int, nullable: true, "Changes made to the text; empty where the pipeline repairs nothing"),
      Column("page_date", .date, nullable: true, "Best inferred date of publication"),
      Column("page_year", .int, nullable: true, "Best inferred year of publication"),
      Column("page_date_basis", .text, nullable: true, "What told the date"),
      Column(
        "quality", .real, nullable: true, "0–1: share of the characters that ended in an article, nothing doubtful"),
      Column("status", .text, "ok, empty or quarantined"),
      Column("problem", .text, nullable: true, "Why the source could not be read"),
    ])

  public static let paths = Schema(
    table: "source_paths", "Every path that holds a source", primaryKey: ["source_id", "path"],
    columns: [
      Column("source_id", .text, "The source"),
      Column("path", .text, "A file with these bytes"),
    ])

  static func pathRow(of source: Source, path: String) -> RowBatch {
    var batch = RowBatch(paths)
    batch.append(source.id)
    batch.append(path)
    batch.endRow()
    return batch
  }
}
