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
    guard let start = heldStart(hit).map({ withoutHold(withOwner($0), hit) }) else { return nil }
    // 1号、2号厂房: which of many.
    if scan.has("号", before: head), scan.numeral(endingAt: head - 3)?.start == start,
      scan.first(of: Self.anew, before: start) == nil
    {
      return nil
    }
    let length = scan.characterCount(start..<end)
    let isStore = isStore(hit) && isMeasured(endingAt: start)
    guard (isStore ? 2...30 : 3...30).contains(length), !isPartOfMore(end), !isOfAnother(start) else { return nil }
    guard
      isPhase || length > 3 && isDescribed(start..<head) || isOneKind(hit, end, start) || isSizedAlone(start, hit)
        || isStore || isSingled(start..<head, hit, end) || isTurned(start)
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
    let isPlace = scan.hasAny(Self.lying, in: max(0, start - 3)..<start)
    if isPlace { return isSpokenOf(word, after: end) ? start..<end : nil }
    // 旧礼堂改成食堂: it was something else, and is this now.
    if isTurned(start) { return start..<end }
    // A platform or a centre of innovation is more often a title than a building.
    let isTitle =
      word.ends(with: "平台") || word.ends(with: "中心") && scan.hasAny(["创新", "国家级", "省级", "科技部", "技术"], in: start..<head)
    if isTitle {
      return isDetailed(after: end) || word.ends(with: "平台") && isBuilt(start, end) || isFoundedTogether(start, end)
        ? start..<end : nil
    }
    if isInstitute(word), isOpenedOnly(end) { return nil }
    let isJoined = last > 0 && ["、", "和", "与", "及", "以及"].contains { scan.folded[last..<max(last, start)].equals($0) }
    if isJoined || isBuilt(start, end) || hasOwnFigure(before: start) || isFollowed(end) || isSpokenOf(word, after: end)
      || isBuiltNext(start) || isReachedNext(end) || isLicensed(end) || isProject && isAwaited(end)
    {
      return start..<end
    }
    return nil
  }

  /// 某研究院投资2亿元建设的某平台: a house that builds something else.
  private func isInvestor(_ end: Int) -> Bool {
    let clause = scan.nearClause(end)
    guard let paid = scan.offset(ofAny: Self.paying, in: end..<min(clause.upperBound, end + 30)),
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

  static let works: Words = ["扩建", "改建", "新建", "技改", "搬迁", "迁建", "年产", "示范", "改造", "期", "扩产", "扩能", "增容"]

  /// 某技改项目因环评要重新报批: that it waits for its papers.
  private func isAwaited(_ end: Int) -> Bool {
    let rest = end..<max(end, min(scan.nearClause(end).upperBound, end + 90))
    return scan.hasAny(["环评", "报批", "审批", "手续", "许可", "指标", "能评", "报建"], in: rest)
      && scan.hasAny(["重新", "过不了", "没有", "没", "不够", "迟迟", "卡", "办不", "批不", "未", "缺", "需", "等"], in: rest)
  }

  /// 人才公寓1260套, 投资9000万元的人才公寓: a word that needs no other to be told apart, where it is counted or has a figure.
  private func isOneKind(_ hit: Hit, _ end: Int, _ start: Int) -> Bool {
    if isKind(hit, .built), hit.end - hit.start == 9, isPricedAlone(start, hit) { return true }
    return hit.end - hit.start >= 12
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
      let start = scan.has("该", at: at) ? at + 3 : at
      guard start + 6 <= scan.text.count, scan.text[start..<start + 6] == tail else { continue }
      if isFollowed(start + 6) || start > at && isByBuilder(start + 6) { return true }
    }
    return false
  }

  /// 该驿站|由某公司改建: who made it what it is.
  private func isByBuilder(_ at: Int) -> Bool {
    guard scan.has("由", at: at) else { return false }
    return scan.hasAny(["建", "投资", "出资", "打造", "运营"], in: at..<scan.nearClause(at).upperBound)
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
      while let word = scan.offset(ofAny: Self.raisings, in: start..<max(start, head - 11)) {
        start = word + 6
      }
      return start
    }
    // 某港区码头|工程: the works of a place that has a name.
    if name.range.upperBound > head, name.range.upperBound < Int(hit.end), name.type == .park || name.type == .other {
      return name.range.lowerBound
    }
    guard name.range.upperBound == Int(hit.end) else { return nil }
    // 再生水厂 alone is no firm's name.
    if name.range == hit.range { return head }
    switch name.type {
    case .park, .research, .other, .hospital, .university:
      // 在此建设伺服电机产业园: a name that swallowed the word of building.
      let verb = scan.offset(
        ofAny: Self.swallowed, in: name.range.lowerBound..<max(name.range.lowerBound, head - 5))
      return verb.map { $0 + 6 } ?? name.range.lowerBound
    // A centre may be an office as well as a building.
    case .government: return isOfficeCentre(name.range) ? name.range.lowerBound : nil
    default: return nil
    }
  }

  /// An office that what follows tells to be a building: 某中试服务中心投资2亿元.
  private func isOfficeCentre(_ range: Range<Int>) -> Bool {
    guard scan.has("中心", before: range.upperBound), !scan.hasAny(["政务", "便民", "行政"], in: range) else { return false }
    if scan.hasAny(Self.trades, in: range), isFollowed(range.upperBound) { return true }
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
    return scan.first(of: Self.ofIt, at: end) != nil
  }

  /// 全国重要的…基地, 主要建设…工厂: a role, or part of a project named already.
  func isRole(_ name: Int) -> Bool {
    let start = roleStart(name)
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
    if scan.hasAny(Self.itIs, in: lead) { return false }
    return scan.hasAny(Self.becoming, in: lead)
  }

  /// 知名的陶瓷与卫浴产业基地: what is said of it stands before the first of two lines of business.
  private func roleStart(_ name: Int) -> Int {
    guard scan.has("与", before: name) || scan.has("和", before: name) else { return name }
    var at = max(0, name - 36)
    var start = name
    while let found = scan.offset(ofAny: ["的"], in: at..<name) {
      at = found + 3
      if scan.markIndex(from: at) == scan.markIndex(from: name) { start = at }
    }
    return start
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
    if scan.first(of: Self.others, before: start) != nil { return true }
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
}
