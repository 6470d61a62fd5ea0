internal import Lexicon
import Model

/// Finds troubles of enterprises that are told as stories: what somebody voiced, what was hardest, what was met, each with the
/// help that came.
///
///     某公司反映，旧件回收缺少发票，进项税无法抵扣。…局长答复，将…   voiced
///     最难的是设备的吊装。专班请来设计院…                             the crux
///     原有厂房很快不够用了。…建设局负责腾退厂房                        met
///
/// A class, because all that read a paragraph hand it on.
final class TroubleReader {
  let story: Story
  let number: Int
  let stretch: Story.Stretch
  let scan: Scan
  let telling: TroubleTelling

  init(story: Story, number: Int, stretch: Story.Stretch) {
    self.story = story
    self.number = number
    self.stretch = stretch
    scan = stretch.scan
    telling = TroubleTelling(scan: stretch.scan, vocabulary: story.vocabulary)
  }

  /// 反映，…: what stands behind the mark, up to the end of the sentence. An enterprise that complains needs no answer.
  func voiced(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    let lead = sentence.lowerBound..<Int(hit.start)
    guard !isOffice(lead) else { return nil }
    let complains = Self.complaints.contains { scan.folded[hit.range].begins(with: $0) }
    // 将困难反映到某局: where it was taken.
    if ["接到", "收到", "受理"].contains(where: { scan.has($0, before: Int(hit.start)) }) { return nil }
    if ["到", "给", "至", "上来", "上去"].contains(where: { scan.has($0, at: Int(hit.end)) }) { return nil }
    var start: Int
    if let mark = scan.mark(at: Int(hit.end)) {
      if mark.kind == .stop, let speech = toldBefore(sentence, isPlaint: isPlaint(hit)) { return speech }
      // 订单少了两成，老总向包联干部求助。
      if mark.kind == .stop, complains, let told = toldEarlier(hit, sentence) { return told }
      guard mark.kind == .comma || mark.kind == .colon else { return nil }
      start = min(Int(mark.end), sentence.upperBound)
    } else if let colon = colon(after: hit) {
      start = min(colon, sentence.upperBound)
    } else {
      if let speech = toldBefore(sentence, isPlaint: isPlaint(hit)) { return speech }
      guard complains else { return nil }
      start = Int(hit.end)
    }
    for word in ["最集中的", "最强烈的", "最突出的", "最普遍的", "较集中的", "较为集中的", "集中的", "强烈的", "突出的", "较多的", "最多的", "普遍的", "的"]
      as [StaticString] where scan.has(word, at: start)
    {
      start += word.utf8CodeUnitCount
      break
    }
    // 企业反映的问题，他都记下: no word of what it is.
    if scan.has("的", before: start), ["问题", "困难", "诉求", "难题", "情况"].contains(where: { scan.has($0, at: start) }),
      scan.mark(at: start + 6)?.kind != .colon
    {
      return nil
    }
    var end = helpStart(in: start..<sentence.upperBound)
    // 针对企业反映的用电问题，供电部门…: what the measure is for ends with its clause.
    if scan.first(of: Self.aims, at: scan.stripped(lead).lowerBound) != nil {
      end = min(end, scan.nearClause(start).upperBound)
    }
    let content = telling.withoutTitle(telling.core(start..<max(start, end)))
    if telling.isBetter(content) { return nil }
    // 反映退税到账慢: a complaint may be short.
    let least = complains && scan.mark(at: Int(hit.end)) == nil ? 5 : 8
    guard (least...90).contains(scan.characterCount(content)) else { return nil }
    if isReplied(after: end) || isAskedByReporter { return content }
    // 会计诉苦：一个月填了40张表: who complains of it says that it is a trouble.
    if isPlaint(hit), scan.hasAny(["企业", "公司", "厂", "老板", "客商"], in: lead) || isOfCompany(lead) {
      return content
    }
    guard telling.isSour(content) || telling.isFirm(content) else { return nil }
    // 某公司提出，检验要排队: what a company puts forward by its name needs no answer, either.
    let isOwn =
      complains && (scan.hasAny(["企业", "公司", "厂"], in: lead) || isOfCompany(lead))
      || scan.folded[hit.range].equals("提出") && telling.isFirm(content)
        && stretch.organisations(in: lead).contains(where: { $0.type == .company })
    return isOwn || isAnswered(after: end) ? content : nil
  }

  /// 找到管委会：“…”: the end of the colon that ends the clause of a word of voicing, before speech.
  private func colon(after hit: Hit) -> Int? {
    let marks = scan.markIndex(from: Int(hit.end))
    guard marks < scan.marks.count, scan.marks[marks].kind == .colon, Int(scan.marks[marks].start) - Int(hit.end) <= 45,
      scan.mark(at: Int(scan.marks[marks].end))?.kind == .openQuote
    else { return nil }
    return Int(scan.marks[marks].end)
  }

  /// 记者：有企业反映，…: the next paragraph answers.
  private var isAskedByReporter: Bool {
    ["记者：", "问：", "主持人："].contains { scan.has($0, at: 0) } && number + 1 < story.stretches.count
  }

  /// “工人却走了一大半。”某公司经理道出了难处。: the speech right before a sentence that calls it a trouble.
  ///
  /// - Parameter isPlaint: whether the sentence says that it was a complaint, which needs no answer.
  func toldBefore(_ sentence: Range<Int>, isPlaint: Bool = false) -> Range<Int>? {
    guard let close = scan.mark(endingAt: sentence.lowerBound), close.kind == .closeQuote, close.partner >= 0 else {
      return nil
    }
    let inside = scan.stripped(Int(scan.marks[Int(close.partner)].end)..<Int(close.start))
    if scan.hasAny(["以前", "过去", "从前"], in: inside), scan.hasAny(["现在", "如今"], in: inside) { return nil }
    // …。”某公司经理抛出难题: who felt it has said it, too.
    let isOwn =
      isSaidByCompany(inside.lowerBound)
      || house(at: inside.lowerBound) == nil && stretch.organisations(in: sentence).contains { $0.type == .company }
    guard (10...90).contains(scan.characterCount(inside)), telling.isSour(inside),
      !telling.isBetter(inside), isOwn,
      isPlaint || isReplied(after: sentence.upperBound) || isAnswered(after: sentence.upperBound)
    else { return nil }
    return ground(before: Int(scan.marks[Int(close.partner)].start)) ?? telling.core(inside)
  }

  /// 试验要送到外省。“交货就要罚款。”: what the sentence before tells, from its colon on, is what the speech complains of.
  private func ground(before open: Int) -> Range<Int>? {
    guard open > 0 else { return nil }
    let sentence = scan.nearSentence(open - 1)
    guard sentence.upperBound <= open, telling.isHard(sentence) else { return nil }
    let colon = scan.offset(ofAny: ["："], in: sentence).map { $0 + 3 } ?? sentence.lowerBound
    let content = telling.core(colon..<sentence.upperBound)
    return (8...90).contains(scan.characterCount(content)) && telling.isSour(content) ? content : nil
  }

  /// 反映电压不稳，供电局派出专家…: where in a sentence the telling goes over to who helps, else its end.
  func helpStart(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return range.upperBound }
    var at = scan.nearClause(range.lowerBound).upperBound
    for _ in 0..<8 where at < range.upperBound {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { break }
      let part = at..<min(clause.upperBound, range.upperBound)
      if isTakenUp(part) { return at }
      if !telling.isHard(part), isOffice(part) || isOfficeBare(part),
        // 开发区没有推回去，而是…: what an office does may be told in the clauses after it.
        Self.helps(scan, part) || isHeadedByOffice(part) && Self.helps(scan, at..<range.upperBound)
      {
        return at
      }
      at = clause.upperBound
    }
    return range.upperBound
  }

  private func isHeadedByOffice(_ clause: Range<Int>) -> Bool {
    isOfficeBare(clause)
      || stretch.organisations(in: clause).first.map { isOffice($0.type) && $0.range.lowerBound == clause.lowerBound }
        == true
  }

  /// 开发区, 专班: who helps is named by a bare word at the head of the clause.
  func isOfficeBare(_ clause: Range<Int>) -> Bool {
    let head = clause.lowerBound..<max(clause.lowerBound, min(clause.upperBound, clause.lowerBound + 24))
    return scan.first(of: Self.helpers, at: clause.lowerBound) != nil
      // 12个部门各有各的表格: the trouble itself.
      || scan.hasAny(["部门"], in: head) && !scan.hasAny(["部门各", "部门都", "部门之间"], in: head)
  }

  /// 某厂担心用气不足影响生产，专班…: what an enterprise fears, where somebody helps.
  func feared(_ hit: Hit) -> Range<Int>? {
    let clause = scan.nearClause(Int(hit.start))
    let sentence = scan.nearSentence(Int(hit.start))
    let lead = sentence.lowerBound..<Int(hit.start)
    guard !isOffice(lead), !scan.hasAny(Self.neighbours, in: lead),
      !scan.hasAny(["不", "无需", "无须", "别"], in: max(clause.lowerBound, Int(hit.start) - 9)..<Int(hit.start)),
      scan.hasAny(["企业", "公司", "厂", "我们"], in: lead)
        || stretch.organisations(in: lead).contains(where: { $0.type == .company }),
      telling.isSour(Int(hit.end)..<max(Int(hit.end), clause.upperBound)),
      isAnswered(after: clause.upperBound) || isReplied(after: clause.upperBound)
    else { return nil }
    return told(Int(hit.start)..<min(clause.upperBound, sentence.upperBound))
  }

  /// 想添一条生产线，可两年没等来土地: the clause after a wish, in its sentence, tells that it is not to be had.
  ///
  /// - Parameter isBare: whether nothing but the wish is told: 本想扩产，可没有地 is about the land.
  func isUnmet(after end: Int, in sentenceEnd: Int, isBare: Bool) -> Bool {
    guard end < sentenceEnd else { return false }
    let next = scan.nearClause(end)
    let told = end..<max(end, min(sentenceEnd, next.upperBound))
    return telling.isHard(told) || !isBare && telling.isFirm(told)
  }

  /// 烦恼也跟着来：…, 他的问题是钱：…: what stands behind the colon that a word of trouble brings.
  func introduced(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    let marks = scan.markIndex(from: Int(hit.end))
    guard marks < scan.marks.count, scan.marks[marks].kind == .colon, !isOffice(sentence.lowerBound..<Int(hit.start))
    else { return nil }
    let colon = scan.marks[marks]
    guard !scan.hasAny(["会议", "短板"], in: sentence.lowerBound..<Int(hit.end)), Int(colon.start) - Int(hit.end) <= 30,
      Int(colon.end) < sentence.upperBound,
      isOfEnterprise(sentence, hit) || namesCompany
    else { return nil }
    let content = telling.core(Int(colon.end)..<sentence.upperBound)
    // 刚进场就遇到了麻烦：地块里有12座坟要迁: what was met is a trouble, however it is told.
    let isMet = scan.hasAny(["遇到", "碰到", "碰上", "遇上", "面临", "卡了壳", "犯愁", "发愁"], in: sentence.lowerBound..<Int(hit.end))
    guard (8...90).contains(scan.characterCount(content)), isMet || telling.isSour(content) else { return nil }
    return isAnswered(after: sentence.upperBound) ? content : nil
  }

  /// 最大的短板是人才, 快递难进是厂家抱怨最集中的痛点: what is told to be the worst of an enterprise's troubles.
  func worst(_ hit: Hit) -> Range<Int>? {
    let clause = scan.nearClause(Int(hit.start))
    let sentence = scan.nearSentence(Int(hit.start))
    let inner = scan.stripped(clause)
    guard Int(hit.end) == inner.upperBound, scan.hasAny(Self.superlatives, in: clause.lowerBound..<Int(hit.start)),
      scan.hasAny(["是", "成为", "成了"], in: clause.lowerBound..<Int(hit.start)), isOfEnterprise(sentence, hit),
      scan.characterCount(inner) >= 6, isAnswered(after: clause.upperBound)
    else { return nil }
    // 台账丢失，成了厂家抱怨最多的堵点: what is so called stands before.
    if scan.first(of: Self.calling, at: inner.lowerBound) != nil {
      guard inner.lowerBound > sentence.lowerBound else { return nil }
      let content = telling.core(sentence.lowerBound..<inner.lowerBound)
      return (4...60).contains(scan.characterCount(content)) && telling.isSour(content) ? content : nil
    }
    return scan.hasAny(["最", "一大"], in: clause.lowerBound..<Int(hit.start)) ? inner : nil
  }

  private static let superlatives: Words = ["最", "一大", "共同", "普遍", "不少", "许多", "很多", "多数", "大多", "首要"]
  static let calling: Words = ["是", "成为", "成了", "已成为", "也成了", "正成为", "一度成为", "曾是", "便是", "就是", "都是"]

  /// What a plea for help is about, where it tells of a trouble.
  func pleaded(_ range: Range<Int>) -> Range<Int>? { telling.isSour(range) ? told(range) : nil }

  func told(_ range: Range<Int>) -> Range<Int>? {
    // 某公司提出的审批周期长问题，由专班协调: the trouble by its name.
    if let asked = scan.offset(ofAny: TroubleTelling.putForward, in: range) {
      let clause = scan.nearClause(asked)
      let low = max(range.lowerBound, clause.lowerBound)
      let whole = scan.stripped(low..<max(low, min(range.upperBound, clause.upperBound)))
      let named = telling.withoutTitle(whole)
      if named != whole { return named }
    }
    let core = telling.extentOfCore(range)
    let content = withoutTime(core)
    return scan.characterCount(content) >= 8 ? content : nil
  }

  private func withoutTime(_ range: Range<Int>) -> Range<Int> { Self.withoutDate(range, stretch) }

  /// 某某记得，前年5月公司急需添线: what was needed, and not when.
  static func withoutDate(_ range: Range<Int>, _ stretch: Story.Stretch) -> Range<Int> {
    guard let date = stretch.dates.first(startingIn: range), date.range.lowerBound == range.lowerBound,
      date.range.upperBound < range.upperBound
    else { return range }
    return stretch.scan.stripped(date.range.upperBound..<range.upperBound)
  }
}
