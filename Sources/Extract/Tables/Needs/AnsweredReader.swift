import Model

/// Finds troubles by the help that is told right after them.
///
///     夜班工人下班没有公交，冬天常有人摔伤。公交公司加开了两班夜车。
///
/// A sentence in which an office, a bank or a school does something for somebody says of the one before that something was
/// wrong there, also in words that alone would say too little: 没有, 只有, 等了, 一下雨就积水.
struct AnsweredReader {
  let troubles: TroubleReader

  init(_ troubles: TroubleReader) { self.troubles = troubles }

  init(story: Story, number: Int, stretch: Story.Stretch) {
    self.init(TroubleReader(story: story, number: number, stretch: stretch))
  }

  var story: Story { troubles.story }
  var number: Int { troubles.number }
  var stretch: Story.Stretch { troubles.stretch }
  var scan: Scan { troubles.scan }
  var telling: TroubleTelling { troubles.telling }

  /// Whether the paragraph names or speaks of an enterprise, or somebody speaks in it: else no trouble in it can be one's, and its
  /// sentences need not be looked at.
  var mayBeOfEnterprise: Bool {
    if story.house != nil || !stretch.quotes.isEmpty || troubles.namesCompany { return true }
    if stretch.organisations.contains(where: { $0.type == .company }) { return true }
    return scan.hasAny(Self.enterprises, in: 0..<scan.text.count)
  }

  /// What an enterprise is called without its name, and the places that are one's where the article names one.
  static let enterprises: Words = ["企业", "公司", "厂", "我们", "团队", "客商", "项目", "工程"]

  /// The troubles of the paragraph that are answered in it or at the head of the next one.
  ///
  /// - Parameter known: what was found in the paragraph already, in order: its answer is no other's.
  func read(known: [Range<Int>]) -> [Range<Int>] {
    let (scan, telling) = (scan, telling)
    var found: [Range<Int>] = []
    var before: [Range<Int>] = []
    before.reserveCapacity(8)
    // Whether a sentence since the last help may tell of a trouble: until one does, nobody need be asked who helps.
    var isTold = false
    var at = 0
    // “图纸都找不到了。”某公司厂长说: what an enterprise says of the trouble that the paragraph before ended with is no other.
    let opening = number > 0 ? openingSpeech.flatMap { endsWithTrouble(number - 1) ? $0 : nil } ?? 0 : 0
    while at < scan.text.count, found.count < 50 {
      let sentence = scan.nearSentence(at)
      guard sentence.upperBound > at else { break }
      let part = at..<sentence.upperBound
      at = max(sentence.upperBound, scan.sentence(at: at).upperBound)
      let inner = scan.stripped(part)
      isTold = isTold || telling.mayTell(part) || isHeard(inner.lowerBound) || telling.announces(stripped: inner)
      if let aim = targeted(inner) {
        let isKnown = known.contains { $0.overlaps(aim) } || found.contains { $0.overlaps(aim) }
        if !isKnown { found.append(aim) }
        before.removeAll(keepingCapacity: true)
        isTold = false
      } else if !isTold {
        if part.lowerBound >= opening { before.append(part) }
      } else if isCall(part) {
        // …热线: who calls for help has just told why.
        let told = scan.hasAny(["：“"], in: part) ? trouble(part) : toldInCall(part)
        if let trouble = handed(part) ?? told ?? last(of: before, isSure: isHandedIn(part)),
          isNew(trouble, known, upTo: part.upperBound),
          isNew(trouble, found, upTo: part.upperBound)
        {
          found.append(trouble)
        }
        before.removeAll(keepingCapacity: true)
        isTold = false
      } else if let help = helpStart(part) {
        if let trouble = answered(part, help, before), isNew(trouble, known, upTo: part.upperBound),
          isNew(trouble, found, upTo: part.upperBound)
        {
          found.append(trouble)
        }
        before.removeAll(keepingCapacity: true)
        isTold = false
      } else if part.lowerBound >= opening {
        before.append(part)
      }
    }
    // What the paragraph ends with is answered by the next.
    if !before.isEmpty, let next = story.stretches.dropFirst(number + 1).first(where: { $0.role == .body }),
      case let isSure = next.scan.first(of: Self.hearing, at: 0) != nil, isTold || isSure
    {
      let answer = AnsweredReader(story: story, number: number, stretch: next)
      let first = next.scan.nearSentence(answer.openingSpeech ?? 0)
      // 去年9月，某区引入…: a date may stand before, where no subhead does.
      let isNext = story.stretches[number + 1].role == .body
      let isHelped =
        answer.helpStart(first).map { $0 == 0 || answer.openingSpeech != nil || isNext && next.isDate(before: $0) }
        == true
      if isHelped, let trouble = last(of: before, isSure: isSure), isNew(trouble, known, upTo: scan.text.count),
        isNew(trouble, found, upTo: scan.text.count)
      {
        found.append(trouble)
      }
    }
    if let plaint = openingPlaint(known + found) { found.append(plaint) }
    return found
  }

  /// Where the sentence ends that somebody of an enterprise says at the head of the paragraph.
  var openingSpeech: Int? {
    guard let open = scan.mark(at: 0), open.kind == .openQuote, open.partner >= 0,
      troubles.isSaidByCompany(Int(open.end))
    else { return nil }
    let close = Int(scan.marks[Int(open.partner)].end)
    return close < scan.text.count ? scan.nearSentence(close).upperBound : nil
  }

  /// Whether a paragraph ends with a trouble.
  private func endsWithTrouble(_ number: Int) -> Bool {
    let stretch = story.stretches[number]
    guard stretch.role == .body, !stretch.scan.text.isEmpty else { return false }
    let last = stretch.scan.nearSentence(stretch.scan.text.count - 1)
    return AnsweredReader(story: story, number: number, stretch: stretch).trouble(last) != nil
  }

  /// What stands in the sentence of the help before it, else what the sentences before it end with.
  private func answered(_ sentence: Range<Int>, _ help: Int, _ before: [Range<Int>]) -> Range<Int>? {
    if help > sentence.lowerBound,
      let trouble = trouble(sentence.lowerBound..<help, isSure: telling.isAnnounced(sentence))
    {
      return trouble
    }
    return last(of: before, isSure: isHeard(scan.stripped(sentence).lowerBound))
  }

  /// The first of the troubles that the sentences end with: what follows it tells of it in speech, or who told of it.
  ///
  /// - Parameter isSure: whether what follows says that somebody has heard of it.
  private func last(of sentences: [Range<Int>], isSure: Bool) -> Range<Int>? {
    var best: Range<Int>?
    for sentence in sentences.suffix(3).reversed() {
      // 改造并不顺当。: what it announces has just been read.
      if best != nil, telling.announces(sentence) { break }
      let isCertain = isSure && best == nil || telling.isAnnounced(sentence, isBare: best != nil)
      if let trouble = trouble(sentence, isOfStory: best != nil, isSure: isCertain) {
        // 也有企业为用电发愁: what only names the trouble that was just read.
        if best != nil, scan.quotation(around: trouble.lowerBound) == nil, scan.hasAny(Self.titles, in: trouble) {
          break
        }
        best = withRestOfSpeech(trouble)
      } else if best != nil
        || scan.characterCount(sentence) > 24 && !telling.isToldBy(sentence) && !followsSpeech(sentence)
          && !telling.takesLong(sentence)
      {
        break
      }
    }
    return best
  }

  /// Nothing known stands in the sentence before that of a trouble, or between there and its answer.
  private func isNew(_ trouble: Range<Int>, _ known: [Range<Int>], upTo end: Int) -> Bool {
    let sentence = scan.nearSentence(trouble.lowerBound)
    var low = sentence.lowerBound
    if low > 0 {
      let before = scan.nearSentence(low - 1)
      // 验收难，专班带队会商；宿舍不够，园区腾出公寓: what is answered in its own sentence leaves the next one free.
      if helpStart(before).map({ $0 == before.lowerBound }) ?? true { low = before.lowerBound }
    }
    let first = known.partitioningIndex { $0.upperBound > low }
    return first >= known.count || known[first].lowerBound >= max(sentence.upperBound, trouble.upperBound, end)
  }

  /// 她拨通了园区的热线, 他敲开了招商局的门: an enterprise calls for help.
  private func isCall(_ part: Range<Int>) -> Bool {
    if scan.hasAny(Self.incoming, in: part), stretch.organisations(in: part).contains(where: { $0.type == .company }) {
      return true
    }
    return (scan.hasAny(Self.calls, in: part) || isHandedIn(part))
      && !troubles.isOffice(part.lowerBound..<min(part.upperBound, part.lowerBound + 45))
  }

  /// 联名写信，说末班车太早: what the call is about follows it.
  private func toldInCall(_ part: Range<Int>) -> Range<Int>? {
    guard let call = scan.offset(ofAny: Self.calls, in: part) else { return nil }
    var rest = scan.stripped(scan.nearClause(call).upperBound..<max(scan.nearClause(call).upperBound, part.upperBound))
    for word in ["反映", "说", "称", "讲", "问"] as [StaticString] where scan.has(word, at: rest.lowerBound) {
      rest = scan.stripped(min(rest.upperBound, rest.lowerBound + word.utf8CodeUnitCount)..<rest.upperBound)
    }
    guard (6...60).contains(scan.characterCount(rest)), telling.isFirm(rest), troubles.isEnterprises(part),
      !TroubleReader.helps(scan, rest)
    else { return nil }
    return rest
  }

  /// What somebody else is to do, where it is wished for: 希望借助优势做大做强 asks for nothing.
  private static let solvers: Words = [
    "协调", "解决", "帮", "提供", "支持", "给予", "补贴", "减免", "安排", "开通", "延长", "增加", "降", "放宽", "缩短", "推迟", "延后", "增设", "增开", "修",
    "直达",
    "流动资金", "贷款", "厂房", "用地", "优惠", "办理", "尽快", "尽早",
  ]

  static let titles: Words = ["难题", "烦恼", "愁", "卡在", "心病", "难处", "短板", "犯难", "跟着来", "打鼓"]

  /// - Parameter isOfStory: whether what follows was told by an enterprise.
  /// - Parameter isSure: whether it is one, however it is told.
  func trouble(_ part: Range<Int>, isOfStory: Bool = false, isSure: Bool = false) -> Range<Int>? {
    // Asked first: what has no word of a trouble, a wish or a question tells none, unless it is sure that it does.
    guard isSure || telling.mayTell(part), scan.first(of: Self.replies, at: scan.stripped(part).lowerBound) == nil
    else {
      return nil
    }
    guard isOfStory || troubles.isEnterprises(part), !scan.hasAny(["会议"], in: part),
      !troubles.isSaidByHelper(scan.stripped(part).lowerBound)
    else { return nil }
    let content = telling.extent(part, stretch)
    if troubles.isEarlyDays(part) { return nil }
    // 区里没有先例可循: who is to help has troubles, too.
    if isOfHelper(part) { return nil }
    // “卡在哪儿了？”: so short a question names no trouble.
    let least = scan.quotation(around: content.lowerBound) == nil ? 5 : 7
    guard (least...90).contains(scan.characterCount(content)), !scan.hasAny(Self.others, in: content),
      !isDoublyNone(content), !isAim(content), !isConceded(content), !isPast(content, part), !isGeneral(content),
      !troubles.isSaidByHelper(content.lowerBound), !troubles.isOverNow(content.lowerBound)
    else { return nil }
    // 也有企业为用电发愁: what troubles them is told elsewhere.
    if scan.characterCount(part) <= 24, scan.hasAny(Self.titles, in: content), scan.hasAny(Self.some, in: part) {
      return nil
    }
    // 希望各位扎根园区: what is wished of others.
    if scan.hasAny(Self.everybody, in: content) { return nil }
    return telling.isFirm(content) || isSure && scan.characterCount(content) >= 9
      || telling.isWish(content) && scan.hasAny(Self.solvers, in: content)
      || isQuestion(content, part) ? content : nil
  }

  private static let some: Words = ["有企业", "不少", "许多", "一些", "很多"]
  private static let everybody: Words = ["各位", "大家", "广大"]

  /// 为帮助企业应对…, 为降低影响: what a measure is for.
  private func isAim(_ content: Range<Int>) -> Bool {
    troubles.isMeant(content)
      || scan.has("为", at: content.lowerBound) && !scan.hasAny(["发愁", "犯愁", "所困", "跑了", "苦恼"], in: content)
  }

  /// A sentence that begins with a bare word for an office and speaks of no enterprise.
  private func isOfHelper(_ part: Range<Int>) -> Bool {
    let head = scan.stripped(part).lowerBound
    if let word = scan.first(of: Self.offices, at: head) {
      return isDoing(head + word.utf8CodeUnitCount) || !scan.hasAny(["企业", "公司", "厂"], in: part)
    }
    guard let house = stretch.organisation(startingAt: head), house.type == .zone || house.type == .government else {
      return false
    }
    return isDoing(house.range.upperBound)
  }

  /// 没有撒手不管, 并未止步: what an office does or leaves undone.
  private func isDoing(_ at: Int) -> Bool {
    (["没有", "没让", "并未", "并没有", "未", "不让", "不搞", "不等", "不把"] as [StaticString]).contains { scan.has($0, at: at) }
  }

  private static let offices: Words = [
    "局里", "区里", "市里", "县里", "部门", "管委会", "高新区", "经开区", "开发区", "专班", "干部", "政府", "工作人员",
  ]

  /// “工人怎么留？”厂长问, 企业咨询：“…？”: somebody of an enterprise asks.
  private func isQuestion(_ content: Range<Int>, _ part: Range<Int>) -> Bool {
    guard telling.isAsked(content), scan.quotation(around: content.lowerBound) != nil else { return false }
    return troubles.isSaidByCompany(content.lowerBound)
      || scan.hasAny(["企业", "公司"], in: part.lowerBound..<content.lowerBound)
  }

  /// What is no trouble of somebody's: aims, tasks, what is over, what was counted.
  static let others: Words = [
    "研发的新", "研制的新", "新机型", "新一代", "新工艺", "没有满足", "没有止步", "没有停", "没有放弃", "没有退缩", "没有忘", "没有气馁", "没有犹豫", "没有因",
    "没有辜负", "没有食言", "没有浪费", "没有几个", "看不到几个", "看不见人", "不见人影", "空无一人", "机械臂", "来回穿梭", "记者在", "只见", "映入眼帘", "不必", "不用",
    "未再", "再未", "没再", "再没", "无需", "无须", "不担心", "不愁", "不怕", "不再", "免去", "省去", "针对", "围绕", "为了", "突破", "据不完全",
    "一律", "不予", "予以", "全部退出", "据统计", "数据显示", "统计显示", "全程没有", "也没有", "不缺", "个问题", "聚焦", "瞄准", "着眼", "破解", "缓解", "化解",
    "解决了", "告别", "如果", "避免",
    "防止", "盘活",
    "列成清单", "揭榜", "发榜", "共收集",
    "会议要求", "会议强调", "实现", "荣获", "获评", "攻克", "而是", "不等于", "缩短到", "缩短至", "提升到", "提升至", "下降到", "降到", "如何", "怎样", "抛出",
    "道出", "掉到", "压缩到", "难免", "每一", "任何", "大而不强", "门槛", "就把", "就有人", "随时", "说到底", "归根结底", "满载", "享受", "前身", "完成清退",
    "解决后", "排队报名", "跟着来", "有了这", "汇总成", "选定了", "没跑一", "没填一", "没花一分", "没交一份", "没有跑过", "没有填过", "没跑过", "没填过", "一次没跑",
    "一趟没跑", "没想到",
    "减半", "闲置", "谁都", "有的是", "一时解决不了", "暂时解决不了", "当场解决不了", "现场解决不了", "一时办不了", "暂时办不了", "也能", "照样能", "同样能", "也可凭",
  ]
}

extension Story.Stretch {
  /// Nothing but a date and its mark stands before an offset of the text.
  fileprivate func isDate(before offset: Int) -> Bool {
    let lead = scan.stripped(0..<offset)
    // 凌晨4点，: an hour of the day.
    if scan.hasAny(["点", "凌晨", "清晨", "傍晚", "深夜", "上午", "下午"], in: lead), scan.characterCount(lead) <= 8 { return true }
    guard let date = dates.first(startingIn: 0..<offset), date.range.lowerBound == lead.lowerBound else { return false }
    return offset - date.range.upperBound <= 6
  }
}
