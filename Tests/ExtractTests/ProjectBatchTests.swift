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

@Test func `the first sentence of a paragraph tells how far all are that it goes on to name`() {
  #expect(
    projects(
      "开工项目涵盖新材料、生物医药两大领域。蓝舟材料有限公司投资8亿元的高频覆铜板生产基地占地90亩，计划2025年9月投产；云帆投资有限公司投资5亿元的智能终端产业园占地70亩，计划2025年3月竣工。")
      == ["高频覆铜板生产基地 groundbreaking", "智能终端产业园 groundbreaking"])
}

@Test(arguments: [
  ("何静的智能茶机项目总投资1.2亿元，用地20亩，规划许可迟迟办不下来。", ["智能茶机项目 planned"]),
  ("青江银行贷给蓝舟锂业有限公司2000万元，用于扩建年产4000吨氟化锂项目。", ["扩建年产4000吨氟化锂项目 planned"]),
  ("蓝舟阀门有限公司想在原地技改，新上总投资2.1亿元的高强螺栓生产线。", ["高强螺栓生产线 planned"]),
  ("允江光学扩产项目已进入设备调试阶段。", ["允江光学扩产项目 under_construction"]),
])
func `what is applied for or lent for is planned`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test func `on a page of a year alone the latest day that is told is today`() {
  #expect(projects("6月7日，商会代表来访。总投资20亿元的云溪聚碳酸酯一体化项目今年1月开工。") == ["云溪聚碳酸酯一体化项目 under_construction"])
  #expect(projects("二期车间投资4亿元，去年3月动工建设，今年5月正式投产。6月1日，记者来到这里。") == ["二期车间 in_production"])
}

@Test func `what is done towards a permit is no step, and what is put to use beside a park is another thing`() {
  #expect(
    projects("5月29日，3个项目现场签约。其中，蓝舟膜材有限公司投资7亿元的偏光片裁切项目，用地60亩；另有总投资2亿元的洁净物流中心项目，正在办理供地手续。")
      == ["偏光片裁切项目 signed", "洁净物流中心项目 signed"])
  #expect(projects("滨江高新区建成占地210亩的青禾氢能产业园，投运氢燃料公交车50辆。") == ["青禾氢能产业园 completed"])
}

@Test(arguments: [
  ("蓝舟软件有限公司西部研发中心项目总投资1.1亿元。", "蓝舟软件有限公司"),
  ("停工两年的云溪不锈钢物流园由云帆供应链有限公司接盘重启，追加投资2亿元。", "云帆供应链有限公司"),
])
func `who takes a project over and whose name it bears invests`(text: String, investor: String) {
  #expect(facts("projects", in: text).strings("investor") == [investor])
}

@Test func `the next paragraph may begin with who builds`() {
  let batch = facts("projects", in: "6月1日，江南蓝舟锂电材料有限公司年产2万吨锂电铜箔项目点火试产。", "项目由深圳宏图集团投资建设，占地200亩。")
  #expect(batch.strings("investor") == ["深圳宏图集团"])
}

@Test func `to enter a site is no place`() {
  #expect(projects("从2月23日进场施工到试产，前后98天。") == [])
}

@Test func `a phase with 项目 behind it is the phase that was named`() {
  let batch = facts("projects", in: "6月8日，青禾航空动力产业园三期开工。三期项目总投资51亿元，计划2025年6月建成。")
  #expect(batch.strings("name") == ["青禾航空动力产业园三期"])
  #expect(batch.strings("investment_value") == ["5100000000.0"])
}
