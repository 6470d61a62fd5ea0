import Extract
import Model
import Testing

/// `name stage` of every project in a text.
private func projects(_ text: String) -> [String] {
  let batch = facts("projects", in: text)
  return zip(batch.strings("name"), batch.strings("stage")).map { "\($0) \($1)" }
}

@Test func `what a ceremony began has begun, though its count stands in the next clause`() {
  #expect(
    projects("近日，滨江高新区举行节水项目集中启动仪式，8个项目总投资21亿元。此次启动的项目包括蓝舟钢厂余热发电项目，青禾玻璃窑炉改造项目等。")
      == ["蓝舟钢厂余热发电项目 groundbreaking", "青禾玻璃窑炉改造项目 groundbreaking"])
}

@Test(arguments: [
  ("公司还要在江口建占地85亩的智慧温室工厂，总投资1.6亿元，明年4月开工。", ["智慧温室工厂 planned"]),
  // Which of many, how many, and what kind.
  ("基金明确单个项目最高容错60%。", []), ("到明年，建成公共实训基地5个。", []), ("视同主持省部级项目。", []),
  ("总投资48亿元的蓝舟航空发动机叶片基地破土动工。", ["蓝舟航空发动机叶片基地 groundbreaking"]),
])
func `a year to come, a count and a rank tell what is no project yet, or none`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test func `who builds is told in a later clause about the project`() {
  let batch = facts(
    "projects", in: "总投资22亿元的青禾尾气制醇项目在江口片区试生产。该项目占地165亩，由宁波蓝舟科技股份有限公司与浙江大学合作建设。")
  #expect(batch.strings("investor") == ["宁波蓝舟科技股份有限公司与浙江大学"])
}

@Test func `what was signed and came into use later is in use`() {
  #expect(projects("蓝舟电子有限公司的芯片封测线，投资11亿元，今年3月签约，7月20日便投产。") == ["芯片封测线 in_production"])
  #expect(projects("蓝舟锂业有限公司近日签约，投资3亿元建设储能电芯工厂，预计2026年底试生产。") == ["储能电芯工厂 signed"])
}

@Test(arguments: [
  ("蓝舟电池隔膜项目主体结顶。", "蓝舟电池隔膜项目 topped_out"),
  ("云溪半导体封装项目挂牌出让。", "云溪半导体封装项目 land_supplied"),
  ("海棠减速机项目产能爬坡。", "海棠减速机项目 in_production"),
])
func `words of a site, a sale of land and a works tell the stage`(text: String, expected: String) {
  #expect(projects(text) == [expected])
}
