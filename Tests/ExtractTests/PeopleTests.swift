import Extract
import Model
import Testing

/// `name position` of every person in a text.
private func people(_ text: String) -> [String] {
  let batch = facts("people", in: text)
  return zip(batch.strings("name"), batch.strings("position")).map { "\($0) \($1)" }
}

@Test(arguments: [
  ("钳工班长宁建国有个习惯。", ["宁建国 钳工班长"]), ("木工出身的技师高永丰带着徒弟赶工。", ["高永丰 技师"]),
  ("“师傅教的，都记在本子上了。”徒弟贾小河说。", ["贾小河 徒弟"]), ("滨江高新区招商局局长段志刚便递上名单。", ["段志刚 局长"]),
  ("负责人曾伟抛出两个问题。", ["曾伟 负责人"]), ("专员包进度，部门包要素。", []),
])
func `a name ends where what its bearer does begins`(text: String, expected: [String]) {
  #expect(people(text) == expected)
}

@Test func `the office before 常务副主任 is of the same zone`() {
  let batch = facts("people", in: "5月6日，西宁经开区党工委副书记、管委会常务副主任宁生福带队考察。")
  #expect(batch.strings("position") == ["党工委副书记、管委会常务副主任"])
  #expect(batch.strings("organisation") == ["西宁经开区"])
}

@Test func `a character before 企业 is nobody`() {
  #expect(people("高校和企业代表到场，上下游企业负责人参观。") == [])
}

@Test func `the end of a word for zones is nobody's surname`() {
  #expect(people("全市开发区综合评价结果公布。") == [])
  #expect(people("管委会主任区锦荣说，园区满了。") == ["区锦荣 管委会主任"])
}

@Test(arguments: [
  ("值班管制员王明说，航班准点。", ["王明 值班管制员"]), ("飞手李建国放飞了无人机。", ["李建国 飞手"]),
])
func `those who keep watch and who fly have offices`(text: String, expected: [String]) {
  #expect(people(text) == expected)
}

@Test func `whoever voiced a trouble asks the question right after it`() {
  let batch = facts(
    "quotes", in: "蓝舟电气有限公司负责人宁立峰反映，流动资金吃紧。“能不能替我们问问银行？”主任郑望川当场拨通电话。")
  #expect(batch.strings("speaker") == ["宁立峰"])
}

@Test(arguments: [
  ("来自远方的采购商格列莫夫当场下单。", ["格列莫夫 采购商"]), ("去年，热处理工高永丰捧回了奖杯。", ["高永丰 热处理工"]), ("“快多了。”卖水果的老板挠挠头说。", []),
])
func `names of other languages are long, and what is done twice over is none`(text: String, expected: [String]) {
  #expect(people(text) == expected)
}
