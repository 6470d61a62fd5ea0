import Extract
import Lexicon
import Model
import Testing

/// Text in traditional characters: read with the lists in simplified ones, written down as printed.
@Suite struct TraditionalTests {
  @Test func `names come out in the page's own characters`() {
    let text = "寧波青嵐精密製品有限公司總經理鄧國華表示，訂單很多。"
    #expect(facts("organisations", in: text).strings("name") == ["寧波青嵐精密製品有限公司"])
    let people = facts("people", in: text)
    #expect(people.strings("name") == ["鄧國華"])
    #expect(people.strings("position") == ["總經理"])
    #expect(people.strings("organisation") == ["寧波青嵐精密製品有限公司"])
  }

  @Test func `speech in corner brackets has its speaker`() {
    let quotes = facts("quotes", in: "「今年訂單很多。」寧波高新區管委會主任鄧國華說。")
    #expect(quotes.strings("text") == ["今年訂單很多。"])
    #expect(quotes.strings("speaker") == ["鄧國華"])
    #expect(quotes.strings("organisation") == ["寧波高新區"])
  }

  @Test func `figures and dates are read, with the unit as printed`() {
    let text = "二○二二年第四季，園區投資一億三千萬元，佔地七十畝，歷時八個月，同比增長百分之十二。"
    let quantities = facts("quantities", in: text)
    #expect(quantities.strings("raw") == ["一億三千萬元", "七十畝", "八個月", "百分之十二"])
    #expect(quantities.strings("unit") == ["CNY", "mu", "個月", "percent"])
    #expect(quantities.strings("change") == ["", "", "", "increase"])
    #expect(facts("dates", in: text).strings("start") == ["2022-10-01"])
  }

  @Test func `money of Taiwan and Hong Kong is theirs`() {
    let quantities = facts("quantities", in: "投資新臺幣3億元，另撥港幣二千萬元、美金五百萬元。")
    #expect(quantities.strings("raw") == ["新臺幣3億元", "港幣二千萬元", "美金五百萬元"])
    #expect(quantities.strings("unit") == ["TWD", "HKD", "USD"])
  }

  @Test func `offices of Taiwan are of their places`() {
    let people = facts("people", in: "新竹縣縣長鄧國華說，臺南市政府經濟發展局局長林榮川已到任。")
    #expect(people.strings("organisation") == ["新竹縣", "臺南市政府經濟發展局"])
    let organisations = facts("organisations", in: "行政院與新竹科學園區管理局合作。")
    #expect(organisations.strings("name") == ["行政院", "新竹科學園區管理局"])
  }

  @Test func `a short form stands for the full name`() {
    let organisations = facts("organisations", in: "寧波青嵐光電有限公司投產。青嵐公司去年落戶，青嵐光電產品外銷。")
    #expect(Set(organisations.strings("canonical")) == ["寧波青嵐光電有限公司"])
  }

  @Test func `a traditional text and its simplified one give the same facts at the same places`() {
    let pairs = [
      ("寧波高新區經濟發展局局長鄧國華說，今年上半年，引進項目十四個，總投資八十一億元。", "宁波高新区经济发展局局长邓国华说，今年上半年，引进项目十四个，总投资八十一亿元。"),
      ("「倉庫不夠用。」青嵐製藥有限公司董事長葉國榮希望盡快擴建。", "「仓库不够用。」青岚制药有限公司董事长叶国荣希望尽快扩建。"),
    ]
    for (traditional, simplified) in pairs {
      for table in ["people", "organisations", "quantities", "dates", "quotes"] {
        let first = facts(table, in: traditional)
        let second = facts(table, in: simplified)
        #expect(first.rowCount == second.rowCount, "\(table)")
        #expect(first.strings("byte_start") == second.strings("byte_start"), "\(table)")
        #expect(first.strings("byte_end") == second.strings("byte_end"), "\(table)")
      }
    }
  }

  @Test func `without the list the page is read as it stands`() throws {
    let lists = LexiconSet(shippedLexicons.lists.filter { $0.name != "traditional" })
    let extractor = try Extractor(options: OptionValues(specs: ExtractStage.spec.options), lexicons: lists)
    _ = extractor.extract(PageBuilder.page("園區投資一億三千萬元。"))
  }

  @Test func `every pair is of one length, and folding twice changes nothing more`() throws {
    let list = try #require(shippedLexicons["traditional"])
    var words: Set<[UInt8]> = []
    for row in 0..<list.count { words.insert(Array(list.word(row))) }
    #expect(words.count > 2500)
    for row in 0..<list.count {
      #expect(list.word(row).count == 3)
      #expect(list.field(row, "simplified").count == 3)
      #expect(!words.contains(Array(list.field(row, "simplified"))))
    }
  }

  @Test func `a pair that is not of one length is told`() {
    var list = WordList(name: "traditional")
    var problems: [Diagnostic] = []
    list.add(Array("word\tsimplified\n萬\twan\n".utf8), file: "traditional.tsv", problems: &problems)
    #expect(problems.isEmpty)
    #expect(throws: ExtractError.self) {
      try Extractor(
        options: OptionValues(specs: ExtractStage.spec.options),
        lexicons: LexiconSet(shippedLexicons.lists + [list]))
    }
  }
}
