import Model
import Testing

/// Ways in which pages tell of events, and what only looks like one.
private func events(_ text: String) -> [String] { facts("events", in: text).strings("type") }

@Test(arguments: [
  ("5月29日，滨江高新区与5家企业签订投资合作协议。", ["signing"]), ("活动现场，34家企业签约授信2.8亿元。", ["signing"]),
  ("蓝舟公司的导管去年12月获得欧盟CE认证。", ["approval"]), ("今年以来，园区新增药品批件6个、医疗器械注册证51张。", ["approval", "approval"]),
  ("其中98家获得授信。", ["other"]), ("滨江高新区建成占地180亩的氢能产业园。", ["completion"]),
  ("公司已在海边建起4个养殖点。", ["completion"]), ("园区投运氢燃料公交车40辆。", ["launch"]),
  ("6月2日，支线送电。", ["completion"]), ("8月27日，脱硫塔产出合格产品。", ["launch"]),
  ("企业去年底从广东中山整体搬迁到滨江。", ["relocation"]), ("这家2018年从上海迁来的企业，主攻电堆。", ["relocation"]),
  ("项目6月11日搬入首台设备。", ["other"]), ("去年6月，滨江高新区推行链长制。", ["policy"]),
  ("去年10月，滨江高新区实施“标准地”改革。", ["policy"]), ("滨江高新区出台“引凤”人才新政18条。", ["policy"]),
  ("截至5月底，平台接到诉求612件，办结598件。", ["other"]), ("三年来，该区累计否决低端项目17个。", ["other"]),
  ("截至8月底，中心已验放包裹260万件。", ["other"]), ("目前，主体结构已封顶5栋。", ["other"]),
  ("该校派出9名技师担任兼职教师。", ["other"]), ("3月6日，园区为企业开行务工专车12趟。", ["other"]),
  ("前两批清单已促成合作协议61份。", ["signing"]), ("4月8日，“春潮”投资说明会座无虚席。", ["meeting"]),
])
func `common forms of events are read with their kinds`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  // What is so, who is meant, what comes of it, and what a rule says.
  "园区目前集聚企业46家。", "整车每天下线380辆。", "这家成立4年的公司只有19名员工。", "32个项目集中亮相。",
  "腾出厂房30万平方米，超过去年全年新增供地面积。", "把每宗地的权属逐一登记入库。", "48家企业带着问题走进会场。",
  "去年被评为丁类的蓝舟木业有限公司，占地90亩。", "带动21个项目全年提前投产或开工。", "今年，厂房因消防验收手续不全闲置。",
  "去年8月出新规，明确由三个部门联合验收。", "今年以来，疫苗批签发数量达1800万支。", "签约40天后就开了工。", "公司连夜组织设计单位复核。",
  "6月8日，获证企业为蓝舟磁材有限公司。", "原计划今年3月投产。",
])
func `what is so, meant of some or ruled is no event`(text: String) {
  #expect(
    !events(text).contains { ["launch", "award", "groundbreaking", "approval", "visit", "completion"].contains($0) })
}

@Test(arguments: ["园区目前集聚企业46家。", "这家成立4年的公司只有19名员工。", "预计全年供应疫苗2600万支。"])
func `counts of what there is and will be tell of no event`(text: String) {
  #expect(events(text) == [])
}

@Test func `jobs that a works brought are no event of their own`() {
  #expect(events("二期车间今年5月正式投产，新增就业210人。") == ["completion"])
  #expect(events("中心二期将于2024年6月建成，新增测试线3条。") == ["completion"])
}

@Test(arguments: [
  ("首笔60万元已于5月19日到账。", ["other"]), ("去年，蓝舟公司与云岭大学共建智能装备研究院。", ["other"]),
  ("蓝舟公司急用钱，青江银行当场为其授信1800万元。", ["other"]), ("滨江高新区累计盘活低效用地1240亩。", ["other"]),
  ("滨江高新区商务局设立“出海服务站”，已对接企业。", ["launch"]), ("审批局组建“药审专班”，同步核查。", ["other"]),
  ("平台与两所大学联合开设“机台课堂”。", ["launch"]), ("他带领团队研制出国内首台超精密压机。", ["launch"]),
  ("9月3日，滨江高新区组织19家企业赴上海参加工博会。", ["other"]),
  ("公司与当地超市签下为期3年的供货合同。", ["signing"]), ("招商局局长带队4次赴深圳。", ["visit"]),
  ("5月20日，调研组来访，将其列为全国示范园区培育对象。", ["visit", "award"]), ("9个班组被授予“金牌班组”称号。", ["award"]),
])
func `sums on the spot, names that are set up and papers by their kind are events`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  ("3月6日，满载瓷砖的中欧班列驶出青江站。", ["launch"]), ("日前，《滨江高新区茶产业若干措施》经会议审议通过。", ["policy"]),
  ("该办法7月1日起实施，有效期两年。", ["policy"]),
])
func `trains that leave and rules that are passed are events`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  // A bound, an order that did not come, prices, terms and what comes every year.
  "服务费按3%收取，封顶80万元。", "2018年，整个春天没接到订单。", "2019年煤价跌到谷底。", "签约本地企业后物业费减半，最长两年。", "5月，枇杷集中上市。",
])
func `bounds, prices and terms are no events`(text: String) {
  #expect(events(text) == [])
}
