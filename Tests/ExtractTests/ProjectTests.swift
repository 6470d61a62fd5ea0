import Extract
import Model
import Testing

/// `name stage` of every project in a text.
private func projects(_ text: String) -> [String] {
  let batch = facts("projects", in: text)
  return zip(batch.strings("name"), batch.strings("stage")).map { "\($0) \($1)" }
}

@Test(arguments: [
  ("投资3亿元的蓝舟电气二期线束项目正加紧建设。", ["蓝舟电气二期线束项目 under_construction"]),
  ("近日，由青禾控股有限公司投资建设的青禾智能制造产业园在滨江高新区奠基。", ["青禾智能制造产业园 groundbreaking"]),
  (
    "日前，云岭轴承、星汉偏光片、宏图机电与东港供应链等4个项目集中签约。",
    ["云岭轴承 signed", "星汉偏光片 signed", "宏图机电 signed", "东港供应链 signed"]
  ),
  (
    "签约项目3个，包括投资额为12亿元的海洋药产业园项目，投资额为8亿元的生物疫苗产业基地项目。",
    ["海洋药产业园项目 signed", "生物疫苗产业基地项目 signed"]
  ),
  ("广汉晨远科技有限公司新建厂房工程项目预计明年投产。", ["广汉晨远科技有限公司新建厂房工程项目 planned"]),
  ("海纳药业江口生产基地已正式投产。", ["海纳药业江口生产基地 in_production"]),
  ("泉露酿造年产30万吨系列酱料项目已开工建设。", ["泉露酿造年产30万吨系列酱料项目 groundbreaking"]),
  (
    "此次签约的3个项目包括：青禾装备有限公司、蓝舟数据科技有限公司、宏图智慧产业园项目。",
    ["青禾装备有限公司 signed", "蓝舟数据科技有限公司 signed", "宏图智慧产业园项目 signed"]
  ),
  (
    "宏图公司与海纳公司共建“滨江产业金融中心”、蓝舟公司与青禾公司合作“智慧灌溉技术”等2个项目签约。",
    ["滨江产业金融中心 signed", "智慧灌溉技术 signed"]
  ),
])
func `a project is found with its stage`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  "引进一批优质项目，加快重点项目建设。", "新增30个药械项目。", "会议在滨江高新区电子信息产业园举行。", "推动产业转移重大项目早日开工。", "确保招商引资项目落得下。",
  "新能源、生物医药等领域项目加快落地。", "突出项目投资，多措并举推项目。", "实施蓝舟改造项目62个。", "详细了解项目推进情况及项目效益。",
])
func `kinds of projects and mere places are none`(text: String) {
  #expect(projects(text) == [])
}

@Test func `figures, dates and investor go to their project`() {
  let batch = facts(
    "projects",
    in: "近日，东川聚林家具有限公司新建厂房项目开工。该项目占地面积34亩，总投资额1亿元，预计2025年10月竣工，将提供就业岗位约270个。")
  #expect(batch.strings("name") == ["东川聚林家具有限公司新建厂房项目"])
  #expect(batch.strings("investor") == ["东川聚林家具有限公司"])
  #expect(batch.strings("stage") == ["groundbreaking"])
  #expect(batch.strings("investment_value") == ["100000000.0"])
  #expect(batch.strings("land_area_value") == ["34.0"])
  #expect(batch.strings("jobs") == ["270"])
}

@Test func `names that head a paragraph each are projects where most of them end as one`() {
  let list = [
    "●青禾组件扩建工程。投资方为青禾新能源有限公司，总投资32亿元。8月19日主厂房封顶。", "●云岭叉车项目。由云岭汽配集团兴建。总投资9亿元，可安置650人。",
    "●星汉水厂提标改造。8月28日通水运行，惠及企业140余家。",
  ]
  let batch = facts("projects", in: list[0], list[1], list[2])
  #expect(batch.strings("name") == ["青禾组件扩建工程", "云岭叉车项目", "星汉水厂提标改造"])
  #expect(batch.strings("stage")[0] == "topped_out")
  #expect(batch.strings("investment_value") == ["3200000000.0", "900000000.0", ""])
  let talk = facts("projects", in: "门槛更低。补贴降到3万元。", "租房更省。前10天免费。", "兑现更快。8个工作日办结。")
  #expect(talk.strings("name") == [])
}

@Test func `mentions of one project are one row, phases are not`() {
  let batch = facts(
    "projects", in: "华岳国际制笔产业城二期项目开园。", "华岳国际制笔产业城集产学研于一体。", "华岳国际制笔产业城项目将引进龙头企业。")
  #expect(batch.strings("name").count == 2)
}

@Test func `who builds it is read after the name as well`() {
  let batch = facts("projects", in: "云岭水上装备小镇项目由青禾科技有限公司投资建设，总投资46亿元。")
  #expect(batch.strings("investor") == ["青禾科技有限公司"])
}

@Test(arguments: [
  ("滨江高新区建成地下冷链仓库。", ["地下冷链仓库 completed"]),
  ("滨江高新区计划投资2亿元建设装备检测中心，建筑面积4万平方米。", ["装备检测中心 planned"]),
  ("正在建设占地180亩的智能家电产业园，明年交付。", ["智能家电产业园 under_construction"]),
  ("云岭算力调度中心在滨江高新区投入运营。", ["云岭算力调度中心 in_production"]),
  ("启动社区二期建设，占地36亩。", ["社区二期 under_construction"]),
  ("园区新建110千伏变电站，明年投用。", ["110千伏变电站 planned"]),
  ("蓝舟公司的新厂区占地65亩，正在加紧建设。", ["蓝舟公司的新厂区 under_construction"]),
  (
    "新签约宁海青年创业谷、宏图风力发电场、海纳工业机器人等工业项目45个。",
    ["宁海青年创业谷 signed", "宏图风力发电场 signed", "海纳工业机器人 signed"]
  ),
  (
    "投资6亿元的宏图数据中心、投资5亿元的蓝舟智慧车联网等11个项目签约。",
    ["宏图数据中心 signed", "蓝舟智慧车联网 signed"]
  ),
  ("蓝舟新材料技改项目7月15日投产。", ["蓝舟新材料技改项目 in_production"]),
])
func `what is built, paid for or opened is a project`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  "该区建设了一批研发中心。", "这里是全国重要的硅材料生产基地。", "记者走进政务服务中心大厅。", "带队到云岭变电站调研。", "区委书记李建国宣布项目开工。",
])
func `what is only there is no project`(text: String) {
  #expect(projects(text) == [])
}

@Test(arguments: [
  (
    "开工名单里，制造业项目有3个，总投资41.6亿元，包括云凯轴承扩能、楚天齿轮智能化改造、航峰电机铁芯等。",
    ["云凯轴承扩能 groundbreaking", "楚天齿轮智能化改造 groundbreaking", "航峰电机铁芯 groundbreaking"]
  ),
  ("签约项目9个，涵盖新材料、装备制造等领域。", []), ("单体投资最大的，是青禾堂药业集团的党参精深加工基地项目。", ["党参精深加工基地项目 unknown"]),
  ("两年前，云北能化上马80万吨丙烯项目。", ["80万吨丙烯项目 unknown"]), ("该公司年产10万吨可降解塑料项目已开工。", ["年产10万吨可降解塑料项目 groundbreaking"]),
  ("二期项目拟投资11亿元，最快明年动工。", ["二期项目 planned"]), ("园区二期将于明年5月亮相。", ["园区二期 planned"]),
  ("项目分三期建设，二期、三期将在明年建成。", []), ("散光源二期工程已于四月动工。", ["散光源二期工程 groundbreaking"]),
  ("高新区将再建15万平方米标准厂房。", ["标准厂房 planned"]), ("投资3.9亿元建起日处理能力5万吨的再生水厂。", ["再生水厂 completed"]),
  ("云帆智能激光装备基地开工。", ["云帆智能激光装备基地 groundbreaking"]), ("将建设全球最大的制笔产业链基地。", []),
  ("由热力公司投资3800万元新铺4.2公里蒸汽管线。", ["蒸汽管线 unknown"]), ("就智能家居、生物医药等项目深入交流。", []),
  ("太湖芯光半导体有限公司12英寸特色工艺生产线项目开工。", ["太湖芯光半导体有限公司12英寸特色工艺生产线项目 groundbreaking"]),
  ("联合农林大学成立花卉种业创新研究院，首期投入4500万元。", ["花卉种业创新研究院 unknown"]),
])
func `rows, phases and works told apart by their size are projects`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test func `what is pointed at is the project named before`() {
  let batch = facts("projects", in: "3月2日，青禾智能制造产业园开工。这座投资9亿元、占地12亩的产业园迎来新突破。")
  #expect(batch.strings("name") == ["青禾智能制造产业园"])
  #expect(batch.strings("investment_value") == ["900000000.0"])
}

@Test func `the short name of a firm stands for the project named in full`() {
  let batch = facts(
    "projects", in: "宁江韵衡磁业股份有限公司高性能磁材项目签约。", "宁江韵衡项目计划投资22亿元，用地260亩。")
  #expect(batch.strings("name") == ["宁江韵衡磁业股份有限公司高性能磁材项目"])
  #expect(batch.strings("investment_value") == ["2200000000.0"])
}

@Test(arguments: [
  ("云帆新材料有限公司落户滨江，随后投资5.3亿元建设叶片生产基地，占地90亩。", "云帆新材料有限公司"),
  ("宁波佳鸿轴承项目投资4.5亿元，厂房刚刚封顶。", "宁波佳鸿"), ("东部人才公寓项目开工。", ""),
])
func `who invests is told by the sentence or the name itself`(text: String, investor: String) {
  #expect(facts("projects", in: text).strings("investor") == [investor])
}

@Test func `what is dated after the page or follows 后 is still to come`() {
  let may = PageDate(year: 2023, day: CalendarDate(year: 2023, month: 5, day: 9), basis: "test")
  func stages(_ text: String) -> [String] { facts("projects", in: text, date: may).strings("stage") }
  #expect(stages("蓝舟电气线束生产基地项目总投资3亿元，今年9月开工。") == ["planned"])
  #expect(stages("蓝舟电气线束生产基地项目总投资3亿元，4月28日开工。") == ["groundbreaking"])
  #expect(stages("蓝舟电气线束生产基地项目总投资3亿元，今年3月开工。") == ["under_construction"])
  #expect(stages("总投资1亿元的蓝舟电气线束生产基地已完成选址，预计今年8月动工，建成后可带动就业。") == ["planned"])
  // What is to run this year is being built; next year's is planned. Where what was signed is to go is no step further.
  #expect(stages("蓝舟电气线束生产基地项目总投资3亿元，今年10月即可投产。") == ["under_construction"])
  #expect(stages("蓝舟电气线束生产基地项目总投资3亿元，2030年10月即可投产。") == ["planned"])
  #expect(stages("双方签订投资协议，落户宁波高新区。其中，蓝舟电气公司投资3亿元的线束生产基地项目，用地90亩。") == ["signed"])
}

@Test func `one of a batch is as far as the batch`() {
  let batch = facts(
    "projects",
    in: "滨江高新区举行集中签约仪式，现场签约项目16个。", "投资额最大的是蓝舟电气线束生产基地项目，总投资22亿元。此外，青禾科技有限公司将投资4.5亿元建设智能水表项目，宏图机电有限公司将投资2亿元建设减速机项目。")
  #expect(batch.strings("stage") == ["signed", "signed", "signed"])
  #expect(batch.strings("investment_value").suffix(2) == ["450000000.0", "200000000.0"])
}

@Test func `whose it is and what it costs tell a project apart, how good it is does not`() {
  #expect(projects("青禾数据有限公司的检测基地项目将提供300个就业岗位。").map { String($0.prefix(6)) } == ["检测基地项目"])
  #expect(projects("投资9000万元的人才公寓已进入装修阶段，10月份交付。") == ["人才公寓 under_construction"])
  #expect(projects("腾出的用地指标全部用于高附加值项目。") == [])
}

@Test(arguments: [
  ("目前，总投资9亿元的海纳饲料产业化基地一期已经投产，二期将于明年5月开工。", ["海纳饲料产业化基地一期 in_production", "二期 planned"]),
  ("计划投资500万元为厂区新建35千伏专线。", ["35千伏专线 planned"]), ("滨江高新区中小企业产业园三期交付使用。", ["滨江高新区中小企业产业园三期 completed"]),
  ("2018年，青禾锂膜一期项目落户滨江高新区，目前年产锂膜2万吨。", ["青禾锂膜一期项目 in_production"]),
  ("下一步，滨江高新区将加快建设硅基新材料产业园。", ["硅基新材料产业园 under_construction"]),
  ("此次签约的项目中，总投资12亿元的青禾冷冻面团项目，将建设检测中心。", ["青禾冷冻面团项目 signed"]),
  ("成为园区“绿色货运”示范项目的首批车辆。", ["“绿色货运”示范项目 unknown"]),
])
func `more ways of telling of projects are read`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  "我们不能盲目地抢项目、拼优惠。", "建立领导包项目的责任制。", "这是该区引进的首个整机制造项目。", "1号、2号厂房已完成主体封顶。",
  "青禾研究院投资3亿元建设的设想还在讨论。",
])
func `what is done with projects, and who builds, is none`(text: String) {
  #expect(projects(text) == [])
}

@Test func `whoever stands before the money invests`() {
  let batch = facts("projects", in: "6月3日，由海州蓝舟树脂股份有限公司投资4亿元建设的高纯环氧材料项目动工。")
  #expect(batch.strings("investor") == ["海州蓝舟树脂股份有限公司"])
}

@Test func `a project is of the zone that its part of the article is about`() throws {
  var draft = PageBuilder.Draft()
  draft.paragraphs = [
    (.body, "株洲高新区和湘潭高新区各有所长。"), (.subhead, "株洲高新区：新厂房里忙生产"), (.body, "总投资8亿元的青禾轴承项目投产。"),
    (.subhead, "湘潭高新区：老厂里出新品"), (.body, "总投资5亿元的蓝舟精密铸造项目开工。"),
  ]
  let page = PageBuilder.page([draft], path: "test.txt", date: nil)
  let batch = try #require(shippedExtractor.extract(page).first { $0.schema.table == "projects" })
  #expect(batch.strings("zone") == ["株洲高新区", "湘潭高新区"])
}

@Test(arguments: [
  ("该公司第二工厂正在安装设备，年产能翻番。", ["第二工厂 under_construction"]), ("旧礼堂改成了社区食堂。", ["社区食堂 unknown"]),
  ("园区年内将启用2号直播基地。", ["2号直播基地 planned"]), ("滨江科学馆奠基。", ["滨江科学馆 groundbreaking"]),
  ("经开区投资4300万元新建污水提升泵站，年底前将建成。", ["污水提升泵站 planned"]),
  ("5月13日，滨江高新区首条高温蒸汽公用管廊贯通。", ["高温蒸汽公用管廊 completed"]),
  ("光伏组件项目因资金链断裂告吹。", ["光伏组件项目 unknown"]), ("双方签订备忘录，拟在杭州高新区建设轴承钢球生产基地。", ["轴承钢球生产基地 signed"]),
  ("新上的4条静电喷涂线已投产。", ["静电喷涂线 in_production"]), ("杭州高新区首座风光互补换电站投入运行。", ["风光互补换电站 in_production"]),
  ("资金用于建设二期工厂，目前厂房已经封顶。", ["二期工厂 topped_out"]), ("对新建的数据中心，按投资额的10%补助。", []),
  // What a kind is, where something else happens, and how many there are.
  ("记者走进滨江软件园，键盘声此起彼伏。", []), ("建成智能工厂30家。", []), ("园区将布局一批展馆。", []), ("鼓励企业新建前置仓。", []),
])
func `works are told by their number, by what they were, or by what is said of them`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test func `figures that are all of a clause, and money paid in the clause before, go to the project beside them`() {
  let bare = facts("projects", in: "地块B落户蓝舟精密公司的减速器项目，85亩、7.8亿元，正在打桩。")
  #expect(bare.strings("land_area_value") == ["85.0"])
  #expect(bare.strings("investment_value") == ["780000000.0"])
  let before = facts("projects", in: "蓝舟精密有限公司落户滨江。公司追加投资1.2亿元，第二车间已进入设备安装阶段。")
  #expect(before.strings("investment_value") == ["120000000.0"])
  #expect(before.strings("investor") == ["蓝舟精密有限公司"])
  let row = facts("projects", in: "签约项目中，蓝舟轴承项目投资2亿元；青禾回收项目投资13亿元、占地170亩；宏图仓储项目投资3500万元。")
  #expect(row.strings("stage") == ["signed", "signed", "signed"])
}

/// `investor` of every project in a story of these paragraphs.
private func investors(_ paragraphs: String...) -> [String] {
  var draft = PageBuilder.Draft()
  draft.paragraphs = paragraphs.map { (.body, $0) }
  let page = PageBuilder.page([draft], path: "test.txt", date: PageDate(year: 2023, day: nil, basis: "test"))
  return shippedExtractor.extract(page).first { $0.schema.table == "projects" }?.strings("investor") ?? []
}

@Test(arguments: [
  ("蓝舟电气有限公司与云岭大学共建的青禾材料中试基地揭牌。", "蓝舟电气有限公司与云岭大学"),
  ("这是全省首条无人物流专线，由蓝舟智行有限公司与云岭大学共建。", "蓝舟智行有限公司与云岭大学"),
  ("日前，青禾冷链仓储中心正式启用。中心由云帆物流有限公司投资2亿元建设。", "云帆物流有限公司"),
  ("青禾智算中心启用。该中心由区内国企与运营商合建。", "区内国企与运营商"),
  ("滨江高新区水务局出面，把中水汇到一处，投资3.9亿元建起日处理能力5万吨的再生水厂。", "滨江高新区水务局"),
  ("3月2日，蓝舟电气有限公司首条智能电机产线投产。", "蓝舟电气有限公司"),
  ("按计划，蓝舟电气有限公司位于滨江高新区的智能装备产业化基地将于12月封顶。", "蓝舟电气有限公司"),
])
func `who builds is read from partners, the next sentence and whose it is`(text: String, investor: String) {
  #expect(investors(text) == [investor])
}

@Test func `a works that nobody is named beside is of the company that tells of it or that the story is about`() {
  #expect(investors("蓝舟电气有限公司总经理宁立峰介绍，投资2亿元的智能电机生产线已经投产。") == ["蓝舟电气有限公司"])
  #expect(investors("蓝舟电气有限公司去年营收2亿元。", "眼下，投资6.5亿元的海上轴承智能工厂主体已经封顶。") == ["蓝舟电气有限公司"])
  // A road, a school and a park are nobody's that is only near.
  #expect(investors("蓝舟电气有限公司去年营收2亿元。", "眼下，投资6.5亿元的滨江人才公寓主体已经封顶。") == [""])
}

@Test func `the next sentence tells how far a project is, where it is its subject`() {
  #expect(projects("滨江高新区牵头成立青禾新材料中试中心，总投资2亿元。中心去年9月投用以来，服务企业131家。") == ["青禾新材料中试中心 in_production"])
}

@Test func `what is named after a ceremony is as far as its projects, further down it is not`() {
  let batch = facts(
    "projects", in: "5月16日，滨江高新区举行集中签约活动，23个项目现场签约。",
    "名单里，蓝舟晶体有限公司投资42亿元建设的蓝宝石衬底项目，占地310亩，预计明年9月投产；此外，还有青禾液冷机柜、宏图总部楼宇等项目。")
  #expect(batch.strings("stage") == ["signed", "signed", "signed"])
  let later = facts(
    "projects", in: "滨江高新区气象一新。", "园区道路宽阔。", "去年，12个项目集中开工。", "总投资3亿元的青禾未来科学城是其中一景。")
  #expect(later.strings("stage") == ["unknown"])
}

@Test func `projects that are left of a count are listed`() {
  #expect(
    projects("8个项目同日破土，制造业占了5个。另外3个为220千伏变电站、清源污水处理厂二期和人才公寓，其中人才公寓可提供房源1100套。")
      == ["220千伏变电站 groundbreaking", "清源污水处理厂二期 groundbreaking", "人才公寓 groundbreaking"])
  #expect(projects("公司上市，募集资金拟投向轿厢扩产等三个项目。") == ["轿厢扩产 planned"])
}

@Test(arguments: [
  ("蓝舟玻璃有限公司投资12亿元的年产6亿只高白料酒瓶生产线项目，用地240亩。", ["年产6亿只高白料酒瓶生产线项目 unknown"]),
  ("建起占地520亩的草原食品产业园，冷库容量3万吨。", ["草原食品产业园 completed"]),
  ("蓝舟食品有限公司的第三条膨化线完成调试。", ["第三条膨化线 in_production"]),
  ("去年11月，公司投资3.2亿元扩建的二工厂完工。", ["二工厂 completed"]),
  ("蓝舟光学有限公司拿到了抛光车间的施工许可证。", ["抛光车间 planned"]),
  ("旧厂腾出4.6万平方米“加速空间”。", ["“加速空间” unknown"]), ("去年，她入驻滨江高新区“创梦工坊”。", ["创梦工坊 landed"]),
  // A class that a rule is for.
  ("对设备投资500万元以上的技改项目给予补助。", []),
])
func `names keep what belongs to them, and houses in quotation marks are projects`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}
