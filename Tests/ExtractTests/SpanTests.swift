import Extract
import Model
import Testing

/// Every row's bytes of the original file must hold what the row says it read.
@Test func `the bytes of a row give back what was read`() throws {
  let story = [
    "3月22日，广州某某新材料科技有限公司董事长王建国表示：“我们将投资3.5亿元，新增就业约300人。”", "今年1-9月，高新区规模以上工业增加值同比增长16.4%，引进项目1-2个。",
  ]
  for page in [PageBuilder.page(story[0], story[1])] + GoldPage.all.map(\.page) {
    for batch in shippedExtractor.extract(page) {
      let texts = batch.strings(["raw", "name", "text"].first { batch.schema.columnIndex($0) != nil } ?? "")
      guard !texts.isEmpty, batch.schema.columnIndex("byte_start") != nil else { continue }
      for (row, text) in texts.enumerated() where batch.schema.table != "quotes" {
        let start = try #require(Int(batch.strings("byte_start")[row]))
        let end = try #require(Int(batch.strings("byte_end")[row]))
        #expect(page.page.string(start..<end) == text, "\(batch.schema.table)")
      }
    }
  }
}
