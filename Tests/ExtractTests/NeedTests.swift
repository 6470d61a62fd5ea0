import Extract
import Model
import Testing

@Test func `what enterprises ask for is read with the answer and its category`() {
  let batch = facts("needs", in: "蓝舟电气有限公司希望高新区协调解决厂房用电不足的问题，服务专员一一记录，当场表示马上办理。")
  #expect(batch.strings("need") == ["希望高新区协调解决厂房用电不足的问题"])
  #expect(batch.strings("organisation") == ["蓝舟电气有限公司"])
  #expect(batch.strings("response") == ["服务专员一一记录，当场表示马上办理"])
  #expect(batch.strings("category") == ["要素保障"])
}

@Test func `a need is read in quotation marks and from clients too`() {
  #expect(facts("needs", in: "企业提出“希望调整用能指标”的申请。").rowCount == 1)
  #expect(facts("needs", in: "客商希望园区预留100亩土地。").rowCount == 1)
}

@Test func `a difficulty one is in is a need, a task is none`() {
  #expect(facts("needs", in: "海外订单取消，企业马上面临货物积压的窘境。").strings("category") == ["经营管理"])
  #expect(facts("needs", in: "主动协调解决企业遇到的土地、资金等问题。").rowCount == 0)
  #expect(facts("needs", in: "我们希望打造更好的营商环境。").rowCount == 0)
}

@Test func `the bytes of events and needs give back their text`() throws {
  for page in GoldPage.all.map(\.page) + [PageBuilder.page("近日，青禾产业园奠基。", "企业面临用工短缺的困境。")] {
    for batch in shippedExtractor.extract(page) {
      guard let column = ["events": "description", "needs": "need"][batch.schema.table] else { continue }
      for (row, text) in batch.strings(column).enumerated() {
        let start = try #require(Int(batch.strings("byte_start")[row]))
        let end = try #require(Int(batch.strings("byte_end")[row]))
        #expect(page.page.string(start..<end) == text)
      }
    }
  }
}
