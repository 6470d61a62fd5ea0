internal import Lexicon
import Model

/// Finds troubles of enterprises that are told as stories: what somebody voiced, what was hardest, what was met, each with the
/// help that came.
///
///     某公司反映，旧件回收缺少发票，进项税无法抵扣。…局长答复，将…   voiced
///     最难的是设备的吊装。专班请来设计院…                             the crux
///     原有厂房很快不够用了。…建设局负责腾退厂房                        met
struct TroubleReader {
  let story: Story
  let number: Int
  let stretch: Story.Stretch

  var scan: Scan { stretch.scan }
  private var telling: TroubleTelling { TroubleTelling(scan: scan, vocabulary: story.vocabulary) }

  /// 反映，…: what stands behind the mark, up to the end of the sentence. An enterprise that complains needs no answer.
  func voiced(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    let lead = sentence.lowerBound..<Int(hit.start)
    guard !isOffice(lead) else { return nil }
    let complains = Self.complaints.contains { scan.folded[hit.range].starts(with: $0.bytes) }
    // 将困难反映到某局: where it was taken.
    if ["接到", "收到", "受理"].contains(where: { scan.has($0, before: Int(hit.start)) }) { return nil }
    if ["到", "给", "至", "上来", "上去"].contains(where: { scan.has($0, at: Int(hit.end)) }) { return nil }
    var start: Int
    if let mark = scan.mark(at: Int(hit.end)) {
      if mark.kind == .stop, let speech = toldBefore(sentence) { return speech }
      guard mark.kind == .comma || mark.kind == .colon else { return nil }
      start = min(Int(mark.end), sentence.upperBound)
    } else if let colon = colon(after: hit) {
      start = min(colon, sentence.upperBound)
    } else {
      if let speech = toldBefore(sentence) { return speech }
      guard complains else { return nil }
      start = Int(hit.end)
    }
    for word in ["集中的", "强烈的", "突出的", "较多的", "最多的", "普遍的", "的"] as [StaticString] where scan.has(word, at: start) {
      start += word.utf8CodeUnitCount
      break
    }
    var end = helpStart(in: start..<sentence.upperBound)
    // 针对企业反映的用电问题，供电部门…: what the measure is for ends with its clause.
    if Self.aims.contains(where: { scan.has($0, at: scan.stripped(lead).lowerBound) }) {
      end = min(end, scan.nearClause(start).upperBound)
    }
    let content = telling.core(start..<max(start, end))
    guard (8...90).contains(scan.characterCount(content)) else { return nil }
    if isReplied(after: end) || isAskedByReporter { return content }
    // 会计诉苦：一个月填了40张表: who complains of it says that it is a trouble.
    if Self.plaints.contains(where: { scan.folded[hit.range].holds($0) }),
      scan.hasAny(["企业", "公司", "厂", "老板", "客商"], in: lead)
    {
      return content
    }
    guard telling.isSour(content) || telling.isFirm(content) else { return nil }
    let isOwn = complains && scan.hasAny(["企业", "公司", "厂"], in: lead) && telling.isHard(content)
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
  private func toldBefore(_ sentence: Range<Int>) -> Range<Int>? {
    guard let close = scan.mark(endingAt: sentence.lowerBound), close.kind == .closeQuote, close.partner >= 0 else {
      return nil
    }
    let inside = scan.stripped(Int(scan.marks[Int(close.partner)].end)..<Int(close.start))
    if scan.hasAny(["以前", "过去", "从前"], in: inside), scan.hasAny(["现在", "如今"], in: inside) { return nil }
    guard (10...90).contains(scan.characterCount(inside)), telling.isSour(inside), isSaidByCompany(inside.lowerBound),
      isReplied(after: sentence.upperBound) || isAnswered(after: sentence.upperBound)
    else { return nil }
    return ground(before: Int(scan.marks[Int(close.partner)].start)) ?? inside
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
  private func helpStart(in range: Range<Int>) -> Int {
    guard !range.isEmpty else { return range.upperBound }
    var at = scan.nearClause(range.lowerBound).upperBound
    for _ in 0..<8 where at < range.upperBound {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { break }
      let part = at..<min(clause.upperBound, range.upperBound)
      if Self.helps(scan, part), !telling.isHard(part), isOffice(part) || isOfficeBare(part) { return at }
      at = clause.upperBound
    }
    return range.upperBound
  }

  /// 开发区, 专班: who helps is named by a bare word at the head of the clause.
  private func isOfficeBare(_ clause: Range<Int>) -> Bool {
    Self.helpers.contains { scan.has($0, at: clause.lowerBound) }
  }

  /// 某厂担心用气不足影响生产，专班…: what an enterprise fears, where somebody helps.
  func feared(_ hit: Hit) -> Range<Int>? {
    let clause = scan.nearClause(Int(hit.start))
    let sentence = scan.nearSentence(Int(hit.start))
    let lead = sentence.lowerBound..<Int(hit.start)
    guard !isOffice(lead),
      !scan.hasAny(["不", "无需", "无须", "别"], in: max(clause.lowerBound, Int(hit.start) - 9)..<Int(hit.start)),
      scan.hasAny(["企业", "公司", "厂", "我们"], in: lead)
        || stretch.organisations(in: lead).contains(where: { $0.type == .company }),
      telling.isSour(Int(hit.end)..<max(Int(hit.end), clause.upperBound)),
      isAnswered(after: clause.upperBound) || isReplied(after: clause.upperBound)
    else { return nil }
    return told(Int(hit.start)..<min(clause.upperBound, sentence.upperBound))
  }

  /// 想添一条生产线，可两年没等来土地: the clause after a wish, in its sentence, tells that it is not to be had.
  func isUnmet(after end: Int, in sentenceEnd: Int) -> Bool {
    guard end < sentenceEnd else { return false }
    let next = scan.nearClause(end)
    return telling.isHard(end..<min(sentenceEnd, next.upperBound))
  }

  private static let plaints: [StaticString] = ["抱怨", "吐槽", "诉苦", "苦水", "叫苦", "大倒"]
  private static let complaints: [StaticString] = ["反映", "抱怨", "吐槽", "诉苦", "吐苦水", "倒苦水", "求助"]

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
    guard (8...90).contains(scan.characterCount(content)), telling.isSour(content) else { return nil }
    return isAnswered(after: sentence.upperBound) ? content : nil
  }

  /// 最大的短板是人才, 物流不畅是企业反映最集中的痛点: what is told to be the worst of an enterprise's troubles.
  func worst(_ hit: Hit) -> Range<Int>? {
    let clause = scan.nearClause(Int(hit.start))
    let sentence = scan.nearSentence(Int(hit.start))
    let inner = scan.stripped(clause)
    guard Int(hit.end) == inner.upperBound, scan.hasAny(["最", "一大"], in: clause.lowerBound..<Int(hit.start)),
      scan.hasAny(["是", "成为", "成了"], in: clause.lowerBound..<Int(hit.start)), isOfEnterprise(sentence, hit),
      scan.characterCount(inner) >= 8, isAnswered(after: clause.upperBound)
    else { return nil }
    return inner
  }

  /// 最难的是…: what follows, up to the end of the sentence.
  func crux(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    guard !isSaidByOffice(Int(hit.start)) else { return nil }
    // “原料不愁，愁的是人。”某经理说，…: so short a word is told in what follows.
    if scan.quotation(around: Int(hit.start)) != nil, scan.characterCount(Int(hit.end)..<sentence.upperBound) <= 8,
      let next = after(sentence), let told = reported(next)
    {
      return told
    }
    guard isAnswered(after: sentence.upperBound), isEnterprises(sentence) else { return nil }
    let clause = scan.nearClause(Int(hit.start))
    let first = scan.folded[hit.range].holds("遇到") ? clause.lowerBound : Int(hit.end)
    var content = scan.stripped(first..<max(first, sentence.upperBound))
    // 最缺的是厂房: with so little behind it, all of the clause.
    if scan.characterCount(content) < 10 { content = scan.stripped(clause.lowerBound..<sentence.upperBound) }
    return (8...90).contains(scan.characterCount(content)) ? content : nil
  }

  private static let felt: [StaticString] = [
    "犯难", "犯愁", "发愁", "犯了难", "犯了愁", "着急", "头疼", "头痛", "心急如焚", "一筹莫展", "束手无策",
  ]

  private func after(_ sentence: Range<Int>) -> Range<Int>? {
    guard sentence.upperBound < scan.text.count else { return nil }
    return scan.nearSentence(sentence.upperBound)
  }

  /// 某经理说，…: the trouble that somebody reports.
  private func reported(_ sentence: Range<Int>) -> Range<Int>? {
    let content = telling.extent(sentence, stretch)
    guard (8...90).contains(scan.characterCount(content)), telling.isFirm(content) else { return nil }
    return content
  }

  /// 厂房不够用了: the clauses of trouble, where an enterprise is spoken of and somebody helps.
  func met(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    guard isOfEnterprise(sentence, hit) else { return nil }
    if scan.hasAny(
      [
        "哪", "什么", "不再", "解决了", "破解", "缓解", "化解", "告别", "如果", "避免", "鼓励", "防止", "这种", "这样的", "盘活", "清退", "划给", "全程",
        "无需", "不担心", "不怕", "不愁", "不必", "不用", "无须", "免去", "免于", "省去了", "省去往", "省去跑", "省去中", "免得", "列成清单", "张榜", "揭榜",
        "往往", "放在过去", "放在以前", "搁在", "分文不取",
        "发榜", "不缺",
      ],
      in: sentence)
    {
      return nil
    }
    if isOverNow(Int(hit.start)) { return nil }
    // 一处闲置的厂房: a thing to be used, and no trouble of its user.
    if scan.folded[hit.range].equals("闲置"), scan.hasAny(["厂房", "土地", "地块", "用地", "楼宇"], in: sentence) { return nil }
    if let named = telling.named(in: scan.stripped(sentence)), named.lowerBound - Int(hit.end) <= 3,
      Int(hit.start) - named.upperBound <= 3
    {
      return named
    }
    // “怎么归集，我们不知道。”会计犯了难: what is felt about it tells no trouble.
    if Self.felt.contains(where: { scan.folded[hit.range].equals($0) }) {
      if let speech = toldBefore(sentence) { return speech }
      if scan.characterCount(sentence) <= 24 { return nil }
    }
    // 服务不断档.
    if isAimOrOver(hit) || scan.has("不", before: Int(hit.start)) { return nil }
    if isOffice(scan.nearClause(Int(hit.start)).lowerBound..<Int(hit.start)) { return nil }
    let isStory = ["有家", "有一家", "一家做"].contains { scan.has($0, at: sentence.lowerBound) }
    guard isAnswered(after: scan.nearClause(Int(hit.start)).upperBound) || isStory else { return nil }
    let whole = scan.stripped(sentence)
    if isStory {
      let clause = scan.nearClause(Int(hit.start)).lowerBound
      return told(max(clause, sentence.lowerBound)..<whole.upperBound)
    }
    // 也有企业为用电发愁: what troubles them is told in what follows.
    if scan.characterCount(whole) <= 24, scan.hasAny(["有企业", "不少", "许多", "一些", "很多"], in: whole) { return nil }
    // 受运费上涨影响，利润大半被吃掉: the trouble is what came of it.
    let head = scan.nearClause(Int(hit.start)).lowerBound
    if scan.has("受", at: head), head >= sentence.lowerBound, scan.characterCount(head..<whole.upperBound) <= 70 {
      return told(head..<whole.upperBound)
    }
    // A short sentence is the trouble as a whole.
    if scan.characterCount(whole) <= 32, scan.quotation(around: Int(hit.start)) == nil { return told(whole) }
    var range = scan.nearClause(Int(hit.start))
    while range.upperBound < sentence.upperBound {
      let next = scan.nearClause(range.upperBound)
      let goesOn = ["面临", "导致", "影响", "致使", "造成", "使得"].contains { scan.has($0, at: next.lowerBound) }
      // 由于缺少试验舱，样机只能运到外地: a cause, and what comes of it.
      let isCause =
        ["由于", "因", "缘于"].contains { scan.has($0, at: range.lowerBound) } && telling.isSour(next)
      guard next.upperBound > range.upperBound, goesOn || isCause || telling.isMore(next) else { break }
      range = range.lowerBound..<min(next.upperBound, sentence.upperBound)
    }
    // 原件早已找不到: a short clause needs the one before it.
    if scan.characterCount(scan.stripped(range)) < 9, range.lowerBound > sentence.lowerBound {
      range = scan.nearClause(range.lowerBound - 1).lowerBound..<range.upperBound
    }
    range = max(range.lowerBound, sentence.lowerBound)..<range.upperBound
    return told(withSpeech(telling.withLead(range, in: sentence)))
  }

  /// “样机要拉到外省去测，客户等不及。”: in speech also what leads up to it, where that is no better.
  private func withSpeech(_ range: Range<Int>) -> Range<Int> {
    guard let inside = scan.quotation(around: range.lowerBound) else { return range }
    var start = range.lowerBound
    for _ in 0..<2 where start > inside.lowerBound + 3 {
      let before = scan.nearClause(start - 1)
      let low = max(before.lowerBound, inside.lowerBound, scan.nearSentence(range.lowerBound).lowerBound)
      guard low < start, telling.isSour(low..<start), scan.characterCount(low..<range.upperBound) <= 60 else { break }
      start = low
    }
    return start..<range.upperBound
  }

  /// 针对…的特点 says whom a measure is for, 为帮助企业应对…困难 what it is for, 以前…；现在… what is over.
  func isAimOrOver(_ hit: Hit) -> Bool {
    let head = scan.stripped(scan.nearClause(Int(hit.start))).lowerBound
    if Self.aims.contains(where: { scan.has($0, at: head) }) { return true }
    if scan.has("为", at: head), head < Int(hit.start), scan.hasAny(Self.helping, in: head..<Int(hit.start)) {
      return true
    }
    let first = min(head, scan.nearSentence(Int(hit.start)).lowerBound)
    guard first < Int(hit.start), scan.hasAny(Self.past, in: max(first, Int(hit.start) - 90)..<Int(hit.start)) else {
      return false
    }
    let told = Int(hit.start)..<min(scan.text.count, scan.nearSentence(Int(hit.end)).upperBound + 60)
    return scan.hasAny(["现在", "如今", "而今"], in: told)
  }

  /// “连保证金都凑不齐。”某经理说，加入联盟以后…: what follows the speech in its sentence tells that it is over.
  func isOverNow(_ offset: Int) -> Bool {
    guard let inside = scan.quotation(around: offset), inside.upperBound + 3 < scan.text.count else {
      return false
    }
    let rest = scan.nearSentence(inside.upperBound + 3)
    return scan.hasAny(
      ["以后", "之后", "如今", "现在", "自从", "有了"], in: inside.upperBound + 3..<max(inside.upperBound + 3, rest.upperBound))
  }

  /// 资金成了拦路虎。“我们连…都凑不齐”: so short a word is only the title of the trouble that is then told in speech.
  func isTitle(_ range: Range<Int>) -> Bool {
    let end = scan.nearSentence(range.lowerBound).upperBound
    guard scan.characterCount(range) <= 12, let mark = scan.mark(at: end), mark.kind == .openQuote, mark.partner >= 0
    else { return false }
    let speech = Int(mark.end)..<Int(scan.marks[Int(mark.partner)].start)
    return speech.count <= 360 && telling.isHard(speech)
  }

  private static let aims: [StaticString] = ["针对", "围绕", "聚焦", "瞄准", "着眼", "面向"]
  private static let helping: [StaticString] = ["助", "应对", "解决", "破解", "缓解", "化解", "克服", "打通", "消除", "防止", "避免", "减轻"]
  private static let past: [StaticString] = ["以前", "过去", "从前", "以往", "早先", "早些年", "原来", "原先"]

  /// What a plea for help is about, where it tells of a trouble.
  func pleaded(_ range: Range<Int>) -> Range<Int>? { telling.isSour(range) ? told(range) : nil }

  private func told(_ range: Range<Int>) -> Range<Int>? {
    let core = telling.extentOfCore(range)
    let content = core.lowerBound > range.lowerBound ? withoutTime(core) : core
    return scan.characterCount(content) >= 8 ? content : nil
  }

  /// 某某记得，前年5月公司急需添线: what was needed, and not when.
  private func withoutTime(_ range: Range<Int>) -> Range<Int> {
    guard let date = stretch.dates.first(startingIn: range), date.range.lowerBound == range.lowerBound,
      date.range.upperBound < range.upperBound
    else { return range }
    return scan.stripped(date.range.upperBound..<range.upperBound)
  }

  /// 最关心三个问题：电够不够、工人好不好招: each of the questions.
  func asked(_ hit: Hit) -> [Range<Int>] {
    let sentence = scan.nearSentence(Int(hit.start))
    guard let mark = scan.mark(at: Int(hit.end)), mark.kind == .colon, !isOffice(sentence.lowerBound..<Int(hit.start))
    else {
      return []
    }
    var parts: [Range<Int>] = []
    var start = Int(mark.end)
    for mark in scan.marks[scan.markIndex(from: start)...].prefix(12)
    where mark.kind != .openQuote && mark.kind != .closeQuote {
      let end = min(Int(mark.start), sentence.upperBound)
      if end > start { parts.append(start..<end) }
      if mark.kind != .pause || Int(mark.end) >= sentence.upperBound { break }
      start = Int(mark.end)
    }
    return parts.count >= 2 && parts.allSatisfy { (3...20).contains(scan.characterCount($0)) } ? parts : []
  }

}
