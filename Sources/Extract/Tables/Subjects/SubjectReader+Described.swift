internal import Lexicon
import Model

/// Figures that stand inside the description of a noun.
extension SubjectReader {
  /// 青石粮食物流港：两座筒仓进入调试…: the project that is named before the colon; not who speaks behind it.
  static func item(_ stretch: Story.Stretch) -> [UInt8]? {
    let scan = stretch.scan
    guard stretch.role == .body, let project = stretch.projects.first, project.range.lowerBound <= 3,
      let colon = scan.mark(at: project.range.upperBound), colon.kind == .colon,
      scan.mark(at: Int(colon.end))?.kind != .openQuote
    else { return nil }
    return Array(scan.text[project.range])
  }

  /// 600米长的断头路, 1200伏功率模块, 服役12年的泵车, 满载2000吨小麦的班列: the noun that the figure describes.
  func described(_ quantity: QuantityMention) -> [UInt8]? {
    var end = quantity.range.upperBound
    // 年产6亿只玻璃瓶生产线项目: inside the name of a project.
    if let project = stretch.projects.last(startingBefore: quantity.range.lowerBound + 1),
      project.range.upperBound > end, !isLaid(quantity, project.range)
    {
      return Array(scan.text[project.range])
    }
    let clause = scan.nearClause(quantity.range.lowerBound)
    if let firm = describedFirm(quantity, clause) { return firm }
    let lead = max(clause.lowerBound, quantity.range.lowerBound - 30)..<quantity.range.lowerBound
    // 年产50万吨的基地, 新建一座110千伏变电站: of who builds.
    if scan.hasAny(Self.buildings, in: lead) { return nil }
    if let carrier = carrier(quantity, clause) ?? measuredBefore(quantity, clause) { return carrier }
    switch quantity.dimension {
    case .power where isOfTransformer(end, clause):
      // 400千伏安的变压器: of whose it is.
      return nil
    case .voltage, .power:
      // 建成20兆瓦光伏电站: of who builds.
      guard quantity.metric.map({ $0.lowerBound >= end }) ?? true, !scan.hasAny(Self.layings, in: lead) else {
        return nil
      }
    case .length, .mass, .volume:
      for word in ["长", "宽", "高", "厚", "深", "重", "大小"] as [StaticString] where scan.has(word, at: end) {
        end += word.utf8CodeUnitCount
        break
      }
      guard scan.has("的", at: end) else { return nil }
    case .duration:
      // 规划了六年的主干道, 服役12年的泵车.
      guard scan.has("的", at: end),
        scan.has("了", before: quantity.range.lowerBound) || scan.has("服役", before: quantity.range.lowerBound)
      else { return nil }
    default: return nil
    }
    if scan.has("的", at: end) { end += 3 }
    // 这家开了20年的老牌企业: the one named last.
    if quantity.dimension == .duration {
      let last = scan.nounEnd(at: end, before: clause.upperBound)
      if scan.hasAny(["企业", "公司"], in: end..<min(clause.upperBound, last + 6)) { return nil }
    }
    return noun(at: end, clause)
  }

  private func isOfTransformer(_ end: Int, _ clause: Range<Int>) -> Bool {
    scan.has("安", before: end) && scan.hasAny(Self.transformers, in: end..<min(clause.upperBound, end + 36))
  }

  private static let transformers: Words = ["变压器", "余量", "容量", "电力负荷", "用电负荷", "箱变"]

  /// 连续三年获评优秀的某公司, 订单减少三成的某公司: the company that the figure describes. What costs so much is its project.
  private func describedFirm(_ quantity: QuantityMention, _ clause: Range<Int>) -> [UInt8]? {
    let end = quantity.range.upperBound
    let limit = min(clause.upperBound, end + 42)
    guard end < limit, let of = scan.offset(ofAny: SubjectCandidates.particle, in: end..<limit),
      let firm = stretch.organisation(startingAt: of + 3), firm.type == .company || firm.type == .hospital,
      stretch.organisations(in: clause.lowerBound..<of).isEmpty, !isKnownProject(startingAt: of + 3),
      !scan.has("的", at: firm.range.upperBound)
    else { return nil }
    return Array(scan.text[firm.range])
  }

  private func isKnownProject(startingAt offset: Int) -> Bool {
    stretch.projects.first(startingIn: offset..<offset + 1) != nil
  }

  /// 由财政承担六成、企业承担四成: who bears that part.
  func payer(_ quantity: QuantityMention) -> [UInt8]? {
    var at = quantity.range.lowerBound
    guard let verb = scan.first(of: Self.bearings, before: at) else { return nil }
    at -= verb.utf8CodeUnitCount
    for word in ["再", "各", "只", "共同"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    let low = max(scan.nearClause(at).lowerBound, at - 45)
    let end = at
    while at > low {
      let character = scan.character(before: at)
      let start = at - character.length
      if scan.mark(at: start) != nil || scan.has("由", at: start) || scan.has("、", at: start) { break }
      guard character.length == 3, scan.numeral(at: start) == nil else { return nil }
      at = start
    }
    guard end - at >= 6, end - at <= 36, at == low || at > low else { return nil }
    return Array(scan.text[at..<end])
  }

  private static let bearings: Words = ["承担", "负担", "分担", "承保", "持股", "占股"]

  /// 建成16兆瓦光伏电站: a name that is but what was built and its power.
  private func isLaid(_ quantity: QuantityMention, _ project: Range<Int>) -> Bool {
    guard quantity.dimension == .power || quantity.dimension == .voltage,
      project.lowerBound == quantity.range.lowerBound
    else { return false }
    return scan.first(of: Self.layings, before: project.lowerBound) != nil
  }

  private static let layings: Words = ["建成", "投建", "建起", "架起", "引接", "接入", "安装", "装上", "铺了", "建了", "自建"]
  static let buildings: Words = ["年产", "日产", "产能", "新建", "建设", "架设", "铺设", "一批", "配套"]

  /// What carries, of 满载2000吨小麦的班列.
  private func carrier(_ quantity: QuantityMention, _ clause: Range<Int>) -> [UInt8]? {
    let start = quantity.range.lowerBound
    guard scan.first(of: Self.loading, before: start) != nil,
      let of = scan.offset(
        ofAny: SubjectCandidates.particle, in: quantity.range.upperBound..<min(clause.upperBound, start + 90))
    else { return nil }
    return noun(at: of + 3, clause) ?? quotedCarrier(at: of + 3, clause)
  }

  private static let loading: Words = ["满载", "满载着", "装载", "装载着", "搭载", "装满", "载着", "载有"]

  /// 满载30标箱的“石桥—江口”快线: the name with its kind.
  private func quotedCarrier(at start: Int, _ clause: Range<Int>) -> [UInt8]? {
    guard scan.mark(at: start)?.kind == .openQuote else { return nil }
    guard let known = candidates.last(startingBefore: start), known.kind == .noun, known.range.contains(start) else {
      return nil
    }
    return Array(scan.text[start..<known.range.upperBound])
  }

  private static let measures: Words = [
    "价值", "货值", "总额", "规模", "总规模", "首期规模", "翼展", "面积", "总面积", "全长", "直径", "长", "高", "宽", "厚", "深", "重", "跨度", "平均年龄",
    "估值", "年产值",
    "年营收", "营收", "年收入", "年销售额", "产值", "总投资", "投资", "投资额", "成立", "注册", "创办", "会期", "为期", "长达", "重达", "高达", "厚达", "额度",
    "单价", "用工",
    "落户", "投产", "运行", "入职", "工龄", "总长", "自重", "载重", "时速", "功率", "容量", "总价值", "成交额", "年成交额", "注册资本", "恒温", "储量",
  ]

  /// 价值800万元的机床, 规模20亿元的基金, 成立3年以内的企业: a measure, its figure, and what they describe.
  private func measuredBefore(_ quantity: QuantityMention, _ clause: Range<Int>) -> [UInt8]? {
    let start = quantity.range.lowerBound
    var end = quantity.range.upperBound
    // 长达12年的官司: of whoever it hit or did it.
    if quantity.dimension == .duration, scan.has("长达", before: start) { return nil }
    // 总投资9亿元、占地80亩的基地: measures in a row.
    for _ in 0..<3 where scan.has("、", at: end) {
      guard isMeasured(start), let metric = scan.longestHit(.metric, at: end + 3),
        let next = stretch.quantities.first(startingIn: end + 3..<min(clause.upperBound, Int(metric.end) + 13))
      else { break }
      end = next.range.upperBound
    }
    guard scan.has("的", at: end), isMeasured(start) else { return nil }
    end += 3
    // 为期3年的供货合同: of who signed it.
    if quantity.dimension == .duration, scan.hasAny(Self.contracts, in: end..<min(clause.upperBound, end + 30)) {
      return nil
    }
    if let project = stretch.projects.first(startingIn: end..<end + 1) { return Array(scan.text[project.range]) }
    if let mark = scan.mark(at: end), mark.kind == .openQuote, mark.partner >= 0,
      scan.marks[Int(mark.partner)].start - mark.end <= 45
    {
      return Array(scan.text[Int(mark.end)..<Int(scan.marks[Int(mark.partner)].start)])
    }
    return noun(at: end, clause, isPlainToo: true)
  }

  private static let funds: Words = ["产业基金", "母基金", "子基金", "基金", "资金池", "补偿金", "专项资金"]
  private static let contracts: Words = ["合同", "协议", "合约", "订单", "协定"]

  private func isMeasured(_ start: Int) -> Bool {
    var at = start
    for word in ["达", "约", "为", "超", "近", "刚满", "满", "才", "了"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
      break
    }
    return scan.first(of: Self.measures, before: at) != nil
  }

  private func noun(at start: Int, _ clause: Range<Int>, isPlainToo: Bool = false) -> [UInt8]? {
    if let named = named(at: start) { return named }
    // 总规模5亿元的稀土及磁材产业基金: whatever words its name is made of.
    if isPlainToo, let fund = scan.offset(ofAny: Self.funds, in: start..<min(clause.upperBound, start + 60)),
      scan.markIndex(from: start) == scan.markIndex(from: fund), let kind = scan.first(of: Self.funds, at: fund)
    {
      return Array(scan.text[start..<fund + kind.utf8CodeUnitCount])
    }
    let end = scan.nounEnd(at: start, before: clause.upperBound)
    guard end - start >= 6, end - start <= 60 else { return nil }
    let word = scan.folded[start..<end]
    if isPlainToo {
      // 15%的补贴, 3亿元的项目, 首台（套）…: what is given, a project like others, no whole noun.
      if word.equals("项目") || scan.mark(at: end)?.kind == .openParenthesis
        || scan.first(of: MetricReader.gifts, at: start) != nil
      {
        return nil
      }
      let whole = scan.longestHit(.metric, at: end).map { Int($0.end) } ?? end
      return Array(scan.text[start..<whole])
    }
    for plain in ["企业", "公司", "项目", "距离", "范围", "高度", "地方", "时间", "产品"] as [StaticString]
    where word.equals(plain) { return nil }
    return Array(scan.text[start..<end])
  }
}
