import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

/// Pages on which a column's end stands right above another story's text: the two must stay apart, since only the words of
/// the whole page tell which text goes on in which.
@Suite struct JoinLinesInTurnTests {
  private func lines(_ text: String) -> [String] {
    repaired(text, by: [JoinLines()]).lineStrings.map { $0.filter { !$0.isWhitespace } }
  }

  private let paragraphs = [
    "清河开发区的这家玻璃厂从前只做窗户玻璃，一吨卖不出三千元；如今做手机盖板，一片就要卖到四十元，订单排到了明年春天。",
    "厂长说，窑炉去年冬天换成了电窑，烧一炉料的时间缩短了三个小时，每个月省下来的电费够给车间里的工人再发一笔奖金。",
    "电窑的钱一半是园区的基金出的，另一半是银行看着订单放的款，手续从头到尾只用了九天，厂里没有一个人跑过第二趟。",
    "白沙湾的渔港今年春天铺上了光伏板，码头的冷库白天用太阳的电，晚上用电池里存下来的电，鱼价也跟着稳住了许多。",
    "港务公司算过一笔账，冷库的电费占了成本的四成，现在只占两成半，省下来的钱拿去修了防波堤，船进港更放心了些。",
    "渔民们起初不大相信，怕阴雨天冷库断电，公司就把两台柴油机留在库房后面，一年下来一次也没有发动过，都生了锈。",
  ]

  @Test func `the lines of a broad column are no paragraphs`() {
    let print = [
      "港口的老仓库改成了夜市，每天晚上有四百多个摊位，卖海鲜的、卖旧书的、卖手工木器的都有，从城里开车过来要",
      "走二十分钟，周末的停车场总是满的。管理公司原来打算只办一个夏天，后来看到来的人越来越多，就在屋顶下面装",
      "了暖气，冬天也照样开门。",
    ]
    #expect(lines(print.joined(separator: "\n\n")) == [print.joined()])
  }

  @Test func `paragraphs in one line each that happen to be nearly as long are no column`() {
    let cut = "港务公司今年又添了一座冷库，墙里填的是稻壳压成的板，比泡沫便宜一半，也不怕火。冷库的门是从废船上拆下来的，船厂的老师傅"
    let whole = paragraphs.map { $0 + "来参观的人看完以后都说，这样的办法别处也能学，只是要有人肯第一个去试。" }
    let page = [whole[0], whole[3], cut, whole[1], whole[4], whole[2]]
    #expect(lines(page.joined(separator: "\n\n")) == page)
  }

  @Test func `a column of lines with gaps begins below one without`() {
    let left = ["清河的玻璃厂从前只做窗户", "玻璃，一吨卖不出三千元，", "如今做手机盖板，一片卖到", "四十元，订单排到了明年，"]
    let right = ["渔港铺上光伏板以后，码头", "的冷库白天用太阳的电，晚", "上用电池里存下来的电，鱼", "价跟着稳住了许多。"]
    let joined = [left.joined(), right.joined()]
    #expect(lines(left.joined(separator: "\n") + "\n\n" + right.joined(separator: "\n\n")) == joined)
    #expect(lines(left.joined(separator: "\n\n") + "\n\n" + right.joined(separator: "\n")) == joined)
  }

  @Test(arguments: ["图片来源：清河开发区", "供图：清河港务公司"])
  func `where a photo comes from stands on the last line of its text`(source: String) {
    let text = ["清河港今年铺上了光伏板，码头上的冷库白天用太阳的电，晚上", "用电池里存下来的电，鱼价也跟着稳住了许多，电费比去年少了", "三成。"]
    #expect(lines((text.dropLast() + [text[2] + " " + source]).joined(separator: "\n\n")) == [text.joined() + source])
  }

  @Test func `a pause begins no line below the end of a sentence`() {
    let page = (paragraphs + ["、银行和担保公司坐到一张桌子前，当着厂长的面把贷款的事情说定，三天以后钱就到了账上。"]).joined(separator: "\n\n")
    #expect(lines(page).count == paragraphs.count + 1)
  }

  @Test func `where blank lines stand between blocks alone, the rest of a cut text stays below its own`() {
    let columns = [
      ["The kiln at Osk burns night and", "day since the tile works bought a", "second one from a yard inland,"],
      ["Nobody in the village had asked", "for a school of sailing, and now", "forty children come each week."],
      ["which had no more use for clay", "and sold it by weight, with the", "chimney thrown in for nothing."],
      ["Two boats were given by a widow", "whose husband had built them for", "a race that was never sailed."],
      ["The harbour master lends his pier", "on Sundays, when no ferry calls."],
      ["Wool from the hills is washed in", "the old brewery, whose vats hold", "a shearing of nine hundred sheep."],
      ["The water comes from the brook", "and goes back to it, and trout", "have been seen below the weir."],
      ["Spinners pay by the bale and have", "asked for a third vat this year."],
      ["A bakery opens on the quay where", "the customs house stood for long."],
      ["Its oven was carried up the steps", "in eleven parts by the neighbours."],
      ["A cooper from the islands has made", "tubs for the school, at cost price."],
      ["Whoever can row is asked to come to", "the slip at seven on Monday morning."],
      ["The lamp on the breakwater burns oil", "again, as gas has become too dear."],
      ["Nets are mended in the old chapel now", "and the women sing while they do it."],
      ["Osk has a clock that runs backwards", "so that the crews can read it upside."],
      ["Eel smokers of the lower lake share", "one chimney and quarrel about wood."],
      ["Gulls have left the roof of the mill", "since a kite was flown above it daily."],
      ["Salt from the pans is sold by the cup", "at a stall that opens when it is full."],
      ["Bees were brought across on a raft", "and have made honey from sea lavender."],
      ["Ropes of hemp are twisted by a wheel", "which a goat used to turn until May."],
    ]
    let page = columns.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    #expect(lines(page) == columns.map { $0.joined().filter { !$0.isWhitespace } })
  }

  @Test func `what closes a quotation does not go on where none is open`() {
    let left = ["窑厂的老师傅把两块瓦并排放", "在桌上，让来的人先看，再摸，", "最后拿指节敲一敲，说了一句"]
    let right = ["不算什么。”", "渔港的冷库改用太阳的电以后", "，电费降了四成，省下来的钱", "拿去修了防波堤。"]
    let found = lines((left + right).joined(separator: "\n"))
    #expect(found.first == left.joined())
    let open = ["窑厂的老师傅把两块瓦并排放", "在桌上，让来的人先看，再摸，", "最后才慢慢地说：“这两块瓦都"]
    #expect(lines((open + right).joined(separator: "\n")).first == open.joined() + right[0])
  }

  @Test func `a name that the line's end cut in two is no capital of the next story`() {
    let page = """
      示范区的夜校今年招了九百
      名学员，学费由园区和企业
      各出一半，毕业以后留下来
      工作的人超过四百。 周
      平
      码头夜市开张
      港口的老仓库改成了夜市，
      每天晚上有四百个摊位，卖
      什么的都有。
      """
    let found = lines(page)
    #expect(found.count == 3)
    #expect(found[0].hasSuffix("。周平"))
    #expect(found[1] == "码头夜市开张")
  }

  /// Two stories that take turns: the brickworks' first column ends in a name above the ferry's headline, and goes on right
  /// below the ferry's first column.
  private static let turns = [
    ["砖窑又冒烟"],
    ["陶湾的老砖厂停了三年，今", "年春天又点着了火，码头上的人", "跑来看，有人还带了酒。这一回", "烧的不是煤也不是柴，而是柳河"],
    ["渡口换上新船"],
    ["石浦渡口，去年冬天换", "了新船，船身宽了两米，能", "装十二辆汽车，风大的日子", "照样开，岛上的菜农再不用", "半夜起来赶头班船，把冬笋"],
    [
      "沼气站送来的气，一天四百方，", "窑工们说这火比煤火匀。从前烧", "一窑砖要守两天两夜，如今隔着", "玻璃看表就行，柳河沼气站的阀",
      "门一拧，窑里的温度就上去了，", "三伏天也不用光着膀子往炉膛里", "添煤。",
    ],
    ["和橘子装上车，一刻钟就到", "对岸。船长葛阿福守了三十", "年舵，他说头一回在驾驶室", "里吹上了暖风。"],
  ]

  @Test(arguments: ["\n", "\n\n"])
  func `a line that another text surely goes on with is no rest of the one above it`(gap: String) {
    let found = lines(Self.turns.joined().joined(separator: gap))
    #expect(found.contains { $0.hasSuffix("把冬笋") })
    #expect(found.contains(Self.turns[4].joined()))
    #expect(found.last == Self.turns[5].joined())
  }

  @Test func `where no text waits for its rest, such a line goes on`() {
    let page = Self.turns[2...]
    #expect(
      lines(page.joined().joined(separator: "\n"))
        == [page[2].joined(), page[3].joined() + page[4].joined(), page[5].joined()])
  }

  @Test func `a headline that is printed bold goes on with no text`() {
    let ferry = Self.turns[3] + ["和橘子卖到对岸去。去年，"]
    let page = [ferry, ["老砖厂的老砖厂的烟囱又冒烟烟囱又冒烟"], Self.turns[4]]
    let found = repaired(page.joined().joined(separator: "\n\n"), by: [Undouble(), JoinLines()]).lineStrings
    #expect(found == [ferry.joined(), "老砖厂的烟囱又冒烟", Self.turns[4].joined()])
  }

  @Test func `a caption that runs across two columns is no part of the text it stands in`() {
    let above = [
      "The ferry at Osk was laid up", "for the winter, and its crew", "learned to mend nets in the",
      "old chapel, where the stove",
      "is lit at six and the kettle",
    ]
    let caption = "A crew mends nets in the old chapel at Osk, where the stove is lit at six."
    let below = [
      "sings until noon. Nobody has", "counted the holes, but forty", "nets hang from the beams and",
      "smell of tar. The skipper is",
      "said to sew the finest seam.",
    ]
    let found = lines((above + [caption] + below).joined(separator: "\n"))
    #expect(found == [above, [caption], below].map { $0.joined().filter { !$0.isWhitespace } })
  }

  @Test func `what ends a word is dear as a block of one line`() {
    func alone(_ line: String) -> Float {
      let page = Page(testing: paragraphs.joined(separator: "\n") + "\n" + line + "\n" + paragraphs[0])
      var pairs = PairFilter()
      let lines = LayoutLine.measure(page, pairs: &pairs)
      let judge = LineEndJudge(
        lines, columns: LayoutColumns.widths(of: lines), overprinted: [], pairs: pairs, words: .none,
        english: EnglishDictionary(), text: page.text.span)
      return judge.roleCosts(paragraphs.count, page.text.span).alone
    }
    #expect(alone("司投入两亿元添冷库") == alone("司法所两亿元添冷库") + LineEndJudge.Cost.rare)
    #expect(alone("的投入两亿元添冷库") == alone("司机班两亿元添冷库") + LineEndJudge.Cost.rare)
  }

  @Test func `a rest of two lines stands in the column of its first, not of what follows`() {
    let earlier = setInColumn(paragraphs[1], 18) + setInColumn(paragraphs[2], 18)
    let kiln = setInColumn("清河开发区的这家玻璃厂从前只做窗户玻璃，一吨卖不出三千元；如今做手机盖板，订单排到了明年春天，全年玻璃产", 18)
    let report =
      ["本报讯（通讯员 陈宇 周平）"]
      + setInColumn("近日，白沙湾港务有限公司铺上了光伏板，码头的冷库白天用太阳的电，鱼价也稳住了。", 16) + ["其中，白沙湾的清洋冷链有限公"]
    let rest = ["值达到九亿元，连续两年排在全区企业的", "前列。"]
    let next = setInColumn("厂长说，玻璃产值去年翻了一番，窑炉去年冬天换成了电窑，电费够再发一笔奖金。", 14)
    let later = setInColumn(paragraphs[5], 14)
    let end = ["白沙湾添了一座新冷库", "司的冷库装了四百块光伏板，柴油机一次也", "没有发动过。"]
    let found = lines((earlier + kiln + report + rest + next + later + end).joined(separator: "\n\n"))
    #expect(found.contains { $0.hasSuffix("清洋冷链有限公") }, "\(found)")
    #expect(found.contains("值达到九亿元，连续两年排在全区企业的前列。"), "\(found)")
  }
}
