internal import Lexicon
import Model

/// Metrics that stand further from their figure than the word before it.
extension MetricReader {
  static let places: Words = [
    "区内", "全区", "园区", "园区内", "该区", "境内", "市内", "全市", "全县", "全镇", "辖区", "目前", "这里", "该市", "该县",
  ]

  /// 这样的光伏企业，区内现有52家: where they are is not what they are.
  func kindBefore(_ before: Range<Int>, _ clause: Range<Int>) -> Range<Int>? {
    let noun = nounBefore(before)
    guard let noun, Self.places.contains(where: { scan.folded[noun].equals($0) }) else { return noun }
    let sentence = scan.sentence(at: clause.lowerBound)
    guard clause.lowerBound > sentence.lowerBound, noun.lowerBound == clause.lowerBound,
      let mark = scan.mark(endingAt: clause.lowerBound), mark.kind == .comma
    else { return nil }
    let earlier = scan.nearClause(clause.lowerBound - 1)
    return nounBefore(earlier.lowerBound..<Int(mark.start)) ?? noun
  }

  /// 5项已付费, 9家被限期整改: what they did or had done to them, where no noun tells what they are.
  func deedAfter(_ end: Int, _ next: Int) -> Range<Int>? {
    guard scan.first(of: Self.deeds, at: end) != nil else { return nil }
    var at = end
    for _ in 0..<10 where at < next {
      let character = scan.character(at: at)
      guard character.length > 0, scan.mark(at: at) == nil, scan.numeral(at: at) == nil else { break }
      at += character.length
    }
    return at - end >= 6 && at - end <= 30 ? end..<at : nil
  }

  /// 3个工作日内答复, 7天内完成增容方案: what is to be done by then.
  func deedWithin(_ quantity: Figure, _ next: Int) -> Range<Int>? {
    var start = quantity.range.upperBound
    if scan.has("内", at: start), scan.first(of: Self.inside, at: start) == nil {
      start += 3
    } else if !scan.has("内", before: start) {
      return nil
    }
    for _ in 0..<2 {
      guard let word = scan.first(of: Self.promises, at: start) else { break }
      start += word.utf8CodeUnitCount
    }
    var at = start
    while at < next, at - start <= 30 {
      let character = scan.character(at: at)
      guard character.length == 3, scan.mark(at: at) == nil, scan.numeral(at: at) == nil else { break }
      at += 3
    }
    return (6...30).contains(at - start) ? start..<at : nil
  }

  private static let inside: Words = ["内部", "内外", "内容", "内置", "内销"]
  private static let promises: Words = [
    "即可", "就能", "便可", "就可", "必须", "可以", "须", "可", "能", "将", "要", "必", "就", "予以", "给予",
  ]

  static let deeds: Words = [
    "已", "被", "没能", "未", "获", "通过", "完成", "实现", "进入", "落地", "投产", "入围", "入选", "上榜", "复工", "关停", "外迁", "达标", "开工", "竣工",
    "升级", "转",
    "反映", "逾期",
  ]

  private static let spans: Words = ["年", "月", "天", "日", "周", "季", "个月", "次", "批", "期", "班"]

  /// 综合得分在全省经开区中位列第一, 综合考核中排名第11位: what is ranked, or what it is ranked in.
  func ranked(_ before: Range<Int>) -> Range<Int>? {
    guard let verb = scan.first(of: Self.rankings, before: before.upperBound) else { return nil }
    let end = before.upperBound - verb.utf8CodeUnitCount
    guard scan.has("中", before: end), end > before.lowerBound,
      let place = scan.offset(ofAny: ["在"], in: max(before.lowerBound, end - 120)..<end)
    else { return assessed(before: end) }
    let lead = nounBefore(before.lowerBound..<place)
    if let lead, stretchHoldsMeasure(lead) { return lead }
    return nounBefore(place + 3..<end - 3)
  }

  /// 在某年度综合发展水平考核评价中，某区位列第3位: what it is ranked in, though a figure or a name stands between.
  private func assessed(before end: Int) -> Range<Int>? {
    let sentence = scan.sentence(at: end).lowerBound
    let near = max(sentence, end - 150)..<end
    guard let word = scan.offset(ofAny: Self.assessments, in: near),
      let name = scan.longest(of: Self.assessments, at: word)
    else { return nil }
    let whole = word..<word + name.utf8CodeUnitCount
    return scan.has("中", at: whole.upperBound) ? whole : nil
  }

  static let assessments: Words = [
    "综合评价", "考核评价", "综合考评", "综合考核", "综合排名", "绩效评价", "绩效考核", "评比", "评估", "测评", "考评", "考核", "评价", "竞赛", "大赛", "榜单",
  ]

  private func stretchHoldsMeasure(_ noun: Range<Int>) -> Bool {
    scan.longestHit(.metric, endingAt: noun.upperBound) != nil
      || scan.first(of: Self.measureEnds, before: noun.upperBound) != nil
      || scan.first(of: Self.scores, before: noun.upperBound) != nil
  }

  /// 排名 and 位次 alone say that something is ranked, and not what.
  func isRankWord(_ metric: Range<Int>) -> Bool {
    let word = scan.folded[metric]
    return ["排名", "位次", "排位", "名次"].contains { word.equals($0) }
  }

  private static let rankings: Words = [
    "位列", "位居", "排名", "名列", "排在", "跃居", "稳居", "跻身", "升至", "排", "居", "列", "排名全国", "位列全国", "位居全国",
  ]
  private static let scores: Words = ["得分", "成绩", "评分", "指数", "分数", "综合分"]

  /// 每度电0.4元: of each of what.
  func eachBefore(_ before: Range<Int>) -> Range<Int>? {
    var at = before.upperBound
    for _ in 0..<6 where at > before.lowerBound {
      let character = scan.character(before: at)
      guard CharacterClass(character.value) == .han else { return nil }
      at -= character.length
      guard scan.has("每", at: at) else { continue }
      // 每年安排: when, not of what. 测试机每台要: of what stands before.
      if scan.first(of: Self.spans, at: at + 3) != nil { return nil }
      let end = trimmedEnd(before.upperBound, from: before.lowerBound)
      if end <= at { return nounBefore(before) }
      // 租金每平方米降了4元: of what it is that moved.
      if let unit = scan.longestHit(.unit, at: at + 3), scan.first(of: Self.moving, at: Int(unit.end)) != nil,
        let noun = nounBefore(before.lowerBound..<at)
      {
        return noun
      }
      return before.upperBound - at >= 9 ? at..<before.upperBound : nil
    }
    return nil
  }

  private static let moving: Words = [
    "省", "降", "涨", "低", "高", "便宜", "贵", "少", "多", "减", "增", "下降", "上涨", "优惠", "一下子", "上调", "下调", "平均", "跌", "回落", "下跌",
    "再降",
    "再涨", "还能", "可降", "可省", "能省", "能降",
  ]

  /// 产值涨了两成，达到3.2亿元; 全年目标没有调整，仍是60亿元: the clause before says what.
  func clauseBefore(_ before: Range<Int>, _ clause: Range<Int>) -> Range<Int>? {
    guard before.lowerBound == clause.lowerBound,
      trimmedEnd(before.upperBound, from: before.lowerBound) == before.lowerBound,
      clause.lowerBound > scan.sentence(at: clause.lowerBound).lowerBound
    else { return nil }
    return lastMetric(in: scan.nearClause(clause.lowerBound - 1), ofCounts: false)
  }

  // MARK: What is given, what is a share, what lasts

  static let gifts: Words = [
    "补贴", "补助", "奖励", "奖补", "资助", "支持", "扶持", "津贴", "奖金", "贷款", "授信", "基金", "资金", "资金池", "贴息", "订单", "债券", "补偿", "补偿款",
    "赔偿", "罚款", "红包", "消费券", "经费", "融资", "税款", "保费", "担保", "信贷", "配套", "返还", "减免", "优惠", "投资",
  ]

  /// 300万元奖励, 15%的补贴, 按12%给予补助, 30亿元的产业基金: what is given or set aside, named after the figure.
  func given(after end: Int, _ next: Int) -> Range<Int>? {
    var at = end
    for word in ["的", "比例", "标准", "给予", "予以", "进行", "发放", "一次性"] as [StaticString] where scan.has(word, at: at) {
      at += word.utf8CodeUnitCount
    }
    let isGift = at < next && scan.mayBegin(Self.gifts, at: at)
    for word in Self.gifts where isGift && scan.has(word, at: at) {
      // 100万元投资建设: a verb.
      if scan.has("投资", at: at), scan.longestHit(.boundary, at: at + 6) != nil || at == end { continue }
      return at..<at + word.utf8CodeUnitCount
    }
    guard let noun = nounAfter(end, before: next), scan.text[noun].count <= 60 else { return nil }
    return scan.first(of: Self.gifts, before: noun.upperBound) != nil && !scan.has("投资", before: noun.upperBound)
      ? noun : nil
  }

  /// 给予补助，最高100万元: what was to be given, named before in the sentence.
  func givenBefore(_ range: Range<Int>) -> Range<Int>? {
    guard
      scan.hasAny(
        ["最高", "最多", "给予", "可领", "可获", "每年", "不超过", "封顶", "上限", "分别补", "再补"],
        in: range.lowerBound..<range.upperBound + 1)
    else {
      return nil
    }
    let sentence = scan.sentence(at: range.lowerBound)
    let near = max(sentence.lowerBound, range.lowerBound - 90)..<range.upperBound
    var best: Range<Int>?
    var at = near.lowerBound
    while let start = scan.offset(ofAny: Self.givings, in: at..<near.upperBound) {
      best = start..<start + 6
      at = start + 6
    }
    return best
  }

  private static let givings: Words = ["补贴", "补助", "奖励", "奖补", "资助", "津贴", "配套", "贴息", "补偿", "减免", "支持"]

  /// 占国内市场的23% where nothing before 占 says of what.
  func share(_ before: Range<Int>) -> Range<Int>? {
    var start = before.lowerBound
    if let mark = scan.mark(at: start) { start = Int(mark.end) }
    for word in ["约", "已", "分别", "就", "也"] as [StaticString] where scan.has(word, at: start) {
      start += word.utf8CodeUnitCount
    }
    guard scan.has("占", at: start), !scan.has("占比", at: start), !scan.has("占到", at: start) else { return nil }
    // 占年度计划的83%: no word that leads to a figure.
    var end = scan.has("的", before: before.upperBound) ? before.upperBound : trimmedEnd(before.upperBound, from: start)
    if scan.has("的", before: end) { end -= 3 }
    return end - start >= 9 && end - start <= 60 ? start..<end : nil
  }

  /// 线上受理占九成, 咨询类占两成: what is a part of the whole.
  func partBefore(_ before: Range<Int>) -> Range<Int>? {
    var end = before.upperBound
    for word in ["到", "了", "比", "据"] as [StaticString] where scan.has(word, before: end) { end -= 3 }
    for word in ["只", "约", "就", "仅"] as [StaticString] where scan.has(word, before: end) { end -= 3 }
    guard scan.has("占", before: end), end - 3 > before.lowerBound else { return nil }
    return nounBefore(before.lowerBound..<end - 3)
  }

  /// 运价比去年便宜四成, 每度电价比目录价低3分钱: what is compared.
  func compared(_ before: Range<Int>) -> Range<Int>? {
    var at = before.lowerBound
    if let mark = scan.mark(at: at) { at = Int(mark.end) }
    guard let than = scan.offset(ofAny: ["比"], in: at..<before.upperBound), (6...36).contains(than - at),
      before.upperBound - than >= 9, scan.first(of: Self.ratios, at: than) == nil,
      than - at > 3 || !scan.has("同", before: than), scan.longestHit(.metric, at: than) == nil,
      scan.first(of: Self.measureEnds, before: than) != nil || scan.longestHit(.metric, endingAt: than) != nil
    else { return nil }
    return nounBefore(at..<than)
  }

  static let ratios: Words = ["比例", "比重", "比率", "比值", "比较", "比拼", "比分", "比价"]

  /// 年租金由2万元提高到3万元: what moves from one level to the other.
  func levelBefore(_ before: Range<Int>) -> Range<Int>? {
    let lead = trimmedEnd(before.upperBound, from: before.lowerBound)..<before.upperBound
    return scan.hasAny(["由", "从"], in: lead) ? nounBefore(before) : nil
  }

  /// 3年前, 两年来, 五天之后: when, not how long.
  func isPointInTime(_ end: Int) -> Bool {
    for word in ["前", "来", "后", "之后", "以来", "以前", "里", "间", "过去", "之前"] as [StaticString] where scan.has(word, at: end)
    {
      return true
    }
    return false
  }

  /// 从签约到投产只用了8个月: what lasted.
  func journey(before offset: Int, _ clause: Range<Int>) -> Range<Int>? {
    let near = max(clause.lowerBound, offset - 120)..<offset
    guard let start = scan.offset(ofAny: ["从"], in: near) else { return nil }
    let end = trimmedEnd(offset, from: start)
    guard end - start >= 15, let to = scan.offset(ofAny: ["到"], in: start..<end), to > start + 3, to + 3 < end else {
      // 从签约到投产，只用了8个月: it stands in the clause before.
      return nil
    }
    return start..<end
  }

  /// 从签约到投产，我们只用了8个月: what lasted stands in one of the two clauses before.
  func journeyBefore(_ clause: Range<Int>) -> Range<Int>? {
    let sentence = scan.sentence(at: clause.lowerBound)
    var at = clause.lowerBound
    for _ in 0..<2 where at > sentence.lowerBound {
      let earlier = scan.clause(at: at - 1)
      at = earlier.lowerBound
      var start = earlier.lowerBound
      if let mark = scan.mark(at: start), mark.kind == .openQuote { start = Int(mark.end) }
      let end = scan.mark(endingAt: earlier.upperBound).map { Int($0.start) } ?? earlier.upperBound
      guard scan.has("从", at: start), (15...60).contains(end - start),
        let to = scan.offset(ofAny: ["到"], in: start..<end), to > start + 3, to + 3 < end,
        scan.numerals(in: start..<end).isEmpty
      else { continue }
      return start..<end
    }
    return nil
  }

  // MARK: Words of measure
}
