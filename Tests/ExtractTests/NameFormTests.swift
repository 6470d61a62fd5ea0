import Extract
import Model
import Testing

/// Further forms of organisations' names, and what only looks like one. Every company here is made up.
@Suite struct NameFormTests {
  @Test(arguments: [
    ("日本禾松化学投资6800万美元扩建项目。", "日本禾松化学", "company"),
    ("受此影响，青禾医疗一度面临断料。", "青禾医疗", "company"), ("企业青禾光电榜上有名。", "青禾光电", "company"),
    ("企业青禾环保与集团签约。", "青禾环保", "company"), ("近日，青禾高科落户。", "青禾高科", "company"),
    ("引进北京蓝舟的微生物制剂项目、武汉青禾新酶的酶制剂项目。", "武汉青禾新酶", "company"),
    ("小镇由青禾海峡研究院下辖子公司投资。", "青禾海峡研究院", "research"),
    ("项目由省社科院编制。", "省社科院", "research"), ("现场由区妇幼保健院保障。", "区妇幼保健院", "hospital"),
    ("课程由市委党校讲授。", "市委党校", "party"), ("中国科学院宁波分院签约。", "中国科学院宁波分院", "research"),
    ("三家企业分别是：丹麦青岚生物追加投资。", "丹麦青岚生物", "company"),
    ("为此，中心联合青屿海关编写手册。", "青屿海关", "government"),
    ("宁波海关驻高新区办事处介绍了做法。", "宁波海关驻高新区办事处", "government"),
    ("“入企帮扶小组”走进了厂房。", "入企帮扶小组", "other"),
    ("学校与企业结成“装备学院联盟”。", "装备学院联盟", "association"),
    ("宁波高新区的鞋服共享研发室开门了。", "鞋服共享研发室", "research"),
    ("企业与两所高校共建传感器现代产业学院。", "传感器现代产业学院", "university"),
    ("片区管委会召开发布会。", "片区管委会", "government"),
    ("园区循环经济办公室改了9版方案。", "园区循环经济办公室", "government"),
    ("中国（浙江）自由贸易试验区宁波片区发布了办法。", "中国（浙江）自由贸易试验区宁波片区", "zone"),
    ("德国巴登-符腾堡州机械协会派人参会。", "德国巴登-符腾堡州机械协会", "association"),
    ("宁波高新区数字产业园开园。", "宁波高新区", "zone"),
    ("建设局联合区水务公司铺设管道。", "区水务公司", "company"),
    ("专班会同司法局派出两名律师。", "司法局", "government"),
    ("该区牵头成立储能与智能电网装备产教联合体。", "储能与智能电网装备产教联合体", "association"),
    ("宁波高新区石化产业链链长办公室成立。链长办公室召集各方。", "链长办公室", "government"),
    ("青禾电驱系统（宁波）有限公司投产。", "青禾电驱系统（宁波）有限公司", "company"),
    ("浙江应用技术学院与企业签约。", "浙江应用技术学院", "university"),
    ("青禾财险宁波分公司推出保险。", "青禾财险宁波分公司", "finance"),
    ("宁波高新区石化项目服务专班成立。专班每周上门。", "专班", "government"),
  ])
  func `an organisation is known by its form`(text: String, name: String, type: String) {
    let organisations = facts("organisations", in: text)
    let found = zip(organisations.strings("name"), organisations.strings("type")).first { $0.0 == name }
    #expect(found?.1 == type, "\(organisations.strings("name"))")
  }

  @Test(arguments: [
    ("项目由宁波蓝舟科技股份有限公司联合浙江大学建设。", ["宁波蓝舟科技股份有限公司", "浙江大学"]),
    ("快线由宁波高新区联合宁波海关开通。", ["宁波高新区", "宁波海关"]),
    ("宁波蓝舟国际货运有限公司总经理陈立望着码头上的吊车说。", ["宁波蓝舟国际货运有限公司"]),
    ("园区与浙江大学合建的近岸低碳产业研究院投用。", ["浙江大学", "近岸低碳产业研究院"]),
  ])
  func `two that do something together are two`(text: String, expected: [String]) {
    #expect(facts("organisations", in: text).strings("name") == expected)
  }

  @Test(arguments: [
    "增速高于浙江省国家级开发区平均水平。", "对新获批的国家技术创新中心给予支持。", "走访食品行业协会和企业。", "公司将建设高端橱柜五金工厂。",
    "供热公司按月结算。", "九年一贯制学校设计规模45个班。", "浙江首条厂际物流专线开通。", "围绕铜板带、铜箔等方向招引上下游企业。",
    "重点投向含氟新材料、镁质新材料等领域。", "十几家海洋科技企业共用。", "在浙江省经开区综合考核中列第9位。",
  ])
  func `ranks, stuffs and what is built are no organisations`(text: String) {
    #expect(facts("organisations", in: text).strings("name") == [])
  }

  @Test func `the last word of a name stands for it where it tells it from others`() {
    let organisations = facts("organisations", in: "宁波半导体中试中心去年启用。团队带着图纸来到中试中心，问题找到了。")
    #expect(organisations.strings("name") == ["宁波半导体中试中心", "中试中心"])
    #expect(organisations.strings("canonical").last == "宁波半导体中试中心")
    let center = facts("organisations", in: "宁波知识产权快速维权中心去年启用。一年来，维权中心受理286件。")
    #expect(center.strings("canonical").last == "宁波知识产权快速维权中心")
    #expect(
      facts("organisations", in: "宁波青禾服务中心去年启用。企业来到服务中心办事。").strings("name") == ["宁波青禾服务中心"])
  }

  @Test(arguments: [
    "出口北美的显示模组，太阳能电池销量大增。", "上海团队的膜材料项目、武汉企业的芯片项目加快推进。", "每月开一次石化会商会。", "新认定浙江省工程技术研究中心9家。", "首场光电，首批光学。",
    "签约12亿元，其中信用贷款3亿元。",
  ])
  func `words that only look like a company's name are none`(text: String) {
    #expect(facts("organisations", in: text).strings("name").isEmpty)
  }

  @Test func `a company's name and line of business tell it by themselves`() {
    let organisations = facts("organisations", in: "宁波拓禾五金制品有限公司来了。“货卖得好。”拓禾五金负责人陈立说。")
    let found = zip(organisations.strings("name"), organisations.strings("canonical")).first { $0.0 == "拓禾五金" }
    #expect(found?.1 == "宁波拓禾五金制品有限公司")
    // A name that begins with its line of business is short for none.
    let other = facts("organisations", in: "宁波电子科技有限公司来了。电子科技人才有90人。").strings("name")
    #expect(other == ["宁波电子科技有限公司"])
  }
}
