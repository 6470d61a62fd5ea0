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

  private var scan: Scan { stretch.scan }

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
    let times = Times(stretch, sentence)
    var found: [EventMention] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      guard let hit = scan.longestHit(.event, at: at), Int(hit.end) <= sentence.upperBound else {
        at += max(1, scan.character(at: at).length)
        continue
      }
      at = Int(hit.end)
      guard let event = event(hit, sentence, times) else { continue }
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

  private func event(_ hit: Hit, _ sentence: Range<Int>, _ times: Times) -> EventMention? {
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
    case .held: isHeld = isOccasion(hit, sentence) || count != nil && time != nil
    case .titled: isHeld = hasTitle(after: Int(hit.end), clause)
    case .counted:
      isHeld = (count != nil || times.governs(clause) || isFirst(in: clause, hit)) && !scan.has("的", at: Int(hit.end))
    case .place: isHeld = time != nil && scan.longestHit([.place, .zone], at: Int(hit.end)) != nil
    case .times: isHeld = count.map { $0.unit.equals("次") } ?? false
    case .done:
      let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
      isHeld =
        (time != nil || scan.has("目前", at: sentence.lowerBound))
        && scan.hasAny(["建设", "改造", "施工", "扩建", "搬迁", "整理", "升级"], in: after)
    case .none: isHeld = false
    }
    guard isHeld, !isUnreal(hit, clause, isDated: times.governs(clause)) else { return nil }
    if isReporter(hit, clause, sentence) { return nil }
    var event = EventMention(
      type: type(hit, clause), range: scan.stripped(clause), date: time?.start ?? nil,
      count: count?.value.integer, amount: amount(from: clause, sentence))
    if event.range.isEmpty { event.range = hit.range }
    return event
  }

  private func type(_ hit: Hit, _ clause: Range<Int>) -> [UInt8] {
    // 在交易所科创板正式上市 is a listing, 新产品上市 a launch.
    if scan.text[hit.range].ends(with: "上市"),
      scan.hasAny(["证券", "交易所", "科创板", "创业板", "主板", "北交所", "新三板", "港交所", "纳斯达克", "挂牌"], in: clause)
    {
      return Array("listing".utf8)
    }
    return Array(vocabulary.field(hit, .event, "type"))
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

  /// Times named in a sentence: dates, and words such as 近日.
  private struct Times {
    var dates: ArraySlice<DateMention>
    var recent: Int?
    let sentence: Range<Int>

    init(_ stretch: Story.Stretch, _ sentence: Range<Int>) {
      self.sentence = sentence
      dates = stretch.dates(in: sentence).prefix(64)
      recent = stretch.scan.offset(
        ofAny: ["近日", "日前", "近期", "前不久", "不久前", "最近", "昨日", "当天", "当日", "此次", "截至目前", "刚刚", "连日来", "近几年", "年初"],
        in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 600))
    }

    /// The date of a clause: one in it before the word, else the last before it; nil date where only 近日 tells.
    func time(of clause: Range<Int>, before offset: Int) -> (start: CalendarDate?, Bool)? {
      if let date = dates.last(where: { $0.range.upperBound <= offset }) { return (date.start, true) }
      if let date = dates.first(where: { clause.contains($0.range.lowerBound) }) { return (date.start, true) }
      return recent.map { $0 <= offset } ?? false ? (nil, false) : nil
    }

    /// A date in the clause, or at the end of the one before it: 2024年，公司将推出…; 1月25日上午，公司….
    func governs(_ clause: Range<Int>) -> Bool {
      dates.contains {
        clause.contains($0.range.lowerBound) || (0...12).contains(clause.lowerBound - $0.range.upperBound)
      }
    }
  }

  /// Part of a name, of a longer word, of speech about plans, or only an attribute: 签约项目, 开工率.
  private func isInName(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    if let name = stretch.organisation(holding: start), name.range.upperBound >= Int(hit.end) { return true }
    if let quotation = scan.quotation(around: start), quotation.count < 60 { return true }
    if scan.title(around: start) != nil { return true }
    for word in [
      "率", "流程", "事项", "平台", "基地", "中心", "条件", "能力", "力度", "成果", "方面", "服务", "投资合作", "改革", "目标", "机制", "任务", "公司", "前",
    ]
      as [StaticString]
    where scan.has(word, at: Int(hit.end)) { return true }
    return false
  }

  /// What is hoped for or said in general has not happened.
  private func isUnreal(_ hit: Hit, _ clause: Range<Int>, isDated: Bool) -> Bool {
    let before = max(clause.lowerBound, Int(hit.start) - 75)..<Int(hit.start)
    if scan.hasAny(
      [
        "诚邀", "希望", "鼓励", "支持", "欢迎", "确保", "力争", "争取", "推动", "促进", "助推", "如果", "一旦", "要求", "为了", "等待", "尽快", "尽早",
        "便于",
        "不断", "大力",
      ], in: before)
    {
      return true
    }
    return !isDated && scan.hasAny(["将", "预计", "计划", "拟", "即将"], in: before)
  }

  /// 举行, 举办 near the word, or …大会上.
  private func isOccasion(_ hit: Hit, _ sentence: Range<Int>) -> Bool {
    if scan.has("上", at: Int(hit.end)), !scan.has("上午", at: Int(hit.end)) { return true }
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
    ["个", "家", "次", "场", "项", "款", "批", "名", "位", "户", "座", "所", "件", "支", "宗", "起", "条"].contains {
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
