import Model
import Testing

private func events(_ text: String) -> [String] { facts("events", in: text).strings("type") }

@Test(arguments: [
  ("3月8日，蓝舟汽车公司总裁一行到高新区考察。", ["visit"]), ("近日，青禾产业园奠基。", ["groundbreaking"]),
  ("去年全年，高新区共有30个项目开工、31个项目完工。", ["groundbreaking", "completion"]),
  ("签约项目12个，总投资30亿元。", ["signing"]), ("高新区举办招商引资推介会。", ["meeting"]),
  ("出台《高新区人才引育实施办法》。", ["policy"]), ("宏图公司入选省级专精特新企业名单。", ["award"]),
  ("2019年底，2个项目落户高新区。", ["other"]),
  ("高新区设立全省首个企业服务中心。", ["launch"]), ("新增高新技术企业42家。", ["other"]), ("平台已孵化科技企业15家。", ["other"]),
  ("3月8日上午，青禾科技股份有限公司在深圳证券交易所创业板正式上市。", ["listing"]),
  ("宏图公司入选省级绿色工厂，海纳公司入围首批未来工厂。", ["award", "award"]), ("5月，总部迁入高新区。", ["relocation"]),
])
func `an event is read with its type`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  "将推动项目早日开工建设。", "诚邀企业考察投资。", "不断提高开工率。", "鼓励企业上市。", "签约项目落地是关键。",
])
func `what is hoped for has not happened`(text: String) {
  #expect(events(text) == [])
}

@Test func `how large each must be is no amount`() {
  let batch = facts("events", in: "上半年，滨江高新区新开工亿元以上项目26个。")
  #expect(batch.strings("count") == ["26"])
  #expect(batch.strings("amount_value") == [""])
}

@Test func `an event has its count, amount and date`() {
  let batch = facts("events", in: "3月13日，高新区集中签约项目8个，签约金额93.4亿元。")
  #expect(batch.strings("date") == ["2023-03-13"])
  #expect(batch.strings("count") == ["8"])
  #expect(batch.strings("amount_value") == ["9340000000.0"])
}

@Test func `an event that is told again is one row`() {
  let told = events("近日，滨江高新区举行重点项目集中开工仪式，9个项目集中开工。此次集中开工的项目涵盖三大产业。")
  #expect(told == ["groundbreaking"])
  let batch = facts("events", in: "12家企业签约入驻产业园。", "园区前景广阔。", "蓝舟、宏图等12家企业签约入驻。")
  #expect(batch.strings("count") == ["12"])
}

@Test(arguments: [
  ("今年5月，滨江高新区成立新材料研究院。", ["opening"]), ("去年10月，12家企业组成产业联盟，联盟成立。", ["launch"]),
  ("2019年，蓝舟科技有限公司成立。", ["other"]), ("高新区成立了注册申报辅导站。", ["opening"]),
  ("9月底，蓝舟公司二期生产线投产。", ["completion"]), ("去年，青禾公司一款新药投产。", ["launch"]), ("目前，园区已有69家企业投产。", ["other"]),
  ("3月，高新区发布《稳定工业增长若干措施》。", ["policy"]), ("去年，高新区推行首席服务员制度。", ["policy"]),
  ("近日，宏图公司拿到施工许可证。", ["approval"]), ("宏图公司获得省级“示范企业”称号。", ["award"]),
  ("今年1月，高新区启动云岭产业园建设。", ["groundbreaking"]), ("今年以来，累计受理企业诉求286件。", ["other"]),
  ("公司接到了海外订单6万台。", ["signing"]),
])
func `what kind of event it is depends on its object`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  "近日，园区召开工作会议。", "每季度召开一次供需对接会。", "对获评绿色工厂的，给予补贴。", "对获批一类新药的企业最高奖励2000万元。", "产业园建成后可容纳企业80家。", "首席服务官有66名。",
  "到2030年，培育上市企业30家。",
])
func `what is a rule, a goal or part of another word is no event`(text: String) {
  #expect(events(text) == [])
}

@Test(arguments: [
  ("6月10日，平台完成为期9天的海试。", ["completion"]), ("11月5日，该公司的控制模块通过车规级认证。", ["approval"]),
  ("《人才公寓管理细则》8月1日公布。", ["policy"]), ("去年，园区把培训写进《船舶产业三年提升方案》。", ["policy"]),
  ("5月26日，云帆光学项目在高新区打下第一根桩。", ["groundbreaking"]), ("目前，厂房主体已经封顶。", ["other"]),
  ("去年12月，投资集团向云帆公司注资3亿元。", ["other"]), ("三年来，高新区引进项目116个，协议投资额483亿元。", ["signing"]),
  ("去年底，云帆公司获得8000万元A轮融资。", ["other"]), ("4月，高新区推出“人才卡”，首批发放500张。", ["policy"]),
  ("首批2万只模块将于9月底前交付客户。", ["other"]), ("8月底，蓝海人才公寓交付，共312套。", ["completion"]),
  ("今年，园区已建成国家级绿色工厂5家、省级绿色工厂13家。", ["award", "award"]),
  ("去年，高新区建立新材料产业“链长制”。", ["policy"]), ("预计明年6月建成投产。", ["completion"]),
  ("去年，云帆公司将织造板块整体西迁。", ["relocation"]), ("该区同步上线“惠企通”小程序。", ["launch"]),
  ("11月2日，产业基地举行竣工投用仪式。", ["completion"]), ("近日，码头通过竣工验收。", ["completion"]),
])
func `what is passed, handed over, lent or put in force is an event of its kind`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  "从签约到取得施工许可证只用了58天。", "对尚未开工的11个项目，逐个制定计划。", "23个问题全部列入台账。", "与职工签订1年以上劳动合同。", "园区拥有药品批准文号1087个。",
  "累计获得发明专利38件。", "今年日均新增29户。", "12台订单被迫延期交付。", "启动资金里有600万元来自基金。", "李建国在奠基仪式上说。",
])
func `spans, listings and what has not begun are no events`(text: String) {
  #expect(events(text) == [])
}

@Test func `a counted event is broken down by the sentence after it`() {
  let batch = facts(
    "events", in: "滨江高新区共签约项目19个，签约总额138亿元。", "装备制造类7个、61亿元，新材料类5个、33亿元，其余为服务类项目。")
  #expect(batch.strings("type") == ["signing", "signing", "signing"])
  #expect(batch.strings("count") == ["19", "7", "5"])
  #expect(batch.strings("amount_value")[1] == "6100000000.0")
  let more = facts("events", in: "昨日，滨江高新区12个项目集中开工。", "制造业项目有30个，总投资41亿元；民生项目25个，总投资25亿元。")
  #expect(more.strings("count").first == "12")
  #expect(!more.strings("count").contains("30"))
}

@Test(arguments: [
  // Told in passing, after it was told.
  ("5月12日，青禾产业园在滨江高新区开工。开工仪式现场，桩机轰鸣。", ["groundbreaking"]),
  ("5月12日，青禾产业园开工，是今年开工的最大工业项目。", ["groundbreaking"]),
  ("近日，滨江高新区印发《稳增长若干措施》，从减负等方面推出18条举措。", ["policy"]),
  // Parts of other words.
  ("建成后可年产5万台电动工程机械。", []), ("线上线下10场活动同步。", []), ("加快2个区域开发布局。", []),
  // Things, guests and everyday traffic.
  ("2020年，把诊疗设备搬到了村民家门口。", []), ("2020年，公司把总部搬到滨江高新区。", ["relocation"]),
  ("近日，邀请老师走进直播间讲课。", []), ("3月，一列集装箱专列从车站驶出。", []),
  ("首期课程吸引800余人报名。", []), ("确定设立专项基金等8项任务。", []),
  ("项目投产后可年产80万台，新增就业300人。", []),
])
func `what is no new event is none`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  ("7月9日，滨江高新区第6期“政企早餐会”如期举行。", ["meeting"]), ("10月13日，第12期“企业会客厅”开门迎客。", ["meeting"]),
  ("座谈会上，5位企业家先后发言。", ["meeting"]), ("2015年，厂长在职工大会上作了决定。", []),
  ("招商人员先后到四地走访商会。", ["visit"]), ("考察团先后来到科技园和两家企业。", ["visit"]),
  ("截至6月底，首批900万元奖补资金已兑付给41家企业。", ["other"]), ("平台已累计服务企业57家。", ["other"]),
  ("先后实施节能改造项目12个。", ["other"]), ("首批60名学生月底到岗实习。", ["other"]),
  ("2018年，公司试制出合格的耐热陶瓷。", ["other"]), ("15名工人取得高级技师证书。", ["other"]),
  ("滨江高新区日前开办“田间课堂”。", ["launch"]), ("去年5月，高新区组建4支招商小分队。", ["other"]),
  ("园区二期已交付使用。", ["completion"]), ("9月，项目获得环评批复。", ["approval"]),
  ("首届90名毕业生已全部上岗。", ["other"]), ("今年新开工项目33个、竣工项目21个。", ["groundbreaking", "completion"]),
])
func `more ways of telling events are read`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test func `each event of a row has the count behind its word, and the day rather than the quarter of a name`() {
  #expect(facts("events", in: "今年新开工项目33个、竣工项目21个。").strings("count") == ["33", "21"])
  let batch = facts("events", in: "3月6日，滨江高新区举行一季度项目集中签约活动，签约项目11个。")
  #expect(batch.strings("date") == ["2023-03-06"])
}

@Test(arguments: [
  ("6月3日，新订的冲压机运抵厂区。", ["other"]), ("6月3日，最后一座旧窑被推倒。", ["other"]), ("去年10月，滨江高新区收回闲置土地60亩。", ["other"]),
  ("因违规排放，青禾纸业去年2月被罚款35万元。", ["other"]), ("2016年，他回乡办起了一家木门厂。", ["other"]),
  ("两年来，滨江高新区先后关闭小作坊14家。", ["other"]), ("2021年，青禾公司向基金追加1200万元。", ["other"]),
  // A date that bounds, describes or measures tells of nothing that happened.
  ("截至5月底，园区在册企业412家。", []), ("5月的滨江，槐花飘香。", []), ("5月，出口额同比增长8%，收到订单不少。", []),
  ("公司的订单已经排到11月，工人被分成三班。", []), ("最多可同时接收35个团队。", []), ("去年，从国外回国的博士李明有些犹豫。", []),
])
func `what was done on a day that is named is an event, what is so in a month is none`(text: String, expected: [String])
{
  #expect(events(text) == expected)
}

@Test(arguments: [
  ("4月28日，市委决定：郑明轩任滨江经开区党工委书记，周立新不再担任该职务。", ["appointment", "appointment"]),
  ("5月，苏晓岚调任滨江经开区管委会副主任。", ["appointment"]), ("去年，青禾公司的主轴工艺获省科技进步奖二等奖。", ["award"]),
  ("日前，省科技厅公布园区考核评价结果。", ["award"]), ("去年8月，滨江高新区实施“清水入河”行动。", ["launch"]),
  ("对此，滨江高新区推出《稳外贸十二条措施》。", ["policy"]), ("今年5月，青禾公司的主轴取得船级社认证。", ["approval"]),
  ("7月，财政金融局举办“金融夜校”。", ["meeting"]), ("5月6日，滨江高新区召开会议部署防汛。", ["meeting"]),
  ("首届职工技能大赛5月15日在滨江举行。", ["other"]), ("5月，滨江高新区启动审批制度改革建设工作。", ["launch"]),
  ("6月3日，滨江高新区发布情况说明。", ["other"]), ("5月20日，副局长飞赴宁波，拜访了两家企业。", ["visit"]),
])
func `posts, prizes, campaigns and meetings are read with what makes them so`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  ("5月16日，滨江高新区举行集中签约暨开工活动，23个项目现场签约，6个项目同步开工。", ["signing", "groundbreaking"]),
  ("滨江高新区联合青江银行推出“创新贷”。", ["launch"]), ("去年12月，滨江高新区推行“一表通”改革。", ["policy"]),
  ("3月28日，第三条膨化线完成调试。", ["completion"]), ("今年1月8日，新窑点火。", ["launch"]),
  ("去年3月，团队带着图纸入驻创业园。", ["relocation"]), ("9月3日，蓝舟公司启用第二座低温加工厂。", ["opening"]),
  // What nearly happened, who asks, what is to come, and figures with a word for an event inside.
  ("有两家企业差点搬到外省。", []), ("12月4日，企业在平台上提交诉求。", []), ("4月起将把新流程延伸到老厂房。", []),
  ("平均开工时间提前46天。", []), ("到2025年，高级工占比提高到35%，建成实训基地5个。", []),
])
func `ceremonies are counted once, and what is only near an event is none`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  ("“会客茶”已办32场，接待企业家400人次。", ["meeting"]), ("近日，滨江高新区联合举办“跨江产业对接会”。", ["meeting"]),
  ("近日，在滨江高新区“融资早茶会”上，何静提出疑问。", ["meeting"]), ("高新区人社局组织3场专场招聘。", ["meeting"]),
  ("6月8日，首批20名质量顾问领到聘书。", ["appointment"]), ("9月25日，青禾玻璃公司首发申请获审议通过。", ["approval"]),
  ("近日，滨江高新区6个节能项目集中启动。", ["groundbreaking"]), ("滨江高新区商务局牵头开行“滨江—凭祥”班车。", ["launch"]),
  ("去年6月，滨江高新区开通“两岸农科快线”。", ["launch"]), ("2021年起，滨江高新区实施“春苗计划”。", ["policy"]),
  ("5月，青禾公司的导管中选集中采购。", ["award"]),
  // Sides of a list, what works can do, kinds of firms, since when and how long.
  ("去年6月开始，中心集检测、培训、展示于一体。", []), ("6月，公司新增产能1.2万吨。", []), ("截至8月底，园区有新三板挂牌企业8家。", []),
  ("申报材料要交31份。", []), ("大赛举办以来，报名的人越来越多。", []), ("评审会开了4个小时。", []),
])
func `rounds, names and objects tell what an event is, and attributes are none`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}
