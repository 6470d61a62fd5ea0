import Extract
import Model
import Testing

/// Names of organisations by the form they have; every company and person here is made up.
@Suite struct NameTests {
  @Test(arguments: [
    ("近日，宁波高新区政务局局长王建国介绍了情况。", "宁波高新区政务局", "government"),
    ("会上，宁波市委、市政府作出部署。", "市政府", "government"),
    ("南岭码头资产管理有限责任公司中标。", "南岭码头资产管理有限责任公司", "company"),
    ("昨日，禾沐电子入选百强企业。", "禾沐电子", "company"),
    ("名单上有禾沐生物、青桐药业和蓝鲸智造三家企业。", "青桐药业", "company"),
    ("移动、联通、电信三家公司前来勘察。", "联通", "company"),
    ("禾田土壤修复研究院院长王建国说，试验很顺利。", "禾田土壤修复研究院", "research"),
    ("论坛在宁波大学全球海洋研究院举行。", "宁波大学全球海洋研究院", "research"),
    ("宁波高新区设在城东。高新区投资促进中心派人驻厂。", "高新区投资促进中心", "government"),
    ("清单由园区建设局汇总。", "园区建设局", "government"),
    ("展馆由工信部和宁波市政府共建。", "工信部", "government"),
    ("展馆由工信部和宁波市政府共建。", "宁波市政府", "government"),
    ("企业与宁波青途海事应用有限公司合作。", "宁波青途海事应用有限公司", "company"),
    ("宁波苍原机床有限公司提出申请。", "宁波苍原机床有限公司", "company"),
    ("工商银行、福建银行等6家机构到场。", "工商银行", "finance"),
    ("青岚智慧家电有限公司宁波工厂入选名单。", "青岚智慧家电有限公司宁波工厂", "company"),
    ("园区与三所高校成立极地材料研究院。", "极地材料研究院", "research"),
    ("八家企业组成渔具配件出口联盟。", "渔具配件出口联盟", "association"),
    ("宁波高新区职工夜校开课。", "宁波高新区职工夜校", "other"),
    ("展馆位于宁波市鄞州区英禾科技园。", "英禾科技园", "park"),
    ("近日，宁波市鄞州区先进制造业项目开工。", "宁波市鄞州区", "government"),
    ("物业以及移动、联通、电信三家公司到场。", "移动", "company"),
    ("宁波高新区税务局局长王建国回应。", "宁波高新区", "zone"),
    ("徽商银行宁波分行发放贷款。", "徽商银行宁波分行", "finance"),
    ("附近新建了禾塘变电站。", "禾塘变电站", "other"),
    ("中国科学院宁波极地技术与工程研究所揭牌。", "中国科学院宁波极地技术与工程研究所", "research"),
    ("省科技厅、市商务局联合印发通知。", "省科技厅", "government"),
    ("据区统计局介绍，企业数量增长较快。", "区统计局", "government"),
    ("该区经济发展局副局长王建国说，手续简单。", "经济发展局", "government"),
    ("意大利机械制造商协会驻华代表处派人参会。", "意大利机械制造商协会驻华代表处", "other"),
    ("宁波市委常委王建国出席。", "宁波市委", "party"),
    ("样品送到浙江省茶叶检验中心。", "浙江省茶叶检验中心", "research"),
    ("宁波高新区正在筹建氢能产业园。", "氢能产业园", "park"),
    ("宁波高新区规划了占地180亩的智能装备产业园。", "智能装备产业园", "park"),
    ("其中，宁波禾岚改性塑料生产基地已经投产。", "宁波禾岚", "company"),
    ("企业正在冲刺北交所上市。", "北交所", "finance"),
    ("东盟发布了新的关税表。", "东盟", "international"),
    ("据区统计局快报，产值增长较快。", "区统计局", "government"),
    ("到会的交警大队副大队长王建国答复。", "交警大队", "government"),
  ])
  func `an organisation is known by its form`(text: String, name: String, type: String) {
    let organisations = facts("organisations", in: text)
    let found = zip(organisations.strings("name"), organisations.strings("type")).first { $0.0 == name }
    #expect(found?.1 == type, "\(organisations.strings("name"))")
  }

  @Test(arguments: [
    "增速在全省国家级开发区中排名第一。", "宁波有个开发区的做法值得一看。", "双方签订产学研合作协议11项。", "客户是一家日本保险公司。",
    "名单包括禾塘片区污水处理厂扩建项目。", "企业获批设立国家级博士后科研工作站。",
    "模块进入整车厂供应链。", "两家建起再生水厂。",
  ])
  func `a rank, an agreement and what is built are no organisations`(text: String) {
    #expect(facts("organisations", in: text).strings("name") == [])
  }

  @Test func `names stand beside words that they share characters with`() {
    let people = facts(
      "people",
      in: "青禾科技有限公司采购部部长宁立峰说，当天就送。董事长郑望川说，还将扩产。人力资源经理池芸却犯了愁。宁波高新区就业服务中心主任方婷早有准备。")
    #expect(people.strings("name") == ["宁立峰", "郑望川", "池芸", "方婷"])
    #expect(facts("people", in: "意大利机械制造商协会驻华代表处派人参会。").strings("name") == [])
  }

  @Test(arguments: [
    ("青禾科技有限公司昨日投产。青禾科技的创始人名叫段立峰。", "青禾科技有限公司", "创始人"),
    ("宁波公交集团二公司经理周长河说，线路将延伸。", "宁波公交集团二公司", "经理"),
    ("宁波装备检测中心去年启用。检测中心主任周长河说，企业可以预约。", "宁波装备检测中心", "主任"),
    ("宁波高新区党工委书记周长河宣布开工，管委会主任段立峰主持。", "宁波高新区", "管委会主任"),
    ("种茶的是宁波青禾农业有限公司。总农艺师周长河告诉记者，茶园扩大了。", "宁波青禾农业有限公司", "总农艺师"),
  ])
  func `an office is of the house that was told before it`(text: String, organisation: String, position: String) {
    let people = facts("people", in: text)
    #expect(people.strings("organisation").last == organisation)
    #expect(people.strings("position").last == position)
  }

  @Test func `the departments of an office are no ministry`() {
    #expect(facts("organisations", in: "将会同应急管理部门勘察路线，人社部门也会到场。").strings("name") == [])
  }

  @Test func `given names may begin like particles, and names may follow 名叫`() {
    let people = facts("people", in: "青禾科技有限公司董事长周向前笑着说，日子好过了。创始人名叫段立峰，是本地人。")
    #expect(people.strings("name").contains("周向前") && people.strings("name").contains("段立峰"))
  }

  @Test func `a street is not somebody who speaks`() {
    #expect(facts("people", in: "今年，邓城大道完成改造。").strings("name") == [])
  }

  @Test(arguments: ["消费电子、动力电池和生物医药是主导产业。", "园区引进中科院院士五名。", "宁波高新区招商局副局长王建国到场。"])
  func `a trade, an honour and the middle of an office are no organisations`(text: String) {
    let names = facts("organisations", in: text).strings("name")
    #expect(!names.contains { $0 == "消费电子" || $0 == "动力电池" || $0 == "中科院" || $0.hasSuffix("副局") }, "\(names)")
  }

  @Test(arguments: [
    "他开了一家园艺设备公司。", "企业坐落在宁波市鄞州区。", "园区设立10亿元的林业碳汇专项基金。", "员工都有医疗保险。", "预计可以满足公司用水需求。", "宁波高新区智慧码头示范项目开工。",
  ])
  func `any such company, a fund and an insurance are no organisations`(text: String) {
    let names = facts("organisations", in: text).strings("name")
    #expect(names.filter { $0 != "宁波高新区" } == [], "\(names)")
  }

  @Test func `a zone's bare word is a form of its name`() {
    let organisations = facts("organisations", in: "宁波高新区很大。近日，高新区出台办法。", "目前，高新区已有企业80家。")
    #expect(organisations.strings("name") == ["宁波高新区", "高新区"])
    #expect(organisations.strings("canonical") == ["宁波高新区", "宁波高新区"])
    #expect(organisations.strings("mentions") == ["1", "2"])
  }

  @Test func `a short name stands for the company that holds it`() {
    let organisations = facts("organisations", in: "宁波青途海事应用有限公司投产。青途公司去年落户。")
    let canonical = Dictionary(zip(organisations.strings("name"), organisations.strings("canonical"))) { $1 }
    #expect(canonical["青途公司"] == "宁波青途海事应用有限公司")
  }

  @Test(arguments: [
    ("青岚阀门有限公司最早签约。公司销售部经理王建国说，订单很多。", "销售部经理", "青岚阀门有限公司"),
    ("青岚阀门有限公司最早签约。“很忙。”总经理王建国说。", "总经理", "青岚阀门有限公司"),
    ("走进宁波芯片中试中心，机器在转。“很忙。”中心主任王建国说。", "主任", "宁波芯片中试中心"),
    ("宁波青途海事应用有限公司投产。青途公司董事长王建国说，很好。", "董事长", "宁波青途海事应用有限公司"),
    ("八家企业组成渔具配件出口联盟。联盟秘书长、宁波青岚电气集团副总裁王建国说，很好。", "副总裁", "宁波青岚电气集团"),
    ("工作组组长、高新区税务局副局长王建国说，很好。", "副局长", "高新区税务局"),
    ("宁波大学全球海洋研究院产业研究总监王建国说，很好。", "产业研究总监", "宁波大学全球海洋研究院"),
  ])
  func `an office goes back to what was named before`(text: String, position: String, organisation: String) throws {
    let people = facts("people", in: text)
    try #require(people.strings("name") == ["王建国"])
    #expect(people.strings("position") == [position])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test(arguments: [
    ("青岚精密有限公司董事长翕松林表示，很好。", "翕松林"), ("宁波高新区管委会主任乌力吉巴特尔介绍，很好。", "乌力吉巴特尔"),
    ("青岚精密有限公司首席财务官王景和说，很好。", "王景和"), ("宁波高新区税务局局长王以宁当场回应。", "王以宁"),
  ])
  func `a name is known by office and speech`(text: String, name: String) {
    #expect(facts("people", in: text).strings("name") == [name])
  }

  @Test(arguments: [
    ("青岚公司经理王建国是带头人。“大家都很着急。”他说。", "王建国"), ("王建国说，希望延长营业，“晚上没处吃饭。”李明回应，正在研究。", "王建国"),
    ("“排队的人少了。”7月2日，说起新窗口，青岚公司经理王建国很高兴。", "王建国"),
  ])
  func `a speaker may be a pronoun, or stand in the sentence before or after`(text: String, speaker: String) {
    #expect(facts("quotes", in: text).strings("speaker") == [speaker])
  }

  @Test(arguments: [
    ("宁波高新区管委会主任王建国说，园区很好。", "管委会主任", "宁波高新区"),
    ("青岚特种玻璃有限公司质量副总经理王建国说，产品很好。", "质量副总经理", "青岚特种玻璃有限公司"),
    ("青岚精密有限公司去年投产。该公司总经理王建国说，订单很多。", "总经理", "青岚精密有限公司"),
  ])
  func `an office has its organisation`(text: String, position: String, organisation: String) throws {
    let people = facts("people", in: text)
    try #require(people.strings("name") == ["王建国"])
    #expect(people.strings("position") == [position])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test func `people in a row share their office`() {
    let people = facts("people", in: "宁波大学教授王建国、陈立新，青岚公司经理李明到场。")
    #expect(people.strings("name") == ["王建国", "陈立新", "李明"])
    #expect(people.strings("position") == ["教授", "教授", "经理"])
  }

  @Test func `some enterprise's representative is of none that is named`() {
    let people = facts("people", in: "青岚精密有限公司投产。“很快。”企业代表王建国说。窗口工作人员韩梅正在办理业务。")
    #expect(people.strings("name") == ["王建国", "韩梅"])
    #expect(people.strings("organisation") == ["", ""])
  }

  @Test(arguments: ["青岚精密有限公司负责人高兴地说，点火很顺利。", "活动包括专家公开课、走进工厂。", "这里有硕士毕业的员工。"])
  func `an everyday word after an office is no person`(text: String) {
    #expect(facts("people", in: text).strings("name").isEmpty)
  }

  @Test func `what follows a name is no part of it`() {
    let people = facts("people", in: "对王伍来说，这很难。王伍说，他没有放弃。", "“招商很有意思。”王伍如此说道。")
    #expect(people.strings("name") == ["王伍"])
  }
}
