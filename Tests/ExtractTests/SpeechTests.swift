import Model
import Testing

private func quotes(_ paragraphs: String...) -> [String] {
  let batch = facts("quotes", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("speaker"), batch.strings("text")).map { "\($0): \($1)" }
}

@Test(arguments: [
  // A clause of its own that ends the sentence of whoever speaks.
  ("宁城经开区招商局局长刘明坦言，指标仍在争取，“谈得成就签，谈不成也不勉强”。", ["刘明: 谈得成就签，谈不成也不勉强"]),
  ("负责人李立强判断，压力会更大，区里备下5亿元资金，但“不搞大水漫灌，只救有订单的”。", ["李立强: 不搞大水漫灌，只救有订单的"]),
  // Slogans and names are none.
  ("负责人李立强介绍，窗口推行“一网通办、一窗受理”。", []), ("负责人李立强介绍，园区做到了“拿地即可以开工”。", []),
  ("三年来，园区变了样，“一张蓝图绘到底”。", []),
  // Two parts with nothing but who speaks between.
  ("“以前是车等货，现在是货等车。”负责人李立强打了个比方，“等于把高速修到了门口。”", ["李立强: 以前是车等货，现在是货等车。 等于把高速修到了门口。"]),
])
func `speech is told by where it stands`(text: String, expected: [String]) {
  #expect(quotes(text) == expected)
}

@Test func `what stands behind the label of whoever answers is speech`() {
  let batch = facts(
    "quotes", in: "记者与宁城经开区行政审批局局长周远航进行了对话。", "记者：今年审批有什么变化？", "周远航：我们把三十多个窗口并成八个。", "记者：企业怎么评价？", "周远航：确实还有不满意的。")
  #expect(batch.strings("speaker") == ["周远航", "周远航"])
  #expect(batch.strings("text") == ["我们把三十多个窗口并成八个。", "确实还有不满意的。"])
}

@Test func `a name before a colon is no label where nobody asks`() {
  #expect(quotes("宁城经开区行政审批局局长周远航到会。", "周远航：把三十多个窗口并成八个。").isEmpty)
}
