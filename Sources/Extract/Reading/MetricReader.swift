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
  /// What is measured is no part of these.
  let names: [NameMention]

  init(_ stretch: Story.Stretch, _ vocabulary: Vocabulary) {
    scan = stretch.scan
    self.vocabulary = vocabulary
    names = stretch.organisations
  }

  /// Gives each quantity of a text its metric.
  func read(_ quantities: inout [QuantityMention]) {
    var earlier: Range<Int>?
    var earlierSentence = -1
    for index in quantities.indices {
      let quantity = Figure(quantities[index])
      let clause = scan.clause(at: quantity.range.lowerBound)
      let previous = index > 0 ? Figure(quantities[index - 1]) : nil
      let next = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : scan.text.count
      var from = max(clause.lowerBound, previous?.range.upperBound ?? 0)
      // 由两年前的81%: how long ago is no figure of its own.
      if let previous, previous.dimension == .duration, scan.has("前的", at: previous.range.upperBound),
        quantity.range.lowerBound <= previous.range.upperBound + 12
      {
        from = max(clause.lowerBound, index > 1 ? quantities[index - 2].range.upperBound : 0)
      }
      // 41%的税收、62%的专利, 向86家企业放贷5亿元: what stands behind a figure as its measure is not that of the next.
      if let own = previous?.metric, own.lowerBound >= previous?.range.upperBound ?? 0,
        previous?.dimension == .count && quantity.dimension != .count && own.upperBound + 6 <= quantity.range.lowerBound
          || isJoint(own.upperBound..<max(own.upperBound, quantity.range.lowerBound))
      {
        from = max(from, own.upperBound)
      }
      let sentence = scan.sentence(at: quantity.range.lowerBound).lowerBound
      if sentence != earlierSentence { earlier = nil }
      let isSameUnit =
        previous.map { $0.range.lowerBound >= sentence && quantities[index - 1].unit == quantities[index].unit }
        ?? false
      if let previous, previous.range.lowerBound >= sentence,
        let same = carried(from: previous, to: quantity, isSameUnit: isSameUnit)
      {
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
      if let previous, previous.range.lowerBound >= sentence, isSameUnit,
        let same = grown(from: previous, to: quantity, next)
      {
        quantities[index].metric = same
        continue
      }
      var metric = self.metric(quantity, from: from, clause: clause, next: next)
      // 列车5230列，增长9.7%
      if metric == nil, let previous, previous.range.lowerBound >= sentence, isGrowth(of: previous, quantity) {
        metric = previous.metric
      }
      // 占有率达到34%，排名第一: of what was measured before.
      let beside = previous.flatMap { $0.range.lowerBound >= clause.lowerBound ? $0.metric : nil }
      if metric == nil, quantity.dimension == .rank { metric = beside }
      if metric == nil, quantity.dimension == .ratio || quantity.dimension == .multiple || quantity.dimension == .rank {
        metric = lastMetric(in: clause.lowerBound..<quantity.range.lowerBound) ?? earlier
        if metric == nil, quantity.change != nil, let previous, previous.range.lowerBound >= sentence {
          metric = previous.metric
        }
      }
      if quantity.dimension == .rank, let known = beside ?? earlier, metric.map({ isRankWord($0) }) ?? true {
        metric = known
      }
      let isCount = quantity.dimension == .count || quantity.change != nil
      let before = from..<max(from, quantity.range.lowerBound)
      if metric == nil, let part = partOf(previous, before, sentence) { metric = part }
      if metric == nil, isOwnSize(quantity) { metric = nounBefore(before) }
      quantities[index].metric =
        metric ?? lastMetric(in: clause.lowerBound..<quantity.range.lowerBound, ofCounts: isCount) ?? nounBefore(before)
        ?? deedBefore(quantity, before)
      if index + 1 < quantities.count, let own = quantities[index].metric {
        quantities[index].metric = counted(own, quantity, Figure(quantities[index + 1]))
      }
      // 比去年全年还多2000万元
      if isSameUnit, quantities[index].metric == nil, isMore(quantity) { quantities[index].metric = previous?.metric }
      // 租金12元，比去年下降1.5元: of what was named last.
      if isSameUnit, quantity.change != nil, let own = quantities[index].metric, isChange(own) {
        quantities[index].metric = previous?.metric ?? own
      }
      if let metric, quantity.dimension != .rank,
        lastMetric(in: metric) != nil || scan.first(of: Self.measureEnds, before: metric.upperBound) != nil
      {
        earlier = metric
        earlierSentence = sentence
      }
    }
    readLabel(&quantities)
    carryBack(&quantities)
    carryGifts(&quantities)
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

  func metric(_ quantity: Figure, from: Int, clause: Range<Int>, next: Int) -> Range<Int>? {
    let before = from..<max(from, quantity.range.lowerBound)
    let end = quantity.range.upperBound
    if let own = outputBefore(quantity, before) ?? sizeBefore(quantity, before) ?? sizeAfter(quantity)
      ?? stakeBefore(quantity, before)
    {
      return own
    }
    switch quantity.dimension {
    case .count:
      return nounAfter(end, before: next) ?? lastMetricAtEnd(of: before) ?? kindBefore(before, clause)
        ?? deedAfter(end, next)
    case .duration:
      if scan.has("的", at: end) { return nounAfter(end, before: next) }
      if let deed = deedWithin(quantity, next) { return deed }
      if isPointInTime(end) { return doneAfter(quantity, next) }
      if let done = doneAtOnce(quantity, before, next) ?? doneBehindComma(quantity, next) { return done }
      return journey(before: quantity.range.lowerBound, clause) ?? journeyBefore(clause) ?? lasting(before)
        ?? doneAfter(quantity, next) ?? nounBefore(before) ?? nounAfter(end, before: next)
    case .rank:
      if let ranked = ranked(before) { return ranked }
      return lastMetric(in: before, ofCounts: false) ?? measureBefore(before) ?? nounAfter(end, before: next)
    case .ratio, .multiple:
      if let given = given(after: end, next) { return given }
      if let share = share(before) ?? partBefore(before) ?? compared(before) { return share }
      if let rate = rateBefore(before) { return rate }
      return lastMetric(in: before, ofCounts: quantity.change != nil) ?? measureBefore(before) ?? movedBefore(before)
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

  static let reaching: Words = [
    "增长到", "增加到", "提高到", "提升到", "上升到", "扩大到", "发展到", "减少到", "下降到", "降低到", "降到", "升到", "涨到", "跌到", "压缩到", "缩短到",
    "缩减到", "精简到", "回升到", "增至", "升至", "降至", "减至", "缩至", "涨至", "增加至", "提升至", "提高至", "降低至", "缩短至", "压缩至", "压减至", "扩大至",
    "减少至", "放宽到", "放宽至", "延长到", "延长至", "压到", "降为", "升为", "增为", "调整到", "调整为", "调整至", "下调到", "下调至", "上调到", "上调至", "收窄到",
    "收窄至", "扩展到", "扩充到", "扩容到", "缩到", "扩到", "扩至", "翻到", "爬到", "冲到", "压减到", "缩减至", "精简至", "回落到", "回落至", "攀升到", "攀升至",
    "上升至", "下降至", "到", "至", "变成", "变为", "减为", "改为", "精简为", "精简成", "跃升至", "跃升到", "拉长到", "拉长至", "合并成",
    "合并为", "长到", "拖到", "拖至", "滑到", "滑落到", "抬到", "抬升到", "抬高到", "调到", "调至", "砍至", "压减为", "瘦身到", "加到", "减到", "少到", "缩短为",
    "压缩为", "扩大为", "砍到", "压至", "减少为", "下降为", "增加为", "跌至", "猛增到", "猛增至", "激增至", "延伸到", "延伸至", "浓缩为", "归并为",
  ]
  static let nowadays: Words = ["如今", "现在", "目前", "眼下", "今年", "现已"]
  static let sums: [StaticString] = ["累计达到", "累计达", "总数达到", "总数达", "总量达到", "总量达", "达到", "达"]

  /// 由163人减少到41人, 12%、13%和14%, 申报3家，累计达到18家: both figures measure one thing.
  func carried(from previous: Figure, to quantity: Figure, isSameUnit: Bool) -> Range<Int>? {
    guard let metric = previous.metric,
      isSameUnit || previous.dimension == .duration && quantity.dimension == .duration,
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
    if let word = scan.longest(of: Self.reaching, before: end) {
      var start = end - word.utf8CodeUnitCount
      // 由原来的80项材料精简到12项: behind the noun of the first.
      if start == metric.upperBound, metric.lowerBound == between.lowerBound { return metric }
      if let now = scan.first(of: Self.nowadays, before: start) { start -= now.utf8CodeUnitCount }
      return start <= between.lowerBound || isComma(start) || scan.has("已", before: start) ? metric : nil
    }
    return nil
  }

  /// 去年营收3亿元，今年预计突破5亿元; 企业达到80家，净增9家: the second figure goes on with what the first one measures.
  ///
  /// - Precondition: both are of one unit.
  func grown(from previous: Figure, to quantity: Figure, _ next: Int) -> Range<Int>? {
    guard let metric = previous.metric, quantity.change == nil || quantity.dimension == .count,
      quantity.range.lowerBound - previous.range.upperBound <= 45, previous.range.upperBound < quantity.range.lowerBound
    else { return nil }
    let between = previous.range.upperBound..<quantity.range.lowerBound
    guard let mark = scan.mark(at: between.lowerBound), mark.kind == .comma else { return nil }
    for word in ["净增", "净增加", "比上年增加", "比去年增加", "同比增加"] as [StaticString]
    where scan.folded[Int(mark.end)..<between.upperBound].equals(word) { return metric }
    // ，较去年末净增9家
    if scan.has("较", at: Int(mark.end)) || scan.has("比", at: Int(mark.end)), between.count <= 30,
      scan.has("净增", before: between.upperBound)
    {
      return metric
    }
    guard quantity.change == nil, quantity.dimension == .money || quantity.dimension == .mass,
      trimmedEnd(between.upperBound, from: Int(mark.end)) == Int(mark.end),
      given(after: quantity.range.upperBound, next) == nil
    else { return nil }
    return metric
  }

  /// Nothing between two figures but a word that joins them.
  func isJoint(_ between: Range<Int>) -> Bool {
    guard between.count <= 6 else { return false }
    let text = scan.folded[between]
    return ["、", "和", "与", "及", "或", "以及"].contains { text.equals($0) }
  }

  func isComma(_ end: Int) -> Bool { scan.mark(endingAt: end)?.kind == .comma }

  /// 500万元、1000万元和2000万元支持: what stands after the last is meant with all.
  func carryBack(_ quantities: inout [QuantityMention]) {
    for index in quantities.indices.dropLast().reversed() where quantities[index].metric == nil {
      let end = quantities[index].range.upperBound
      guard quantities[index + 1].unit == quantities[index].unit,
        isJoint(end..<max(end, quantities[index + 1].range.lowerBound))
      else { continue }
      quantities[index].metric = quantities[index + 1].metric
    }
  }

  /// ，合计 and the like, alone between two figures.
  func isSum(_ between: Range<Int>) -> Bool {
    guard between.count < 60, let word = scan.first(of: Self.totals, before: between.upperBound) else { return false }
    return isComma(between.upperBound - word.utf8CodeUnitCount)
  }

  static let totals: Words = ["合计", "共计", "总计", "金额共计", "合计金额"]

  /// Words that say how a figure moved, not what it measures.
  func isGrowth(_ hit: Hit) -> Bool { scan.isAny(of: Self.growths, hit.range) }

  private static let growths: Words = ["同比增长", "环比增长", "同比增加", "增长率", "收入水平", "占", "长", "宽", "高"]

  /// 进口设备, 进口阀门: where goods are from, and no trade.
  func isOfGoods(_ hit: Hit) -> Bool {
    guard hit.end - hit.start == 6, scan.has("进口", at: Int(hit.start)) else { return false }
    let end = Int(hit.end)
    if scan.longestHit(.industry, at: end) != nil { return true }
    return scan.first(of: Self.goods, at: end) != nil || scan.numeral(at: end + 3) == nil && scan.has("的", at: end)
  }

  private static let goods: Words = [
    "件", "同类", "机", "产品", "设备", "泵", "材料", "零", "部件", "配件", "药", "芯片", "价的", "品", "轴承", "装置", "仪器", "模", "采", "阀", "刀",
    "膜", "钢", "原料",
    "车",
  ]

  static let counted: Words = [
    "企业", "公司", "项目", "主体", "工商户", "博士", "硕士", "院士", "专家", "人才", "人员", "员工", "职工", "工人", "学生", "师生", "干部", "专利", "论文",
    "商标", "平台", "游客",
  ]

  /// Words for what is counted measure no sums: 对企业|最高补300万元.
  func isCounted(_ hit: Hit) -> Bool { scan.first(of: Self.counted, before: Int(hit.end)) != nil }
}
