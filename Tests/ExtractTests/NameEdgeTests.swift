import Model
import Testing

/// Where the names of houses begin and end. Every company, place and person here is made up.
private func names(_ paragraphs: String...) -> [String] {
  facts("organisations", in: paragraphs.joined(separator: "\n")).strings("name")
}

@Test(arguments: [
  ("街区内有青禾茶业、蓝舟乳业等企业。", "青禾茶业"), ("参展的既有青禾家具集团有限公司，也有小店。", "青禾家具集团有限公司"),
  ("工程由宁波海洋研究院下辖子公司承接。", "宁波海洋研究院"), ("河北省防汛督导第三工作组深入示范区检查。", "河北省防汛督导第三工作组"),
  ("青禾镇借力宁波经济技术开发区修路。", "宁波经济技术开发区"), ("基金参投了宁波青禾种子基金。", "宁波青禾种子基金"),
  ("宁波青禾功率产业园完成封顶。", "宁波青禾功率产业园"),
  // With the short name of the university whose institute it is, and of the academy.
  ("建成哈工大烟台研究院、浙大宁波研究院。", "哈工大烟台研究院"), ("建成哈工大烟台研究院、浙大宁波研究院。", "浙大宁波研究院"),
  ("中科宁禾海藻研究院在海边试种。", "中科宁禾海藻研究院"),
  // A place in parentheses behind the group.
  ("青禾茶行与西南茶机集团（贵阳）有限公司共建茶坊。", "西南茶机集团（贵阳）有限公司"), ("青禾公司在宁波海工产业港投产。", "宁波海工产业港"),
  // A row of which one is told for a company.
  ("馆里请来拓禾家纺、绘禾数字等5家企业布展。", "绘禾数字"), ("天禾信息、云禾科技入选采购目录。", "天禾信息"),
])
func `a name begins and ends where the house's does`(text: String, name: String) {
  #expect(names(text).contains(name), "\(names(text))")
}

@Test(arguments: [
  ("仪式在青禾软件园孵化器报告厅举行。", "青禾软件园孵化器报告厅"), ("青年加速营结业，青禾训练营开营。", "青禾训练营"), ("这里要成为一座家电智造园区。", "家电智造园"),
  ("会上说，发展新材料产业要有耐心。", "发展新材料"), ("每块玻璃都编了号。", "每块玻璃"), ("西南总部基地奠基。", "西南总部基地"),
  ("集团把华南研发中心搬来。", "华南研发中心"),
])
func `rooms, courses, stuffs and what is done are no houses`(text: String, name: String) {
  #expect(!names(text).contains(name), "\(names(text))")
}

@Test func `a quarter that many are called after is short for none of them`() {
  #expect(names("宁波张江禾谷物业管理有限公司揭牌。大家去张江看新设备。") == ["宁波张江禾谷物业管理有限公司"])
}
