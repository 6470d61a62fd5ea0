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

private func needs(_ paragraphs: String...) -> [String] {
  facts("needs", in: paragraphs.joined(separator: "\n")).strings("need")
}

@Test func `a trouble that is told and answered is a need`() {
  #expect(
    needs("蓝舟公司反映，旧件回收缺少发票，进项税无法抵扣。税务局局长答复，将试点新办法。") == ["旧件回收缺少发票，进项税无法抵扣"])
  #expect(
    needs("蓝舟公司去年拿下三个大订单。原有的6000平方米厂房很快不够用了。高新区建设局帮助企业腾退厂房。")
      == ["原有的6000平方米厂房很快不够用了"])
  #expect(
    needs("企业扩建，最难的是大型设备的吊装和运输。专班请来设计院，协调解决。") == ["大型设备的吊装和运输"])
  #expect(
    needs("蓝舟公司总经理李建国最关心三个问题：电够不够、工人好不好招、地有没有。高新区当场答复。")
      == ["电够不够", "工人好不好招", "地有没有"])
}

@Test func `a trouble nobody answers, and one of no enterprise, are none`() {
  #expect(needs("老城区停车难。市民出行多有不便。") == [])
  #expect(needs("哪家企业遇到了什么问题，一目了然。高新区企业服务中心负责协调。") == [])
}
