import Model
import Testing

/// Names of houses that no ending alone tells. Every company, place and person here is made up.
private func names(_ text: String) -> [String] { facts("organisations", in: text).strings("name") }

@Test(arguments: [
  // A coined word and what is made, where somebody acts or stands beside others.
  ("检测站由宏禾机械与意大利某公司合资组建。", "宏禾机械"), ("琅岳精铸中标风电轮毂。", "琅岳精铸"), ("琅岳轴研董事长周长河说，料要先试。", "琅岳轴研"),
  ("供应商宁波琅眸光电把总部搬来。", "宁波琅眸光电"), ("去年底，园区联合宁波建投，追加1.2亿元。", "宁波建投"),
  // Offices of zones, towns and parks that no list has.
  ("青田镇电商服务中心腾出一层展厅。", "青田镇电商服务中心"), ("智造新城招商局出面协调。", "智造新城招商局"), ("宁波高新区国有资产运营公司出资收购。", "宁波高新区国有资产运营公司"),
  ("中德（宁波）合作示范区启用。", "中德（宁波）合作示范区"), ("宁波高新区交警大队联合区教育局上路。", "区教育局"),
  ("材料送到宁波海关和综保区企业服务中心。", "宁波海关"), ("区市场监管分局请来专家。", "区市场监管分局"), ("某公司与宁波大学共建了预制菜研究中心。", "预制菜研究中心"),
])
func `a house is told by how it acts or whose it is`(text: String, name: String) {
  #expect(names(text).contains(name), "\(names(text))")
}

@Test(arguments: [
  ("园区引进注塑机械、微型轴承等项目。", "注塑机械"), ("在山海两县布局了6个牧场。", "山海两县布局"), ("检测站获得国家认可实验室资质。", "国家认可实验室"),
  ("宁波青禾电器有限公司国内营销中心总经理周长河说，排到明年。", "宁波青禾电器有限公司国内营销中心"), ("3分钟、零跑腿办结。", "零跑"),
  ("青禾显示副总裁兼研发中心主任周长河说，要试。", "青禾显示副总裁兼研发中心"), ("西部新能源产业基地开工。", "西部新能源"),
])
func `ends of words, parts of companies and stuffs are no houses`(text: String, name: String) {
  #expect(!names(text).contains(name), "\(names(text))")
}

private func person(_ name: String, _ paragraphs: String...) -> (position: String, organisation: String)? {
  let batch = facts("people", in: paragraphs.joined(separator: "\n"))
  return batch.strings("name").firstIndex(of: name).map {
    (batch.strings("position")[$0], batch.strings("organisation")[$0])
  }
}

@Test(arguments: [
  ("提起周长河，都说他抠。这位宁波青禾电声有限公司的副厂长，每天带个本子。周长河记着电价。厂长周长河笑了。", "周长河", "宁波青禾电声有限公司"),
  ("周长河笑了。周长河是宁波青禾重工有限公司装配班班长，也是师傅。周长河说，不难。", "周长河", "宁波青禾重工有限公司"),
  ("宁波青禾木业有限公司采购部经理周长河点了点头。", "周长河", "宁波青禾木业有限公司"),
  ("宁波青禾渔具有限公司总经理、教授级高级工程师周长河教过书。", "周长河", "宁波青禾渔具有限公司"),
])
func `the house of an office is told around it`(text: String, name: String, house: String) throws {
  let found = try #require(person(name, text))
  #expect(found.organisation == house)
}

@Test func `who is told by what they do, by their kin or as what`() {
  #expect(person("周长河", "宁波青禾车灯有限公司在城北。她的父亲周长河是宁波青禾车灯有限公司的董事长。")?.position == "董事长")
  #expect(person("周长河", "黑土刚翻过，周长河蹲在地头。她种了一万亩地。周长河说，要看天。") != nil)
  #expect(person("郑禾", "工程师郑禾按下开关，屏幕亮了。") != nil)
  #expect(person("边吃边", "书记与企业负责人边吃边聊。") == nil)
  #expect(person("全勤可", "学员全勤可领奖金。") == nil)
}
