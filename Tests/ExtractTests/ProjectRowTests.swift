import Extract
import Model
import Testing

private func names(_ text: String) -> [String] { facts("projects", in: text).strings("name") }

@Test func `what commas tell apart has pauses inside of one`() {
  let text = "此次动工的3个项目包括青禾茶叶产业园项目，蓝舟乳业有限公司智能冷库、中心奶站建设项目，云岭木业有限公司烘房扩建项目。"
  #expect(names(text) == ["青禾茶叶产业园项目", "蓝舟乳业有限公司智能冷库、中心奶站建设项目", "云岭木业有限公司烘房扩建项目"])
}

@Test func `of two things in quotation marks each is its own partners'`() {
  let text = "青禾茶业有限公司与宁川集团有限公司共建“茶史博物馆”、蓝舟茶具有限公司与云岭陶瓷有限公司合作“窑变茶盏”等7个项目签约。"
  let batch = facts("projects", in: text)
  #expect(batch.strings("name") == ["茶史博物馆", "窑变茶盏"])
  #expect(batch.strings("investor") == ["青禾茶业有限公司与宁川集团有限公司", "蓝舟茶具有限公司与云岭陶瓷有限公司"])
}

@Test func `who invests in the first of a row with sums of their own does not in the others`() {
  let text = "总投资10亿元的蓝舟光电二期、总投资8亿元的松林生物医药基地、总投资5亿元的青禾冷链物流园等12个项目集中签约。"
  let batch = facts("projects", in: text)
  #expect(batch.strings("name") == ["蓝舟光电二期", "松林生物医药基地", "青禾冷链物流园"])
  #expect(batch.strings("investor") == ["蓝舟光电", "", ""])
  let both = facts("projects", in: "蓝舟光电有限公司投资建设了禾岳科技园、青禾冷链物流园。")
  #expect(both.strings("investor") == ["蓝舟光电有限公司", "蓝舟光电有限公司"])
}

@Test(arguments: [
  "青禾新材料有限公司与云溪高新区签约，拟建设年产5万吨负极材料项目。", "双方将合作建设年产5万吨负极材料项目。", "公司计划新建年产5万吨负极材料项目。",
])
func `a name begins with how much is made, behind who builds it`(text: String) {
  #expect(names(text) == ["年产5万吨负极材料项目"])
}

@Test func `who builds together is told behind the name`() {
  let batch = facts("projects", in: "江口茶叶产业园是青禾茶业集团有限公司与海曙区政府联手打造的集市，占地90亩。")
  #expect(batch.strings("investor") == ["青禾茶业集团有限公司与海曙区政府"])
}

@Test(arguments: [
  "两家小厂想盖他们在城里的第一个生产基地。", "街道定下“早碰头、晚复盘”项目推进机制，落户了一批企业。", "小店眼下用不起新厂房，先租半间。",
])
func `any of its kind, a way of dealing with them and a plaint are no projects`(text: String) {
  #expect(names(text) == [])
}

@Test func `how large it is is no part of a name`() {
  #expect(names("蓝舟纸业有限公司建成12兆瓦车棚光伏电站。") == ["车棚光伏电站"])
}

@Test func `the sum of a row is no project's investment`() {
  let text = "青禾轮胎产业化基地等6个项目集中签约，总投资达31亿元。青禾轮胎产业化基地项目总投资12亿元。"
  #expect(facts("projects", in: text).strings("investment_value").first == "1200000000.0")
}

@Test func `when it was begun and is to be done may stand in the paragraph after`() {
  let batch = facts(
    "projects", in: "在青禾90万套轮毂研发生产项目现场，大家量了尺寸。", "据介绍，该项目占地70亩，于2022年3月开工建设，计划于2024年底投产。")
  #expect(batch.strings("started").first == "2022-03-01")
  #expect(batch.strings("expected_completion").first == "2024-12-31")
}

@Test func `a company that grew while others complained has not paid for the park`() {
  let batch = facts("projects", in: "随着蓝舟乳业有限公司扩产，在建的青禾科技产业园用水更紧。")
  #expect(batch.strings("name") == ["青禾科技产业园"])
  #expect(batch.strings("investor") == [""])
}
