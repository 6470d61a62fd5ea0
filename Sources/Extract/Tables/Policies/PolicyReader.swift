internal import Lexicon
import Model

/// A named policy at a place in an article.
struct PolicyMention: Sendable {
  var stretch: Int
  var range: Range<Int>
  var kind: [UInt8]
}

/// Finds named policies, plans, programmes and the like.
///
///     《某区产业扶持办法》            a title that ends in a word for a policy
///     “引航计划”, “一窗通办”改革      quotation marks, with the word inside or after them
///     建立项目专员服务机制            what is 建立, 实施, 列入 … up to such a word
struct PolicyReader {
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

  func read() -> [PolicyMention] {
    var found: [PolicyMention] = []
    // Where a name in a row of quoted names ends: “自助办”“就近办”、“随时办”.
    var rowEnd = -1
    for (index, mark) in scan.marks.enumerated() where mark.partner > index {
      switch mark.kind {
      case .openTitle: add(titled(mark), to: &found)
      case .openQuote where !isSpeech(at: Int(mark.end)):
        let close = scan.marks[Int(mark.partner)]
        let isNext = rowEnd >= 0 && rowEnd <= Int(mark.start) && isJoint(rowEnd..<Int(mark.start))
        if let policy = quoted(mark, isInRow: isNext) {
          add(policy, to: &found)
          rowEnd = Int(close.end)
        }
      default: break
      }
    }
    for hit in scan.hits(of: .policy) {
      // 园区的事有专班管: one of its kind, and no name.
      guard isLongest(hit), !(scan.has("有", before: Int(hit.start)) && isKind(hit, "mechanism")) else { continue }
      if let range = award(endingWith: hit) ?? fund(endingWith: hit) ?? opened(endingWith: hit)
        ?? object(endingWith: hit) ?? known(endingWith: hit)
      {
        add((range, isOfBatch(range, hit) ? Array("list".utf8) : kind(hit)), to: &found)
      }
    }
    found.add(assessments())
    found.add(listed())
    // What is found in its own right keeps its bounds.
    found.add(enteredIn().filter { entry in !found.contains { $0.range.overlaps(entry.range) } })
    found.add(rowmates(of: found))
    return PolicyReader.outermost(found)
  }

  /// Whether direct speech begins there.
  private func isSpeech(at offset: Int) -> Bool {
    // By number: to copy one is to count a reference to each of its parts.
    let quotes = stretch.quotes
    return quotes.indices.contains { number in quotes[number].parts.contains { $0.lowerBound == offset } }
  }

  private func add(_ policy: (range: Range<Int>, kind: [UInt8])?, to found: inout [PolicyMention]) {
    if let policy { found.append(PolicyMention(stretch: number, range: policy.range, kind: policy.kind)) }
  }

  private static func outermost(_ found: [PolicyMention]) -> [PolicyMention] {
    guard found.count > 1 else { return found }
    var kept: [PolicyMention] = []
    for mention in found.sorted(by: {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }) {
      if let last = kept.last, mention.range.lowerBound < last.range.upperBound { continue }
      kept.append(mention)
    }
    return kept
  }

  func isKind(_ hit: Hit, _ kind: StaticString) -> Bool { vocabulary.isField(hit, .policy, "kind", kind) }

  func kind(_ hit: Hit) -> [UInt8] { Array(vocabulary.field(hit, .policy, "kind")) }

  func strength(_ hit: Hit) -> Vocabulary.PolicyUse { vocabulary.policyUse(hit) }

  /// Whether a word can make a name without quotation marks right before it.
  func standsAlone(_ hit: Hit) -> Bool {
    let strength = strength(hit)
    return strength != .none && strength != .quoted
  }

  // MARK: Titles

  private func titled(_ mark: Mark) -> (Range<Int>, [UInt8])? {
    let close = scan.marks[Int(mark.partner)]
    let inside = Int(mark.end)..<Int(close.start)
    guard let word = lastWord(of: inside), standsAlone(word) else {
      return isCountOfArticles(inside) ? (Int(mark.start)..<Int(close.end), Array("policy".utf8)) : nil
    }
    // 《办法》: what was told in full before, by its last word.
    guard word.range != inside else { return nil }
    return (Int(mark.start)..<Int(close.end), kind(word))
  }

  /// 《惠商二十条》: how many articles a paper has is its name.
  private func isCountOfArticles(_ inside: Range<Int>) -> Bool {
    guard scan.has("条", before: inside.upperBound) else { return false }
    return scan.numerals(in: inside).contains { $0.end == inside.upperBound - 3 && $0.start > inside.lowerBound }
  }

  /// The word for a policy that a title ends in, before what stands in parentheses at its end.
  func lastWord(of inside: Range<Int>) -> Hit? {
    var end = inside.upperBound
    if let mark = scan.mark(endingAt: end), mark.kind == .closeParenthesis, mark.partner >= 0 {
      end = Int(scan.marks[Int(mark.partner)].start)
    }
    return scan.longestHit(.policy, endingAt: end)
  }

  // MARK: What is set up, carried out or given

  func isLongest(_ hit: Hit) -> Bool {
    guard scan.longestHit(.policy, at: Int(hit.start)) == hit, scan.longestHit(.policy, endingAt: Int(hit.end)) == hit
    else { return false }
    if let next = scan.longestHit(.policy, at: Int(hit.end)), next.end > hit.end, !pays(hit) { return false }
    // 计划 inside 计划总投资, 机制 inside 机制砂: the word is part of another.
    if let other = scan.longestHit([.metric, .suffix, .project, .industry], at: Int(hit.start)), other.end > hit.end {
      return false
    }
    return scan.quotation(around: Int(hit.start)).map { $0.count > 120 } ?? true
      && scan.title(around: Int(hit.start)) == nil
  }

  /// 由某某资金补贴一半: what a fund does is no part of its name.
  private func pays(_ hit: Hit) -> Bool {
    (scan.has("资金", before: Int(hit.end)) || scan.has("基金", before: Int(hit.end)))
      && ["补助", "补贴", "贴息", "奖补", "资助", "奖励"].contains { scan.has($0, at: Int(hit.end)) }
  }

  /// The object of a verb that brings policies, up to the word for it.
  private func object(endingWith hit: Hit) -> Range<Int>? {
    if strength(hit) == .always { return isCut(hit) || isDeed(hit) ? nil : hit.range }
    guard standsAlone(hit), !isCut(hit), ends(at: Int(hit.end)) else { return nil }
    let clause = scan.clause(at: Int(hit.start))
    let low = max(clause.lowerBound, Int(hit.start) - 75)
    guard let verb = verbEnd(in: low..<Int(hit.start)) else { return nil }
    var start = verb
    while let word = leading(start), word <= Int(hit.start) {
      // 建成5个公共服务平台: so many of a kind.
      if isKind(hit, "platform"), let count = scan.numeral(at: start)?.low.integer, count > 1 { return nil }
      start = word
    }
    // 组建由甲、乙等部门组成的项目推进专班: the name begins behind what is said of who is in it.
    if let made = scan.offset(ofAny: Self.making, in: verb - 6..<Int(hit.start)), made + 9 >= start {
      start = made + 9
    }
    // 设立规模为30亿元的产业基金: the name begins behind what is said of its size.
    if let size = stretch.quantities(in: start..<Int(hit.start)).last, scan.has("的", at: size.range.upperBound) {
      start = size.range.upperBound + 3
    }
    // 公布2024年度某名单: the year of a list belongs to its name.
    if let date = stretch.dates(in: start..<Int(hit.start)).last,
      !(isKind(hit, "list") && date.range.lowerBound == start)
    {
      start = date.range.upperBound
    }
    let range = start..<Int(hit.end)
    let lead = start..<max(start, Int(hit.start))
    guard scan.characterCount(lead) >= 2 || lead.isEmpty && isOfItself(hit), scan.characterCount(range) >= 4,
      !holdsStop(lead) || isPair(lead, hit)
    else { return nil }
    let isQuoted = scan.marks[scan.markIndex(from: start)...].first.map {
      $0.kind == .openQuote && Int($0.end) <= Int(hit.start)
    }
    // “甲”“乙”等便利措施: the names are in the marks.
    if strength(hit) == .weak, scan.hasAny(["等"], in: start..<Int(hit.start)) { return nil }
    if strength(hit) == .weak, !(isQuoted ?? false), !isFund(hit, verb..<start) { return nil }
    return range
  }

  private static let making: Words = ["组成的", "牵头的", "参与的", "参加的"]

  /// 把要补的材料一次性告知: what was done, and no way of doing it.
  private func isDeed(_ hit: Hit) -> Bool {
    scan.has("告知", before: Int(hit.end))
      && scan.hasAny(["把", "将"], in: scan.nearClause(Int(hit.start)).lowerBound..<Int(hit.start))
  }

  /// 服务专班, 首席服务员制度: a longer word that says itself what it is for.
  private func isOfItself(_ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    return hit.end - hit.start >= 12 && strength(hit) == .free
      && (["专班", "制度", "审批组"].contains { word.ends(with: $0) } || hit.end - hit.start >= 18 && word.ends(with: "平台"))
  }

  /// 日碰头、周通报机制, 领导包联、专班推进制度: short things of a row that are one.
  private func isPair(_ lead: Range<Int>, _ hit: Hit) -> Bool {
    let word = scan.folded[hit.range]
    guard word.ends(with: "机制") || word.ends(with: "制度") || word.ends(with: "模式"), lead.count <= 48 else {
      return false
    }
    var from = lead.lowerBound
    var parts = 0
    while let pause = scan.offset(ofAny: ["、"], in: from..<lead.upperBound) {
      guard (2...5).contains(scan.characterCount(from..<pause)), !holdsStop(from..<pause) else { return false }
      from = pause + 3
      parts += 1
    }
    let last = from..<lead.upperBound
    return (1...2).contains(parts) && (2...5).contains(scan.characterCount(last)) && !holdsStop(last)
  }

  /// 设立规模为30亿元的某产业基金, 安排2亿元某补偿资金: money of a size that is set aside under a name.
  private func isFund(_ hit: Hit, _ before: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    guard word.ends(with: "基金") || word.ends(with: "资金") else { return false }
    // 拿出2000万元设立某专项资金: the size may stand before the verb.
    let clause = scan.nearClause(Int(hit.start))
    return stretch.quantities(in: clause.lowerBound..<before.upperBound).contains { $0.dimension == .money }
  }

  /// Whether a name may end here: before a mark, a particle or a verb, not inside a longer noun.
  private func ends(at end: Int) -> Bool {
    if end >= scan.text.count || scan.mark(at: end) != nil { return true }
    if let longer = scan.longestHit(.boundary, at: end) {
      return vocabulary.boundary(longer) != .weak
    }
    return scan.longestHit([.event, .stage], at: end) != nil
  }

  /// Where the last verb that brings a policy ends.
  private func verbEnd(in range: Range<Int>) -> Int? {
    var best: Int?
    var at = range.lowerBound
    while let start = scan.offset(ofAny: PolicyReader.verbs, in: at..<range.upperBound) {
      if let verb = scan.first(of: PolicyReader.verbs, at: start),
        start + verb.utf8CodeUnitCount <= range.upperBound
      {
        at = start + verb.utf8CodeUnitCount
        // 省级创新联合体: no verb.
        let isNoun = scan.has("创新", at: start) && !isFree(start)
        if !isNoun { best = at }
      } else {
        at = start + max(1, scan.character(at: start).length)
      }
      guard at < range.upperBound else { break }
    }
    return best
  }

  /// Where a verb may begin: after a mark or an adverb.
  private func isFree(_ offset: Int) -> Bool {
    offset == 0 || scan.mark(endingAt: offset) != nil
      || ["并", "不断", "积极", "大力", "持续", "率先", "探索", "还", "首", "大胆"].contains { scan.has($0, before: offset) }
  }

  static let verbs: Words = [
    "大力实施", "深入实施", "组织实施", "实施", "执行", "落实", "建立健全", "建立", "成立", "设立", "组建", "出台", "推出", "推行", "试行", "列入", "入选",
    "纳入", "利用", "借助", "依托", "上线", "打造", "形成", "构建", "搭建", "开展", "启动", "创新", "健全", "完善", "制定", "印发", "发布", "申报", "申请",
    "通过", "获评", "荣获", "获得", "带来", "开设", "设置", "创建", "承接", "加入", "享受", "采用", "采取", "实行", "公布", "接入", "建成", "投保", "组成",
    "开出", "开通", "开辟", "建有", "搭起", "建起", "办起", "推开", "公示", "编印", "合办", "派出", "召开", "按照",
  ]

  /// The end of a particle or adverb at the start of an object: 建立了, 成立由…, 一个.
  private func leading(_ at: Int) -> Int? {
    if let word = scan.first(of: Self.leads, at: at) { return at + word.utf8CodeUnitCount }
    if let numeral = scan.numeral(at: at), let unit = scan.longestHit(.unit, at: numeral.end),
      stretch.dates(in: at..<at + 1).isEmpty
    {
      return Int(unit.end)
    }
    return nil
  }

  private static let leads: Words = [
    "了", "起", "一批", "一个", "一套", "首个", "全国首个", "以", "由", "好", "更加", "相关", "一系列", "省级", "多项", "针对", "持续", "并",
  ]

  /// A mark, or a particle that no name goes across.
  private func holdsStop(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if let mark = scan.mark(at: at), mark.kind == .comma || mark.kind == .colon || mark.kind == .pause { return true }
      for word in ["的", "了", "在", "将", "对", "并"] as [StaticString] where scan.has(word, at: at) { return true }
      at += max(1, scan.character(at: at).length)
    }
    return false
  }
}
