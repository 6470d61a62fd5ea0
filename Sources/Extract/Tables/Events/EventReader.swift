internal import Lexicon
import Model

/// Something that happened, in one clause.
struct EventMention: Sendable {
  var type: EventType
  /// The clause, without the marks around it.
  var range: Range<Int>
  var date: CalendarDate?
  var count: Int?
  var amount: Amount?
  /// Told in passing: 开工仪式现场, 今年开工的最大项目, 也在仪式上签约. Only new where nothing of its kind was told before.
  var isAside = false
}

/// Finds events in a text: clauses with a word for one that are held to a time, a count or an occasion.
///
///     近日，某产业园开工。            held by 近日
///     签约项目12个，总投资30亿元。     held by the count
///     将加快项目开工。               no event: nothing says that or when it happens
struct EventReader {
  let number: Int
  let stretch: Story.Stretch
  let scan: Scan
  let vocabulary: Vocabulary

  init(number: Int, stretch: Story.Stretch, vocabulary: Vocabulary) {
    self.number = number
    self.stretch = stretch
    scan = stretch.scan
    self.vocabulary = vocabulary
  }

  /// - Parameter whole: the counted event told last, which the sentences after it may break down.
  func read(after whole: inout EventMention?) -> [EventMention] {
    var found: [EventMention] = []
    var words: [Hit] = []
    for hit in scan.hits(of: .event) {
      if words.isEmpty { words.reserveCapacity(16) }
      words.append(hit)
    }
    var start = 0
    while start < scan.text.count {
      let sentence = scan.sentence(at: start)
      guard sentence.upperBound > start else { break }
      if let last = whole {
        let row = row(from: sentence)
        let parts = parts(of: last, in: row)
        if !parts.isEmpty {
          found += parts
          start = row.upperBound
          whole = nil
          continue
        }
      }
      start = sentence.upperBound
      var events = events(of: sentence, among: words)
      let added = stretch.dates.isEmpty ? [] : dated(sentence, besides: events)
      // Most sentences tell of none, and leave all as it is.
      if events.isEmpty, added.isEmpty { continue }
      if !added.isEmpty { events = (events + added).sorted { $0.range.lowerBound < $1.range.lowerBound } }
      events = withoutCeremonies(events)
      found.add(events)
      let counted = events.last {
        ($0.count ?? 0) >= 3 && ($0.type == .signing || $0.type == .groundbreaking)
      }
      whole = counted ?? (events.isEmpty ? whole : nil)
    }
    return found
  }

  /// - Parameter words: the text's words for events.
  private func events(of sentence: Range<Int>, among words: [Hit]) -> [EventMention] {
    let first = words.partitioningIndex { Int($0.start) >= sentence.lowerBound }
    guard first < words.count, Int(words[first].start) < sentence.upperBound else { return [] }
    let times = EventTimes(stretch, sentence)
    var found: [EventMention] = []
    var at = sentence.lowerBound
    for word in words[first...] where Int(word.start) >= at {
      if Int(word.start) >= sentence.upperBound { break }
      guard let hit = scan.longestHit(.event, at: Int(word.start)), Int(hit.end) <= sentence.upperBound else {
        continue
      }
      let read = event(hit, sentence, times)
      // 召开 is none by itself, and what begins inside it may be one.
      if read == nil, let use = vocabulary.eventUse(hit), use == .session || use == .rounds { continue }
      at = Int(hit.end)
      guard let event = read else { continue }
      // One sum of what was done says enough of a sentence.
      if isTally(hit), found.contains(where: { $0.count != nil || $0.range == event.range }) { continue }
      let isAward = event.type == .award || event.type == .appointment
      let isNew = !found.contains { known in
        known.type == event.type
          && (known.range == event.range
            || !isAward && (known.count == event.count || event.count == nil) && !isFromThenOn(event, known))
      }
      if isNew, found.count < 40 { found.add(listed(event)) }
    }
    if found.isEmpty { return [] }
    // 启动 or 引进 beside a word that says more of the same clause; 竣工并投入使用 is one.
    return found.filter { event in
      if event.type == .opening,
        found.contains(where: {
          $0.range == event.range && ($0.type == .completion || $0.type == .meeting)
        })
      {
        return false
      }
      // 某局联合两所高校，启动…: who does together what the next clause tells.
      if isOnlyJoined(event, found) { return false }
      // 签署协议，合作种苗木: what was signed.
      if isTermOfContract(event, found) { return false }
      // 赴宁波，走访了5家企业: one journey.
      if event.type == .visit, event.count == nil,
        found.contains(where: {
          $0.type == event.type && $0.count != nil && $0.range.lowerBound >= event.range.upperBound
        })
      {
        return false
      }
      guard event.type == .other || event.type == .launch else { return true }
      return !found.contains {
        $0.range == event.range && $0.type != event.type && $0.type != .visit
          && $0.type != .other && !isOfAnotherDay(event, $0)
          && ($0.count == event.count || event.count == nil || $0.count == nil)
      }
    }
  }

  private func isOnlyJoined(_ event: EventMention, _ found: [EventMention]) -> Bool {
    event.type == .other && event.count == nil && event.amount == nil
      && scan.hasAny(["联合", "携手", "会同"], in: event.range)
      && found.contains {
        (0...6).contains($0.range.lowerBound - event.range.upperBound) && $0.date == event.date
      }
  }

  private func event(_ hit: Hit, _ sentence: Range<Int>, _ times: EventTimes) -> EventMention? {
    guard let use = vocabulary.eventUse(hit), use != .none else { return nil }
    let whole = scan.nearClause(Int(hit.start))
    let clause = max(whole.lowerBound, sentence.lowerBound)..<min(whole.upperBound, sentence.upperBound)
    let count = count(in: clause, near: Int(hit.start))
    let time = times.time(of: clause, before: Int(hit.start))
    let isHeld: Bool
    switch use {
    case .anchored:
      isHeld =
        time != nil || count != nil || isFirst(in: clause, hit) || isNamed(hit) || isNamedRule(hit) || isDone(hit)
        || isReached(hit) || isInTurn(hit, clause) || isBuilt(hit, clause) || isSigned(hit, clause)
        || isFoundedByName(hit) || isDealt(hit, clause) || isGranted(hit, clause)
    case .free: isHeld = true
    case .held:
      isHeld =
        isOccasion(hit, sentence, time != nil) || count != nil && time != nil
        || count.map { $0.unit.equals("场") && $0.range.upperBound <= Int(hit.start) } == true
        || isHeldTimes(hit, clause)
    // 由某公司牵头制定的《某规程》: which one is meant.
    case .titled:
      isHeld =
        !(scan.has("制定的", at: Int(hit.start)) || scan.has("起草的", at: Int(hit.start)))
        && (hasTitle(after: Int(hit.end), clause) || isTitleBefore(hit)) || isQuotedRule(hit, clause)
    case .counted:
      isHeld =
        (count != nil || times.governs(clause) || isFirst(in: clause, hit) || isOpened(hit, clause)
          || isFoundedByName(hit) || isTitled(hit, clause) || isReached(hit) || isBuilt(hit, clause)
          || isErected(hit, clause)
          || scan.folded[hit.range].equals("获得") && isHonoured(hit, clause))
        && !scan.has("的", at: Int(hit.end))
    case .place:
      isHeld =
        (time != nil || count.map { $0.unit.equals("次") } ?? false)
        && scan.longestHit([.place, .zone], at: Int(hit.end)) != nil
    case .house: isHeld = isCalledOn(hit, clause) || isBeginning(hit, clause, sentence)
    case .began: isHeld = isBeginning(hit, clause, sentence)
    case .called: isHeld = isSentFor(hit, clause)
    case .first: isHeld = isFirst(in: clause, hit)
    case .ranked: isHeld = isRanked(hit, clause, sentence)
    case .laid: isHeld = isLaid(hit, clause)
    case .paper: isHeld = isPermit(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
    case .lent: isHeld = isLoan(hit, clause)
    case .numbered: isHeld = count != nil && !scan.has("的", at: Int(hit.end))
    case .tallied:
      isHeld =
        isTallied(hit, clause, count, times) || isFunded(hit, clause) || isSentOut(hit, clause)
        || isTakenOn(hit, clause, count)
        || scan.has("办结", before: Int(hit.end)) && isPermitted(hit, clause)
    case .deal:
      // 整个春天没接到订单
      isHeld =
        !scan.has("没", before: Int(hit.start)) && !scan.has("未", before: Int(hit.start))
        && !isOccasionOfNeed(hit, clause)
        && scan.hasAny(["订单", "合同", "协议", "大单"], in: Int(hit.end)..<min(clause.upperBound, Int(hit.end) + 75))
    case .licensed:
      let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
      isHeld =
        scan.hasAny(EventReader.certificates, in: after) || scan.hasAny(["称号", "荣誉", "聘书", "任命书"], in: after)
        || isLent(after) || isCertified(after) || isQualified(after, count)
    case .ruled:
      isHeld =
        time != nil
        && (isRule(Int(hit.end)..<max(Int(hit.end), clause.upperBound)) || isRanking(clause)
          || times.governs(clause) && isPractised(hit, Int(hit.end)..<max(Int(hit.end), clause.upperBound)))
        || isInForce(hit, clause)
    case .passed: isHeld = isPassed(hit, clause)
    case .session: isHeld = isSession(sentence, hit) || times.governs(clause) && isNamedMeeting(hit)
    case .times: isHeld = count.map { $0.unit.equals("次") } ?? false
    case .rounds: isHeld = isRounds(after: Int(hit.end))
    case .done:
      let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
      isHeld =
        (time != nil || scan.has("目前", at: sentence.lowerBound))
        && scan.hasAny(Self.works, in: after)
    case .honoured: isHeld = isHonoured(hit, clause)
    case .post: isHeld = isPost(hit, clause)
    case .dated:
      isHeld =
        (isDated(clause, sentence) || isTallied(hit, clause, count, times) || isFunded(hit, clause))
        && !scan.has("余额", at: Int(hit.end)) && !isStateOfThings(clause, from: Int(hit.start)) && !isWhich(hit, clause)
        && !isAsking(hit, clause)
    case .campaign: isHeld = times.governs(clause) && isCampaign(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
    case .none: isHeld = false
    }
    // Asked last of all that most words fail: it takes the longest.
    guard isHeld, !isInName(hit), !isUnreal(hit, clause, isDated: times.governs(clause)) else { return nil }
    let listed = EventType(vocabulary.field(hit, .event, "type"))
    if listed == .visit && isReporter(hit, clause, sentence) || isGeneral(hit, clause) { return nil }
    let type = type(hit, listed, clause, count)
    if type == .nothing { return nil }
    let isMany = type == .completion && (count?.value.integer ?? 0) > 1
    if type == .other || type == .award || isMany, times.isGoal(before: Int(hit.start)) { return nil }
    if type == .other, isAble(clause) { return nil }
    var event = EventMention(
      type: type, range: scan.stripped(clause), date: time?.start ?? nil,
      count: count?.value.integer, amount: amount(from: clause, sentence)?.amount)
    if event.range.isEmpty { event.range = hit.range }
    // 10月的座谈会上 is another than that of May.
    event.isAside =
      isAside(hit, type) && !(time != nil && type == .meeting)
      || time == nil && type == .visit && isInTurn(hit, clause)
    return event
  }

  /// The count of the clause that stands nearest to the word.
  func count(in clause: Range<Int>, near word: Int) -> QuantityMention? {
    let quantities = stretch.quantities
    var best: (distance: Int, number: Int)?
    for number in stretch.numbersOfQuantities(in: clause)
    where quantities[number].dimension == .count && isEventful(quantities[number]) {
      let range = quantities[number].range
      var distance = abs(range.lowerBound - word)
      // 新开工项目30个、竣工项目20个: what stands before the mark is counted there.
      if range.upperBound <= word, scan.has("、", at: range.upperBound) { distance += 60 }
      if let known = best, known.distance <= distance { continue }
      best = (distance, number)
    }
    return best.map { quantities[$0.number] }
  }

  func isEventful(_ quantity: QuantityMention) -> Bool {
    let unit = quantity.unit
    return Self.eventful.having(0..<unit.count, in: unit.span) != 0
  }

  private static let eventful = WordSets([
    [
      "个", "家", "次", "场", "项", "款", "批", "名", "位", "户", "座", "所", "件", "支", "宗", "起", "条", "份", "台", "套", "人次", "家次",
      "人", "批次", "辆", "张",
      "架", "艘", "例", "篇", "笔", "单", "户次",
    ]
  ])

  private static let works: Words = [
    "建设", "改造", "施工", "扩建", "搬迁", "整理", "升级", "试验", "海试", "测试", "试航", "试飞", "验收", "认证", "移交", "更换", "加装",
  ]
  private static let sums: Words = ["总投资", "投资", "金额", "签约", "累计"]

  /// 亿元以上|项目: how large each of them is.
  private func isThreshold(_ sum: QuantityMention) -> Bool {
    let end = sum.range.upperBound
    return scan.has("以上", before: end) && CharacterClass(scan.character(at: end).value) == .han
  }

  /// Money in the clause, or in the next one where that is about it: 签约项目12个，总投资30亿元.
  func amount(from clause: Range<Int>, _ sentence: Range<Int>) -> QuantityMention? {
    if let own = stretch.quantities(in: clause).first(where: {
      $0.dimension == .money && $0.change == nil && !isThreshold($0)
    }) {
      return own
    }
    guard clause.upperBound < sentence.upperBound else { return nil }
    let next = scan.nearClause(clause.upperBound)
    guard
      scan.hasAny(Self.sums, in: next.lowerBound..<min(next.upperBound, next.lowerBound + 18))
    else { return nil }
    return stretch.quantities(in: next.lowerBound..<min(next.upperBound, sentence.upperBound)).first {
      $0.dimension == .money && $0.change == nil
    }
  }
}
