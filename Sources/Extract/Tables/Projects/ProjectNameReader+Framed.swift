internal import Lexicon
import Model

/// Names that end in no word that the lists know, where money leaves no doubt that something is built.
///
///     投资5200万元的海水制冰间      what a sum was put into
///     斥资2亿元新建铝灰回收炉       what a sum builds
extension ProjectNameReader {
  func framed(besides known: [ProjectMention]) -> [ProjectMention] {
    var found: [ProjectMention] = []
    // By number, so that only sums of money are copied.
    for index in stretch.quantities.indices where stretch.quantities[index].dimension == .money {
      let sum = stretch.quantities[index]
      guard isInvested(sum), let start = thing(after: sum.range.upperBound), let end = nounEnd(from: start),
        case let range = start..<end,
        isWorksByItself(range), !known.contains(where: { $0.range.overlaps(range) }), !isCountedOff(range)
      else { continue }
      found.append(ProjectMention(stretch: number, range: range))
    }
    return found
  }

  /// 投资3亿元, 总投资达3亿元: put into works, and no threshold, total or prize.
  private func isInvested(_ sum: QuantityMention) -> Bool {
    guard scan.longest(of: Self.spent, before: sum.range.lowerBound) != nil, sum.change == nil else { return false }
    let clause = scan.nearClause(sum.range.lowerBound)
    return !scan.hasAny(Self.totals, in: clause.lowerBound..<sum.range.lowerBound)
  }

  private static let spent: Words = [
    "投资", "总投资", "计划投资", "计划总投资", "拟投资", "斥资", "耗资", "出资", "造价", "总造价", "投资约", "总投资约", "投资近", "总投资近", "投资超", "总投资超",
    "总投资达", "投资达",
    "投资额", "投资总额", "追加投资", "砸下", "自筹", "投入",
  ]
  private static let totals: Words = [
    "累计", "每年", "年均", "合计", "共计", "以来", "研发", "平均", "户均", "奖", "补贴", "引导", "撬动", "带动", "拉动", "对",
  ]

  /// Where the thing begins: behind 的, or behind a word of building and how much of it.
  private func thing(after sum: Int) -> Int? {
    if scan.has("的", at: sum) { return sum + 3 }
    if let built = builtElsewhere(after: sum) { return built }
    guard let verb = scan.longest(of: Self.raisingByMoney, at: sum) else { return nil }
    var at = sum + verb.utf8CodeUnitCount
    if scan.has("了", at: at) { at += 3 }
    // 新建日处理能力2万吨的…, 建成900平方米的…
    let near = at..<min(scan.text.count, at + 45)
    if let size = stretch.quantities(in: near).first, scan.has("的", at: size.range.upperBound),
      scan.markIndex(from: at) == scan.markIndex(from: size.range.upperBound)
    {
      return size.range.upperBound + 3
    }
    for one in ["一座", "一个", "一条", "一处", "一套", "1座", "1个", "1条", "1处", "1套"] as [StaticString]
    where scan.has(one, at: at) {
      at += one.utf8CodeUnitCount
      break
    }
    return at
  }

  /// 追加投资3000万元，在江南建某实验工场: the next clause says where and what.
  private func builtElsewhere(after sum: Int) -> Int? {
    guard let mark = scan.mark(at: sum), mark.kind == .comma, scan.has("在", at: Int(mark.end)) else { return nil }
    let clause = scan.nearClause(Int(mark.end))
    let near = Int(mark.end)..<min(clause.upperBound, Int(mark.end) + 60)
    guard let verb = scan.offset(ofAny: ["新建", "建设", "兴建", "建起", "建了", "建"], in: near) else { return nil }
    let word = (["新建", "建设", "兴建", "建起", "建了"] as [StaticString]).first { scan.has($0, at: verb) }
    return verb + (word?.utf8CodeUnitCount ?? 3)
  }

  private static let raisingByMoney: Words = [
    "建设", "新建", "建成", "兴建", "建起", "扩建", "改建", "投建", "打造", "新上", "上马", "修建", "建造", "筹建", "开工建设", "动工建设", "开建", "启动建设",
    "实施", "启动",
    "用于建设", "用于新建",
  ]

  /// The end of the noun that begins at an offset: where a mark, a day, a word of progress, a count or an adverb stands.
  private func nounEnd(from start: Int) -> Int? {
    var at = start
    let limit = min(scan.text.count, start + 66)
    while at < limit {
      if let mark = scan.mark(at: at) {
        guard mark.kind == .comma || mark.kind == .stop || mark.kind == .semicolon else { return nil }
        return at
      }
      if at > start {
        if !stretch.dates(in: at..<at + 1).isEmpty || isProgress(at) || scan.longest(of: Self.adverbs, at: at) != nil {
          return at
        }
        // 新建泳池1座.
        if let count = stretch.quantities(in: at..<at + 1).first { return count.value == .one ? at : nil }
      }
      if scan.has("的", at: at) || scan.has("了", at: at) || scan.has("等", at: at) { return nil }
      if let word = scan.longestHit(.boundary, at: at), vocabulary.boundary(word) == .verb,
        scan.longestHit([.industry, .project, .suffix], at: at).map({ $0.end < word.end }) ?? true
      {
        return nil
      }
      at += max(1, scan.character(at: at).length)
    }
    return nil
  }

  /// Three characters at least that say which it is, and neither a body, a plan nor goods.
  private func isWorksByItself(_ range: Range<Int>) -> Bool {
    // 新建消能站1座: a short name, and one of it.
    let least = stretch.quantities(in: range.upperBound..<range.upperBound + 1).first?.value == .one ? 3 : 4
    guard (least...16).contains(scan.characterCount(range)), isDescribed(range),
      scan.first(of: Self.noWorks, before: range.upperBound) == nil,
      !scan.hasAny(["一批", "多个", "各类", "系列", "以及", "和", "与", "项目", "集中"], in: range)
    else { return false }
    if let name = stretch.organisation(holding: range.upperBound - 1) {
      return [.park, .other, .hospital, .university].contains(name.type)
    }
    return scan.longestHit([.title, .zone, .place], endingAt: range.upperBound).map { Int($0.start) > range.lowerBound }
      ?? true
  }

  /// What money goes to that is not built.
  private static let noWorks: Words = [
    "企业", "公司", "集团", "项目", "工程", "产品", "设备", "装备", "仪器", "原料", "材料", "服务", "体系", "机制", "制度", "模式", "生态", "集群", "品牌",
    "团队", "队伍", "人才",
    "基金", "资金", "股权", "股份", "协会", "联盟", "活动", "计划", "方案", "行动", "政策", "技术", "研发", "研究", "课题", "标准", "专利", "业务", "市场",
    "合作", "产业",
    "经济", "改造", "升级", "转型", "建设", "配套", "环境", "能力", "水平", "规模", "格局", "高地", "名片", "样板", "标杆", "典范", "链", "片区", "新区",
    "高新区", "开发区", "经开区",
    "城市", "农村", "乡村", "大项目", "好项目", "投资", "合同", "协议", "订单", "用地", "土地", "地块", "节目", "电影", "大会", "比赛", "奖学金", "补贴", "产能",
  ]
}
