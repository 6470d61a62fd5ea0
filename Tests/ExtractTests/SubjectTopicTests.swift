import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // A clause that is a noun, described by who makes it, by its name, or by whose it is.
  ("禾川机械有限公司研制的深海机械臂，单次作业成本下降三成。", ["三成 深海机械臂"]),
  ("这套名为“听潮”的监测装置，由禾川机械有限公司研制，国产化率91%。", ["91% 听潮"]),
  ("禾川机械有限公司的铸造生产线，租用厂房2万平方米。", ["2万平方米 铸造生产线"]),
  // But no clause with a predicate.
  ("禾川机械有限公司的做法值得一学，去年省下2万元。", ["2万元 禾川机械有限公司"]),
  // A gathering, and what covers ground.
  ("宁城经开区青工技能大赛落幕，80名选手参赛。", ["80名 宁城经开区青工技能大赛"]),
  ("宁城经开区变了样。老粮仓占地30亩，去年接待游客5万人次。", ["30亩 老粮仓", "5万人次 老粮仓"]),
  // A thing that does something, and its own measures.
  ("螺旋水泵过去三成靠外购，每台卖到500元。", ["三成 螺旋水泵", "500元 螺旋水泵"]),
  ("宁城经开区变了样，粮食仓库可储8万吨。", ["8万吨 粮食仓库"]),
])
func `figures are said of what a clause names`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test(arguments: [
  ("宁城经开区编印《租房指南》，首印500册。", ["500册 《租房指南》"]),
  ("宁城经开区印发《育苗十条》，已关停窑炉20座。", ["20座 宁城经开区"]),
  ("宁城经开区设立总规模10亿元的育苗基金，已带动农户90户。", ["10亿元 育苗基金", "90户 育苗基金"]),
  ("宁城经开区办起绣坊学堂，6名师傅轮流授课。", ["6名 绣坊学堂"]),
  ("宁城经开区成立石雕协会，由老字号领衔，首批发展会员60家。", ["60家 石雕协会"]),
  ("宁城经开区办起渔民驿站，床位21个，日接待34人。", ["21个 渔民驿站", "34人 渔民驿站"]),
  ("禾川机械有限公司做出全国首套剥麻机，单件耗时6分钟。", ["6分钟 剥麻机"]),
  ("宁城经开区启动青石枢纽建设，占地30亩。", ["30亩 青石枢纽"]),
  ("宁城经开区开通“果园快线”。票价3元，全程40分钟。", ["3元 果园快线", "40分钟 果园快线"]),
  ("宁城经开区变了样。“月末夜谈”从不落空。截至年底，已办9期。", ["9期 月末夜谈"]),
])
func `what was set up goes on where what it has follows`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test(arguments: [
  // Who knows the figures, and 该高新区.
  ("宁州海关近日公布的数据显示，去年，宁城经开区外贸总值35亿元。其中，进口12亿元。", ["35亿元 宁城经开区", "12亿元 宁城经开区"]),
  ("宁城高新区变了样。禾川茶业有限公司投产。该高新区实现产值40亿元。", ["40亿元 宁城高新区"]),
  // 该区 is the zone, whatever it has.
  ("宁城经开区变了样。禾川茶业有限公司投产。去年，该区藤编材料产值12亿元。", ["12亿元 宁城经开区"]),
  // What is had is spoken of no more.
  ("禾川药业有限公司建有平川省药材重点实验室，去年备案新药30个。", ["30个 禾川药业有限公司"]),
  // 分企业看 is nobody.
  ("宁城经开区变了样。分企业看，研发投入领先的有4家。", ["4家 宁城经开区"]),
  // A person, in the clauses that follow, too; in speech the worker who says 我.
  ("禾川纺织有限公司焊工丁大年进厂早。2014年，他攒钱盘下磨坊，添了三台石磨。", ["三台 丁大年"]),
  ("禾川纺织有限公司焊工丁大年搬进公寓。这位来自山里的青年爱读书，一年读完40本。", ["40本 丁大年"]),
  ("“我一人看20台。”禾川纺织有限公司挡车工丁大年说。", ["20台 丁大年"]),
])
func `figures are said of who does it, and not of who is beside`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test func `a program named in quotation marks is the platform later`() {
  let read = facts("quantities", in: "宁城经开区企业在“连心通”小程序上提难题。", "平台累计收件300件。")
  #expect(read.strings("subject") == ["连心通"])
}

@Test func `the park is where who tells is at home`() {
  #expect(
    subjects("在宁城高新区的“拾光工坊”，机器轰鸣。工坊总经理丁大年介绍，园区现有房间90间。") == ["90间 拾光工坊"])
}
