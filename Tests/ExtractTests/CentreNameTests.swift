import Model
import Testing

/// `name type` of every organisation of a text. Every company and place here is made up.
private func names(_ text: String) -> [String] {
  let batch = facts("organisations", in: text)
  return zip(batch.strings("name"), batch.strings("type")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // Centres of zones and provinces, whatever they are for.
  ("宁波高新区碳汇登记中心挂牌。", "宁波高新区碳汇登记中心 government"), ("浙江省丝绸检验中心的仪器到了。", "浙江省丝绸检验中心 research"),
  // Test sites that are built together or stand in a park.
  ("宁波高新区与宁波大学共建的竹纤维中试基地投用。", "竹纤维中试基地 research"), ("位于琅岳工业园的染料中试基地有6台设备。", "染料中试基地 research"),
  // The zone before a company is no part of its name, with its province or without.
  ("图为浙江宁波高新区琅岳木器公司的车间。", "琅岳木器公司 company"),
  // Words of the trade that end other names.
  ("琅岳药用玻璃有限公司扩产。", "琅岳药用玻璃有限公司 company"), ("琅岳车用地毯有限公司搬家。", "琅岳车用地毯有限公司 company"),
  ("孩子们在琅岳第二小学上课。", "琅岳第二小学 other"), ("领投方是琅岳创投。", "琅岳创投 finance"), ("琅岳塑胶已备足料。", "琅岳塑胶 company"),
])
func `a name is taken whole, and no more`(text: String, expected: String) {
  #expect(names(text).contains(expected), "\(names(text))")
}

@Test(arguments: [
  ("他拍着染厂的大门。", "拍着染厂"), ("公交线串起琅岳产业园。", "串起琅岳产业园"),
  ("榨好的果汁发往东盟超市。", "东盟"), ("园区引来裁剪、熨烫、包边等配套企业9家。", "熨烫"), ("镇里让林评、水评等4项审查改由企业抽签。", "水评"),
  ("琅岳公司投资2亿元的竹纤维中试基地项目开工。", "竹纤维中试基地"), ("丹麦松禾动力集团欧洲采购中心开张。", "欧洲采购中心"),
  ("琅岳公司日分拣电池260组。", "日分拣电池"), ("洋浦港吞吐量增长。", "洋浦"),
])
func `verbs, ranks, regions and processes are in no name`(text: String, name: String) {
  #expect(!names(text).contains { $0.hasPrefix(name + " ") }, "\(names(text))")
}

@Test func `a company and a zone are called by shorter names, too`() {
  let company = facts("organisations", in: "琅岳青团食品公司的蒸笼开了。琅岳青团食品去年出口2亿元。")
  #expect(company.strings("name") == ["琅岳青团食品公司", "琅岳青团食品"])
  #expect(company.strings("canonical") == ["琅岳青团食品公司", "琅岳青团食品公司"])
  let zone = facts("organisations", in: "宁波综合保税区扩区。综保区新增9家企业。")
  #expect(zone.strings("canonical") == ["宁波综合保税区", "宁波综合保税区"])
}
