import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // The noun that the figure's own clause begins with, though the sentence has named somebody.
  ("宁城经开区加强值守，巡堤队已换路灯320盏。", ["320盏 巡堤队"]),
  ("宁城经开区开了街市，糖画摊今年卖出900份。", ["900份 糖画摊"]),
  ("宁城经开区建了戏楼，司鼓手抱着鼓练了3年。", ["3年 司鼓手"]),
  // No measure, no verb, and nothing that is somebody's.
  ("宁城经开区变了样，窨井积水率要降两成。", ["两成 宁城经开区"]), ("宁城经开区忙改造，更换了灯杆500根。", ["500根 宁城经开区"]),
  ("宁川纺织有限公司扩产，库存只够20天。", ["20天 宁川纺织有限公司"]),
  // A kind that is counted has nothing.
  ("宁城经开区有了底气，“四上”企业512家，总市值突破2000亿元。", ["512家 宁城经开区", "突破2000亿元 宁城经开区"]),
  // What describes a noun is passed over.
  ("宁城经开区添了底气。规模9亿元的种业基金3月完成备案，单笔最高600万元。", ["9亿元 种业基金", "最高600万元 种业基金"]),
  ("宁城经开区添了底气。由商会牵头的“听潮基金”总额7亿元。", ["7亿元 听潮基金"]),
  // What is counted is said of nobody there.
  ("宁城经开区忙改造，学徒由9名增加到30名。", ["9名 宁城经开区", "30名 宁城经开区"]),
  // A thing that is pointed to.
  ("宁城经开区迎来新货。这台铡草机来自远方，货价260万元。", ["260万元 铡草机"]),
  // What two houses made, and not who made it.
  ("宁城高新区与宁川大学共建的食品研究院启用，拿出85个工位。", ["85个 食品研究院"]),
  // A transformer is of whose it is.
  ("宁川铸造有限公司扩建，原有的330千伏安箱变总跳闸。", ["330千伏安 宁川铸造有限公司"]),
  ("宁城港务公司算过，每条船要配7名船员。", ["7名 每条船"]),
])
func `the nearest noun is spoken of`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test func `a clause begins behind the mark that closes what was said`() {
  #expect(
    subjects("宁城经开区的钳工丁小满正在学画。“白天锉件，晚上画样，很充实。”她这个月已上了16节课。")
      == ["16节 丁小满"])
}

@Test func `it and a firm that is pointed to are those named before`() {
  #expect(subjects("宁城经开区试航。“听潮-3”自重2吨。今年春天，它试航了45次。").last == "45次 听潮-3")
  #expect(
    subjects("宁川食品有限公司落户。这家做糕点的企业去年接单，却因排污能力不足犯愁。宁城经开区派人驻厂，企业省下设备款32万元。")
      == ["32万元 宁川食品有限公司"])
}

@Test func `in speech, too, a clause's own noun is nearer than the house`() {
  #expect(subjects("宁川建材有限公司经理丁大年说：“新烧的瓷砖要晾9天。”") == ["9天 瓷砖"])
}

@Test func `the end of a project's name stands for the whole`() {
  #expect(
    subjects("禾川电子有限公司的滤波器二线项目投产。", "二线项目占地120亩，带动就业300人。")
      == ["120亩 滤波器二线项目", "300人 滤波器二线项目"])
}

@Test func `what was reached up to a day is of the whole again`() {
  let batch = facts(
    "quantities", in: "宁城高新区办起夜市。宁川食品有限公司投资800万元。", "截至目前，共收到建议41件。", "宁城高新区再办夜市，宁城高新区商户增多。")
  #expect(batch.strings("subject") == ["宁川食品有限公司", "宁城高新区"])
}

@Test func `a zone is named in full where only an office's name has it so`() {
  #expect(
    subjects("宁城经济技术开发区招商局挂牌。", "宁城经开区走访商户90家。").last == "90家 宁城经济技术开发区")
}
