internal import Lexicon
import Model

/// Clauses that are a noun and nothing else, and name what the next ones tell of: 某公司研制的深海机械臂，重42公斤.
extension SubjectCandidates {
  /// - Parameter starts: grounds are read in sentences with a figure only.
  func addTopics(at starts: [ClauseStart], to found: inout [SubjectCandidate]) {
    for start in starts {
      if start.mayHold(lists.particle), let topic = topic(start.at, start.clause, start.sentence) {
        found.append(topic)
      }
      // A gathering is named at the head of its sentence.
      if start.mayHold(lists.gatherings), start.at - start.sentence.lowerBound <= 75,
        let event = event(start.at, start.clause)
      {
        found.append(event)
      }
    }
    for start in starts where start.isMeasured && start.mayHold(lists.grounds) {
      if let land = landed(start.at, start.clause) { found.append(land) }
    }
  }

  /// - Parameter start: where a clause begins, behind a date.
  private func topic(_ start: Int, _ clause: Range<Int>, _ sentence: Range<Int>) -> SubjectCandidate? {
    guard let mark = scan.mark(endingAt: clause.upperBound), mark.kind == .comma || mark.kind == .colon else {
      return nil
    }
    let end = Int(mark.start)
    let head = scan.has("是", at: start) ? start + 3 : start
    if mark.kind == .colon, head == start { return nil }
    guard (18...330).contains(end - head), scan.hasAny(Self.particle, in: head + 6..<end),
      isSentenceHead(start, sentence), let noun = nounOfDescription(head, end)
    else { return nil }
    // 这套名为“某某”的系统: the name it goes by.
    if let named = nameInDescription(head..<noun) {
      return SubjectCandidate(range: start..<Int(mark.end), name: named, kind: .noun)
    }
    guard ((isLoaded(start..<noun) ? 6 : 9)...75).contains(end - noun), isNoun(noun..<end),
      scan.first(of: Self.noThings, before: end) == nil, scan.numeral(at: noun) == nil,
      stretch.people.first(startingIn: noun..<end) == nil, stretch.quantities.first(startingIn: noun..<end) == nil
    else { return nil }
    // 某某带着4名学生研制的涂料，: the figure of who makes it is theirs.
    let counted = stretch.quantities(in: start..<noun).last { $0.dimension == .count }
    return SubjectCandidate(
      range: (counted?.range.upperBound ?? start)..<Int(mark.end), namedAt: noun..<end, kind: .noun)
  }

  /// Behind the last 的 of a clause, where what stands before it describes a thing.
  private func nounOfDescription(_ start: Int, _ end: Int) -> Int? {
    var of: Int?
    var at = start + 6
    while let next = scan.offset(ofAny: Self.particle, in: at..<end) {
      of = next
      at = next + 3
    }
    guard let of, scan.first(of: Self.noLeads, at: start) == nil else { return nil }
    if scan.first(of: Self.makings, before: of) != nil { return of + 3 }
    if scan.mayBegin(Self.demonstratives, at: start), scan.first(of: Self.demonstratives, at: start) != nil {
      return of + 3
    }
    // 某公司的铸造生产线，: whose it is, and nothing else.
    if let owner = stretch.organisation(endingAt: of), owner.range.lowerBound == start,
      scan.first(of: SubjectCandidates.buildings, before: end) != nil
        || scan.first(of: SubjectCandidates.thingEnds, before: end) != nil
    {
      return of + 3
    }
    // 满载300个标箱的货轮，: what it carries describes it.
    if isLoaded(start..<of) { return of + 3 }
    // 公司投资4亿元的二期工程，: a figure describes it.
    if let figure = stretch.quantity(endingAt: of), figure.dimension == .money,
      scan.has("投资", before: figure.range.lowerBound)
    {
      return of + 3
    }
    return nil
  }

  private func isLoaded(_ description: Range<Int>) -> Bool {
    scan.hasAny(Self.loads, in: description.lowerBound..<min(description.upperBound, description.lowerBound + 30))
  }

  private static let loads: Words = ["满载", "装载", "载着", "装满", "载有"]
  static let particle: Words = ["的"]
  private static let noLeads: Words = [
    "在", "随着", "对", "为", "从", "据", "按", "经", "通过", "根据", "作为", "除", "当", "与", "和", "面对", "针对", "围绕", "借助", "依托", "凭借",
    "得益于",
    "受",
  ]
  static let makings: Words = [
    "研制", "研发", "生产", "建设", "新建", "投建", "兴建", "建造", "打造", "合建", "共建", "发起", "运营", "开发", "制造", "设计", "自建", "承建", "扩建",
    "改造",
    "组建", "创办", "引进", "推出", "主导", "建成", "设立", "投资", "培育", "自研", "编写", "开出", "合办", "承担", "加工",
  ]
  private static let demonstratives: Words = [
    "这座", "这家", "这套", "这款", "这项", "这条", "这台", "这批", "这种", "这支", "这枚", "这艘", "这列", "这辆", "这处", "这片", "这个", "这一",
  ]

  /// No mark, and no word that nouns do not go across.
  func isNoun(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let character = scan.character(at: at)
      guard character.length > 0, scan.mark(at: at) == nil, stretch.dates.first(startingIn: at..<at + 1) == nil else {
        return false
      }
      if let word = scan.longestHit([.suffix, .title, .industry, .project, .place, .metric], at: at),
        word.end - word.start >= 6, Int(word.end) <= range.upperBound
      {
        at = Int(word.end)
        continue
      }
      if Self.stops.contains(character.value) || scan.longestHit([.saying, .date], at: at) != nil { return false }
      if let verb = scan.longestHit(.boundary, at: at), verb.end - verb.start >= 6 { return false }
      at += character.length
    }
    return true
  }

  private static let stops: Characters = "对里有于都能要会卖须需只从也就被把由在是为的等每仅约达已将不最了很"
  private static let noThings: Words = [
    "时候", "时", "后", "前", "里", "上", "中", "下", "内", "外", "间", "以来", "日子", "背景", "情况", "基础", "同时", "机会", "企业", "公司", "人",
    "者", "们",
    "问题", "原因", "办法", "方式", "难题", "做法", "目标", "过程", "地方", "消息", "数据", "关键", "人才", "单位", "机构",
  ]

  /// 名为“某某”, 叫作“某某”.
  private func nameInDescription(_ range: Range<Int>) -> [UInt8]? {
    guard let word = scan.offset(ofAny: Self.callings, in: range), let called = scan.first(of: Self.callings, at: word),
      let open = scan.mark(at: word + called.utf8CodeUnitCount), open.kind == .openQuote, open.partner >= 0
    else { return nil }
    let close = scan.marks[Int(open.partner)]
    guard Int(close.end) <= range.upperBound, (3...45).contains(close.start - open.end) else { return nil }
    return Array(scan.text[Int(open.end)..<Int(close.start)])
  }

  static let callings: Words = ["名为", "取名", "命名为", "叫作", "叫做", "名叫", "定名为"]

  /// The head of a sentence, or behind nothing but a time, a place, 其中 or the like.
  private func isSentenceHead(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let lead = sentence.lowerBound..<start
    if lead.isEmpty || scan.has("是", at: start) { return true }
    // 经理某某说，公司研制的阀门，: what is told begins there.
    if let comma = scan.mark(endingAt: start), comma.kind == .comma,
      scan.longestHit(.saying, endingAt: Int(comma.start)) != nil
    {
      return true
    }
    guard lead.count <= 75, stretch.organisations(in: lead).isEmpty else { return false }
    var at = lead.lowerBound
    if let open = scan.mark(at: at), open.kind == .openQuote { at = Int(open.end) }
    return at == start || !stretch.dates(in: at..<at + 1).isEmpty || scan.first(of: Self.places, at: at) != nil
  }

  private static let places: Words = ["在", "据", "近日", "目前", "其中", "如今", "现在", "日前", "随着", "但", "不过", "眼下", "最近", "图为"]
}
