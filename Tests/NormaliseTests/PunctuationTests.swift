import Model
import TestSupport
import Testing

@testable import Normalise

@Suite struct PunctuationTests {
  @Test(arguments: [
    ("公司,位于高新区;产值1,100.9亿元,8:30开工", "公司，位于高新区；产值1,100.9亿元，8:30开工"),
    ("他说:\"园区很好,欢迎!\"", "他说：“园区很好，欢迎！”"),
    ("(新区)与(new area)并列,占比1:5", "（新区）与（new area）并列，占比1:5"),
    ("世界卫生组织(WHO)表示", "世界卫生组织（WHO）表示"),
    ("项目完成了...", "项目完成了……"),
    ("项目完成。。。后来", "项目完成……后来"),
    ("项目开工.", "项目开工。"),
    ("总投资1，100.9亿元", "总投资1,100.9亿元"),
    ("增长3。5个百分点", "增长3.5个百分点"),
    ("增长30％,", "增长30%，"),
    ("It's 8:30, and we (the council) agree.", "It's 8:30, and we (the council) agree."),
    ("Growth，however，slowed（again）", "Growth, however, slowed(again)"),
    ("A café – “naïve” – at 8:30.", "A café – “naïve” – at 8:30."),
    ("She said：“Come…”", "She said:“Come…”"),
    ("“Come in, then“", "“Come in, then”"),
    ("见http://www.example.com/a?b=1:2,欢迎访问", "见http://www.example.com/a?b=1:2，欢迎访问"),
    ("打造“小巨人“，形成集群", "打造“小巨人”，形成集群"),
    ("他说：”很好。”", "他说：“很好。”"),
    ("“先修路〃，工头说，〃再盖房。”", "“先修路”，工头说，“再盖房。”"),
    ("车间里挂着〃零缺陷〃的牌子", "车间里挂着“零缺陷”的牌子"),
    ("打造“小巨人\"集群", "打造“小巨人”集群"),
    ("把6″钢管接上", "把6″钢管接上"),
    // An odd number of marks: which of them is missing, nobody can say.
    ("“先修路，〃工头说，〃再盖房。", "“先修路，〃工头说，〃再盖房。"),
    ("第一（二)条", "第一（二）条"),
    ("1.5万人", "1.5万人"),
    ("項目開工,總投資5億元(含土地).", "項目開工，總投資5億元（含土地）。"),
    ("企业--高校", "企业——高校"),
    ("今年1-9月", "今年1-9月"),
    ("集聚企业20家(含外资3家),", "集聚企业20家（含外资3家），"),
    ("入驻企业100家,其中", "入驻企业100家，其中"),
    ("同比增长178%;营业收入", "同比增长178%；营业收入"),
  ])
  func `punctuation has the width of its text`(printed: String, clean: String) {
    #expect(repaired(printed, by: [Punctuation()]).linesJoined == clean)
  }

  @Test func `nothing is written otherwise in a block that looks settled`() {
    var random = SeededRandom(seed: 11)
    let characters = Array("园区新签约年8８０a　 ，。、；：？！（）《》“”“”——…")
    var block = PunctuationBlock()
    var settled = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...24, using: &random)
      let text = String((0..<length).map { _ in characters[Int.random(in: characters.indices, using: &random)] })
      let bytes = Array(text.utf8)
      guard PunctuationBlock.isSettled(0..<bytes.count, bytes.span) else { continue }
      settled += 1
      guard block.read(0..<bytes.count, bytes.span) else { continue }
      block.decide(bytes.span)
      #expect(block.marks.allSatisfy { $0.written == nil }, "\(text)")
    }
    #expect(settled > 1000)
  }
}
