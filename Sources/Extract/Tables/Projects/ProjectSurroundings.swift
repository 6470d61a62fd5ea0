internal import Lexicon
import Model

/// What the words around a project's name say of it: how far it is, who pays, what for, and when.
///
/// A class, because it is asked so much: what all of its questions need is looked up once, and no closure copies it.
final class ProjectSurroundings {
  let mention: ProjectMention
  let story: Story
  /// The day the page was printed, or the latest that the article names as past.
  let today: CalendarDate?
  let stretch: Story.Stretch
  let scan: Scan
  /// The sentence of the name; of one that heads a paragraph, all of that.
  let sentence: Range<Int>

  init(mention: ProjectMention, story: Story, today: CalendarDate?) {
    self.mention = mention
    self.story = story
    self.today = today
    let stretch = story.stretches[mention.stretch]
    self.stretch = stretch
    scan = stretch.scan
    sentence =
      mention.isEntry
      ? mention.range.lowerBound..<min(stretch.scan.text.count, mention.range.upperBound + Self.longestEntry)
      : stretch.scan.nearSentence(mention.range.lowerBound)
  }

  /// So many bytes are read of the paragraph that a name heads.
  private static let longestEntry = 900

  // MARK: Stage

  /// The stage word nearest after the name in its sentence, else nearest before; in a sentence that begins with 其中,
  /// also that of the sentence before.
  func stage() -> ProjectStage? {
    if isGivenUp { return .unknown }
    let stage = stageTold()
    return (stage ?? .planned) == .planned && isSite ? .underConstruction : stage
  }

  private func stageTold() -> ProjectStage? {
    let verb = verbBefore()
    if let stage = stageOfNames() { return stage }
    if let verb, verb != .completed {
      return verb == .planned ? stageOfBatch() ?? stageOfPaper() ?? verb : stageGone(beyond: verb) ?? verb
    }
    let around = stageAround()
    if verb == .completed, around != .inProduction, around != .trialProduction { return verb }
    if let stage = around ?? stageOfStart() { return stage }
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
    guard let verb = scan.first(of: Self.open, before: mention.range.lowerBound) else { return false }
    let at = mention.range.lowerBound - verb.utf8CodeUnitCount
    return stretch.quantity(endingAt: at)?.dimension == .money
  }

  /// 拿到某车间的施工许可证: it may be begun.
  private var isPermitted: Bool { scan.hasAny(["施工许可证", "施工许可", "开工许可"], in: sentence) }

  /// 贷款2000万元，用于扩建某项目: what the money is for.
  private var isMeant: Bool {
    let start = mention.range.lowerBound
    func isFor(_ at: Int) -> Bool { scan.has("用于", before: at) || scan.has("用来", before: at) }
    if isFor(start) { return true }
    guard scan.mayEnd(Self.open, at: start) else { return false }
    return Self.open.contains { scan.has($0, before: start) && isFor(start - $0.utf8CodeUnitCount) }
  }

  /// 某项目的规划许可迟迟办不下来: it cannot be begun yet.
  private var isHeldUp: Bool {
    let end = mention.range.upperBound
    let rest = end..<max(end, min(sentence.upperBound, end + 240))
    return scan.hasAny(["许可", "手续", "环评", "能评", "审批", "指标", "批复"], in: rest)
      && scan.hasAny(["办不下", "批不下", "过不了", "没批", "未能获批", "迟迟", "不全", "被卡", "卡在", "不够"], in: rest)
  }

  /// 某项目因资金链断裂告吹: it comes to nothing.
  var isGivenUp: Bool {
    let clause = scan.nearClause(mention.range.upperBound)
    let rest = mention.range.upperBound..<max(mention.range.upperBound, clause.upperBound)
    return scan.hasAny(Self.endings, in: rest)
  }

  private static let endings: Words = ["告吹", "搁浅", "流产", "终止", "下马", "中止", "夭折"]

  /// 在某基地，…; 走进某车间: there is something to be seen.
  private var isVisited: Bool {
    // A park is where one goes for something else.
    if scan.has("园", before: mention.range.upperBound) { return false }
    for word in ["走进", "来到", "走访"] as [StaticString] where scan.has(word, before: mention.range.lowerBound) {
      return true
    }
    return scan.has("在", before: mention.range.lowerBound) && scan.mark(at: mention.range.upperBound)?.kind == .comma
  }

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
      // 8月将建成 is no 将建.
      if scan.has("成", at: at), scan.has("建", before: at), Int(hit.start) < at - 3 {
        at -= 3
        continue
      }
      guard var stage = story.vocabulary.stage(hit), !isDenied(hit) else { continue }
      // 签订投资协议，拟投资2亿元建设…: what was agreed on.
      if nearest == .signed, scan.has("拟", at: Int(hit.start)) || scan.has("将", at: Int(hit.start)) { continue }
      if let next = spanned(hit), Int(next.end) <= range.upperBound {
        // 从签约到投产只用了90天: the last of the two is reached; 从签约到投产全程跟进 tells of none.
        at = Int(next.end)
        guard isMeasured(next), let last = story.vocabulary.stage(next) else { continue }
        if isAfter { return current(after: at, in: range) ?? reached(after: at, in: range, since: last) ?? last }
        nearest = last
        continue
      }
      // 摘得120亩用地 is its own; 引进30家 is not.
      if isNoun(hit) || isAfter && stage != .landSupplied && isOfOthers(hit) { continue }
      if stage == .groundbreaking, isLongBegun(Int(hit.start)) { stage = .underConstruction }
      if stage == .inProduction, isOpened(hit) { stage = .completed }
      if isExpected(hit) || isHoped(hit) || isAfter && (isCondition(hit) || isPurpose(hit)) || isDatedLater(hit) {
        if isAfter, isUnderWay(hit, stage) { return .underConstruction }
        planned = true
      } else if isWeak(hit) {
        if isActive(hit) { weak = weak ?? stage }
      } else if isAfter {
        if stage == .underConstruction || stage == .landSupplied, isYetToBegin(after: at, in: range) {
          return .planned
        }
        return current(after: at, in: range) ?? reached(after: at, in: range, since: stage) ?? stage
      } else if stage != .landed || nearest != .signed || isActive(hit) {
        // 签订投资协议，全部落户某园: where it is to go is no step further.
        nearest = stage
      }
    }
    return nearest ?? weak ?? (isAfter && isMeasuredOut(in: range) ? .underConstruction : planned ? .planned : nil)
  }

  // MARK: Dates

  /// After the day of the page.
  func isLater(_ date: DateMention) -> Bool {
    guard let today, let start = date.start else { return false }
    return start > today
  }
}
