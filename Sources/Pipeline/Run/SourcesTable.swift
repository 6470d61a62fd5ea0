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

  /// The row of a page that has been read, and perhaps repaired.
  static func row(of page: Page, isRepaired: Bool) -> RowBatch {
    row(of: page, isRepaired: isRepaired, segmented: nil)
  }

  /// The row of a page whose articles are known.
  static func row(of segmented: SegmentedPage) -> RowBatch {
    row(of: segmented.page, isRepaired: true, segmented: segmented)
  }

  private static func row(of page: Page, isRepaired: Bool, segmented: SegmentedPage?) -> RowBatch {
    let source = page.source
    let isReadable = source.status == .ok
    var batch = RowBatch(schema)
    batch.append(source.id)
    batch.append(source.path)
    batch.append(source.sha256)
    batch.append(source.byteCount)
    batch.append(source.encoding.isEmpty ? nil : source.encoding)
    batch.append(isReadable ? page.style : nil)
    batch.append(source.lineCount)
    batch.append(segmented?.articles.count)
    batch.append(isRepaired ? page.repairs.count : nil)
    batch.append(segmented?.date?.day)
    batch.append(segmented?.date?.year)
    batch.append(segmented?.date?.basis)
    batch.append(isReadable ? segmented?.quality : nil)
    batch.append(source.status.rawValue)
    batch.append(source.problem)
    batch.endRow()
    return batch
  }

  static func pathRow(of source: Source, path: String) -> RowBatch {
    var batch = RowBatch(paths)
    batch.append(source.id)
    batch.append(path)
    batch.endRow()
    return batch
  }
}
