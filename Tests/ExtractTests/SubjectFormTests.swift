import Extract
import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // Where somebody is at home, and what is called after a zone.
  ("宁城高新区变了样。近日，宁城高新区企业禾川机械股份有限公司挂牌上市，募集资金3亿元。", ["3亿元 禾川机械股份有限公司"]),
  ("宁城高新区“石桥号”货运班列满载60箱茶叶驶出车站，7天后抵达。", ["60箱 “石桥号”货运班列", "7天 “石桥号”货运班列"]),
  ("宁城高新区变了样。满载60箱茶叶的货轮驶离港口，7天后抵达。", ["60箱 货轮", "7天 货轮"]),
  // 该 points to the noun right behind it, and to no project of its clause.
  ("宁城高新区变了样。该区新开工投资额超2亿元的工业项目9个，完成投资30亿元。", ["超2亿元 工业项目", "9个 宁城高新区", "30亿元 宁城高新区"]),
  ("宁城高新区变了样。该基地累计服务企业30家。", ["30家 基地"]),
  // What kind of company it is; but no company further on in the clause.
  ("禾川液压有限公司的车间奠基。宁城高新区道贺。这家台资企业先后增资4次。", ["4次 禾川液压有限公司"]),
  ("宁城高新区变了样。该产品由禾川液压有限公司研制，已售出40台。", ["40台 产品"]),
  // Who only notices it, and whose it is.
  ("宁城高新区建成智慧平台。平台发现禾川印染有限公司的漏水率高达17%。", ["17% 禾川印染有限公司"]),
  ("禾川纺织有限公司织机老旧。企业投入90万元加装装置。", ["90万元 禾川纺织有限公司"]),
  // One and the other.
  (
    "开工的还有禾川阀门项目和青石邻里中心项目。前者投资3亿元，年内建成；后者投资9000万元，建食堂。",
    ["3亿元 禾川阀门项目", "9000万元 青石邻里中心项目"]
  ),
  // What is built by somebody, and where it will lie.
  (
    "禾川产业园项目由宁城禾川投资有限公司投资建设，总投资8亿元，建筑面积6万平方米。",
    ["8亿元 禾川产业园项目", "6万平方米 禾川产业园项目"]
  ),
  (
    "双方共建禾川漆器创新中心。创新中心选址宁城竹木产业园，总投资6亿元，占地30亩。",
    ["6亿元 禾川漆器创新中心", "30亩 禾川漆器创新中心"]
  ),
  ("由宁城禾川投资有限公司投资8亿元。", ["8亿元 宁城禾川投资有限公司"]),
  // Whoever does something is given something by the zone.
  ("宁城高新区出台措施，对企业添置净化设备给予50%的补贴。", ["50% 宁城高新区"]),
  // Who is given each of a row.
  (
    "宁城高新区变了样。新来的博士、硕士、专科生，每月可分别领取3000元、2000元、900元租房补贴。",
    ["3000元 新来的博士", "2000元 硕士", "900元 专科生"]
  ),
  // What somebody has made.
  ("禾川航空科技有限公司搬来。该公司研制的喷药无人机载重可达90公斤。", ["90公斤 喷药无人机"]),
  // What is measured of a person.
  ("禾川纺织有限公司挡车工丁大年肯学。如今，他的月工资涨到8000元。", ["8000元 丁大年"]),
])
func `figures are said of what stands nearest by its meaning`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test(arguments: [
  // What a name is said to be, and the noun that stands for it.
  (
    "“帮帮团”是宁城经开区去年上线的服务平台，设有7个板块。今年，平台累计接单300件。",
    ["7个 帮帮团", "300件 帮帮团"]
  ),
  ("宁城经开区变了样。“跑腿员”帮了忙。这是宁城经开区推出的服务机制，把26项事项打包办理。", ["26项 跑腿员"]),
  ("“山货课堂”是宁城经开区开办的服务项目。剪纸、烘焙、茶艺……已开设课程36门。", ["36门 山货课堂"]),
  // What was told last under a name.
  ("会上，宁城经开区推介了“稻香贷”。该产品把12项流水折算成额度。", ["12项 稻香贷"]),
  ("宁城经开区变了样。车间中央摆着钻机“开山一号”。它打的井可达9000米。", ["9000米 开山一号"]),
  // What was built opens its doors, and what it has then.
  ("宁城经开区投资700万元建成共享烘干中心，8月3日开门迎客，开放烘房60间，目前已接到订单200批次。", ["700万元 共享烘干中心", "60间 共享烘干中心", "200批次 共享烘干中心"]),
  // The terms of a loan, behind whoever may ask for it.
  ("宁城经开区推出“稻香贷”，企业凭订单就能申请，最快36小时放款，年利率3.2%。", ["36小时 稻香贷", "3.2% 稻香贷"]),
])
func `what goes by a name in quotation marks is spoken of afterwards`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test(arguments: [
  // A noun that no list has, where the sentence names nobody.
  ("宁城经开区变了样。试乘体验队外出40次。", ["40次 试乘体验队"]),
  ("宁城经开区变了样。当地新品牌的冻干粉上线4个月。", ["4个月 冻干粉"]),
  // But no measure, no paper, and nothing that only moves.
  ("宁城经开区变了样。货款账期长达180天。", ["180天 宁城经开区"]),
  ("宁城经开区变了样。粮食产值却由9亿元增加到12亿元。", ["9亿元 宁城经开区", "12亿元 宁城经开区"]),
  ("宁城经开区变了样。新办法把入驻率算进来，占到70%。", ["70% 宁城经开区"]),
  ("宁城经开区变了样。稀土产业实现产值50亿元。", ["50亿元 宁城经开区"]),
])
func `a noun at the head of a sentence acts in it`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test(arguments: [
  // Short news from a site: all of it is of the project before the colon.
  ("滨江粮食物流港：两座筒仓进入设备调试，9月试运营。园区规划仓房16栋，宁波青禾科技有限公司投资3亿元。", ["两座 滨江粮食物流港", "16栋 滨江粮食物流港", "3亿元 滨江粮食物流港"]),
  // A time in quotation marks, a part, and what became of a thing, are no names.
  ("宁城高新区变了样。“黑五”期间拟再租5000平方米场地。", ["5000平方米 宁城高新区"]),
  ("宁城高新区变了样。一部分喂给600吨油压机。", ["600吨 宁城高新区"]),
  ("宁城高新区变了样。90米长的栈桥修通了。", ["90米 栈桥"]),
])
func `whom figures are said of is a name or a noun as a whole`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test func `the park of a company's story is no company`() {
  let read = facts(
    "quantities", in: "禾川环境技术股份有限公司挨着印染园区。禾川环境技术股份有限公司装了传感器。", "园区水的重复利用率只有61%。")
  #expect(read.strings("subject") == ["园区"])
}

@Test func `a zone is named as the article prints it`() {
  var draft = PageBuilder.Draft()
  draft.kicker = "甘肃金昌经济技术开发区："
  draft.headline = "戈壁变了样"
  draft.paragraphs = [(.body, "如今，园区里聚集了制伞企业27家。")]
  let page = PageBuilder.page([draft], path: "test.txt", date: PageDate(year: 2023, day: nil, basis: "test"))
  let batch = shippedExtractor.extract(page).first { $0.schema.table == "quantities" }
  #expect(batch?.strings("subject") == ["甘肃金昌经济技术开发区"])
}
