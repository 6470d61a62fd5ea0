internal import Lexicon
import Model

/// Something that happened, in one clause.
struct EventMention: Sendable {
  var type: [UInt8]
  /// The clause, without the marks around it.
  var range: Range<Int>
  var date: CalendarDate?
  var count: Int?
  var amount: QuantityMention?
}

/// Finds events in a text: clauses with a word for one that are held to a time, a count or an occasion.
///
///     近日，某产业园开工。            held by 近日
///     签约项目12个，总投资30亿元。     held by the count
///     将加快项目开工。               no event: nothing says that or when it happens
struct EventReader {
  let number: Int
  let stretch: Story.Stretch
  let vocabulary: Vocabulary

  var scan: Scan { stretch.scan }

  /// What an event word needs beside it.
  private enum Use: String {
    /// A time in its sentence, or a count in its clause.
    case anchored = ""
    case free
    /// A word of holding: 举办, 召开.
    case held
    /// A title or a name in quotation marks after it.
    case titled
    /// A count, or a time in its own clause.
    case counted
    /// A count in 次.
    case times
    /// What was done, after it: 完成…改造.
    case done
    /// A place after it, and a time: 赴上海.
    case place
    /// A count; a time alone is not enough: 申报65家.
    case numbered
    /// A count or a sum, and a word that says it was reached: 累计受理案件200件. One a sentence.
    case tallied
    /// An order or contract after it.
    case deal
    /// A certificate after it.
    case licensed
    /// A rule, a list or a title after it, and a time.
    case ruled
    /// Never by itself.
    case none
  }

  func read() -> [EventMention] {
    var found: [EventMention] = []
    var start = 0
    while start < scan.text.count {
      let sentence = scan.sentence(at: start)
      guard sentence.upperBound > start else { break }
      found += events(of: sentence)
      start = sentence.upperBound
    }
    return found
  }

  private func events(of sentence: Range<Int>) -> [EventMention] {
    guard scan.hits(in: sentence).contains(where: { $0.kinds.contains(.event) }) else { return [] }
    let times = EventTimes(stretch, sentence)
    var found: [EventMention] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard let hit = scan.longestHit(.event, at: at), Int(hit.end) <= sentence.upperBound else {
        at += max(1, scan.character(at: at).length)
        continue
      }
      at = Int(hit.end)
      guard let event = event(hit, sentence, times) else { continue }
      // One sum of what was done says enough of a sentence.
      if isTally(hit), found.contains(where: { $0.count != nil || $0.range == event.range }) { continue }
      let isAward = event.type.equals("award")
      let isNew = !found.contains { known in
        known.type == event.type
          && (known.range == event.range || !isAward && (known.count == event.count || event.count == nil))
      }
      if isNew, found.count < 40 { found += listed(event) }
    }
    // 启动 or 引进 beside a word that says more of the same clause.
    return found.filter { event in
      guard event.type.equals("other") || event.type.equals("launch") else { return true }
      return !found.contains {
        $0.range == event.range && $0.type != event.type && $0.type != Array("visit".utf8)
          && $0.type != Array("other".utf8)
      }
    }
  }

  /// 创建绿色工厂4家、零碳工厂1家: an award each.
  private func listed(_ event: EventMention) -> [EventMention] {
    guard event.type.equals("award") else { return [event] }
    let counts = stretch.quantities(in: event.range).filter { $0.dimension == .count && isEventful($0) }
    guard counts.count > 1, counts.dropLast().allSatisfy({ scan.has("、", at: $0.range.upperBound) }) else {
      return [event]
    }
    var start = event.range.lowerBound
    return counts.prefix(20).map { count in
      var one = event
      one.range = start..<count.range.upperBound
      one.count = count.value.integer
      start = count.range.upperBound + 3
      return one
    }
  }

  private func event(_ hit: Hit, _ sentence: Range<Int>, _ times: EventTimes) -> EventMention? {
    guard !isInName(hit) else { return nil }
    let whole = scan.nearClause(Int(hit.start))
    let clause = max(whole.lowerBound, sentence.lowerBound)..<min(whole.upperBound, sentence.upperBound)
    let count = count(in: clause, near: hit)
    let time = times.time(of: clause, before: Int(hit.start))
    guard let use = Use(rawValue: String(decoding: vocabulary.field(hit, .event, "use"), as: UTF8.self)) else {
      return nil
    }
    let isHeld: Bool
    switch use {
    case .anchored: isHeld = time != nil || count != nil || isFirst(in: clause, hit)
    case .free: isHeld = true
    case .held: isHeld = isOccasion(hit, sentence, time != nil) || count != nil && time != nil
    case .titled: isHeld = hasTitle(after: Int(hit.end), clause)
    case .counted:
      isHeld =
        (count != nil || times.governs(clause) || isFirst(in: clause, hit) || isOpened(hit, clause)
          || isTitled(hit, clause))
        && !scan.has("的", at: Int(hit.end))
    case .place: isHeld = time != nil && scan.longestHit([.place, .zone], at: Int(hit.end)) != nil
    case .numbered: isHeld = count != nil && !scan.has("的", at: Int(hit.end))
    case .tallied: isHeld = isTallied(hit, clause, count, times)
    case .deal:
      isHeld = scan.hasAny(["订单", "合同", "协议", "大单"], in: Int(hit.end)..<min(clause.upperBound, Int(hit.end) + 75))
    case .licensed:
      let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
      isHeld = scan.hasAny(EventReader.certificates + ["称号", "荣誉"], in: after)
    case .ruled: isHeld = time != nil && isRule(Int(hit.end)..<max(Int(hit.end), clause.upperBound))
    case .times: isHeld = count.map { $0.unit.equals("次") } ?? false
    case .done:
      let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
      isHeld =
        (time != nil || scan.has("目前", at: sentence.lowerBound))
        && scan.hasAny(["建设", "改造", "施工", "扩建", "搬迁", "整理", "升级"], in: after)
    case .none: isHeld = false
    }
    guard isHeld, !isUnreal(hit, clause, isDated: times.governs(clause)) else { return nil }
    if isReporter(hit, clause, sentence) || isGeneral(hit, clause) { return nil }
    let type = type(hit, clause, count)
    if type.equals("other") || type.equals("award"), times.isGoal(before: Int(hit.start)) { return nil }
    var event = EventMention(
      type: type, range: scan.stripped(clause), date: time?.start ?? nil,
      count: count?.value.integer, amount: amount(from: clause, sentence))
    if event.range.isEmpty { event.range = hit.range }
    return event
  }

  /// 记者走进某公司: who writes is no visitor.
  private func isReporter(_ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard vocabulary.field(hit, .event, "type").equals("visit") else { return false }
    return scan.hasAny(["记者", "笔者"], in: max(sentence.lowerBound, clause.lowerBound - 30)..<Int(hit.start))
  }

  /// 设立全国首个…: what is the first of its kind happened once.
  private func isFirst(in clause: Range<Int>, _ hit: Hit) -> Bool {
    scan.hasAny(
      ["首个", "首家", "首次", "首批", "第一个", "第一家", "首座", "首条"], in: Int(hit.end)..<max(Int(hit.end), clause.upperBound))
  }

  private static let holding: [StaticString] = ["举行", "举办", "召开", "开幕", "承办", "主办", "会上", "大会上", "走进"]

  /// Part of a name, of a longer word, of speech about plans, or only an attribute: 签约项目, 开工率.
  private func isInName(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    // 上市企业: a kind of them.
    if scan.has("上市", before: Int(hit.end)) {
      for word in ["企业", "后备", "许可", "培育"] as [StaticString] where scan.has(word, at: Int(hit.end)) { return true }
    }
    // 召开工作会议, 活动工作: the characters belong to two words.
    if scan.has("工", before: Int(hit.end)), scan.has("作", at: Int(hit.end)) { return true }
    if scan.has("动工", at: start), scan.has("活", before: start) { return true }
    if let name = stretch.organisation(holding: start), name.range.upperBound >= Int(hit.end) { return true }
    if let project = stretch.projects.last(startingBefore: start + 1), project.range.upperBound > Int(hit.end) {
      return true
    }
    if let noun = scan.longestHit([.title, .metric], endingAt: Int(hit.end)),
      noun.end - noun.start > hit.end - hit.start,
      noun.kinds.contains(.title)
    {
      return true
    }
    if let quotation = scan.quotation(around: start), quotation.count < 60 { return true }
    if scan.title(around: start) != nil { return true }
    for word in [
      "率", "流程", "事项", "平台", "基地", "中心", "条件", "能力", "力度", "成果", "方面", "服务", "投资合作", "改革", "目标", "机制", "任务", "公司", "前",
    ]
      as [StaticString]
    where scan.has(word, at: Int(hit.end)) { return true }
    return false
  }

  private func isTally(_ hit: Hit) -> Bool { vocabulary.field(hit, .event, "use").equals("tallied") }

  /// 累计受理案件286件, 已发放补贴3200万元: a count or a sum right after, and a word that it was reached.
  private func isTallied(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?, _ times: EventTimes) -> Bool {
    guard times.isTold(in: clause) else { return false }
    let before = clause.lowerBound..<Int(hit.start)
    if scan.has("的", at: Int(hit.end)) || scan.hasAny(["将", "要", "计划", "每", "正在", "首批"], in: before) { return false }
    if let count {
      // 为214家企业提供服务 counts before the word; else what was done is counted after it.
      let isAfter = count.range.lowerBound >= Int(hit.end)
      return (isAfter || scan.hasAny(["为", "家企业", "个产品"], in: before)) && (count.value.integer ?? 0) > 1
        && abs(count.range.lowerBound - Int(hit.start)) <= 60
    }
    let near = Int(hit.end)..<max(Int(hit.end), min(clause.upperBound, Int(hit.end) + 45))
    return stretch.quantities(in: near).contains { $0.dimension == .money && $0.change == nil }
  }

  /// 每季度召开一次, 对获评…的, 投产后: how things are done, not that they were.
  private func isGeneral(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    if scan.hasAny(["每季度", "每年", "每月", "每周", "每半年", "定期", "每逢", "每次"], in: before) { return true }
    // 主持开工仪式: the ceremony was told before.
    let near = max(clause.lowerBound, Int(hit.start) - 18)..<Int(hit.start)
    if scan.hasAny(["主持", "宣布", "出席", "参加"], in: near) { return true }
    if scan.has("对", at: clause.lowerBound) || scan.has("凡", at: clause.lowerBound) {
      let end = scan.stripped(clause).upperBound
      if scan.has("的", before: end) || scan.has("企业", before: end) { return true }
    }
    if scan.has("后", at: Int(hit.end)), !scan.has("后续", at: Int(hit.end)), stretch.dates(in: clause).isEmpty {
      return true
    }
    for word in ["即可", "就可", "便可", "可", "能够", "可以", "才能"] as [StaticString] where scan.has(word, before: Int(hit.start))
    {
      return true
    }
    return false
  }

  /// What is hoped for or said in general has not happened.
  private func isUnreal(_ hit: Hit, _ clause: Range<Int>, isDated: Bool) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 75)..<Int(hit.start)
    if scan.hasAny(
      [
        "诚邀", "希望", "鼓励", "支持", "欢迎", "确保", "力争", "争取", "推动", "促进", "助推", "如果", "一旦", "要求", "为了", "等待", "有望", "尽快",
        "尽早",
        "便于",
        "不断", "大力",
      ], in: before)
    {
      return true
    }
    return !isDated && scan.hasAny(["将", "预计", "计划", "拟", "即将"], in: before)
  }

  /// 举行, 举办 near the word, or …大会上.
  private func isOccasion(_ hit: Hit, _ sentence: Range<Int>, _ isDated: Bool) -> Bool {
    if scan.has("上", at: Int(hit.end)), !scan.has("上午", at: Int(hit.end)) { return isDated }
    let low = max(sentence.lowerBound, Int(hit.start) - 120)
    return scan.hasAny(EventReader.holding, in: low..<min(sentence.upperBound, Int(hit.end) + 45))
  }

  private func hasTitle(after end: Int, _ clause: Range<Int>) -> Bool {
    var index = scan.markIndex(from: max(clause.lowerBound, end - 90))
    while index < scan.marks.count, Int(scan.marks[index].start) < min(scan.text.count, end + 60) {
      if scan.marks[index].kind == .openTitle { return true }
      index += 1
    }
    return false
  }

  /// The count of the clause that stands nearest to the word.
  private func count(in clause: Range<Int>, near hit: Hit) -> QuantityMention? {
    var best: (distance: Int, quantity: QuantityMention)?
    for quantity in stretch.quantities(in: clause) where quantity.dimension == .count && isEventful(quantity) {
      let distance = abs(quantity.range.lowerBound - Int(hit.start))
      if let known = best, known.distance <= distance { continue }
      best = (distance, quantity)
    }
    return best?.quantity
  }

  private func isEventful(_ quantity: QuantityMention) -> Bool {
    [
      "个", "家", "次", "场", "项", "款", "批", "名", "位", "户", "座", "所", "件", "支", "宗", "起", "条", "份", "台", "套", "人次", "家次",
      "人", "批次", "辆",
      "架", "艘", "例", "篇", "笔", "单", "户次",
    ].contains {
      quantity.unit.equals($0)
    }
  }

  /// Money in the clause, or in the next one where that is about it: 签约项目12个，总投资30亿元.
  private func amount(from clause: Range<Int>, _ sentence: Range<Int>) -> QuantityMention? {
    if let own = stretch.quantities(in: clause).first(where: { $0.dimension == .money && $0.change == nil }) {
      return own
    }
    guard clause.upperBound < sentence.upperBound else { return nil }
    let next = scan.nearClause(clause.upperBound)
    guard
      scan.hasAny(["总投资", "投资", "金额", "签约", "累计"], in: next.lowerBound..<min(next.upperBound, next.lowerBound + 18))
    else { return nil }
    return stretch.quantities(in: next.lowerBound..<min(next.upperBound, sentence.upperBound)).first {
      $0.dimension == .money && $0.change == nil
    }
  }
}
