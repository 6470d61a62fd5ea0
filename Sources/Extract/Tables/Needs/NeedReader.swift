internal import Lexicon
import Model

/// Something an enterprise asked for, or a difficulty it was in.
struct NeedMention: Sendable {
  var stretch: Int
  var range: Range<Int>
  var organisation: [UInt8]?
  var response: [UInt8]?
  var category: String
}

/// Finds what enterprises ask for.
///
///     “…什么时候能通上燃气？”某厂负责人问       a question in direct speech
///     某公司希望高新区协调解决用地问题           a verb of asking, and somebody who is to solve it
///     企业一度找不到能放成品的仓库              a difficulty one is in
struct NeedReader {
  let story: Story

  init(_ story: Story) { self.story = story }

  func read() -> [NeedMention] {
    var found: [NeedMention] = []
    for (number, stretch) in story.stretches.enumerated() where stretch.role == .body {
      let first = found.count
      if let asked = DialogueReader(story: story, number: number, stretch: stretch).asked() {
        found.append(mention(number, asked, stretch))
        continue
      }
      let troubles = TroubleReader(story: story, number: number, stretch: stretch)
      var end = 0
      for hit in stretch.scan.hits(of: .need) where Int(hit.start) >= end && found.count < 100 {
        for range in needs(hit, troubles) where range.lowerBound >= end {
          end = max(range.upperBound, stretch.scan.clause(at: Int(hit.start)).upperBound)
          if let last = found.last, last.stretch == number, goesOn(from: last.range, to: range, stretch.scan) {
            found[found.count - 1] = mention(
              number, last.range.lowerBound..<max(last.range.upperBound, range.upperBound), stretch)
          } else if let last = found.last, last.stretch == number, kind(hit) == .question,
            isGround(last.range, of: range, stretch.scan)
          {
            found[found.count - 1] = mention(number, range, stretch)
          } else {
            found.append(mention(number, range, stretch))
          }
        }
      }
      if found.count > first { traceBack(&found, from: first, number, stretch) }
      let answered = AnsweredReader(troubles)
      // Most paragraphs tell of nothing.
      defer {
        if found.count > first {
          dropTitles(&found, from: first, stretch)
          dropRetold(&found, from: first, stretch)
          splitFears(&found, from: first, stretch)
          splitCounted(&found, from: first, stretch)
          dropRemarks(&found, from: first, stretch)
          if let end = answered.openingSpeech { dropEchoes(&found, from: first, upTo: end) }
        }
      }
      guard answered.mayBeOfEnterprise else { continue }
      // 第二道坎是钱。: what only announces a trouble does not keep it from being read.
      let known = found[first...].map(\.range).filter {
        !answered.telling.announces(stretch.scan.nearSentence($0.lowerBound))
      }
      let more = answered.read(known: known)
        .filter { range in !found[first...].contains { $0.range.overlaps(range) } }
        .map { mention(number, wholeFear($0, stretch) ?? $0, stretch) }
      guard !more.isEmpty else { continue }
      found[first...].append(contentsOf: more)
      found[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return found
  }

  /// Gives each need of a paragraph the range that tells it whole.
  private func traceBack(_ found: inout [NeedMention], from first: Int, _ number: Int, _ stretch: Story.Stretch) {
    for place in first..<found.count {
      let range = found[place].range
      if let ground = wholeFear(range, stretch) ?? troublesGround(range, number, stretch) ?? toldAfter(range, stretch)
        ?? titled(range, number, stretch)
      {
        found[place] = mention(number, ground, stretch)
      }
    }
    // What a speech was traced back to may have been found already.
    for place in (first..<found.count).reversed()
    where found[first..<place].contains(where: { $0.range.overlaps(found[place].range) }) {
      found.remove(at: place)
    }
  }

  /// 缺口大，厂房也是租的: clauses of one sentence with nothing but a comma between tell one trouble.
  private func goesOn(from last: Range<Int>, to range: Range<Int>, _ scan: Scan) -> Bool {
    guard last.count <= 600, last.upperBound <= range.lowerBound, let mark = scan.mark(at: last.upperBound),
      mark.kind == .comma,
      Int(mark.end) == range.lowerBound
    else { return false }
    return scan.quotation(around: last.lowerBound) == scan.quotation(around: range.lowerBound)
  }

  /// 反映资金吃紧。“能不能把贷款缓一缓？”: what is asked for says more than the trouble told right before.
  private func isGround(_ trouble: Range<Int>, of question: Range<Int>, _ scan: Scan) -> Bool {
    guard scan.quotation(around: trouble.lowerBound) == nil, let open = scan.mark(endingAt: question.lowerBound),
      open.kind == .openQuote
    else { return false }
    return (0...3).contains(Int(open.start) - trouble.upperBound)
  }

  private func kind(_ hit: Hit) -> Vocabulary.NeedKind? { story.vocabulary.needKind(hit) }

  private func needs(_ hit: Hit, _ troubles: TroubleReader) -> [Range<Int>] {
    if kind(hit) == .list { return troubles.asked(hit) }
    return need(hit, troubles).map { [$0] } ?? []
  }

  private func need(_ hit: Hit, _ troubles: TroubleReader) -> Range<Int>? {
    let (stretch, scan) = (troubles.stretch, troubles.scan)
    guard scan.longestHit(.need, at: Int(hit.start)) == hit else { return nil }
    let clause = scan.nearClause(Int(hit.start))
    // “能办的当场就办。”管委会副主任说: what an office says of its work is nobody's trouble.
    let isTold = kind(hit) == .hard || kind(hit) == .fear || kind(hit) == .trouble
    if isTold, troubles.isSaidByHelper(Int(hit.start)) { return nil }
    // 会议指出，…存在…等问题: what a meeting finds is to be done by those who met.
    if isTold, scan.hasAny(Self.findings, in: scan.nearSentence(Int(hit.start)).lowerBound..<Int(hit.start)) {
      return nil
    }
    switch kind(hit) {
    case .voice: return troubles.voiced(hit)
    case .crux: return troubles.crux(hit)
    case .hard: return troubles.worst(hit) ?? troubles.met(hit)
    case .fear: return troubles.feared(hit)
    case .question: return question(hit, stretch, clause, troubles)
    case .ask: return asked(hit, stretch, clause, troubles) ?? troubles.voiced(hit)
    case .trouble:
      if troubles.isAimOrOver(hit) { return nil }
      // 遇到新的坎：…: what stands behind the colon says more.
      if scan.mark(at: Int(hit.end))?.kind == .colon, let behind = troubles.introduced(hit) { return behind }
      let told = trouble(hit, stretch, clause)
      if let told, troubles.isTitle(told) { return nil }
      return told ?? troubles.introduced(hit) ?? troubles.worst(hit)
        ?? (scan.mark(at: Int(hit.end))?.kind == .colon ? troubles.voiced(hit) : nil)
    case .list, .topic, nil: return nil
    }
  }

  private func asked(
    _ hit: Hit, _ stretch: Story.Stretch, _ clause: Range<Int>, _ troubles: TroubleReader
  ) -> Range<Int>? {
    let scan = stretch.scan
    var clause = clause
    // 希望，…: what is wished for stands behind the mark.
    if let mark = scan.mark(at: Int(hit.end)), mark.kind == .comma, scan.has("希望", before: Int(hit.end)) {
      clause = clause.lowerBound..<scan.nearClause(Int(mark.end)).upperBound
    }
    let after = Int(hit.end)..<clause.upperBound
    if let plea = plea(hit, stretch, clause) { return plea }
    let told = scan.nearSentence(Int(hit.start)).upperBound
    let isUnmet =
      scan.has("想", at: Int(hit.start))
      && troubles.isUnmet(
        after: clause.upperBound, in: told, isBare: scan.mark(at: Int(hit.end)) != nil)
    guard !after.isEmpty,
      scan.hasAny(Self.solvers, in: after) || isUnmet
        // 某公司建议几家合用一个锅炉房，园区采纳后…: an office takes it up, whatever it is.
        || scan.hasAny(Self.takenUp, in: clause.upperBound..<max(clause.upperBound, min(told, clause.upperBound + 60)))
        || isWish(hit, scan)
          && (troubles.isReplied(after: clause.upperBound)
            || scan.has("想", at: Int(hit.start)) && troubles.isAnswered(after: told))
    else { return nil }
    // 谁都想做大: what everybody wishes is nobody's need.
    if ["谁都", "人人都", "家家都"].contains(where: { scan.has($0, before: Int(hit.start)) }) { return nil }
    // 希望大家扎根园区: what is wished of others.
    if scan.hasAny(["各位", "大家", "广大"], in: Int(hit.end)..<min(after.upperBound, Int(hit.end) + 12)) { return nil }
    if scan.has("要求", at: Int(hit.start)) || scan.has("建议", at: Int(hit.start)) || scan.has("提出", at: Int(hit.start)),
      scan.quotation(around: Int(hit.start)) == nil, !scan.hasAny(["企业", "公司"], in: clause.lowerBound..<Int(hit.start))
    {
      return nil
    }
    let sentence = scan.nearSentence(Int(hit.start))
    guard
      asker(before: Int(hit.start), stretch, clause) || asker(before: Int(hit.start), stretch, sentence)
        || troubles.isSaidByCompany(Int(hit.start))
    else {
      return nil
    }
    // …腾出场地，好早日投产: what is to come of it belongs to it.
    var end = clause.upperBound
    if isUnmet { end = scan.nearClause(end).upperBound }
    while end < sentence.upperBound,
      ["能", "并", "让", "使", "供", "以便", "从而", "好", "在", "满足", "解决", "尽快", "尽早"].contains(where: { scan.has($0, at: end) })
    { end = max(end + 1, scan.clause(at: end).upperBound) }
    var start = Int(hit.start)
    if let mark = scan.mark(at: Int(hit.end)), mark.kind == .comma { start = Int(mark.end) }
    let content = scan.stripped(start..<max(start, min(end, sentence.upperBound)))
    return scan.characterCount(content) >= 8 ? content : nil
  }

  /// What others are to do.
  private static let solvers: Words = [
    "协调", "解决", "帮助", "提供", "支持", "给予", "帮忙", "帮", "政府", "跟进", "落实", "尽快", "尽早", "补贴", "预留", "调整", "减免", "办理", "安排",
    "开通", "加快", "延长", "增加", "优化", "降低", "放宽", "缩短", "推迟", "延后", "提前", "增设", "增开", "修通", "打通", "拓宽", "减轻", "免除", "统一",
    "牵线", "对接", "开设", "加大", "加强", "培养", "引进", "完善", "改善", "搭建", "组织",
  ]
  private static let findings: Words = [
    "会议指出", "会议强调", "会议要求", "会议认为", "会上强调", "报告指出", "通报指出", "规划提出", "方案提出", "意见提出", "调研组认为", "督查组指出",
  ]
  private static let takenUp: Words = ["采纳", "吸纳", "接纳", "照单全收", "一口答应"]

  /// 希望…, 想把…, but not 提出…, which may be anything.
  private func isWish(_ hit: Hit, _ scan: Scan) -> Bool {
    let word = scan.folded[hit.range]
    return ["希望", "盼", "想", "恳请", "请求", "急"].contains { word.holds($0) }
  }

  /// Whether an enterprise asks: its name, 企业 or 我们 stands before.
  private func asker(before offset: Int, _ stretch: Story.Stretch, _ clause: Range<Int>) -> Bool {
    let scan = stretch.scan
    let before = clause.lowerBound..<offset
    if scan.hasAny(Self.askers, in: before) { return true }
    // 企业提出“希望…”的申请: who asks stands before the marks.
    if let inside = scan.quotation(around: offset),
      scan.hasAny(Self.askers, in: max(0, inside.lowerBound - 45)..<inside.lowerBound)
    {
      return true
    }
    // “希望…。”某公司经理说: or behind them.
    if let inside = scan.quotation(around: offset) {
      let after = inside.upperBound..<min(scan.text.count, inside.upperBound + 120)
      if scan.hasAny(["公司", "厂长"], in: after), scan.hasAny(["说", "表示", "提出", "反映", "道"], in: after) { return true }
    }
    return stretch.organisations(in: before).contains { $0.type == .company }
  }

  private static let askers: Words = ["企业", "公司", "我们", "厂", "客商", "投资方", "对方", "业主"]

  /// 面临…的窘境, 遇到…难题, …问题…阻碍: somebody is in it, and it is not told as solved or as a task.
  private func trouble(_ hit: Hit, _ stretch: Story.Stretch, _ clause: Range<Int>) -> Range<Int>? {
    let scan = stretch.scan
    let before = clause.lowerBound..<Int(hit.start)
    let after = Int(hit.end)..<clause.upperBound
    if scan.hasAny(Self.solving, in: before) { return nil }
    // 模具贵、打样难，成了厂家共同的烦恼: what is so called stands before.
    if scan.first(of: TroubleReader.calling, at: clause.lowerBound) != nil { return nil }
    // What is feared is read by its own word.
    if scan.hasAny(["担心"], in: before) { return nil }
    if scan.hasAny(["哪", "什么", "这种", "这样的"], in: clause) || scan.has("是", at: clause.lowerBound)
      || scan.has("这是", at: clause.lowerBound) || scan.has("这成了", at: clause.lowerBound)
    {
      return nil
    }
    let isIn = scan.hasAny(Self.beingIn, in: before)
    let isIn2 =
      !after.isEmpty && scan.hasAny(["阻碍", "制约", "困扰", "拦路虎", "影响", "摆在"], in: after)
      || scan.hasAny(["已成为", "成为了", "成为一大", "成为最大", "成了", "不能满足", "无法满足"], in: before)
    let isFelt =
      isIn2 || isIn && scan.hasAny(["企业", "公司", "厂", "我们", "订单", "货物", "资金"], in: clause)
      || isIn && asker(before: Int(hit.start), stretch, clause)
    guard isFelt else { return nil }
    let end = isIn2 ? Int(hit.end) : clause.upperBound
    return withoutHead(scan.stripped(clause.lowerBound..<end), scan)
  }

  private static let solving: Words = [
    "解决", "破解", "化解", "突破", "协调", "缓解", "应对", "克服", "针对", "聚焦", "研究", "回应", "帮助",
  ]
  private static let beingIn: Words = ["面临", "遇到", "陷入", "存在", "遭遇", "受困", "缺", "苦于"]

  func withoutHead(_ range: Range<Int>, _ scan: Scan) -> Range<Int>? {
    var range = range
    for word in ["然而", "但是", "但", "另外", "同时", "此外", "而且", "不过", "目前"] as [StaticString]
    where scan.has(word, at: range.lowerBound) && range.count > word.utf8CodeUnitCount {
      range = scan.stripped(range.lowerBound + word.utf8CodeUnitCount..<range.upperBound)
    }
    return scan.characterCount(range) >= 6 ? range : nil
  }

}
