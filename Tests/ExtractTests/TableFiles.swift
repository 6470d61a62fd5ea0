import Foundation
import Model

/// Writes tables as CSV files, so that they can be scored.
enum TableFiles {
  static func write(_ pages: [(SegmentedPage, [RowBatch])], to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var files: [String: String] = [
      "sources": "source_id,path\n", "articles": "article_id,source_id,headline,kicker,deck,dateline\n",
      "paragraphs": "article_id,seq,role,text\n", "authors": "article_id,seq,name,role\n",
    ]
    for (page, batches) in pages {
      files["sources"]? += [page.page.source.id, quoted(page.page.source.path)].joined(separator: ",") + "\n"
      for (index, article) in page.articles.enumerated() {
        let id = page.articleID(index)
        let heads = [article.headline, article.kicker, article.deck, article.dateline].map { quoted($0?.string ?? "") }
        files["articles"]? += ([id, page.page.source.id] + heads).joined(separator: ",") + "\n"
        for (number, author) in article.authors.enumerated() {
          files["authors"]? += "\(id),\(number + 1),\(quoted(author.name)),\(author.role ?? "")\n"
        }
        for (number, paragraph) in article.paragraphs.enumerated() {
          files["paragraphs"]? += "\(id),\(number + 1),\(paragraph.role),\(quoted(paragraph.passage.string))\n"
        }
      }
      for batch in batches {
        let header = batch.schema.columns.map(\.name).joined(separator: ",") + "\n"
        files[batch.schema.table, default: header] += (0..<batch.rowCount).map { row($0, of: batch) }.joined()
      }
    }
    for (name, text) in files {
      try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8)
    }
  }

  private static func row(_ row: Int, of batch: RowBatch) -> String {
    batch.columns.map { quoted(value($0, row)) }.joined(separator: ",") + "\n"
  }

  /// A cell as text; empty where there is no value.
  static func value(_ column: ColumnVector, _ row: Int) -> String {
    if column.isNull(row) { return "" }
    switch column.values {
    case .text(let texts): return texts.string(row)
    case .int(let numbers): return String(numbers[row])
    case .real(let numbers): return String(numbers[row])
    case .bool(let flags): return String(flags[row])
    case .date(let days): return CalendarDate(daysSince1970: days[row]).description
    case .time(let instants): return String(instants[row])
    }
  }

  private static func quoted(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) } ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
  }
}

extension RowBatch {
  /// The cells of a column, for tests.
  func strings(_ column: String) -> [String] {
    guard let index = schema.columnIndex(column) else { return [] }
    return (0..<rowCount).map { TableFiles.value(columns[index], $0) }
  }
}
