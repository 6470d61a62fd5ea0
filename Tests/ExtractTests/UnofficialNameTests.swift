import Model
import Testing

private func people(_ paragraphs: String...) -> [String] {
  facts("people", in: paragraphs.joined(separator: "\n")).strings("name")
}

@Test(arguments: [
  // Right behind a quotation, in a clause of saying.
  ("“机器不认人，只认手艺。”钟一帆擦着汗说。", ["钟一帆"]),
  ("“我们不怕慢。”沈万钧掰着手指头算道，“怕的是返工。”", ["沈万钧"]),
  // The last word of a sentence that the next one goes on from.
  ("车间里，坐着刚下夜班的柳青荷。她在这里做了六年。", ["柳青荷"]),
  ("迎面走来的是值班的齐大川。他们都认得。", []),
  // Who a story begins with.
  ("孟知秋的办公室在二楼。她每天最早到。孟知秋把图纸摊开。", ["孟知秋"]),
  ("高标准的厂房在二楼。她每天最早到。高标准的仓库在三楼。", []),
  // Who is appointed.
  ("会议宣布：郑启明任宁城高新区党工委书记，不再担任市商务局局长。", ["郑启明"]),
  ("会议决定：陆明任管委会主任。", ["陆明"]),
  // Foreign names without an office.
  ("伊万·彼得罗夫带着翻译走进展厅。", ["伊万·彼得罗夫"]), ("宁城·新观察", []),
  ("货车司机扎西多吉说，以前要绕路。", ["扎西多吉"]),
  // Particles and places in names.
  ("首席工程师米和泰说，产线刚调好。", ["米和泰"]), ("韩方常务朴在民、部长金美子出席。", ["朴在民", "金美子"]),
  ("总经理李明对此表示欢迎。", ["李明"]), ("局长高阳表示，将再压缩时限。", ["高阳"]),
  // What only looks like a name.
  ("她和质量主管商量。", []), ("这位检验员戴着手套。", []),
])
func `a name needs no office where its sentence tells`(text: String, expected: [String]) {
  #expect(people(text) == expected)
}
