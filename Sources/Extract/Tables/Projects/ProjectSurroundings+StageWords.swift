internal import Lexicon
import Model

/// Whether a word of how far a project is says it of this project, and of now.
///
///     签约项目, 引进企业            said of others
///     将于明年投产, 建成后年产…       not yet so
///     4月开工, in a page of August   no longer just so
extension ProjectSurroundings {
  /// 又有了新打算：投资…建设某厂: what the colon before a clause brings is meant.
  func isMeant(by clause: Range<Int>) -> Bool {
    clause.lowerBound > sentence.lowerBound && scan.mark(endingAt: clause.lowerBound)?.kind == .colon
      && scan.hasAny(["打算", "计划", "设想", "目标", "愿望", "盘算"], in: scan.nearClause(clause.lowerBound - 1))
  }

  /// 目前年产2万吨.
  func isMaking(_ hit: Hit) -> Bool { scan.folded[hit.range].ends(with: "年产") }

  /// 签约项目, 开工率, 引进企业: not said of the project.
  func isNoun(_ hit: Hit) -> Bool {
    // 召开工作会议: the characters belong to two words.
    if scan.has("工", before: Int(hit.end)), scan.has("作", at: Int(hit.end)) { return true }
    if scan.first(of: Self.nounEnds, at: Int(hit.end)) != nil { return true }
    if let longer = scan.longestHit([.metric, .suffix, .industry], at: Int(hit.start)), longer.end > hit.end,
      !scan.has("项目", at: Int(hit.end))
    {
      return true
    }
    if let name = stretch.organisation(holding: Int(hit.start)), name.range.upperBound >= Int(hit.end) { return true }
    return false
  }

  private static let nounEnds: Words = [
    "率", "企业", "条件", "流程", "计划", "规划", "手续", "最快", "最早", "最晚", "最多",
  ]

  /// 引进企业, 入驻的, 进驻项目, 引进了: the park takes others in.
  func isOfOthers(_ hit: Hit) -> Bool {
    let end = Int(hit.end)
    for word in ["项目", "的", "客商", "转化"] as [StaticString] where scan.has(word, at: end) { return true }
    // 8个团队进驻: so did they.
    if scan.has("驻", before: end) || scan.has("谈", before: end), isMoverBefore(Int(hit.start)) { return true }
    // 入驻卖家96家: those who came to the park.
    if scan.has("驻", before: end), scan.first(of: Self.tenants, at: end) != nil { return true }
    // 建成某园，投运公交车50辆: what is put to use follows.
    if ["投运", "投用", "启用"].contains(where: { scan.folded[hit.range].equals($0) }), scan.mark(at: end) == nil,
      stretch.quantities(in: end..<min(max(end, scan.nearClause(end).upperBound), end + 60)).contains(where: {
        $0.dimension == .count
      })
    {
      return true
    }
    // 已铺设2.9公里 is how far it is.
    if scan.has("铺设", before: end) { return false }
    // 投用100天, 开园一年半.
    if isSince(hit) { return false }
    if scan.numeral(at: end) != nil || !stretch.quantities(in: end..<end + 1).isEmpty { return true }
    // 某镇先后建成了三个中心: what is built there, and not the town.
    if scan.folded[hit.range].equals("建成"), scan.has("了", at: end), scan.mark(at: end + 3) == nil { return true }
    let word = scan.folded[hit.range]
    return (word.ends(with: "引进") || word.ends(with: "驻") || word.ends(with: "签约")) && scan.has("了", at: end)
  }

  /// 8个团队, 首批商户 in the clause of a word of moving in, behind the project's name.
  private func isMoverBefore(_ start: Int) -> Bool {
    let clause = scan.nearClause(start)
    let lead = max(clause.lowerBound, mention.range.upperBound)
    guard lead < start else { return false }
    return stretch.quantities(in: lead..<start).contains { $0.dimension == .count }
      && scan.hasAny(Self.movers, in: lead..<start)
  }

  private static let movers: Words = ["企业", "团队", "商户", "机构", "公司", "项目组", "专家", "人才", "店", "单位", "工作室"]

  /// 开园一年半: how long it has been so.
  func isSince(_ hit: Hit) -> Bool {
    let end = Int(hit.end)
    let start = scan.has("已", at: end) || scan.has("近", at: end) ? end + 3 : end
    return stretch.quantities(in: start..<start + 1).contains {
      $0.dimension == .duration && $0.range.lowerBound == start
    }
  }

  /// 为某项目早日投产保驾护航: what others do that it may come to it says nothing of how far it is.
  func isHoped(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    if scan.first(of: Self.soon, before: start) != nil { return true }
    let clause = scan.nearClause(start)
    return scan.hasAny(["为"], in: max(clause.lowerBound, start - 150)..<start)
      && scan.hasAny(
        ["做好准备", "做好了准备", "打下", "保驾护航", "护航", "奠定", "创造条件", "创造了条件", "提供保障", "提供了保障", "扫清", "铺平"],
        in: Int(hit.end)..<max(Int(hit.end), clause.upperBound))
  }

  private static let soon: Words = ["早日", "尽早", "提早", "及早"]

  /// 项目投资3亿元，将利用当地港口，建成某类工厂: what is going to be done goes on in the next clause.
  func isPurpose(_ hit: Hit) -> Bool {
    guard scan.folded[hit.range].begins(with: "建成") else { return false }
    let start = max(mention.range.upperBound, Int(hit.start) - 150)
    let told = start..<max(start, Int(hit.start))
    return scan.hasAny(["将", "拟", "计划"], in: told) && !scan.hasAny(["已", "目前", "了"], in: told)
  }

  private static let tenants: Words = [
    "商户", "商家", "卖家", "租户", "团队", "机构", "客户", "单位", "人才", "职工", "员工", "店铺", "品牌", "创客", "企业",
  ]

  /// 将于明年投产, 预计年底竣工, 力争开工, 8月即可投产: not yet so.
  func isExpected(_ hit: Hit) -> Bool {
    let clause = scan.clause(at: Int(hit.start))
    let range = max(clause.lowerBound, Int(hit.start) - 60)..<Int(hit.start)
    return scan.hasAny(Self.expectations, in: range)
  }

  static let expectations: Words = [
    "将", "预计", "计划", "力争", "有望", "尽快", "拟", "确保", "推动", "即将", "准备", "最快", "最早", "争取", "届时", "年内", "月底前", "年底前",
    "承诺", "可望", "预期", "预定", "定于", "保证", "即可", "就能", "便能", "才能", "方能", "就要", "快要", "马上", "眼看",
  ]

  /// 某产业园正式开园, 某公寓投入使用: grounds and houses are done then; what runs there is others'.
  func isOpened(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    if isSince(hit) { return false }
    if word.ends(with: "开园") || word.equals("开园迎客") { return true }
    return Self.handovers.contains { word.equals($0) }
      && scan.first(of: Self.grounds, before: mention.range.upperBound) != nil
  }

  private static let handovers: [StaticString] = ["投入使用", "投用", "启用", "正式启用"]
  private static let grounds: Words = [
    "园", "园区", "科技城", "产业城", "物流港", "冷链港", "公寓", "小区", "社区", "宿舍", "大厦", "大楼", "办公楼", "厂房", "学校", "人才房", "安置房",
    "园一期", "园二期", "园三期", "港一期", "港二期", "港三期", "公寓一期", "公寓二期", "社区二期", "城二期",
  ]

  /// 建成后年产…, 投产后可实现…: what is to come of it says nothing of how far it is.
  func isCondition(_ hit: Hit) -> Bool {
    var end = Int(hit.end)
    if let next = scan.longestHit(.stage, at: end) { end = Int(next.end) }
    return (scan.has("后", at: end) || scan.has("之后", at: end)) && !isBorneOut(hit, end)
      && !scan.hasAny(
        ["已", "了"], in: max(scan.clause(at: Int(hit.start)).lowerBound, Int(hit.start) - 12)..<Int(hit.start))
  }

  /// 投产后，日产由3万只升至9万只; 6月投产后，…: what has come of it, or the day when it was, tells that it is so.
  private func isBorneOut(_ hit: Hit, _ end: Int) -> Bool {
    let rest = end..<max(end, min(sentence.upperBound, end + 180))
    guard !scan.hasAny(Self.possible, in: rest) else { return false }
    // 建成后，运费省了四成: what it has brought.
    if scan.hasAny(["已", "了"], in: rest) { return true }
    if scan.hasAny(["由", "从"], in: rest), scan.hasAny(Self.changed, in: rest) { return true }
    let clause = scan.nearClause(Int(hit.start))
    let near = max(clause.lowerBound, Int(hit.start) - 30)..<Int(hit.start)
    guard let today, let date = stretch.dates(in: near).last, date.range.upperBound == Int(hit.start),
      let start = date.start
    else { return false }
    return start <= today
  }

  private static let possible: Words = [
    "将", "可", "预计", "有望", "能够", "便能", "就能", "才能", "届时", "力争", "计划", "拟", "要", "会", "年产值", "年税收", "预期", "望", "实现年",
  ]
  private static let changed: Words = [
    "增至", "增加到", "增加至", "增到", "提高到", "提高至", "提升到", "提升至", "升至", "降到", "降至", "下降到", "缩短到", "缩短至", "缩至", "减少到", "减至",
    "扩大到", "扩大至",
  ]

  /// 没谈成, 尚未开工: it is not so.
  func isDenied(_ hit: Hit) -> Bool {
    scan.first(of: Self.denials, before: Int(hit.start)) != nil
  }

  private static let denials: Words = ["没", "未", "没有", "未能", "不曾", "未曾"]

  /// 正在打围挡，拟10月开工: works that are still to be begun.
  func isYetToBegin(after start: Int, in range: Range<Int>) -> Bool {
    for hit in scan.hits(in: start..<min(range.upperBound, start + 90)) where hit.kinds.contains(.stage) {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)), story.vocabulary.stage(hit) == .groundbreaking else {
        continue
      }
      return isExpected(hit) || isDatedLater(hit)
    }
    return false
  }

  /// 今年9月开工, in a page of May.
  func isDatedLater(_ hit: Hit) -> Bool {
    let clause = scan.nearClause(Int(hit.start))
    let near = max(clause.lowerBound, Int(hit.start) - 45)..<Int(hit.start)
    // Also on a page that does not tell its year.
    if scan.hasAny(["明年", "后年", "下个月", "下月"], in: near) { return true }
    guard let today else { return false }
    return stretch.dates(in: near).contains {
      $0.granularity != .range && $0.start.map { $0 > today } ?? false
    }
  }

  /// 预计8月竣工, 今年8月即可投产: works that are to be finished, or to run before the page's year is out, are being built.
  func isUnderWay(_ hit: Hit, _ stage: ProjectStage) -> Bool {
    switch stage {
    case .completed, .toppedOut: isFinishing(hit) || isBuilt(hit) && isDueThisYear(hit)
    case .inProduction, .trialProduction: isDueThisYear(hit)
    default: false
    }
  }

  private func isDueThisYear(_ hit: Hit) -> Bool {
    guard let year = story.page.date?.year, !isCondition(hit) else { return false }
    // 9月初，项目就要试产: the day may be a clause before.
    return stretch.dates(in: datedLead(Int(hit.start))).contains {
      // 今年底, 三季度 and 8月, and no whole year.
      guard let start = $0.start, start.components.year == year else { return false }
      return ($0.end ?? start).daysSince1970 - start.daysSince1970 <= 100
    }
  }

  /// 4月开工, in a page of August: it has been built at since.
  func isLongBegun(_ offset: Int) -> Bool {
    guard let today else { return false }
    guard let date = stretch.dates(in: datedLead(offset)).last, date.granularity == .day || date.granularity == .month,
      let end = date.end ?? date.start
    else { return false }
    return end.daysSince1970 + 30 < today.daysSince1970
  }

  /// 竣工, 封顶, 交付 and no 建成: what is done at the end of building.
  private func isFinishing(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    return ["竣工", "完工", "封顶", "贯通", "通车", "合龙", "交付"].contains { word.holds($0) }
      && !scan.hasAny(["开工", "动工", "破土", "奠基", "拟建"], in: sentence)
  }

  /// 将于年底建成, and nothing of when it is to be begun.
  private func isBuilt(_ hit: Hit) -> Bool {
    scan.folded[hit.range].holds("建成") && !scan.hasAny(["开工", "动工", "破土", "奠基", "拟建", "规划", "新建"], in: sentence)
  }

  /// Words that say little without 正 or 已 before them.
  func isWeak(_ hit: Hit) -> Bool {
    scan.isAny(of: Self.weak, hit.range)
  }

  private static let weak: Words = ["建设", "生产", "规划", "计划", "运营", "施工", "调试", "交付", "跟踪", "意向", "谋划", "出让"]

  private static let active: Words = ["正在", "正", "正式", "加紧", "加快", "抓紧", "已", "已经", "全面"]

  func isActive(_ hit: Hit) -> Bool {
    if scan.first(of: Self.active, before: Int(hit.start)) != nil { return true }
    if scan.folded[hit.range].equals("交付") || scan.folded[hit.range].equals("运营") {
      if ["陆续", "顺利", "如期", "提前", "刚刚", "先后", "分批"].contains(where: { scan.has($0, before: Int(hit.start)) }) {
        return true
      }
      // 某公寓上月交付.
      if let date = stretch.dates.last(startingBefore: Int(hit.start)), date.range.upperBound == Int(hit.start),
        let today, let start = date.start, start <= today
      {
        return true
      }
    }
    // 首期600间已于9月15日交付.
    if let date = stretch.dates.last(startingBefore: Int(hit.start)), date.range.upperBound == Int(hit.start),
      scan.has("已于", before: date.range.lowerBound) || scan.has("已在", before: date.range.lowerBound)
    {
      return true
    }
    return scan.has("中", at: Int(hit.end))
  }
}
