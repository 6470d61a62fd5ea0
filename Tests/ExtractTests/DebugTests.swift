import Extract
import Foundation
import Model
import Testing

@Test(.enabled(if: ProcessInfo.processInfo.environment["DEBUG_TEXT"] != nil))
func `debug a text`() {
  let text = ProcessInfo.processInfo.environment["DEBUG_TEXT"] ?? ""
  let page = PageBuilder.page(text)
  for batch in shippedExtractor.extract(page) where batch.rowCount > 0 {
    print("##", batch.schema.table)
    let columns = batch.schema.columns.map { ($0.name, batch.strings($0.name)) }.filter {
      !["id", "article_id", "byte_start", "byte_end", "sentence", "paragraph"].contains($0.0)
    }
    for row in 0..<batch.rowCount { print("  ", columns.map { $0.1[row] }.joined(separator: " | ")) }
  }
}
