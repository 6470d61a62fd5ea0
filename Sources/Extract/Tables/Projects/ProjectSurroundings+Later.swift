internal import Lexicon
import Model

/// How far a project is by what is told further on: in the same sentence, or in the next ones about it.
///
///     3月签约，7月便投产                    what was done later, on a day of its own
///     从签约到投产只用了90天                the last of the two
///     目前已完成总工程量的六成               as much as is done
///     某项目签约。项目已于9月动工             the sentences after
extension ProjectSurroundings {
  /// The second of two stages that something is measured between: 从签约到投产.
  func spanned(_ hit: Hit) -> Hit? {
    guard scan.has("从", before: Int(hit.start)) || scan.has("由", before: Int(hit.start)) else { return nil }
    for joint in ["到", "至", "再到"] as [StaticString] where scan.has(joint, at: Int(hit.end)) {
      return scan.longestHit(.stage, at: Int(hit.end) + joint.utf8CodeUnitCount)
    }
    return nil
  }

  /// 到投产只用了90天: how long it took tells that it is done.
  func isMeasured(_ hit: Hit) -> Bool {
    let rest = Int(hit.end)..<max(Int(hit.end), min(scan.nearClause(Int(hit.end)).upperBound, Int(hit.end) + 60))
    return stretch.quantities(in: rest).contains { $0.dimension == .duration }
      && scan.hasAny(["用了", "仅用", "只用", "用时", "历时", "花了", "不到", "不足", "前后", "只花", "仅花", "仅", "只有"], in: rest)
      && !scan.hasAny(["将", "预计", "力争", "计划", "平均", "最快"], in: rest)
  }

  /// 已完成总工程量的65%, 施工进度过半: so much of the works is done, and no more.
  func isMeasuredOut(in range: Range<Int>) -> Bool {
    guard let verb = scan.offset(ofAny: ["完成", "进度"], in: range),
      !scan.hasAny(["计划", "预计", "力争", "将"], in: scan.nearClause(verb))
    else { return false }
    let rest = verb..<max(verb, min(range.upperBound, scan.nearClause(verb).upperBound))
    return stretch.quantities(in: rest).contains { $0.dimension == .ratio && $0.value.double < 100 }
      || scan.hasAny(["过半", "大半", "近半"], in: rest)
  }

  /// What stands before a stage word in its clause, with the clause before where that is a day alone: 去年8月，首批产品下线.
  func datedLead(_ offset: Int) -> Range<Int> {
    let clause = scan.nearClause(offset)
    let near = max(clause.lowerBound, offset - 45)..<offset
    guard clause.lowerBound > sentence.lowerBound, stretch.dates(in: near).isEmpty else { return near }
    let before = scan.stripped(scan.nearClause(clause.lowerBound - 1))
    guard let date = stretch.dates(in: before).first, before.count - date.range.count <= 6 else { return near }
    return before.lowerBound..<offset
  }

  /// 某改造项目启动: the works themselves are begun.
  func stageOfStart() -> ProjectStage? {
    let end = mention.range.upperBound
    let start = scan.has("正式", at: end) ? end + 6 : end
    guard scan.has("启动", at: start), scan.mark(at: start + 6) != nil,
      ["项目", "工程", "改造", "扩建", "技改"].contains(where: { scan.has($0, before: end) })
    else { return nil }
    return isLongBegun(start) ? .underConstruction : .groundbreaking
  }

  /// 某项目施工现场, 某工程现场: there is something being built where people stand.
  var isSite: Bool {
    let end = mention.range.upperBound
    if ["施工现场", "建设现场", "建设工地", "工地", "项目现场", "工程现场"].contains(where: { scan.has($0, at: end) }) { return true }
    return scan.has("现场", at: end) && (scan.has("项目", before: end) || scan.has("工程", before: end))
  }

  /// 某园已入驻企业35家: it is in use, where nothing else tells how far it is.
  var isPeopled: Bool {
    let end = mention.range.upperBound
    let text = scan.folded[mention.range]
    guard ["园", "园区", "基地", "中心", "孵化器", "小镇", "街区", "空间", "城"].contains(where: { text.ends(with: $0) }),
      let moved = scan.offset(
        ofAny: ["入驻", "进驻", "集聚", "聚集", "吸引", "入住", "引进"], in: end..<max(end, min(sentence.upperBound, end + 300))),
      !scan.hasAny(["将", "预计", "计划", "拟", "可", "力争"], in: max(end, scan.nearClause(moved).lowerBound)..<moved)
    else { return false }
    return stretch.quantities(in: moved..<max(moved, scan.nearClause(moved).upperBound)).contains {
      $0.dimension == .count
    }
  }

  /// 某项目签约。…项目已于9月动工: a step further than the sentence of its name tells.
  func stageSince(_ first: ProjectStage) -> ProjectStage? {
    guard let rank = Self.steps.firstIndex(of: first), let next = stageNext(),
      let later = Self.steps.firstIndex(of: next)
    else { return nil }
    return later > rank ? next : nil
  }

  /// 开工建设某项目，4月正式投产: a step further that the sentence goes on to tell.
  func stageGone(beyond first: ProjectStage) -> ProjectStage? {
    let end = mention.range.upperBound
    // 正在建设某站，这座投资2亿元的某站已送电, and no other words of what is being built still.
    guard first == .groundbreaking || scan.hasAny(["这座", "这条", "该"], in: end..<max(end, sentence.upperBound)) else {
      return nil
    }
    let next = stretch.projects.first(startingIn: end..<max(end, sentence.upperBound))?.range.lowerBound
    let rest = end..<max(end, min(next ?? sentence.upperBound, end + 180))
    // 其中一期已竣工: a part of it.
    guard !mention.isListed, !scan.hasAny(["一期", "二期", "三期", "首期", "部分"], in: rest),
      let later = stage(in: rest, isAfter: true)
    else { return nil }
    switch later {
    case .toppedOut, .trialProduction, .inProduction, .completed: return later
    case .underConstruction: return first == .groundbreaking ? later : nil
    default: return nil
    }
  }

  private static let steps: [ProjectStage] = [
    .planned, .negotiating, .signed, .landed, .landSupplied, .groundbreaking, .underConstruction, .toppedOut,
    .trialProduction, .inProduction,
  ]

  /// 3月签约，7月20日便投产: what was done later, on a day of its own.
  func reached(after start: Int, in range: Range<Int>, since first: ProjectStage) -> ProjectStage? {
    switch first {
    case .signed, .landed, .landSupplied, .groundbreaking, .underConstruction, .trialProduction: break
    default: return nil
    }
    var last: ProjectStage?
    for hit in scan.hits(in: start..<min(range.upperBound, start + 120))
    where hit.kinds.contains(.stage) && Int(hit.end) <= range.upperBound {
      guard let hit = scan.longestHit(.stage, at: Int(hit.start)),
        let stage = story.vocabulary.stage(hit), isBeyond(last ?? first, stage), !isWeak(hit), !isNoun(hit),
        !isOfOthers(hit), !isExpected(hit), !isCondition(hit), !isDatedLater(hit)
      else { continue }
      let near = datedLead(Int(hit.start))
      let isDated = today != nil && !stretch.dates(in: near).isEmpty
      if isDated || scan.hasAny(["便", "已", "就", "正式", "首批", "首台", "首件"], in: near)
        || scan.has("正式", at: Int(hit.start))
      {
        last = stage
      }
    }
    return last
  }

  /// A step further on than another, as far as works come.
  private func isBeyond(_ first: ProjectStage, _ stage: ProjectStage) -> Bool {
    switch stage {
    case .inProduction, .completed, .trialProduction: return first != .inProduction && first != .completed
    case .groundbreaking, .underConstruction, .toppedOut:
      guard let from = Self.steps.firstIndex(of: first), let to = Self.steps.firstIndex(of: stage) else { return false }
      return from < to
    default: return false
    }
  }

  static let nowadays: Words = ["目前", "如今", "眼下", "现已", "现在"]

  /// 前年落户，目前已投产: how far it is now, in the same sentence.
  func current(after start: Int, in range: Range<Int>) -> ProjectStage? {
    guard let now = scan.offset(ofAny: Self.nowadays, in: start..<range.upperBound) else { return nil }
    for hit in scan.hits(in: now..<min(range.upperBound, now + 90))
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
    return isMeasuredOut(in: now..<min(range.upperBound, now + 120)) ? .underConstruction : nil
  }

  /// 某中心设在北区。中心去年9月投用: how far the project is by the next sentences, where it is their subject.
  func stageNext() -> ProjectStage? {
    if isGivenUp { return nil }
    var at = sentence.upperBound
    var isPlanned = false
    for _ in 0..<4 where at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { break }
      at = next.upperBound
      guard let start = subject(of: next) ?? firstProduct(of: next) else { continue }
      if let stage = stage(in: start..<min(max(start, next.upperBound), start + 240), isAfter: true) {
        guard stage == .planned else { return stage }
        isPlanned = true
      }
    }
    return isPlanned ? .planned : nil
  }

  /// 在某驿站，…。 / 驿站由某公司改建，今年4月投用: how far the project is by the head of the next paragraph.
  func stageOfParagraph() -> ProjectStage? {
    guard let (there, told) = subjectOfParagraph() else { return nil }
    let around = ProjectSurroundings(mention: there, story: story, today: today)
    let end = min(around.sentence.upperBound, told.lowerBound + 240)
    return around.stage(in: told.lowerBound..<max(told.lowerBound, end), isAfter: true)
  }

  /// …签约；去年8月，首批芯片下线: what came of it needs no name.
  private func firstProduct(of sentence: Range<Int>) -> Int? {
    guard scan.has("；", before: sentence.lowerBound) else { return nil }
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)
    return scan.offset(ofAny: ["首批", "首台", "首件", "首个产品", "第一批", "首卷", "首片"], in: head)
  }

  /// Where in a sentence the project's subject ends, at its head or behind a first short clause.
  func subject(of sentence: Range<Int>) -> Int? {
    let head = scan.stripped(sentence).lowerBound
    if let end = subjectEnd(head) { return end }
    // 去年3月项目正式投产: a day before it.
    if let date = stretch.dates(in: head..<head + 1).first, date.range.lowerBound == head,
      let end = subjectEnd(date.range.upperBound)
    {
      return end
    }
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
}
