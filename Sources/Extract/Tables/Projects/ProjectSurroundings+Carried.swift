internal import Lexicon
import Model

/// Who invests where no company stands beside the project: the one named last, or the one its name begins with.
extension ProjectSurroundings {
  private static let raisings: Words = ["投资", "新建", "扩建", "兴建", "建设", "上马", "增设", "拟建", "调试", "新上"]

  /// 公司投资5亿元建设某生产线, 公司二期项目, 某公司落户，随后投资…建设: of the company named last.
  func carried(_ before: Range<Int>) -> [UInt8]? {
    let start = mention.range.lowerBound
    // A phase beside another project of the sentence is that project's.
    let earlier = stretch.projects.last(startingBefore: start)
    let isNextPhase =
      earlier.map { start - $0.range.upperBound <= 300 && scan.has("期", before: $0.range.upperBound) } ?? false
    let isOnly = !isNextPhase && (earlier.map { $0.range.lowerBound < sentence.lowerBound } ?? true)
    let isOwn =
      isOnly
      && (scan.has("其", before: start) || scan.has("公司", at: start) || scan.has("企业", at: start)
        || scan.has("二期", at: start)
        || scan.has("三期", at: start) || scan.has("扩建", at: start))
    let builds = scan.hasAny(Self.raisings, in: before)
    guard isOwn || builds else { return isOnly ? ofClauseBefore() : nil }
    let isSaid = isOwn || scan.hasAny(["公司", "企业"], in: before)
    // What goes on from the clause before has its subject: 随后投资…建设.
    let low = isSaid ? 0 : sentence.lowerBound
    guard low < start,
      let owner = stretch.organisations(in: max(low, start - 900)..<start).last(where: { $0.type == .company })
    else { return isSaid ? earlierCompany() : isOnly ? ofClauseBefore() : nil }
    return name(owner)
  }

  /// 公司追加投资1.2亿元，第二车间…: whoever pays in the clause before.
  private func ofClauseBefore() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    guard clause.lowerBound > sentence.lowerBound else { return nil }
    let before = scan.nearClause(clause.lowerBound - 1)
    // 随着甲公司扩产，某园的用电…: under which circumstances.
    if scan.has("随着", at: before.lowerBound) { return nil }
    guard scan.hasAny(["投资", "出资", "斥资", "拿下", "拿地", "扩产"], in: before) else { return nil }
    if let owner = stretch.organisations(in: before).last(where: { $0.type == .company }) { return name(owner) }
    guard scan.hasAny(["公司", "企业"], in: before.lowerBound..<min(before.upperBound, before.lowerBound + 15)) else {
      return nil
    }
    let low = max(0, before.lowerBound - 900)
    return stretch.organisations(in: low..<before.lowerBound).last { $0.type == .company }.map { name($0) }
      ?? earlierCompany()
  }

  /// The last company of the two paragraphs before.
  private func earlierCompany() -> [UInt8]? {
    for number in stride(from: mention.stretch - 1, through: max(0, mention.stretch - 2), by: -1) {
      let stretch = story.stretches[number]
      guard let owner = stretch.organisations.last(where: { $0.type == .company }) else { continue }
      return story.canonical(Array(stretch.scan.text[owner.range]))
    }
    return nil
  }

  /// What says of which sort a thing is, and not whose.
  private static let common: [StaticString] = [
    "东部", "西部", "南部", "北部", "中部", "北方", "南方", "东方", "西方", "包材", "数字", "高清", "超高清", "精密", "新型", "柔性", "透明", "高纯", "超薄",
    "极薄", "车规",
    "车规级", "医用", "民用", "海上", "陆上", "深海", "高压", "低压", "特种", "功能", "复合", "高温", "低温", "超低温", "固态", "液态", "全自动", "半自动",
    "多功能", "一次性", "可降解",
    "无人", "高速", "高精度", "大功率", "高性能", "新一代", "第三代", "电子级", "食品级", "航空", "航天", "船用", "军用", "含氟", "无氟", "碳基", "硅基", "稀土",
    "废旧", "报废",
  ]

  private static let processes: Words = [
    "加工", "深加工", "精深加工", "制造", "生产", "回收", "处理", "利用", "储运", "仓储", "物流", "提取", "提纯", "冶炼", "养殖", "种植", "包装", "检测", "研发",
    "拆解",
  ]

  /// 宁波某某聚醚项目, 某某轴承扩能: a place, and two or three characters that are no words, before what is made.
  func namesake() -> [UInt8]? {
    let text = scan.folded[mention.range]
    guard ["项目", "扩能", "改造", "生产线", "扩产", "技改"].contains(where: { text.ends(with: $0) }) else { return nil }
    // What people go to is named for its place: 某湖公园项目.
    if ["园", "小镇", "社区", "中心", "基地", "公寓", "市场", "城"].contains(where: { text.holds($0) }) { return nil }
    let start = mention.range.lowerBound
    var at = start
    if let place = scan.longestHit(.place, at: at), Int(place.end) < mention.range.upperBound { at = Int(place.end) }
    let proper = at
    let words: WordKind = [.industry, .project, .suffix, .metric, .policy, .stage, .boundary, .title]
    while at < mention.range.upperBound, scan.character(at: at).length == 3, scan.mark(at: at) == nil,
      scan.longestHit(words, at: at).map({ $0.end - $0.start <= 3 }) ?? true, scan.numeral(at: at) == nil
    { at += 3 }
    let name = scan.folded[proper..<at]
    let common = Self.common
    guard (2...3).contains((at - proper) / 3), !story.vocabulary.isEveryday(name),
      !common.contains(where: { name.equals($0) }), let next = scan.longestHit(words, at: at),
      Int(next.end) <= mention.range.upperBound,
      // 奶酪加工项目: what is worked on.
      proper > start || scan.first(of: Self.processes, at: at) == nil
    else { return nil }
    return Array(scan.text[start..<at])
  }
}
