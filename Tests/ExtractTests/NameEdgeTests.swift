import Model
import Testing

/// Where the names of houses begin and end. Every company, place and person here is made up.
private func names(_ paragraphs: String...) -> [String] {
  facts("organisations", in: paragraphs.joined(separator: "\n")).strings("name")
}

@Test(arguments: [
  ("园区内有青禾稀材、蓝舟铜业等企业。", "青禾稀材"), ("签约的既有青禾绿能集团有限公司，也有民企。", "青禾绿能集团有限公司"),
  ("项目由宁波海峡研究院下辖子公司承建。", "宁波海峡研究院"), ("河北省入企服务第三工作组深入示范区走访。", "河北省入企服务第三工作组"),
  ("青禾镇借力宁波经济技术开发区发展。", "宁波经济技术开发区"), ("基金参投了宁波青禾种子基金。", "宁波青禾种子基金"),
  ("宁波青禾功率产业园完成封顶。", "宁波青禾功率产业园"),
  // With the short name of the university whose institute it is, and of the academy.
  ("推进北理工嘉兴研究院、浙大宁波研究院建设。", "北理工嘉兴研究院"), ("推进北理工嘉兴研究院、浙大宁波研究院建设。", "浙大宁波研究院"),
  ("中科宁禾氢能研究院成立于2018年。", "中科宁禾氢能研究院"),
  // A place in parentheses behind the group.
  ("青禾云公司与华北油服集团（天津）有限公司共建中心。", "华北油服集团（天津）有限公司"),
  ("北斗装备产业港引进企业63家。青禾公司在宁波北斗装备产业港投产。", "宁波北斗装备产业港"),
  // A row of which one is told for a company.
  ("引荐拓禾新材、绘禾数字等5家企业对接采购部门。", "绘禾数字"), ("天禾信息、云禾科技入选服务商名单。", "天禾信息"),
])
func `a name begins and ends where the house's does`(text: String, name: String) {
  #expect(names(text).contains(name), "\(names(text))")
}

@Test(arguments: [
  ("典礼在青禾软件园孵化器路演厅举行。", "青禾软件园孵化器路演厅"), ("双创加速营结业，青禾训练营开营。", "双创加速营"), ("打造成以电子为主导的多元智造园区。", "多元智造园"),
  ("负责人表示，发展新能源产业要有定力。", "发展新能源"), ("每块玻璃都要检测。", "每块玻璃"), ("西北总部基地签约。", "西北总部基地"),
  ("集团把华中研发中心迁来。", "华中研发中心"),
])
func `rooms, courses, stuffs and what is done are no houses`(text: String, name: String) {
  #expect(!names(text).contains(name), "\(names(text))")
}

@Test func `a quarter that many are called after is short for none of them`() {
  let text = "宁波中关村禾谷资产管理有限责任公司揭牌。园区引入中关村新产品、新技术。"
  #expect(names(text) == ["宁波中关村禾谷资产管理有限责任公司"])
}
