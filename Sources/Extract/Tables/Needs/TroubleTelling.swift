internal import Lexicon
import Model

/// How a trouble is told: whether words sound of one, and where the telling turns to it.
struct TroubleTelling {
  let scan: Scan
  let vocabulary: Vocabulary

  /// The next clause goes on with the trouble.
  func isMore(_ clause: Range<Int>) -> Bool {
    isHard(clause)
      || isFirm(clause) && !scan.hasAny(Self.reactions, in: clause) && !TroubleReader.helps(scan, clause)
        && scan.quotation(around: clause.lowerBound) == nil
  }

  /// The telling without what leads up to it: 订单已经排满，可厂房太小 is about the factory.
  func core(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var at = range.lowerBound
    var isWished = false
    for _ in 0..<8 {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at, clause.upperBound < range.upperBound else { break }
      let told = at..<clause.upperBound
      at = clause.upperBound
      // 这家老厂打算就地翻建，添…，却因图纸不全，被卡住: what was meant to be done goes with what it failed for.
      if let wish = scan.offset(ofAny: Self.intents, in: told) {
        isWished = true
        if start == told.lowerBound, ["企业", "公司", "厂", "团队"].contains(where: { scan.has($0, before: wish) }) {
          start = wish
        }
      }
      let isTurned = turn(at: at).map { $0.utf8CodeUnitCount == 3 } == true && !scan.has("却", at: at)
      if isTurned, !isFirm(told), !isWish(told), !scan.hasAny(["需要", "计划", "准备", "要"], in: told),
        isFirm(at..<range.upperBound)
      {
        start = at
      } else if scan.has("卡在", at: at), !isFirm(told) {
        // 想添一条线，卡在设备款上: what holds it up is the trouble.
        start = at
      } else if scan.has("缺", at: at), !isSour(told), !isFirm(told), isFirm(at..<range.upperBound) {
        // 两年前，团队搬到某地，缺场地、缺设备: what they came for goes before.
        start = at
      } else if isTrade(told) || isOrdered(told) && lacksHands(at..<range.upperBound), !isSour(told), !isFirm(told),
        isFirm(at..<range.upperBound)
      {
        start = at
      } else if isWished, scan.has("却", at: at) || follows(at) {
        continue
      } else if isOutdone(told, at, range.upperBound) {
        start = at
      } else if isLead(told) || follows(at) && !isHard(told)
        || turns(at) && !isCurtDenial(at, range.upperBound) && isBright(told)
        || isScene(told) && isSour(at..<range.upperBound)
      {
        start = at
      }
    }
    if let word = turn(at: start), start + word.utf8CodeUnitCount < range.upperBound { start += word.utf8CodeUnitCount }
    return scan.stripped(start..<range.upperBound)
  }

  /// 给农机做齿轮，: what the firm makes goes before its trouble.
  private func isTrade(_ told: Range<Int>) -> Bool {
    let inner = scan.stripped(told)
    guard (4...22).contains(scan.characterCount(inner)) else { return false }
    let isFor = scan.has("给", at: inner.lowerBound) || scan.has("为", at: inner.lowerBound)
    return isFor && scan.hasAny(Self.making, in: inner) || scan.first(of: Self.trades, at: inner.lowerBound) != nil
  }

  /// 上半年接下300台套订单，: what it has to make goes before what it lacks for it.
  private func isOrdered(_ told: Range<Int>) -> Bool {
    scan.hasAny(["订单", "大单"], in: told)
      && scan.hasAny(Self.takingOrders, in: told)
  }

  /// 磨工缺口90人, 招不满装配工: who is to make it, and not what it is paid with.
  private func lacksHands(_ rest: Range<Int>) -> Bool {
    scan.hasAny(["工", "人", "员", "师傅"], in: rest) && scan.hasAny(["缺", "招", "不够", "不足"], in: rest)
      && !scan.hasAny(["资金", "押", "贷", "垫"], in: rest)
  }

  private static let intents: Words = [
    "想在", "想要", "想上", "想新", "想建", "想扩", "想添", "想增", "想租", "想买", "想搬", "打算", "申请新增", "申请用地", "申请扩",
  ]

  /// The trouble in a clause or two: without what leads up to it, and without what was done about it.
  func extentOfCore(_ range: Range<Int>) -> Range<Int> { withoutReaction(withoutTurnaround(core(range))) }

  /// 春节后接下5亿元订单，技工却缺了80人: what goes well up to a clause that says 却 of something else.
  private func isOutdone(_ told: Range<Int>, _ at: Int, _ end: Int) -> Bool {
    let next = at..<max(at, min(end, scan.nearClause(at).upperBound))
    guard scan.hasAny(["却"], in: next), !scan.has("却", at: at),
      scan.characterCount(scan.stripped(told)) >= 6, scan.characterCount(scan.stripped(next)) >= 8, !isSour(told),
      !isFirm(told), !isWish(told)
    else { return false }
    return isFirm(next) || isHard(next)
  }

  /// …，转而开发新产品: what was done about it ends the telling.
  private func withoutTurnaround(_ range: Range<Int>) -> Range<Int> {
    var at = scan.nearClause(range.lowerBound).upperBound
    for _ in 0..<6 where at < range.upperBound {
      if scan.first(of: Self.turnarounds, at: at) != nil {
        let rest = scan.stripped(range.lowerBound..<at)
        return scan.characterCount(rest) >= 8 ? rest : range
      }
      at = max(at + 1, scan.nearClause(at).upperBound)
    }
    return range
  }

  private static let turnarounds: Words = [
    "转而", "转头", "转身", "于是", "好在", "幸好", "幸亏", "多亏", "后来", "最终", "反增", "为此", "对此",
  ]

  /// 走访中，, 投产在即，: where and when.
  private func isScene(_ clause: Range<Int>) -> Bool {
    let inner = scan.stripped(clause)
    return scan.characterCount(inner) <= 14 && scan.first(of: Self.scenes, before: inner.upperBound) != nil
      && !isFirm(inner)
  }

  private static let scenes: Words = [
    "中", "时", "会上", "现场", "期间", "之初", "之前", "以来", "之后", "后", "在即", "当时", "那时", "当初", "前不久", "不久前", "早上", "晚上", "深夜",
    "下午", "上午",
    "凌晨", "春节", "前夕", "关头", "当口", "时候", "这时", "说来惭愧", "说实话", "坦白说",
  ]

  /// What of a sentence is the trouble: the speech in it or what a colon brings, without what leads up to it and without what
  /// somebody did or felt about it.
  func extent(_ part: Range<Int>, _ stretch: Story.Stretch) -> Range<Int> {
    var range = withoutTitle(scan.stripped(part))
    if let named = named(in: range) { return named }
    if let speech = speech(in: range) {
      // 某经理说，今年只招来三成，“违约金单子都寄来了”: what was told before the speech.
      // A straight quotation mark is one byte, and may be the sentence's first.
      let lead = range.lowerBound..<max(range.lowerBound, speech.lowerBound - 3)
      let before = core(range.lowerBound..<max(range.lowerBound, scan.stripped(lead).upperBound))
      range =
        scan.characterCount(before) >= 12 && isFirm(before) && before.lowerBound > range.lowerBound ? before : speech
    } else if let colon = scan.offset(ofAny: ["："], in: range), scan.characterCount(colon + 3..<range.upperBound) >= 8 {
      range = scan.stripped(colon + 3..<range.upperBound)
    }
    range = extentOfCore(range)
    // 去年3月，: when it was.
    if let date = stretch.dates.first(startingIn: range), date.range.lowerBound == range.lowerBound,
      case let clause = scan.nearClause(range.lowerBound), clause.upperBound < range.upperBound,
      clause.upperBound - date.range.upperBound <= 12
    {
      range = scan.stripped(clause.upperBound..<range.upperBound)
    }
    return range
  }

  /// 某公司提出的审批周期长问题: the trouble alone, without who has it and what it is called.
  func withoutTitle(_ whole: Range<Int>) -> Range<Int> {
    let range = withoutJudgement(whole)
    var start = range.lowerBound
    if let asked = scan.offset(ofAny: Self.putForward, in: range) { start = asked + 9 }
    var end = range.upperBound
    if let title = scan.first(of: Self.titles, before: end) { end -= title.utf8CodeUnitCount }
    let rest = start..<max(start, end)
    return scan.characterCount(rest) >= 5 && isFirm(rest) ? rest : range
  }

  static let putForward: Words = ["提出的", "反映的", "反馈的"]

  /// 招不到装配工，是我们今年最头疼的事: the trouble alone, without how much of one it is.
  func withoutJudgement(_ range: Range<Int>) -> Range<Int> {
    let clause = scan.nearClause(max(range.lowerBound, range.upperBound - 1))
    guard clause.lowerBound > range.lowerBound,
      (["是", "成了", "成为", "一直是", "这是", "就是"] as [StaticString]).contains(where: { scan.has($0, at: clause.lowerBound) }),
      scan.hasAny(["最", "一大"], in: clause.lowerBound..<range.upperBound),
      (["的事", "的问题", "的难题", "的烦恼", "的难处", "心病", "的坎", "难事"] as [StaticString]).contains(where: {
        scan.has($0, before: range.upperBound)
      })
    else { return range }
    let rest = scan.stripped(range.lowerBound..<clause.lowerBound)
    return scan.characterCount(rest) >= 5 ? rest : range
  }

  private static let titles: Words = ["等问题", "等难题", "等困难", "等诉求", "的问题", "的难题", "的困难", "的诉求", "问题"]

  /// 卡在“…”上, 为“…”发愁: the trouble by the words that are quoted for it.
  func named(in range: Range<Int>) -> Range<Int>? {
    for mark in scan.marks[scan.markIndex(from: range.lowerBound)...] {
      guard Int(mark.start) < range.upperBound else { return nil }
      guard mark.kind == .openQuote, mark.partner >= 0 else { continue }
      let close = scan.marks[Int(mark.partner)]
      let inside = Int(mark.end)..<Int(close.start)
      guard (4...30).contains(scan.characterCount(inside)), Int(close.end) < range.upperBound else { continue }
      if ["卡在", "难在", "困在", "输在"].contains(where: { scan.has($0, before: Int(mark.start)) })
        || scan.has("为", before: Int(mark.start))
          && ["发愁", "犯愁", "犯难", "发怵", "苦恼", "头疼", "着急", "焦虑", "所困"].contains(where: { scan.has($0, at: Int(close.end)) }
          )
      {
        return inside
      }
    }
    return nil
  }

  /// The direct speech of a sentence, where it tells of a trouble or asks.
  private func speech(in range: Range<Int>) -> Range<Int>? {
    for mark in scan.marks[scan.markIndex(from: range.lowerBound)...] {
      guard Int(mark.start) < range.upperBound else { return nil }
      guard mark.kind == .openQuote, mark.partner >= 0 else { continue }
      let inside = scan.stripped(Int(mark.end)..<min(range.upperBound, Int(scan.marks[Int(mark.partner)].start)))
      let least = Int(mark.start) == range.lowerBound ? 8 : 10
      if scan.characterCount(inside) >= least, isSour(inside) || isFirm(inside) || isAsked(inside) || isWish(inside) {
        return inside
      }
    }
    return nil
  }

  /// A question.
  func isAsked(_ range: Range<Int>) -> Bool {
    let end = min(scan.text.count, range.upperBound + 3)
    return scan.hasAny(["？"], in: range.lowerBound..<end)
  }

  /// What somebody wishes for.
  func isWish(_ range: Range<Int>) -> Bool { scan.hasAny(Self.wishes, in: range) }

  static let wishes: Words = [
    "希望", "建议", "盼着", "期盼", "盼望", "恳请", "请求", "诉求是", "急需", "亟需", "想把", "想请",
  ]

  /// …，经理急得团团转: what somebody felt or meant to do about it is no part of the trouble.
  private func withoutReaction(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    for _ in 0..<3 where end > range.lowerBound {
      let clause = scan.nearClause(end - 1)
      guard clause.lowerBound > range.lowerBound, scan.hasAny(Self.reactions, in: clause.lowerBound..<end) else {
        break
      }
      let rest = scan.stripped(range.lowerBound..<clause.lowerBound)
      guard scan.characterCount(rest) >= 8, isSour(rest) || isFirm(rest) else { break }
      end = rest.upperBound
    }
    return range.lowerBound..<end
  }

  private static let reactions: Words = [
    "急得", "心急", "着急", "急坏", "发愁", "犯难", "犯愁", "犯了", "一度打算", "一度想", "放弃", "退堂鼓", "焦急", "求助", "找到", "打来电话", "道出",
    "一筹莫展", "束手无策", "坐不住", "叹气", "摇头",
  ]

  /// A sentence that begins with who tells.
  func isToldBy(_ sentence: Range<Int>) -> Bool {
    isLead(sentence.lowerBound..<scan.nearClause(sentence.lowerBound).upperBound)
  }

  /// 某经理说，: only who tells, or when.
  func isLead(_ clause: Range<Int>) -> Bool {
    let inner = scan.stripped(clause)
    return scan.first(of: Self.saying, before: inner.upperBound) != nil
  }

  private static let saying: Words = [
    "说", "表示", "介绍", "坦言", "反映", "提出", "直言", "透露", "回忆", "告诉记者", "记得", "回忆起", "想起", "算账", "算过", "算过账", "算了账", "讲过",
    "感慨", "提到", "谈到", "说起", "讲到",
    "解释", "分析",
    "补充", "感叹", "坦承", "说道", "发现", "得知", "了解到", "获悉", "指出", "无奈", "抱怨", "吐槽", "诉苦", "反馈", "告诉我们", "提及", "说起来", "求助",
  ]

  private static let turn: Words = ["但是", "但", "可是", "可", "却", "然而", "不过", "只是", "无奈", "偏偏"]

  /// Where it turns to what there is, or is wanted.
  private static let wanting: Words = [
    "现有", "原有", "眼下", "急需", "亟需", "急缺", "急聘", "还缺", "还差", "就差", "就缺", "只缺", "正缺",
  ]

  func turns(_ at: Int) -> Bool {
    turn(at: at) != nil || scan.first(of: Self.wanting, at: at) != nil
  }

  /// The word of turning at an offset; 可以 and 可用 say what may be done.
  private func turn(at offset: Int) -> StaticString? {
    guard let word = scan.first(of: Self.turn, at: offset) else { return nil }
    let isLeave = scan.has("可", at: offset) && Self.leaves.contains { scan.has($0, at: offset + 3) }
    return isLeave ? nil : word
  }

  private static let leaves: [StaticString] = ["以", "能", "用", "按", "凭", "见", "享", "供", "达", "申请", "直接"]

  /// 因…: what it comes from tells the trouble as a whole.
  private func follows(_ at: Int) -> Bool { ["因", "由于", "苦于"].contains { scan.has($0, at: at) } }

  /// What goes well: 订单已经排满，可厂房太小.
  private func isBright(_ clause: Range<Int>) -> Bool {
    !isHard(clause)
      && scan.hasAny(Self.thriving, in: clause)
  }
}
