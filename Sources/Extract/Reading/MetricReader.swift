internal import Lexicon
import Model

/// Tells what a quantity measures: the noun it counts, or the word of measure that stands before it.
///
///     48名驻企专员已走访…     驻企专员         counts: the noun after
///     签约项目5个              签约项目         or before, where nothing follows
///     总投资额近8亿元          总投资额         the last word of measure before
///     给予500万元奖励          奖励             money that is given: what it is given as
///     工业产值4亿元，增长7%     工业产值         a rate of growth: of what was named last
///     库存由30天缩短到5天      库存             where one figure leads to another: of both
struct MetricReader {
  let scan: Scan
  let vocabulary: Vocabulary

  /// Gives each quantity of a text its metric.
  func read(_ quantities: inout [QuantityMention]) {
    var earlier: Range<Int>?
    var earlierSentence = -1
    for index in quantities.indices {
      let quantity = quantities[index]
      let clause = scan.clause(at: quantity.range.lowerBound)
      let previous = index > 0 ? quantities[index - 1] : nil
      let next = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : scan.text.count
      let from = max(clause.lowerBound, previous?.range.upperBound ?? 0)
      let sentence = scan.sentence(at: quantity.range.lowerBound).lowerBound
      if sentence != earlierSentence { earlier = nil }
      if let previous, previous.range.lowerBound >= sentence, let same = carried(from: previous, to: quantity) {
        quantities[index].metric = same
        continue
      }
      // 签约60项，其中5项已付费，合计119万元: of what was counted.
      if let previous, previous.range.lowerBound >= sentence, quantity.dimension == .money,
        previous.dimension == .count,
        isSum(previous.range.upperBound..<quantity.range.lowerBound)
      {
        quantities[index].metric = previous.metric
        continue
      }
      if let previous, previous.range.lowerBound >= sentence, let same = grown(from: previous, to: quantity, next) {
        quantities[index].metric = same
        continue
      }
      var metric = self.metric(quantity, from: from, clause: clause, next: next)
      if metric == nil, quantity.dimension == .ratio || quantity.dimension == .multiple || quantity.dimension == .rank {
        metric = lastMetric(in: clause.lowerBound..<quantity.range.lowerBound) ?? earlier
        if metric == nil, quantity.change != nil, let previous, previous.range.lowerBound >= sentence {
          metric = previous.metric
        }
      }
      let isCount = quantity.dimension == .count || quantity.change != nil
      let inClause = metric ?? lastMetric(in: clause.lowerBound..<quantity.range.lowerBound, ofCounts: isCount)
      quantities[index].metric = inClause ?? nounBefore(from..<max(from, quantity.range.lowerBound))
      if let metric, quantity.dimension != .rank,
        lastMetric(in: metric) != nil || scan.first(of: Self.measureEnds, before: metric.upperBound) != nil
      {
        earlier = metric
        earlierSentence = sentence
      }
    }
    carryBack(&quantities)
    carryChange(&quantities)
    let rows = Respective(scan, quantities)
    for (index, before) in rows.earlier {
      quantities[index].metric = quantities[before].metric ?? quantities[index].metric
    }
    for (index, item) in rows.items
    where quantities[index].change != nil
      || scan.longestHit(.metric, endingAt: item.upperBound).map({ !isCounted($0) }) ?? false
    {
      quantities[index].metric = item
    }
  }

  /// 分别增长31%和40%: both are changes.
  private func carryChange(_ quantities: inout [QuantityMention]) {
    for index in quantities.indices.dropFirst() where quantities[index].change == nil {
      let previous = quantities[index - 1]
      guard let change = previous.change, previous.dimension == .ratio || previous.dimension == .multiple,
        quantities[index].dimension == .ratio || quantities[index].dimension == .multiple,
        isJoint(previous.range.upperBound..<max(previous.range.upperBound, quantities[index].range.lowerBound))
      else { continue }
      quantities[index].change = change
    }
  }

  private func metric(_ quantity: QuantityMention, from: Int, clause: Range<Int>, next: Int) -> Range<Int>? {
    let before = from..<max(from, quantity.range.lowerBound)
    let end = quantity.range.upperBound
    switch quantity.dimension {
    case .count:
      return nounAfter(end, before: next) ?? lastMetricAtEnd(of: before) ?? kindBefore(before, clause)
        ?? deedAfter(end, next)
    case .duration:
      if scan.has("的", at: end) { return nounAfter(end, before: next) }
      if isPointInTime(end) { return nil }
      return journey(before: quantity.range.lowerBound, clause) ?? journeyBefore(clause) ?? nounBefore(before)
        ?? nounAfter(end, before: next)
    case .ratio, .multiple, .rank:
      if let given = given(after: end, next) { return given }
      if let share = share(before) ?? partBefore(before) ?? compared(before) { return share }
      if let rate = rateBefore(before) { return rate }
      return lastMetric(in: before, ofCounts: quantity.change != nil) ?? measureBefore(before)
        ?? (quantity.change == nil ? nounAfter(end, before: next) : nil)
    case .money:
      if let given = given(after: end, next) ?? compared(before) { return given }
      return lastMetric(in: before, ofCounts: false) ?? measureBefore(before) ?? givenBefore(before)
        ?? levelBefore(before) ?? eachBefore(before) ?? clauseBefore(before, clause) ?? nounAfter(end, before: next)
    default:
      return lastMetric(in: before, ofCounts: false) ?? measureBefore(before) ?? nounAfter(end, before: next)
    }
  }

  // MARK: From figure to figure

  private static let reaching: Words = [
    "增长到", "增加到", "提高到", "提升到", "上升到", "扩大到", "发展到", "减少到", "下降到", "降低到", "降到", "升到", "涨到", "跌到", "压缩到", "缩短到",
    "缩减到", "精简到", "回升到", "增至", "升至", "降至", "减至", "缩至", "涨至", "增加至", "提升至", "提高至", "降低至", "缩短至", "压缩至", "压减至", "扩大至",
    "减少至", "放宽到", "放宽至", "延长到", "延长至", "压到", "降为", "升为", "增为", "调整到", "调整为", "调整至", "下调到", "下调至", "上调到", "上调至", "收窄到",
    "收窄至", "扩展到", "扩充到", "扩容到", "缩到", "扩到", "扩至", "翻到", "爬到", "冲到", "压减到", "缩减至", "精简至", "回落到", "回落至", "攀升到", "攀升至",
    "上升至", "下降至", "到", "至", "变成", "变为", "减为", "改为",
  ]
  private static let nowadays: Words = ["如今", "现在", "目前", "眼下", "今年", "现已"]
  private static let sums: [StaticString] = ["累计达到", "累计达", "总数达到", "总数达", "总量达到", "总量达", "达到", "达"]

  /// 由163人减少到41人, 12%、13%和14%, 申报3家，累计达到18家: both figures measure one thing.
  private func carried(from previous: QuantityMention, to quantity: QuantityMention) -> Range<Int>? {
    guard let metric = previous.metric,
      previous.unit == quantity.unit || previous.dimension == .duration && quantity.dimension == .duration,
      quantity.range.lowerBound - previous.range.upperBound <= 60
    else { return nil }
    let between = previous.range.upperBound..<quantity.range.lowerBound
    if isJoint(between) { return scan.text[metric].isEmpty ? nil : metric }
    var end = between.upperBound
    for word in ["如今的", "现在的", "目前的", "今年的", "去年的", "现在", "目前", "的"] as [StaticString]
    where scan.has(word, before: end) { end -= word.utf8CodeUnitCount }
    if quantity.dimension == .count, let sum = Self.sums.first(where: { scan.has($0, before: end) }) {
      let lead = between.lowerBound..<end - sum.utf8CodeUnitCount
      return lastMetric(in: lead) == nil ? metric : nil
    }
    if let word = scan.first(of: Self.reaching, before: end) {
      var start = end - word.utf8CodeUnitCount
      if let now = scan.first(of: Self.nowadays, before: start) { start -= now.utf8CodeUnitCount }
      return start <= between.lowerBound || isComma(start) || scan.has("已", before: start) ? metric : nil
    }
    return nil
  }

  /// 去年营收3亿元，今年预计突破5亿元; 企业达到80家，净增9家: the second figure goes on with what the first one measures.
  private func grown(from previous: QuantityMention, to quantity: QuantityMention, _ next: Int) -> Range<Int>? {
    guard let metric = previous.metric, previous.unit == quantity.unit,
      quantity.change == nil || quantity.dimension == .count,
      quantity.range.lowerBound - previous.range.upperBound <= 45, previous.range.upperBound < quantity.range.lowerBound
    else { return nil }
    let between = previous.range.upperBound..<quantity.range.lowerBound
    guard let mark = scan.mark(at: between.lowerBound), mark.kind == .comma else { return nil }
    for word in ["净增", "净增加", "比上年增加", "比去年增加", "同比增加"] as [StaticString]
    where scan.folded[Int(mark.end)..<between.upperBound].equals(word) { return metric }
    guard quantity.change == nil, quantity.dimension == .money || quantity.dimension == .mass,
      trimmedEnd(between.upperBound, from: Int(mark.end)) == Int(mark.end),
      given(after: quantity.range.upperBound, next) == nil
    else { return nil }
    return metric
  }

  /// Nothing between two figures but a word that joins them.
  private func isJoint(_ between: Range<Int>) -> Bool {
    let text = scan.folded[between]
    return ["、", "和", "与", "及", "或", "以及"].contains { text.equals($0) }
  }

  private func isComma(_ end: Int) -> Bool { scan.mark(endingAt: end)?.kind == .comma }

  /// 500万元、1000万元和2000万元支持: what stands after the last is meant with all.
  private func carryBack(_ quantities: inout [QuantityMention]) {
    for index in quantities.indices.dropLast().reversed() where quantities[index].metric == nil {
      let next = quantities[index + 1]
      guard next.unit == quantities[index].unit,
        isJoint(quantities[index].range.upperBound..<max(quantities[index].range.upperBound, next.range.lowerBound))
      else { continue }
      quantities[index].metric = next.metric
    }
  }

  /// ，合计 and the like, alone between two figures.
  private func isSum(_ between: Range<Int>) -> Bool {
    guard between.count < 60, let word = scan.first(of: Self.totals, before: between.upperBound) else { return false }
    return isComma(between.upperBound - word.utf8CodeUnitCount)
  }

  private static let totals: Words = ["合计", "共计", "总计", "金额共计", "合计金额"]

  // MARK: What stands further off

  private static let places: Words = [
    "区内", "全区", "园区", "园区内", "该区", "境内", "市内", "全市", "全县", "全镇", "辖区", "目前", "这里", "该市", "该县",
  ]

  /// 这样的光伏企业，区内现有52家: where they are is not what they are.
  private func kindBefore(_ before: Range<Int>, _ clause: Range<Int>) -> Range<Int>? {
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
  private func deedAfter(_ end: Int, _ next: Int) -> Range<Int>? {
    guard scan.first(of: Self.deeds, at: end) != nil else { return nil }
    var at = end
    for _ in 0..<10 where at < next {
      let character = scan.character(at: at)
      guard character.length > 0, scan.mark(at: at) == nil, scan.numeral(at: at) == nil else { break }
      at += character.length
    }
    return at - end >= 6 && at - end <= 30 ? end..<at : nil
  }

  private static let deeds: Words = [
    "已", "被", "没能", "未", "获", "通过", "完成", "实现", "进入", "落地", "投产", "入围", "入选", "上榜", "复工", "关停", "外迁", "达标", "开工", "竣工",
    "升级", "转",
    "反映", "逾期",
  ]

  /// 每度电0.4元: of each of what.
  private func eachBefore(_ before: Range<Int>) -> Range<Int>? {
    var at = before.upperBound
    for _ in 0..<6 where at > before.lowerBound {
      let character = scan.character(before: at)
      guard CharacterClass(character.value) == .han else { return nil }
      at -= character.length
      if scan.has("每", at: at) { return before.upperBound - at >= 9 ? at..<before.upperBound : nil }
    }
    return nil
  }

  /// 产值涨了两成，达到3.2亿元; 全年目标没有调整，仍是60亿元: the clause before says what.
  private func clauseBefore(_ before: Range<Int>, _ clause: Range<Int>) -> Range<Int>? {
    guard before.lowerBound == clause.lowerBound,
      trimmedEnd(before.upperBound, from: before.lowerBound) == before.lowerBound,
      clause.lowerBound > scan.sentence(at: clause.lowerBound).lowerBound
    else { return nil }
    return lastMetric(in: scan.nearClause(clause.lowerBound - 1), ofCounts: false)
  }

  // MARK: What is given, what is a share, what lasts

  private static let gifts: Words = [
    "补贴", "补助", "奖励", "奖补", "资助", "支持", "扶持", "津贴", "奖金", "贷款", "授信", "基金", "资金", "资金池", "贴息", "订单", "债券", "补偿", "补偿款",
    "赔偿", "罚款", "红包", "消费券", "经费", "融资", "税款", "保费", "担保", "信贷", "配套", "返还", "减免", "优惠", "投资",
  ]

  /// 300万元奖励, 15%的补贴, 按12%给予补助, 30亿元的产业基金: what is given or set aside, named after the figure.
  private func given(after end: Int, _ next: Int) -> Range<Int>? {
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
  private func givenBefore(_ range: Range<Int>) -> Range<Int>? {
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
    while let start = scan.offset(ofAny: ["补贴", "补助", "奖励", "奖补", "资助", "津贴"], in: at..<near.upperBound) {
      best = start..<start + 6
      at = start + 6
    }
    return best
  }

  /// 占国内市场的23% where nothing before 占 says of what.
  private func share(_ before: Range<Int>) -> Range<Int>? {
    var start = before.lowerBound
    if let mark = scan.mark(at: start) { start = Int(mark.end) }
    for word in ["约", "已", "分别", "就", "也"] as [StaticString] where scan.has(word, at: start) {
      start += word.utf8CodeUnitCount
    }
    guard scan.has("占", at: start), !scan.has("占比", at: start), !scan.has("占到", at: start) else { return nil }
    var end = trimmedEnd(before.upperBound, from: start)
    if scan.has("的", before: end) { end -= 3 }
    return end - start >= 9 && end - start <= 60 ? start..<end : nil
  }

  /// 线上受理占九成, 咨询类占两成: what is a part of the whole.
  private func partBefore(_ before: Range<Int>) -> Range<Int>? {
    var end = before.upperBound
    for word in ["到", "了", "比", "据"] as [StaticString] where scan.has(word, before: end) { end -= 3 }
    for word in ["只", "约", "就", "仅"] as [StaticString] where scan.has(word, before: end) { end -= 3 }
    guard scan.has("占", before: end), end - 3 > before.lowerBound else { return nil }
    return nounBefore(before.lowerBound..<end - 3)
  }

  /// 运价比去年便宜四成, 每度电价比目录价低3分钱: what is compared.
  private func compared(_ before: Range<Int>) -> Range<Int>? {
    var at = before.lowerBound
    if let mark = scan.mark(at: at) { at = Int(mark.end) }
    guard let than = scan.offset(ofAny: ["比"], in: at..<before.upperBound), (6...36).contains(than - at),
      before.upperBound - than >= 9, scan.first(of: Self.ratios, at: than) == nil,
      than - at > 3 || !scan.has("同", before: than), scan.longestHit(.metric, at: than) == nil,
      scan.first(of: Self.measureEnds, before: than) != nil || scan.longestHit(.metric, endingAt: than) != nil
    else { return nil }
    return nounBefore(at..<than)
  }

  private static let ratios: Words = ["比例", "比重", "比率", "比值", "比较", "比拼", "比分", "比价"]

  /// 年租金由2万元提高到3万元: what moves from one level to the other.
  private func levelBefore(_ before: Range<Int>) -> Range<Int>? {
    let lead = trimmedEnd(before.upperBound, from: before.lowerBound)..<before.upperBound
    return scan.hasAny(["由", "从"], in: lead) ? nounBefore(before) : nil
  }

  /// 3年前, 两年来, 五天之后: when, not how long.
  private func isPointInTime(_ end: Int) -> Bool {
    for word in ["前", "来", "后", "之后", "以来", "以前", "里", "间", "过去", "之前"] as [StaticString] where scan.has(word, at: end)
    {
      return true
    }
    return false
  }

  /// 从签约到投产只用了8个月: what lasted.
  private func journey(before offset: Int, _ clause: Range<Int>) -> Range<Int>? {
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
  private func journeyBefore(_ clause: Range<Int>) -> Range<Int>? {
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

  /// Words that say how a figure moved, not what it measures.
  private func isGrowth(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    return ["同比增长", "环比增长", "同比增加", "增长率", "收入水平", "占", "长", "宽", "高"].contains { word.equals($0) }
  }

  private static let counted: [StaticString] = [
    "企业", "公司", "项目", "主体", "工商户", "博士", "硕士", "院士", "专家", "人才", "人员", "员工", "职工", "工人", "学生", "师生", "干部", "专利", "论文",
    "商标", "平台", "游客",
  ]

  /// Words for what is counted measure no sums: 对企业|最高补300万元.
  private func isCounted(_ hit: Hit) -> Bool { Self.counted.contains { scan.has($0, before: Int(hit.end)) } }

  /// The last word of measure in a stretch, with those that touch it: 进出口总额增速.
  private func lastMetric(in range: Range<Int>, ofCounts: Bool = true) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    // A clause of a thousand words is no clause; the nearest part of it is looked at.
    let near = max(range.lowerBound, range.upperBound - 240)..<range.upperBound
    var best: Hit?
    for hit in scan.hits(in: near)
    where hit.kinds.contains(.metric) && Int(hit.end) <= range.upperBound && !isGrowth(hit)
      && (ofCounts || !isCounted(hit))
    {
      guard let known = best else {
        best = hit
        continue
      }
      if hit.start >= known.end || hit.end > known.end || hit.start == known.start { best = merged(known, hit) }
    }
    return best.map { Int($0.start)..<Int($0.end) }
  }

  /// Of two words that overlap or touch, the stretch they cover; else the later one.
  private func merged(_ first: Hit, _ second: Hit) -> Hit {
    guard second.start <= first.end else { return second }
    var both = second
    both.start = min(first.start, second.start)
    return both
  }

  /// A word of measure that stands right before a count: 专利20多项.
  private func lastMetricAtEnd(of range: Range<Int>) -> Range<Int>? {
    let range = range.lowerBound..<trimmedEnd(range.upperBound, from: range.lowerBound)
    guard let metric = lastMetric(in: range), metric.upperBound == range.upperBound else { return nil }
    return nounBefore(range) ?? metric
  }

  private static let measureEnds: Words = [
    "率", "价", "费", "额", "量", "值", "度", "积", "重", "数", "款", "税", "润", "耗", "差", "温", "宽", "速", "频", "径", "幅", "寿命", "周期",
    "能力",
    "比例", "比重", "成本", "造价", "强度",
  ]

  /// 员工流失率已降到7%, where no list knows the rate.
  private func rateBefore(_ range: Range<Int>) -> Range<Int>? {
    guard let noun = nounBefore(range) else { return nil }
    return (["率", "占比", "比例", "比重"] as [StaticString]).contains { scan.has($0, before: noun.upperBound) } ? noun : nil
  }

  /// A noun right before the figure that ends as words of measure do, though no list knows it: 识别准确率达到96.8%.
  private func measureBefore(_ range: Range<Int>) -> Range<Int>? {
    guard let noun = nounBefore(range) else { return nil }
    return scan.first(of: Self.measureEnds, before: noun.upperBound) != nil ? noun : nil
  }
}
