internal import Lexicon
import Model

/// What the words around a project's name say of it: how far it is, who pays, what for, and when.
struct ProjectSurroundings {
  let mention: ProjectMention
  let story: Story
  /// The day the page was printed, or the latest that the article names as past.
  let today: CalendarDate?

  var stretch: Story.Stretch { story.stretches[mention.stretch] }
  var scan: Scan { stretch.scan }
  var sentence: Range<Int> { scan.nearSentence(mention.range.lowerBound) }

  // MARK: Stage

  /// The stage word nearest after the name in its sentence, else nearest before; in a sentence that begins with 其中,
  /// also that of the sentence before.
  func stage() -> ProjectStage? {
    if isGivenUp { return .unknown }
    let verb = verbBefore()
    if let stage = stageOfNames() { return stage }
    if let verb, verb != .completed { return verb == .planned ? stageOfBatch() ?? stageOfPaper() ?? verb : verb }
    if let stage = stageAround() { return stage }
    return verb ?? stageOfCeremony()
      ?? (isVisited ? .inProduction : isPaidFor || isPermitted || isMeant || isHeldUp ? .planned : nil)
  }

  /// 签下合作备忘录，拟建设某基地: what is agreed on in the same sentence.
  private func stageOfPaper() -> ProjectStage? {
    let stage = stage(in: max(sentence.lowerBound, mention.range.lowerBound - 240)..<mention.range.lowerBound)
    return stage == .signed || stage == .negotiating ? stage : nil
  }

  /// 投资2700万美元新建某中心: money and a word of building, and no word of how far it is.
  private var isPaidFor: Bool {
    guard let verb = Self.open.first(where: { scan.has($0, before: mention.range.lowerBound) }) else { return false }
    let at = mention.range.lowerBound - verb.utf8CodeUnitCount
    return stretch.quantity(endingAt: at)?.dimension == .money
  }

  /// 拿到某车间的施工许可证: it may be begun.
  private var isPermitted: Bool { scan.hasAny(["施工许可证", "施工许可", "开工许可"], in: sentence) }

  /// 贷款2000万元，用于扩建某项目: what the money is for.
  private var isMeant: Bool {
    let start = mention.range.lowerBound
    return ["用于", "用来"].contains { word in
      scan.has(word, before: start)
        || Self.open.contains { scan.has($0, before: start) && scan.has(word, before: start - $0.utf8CodeUnitCount) }
    }
  }

  /// 某项目的规划许可迟迟办不下来: it cannot be begun yet.
  private var isHeldUp: Bool {
    let end = mention.range.upperBound
    let rest = end..<max(end, min(sentence.upperBound, end + 240))
    return scan.hasAny(["许可", "手续", "环评", "能评", "审批", "指标", "批复"], in: rest)
      && scan.hasAny(["办不下", "批不下", "过不了", "没批", "未能获批", "迟迟", "不全", "被卡", "卡在", "不够"], in: rest)
  }

  /// 某项目因资金链断裂告吹: it comes to nothing.
  private var isGivenUp: Bool {
    let clause = scan.nearClause(mention.range.upperBound)
    let rest = mention.range.upperBound..<max(mention.range.upperBound, clause.upperBound)
    return scan.hasAny(["告吹", "搁浅", "流产", "终止", "下马", "中止", "夭折"], in: rest)
  }

  /// 在某基地，…; 走进某车间: there is something to be seen.
  private var isVisited: Bool {
    // A park is where one goes for something else.
    if scan.has("园", before: mention.range.upperBound) { return false }
    for word in ["走进", "来到", "走访"] as [StaticString] where scan.has(word, before: mention.range.lowerBound) {
      return true
    }
    return scan.has("在", before: mention.range.lowerBound) && scan.mark(at: mention.range.upperBound)?.kind == .comma
  }

  private static let done: [StaticString] = ["建成", "建成了", "建设了", "建起", "建起了", "建了"]
  private static let underway: [StaticString] = ["正在建设", "在建", "加快建设", "加紧建设", "正建设", "加速建设", "抓紧建设"]
  private static let broken: [StaticString] = ["开工建设", "动工建设", "启动建设"]
  private static let meant: [StaticString] = [
    "准备上马", "计划上马", "拟上马", "拟上", "准备新上", "准备建", "拟建", "将建", "再建", "将再建", "将建设", "规划建设", "计划建设", "筹建", "谋划建设",
    "拟投向", "将投向", "拟用于", "将用于", "计划用于",
  ]
  private static let open: [StaticString] = [
    "新建", "建设", "打造", "建", "兴建", "投建", "投资建设", "扩建", "搭建", "增设", "上马", "新上", "再上",
  ]

  /// What the word of building right before the name says: 建成, 正在建设, 将建设, 启动…建设.
  private func verbBefore() -> ProjectStage? {
    let start = mention.range.lowerBound
    let clause = scan.nearClause(start)
    var at = start
    // 建设总面积2万平方米的…, 新建一座…
    if scan.has("的", before: at) {
      let near = max(clause.lowerBound, at - 90)..<at
      var verb: Int?
      var from = near.lowerBound
      while let found = scan.offset(
        ofAny: ["建设", "新建", "建成", "兴建", "打造", "建起", "修建", "代建", "新上", "上马", "扩建", "增设", "再建"],
        in: from..<near.upperBound)
      {
        verb = found + 6
        from = found + 6
      }
      guard let verb else { return nil }
      at = verb
    } else if let unit = scan.longestHit(.unit, endingAt: at), let count = scan.numeral(endingAt: Int(unit.start)) {
      at = count.start
    }
    func stands(_ words: [StaticString]) -> Bool { words.contains { scan.has($0, before: at) } }
    // 启动二期扩建, 启动某园建设.
    let isWork =
      scan.has("建设", at: mention.range.upperBound)
      || ["扩建", "改造", "建设"].contains { scan.has($0, before: mention.range.upperBound) }
    let isGoingOn = isWork && stands(["启动", "推进", "加快", "推动", "加紧"])
    guard
      isGoingOn || stands(Self.done) || stands(Self.underway) || stands(Self.broken) || stands(Self.meant)
        || stands(Self.open)
    else { return nil }
    let lead = max(clause.lowerBound, at - 90)..<at
    // 公司正打算再租一层厂房，增设第二条装配线: what is meant to be done goes on.
    if isAtHead(clause, at), clause.lowerBound > sentence.lowerBound,
      scan.hasAny(
        ["打算", "计划", "准备", "拟", "想在", "想要", "想把", "想新", "想再", "想扩", "有意"], in: scan.nearClause(clause.lowerBound - 1))
    {
      return .planned
    }
    if isMeant(by: clause) { return .planned }
    // 下一步将加快建设某园: what is sped up has begun.
    if ["加快建设", "加紧建设", "加速建设", "抓紧建设"].contains(where: { scan.has($0, before: at) }) { return .underConstruction }
    if scan.hasAny(["将", "计划", "拟", "下一步", "下半年", "未来", "打算", "准备", "力争", "规划", "筹建"], in: lead) { return .planned }
    if isGoingOn || stands(Self.underway) { return .underConstruction }
    // 7月动工建设某生产线, in a page of May.
    if stands(Self.broken) { return stretch.dates(in: lead).contains(where: isLater) ? .planned : .groundbreaking }
    return stands(Self.done) ? .completed : nil
  }

  /// Whether the word of building that ends at an offset begins its clause.
  private func isAtHead(_ clause: Range<Int>, _ end: Int) -> Bool { end - scan.stripped(clause).lowerBound <= 12 }

  private func stageAround() -> ProjectStage? {
    let reach = mention.isListed ? scan.clause(at: mention.range.upperBound).upperBound : sentence.upperBound
    let after = mention.range.upperBound..<max(mention.range.upperBound, min(reach, mention.range.upperBound + 240))
    let ahead = stage(in: after, isAfter: true)
    if ahead == nil || ahead == .planned || ahead == .underConstruction, let lead = stageOfLead() { return lead }
    if let ahead, ahead != .planned { return ahead }
    // What is said of the list stands before it, however long it is.
    let head = mention.isListed ? sentence.lowerBound : max(sentence.lowerBound, mention.range.lowerBound - 240)
    let before = head..<min(mention.range.lowerBound, head + 240)
    if ahead == nil, let stage = stage(in: before) { return stage }
    // 近日签约，投资…建设某工厂，预计明年投产: agreed on, and no further.
    if ahead == .planned, scan.hasAny(["签约", "签署", "签订", "协议"], in: before), !scan.hasAny(["订单"], in: before),
      stage(in: before) == .signed
    {
      return .signed
    }
    return stageOfBatch() ?? (ahead == nil ? nil : stageOfCeremony() ?? ahead)
  }

  func stage(in range: Range<Int>, isAfter: Bool = false) -> ProjectStage? {
    guard !range.isEmpty else { return nil }
    var planned = false
    var nearest: ProjectStage?
    var weak: ProjectStage?
    var at = range.lowerBound
    while at < range.upperBound {
      guard let hit = scan.longestHit(.stage, at: at), Int(hit.end) <= range.upperBound else {
        at += max(1, scan.character(at: at).length)
        continue
      }
      at = Int(hit.end)
      guard var stage = story.vocabulary.stage(hit) else { continue }
      // 摘得120亩用地 is its own; 引进30家 is not.
      if isNoun(hit) || isAfter && stage != .landSupplied && isOfOthers(hit) { continue }
      if stage == .groundbreaking, isLongBegun(hit) { stage = .underConstruction }
      if stage == .inProduction, isOpened(hit) { stage = .completed }
      if isExpected(hit) || isAfter && isCondition(hit) || isDatedLater(hit) {
        if isAfter, isUnderWay(hit, stage) { return .underConstruction }
        planned = true
      } else if isWeak(hit) {
        if isActive(hit) { weak = weak ?? stage }
      } else if isAfter {
        return current(after: at, in: range) ?? reached(after: at, in: range, since: stage) ?? stage
      } else if stage != .landed || nearest != .signed || isActive(hit) {
        // 签订投资协议，全部落户某园: where it is to go is no step further.
        nearest = stage
      }
    }
    return nearest ?? weak ?? (planned ? .planned : nil)
  }

  /// 3月签约，7月20日便投产: what was done later, on a day of its own.
  private func reached(after start: Int, in range: Range<Int>, since first: ProjectStage) -> ProjectStage? {
    guard first == .signed || first == .landed || first == .groundbreaking || first == .underConstruction else {
      return nil
    }
    for hit in scan.hits(in: start..<min(range.upperBound, start + 90))
    where hit.kinds.contains(.stage) && Int(hit.end) <= range.upperBound {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)),
        let stage = story.vocabulary.stage(hit),
        stage == .inProduction || stage == .completed || stage == .trialProduction,
        !isWeak(hit), !isNoun(hit), !isOfOthers(hit), !isExpected(hit), !isCondition(hit), !isDatedLater(hit)
      else { continue }
      let near = max(scan.nearClause(Int(hit.start)).lowerBound, Int(hit.start) - 45)..<Int(hit.start)
      let isDated = today != nil && !stretch.dates(in: near).isEmpty
      if isDated || scan.hasAny(["便", "已", "就"], in: near) { return stage }
    }
    return nil
  }

  static let nowadays: Words = ["目前", "如今", "眼下", "现已", "现在"]

  /// 前年落户，目前已投产: how far it is now, in the same sentence.
  private func current(after start: Int, in range: Range<Int>) -> ProjectStage? {
    guard let now = scan.offset(ofAny: Self.nowadays, in: start..<range.upperBound) else { return nil }
    for hit in scan.hits(in: now..<min(range.upperBound, now + 60))
    where hit.kinds.contains(.stage) && Int(hit.end) <= range.upperBound {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)), !isNoun(hit), !isOfOthers(hit) || isMaking(hit),
        !isExpected(hit), !isWeak(hit)
      else { continue }
      let stage = story.vocabulary.stage(hit)
      switch stage {
      case .underConstruction, .toppedOut, .trialProduction, .inProduction, .completed: return stage
      default: continue
      }
    }
    return nil
  }

  /// 某中心设在北区。中心去年9月投用: how far the project is by the next sentences, where it is their subject.
  func stageNext() -> ProjectStage? {
    if isGivenUp { return nil }
    var at = sentence.upperBound
    for _ in 0..<2 where at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { return nil }
      at = next.upperBound
      guard let start = subject(of: next) else { continue }
      if let stage = stage(in: start..<min(max(start, next.upperBound), start + 240), isAfter: true) { return stage }
    }
    return nil
  }

  /// Where in a sentence the project's subject ends, at its head or behind a first short clause.
  private func subject(of sentence: Range<Int>) -> Int? {
    let head = scan.stripped(sentence).lowerBound
    if let end = subjectEnd(head) { return end }
    // 20天后专线送电.
    if let wait = stretch.quantities(in: head..<head + 1).first, wait.dimension == .duration,
      scan.has("后", at: wait.range.upperBound)
    {
      return subjectEnd(wait.range.upperBound + 3)
    }
    // 据介绍，该项目…; 目前，项目…
    let clause = scan.nearClause(head)
    if clause.upperBound < sentence.upperBound, scan.characterCount(scan.stripped(clause)) <= 8,
      let end = subjectEnd(scan.stripped(clause.upperBound..<sentence.upperBound).lowerBound)
    {
      return end
    }
    return nil
  }

  // MARK: Dates

  /// After the day of the page.
  private func isLater(_ date: DateMention) -> Bool {
    guard let today, let start = date.start else { return false }
    return start > today
  }

  /// When building began, and when it is to be done.
  func dates() -> (started: CalendarDate?, completion: CalendarDate?) {
    var started: CalendarDate?
    var completion: CalendarDate?
    for date in stretch.dates(in: sentence) {
      let clause = scan.nearClause(date.range.lowerBound)
      // A date may reach behind its clause.
      let after =
        date.range.upperBound..<max(date.range.upperBound, min(clause.upperBound, date.range.upperBound + 120))
      let isOurs = clause.contains(mention.range.lowerBound) || clause.lowerBound >= mention.range.upperBound
      guard isOurs || scan.clause(at: max(0, mention.range.lowerBound)).lowerBound == clause.upperBound else {
        continue
      }
      if scan.hasAny(["竣工", "完工", "建成", "投产", "投用", "投入使用", "达产", "下线", "交付"], in: after),
        isLater(date) || scan.hasAny(["预计", "计划", "将", "力争", "有望", "拟", "预定", "定于"], in: clause)
      {
        completion = completion ?? date.end
      } else if scan.hasAny(["开工", "动工", "奠基", "启动建设", "开建", "正式启动", "破土", "开挖", "打桩"], in: after) {
        started = started ?? date.start
      }
    }
    return (started, completion)
  }
}
