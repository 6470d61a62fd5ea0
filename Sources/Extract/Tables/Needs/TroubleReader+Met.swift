internal import Lexicon
import Model

/// Troubles that an enterprise has met, told as what happened to it.
extension TroubleReader {
  private static let felt: Words = [
    "犯难", "犯愁", "发愁", "犯了难", "犯了愁", "着急", "头疼", "头痛", "心急如焚", "一筹莫展", "束手无策",
  ]

  /// 厂房不够用了: the clauses of trouble, where an enterprise is spoken of and somebody helps.
  func met(_ hit: Hit) -> Range<Int>? {
    let sentence = scan.nearSentence(Int(hit.start))
    guard isOfEnterprise(sentence, hit) else { return nil }
    if isProvidedFor(Int(hit.end)) || isEarlyDays(sentence) || isPutOff(hit) || isGiven(hit) || isOfAsker(hit, sentence)
    {
      return nil
    }
    if scan.hasAny(Self.noTroubles, in: sentence) { return nil }
    if isOverNow(Int(hit.start)) || isDemand(hit) || isForOthers(hit) { return nil }
    // 一处闲置的厂房: a thing to be used, and no trouble of its user.
    if scan.folded[hit.range].equals("闲置"),
      scan.hasAny(
        ["厂房", "厂区", "土地", "地块", "用地", "楼", "车间", "宿舍", "仓库", "设备", "场地", "空间", "门面", "资源", "资产", "校舍"], in: sentence)
    {
      return nil
    }
    if let named = telling.named(in: scan.stripped(sentence)), named.lowerBound - Int(hit.end) <= 3,
      Int(hit.start) - named.upperBound <= 3
    {
      return named
    }
    // “怎么归集，我们不知道。”会计犯了难: what is felt about it tells no trouble.
    if scan.isAny(of: Self.felt, hit.range) {
      if let content = introduced(hit) ?? toldBefore(sentence) { return content }
      if scan.characterCount(sentence) <= 24 { return nil }
      // 守着订单发愁: where no other word tells of the trouble, it is told elsewhere.
      let around = [sentence.lowerBound..<Int(hit.start), Int(hit.end)..<max(Int(hit.end), sentence.upperBound)]
      guard around.contains(where: { telling.isFirm($0) }) else { return nil }
    }
    // 服务不断档.
    if isAimOrOver(hit) || scan.has("不", before: Int(hit.start)) { return nil }
    if isOffice(scan.nearClause(Int(hit.start)).lowerBound..<Int(hit.start)) { return nil }
    let isStory = ["有家", "有一家", "一家做"].contains { scan.has($0, at: sentence.lowerBound) }
    guard isAnswered(after: scan.nearClause(Int(hit.start)).upperBound) || isStory else { return nil }
    // 没有场地，园区免费提供…: the help may follow in the same sentence.
    let helped = helpStart(in: sentence)
    let whole = withoutCalling(
      scan.stripped(sentence.lowerBound..<(helped > Int(hit.end) ? helped : sentence.upperBound)))
    if let mark = scan.mark(at: Int(hit.end)), mark.kind == .colon, let behind = introduced(hit) { return behind }
    if let part = oneSide(of: whole) ?? turned(hit, sentence) { return part }
    if isStory {
      let clause = scan.nearClause(Int(hit.start)).lowerBound
      return told(max(clause, sentence.lowerBound)..<whole.upperBound)
    }
    // 也有企业为用电发愁: what troubles them is told in what follows.
    if scan.characterCount(scan.stripped(sentence)) <= 24, scan.hasAny(["有企业", "不少", "许多", "一些", "很多"], in: whole) {
      return nil
    }
    // 受运费上涨影响，利润大半被吃掉: the trouble is what came of it.
    let head = scan.nearClause(Int(hit.start)).lowerBound
    if scan.has("受", at: head), head >= sentence.lowerBound, scan.characterCount(head..<whole.upperBound) <= 70 {
      return told(head..<whole.upperBound)
    }
    // A short sentence is the trouble as a whole.
    if scan.characterCount(whole) <= 45, scan.quotation(around: Int(hit.start)) == nil {
      return told(scan.characterCount(whole) <= 32 ? whole : withoutSetting(whole))
    }
    var range = scan.nearClause(Int(hit.start))
    while range.upperBound < sentence.upperBound {
      let next = scan.nearClause(range.upperBound)
      let goesOn = ["面临", "导致", "影响", "致使", "造成", "使得"].contains { scan.has($0, at: next.lowerBound) }
      // 由于缺少试验舱，样机只能运到外地: a cause, and what comes of it.
      let isCause =
        ["由于", "因", "缘于"].contains { scan.has($0, at: range.lowerBound) } && telling.isSour(next)
      guard next.upperBound > range.upperBound, goesOn || isCause || telling.isMore(next), !isHelpTold(next) else {
        break
      }
      range = range.lowerBound..<min(next.upperBound, sentence.upperBound)
    }
    // 原件早已找不到: a short clause needs the one before it.
    if scan.characterCount(scan.stripped(range)) < 9, range.lowerBound > sentence.lowerBound {
      range = scan.nearClause(range.lowerBound - 1).lowerBound..<range.upperBound
    }
    range = max(range.lowerBound, sentence.lowerBound)..<range.upperBound
    return told(withSpeech(telling.withLead(range, in: sentence)))
  }

  private static let noTroubles: Words = [
    "新机型", "新一代", "记者在", "只见", "哪", "什么", "不再", "解决了", "破解", "缓解", "化解", "告别", "如果", "避免", "鼓励",
    "防止", "这种", "这样的", "盘活", "清退", "划给", "全程",
    "无需", "不担心", "不怕", "不愁", "不必", "不用", "无须", "免去", "免于", "省去了", "省去往", "省去跑", "省去中", "免得", "列成清单", "张榜", "揭榜",
    "往往", "谁都", "有的是", "放在过去", "放在以前", "搁在", "分文不取",
    "发榜", "不缺", "重新提速", "重新启动", "动了起来", "活了起来", "也能凭", "也能贷", "照样能", "同样能",
  ]

  /// 替企业垫资: what is done for an enterprise.
  private func isForOthers(_ hit: Hit) -> Bool {
    let clause = scan.nearClause(Int(hit.start))
    return scan.has("垫", at: Int(hit.start))
      && scan.hasAny(["替", "为企业", "帮企业", "由"], in: clause.lowerBound..<Int(hit.start))
  }

  /// 因林地红线没有获批，专班帮其找来厂房: the next clause tells of help, whatever it is about.
  private func isHelpTold(_ clause: Range<Int>) -> Bool {
    scan.first(of: Self.helpers, at: clause.lowerBound) != nil && scan.hasAny(["帮", "为其", "对接"], in: clause)
  }

  /// 也有眼下办不了的: what is put off is told by what follows.
  private func isPutOff(_ hit: Hit) -> Bool {
    scan.isAny(of: Self.undoable, hit.range) && scan.first(of: Self.forNow, before: Int(hit.start)) != nil
  }

  private static let undoable: Words = ["解决不了", "办不了", "办不成", "办不下"]
  private static let forNow: Words = ["一时", "暂时", "当场", "现场", "短期", "眼下"]

  /// 台账丢失，成了厂家抱怨最多的堵点: without what it is called.
  private func withoutCalling(_ sentence: Range<Int>) -> Range<Int> {
    guard sentence.upperBound > sentence.lowerBound + 3 else { return sentence }
    let last = scan.nearClause(sentence.upperBound - 3)
    guard last.lowerBound > sentence.lowerBound, scan.first(of: Self.calling, at: last.lowerBound) != nil,
      scan.hasAny(["堵点", "痛点", "难题", "烦恼", "困扰", "难点", "瓶颈", "拦路虎", "心病"], in: last.lowerBound..<sentence.upperBound)
    else { return sentence }
    return scan.stripped(sentence.lowerBound..<last.lowerBound)
  }

  /// 押金由区属国企先行垫付: it is an office that pays.
  private func isGiven(_ hit: Hit) -> Bool {
    guard scan.folded[hit.range].begins(with: Self.advance) else { return false }
    let clause = scan.nearClause(Int(hit.start))
    return scan.hasAny(["由", "为其", "为企业", "帮"], in: clause.lowerBound..<max(clause.lowerBound, Int(hit.start)))
  }

  private static let advance: StaticString = "垫"

  /// 订单减少三成的某公司希望…: what describes who asks is not what is asked.
  private func isOfAsker(_ hit: Hit, _ sentence: Range<Int>) -> Bool {
    let rest = Int(hit.end)..<max(Int(hit.end), sentence.upperBound)
    guard let wish = scan.offset(ofAny: ["希望", "恳请", "请求"], in: rest) else { return false }
    return stretch.organisations(in: Int(hit.end)..<wish).contains { $0.type == .company }
  }

  /// 一头是企业招不到焊工，一头是学员不愿进厂: the side that is the enterprise's.
  private func oneSide(of sentence: Range<Int>) -> Range<Int>? {
    guard let head = scan.first(of: Self.sides, at: sentence.lowerBound)?.utf8CodeUnitCount else { return nil }
    var at = sentence.lowerBound
    for _ in 0..<4 where at < sentence.upperBound {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { return nil }
      let side = scan.stripped(at..<min(clause.upperBound, sentence.upperBound))
      at = clause.upperBound
      guard scan.first(of: Self.sides, at: side.lowerBound) != nil, side.lowerBound + head < side.upperBound else {
        continue
      }
      let told = side.lowerBound + head..<side.upperBound
      if scan.hasAny(["企业", "公司", "厂"], in: told), telling.isFirm(told), scan.characterCount(told) >= 5 { return told }
    }
    return nil
  }

  private static let sides: Words = ["一边是", "一头是", "一方面是", "一面是", "一端是"]

  /// 旧机床能耗高，可一次换齐要1900万元，手头压力很大: the trouble is what stands in the way.
  private func turned(_ hit: Hit, _ sentence: Range<Int>) -> Range<Int>? {
    var at = scan.nearClause(Int(hit.start)).upperBound
    for _ in 0..<3 where at < sentence.upperBound {
      if scan.first(of: Self.turns, at: at) != nil, !scan.has("可以", at: at), !scan.has("可用", at: at) {
        let rest = at..<sentence.upperBound
        return telling.isHard(rest) && !Self.helps(scan, rest) ? told(rest) : nil
      }
      at = max(at + 1, scan.nearClause(at).upperBound)
    }
    return nil
  }

  private static let turns: Words = ["可", "但", "然而", "不过"]

  /// 每天发12车还不够: how well it sells.
  private func isDemand(_ hit: Hit) -> Bool {
    guard scan.folded[hit.range].ends(with: "不够") else { return false }
    let before = scan.nearClause(Int(hit.start)).lowerBound..<Int(hit.start)
    return scan.hasAny(["每天", "一天", "每月", "一个月", "天天"], in: before) && !scan.numerals(in: before).isEmpty
      && scan.hasAny(["发", "卖", "供", "产", "出货", "送"], in: before)
  }

  /// “样机要拉到外省去测，客户等不及。”: in speech also what leads up to it, where that is no better.
  private func withSpeech(_ range: Range<Int>) -> Range<Int> {
    guard let inside = scan.quotation(around: max(range.lowerBound, scan.stripped(range).upperBound - 1)) else {
      return range
    }
    let whole = scan.stripped(inside)
    // One short sentence is the trouble as a whole, also with what it took: 没有产权证，前后跑了两年.
    let tail = range.upperBound..<max(range.upperBound, whole.upperBound)
    if tail.isEmpty || scan.hasAny(["跑了", "花了", "拖了", "等了"], in: tail), scan.characterCount(whole) <= 40,
      telling.core(whole) == whole, !scan.hasAny(["急得"], in: whole),
      scan.nearSentence(whole.lowerBound).upperBound >= whole.upperBound
    {
      return whole
    }
    var start = range.lowerBound
    for _ in 0..<2 where start > inside.lowerBound + 3 {
      let before = scan.nearClause(start - 1)
      let low = max(before.lowerBound, inside.lowerBound, scan.nearSentence(range.lowerBound).lowerBound)
      guard low < start, telling.isSour(low..<start), scan.characterCount(low..<range.upperBound) <= 60 else { break }
      start = low
    }
    return start..<range.upperBound
  }
}
