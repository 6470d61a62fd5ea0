internal import Lexicon
import Model

/// What happened on a day or in a month that is named, where no word of its own tells of an event.
///
///     6月3日，新订的冲压机运抵厂区。      a day, and a word that things are done by
///     去年10月，最后一座旧窑被推倒。      被: something was done
///     5月，出口额同比增长8%。             a figure of the month: none
extension EventReader {
  /// - Parameter found: the events read by their words, which are not told twice.
  func dated(_ sentence: Range<Int>, besides found: [EventMention]) -> [EventMention] {
    var added: [EventMention] = []
    let dates = stretch.dates(in: sentence).prefix(16)
    for (number, date) in dates.enumerated() where date.granularity == .day || date.granularity == .month {
      guard date.start != nil, isPointInTime(date), let clause = told(of: date, sentence) else { continue }
      let next = number + 1 < dates.count ? dates[dates.startIndex + number + 1].range.lowerBound : sentence.upperBound
      let reach = scan.clause(at: date.range.lowerBound).lowerBound..<max(clause.upperBound, next)
      if (found + added).contains(where: { $0.range.overlaps(reach) }) { continue }
      guard let hit = deed(in: clause), !isStateOfThings(clause, from: hit.start) else { continue }
      added.append(
        EventMention(
          type: hit.type, range: scan.stripped(clause), date: date.start,
          count: count(in: clause, near: hit.start)?.value.integer, amount: amount(from: clause, sentence)?.amount))
    }
    return added
  }

  /// A date that tells when, in the clause or at the end of the one before it.
  func isDated(_ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let near = max(sentence.lowerBound, clause.lowerBound - 60)..<clause.upperBound
    return stretch.dates(in: near).contains { date in
      isPointInTime(date)
        && (clause.contains(date.range.lowerBound) || (0...12).contains(clause.lowerBound - date.range.upperBound))
    }
  }

  /// 实施“某某”行动, 开展某某攻坚: what is named as a campaign is launched.
  func isCampaign(_ after: Range<Int>) -> Bool {
    let near = after.lowerBound..<min(after.upperBound, after.lowerBound + 90)
    if scan.has("的", at: after.lowerBound) { return false }
    return Self.campaigns.contains { word in
      guard let at = scan.offset(ofAny: [word], in: near) else { return false }
      let end = at + word.utf8CodeUnitCount
      return end >= scan.stripped(after).upperBound || scan.mark(at: end) != nil
    }
  }

  private static let campaigns: [StaticString] = ["行动", "工程", "攻坚", "计划", "活动", "专项整治", "大走访", "攻坚战", "改革"]

  /// 举办“金融夜校”: what is held bears a name.
  func isNamedMeeting(_ hit: Hit) -> Bool {
    var at = Int(hit.end)
    for word in ["首期", "首届", "首场", "了"] as [StaticString] where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    return scan.mark(at: at)?.kind == .openQuote
  }

  private static let sides: Words = [
    "上午", "下午", "清晨", "凌晨", "一早", "早上", "中午", "傍晚", "晚上", "夜里", "深夜", "当天", "那天", "这天", "下旬", "上旬", "中旬", "晚", "初", "起",
  ]

  /// No bound and no description: not 截至5月底, 5月之前, 6月的某市.
  private func isPointInTime(_ date: DateMention) -> Bool {
    let start = date.range.lowerBound
    if scan.first(of: Self.bounds, before: start) != nil || scan.title(around: start) != nil { return false }
    // What is said in speech is told by the day, or is no more than a memory.
    if date.granularity != .day, scan.quotation(around: start) != nil { return false }
    var end = date.range.upperBound
    for _ in 0..<2 { if let side = scan.first(of: Self.sides, at: end) { end += side.utf8CodeUnitCount } }
    // 5月19日到账, 去年与某大学共建: the word goes to no second date.
    if let joint = scan.first(of: Self.joints, at: end) {
      let next = end + joint.utf8CodeUnitCount
      return scan.numeral(at: next) == nil && stretch.dates(in: next..<next + 1).isEmpty
        && !["今年", "去年", "明年", "目前", "现在", "年底", "月底"].contains { scan.has($0, at: next) }
    }
    return scan.first(of: Self.ends, at: end) == nil
  }

  private static let bounds: Words = [
    "截至", "截止", "截止到", "截至到", "到", "至", "从", "自", "距", "距离", "排到", "排至", "限", "期为", "期是", "原计划", "原定", "于是", "早在", "为",
    "是",
  ]
  private static let ends: Words = [
    "的", "前", "之前", "以前", "以来", "之间", "期间", "、", "—", "-", "还", "份的",
  ]
  private static let joints: Words = ["至", "到", "和", "与"]

  /// The clause that tells what happened: that of the date, or the next where there is nothing but the date, or a place.
  private func told(of date: DateMention, _ sentence: Range<Int>) -> Range<Int>? {
    var clause = within(sentence, scan.nearClause(date.range.lowerBound))
    for _ in 0..<3 {
      let own = scan.stripped(clause)
      let rest = own.count - (own.contains(date.range.lowerBound) ? date.range.count : 0)
      if rest > 15, !isPlaceAlone(own) { return clause }
      guard clause.upperBound < sentence.upperBound else { return nil }
      clause = within(sentence, scan.nearClause(clause.upperBound))
    }
    return nil
  }

  private func within(_ sentence: Range<Int>, _ clause: Range<Int>) -> Range<Int> {
    let low = max(clause.lowerBound, sentence.lowerBound)
    return low..<max(low, min(clause.upperBound, sentence.upperBound))
  }

  /// 某高新区某园: where it happened, in a clause of its own.
  private func isPlaceAlone(_ clause: Range<Int>) -> Bool {
    if let name = stretch.organisation(endingAt: clause.upperBound) {
      return name.range.lowerBound - clause.lowerBound <= 30
    }
    return scan.longestHit([.place, .zone], endingAt: clause.upperBound) != nil && clause.count <= 45
  }

  /// The word of what was done, else the particle that says something was.
  private func deed(in clause: Range<Int>) -> (start: Int, type: EventType)? {
    var known: Int?
    for hit in scan.hits(in: clause) where hit.kinds.contains(.event) && Int(hit.end) <= clause.upperBound {
      guard let use = vocabulary.eventUse(hit),
        !Self.indirect.contains(use),
        !isInName(hit), !isGeneral(hit, clause), !isAsking(hit, clause), !isCap(hit)
      else { continue }
      known = known ?? Int(hit.start)
    }
    if let known { return (known, .other) }
    if scan.hasAny(["上限", "下限", "标准", "比例", "提高到", "压缩"], in: clause) { return nil }
    // 4月起将把新流程用到别处: it is still to come.
    if scan.hasAny(["将把", "拟把", "要把", "计划把", "将被"], in: clause) { return nil }
    return (scan.offset(ofAny: Self.particles, in: clause) ?? achieved(in: clause)).map { ($0, .other) }
  }

  /// Words that tell of nothing by themselves, on whatever day.
  private static let indirect: Set<Use> = [
    .session, .held, .honoured, .post, .campaign, .dated, .house, .ranked, .paper, .lent, .began,
  ]

  /// 封顶80万元: a bound; 枇杷集中上市: what comes every year.
  private func isCap(_ hit: Hit) -> Bool {
    if scan.has("集中上市", before: Int(hit.end)) || scan.has("大量上市", before: Int(hit.end)) { return true }
    return scan.has("封顶", before: Int(hit.end))
      && stretch.quantities(in: Int(hit.end)..<Int(hit.end) + 1).first.map { $0.dimension == .money } ?? false
  }

  private static let particles: Words = ["被", "终于"]

  /// 检修班进了隧道, 交齐了第二批货: 了 behind a verb, and what it was done to; but not 价格涨了两成, 有了答案, 好消息来了.
  private func achieved(in clause: Range<Int>) -> Int? {
    var at = clause.lowerBound
    for _ in 0..<4 {
      guard let found = scan.offset(ofAny: ["了"], in: at..<clause.upperBound) else { return nil }
      at = found + 3
      if at >= scan.stripped(clause).upperBound || scan.mark(at: at) != nil { return nil }
      if Self.unachieved.contains(scan.character(before: found).value) || scan.has("解", at: at) || scan.has("工", at: at)
      {
        continue
      }
      return found
    }
    return nil
  }

  /// What is so, and what has grown or shrunk: 有了, 成了, 为了, 除了, 涨了.
  private static let unachieved: Characters = "有成为除到多少罢算来好久完极涨跌降升增减缩快慢大小高低长短明受当变"

  /// 回国的博士, 发往荷兰的设备: which ones are meant.
  func isWhich(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    if scan.has("的", at: Int(hit.end)) { return true }
    // 平台由园区与高校共建: whose it is.
    if scan.has("共建", before: Int(hit.end)), Int(hit.end) >= scan.stripped(clause).upperBound { return true }
    guard Self.movers.contains(scan.character(before: Int(hit.end)).value) else { return false }
    return scan.hasAny(["的"], in: Int(hit.end)..<min(clause.upperBound, Int(hit.end) + 24))
  }

  /// 往, 向, 到, 出, 来, 制: a place or a thing follows.
  private static let movers: Characters = "往向到出来制"

  /// 达产后可为60万台汽车供货, 最多可容纳35个团队: what could be.
  func isAble(_ clause: Range<Int>) -> Bool {
    scan.hasAny(Self.able, in: clause)
  }

  private static let able: Words = [
    "由原来", "压缩到", "压缩至", "缩短到", "缩短至", "精简到", "精简至", "后可", "可为", "最多", "最高", "可容纳", "可同时", "可提供", "可年", "可实现", "优先",
    "每家", "每人", "有意", "拟于", "至少要",
  ]

  private static let handing: Words = ["提交", "递交", "接到", "收到", "敲开"]

  /// 提交诉求, 接到求助: who asks for something, and not what was done.
  func isAsking(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.first(of: Self.handing, at: Int(hit.start)) != nil else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 45)
    return scan.hasAny(["诉求", "求助", "申请", "材料", "反映", "投诉", "的门"], in: after)
  }

  /// Figures of a month, what is going on, what is meant and what is asked for.
  func isStateOfThings(_ clause: Range<Int>, from verb: Int) -> Bool {
    if stretch.quantities(in: clause).contains(where: { $0.change != nil }) { return true }
    return scan.hasAny(Self.states, in: clause)
      || scan.hasAny(Self.denied, in: clause.lowerBound..<max(clause.lowerBound, verb))
  }

  private static let states: Words = [
    "跌到", "涨到", "跌至", "涨至", "跌破", "谷底", "油价", "均价", "批发价", "收购价", "同比", "环比", "增长", "下降", "增速", "增幅", "占比", "产值", "营收",
    "销售收入", "销售额", "利润", "进出口", "出口额", "进口额", "用电量", "指数", "现有",
    "共有",
    "拥有", "达到", "接近", "有效期", "截止", "订单已", "订单排", "排到", "正在", "正忙", "忙着", "图为", "记者", "笔者", "只见", "一派", "个不停", "能否",
    "是否", "难以",
    "如果", "一旦", "正常", "急需", "发愁", "犯愁", "获悉", "了解到",
  ]
  private static let denied: Words = [
    "打算", "准备", "希望", "力争", "争取", "有望", "可望", "没有", "尚未", "还没", "不能", "无法", "能够", "可以", "才能", "就能", "即可", "要求", "应当",
    "必须",
    "鼓励", "支持", "确保", "将把", "拟把", "将被",
  ]
}
