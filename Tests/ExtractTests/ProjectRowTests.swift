import Extract
import Model
import Testing

private func names(_ text: String) -> [String] { facts("projects", in: text).strings("name") }

@Test func `what commas tell apart has pauses inside of one`() {
  let text = "此次开工的3个项目包括青禾智汇产业园项目，蓝舟电气有限公司智能科技楼、未来科技楼建设项目，云岭药业有限公司厂房新建项目。"
  #expect(names(text) == ["青禾智汇产业园项目", "蓝舟电气有限公司智能科技楼、未来科技楼建设项目", "云岭药业有限公司厂房新建项目"])
}

@Test func `of two things in quotation marks each is its own partners'`() {
  let text = "青禾科技有限公司与宁川集团有限公司共建“产业金融中心”、蓝舟技术有限公司与云岭科技有限公司合作“智慧农业技术”等7个项目签约。"
  let batch = facts("projects", in: text)
  #expect(batch.strings("name") == ["产业金融中心", "智慧农业技术"])
  #expect(batch.strings("investor") == ["青禾科技有限公司与宁川集团有限公司", "蓝舟技术有限公司与云岭科技有限公司"])
}

@Test func `who builds together is told behind the name`() {
  let batch = facts("projects", in: "江口互联网产业园是青禾发展集团有限公司与海曙区政府共同打造的集聚区，占地90亩。")
  #expect(batch.strings("investor") == ["青禾发展集团有限公司与海曙区政府"])
}

@Test(arguments: [
  "一家企业希望尽早建设其在国内的第一个生产基地。", "园区建立“周会商、月调度”项目推进机制，落户了一批企业。", "企业一时用不起新厂房，先租后买。",
])
func `any of its kind, a way of dealing with them and a plaint are no projects`(text: String) {
  #expect(names(text) == [])
}

@Test func `how large it is is no part of a name`() {
  #expect(names("蓝舟特钢有限公司建成20兆瓦屋顶光伏电站。") == ["屋顶光伏电站"])
}

@Test func `the sum of a row is no project's investment`() {
  let text = "青禾早筛产业化基地等9个项目集中开工，总投资达88亿元。青禾早筛产业化基地项目总投资50亿元。"
  #expect(facts("projects", in: text).strings("investment_value").first == "5000000000.0")
}

@Test func `when it was begun and is to be done may stand in the paragraph after`() {
  let batch = facts(
    "projects", in: "在青禾1000万套传动系统研发生产项目现场，大家看了进度。", "据介绍，该项目占地158亩，于2022年8月开工建设，计划于2024年底投产。")
  #expect(batch.strings("started").first == "2022-08-01")
  #expect(batch.strings("expected_completion").first == "2024-12-31")
}

@Test func `a company that grew while others complained has not paid for the park`() {
  let batch = facts("projects", in: "随着蓝舟乳业有限公司扩产，在建的青禾科技创新园用电需求越来越大。")
  #expect(batch.strings("investor").allSatisfy { $0 != "蓝舟乳业有限公司" })
}
