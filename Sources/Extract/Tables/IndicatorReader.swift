import Model

/// A figure as the panel gives it.
struct Indicator {
  let subject: [UInt8]
  let type: OrganisationType
  let metric: Range<Int>
  let period: DateMention
  let value: Double
  let unit: [UInt8]
  let change: Double?
  let rank: Int?
}

/// Picks the figures of a text that belong in a panel: measured, of a zone, region or organisation, over a time that is
/// told.
///
///     前三季度，园区完成产值4.8亿元，同比增长17%      one row, with its growth
///     签约亿元以上项目18个                          one row, the count; the sum only says which are counted
///     力争今年引资400亿元                           none: it is hoped for
struct IndicatorReader {
  let story: Story
  let stretch: Story.Stretch

  private var scan: Scan { stretch.scan }
  private var quantities: [QuantityMention] { stretch.quantities }

  func indicator(_ index: Int) -> Indicator? {
    let quantity = quantities[index]
    guard quantity.high == nil, isMeasure(quantity), let metric = quantity.metric, let subject = quantity.subject,
      let period = stretch.period(of: index), !isGrowth(ofEarlier: index), !isThreshold(index),
      let type = type(ofSubject: subject), !isHopedFor(quantity, period)
    else { return nil }
    if quantity.dimension == .rank {
      guard !isRank(ofEarlier: index), let place = quantity.value.integer else { return nil }
      return Indicator(
        subject: subject, type: type, metric: metric, period: period, value: Double(place), unit: quantity.unit,
        change: nil, rank: place)
    }
    let counted = counted(index, metric)
    if quantity.dimension == .count, isOfAnybody(counted) { return nil }
    return Indicator(
      subject: subject, type: type, metric: counted, period: period, value: signed(quantity),
      unit: quantity.unit, change: growth(of: index), rank: rank(of: index))
  }

  /// Sums, rates, physical measures and places in a ranking; counts, but not of how often something was done or how many
  /// kinds there are.
  private func isMeasure(_ quantity: QuantityMention) -> Bool {
    switch quantity.dimension {
    // 高于全市2.1个百分点: how far from others.
    case .ratio where quantity.unit.equals("percentage_point"): quantity.change != nil
    case .money, .ratio, .area, .power, .energy, .mass, .volume, .multiple: true
    // 前100名: nobody's place.
    case .rank: !scan.has("前", at: quantity.range.lowerBound)
    case .count: !IndicatorReader.unmeasured.contains { quantity.unit.equals($0) }
    default: false
    }
  }

  private static let unmeasured: [StaticString] = [
    "次", "场", "场次", "轮", "期", "届", "批", "批次", "步", "大", "股", "类", "大类", "种", "级", "位",
  ]

  /// 5家企业入选…: so many of those that are there, which is no figure of the whole.
  private func isOfAnybody(_ metric: Range<Int>) -> Bool {
    let name = scan.folded[metric]
    return IndicatorReader.anybody.contains { name.equals($0) }
  }

  private static let anybody: [StaticString] = ["企业", "公司", "单位", "部门", "机构", "项目", "人员", "客商", "国家", "国家和地区", "城市"]

  /// The kind of organisation it is; `other` of a place, which may stand for those who govern it; nil of what is neither.
  private func type(ofSubject subject: [UInt8]) -> OrganisationType? {
    story.knownType(of: subject) ?? (story.vocabulary.isPlace(subject) ? .other : nil)
  }

  /// A fall is below zero.
  private func signed(_ quantity: QuantityMention) -> Double {
    let isFall = quantity.dimension == .ratio && quantity.change == .decrease
    return isFall ? -quantity.value.double : quantity.value.double
  }

  // MARK: Figures that belong to others

  /// The growth that follows a figure in the same sentence, before the next figure: 产值4.8亿元，同比增长178%.
  private func growth(of index: Int) -> Double? {
    let quantity = quantities[index]
    if quantity.change != nil, quantity.unit.equals("percent") { return signed(quantity) }
    guard index + 1 < quantities.count, isGrowth(ofEarlier: index + 1) else { return nil }
    return signed(quantities[index + 1])
  }

  /// Whether a percentage is the growth of the figure before it: the same sentence, nothing measured anew between.
  private func isGrowth(ofEarlier index: Int) -> Bool {
    guard index > 0, quantities[index].change != nil, quantities[index].unit.equals("percent") else { return false }
    let earlier = quantities[index - 1]
    switch earlier.dimension {
    case .ratio, .rank, .duration, .other: return false
    default: break
    }
    guard quantities[index].range.lowerBound - earlier.range.upperBound <= 36 else { return false }
    return quantities[index].metric == earlier.metric || quantities[index].metric == nil
  }

  /// A rank named in the same sentence right after the figure.
  private func rank(of index: Int) -> Int? {
    index + 1 < quantities.count && isRank(ofEarlier: index + 1) ? quantities[index + 1].value.integer : nil
  }

  private func isRank(ofEarlier index: Int) -> Bool {
    index > 0 && quantities[index].dimension == .rank && quantities[index - 1].dimension != .rank
      && quantities[index].range.lowerBound - quantities[index - 1].range.upperBound <= 60
  }

  /// 投资额超10亿元项目8个, 亿元以上产业项目: a figure that only says which are meant.
  private func isThreshold(_ index: Int) -> Bool {
    let quantity = quantities[index]
    guard quantity.dimension != .count, quantity.modifier == .over || quantity.modifier == .atLeast else {
      return false
    }
    let end = quantity.range.upperBound
    guard CharacterClass(scan.character(at: end).value) == .han else { return false }
    if let next = index + 1 < quantities.count ? quantities[index + 1] : nil, next.dimension == .count,
      next.range.lowerBound - end <= 45, !holdsMark(end..<next.range.lowerBound)
    {
      return true
    }
    return scan.has("以上", before: end)
      && scan.starts([.project, .suffix, .metric, .industry], at: scan.has("的", at: end) ? end + 3 : end)
  }

  private func holdsMark(_ range: Range<Int>) -> Bool {
    let number = scan.markIndex(from: range.lowerBound)
    return number < scan.marks.count && Int(scan.marks[number].start) < range.upperBound
  }

  /// 5000万元以上产业项目 of 5000万元以上产业项目50个: what is counted, with the figure that says which.
  private func counted(_ index: Int, _ metric: Range<Int>) -> Range<Int> {
    guard quantities[index].dimension == .count, index > 0, isThreshold(index - 1) else { return metric }
    let threshold = quantities[index - 1]
    guard metric.lowerBound >= threshold.range.upperBound, metric.upperBound <= quantities[index].range.lowerBound
    else {
      return metric
    }
    // 投资额超10亿元: what the figure measures, where it stands right before it.
    let start = threshold.metric.map { $0.upperBound == threshold.range.lowerBound ? $0.lowerBound : nil } ?? nil
    return (start ?? threshold.range.lowerBound)..<metric.upperBound
  }

  // MARK: What is hoped for

  /// 力争, 预计, or of a time that was still to come when the page was printed.
  private func isHopedFor(_ quantity: QuantityMention, _ period: DateMention) -> Bool {
    if let start = period.start, let page = story.page.date {
      if let day = page.day { if day < start { return true } } else if start.components.year > page.year { return true }
    }
    // 计划投资额 is what is measured.
    let end = min(quantity.range.lowerBound, quantity.metric?.lowerBound ?? quantity.range.lowerBound)
    let sentence = scan.nearSentence(end).lowerBound
    let clause = scan.nearClause(end).lowerBound
    return scan.hasAny(IndicatorReader.hopes, in: sentence..<max(sentence, end))
      || scan.hasAny(IndicatorReader.plans, in: clause..<max(clause, end))
  }

  private static let hopes: Words = [
    "力争", "争取", "确保", "预计", "预期", "有望", "可望", "目标", "届时", "expect", "forecast", "target", "hopes to", " will ",
    " plans ", " aims ",
  ]

  private static let plans: Words = ["将", "计划", "拟", "规划"]
}
