import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

/// Pieces that pages are made of here: text in every style, and every kind of damage.
private let pieces = [
  "园区新签约项目12个，总投资超过30亿元。", "全 年 能 造 摩 托 车 轮 胎 8000 万 条", "投资投资8080亿元三期工程全面开工亿元三期工程全面开工",
  "本报讯（记者 王 磊） 3月2日，", "老厂房更新 新产业更多", "the local govern-", "ment said that state-of-the-", "art plants", "**重点**项目,",
  "# 园区开工", "## 二期", "| 企业 | 投资 |", "|---|---|", "~ ` ^ |\\ _ ,. ;: }{", "ﬁnance oﬃce", "２０２３年１，１００万元",
  "为人驻企业\u{200B}服务",
  "\"智造之城\"", "完成了...", "（记者 李明", "）近日", "天天向上", "soft\u{AD}", "ware", "完善园区产业生态。 王小山", "”他说。", "“", "a", "1", "，",
  "⻓江⽤⽔", "園區動工,產值達5000 萬元", "末来自已", "2O23年", "H E A D S", "……", "- 3 -", "\u{3000}\u{3000}近日，", "1.", "--", "-",
  "\u{AD}", "…“", " ",
  "\u{1}", "[官网](http://a.cn)", "&amp;", "<br>", "一", "王", "磊", "张世 李", "AA  BB", "\t", "\u{FEFF}", "。。。", "??", "((",
]

@Suite struct NormaliserTests {
  @Test func `all repairs together hold on pages of any mixture, and do nothing the second time`() throws {
    let normaliser = try Lists.normaliser()
    for seed in UInt64(0)..<600 {
      var random = SeededRandom(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        text += ["", "\n", "\n\n", " ", "\n"].randomElement(using: &random) ?? ""
      }
      try expectHolds(text, normaliser, "seed \(seed)")
    }
  }

  @Test(arguments: [
    "", "\n\n\n", " ", "\u{3000}", "-", "a-\nb", "-\n-\n", String(repeating: "天", count: 3000),
    String(repeating: "a b ", count: 2000),
    String(repeating: "(", count: 3000), String(repeating: "\"", count: 3001), String(repeating: "*a", count: 3000),
    "# \n" + String(repeating: "**a ", count: 3000), String(repeating: "开工开", count: 2000),
    "# a\n" + String(repeating: "[a](", count: 2000),
  ])
  func `odd and hostile pages pass through`(text: String) throws {
    try expectHolds(text, Lists.normaliser(), "")
  }

  /// Every repair alone, with the same mixtures: a second run changes nothing.
  @Test(arguments: RepairStep.allCases)
  func `each repair alone does nothing the second time`(step: RepairStep) throws {
    let normaliser = try Lists.normaliser([step])
    for seed in UInt64(1000)..<1200 {
      var random = SeededRandom(seed: seed)
      let text = (0..<12).map { _ in
        (pieces.randomElement(using: &random) ?? "") + (Bool.random(using: &random) ? "\n" : "")
      }.joined()
      try expectHolds(text, normaliser, "\(step) seed \(seed)")
    }
  }

  @Test func `a page goes from print to clean text`() throws {
    var page = Page(
      testing: """
        高新区智造园：

        投资投资8080亿元三期工程全面开工亿元三期工程全面开工

        本报讯（记者 张文） 3月22日，

        高新区智造园三期工程动员大会在开

        发区正式举行。这座投资 80 亿元的产

        业园已为12家人驻企业供地。
        """)
    let decoded = page.text
    try Lists.normaliser().normalise(&page)
    expectRepairsHold(page, decoded)
    let text = page.linesJoined
    #expect(text.contains("投资80亿元三期工程全面开工\n"))
    #expect(text.contains("高新区智造园三期工程动员大会在开发区正式举行。这座投资80亿元的产业园已为12家入驻企业供地。"))
  }

  @Test func `the table lists every change but the plain joins, with numbers that do not depend on that`() throws {
    var page = Page(testing: "园区新签约项目十二个，总投\n资超过 30 亿元，带动就业二\n千人。\n")
    try Lists.normaliser().normalise(&page)
    var all = RowBatch(RepairsTable.schema)
    RepairsTable.append(page, listingLineJoins: true, to: &all)
    var some = RowBatch(RepairsTable.schema)
    RepairsTable.append(page, listingLineJoins: false, to: &some)
    #expect(all.rowCount == page.repairs.count)
    #expect(some.rowCount == page.repairs.count - page.repairs.count(of: .joinLine))
    #expect(some.rowCount == 2)
  }

  @Test func `a list of words that is missing is told`() {
    let values: [String: OptionValue] = ["word_lists": .list([.text("/nonexistent/words")])]
    #expect(throws: Diagnostic.self) {
      try Normaliser(
        options: OptionValues(values, specs: NormaliseStage.spec.options), lexicons: Lists.shipped)
    }
  }

  private func expectHolds(_ text: String, _ normaliser: Normaliser, _ comment: String) throws {
    var page = Page(testing: text)
    normaliser.normalise(&page)
    expectRepairsHold(page, Array(text.utf8))
    var again = page
    normaliser.normalise(&again)
    #expect(
      again.text.elementsEqual(page.text) == true,
      "\(comment): \(text.debugDescription.prefix(600)) → \(page.linesJoined.debugDescription.prefix(600)) → \(again.linesJoined.debugDescription.prefix(600))"
    )
    // A page read anew from its clean text, without what the repairs noted on its lines, is clean too for all repairs
    // of characters; joining lines learns from the layout, which is gone.
    #expect(again.repairs.count == page.repairs.count, "\(comment)")
  }
}
