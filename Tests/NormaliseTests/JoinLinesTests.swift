import Model
import TestSupport
import Testing

@testable import Normalise

/// A page with the line ends that must go marked by ⏎ and the others printed as they are.
struct JoinCase: Sendable, CustomTestStringConvertible {
  let name: String
  let marked: String

  init(_ name: String, _ marked: String) {
    self.name = name
    self.marked = marked
  }

  var testDescription: String { name }
  /// The page as it was printed.
  var printed: String { marked.replacing("⏎", with: "") }
  /// Its blocks, each without white space inside.
  var blocks: [String] {
    marked.replacing("⏎\n\n", with: "").replacing("⏎\n", with: "").split(separator: "\n").map {
      $0.filter { !$0.isWhitespace }
    }.filter {
      !$0.isEmpty
    }
  }
}

@Suite("Joining lines")
struct JoinLinesTests {
  static let cases = [
    JoinCase(
      "a paragraph's first line is two characters shorter, its last line any length",
      """
      据介绍，该项目一期占⏎
      地一百亩，投资超过三亿元⏎
      人民币，主要建设医疗器械⏎
      厂房。
      目前，园区已经集聚了⏎
      上下游企业，初步形成产业⏎
      集群，带动就业两千人。
      """),
    JoinCase(
      "names in brackets behind a sentence end a story, whatever stands below them",
      """
      据介绍，该项目一期占⏎
      地一百亩，投资超过三亿元⏎
      人民币，建成以后可以生产⏎
      医疗器械一百万件。（江舟）
      来自外地的订单占了一半⏎
      以上，企业打算再招工人三⏎
      百名，把产能提高一倍，交⏎
      货时间缩短到一个月。
      """),
    JoinCase(
      "a full line that ends a sentence goes on where the next line is full too",
      """
      近年来，全区工业总产值稳步⏎
      增长，连续三年保持两位数增速，⏎
      企业数量实现翻番。园区将要建设⏎
      一批服务平台，完善各方面配套。⏎
      下一批项目已经开工，年内投产，⏎
      达产以后可以新增产值八亿元。
      """),
    JoinCase(
      "a line that names a zone stands above the text that names it again",
      """
      石浦经开区：夜市里卖船灯
      石浦经开区把闲置的船坞改成⏎
      了夜市，卖船灯的摊位有四十个，⏎
      每天晚上都坐满了人。
      柳园高新区：旧窑烧出新瓦片
      云州市柳园高新区帮三家瓦厂⏎
      换上了电窑，一年省下来的煤够⏎
      全镇人家烧一个冬天。
      """),
    JoinCase(
      "a blank line after every line, but for lines that end in a digit, says nothing",
      """
      本报讯 近日，某市开发区集⏎

      中签约仪式举行，共有项目12⏎
      个，涉及装备制造与食品加工，⏎

      协议投资额超过八十亿元。

      据悉，这批项目从洽谈到落⏎

      户平均只用了四个月，其中有20⏎
      家企业当天就办好了全部手续，⏎

      刷新了当地的纪录。
      """),
    JoinCase(
      "a subhead stands alone between paragraphs",
      """
      这些年，企业的订单越来越⏎
      多，工人们常常加班到深夜才能⏎
      把货交齐，产值一年比一年高。
      引来龙头企业
      去年，一家整车厂在这里落⏎
      户，随后又有十几家配套厂跟着⏎
      来到，一条产业链成形了。
      """),
    JoinCase(
      "pages whose paragraphs are one line each have nothing to join",
      """
      园区加快建设
      近年来，当地围绕主导产业精准招商，先后引进了一批有影响的企业，形成了从原料到成品的完整链条。
      本报记者 张三
      “我们看中的是这里的服务，手续办得快，遇到困难有人管。”一位企业负责人这样说，他的工厂去年刚刚投产。
      服务不打烊
      为了方便企业，大厅周末也有人值班，许多事情在网上就可以办完，平均用时不到一天。
      """),
    JoinCase(
      "a line that begins with a closing mark goes on",
      """
      负责人告诉记者：“今年的任务已⏎
      经提前完成，明年还要再上两条线⏎
      ”。随后他带我们参观了新的厂房，⏎
      里面的设备全部由国内厂家生产。
      """),
    JoinCase(
      "three and more single characters are a headline set vertically",
      """
      新⏎
      厂⏎
      开⏎
      工
      近日，一家纺织企业的新厂⏎
      房在开发区破土动工，计划明年⏎
      投产，预计可以带动五百人就⏎
      业。
      """),
    JoinCase(
      "a form feed is never joined over",
      """
      近日，一家纺织企业的新厂⏎
      房在开发区破土动工，计划明年
      \u{0C}
      投产，达产以后可以安排五百名⏎
      工人就业，产品主要销往海外。
      """),
    JoinCase(
      "English paragraphs end in short lines",
      """
      Port opens second terminal
      The new terminal was built in three years⏎
      and will handle twice as many containers⏎
      as the old one, officials said.
      Local firms expect that shipping costs⏎
      will fall as larger vessels call at the⏎
      harbor.
      """),
    JoinCase(
      "a name goes on over a line's end, a headline does not go on with a sentence's first word",
      """
      Loom makers find a home in Mill Cove
      More than ninety firms came to the Mill Cove⏎
      Enterprise Park last week, and half of them⏎
      signed. Nobody had expected so many in Mill⏎
      Cove, where a bus comes twice a day.
      Small firms, big plans for weaving
      The harbour has cleared a shed for anybody⏎
      who wants to learn the trade of weaving on⏎
      old looms.
      """),
    JoinCase(
      "a headline, a deck and a byline right above a narrow column are lines of their own",
      """
      Weavers pay the miller
      to teach their sons
      Old quarrel ends at last
      over a weir of stone
      Weavers in the lanes behind the⏎
      quay will pay the miller three⏎
      crowns for each son whom he can⏎
      teach to read a wheel, a weir⏎
      and the level of the river.

      Sail loft burns down
      on a night of snow
      By Ann Marsh in Mill Cove
      The sail loft burned down on a⏎
      night when the pumps had frozen⏎
      and the harbour was full of ice⏎
      as thick as a hand.
      """),
    JoinCase(
      "briefs that stand one below the other have a headline each",
      """
      Bell rings again at the old quay
      Mill Cove has hung the bell that⏎
      fell from its tower nine years⏎
      ago, with a new rope to it.

      Miller sells his last black goat
      Ann Marsh of the Sail Loft gave⏎
      forty crowns for a goat that can⏎
      find its way home at night.

      Lamps go out along the sea wall
      The lamps on the wall are put out⏎
      at ten, since nobody walks there⏎
      any more but the keeper.
      """),
    JoinCase(
      "nothing goes on over the paper's name, whatever its letters are",
      """
      THE MILL COVE MAIL
      Friday 6 June 2025

      The looms were sold to a dealer who came by⏎
      the morning boat and left with the second
      14 TRADE The Mill Cove Mail
      one, which never took him home, as everyone⏎
      on the quay could have told him before.
      """),
    JoinCase(
      "what heads a name begins no line of its own",
      """
      The Mill Cove Ecological and Agricultural⏎
      Development Zone has cleared a shed for all⏎
      who want to learn the trade of weaving.
      """),
    JoinCase(
      "nothing goes on over a running head or a photo's credit",
      """
      The looms were sold to a dealer who came by⏎
      the morning boat and left with the second
      Arts and Crafts / The Mill Cove Mail 12
      one, which never took him home, as everyone⏎
      on the quay could have told him before.
      The weavers kept what the dealer would not
      Photo by Ann Marsh / The Mill Cove Mail
      take, and have woven on it ever since then,⏎
      for guests who like to look at old looms.
      """),
    JoinCase(
      "the first line of a paragraph has an indent, and the cut line below it belongs to it",
      """
      Weavers look for a shed
        More than ninety firms came to the quay last⏎
      week, and half of them signed at once, which⏎
      nobody in the town had thought they would.
        The mayor, who was out with the boats, wants⏎
      to spend a million on a shed of brick by the

      Loom makers leave the cove
        Two makers of looms have gone to live inland⏎
      where no salt gets into the wheels, and they⏎
      do not think that they will ever come back.
      """),
  ]

  private func weight(_ text: String) -> Float {
    let page = Page(testing: text)
    var pairs = PairFilter()
    let lines = LayoutLine.measure(page, pairs: &pairs)
    return SeamEvidence(pairs: pairs).weight(
      lines[0], lines[1], quote: .none, pairs: pairs, text: page.text.span)
  }

  @Test(arguments: ["▶ 本报记者 文森 特约通讯员 柯柏林", "本报记者 文森 柯柏林", "（记者 文森 通讯员 柯柏林）"])
  func `a line of authors goes on in nothing`(line: String) {
    let other = weight("走进本报记者 文森 常去的那间车间\n机床和模具堆到了门口")
    #expect(weight(line + "\n机床和模具堆到了门口") >= other + 5)
  }

  @Test func `a number goes on to what it counts`() {
    let other = weight("暑期班接收职工子女76\n园区还将帮助一线职工")
    #expect(weight("暑期班接收职工子女76\n名，帮助一线职工") <= other - 5)
    #expect(weight("合同引资156.2\n亿元，新项目占了六成") <= other - 5)
  }

  @Test(arguments: [
    ("收来的单子有九千张。 本", "报记者 文森"), ("收来的单子有九千张。 本报记", "者 文森"),
    ("收来的单子有九千张。 记者 文森 通", "讯员 柯柏林"), ("收来的单子有九千张。 记者 文森 通讯", "员 柯柏林"),
  ])
  func `the word for who writes is not cut`(end: String, start: String) {
    let other = weight("收来的单子有九千张。 记者 文森\n" + start)
    #expect(weight(end + "\n" + start) <= other - 10)
  }

  @Test(arguments: cases)
  func `line ends that print put in go, those of blocks stay`(example: JoinCase) {
    let page = repaired(example.printed, by: [JoinLines()])
    #expect(page.lineStrings.map { $0.filter { !$0.isWhitespace } } == example.blocks)
  }

  @Test(arguments: [
    ("总投资超过", "30亿元", false), ("全长12", "公里", false), ("the new", "plant", true), ("采用", "GPS定位", false),
    ("a state-of-", "the-art plant", false), ("rose by", "12 percent", true), ("in 2023,", "output", true),
    ("they said.", "“We", true), ("growth (", "net)", false), ("and/", "or", false), ("end)", "of", true),
    ("cost some", "£40m", true), ("cost 3,", "€40 each", true),
  ])
  func `a space goes between Latin words only`(before: String, after: String, spaced: Bool) {
    let text = Array((before + "\n" + after).utf8)
    let end = before.utf8.count
    let isLatin = before.utf8.allSatisfy { $0 < 0x80 }
    #expect(JoinSeam.needsSpace(text.span, before: end, after: end + 1, isLatin: isLatin) == spaced)
  }

  @Test
  func `a joined block tells how it was printed`() throws {
    let example = Self.cases[0]
    let page = repaired(example.printed, by: [JoinLines()])
    let block = try #require(page.lines.first)
    #expect(block.setting.printedLines == 4)
    #expect(block.setting.firstWidth == 20)
    #expect(block.setting.lastWidth == 6)
    #expect(block.setting.columnWidth == 24)
    #expect(block.setting.endConfidence > 0.9)
  }

  @Test
  func `every way to cut a sentence into two lines joins it or leaves it, and loses nothing`() {
    let sentence = Array("园区12家企业（全部）已投产，“很好”。")
    for cut in 1..<sentence.count {
      let text = String(sentence[..<cut]) + "\n" + String(sentence[cut...])
      let page = repaired(text, by: [JoinLines()])
      #expect(page.lineStrings.joined() == String(sentence))
    }
  }

  private static let hostileTexts = [
    String(repeating: "\n", count: 20_000), String(repeating: "中\n", count: 20_000),
    String(repeating: "a\n", count: 20_000),
    String(repeating: "“\n", count: 20_000), String(repeating: "中文", count: 20_000), " \n\u{3000}\n",
    "\u{AD}\n\u{200B}\nx",
    String(repeating: "（\n）\n", count: 5000), "。\n。\n，\n”", "1\n2\n3\n4\n5",
  ]

  // By number, because a test's arguments are printed.
  @Test(arguments: hostileTexts.indices)
  func `hostile pages keep their characters`(number: Int) {
    let text = JoinLinesTests.hostileTexts[number]
    var page = Page(testing: text)
    JoinLines().apply(to: &page)
    let kept = { (bytes: [UInt8]) in bytes.filter { $0 > 0x20 } }
    #expect(kept(page.text).count == kept(Array(text.utf8)).count)
    page.checkInvariants()
  }

  @Test
  func `time grows with the page and not faster`() {
    let clock = ContinuousClock()
    func time(_ lines: Int) -> Duration {
      let page = Page(testing: String(repeating: "园区里，企业的订单越来越多\n“好”。\n", count: lines))
      return (0..<3).map { _ in
        clock.measure {
          var copy = page
          JoinLines().apply(to: &copy)
        }
      }.min() ?? .zero
    }
    let short = time(2000)
    let long = time(16_000)
    #expect(long < short * 24, "8 times the lines took \(long), once \(short)")
  }
}
