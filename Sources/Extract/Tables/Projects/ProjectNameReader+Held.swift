internal import Lexicon
import Model

/// Names of things that are projects only by what is said of them: built, paid for, opened.
///
///     建成地下物流中心                    a word of building before
///     投资2亿元建设实训中心               money, and what it builds
///     占地180亩的装备产业园               a figure of its own
///     算力调度中心投入运营                 how far it is, right after
///     启动社区二期建设，占地36亩           what it costs or covers, in the next clause
extension ProjectNameReader {
  /// A name that ends with `hit` where the words around it hold it to be a project.
  ///
  /// - Parameter last: where the name of a project ended before; what 、 or 和 joins to it is one as well.
  func held(_ hit: Hit, after last: Int) -> Range<Int>? {
    let head = Int(hit.start)
    if let longer = scan.longestHit([.suffix, .project, .title], at: head), longer.end > hit.end { return nil }
    if scan.longestHit(.project, endingAt: Int(hit.end)) != hit { return nil }
    // 冷链仓 in 冷链仓库: another head begins in it and goes on.
    if let next = scan.longestHit(.project, at: Int(hit.end) - 3), next.end > hit.end { return nil }
    if scan.title(around: head) != nil { return nil }
    let end = tail(from: Int(hit.end))
    let isPhase = end > Int(hit.end) && scan.has("期", before: end)
    // Most 项目 are told by this before their words are walked over.
    let isProject = scan.folded[hit.range].ends(with: "项目")
    if isProject, !isPhase, !scan.hasAny(Self.works, in: max(0, head - 90)..<head) { return nil }
    guard let start = heldStart(hit).map({ withOwner($0) }) else { return nil }
    // 1号、2号厂房: which of many.
    if scan.has("号", before: head), scan.numeral(endingAt: head - 3)?.start == start,
      scan.first(of: Self.anew, before: start) == nil
    {
      return nil
    }
    let length = scan.characterCount(start..<end)
    guard (3...30).contains(length), !isPartOfMore(end), !isOfAnother(start) else { return nil }
    guard
      isPhase || length > 3 && isDescribed(start..<head) || isOneKind(hit, end, start) || isSizedAlone(start, hit)
        || isSingled(start..<head, hit, end) || isTurned(start)
    else {
      return nil
    }
    // 全球最大的某某产业基地: what it is to be.
    if isPlainBuilding(hit), scan.has("的", before: start), !isMeasured(endingAt: start - 3),
      stretch.organisation(endingAt: start - 3)?.type != .company
    {
      return nil
    }
    let word = scan.folded[hit.range]
    if isProject, !isPhase, !isWork(start..<head) { return nil }
    // 某公司的新车间: a part of its works, however far it is.
    if word.equals("车间"), scan.has("新", before: head) { return nil }
    if isInvestor(end) || isTally(end) { return nil }
    let isPlace = scan.hasAny(["在", "位于", "落户", "入驻", "进驻"], in: max(0, start - 3)..<start)
    if isPlace { return isSpokenOf(word, after: end) ? start..<end : nil }
    // 旧礼堂改成食堂: it was something else, and is this now.
    if isTurned(start) { return start..<end }
    // A platform or a centre of innovation is more often a title than a building.
    let isTitle =
      word.ends(with: "平台") || word.ends(with: "中心") && scan.hasAny(["创新", "国家级", "省级", "科技部", "技术"], in: start..<head)
    if isTitle {
      return isDetailed(after: end) || word.ends(with: "平台") && isBuilt(start, end) ? start..<end : nil
    }
    let isJoined = last > 0 && ["、", "和", "与", "及", "以及"].contains { scan.folded[last..<max(last, start)].equals($0) }
    if isJoined || isBuilt(start, end) || hasOwnFigure(before: start) || isFollowed(end) || isSpokenOf(word, after: end)
      || isBuiltNext(start) || isReachedNext(end) || isLicensed(end)
    {
      return start..<end
    }
    return nil
  }

  /// 某研究院投资2亿元建设的某平台: a house that builds something else.
  private func isInvestor(_ end: Int) -> Bool {
    let clause = scan.nearClause(end)
    guard let paid = scan.offset(ofAny: ["投资", "出资", "斥资"], in: end..<min(clause.upperBound, end + 30)),
      let sum = stretch.quantities.first(startingIn: paid..<min(clause.upperBound, paid + 30)), sum.dimension == .money
    else { return false }
    let rest = sum.range.upperBound..<scan.stripped(clause).upperBound
    guard let verb = scan.offset(ofAny: ["建设", "打造", "建成", "新建", "兴建", "建起", "启动"], in: rest) else { return false }
    return rest.upperBound - verb > 15
  }

  /// 建成智能工厂30家: how many there are.
  private func isTally(_ end: Int) -> Bool {
    guard let count = stretch.quantities(in: end..<end + 1).first, count.dimension == .count else { return false }
    return ["家", "个", "座", "所", "处", "条", "幢", "栋"].contains { count.unit.equals($0) } && count.value != .one
  }

  /// 扩建项目, 示范项目: held only where the words before say what is done.
  private func isWork(_ body: Range<Int>) -> Bool {
    if scan.hasAny(["情况", "进度", "及", "和", "、"], in: body) { return false }
    return scan.hasAny(Self.works, in: body)
  }

  private static let works: Words = ["扩建", "改建", "新建", "技改", "搬迁", "迁建", "年产", "示范", "改造", "期"]

  /// 人才公寓1260套, 投资9000万元的人才公寓: a word that needs no other to be told apart, where it is counted or has a figure.
  private func isOneKind(_ hit: Hit, _ end: Int, _ start: Int) -> Bool {
    hit.end - hit.start >= 12
      && (stretch.quantities(in: end..<end + 1).first?.dimension == .count || hasOwnFigure(before: start))
  }

  /// 走进某中试中心，…。中心总面积2万平方米: what is named here is spoken of further on by its last word.
  private func isSpokenOf(_ head: ArraySlice<UInt8>, after end: Int) -> Bool {
    guard head.count >= 6, head.ends(with: "园") == false else { return false }
    let tail = head.suffix(6)
    var at = end
    for _ in 0..<12 where at < min(scan.text.count, end + 900) {
      let clause = scan.clause(at: at)
      guard clause.upperBound > at else { return false }
      at = clause.upperBound
      if at + 6 <= scan.text.count, scan.text[at..<at + 6] == tail, isFollowed(at + 6) { return true }
    }
    return false
  }

  /// 第三座工厂, 第二条产线: a name begins with the number it has in a row.
  func ordinal(before start: Int) -> Int? {
    guard let unit = ["座", "条", "个", "家", "期"].first(where: { scan.has($0, before: start) }) else { return nil }
    guard let number = scan.numeral(endingAt: start - unit.utf8CodeUnitCount), scan.has("第", before: number.start)
    else {
      return nil
    }
    return number.start - 3
  }

  /// Where the name begins: at the organisation that ends with the head, else at the edge of its words.
  private func heldStart(_ hit: Hit) -> Int? {
    let head = Int(hit.start)
    guard let name = stretch.organisation(holding: head) else {
      var start = trimmed(edge(before: head), head)
      if let ordinal = ordinal(before: start) { return ordinal }
      // 园区新建110千伏变电站: the name begins behind the word of building, where more follows.
      while let word = scan.offset(
        ofAny: ["新建", "扩建", "改建", "续建", "迁建", "变身", "建设", "兴建", "投建"], in: start..<max(start, head - 11))
      {
        start = word + 6
      }
      return start
    }
    guard name.range.upperBound == Int(hit.end) else { return nil }
    // 再生水厂 alone is no firm's name.
    if name.range == hit.range { return head }
    switch name.type {
    case .park, .research, .other, .hospital, .university:
      // 在此建设伺服电机产业园: a name that swallowed the word of building.
      let verb = scan.offset(
        ofAny: ["建设", "新建", "打造", "扩建", "共建"], in: name.range.lowerBound..<max(name.range.lowerBound, head - 5))
      return verb.map { $0 + 6 } ?? name.range.lowerBound
    // A centre may be an office as well as a building.
    case .government: return isOfficeCentre(name.range) ? name.range.lowerBound : nil
    default: return nil
    }
  }

  /// An office that what follows tells to be a building: 某中试服务中心投资2亿元.
  private func isOfficeCentre(_ range: Range<Int>) -> Bool {
    guard scan.has("中心", before: range.upperBound), !scan.hasAny(["政务", "便民", "行政"], in: range) else { return false }
    return isDetailed(after: range.upperBound) || isDetail(range.upperBound)
      || isSpokenOf(scan.text[range.upperBound - 6..<range.upperBound], after: range.upperBound)
  }

  /// 某公司的新厂区: a company's works are told by whose they are.
  private func withOwner(_ start: Int) -> Int {
    guard scan.has("的", before: start), let owner = stretch.organisation(endingAt: start - 3), owner.type == .company,
      scan.hasAny(["厂区", "工厂", "厂房", "车间"], in: start..<min(scan.text.count, start + 45))
    else { return start }
    return owner.range.lowerBound
  }

  /// 某中心主任, 某仓库里: something of it is spoken of.
  private func isPartOfMore(_ end: Int) -> Bool {
    if scan.has("建设", at: end) || isLicensed(end) { return false }
    if let next = scan.longestHit([.title, .suffix, .metric], at: end), !isDetail(end),
      // 投入 is a measure, 投入运行 is none.
      scan.longestHit(.stage, at: end).map({ $0.end < next.end }) ?? true
    {
      return true
    }
    if let next = scan.longestHit(.project, at: end), isKind(next, .head) || isKind(next, .built) { return true }
    for word in ["里", "内", "的", "主任", "负责人", "企业", "公司", "体系", "网络", "集群", "条件", "水平", "率", "化"] as [StaticString]
    where scan.has(word, at: end) {
      return true
    }
    return false
  }

  /// 全国重要的…基地, 主要建设…工厂: a role, or part of a project named already.
  func isRole(_ start: Int) -> Bool {
    for word in ["主要建设", "着力打造", "全力打造", "成为"] as [StaticString]
    where scan.has(word, before: start) { return true }
    guard scan.has("的", before: start), stretch.quantity(endingAt: start - 3) == nil else { return false }
    // 某项目将建设集研发、加工于一体的生产基地: what the project is to be.
    if scan.has("一体的", before: start), scan.hasAny(["项目"], in: scan.nearSentence(start).lowerBound..<start) {
      return true
    }
    // 最大的是某公司的某基地: whose it is.
    if stretch.organisation(endingAt: start - 3)?.type == .company { return false }
    let clause = scan.nearClause(start)
    let lead = max(clause.lowerBound, start - 120)..<start
    // 这是该市首条某某专线，由某公司投资建设: it is told of for the first time.
    if isBuiltNext(start) { return false }
    // 投资最大的是某企业的某项目, 一是某企业的某项目: that it is which is named.
    if scan.hasAny(["的是", "一是", "二是", "三是", "四是", "别是"], in: lead) { return false }
    return scan.hasAny(["构建", "形成", "成为", "是", "作为"], in: lead)
  }

  /// 由某公司投资建设, 总投资2亿元 in the clause after that which a name at an offset stands in.
  private func isBuiltNext(_ start: Int) -> Bool {
    let clause = scan.clause(at: start)
    let next = scan.nearClause(clause.upperBound)
    guard next.lowerBound >= clause.upperBound, scan.has("由", at: next.lowerBound) else { return false }
    return scan.hasAny(["投资", "共建", "合建", "建设", "打造", "出资", "投建"], in: next)
  }

  /// 一批…中心, 3个…中心, 全国重要的…基地, 主要建设…工厂: a kind, a role, or part of a project named already.
  private func isOfAnother(_ start: Int) -> Bool {
    // 对新建的数据中心，按投资额的10%补助: what there is for all of them.
    let clause = scan.nearClause(start)
    if scan.has("对", at: clause.lowerBound) || scan.has("凡", at: clause.lowerBound) { return true }
    for word in [
      "批", "多个", "一些", "各类", "多项", "这些", "更多", "若干", "不少", "大量", "其他", "有关", "众多", "各",
      "主要包括", "包括", "现代化的", "构建", "创建", "争创", "入选", "认定为", "列为",
    ] as [StaticString]
    where scan.has(word, before: start) { return true }
    if isRole(start) { return true }
    if let unit = scan.longestHit(.unit, endingAt: start), let count = scan.numeral(endingAt: Int(unit.start)) {
      // 15万平方米厂房 and 4公里管线 are one, 3座仓库 are not.
      // Lines that a works has just put up are one of its projects: 新上的4条涂布线.
      let isNew = ["新上的", "新上", "新增的", "再建"].contains { scan.has($0, before: count.start) }
      return !isMeasured(endingAt: start) && !isNew && (count.low.integer ?? 3) > 2
    }
    return scan.has("该", before: start)
  }

  /// Words that say which one: at least two characters that are no common words, a phase, or a line of business.
  func isDescribed(_ body: Range<Int>) -> Bool {
    var told = 0
    var at = body.lowerBound
    while at < body.upperBound {
      if let line = scan.longestHit(.industry, at: at), Int(line.end) <= body.upperBound {
        told += 2
        at = Int(line.end)
        continue
      }
      if let word = scan.longestHit(.project, at: at), Int(word.end) <= body.upperBound, !isKind(word, .inside) {
        at = Int(word.end)
        continue
      }
      if let word = scan.longestHit(.boundary, at: at), Int(word.end) <= body.upperBound,
        vocabulary.boundary(word) == .verb || vocabulary.boundary(word) == .particle,
        scan.longestHit([.industry, .project, .suffix], at: at) == nil
      {
        at = Int(word.end)
        continue
      }
      if scan.mark(at: at) == nil { told += 1 }
      at += max(1, scan.character(at: at).length)
    }
    return told >= 2
  }

  // MARK: What holds it

  private static let building: [StaticString] = [
    "建成", "建成了", "新建", "新建了", "兴建", "兴建了", "在建", "筹建", "开工建设", "启动建设", "投资建设", "正在建设", "规划建设", "计划建设", "扩建", "改建", "迁建",
    "续建", "动工建设", "建设了", "建起", "建起了", "拟建", "开建", "将建", "将建设", "将建成", "投建", "正建设", "加快建设", "加紧建设", "建了", "合作建设", "共同建设",
    "共建了", "合建", "自建", "增建", "增设", "新上", "新上了", "上马", "上马了", "再上", "又上马了", "新增了", "投资兴建", "投资新建", "新铺", "铺设", "敷设",
    "新修", "修建", "架设", "代建", "再建", "先后建成", "相继建成", "陆续建成", "配套建设", "同步建设",
  ]
  private static let weakBuilding: [StaticString] = [
    "建设", "打造", "建", "共建", "设立", "布局", "落地", "引进", "改造成", "打造了", "推进", "启动", "加快", "推动", "加紧", "实施", "成立", "建立", "组建",
    "创办", "改造", "启用", "投用", "调试",
  ]

  /// A word of building before the name, or 启动…建设 around it.
  private func isBuilt(_ start: Int, _ end: Int) -> Bool {
    // 在建的某医院, 某公司新上的某线: a word of building before 的.
    if scan.has("的", before: start), Self.building.contains(where: { scan.has($0, before: start - 3) }) { return true }
    var at = start
    if scan.has("的", before: at), let quantity = stretch.quantity(endingAt: at - 3) {
      at = quantity.range.lowerBound
    } else if scan.has("的", before: at) {
      // 将建设具备自主产权的某中心.
      let clause = scan.nearClause(at)
      let near = max(clause.lowerBound, at - 75)..<at
      guard let verb = scan.offset(ofAny: ["建设", "新建", "建成", "兴建", "拟建", "投建", "建起"], in: near) else { return false }
      at = verb + 6
    }
    var isSized = false
    if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
      isSized = isMeasured(endingAt: at)
      at = count.start
    }
    for word in [
      "一座", "一个", "一条", "一家", "一所", "一栋", "一幢", "两座", "两条", "首座", "首个", "首条", "一处", "1座", "1个", "总面积", "占地", "总投资",
      "投资", "面积", "建筑面积", "规划面积",
      "日处理能力", "处理能力", "年产能", "产能", "装机容量", "年产", "日产", "年处理", "日处理",
    ]
      as [StaticString]
    where scan.has(word, before: at) { at -= word.utf8CodeUnitCount }
    if Self.building.contains(where: { scan.has($0, before: at) }) { return true }
    guard let verb = Self.weakBuilding.first(where: { scan.has($0, before: at) }) else { return false }
    // 再建15万平方米标准厂房: with so much of it, it is no way of speaking.
    if isSized { return true }
    let isBuildingOn = scan.has("建设", at: end) && !scan.has("建设的", at: end)
    if isBuildingOn, !scan.has("建设", before: at), !scan.has("打造", before: at) { return true }
    if isDetailed(after: isBuildingOn ? end + 6 : end) {
      return !scan.hasAny(["项目"], in: scan.nearSentence(at).lowerBound..<at)
    }
    let clause = scan.nearClause(at)
    let sentence = scan.nearSentence(at)
    // 项目…，建设某生产线: part of the project.
    if scan.hasAny(["项目"], in: sentence.lowerBound..<at) { return false }
    let lead = max(clause.lowerBound, at - verb.utf8CodeUnitCount - 75)..<at - verb.utf8CodeUnitCount
    // 年内启用2号演播基地, 正调试试产线: a house that is there, from a day on.
    if scan.has("用", before: at) {
      return !stretch.dates(in: lead).isEmpty || scan.hasAny(["年内", "月内", "即将", "将"], in: lead)
    }
    if scan.has("调试", before: at) { return true }
    let isMade = ["建设", "建", "设立", "布局", "成立", "打造"].contains { scan.has($0, before: at) }
    guard isMade else { return false }
    // 投资3亿元建设…, 计划在园区建设…
    if stretch.quantities(in: lead).contains(where: { $0.dimension == .money }) { return true }
    return scan.hasAny(["将", "计划", "正在", "拟", "规划", "准备", "打算"], in: lead)
  }

  /// 占地30亩的, 投资2亿元的 before the name.
  private func hasOwnFigure(before start: Int) -> Bool {
    guard scan.has("的", before: start), !isThreshold(start), let figure = stretch.quantity(endingAt: start - 3) else {
      return false
    }
    guard figure.dimension == .money || figure.dimension == .area else { return false }
    // 这座投资50亿元的产业园 is the one named before.
    let sentence = scan.sentence(at: figure.range.lowerBound).lowerBound
    if ["这座", "这个", "该"].contains(where: { scan.has($0, at: sentence) }) { return false }
    let before = max(0, figure.range.lowerBound - 24)..<figure.range.lowerBound
    return scan.hasAny(["投资", "占地", "面积", "用地"], in: before)
  }
}
