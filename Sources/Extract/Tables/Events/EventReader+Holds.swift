internal import Lexicon
import Model

/// What holds a word to be an event: that it is the first of its kind, has a name, was passed, reached or held.
extension EventReader {
  /// 设立全国首个…: what is the first of its kind happened once.
  func isFirst(in clause: Range<Int>, _ hit: Hit) -> Bool {
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    guard let first = scan.offset(ofAny: Self.firsts, in: after) else { return false }
    // 首台套, 首台（套）: what a rule calls any new machine.
    return !["首台套", "首台（", "首台("].contains { scan.has($0, at: first) }
  }

  private static let firsts: Words = [
    "首个", "首家", "首次", "首批", "第一个", "第一家", "首座", "首条", "首台", "首套", "首艘", "首款", "首架", "首列", "首炉", "首卷", "首片", "首块",
    "首辆", "首根", "首枚", "首颗", "首支",
  ]

  static let holding: Words = [
    "举行", "举办", "召开", "开了", "开过", "办了", "出席", "开幕", "承办", "主办", "会上", "大会上", "走进", "落幕", "落下帷幕", "闭幕",
    "收官", "开赛", "启幕", "座无虚席", "拉开帷幕", "开锣",
  ]

  /// 通过车规级认证, 通过竣工验收.
  func isPassed(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 60)
    if scan.hasAny(["协助", "帮助", "指导", "支持"], in: max(clause.lowerBound, Int(hit.start) - 30)..<Int(hit.start)) {
      return false
    }
    // 通过竣工验收 is a completion.
    if scan.hasAny(["竣工"], in: after) { return false }
    guard
      let review = scan.offset(
        ofAny: [
          "认证", "验收", "评审", "审评", "审核", "鉴定", "检测", "检验", "评估", "复审", "核查", "答辩", "路试", "试验", "审批", "审查", "论证", "会审",
        ], in: after)
    else { return false }
    let end = review + 6
    return end >= clause.upperBound || scan.mark(at: end) != nil || scan.has("并", at: end)
  }

  /// 厂房已经封顶: it says itself that it has happened.
  func isDone(_ hit: Hit) -> Bool {
    ["已经", "现已", "刚刚", "刚"].contains { scan.has($0, before: Int(hit.start)) }
  }

  /// 一期已交付使用: works that have come so far.
  func isReached(_ hit: Hit) -> Bool {
    guard scan.has("已", before: Int(hit.start)) || scan.has("已经", before: Int(hit.start)),
      !scan.has("的", at: Int(hit.end))
    else { return false }
    return vocabulary.isField(hit, .event, "type", "completion")
      || vocabulary.isField(hit, .event, "type", "groundbreaking")
      || ["封顶", "结顶", "合龙", "贯通"].contains { scan.has($0, before: Int(hit.end)) }
      || scan.folded[hit.range].begins(with: Self.put)
  }

  private static let put: StaticString = "投"

  /// 建成占地210亩的某产业园: what was built, by its size.
  func isBuilt(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard ["建成", "建起"].contains(where: { scan.has($0, before: Int(hit.end)) || scan.has($0, at: Int(hit.end) - 9) })
    else {
      return false
    }
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 60)
    guard let size = stretch.quantities(in: near).first, size.dimension != .count, size.dimension != .ratio,
      size.dimension != .duration, size.change == nil
    else { return false }
    return scan.has("的", at: size.range.upperBound)
  }

  /// 出台“某某”人才新政20条: a rule by its name.
  func isQuotedRule(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard let open = scan.mark(at: Int(hit.end)), open.kind == .openQuote else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    return scan.hasAny(["新政", "新规", "条", "措施", "政策", "办法", "意见"], in: after)
  }

  /// 设立“某某服务站”, 组建“某某专班”: what is set up bears a name.
  func isFoundedByName(_ hit: Hit) -> Bool {
    guard let open = scan.mark(at: Int(hit.end)), open.kind == .openQuote, open.partner >= 0 else { return false }
    let word = scan.folded[hit.range]
    guard Self.settingUp.contains(where: { word.equals($0) || word.begins(with: $0) && word.ends(with: "了") }) else {
      return false
    }
    return Int(scan.marks[Int(open.partner)].start) - Int(open.end) <= 45
  }

  static let settingUp: [StaticString] = ["设立", "开设", "开办", "成立", "组建", "联合开设", "联合设立"]

  /// 签下为期2年的供货合同: a paper by its kind.
  func isDealt(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.has("签下", before: Int(hit.end)) else { return false }
    return scan.hasAny(
      ["合同", "协议", "订单"], in: Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 75))
  }

  /// 签约授信3.6亿元: a sum right behind it.
  func isSigned(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.has("签约", before: Int(hit.end)) else { return false }
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 12)
    return stretch.quantities(in: near).contains { $0.dimension == .money && $0.change == nil }
  }

  /// 获省科技进步奖一等奖, but not 获奖励500万元.
  func isHonoured(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    if scan.hasAny(["称号", "荣誉", "金牌", "银牌", "铜牌", "冠军", "亚军", "等奖", "金奖", "银奖", "铜奖", "奖状", "奖章", "大奖"], in: after) {
      return true
    }
    guard let prize = scan.offset(ofAny: ["奖"], in: after) else { return false }
    return prize + 3 >= clause.upperBound || scan.mark(at: prize + 3) != nil
  }

  /// 取得欧盟某某认证: what is taken is a proof, and nothing follows it.
  func isCertified(_ after: Range<Int>) -> Bool {
    guard let proof = scan.offset(ofAny: ["认证", "证书", "批复", "批件", "资质", "资格证"], in: after) else { return false }
    let end = proof + 6
    return end >= after.upperBound || scan.mark(at: end) != nil
  }

  /// 某某任管委会主任: a person right before, an office behind.
  func isPost(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    var at = Int(hit.start)
    for word in ["同志", "拟", "将", "为"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    guard isPersonBefore(at, clause) else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 90)
    return scan.hits(in: after).contains { $0.kinds.contains(.title) }
  }

  /// A person who was read, or a surname and one or two characters that are all of the clause so far.
  private func isPersonBefore(_ end: Int, _ clause: Range<Int>) -> Bool {
    if let person = stretch.people.last(startingBefore: end), person.range.upperBound == end { return true }
    let start = scan.stripped(clause.lowerBound..<max(clause.lowerBound, end)).lowerBound
    return (6...12).contains(end - start) && scan.longestHit(.surname, at: start).map { Int($0.end) < end } ?? false
  }

  /// 上线“某某”小程序: what is brought out bears a name.
  func isNamed(_ hit: Hit) -> Bool {
    scan.mark(at: Int(hit.end))?.kind == .openQuote && vocabulary.isField(hit, .event, "type", "launch")
      && scan.first(of: Self.bringing, at: Int(hit.start))?.utf8CodeUnitCount == hit.range.count
  }

  private static let bringing: Words = ["上线", "推出", "推出了", "合推", "联合推出", "首创", "首推", "开行"]

  /// 推出《稳外贸十二条》: a rule by its title.
  func isNamedRule(_ hit: Hit) -> Bool {
    guard let mark = scan.mark(at: Int(hit.end)), mark.kind == .openTitle, mark.partner >= 0,
      vocabulary.isField(hit, .event, "type", "launch")
    else { return false }
    return isRule(Int(mark.start)..<Int(scan.marks[Int(mark.partner)].end))
  }

  /// 举行, 举办 near the word, or 座谈会上, at the head of a sentence.
  func isOccasion(_ hit: Hit, _ sentence: Range<Int>, _ isDated: Bool) -> Bool {
    // 评审会开了4个小时: what it was like, and not that it was held.
    if scan.has("开了", at: Int(hit.end)), let numeral = scan.numeral(at: Int(hit.end) + 6),
      ["小时", "个小时", "个多小时", "分钟"].contains(where: { scan.has($0, at: numeral.end) })
    {
      return false
    }
    // 在“金融早餐会”上.
    if isDated, let close = scan.mark(at: Int(hit.end)), close.kind == .closeQuote, scan.has("上", at: Int(close.end)) {
      return true
    }
    if scan.has("上", at: Int(hit.end)), !scan.has("上午", at: Int(hit.end)) {
      // 在职工大会上拍板: of a house's own.
      if ["职工", "员工", "全体", "班前", "家庭"].contains(where: { scan.has($0, before: Int(hit.start)) }) { return false }
      let head = scan.stripped(sentence).lowerBound
      return isDated
        || scan.mark(at: Int(hit.end) + 3)?.kind == .comma && Int(hit.start) - head <= 24 && !scan.has("在", at: head)
    }
    let low = max(sentence.lowerBound, Int(hit.start) - 120)
    return scan.hasAny(EventReader.holding, in: low..<min(sentence.upperBound, Int(hit.end) + 45))
  }

  func hasTitle(after end: Int, _ clause: Range<Int>) -> Bool {
    var index = scan.markIndex(from: max(clause.lowerBound, end - 90))
    while index < scan.marks.count, Int(scan.marks[index].start) < min(scan.text.count, end + 60) {
      if scan.marks[index].kind == .openTitle { return true }
      index += 1
    }
    return false
  }

  /// 累计受理案件286件, 已发放补贴3200万元: a count or a sum right after, and a word that it was reached.
  func isTallied(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?, _ times: EventTimes) -> Bool {
    let before = clause.lowerBound..<Int(hit.start)
    let isTold = times.isTold(in: clause)
    // 银行当场为其授信2000万元: a sum needs no other word.
    guard isTold || scan.hasAny(Self.onTheSpot, in: before) else { return false }
    if scan.has("的", at: Int(hit.end)) || scan.hasAny(Self.unfinished, in: before) { return false }
    // 首批入驻企业服务… is of the first; 首批资金已兑付 is what was done.
    if scan.hasAny(["首批"], in: before), !scan.hasAny(["已"], in: before) { return false }
    if let count, isTold {
      // 为214家企业提供服务 counts before the word; else what was done is counted after it.
      let isAfter = count.range.lowerBound >= Int(hit.end)
      return (isAfter || scan.hasAny(Self.forWhom, in: before)) && (count.value.integer ?? 0) > 1
        && abs(count.range.lowerBound - Int(hit.start)) <= 60
    }
    let near = Int(hit.end)..<max(Int(hit.end), min(clause.upperBound, Int(hit.end) + 45))
    // 累计盘活低效用地1860亩.
    let isArea = scan.hasAny(["累计", "已"], in: before)
    return stretch.quantities(in: near).contains {
      ($0.dimension == .money || isArea && $0.dimension == .area) && $0.change == nil
    }
  }

  private static let unfinished: Words = ["将", "要", "拟", "计划", "每", "正在"]
  private static let forWhom: Words = ["为", "向", "给", "家企业", "个产品"]
  static let onTheSpot: Words = ["当场", "现场"]

  /// 《某办法》于8月1日公布: a title that is a rule right before, with no more than a date between.
  func isTitleBefore(_ hit: Hit) -> Bool {
    var at = Int(hit.start)
    for word in ["正式", "起", "已", "于", "近日", "日前"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    if let date = stretch.dates.last(startingBefore: at), date.range.upperBound == at {
      at = date.range.lowerBound
    }
    for word in ["正式", "已", "于", "自", "从", "将于"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    guard let mark = scan.mark(endingAt: at), mark.kind == .closeTitle, mark.partner >= 0 else { return false }
    return isRule(Int(scan.marks[Int(mark.partner)].start)..<at)
  }
}
