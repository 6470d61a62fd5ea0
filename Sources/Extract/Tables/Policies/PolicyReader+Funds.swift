internal import Lexicon
import Model

/// Funds under a name, with whatever brings them.
///
///     设立10亿元的海洋生物专项基金      set up, with its size
///     用好50亿元产业引导母基金          a size right before
///     由区风险补偿基金垫付              what pays
extension PolicyReader {
  /// The name of the fund that ends with a word: back to a mark, a particle, a figure or a verb.
  func fund(endingWith hit: Hit) -> Range<Int>? {
    guard scan.endsIn(anyOf: Self.purses, hit.range), strength(hit) != .none, !isCut(hit) else { return nil }
    let word = scan.folded[hit.range]
    let clause = scan.nearClause(Int(hit.start))
    var start = Int(hit.start)
    for _ in 0..<14 {
      guard start > clause.lowerBound,
        scan.mark(endingAt: start) == nil || scan.mark(endingAt: start)?.kind == .closeQuote,
        stretch.quantity(endingAt: start) == nil
      else { break }
      if scan.first(of: Self.particles, before: start) != nil || brings(start) { break }
      // A name does not go across a full one: 某高新区天使基金.
      if let name = stretch.organisation(endingAt: start), name.range.upperBound <= Int(hit.start) { break }
      start = back(from: start)
    }
    guard scan.characterCount(start..<Int(hit.end)) >= 4 else { return nil }
    // Any fund may be called so: 通过产业基金入股.
    let isPlain = start == Int(hit.start) && scan.isAny(of: Self.plain, hit.range)
    if isPlain {
      // 100亿元产业基金: its size is what tells it from others.
      let size = stretch.quantity(endingAt: scan.has("的", before: start) ? start - 3 : start)
      guard let size, size.dimension == .money else { return nil }
      // 3000万元专项资金: so common that its size is no part of its name.
      let first = word.equals("专项资金") ? start : size.range.lowerBound
      return isBrought(start, clause) ? first..<Int(hit.end) : nil
    }
    return isBrought(start, clause) ? start..<Int(hit.end) : nil
  }

  private static let purses: Words = [
    "基金", "资金池", "专项资金", "风险补偿金", "引导资金", "发展资金", "扶持资金", "奖励资金", "周转资金", "技改资金", "奖补资金",
  ]
  private static let plain: Words = [
    "产业基金", "引导基金", "专项基金", "发展基金", "投资基金", "专项资金", "引导资金", "发展资金", "扶持资金", "奖励资金", "周转资金", "奖补资金", "技改资金",
  ]

  private static let particles: Words = ["的", "了", "家", "支", "只", "个", "和", "与", "及", "等"]
  private static let bringing: Words = [
    "设立", "成立", "组建", "拿出", "列支", "统筹", "注入", "投入", "发起", "用好", "筹建", "安排", "由", "通过", "来自", "从", "借助", "依托", "引入",
    "运作", "创设", "建立", "争取", "联合",
    "新设",
  ]

  private func brings(_ at: Int) -> Bool { scan.first(of: Self.bringing, before: at) != nil }

  /// One character back, or over all of what stands in quotation marks.
  private func back(from at: Int) -> Int {
    if let mark = scan.mark(endingAt: at), mark.kind == .closeQuote, mark.partner >= 0 {
      return Int(scan.marks[Int(mark.partner)].start)
    }
    return at - max(1, scan.character(before: at).length)
  }

  /// A size, or a word that brings funds, before the name with no more than a few words between.
  private func isBrought(_ start: Int, _ clause: Range<Int>) -> Bool {
    if brings(start) { return true }
    let at = scan.has("的", before: start) ? start - 3 : start
    if stretch.quantity(endingAt: at)?.dimension == .money { return true }
    return scan.hasAny(Self.bringing, in: min(start, max(clause.lowerBound, start - 60))..<start)
  }

  /// 某企业服务驿站在园区揭牌, 某预警平台上线: what is opened under a name.
  func opened(endingWith hit: Hit) -> Range<Int>? {
    let isNext = scan.first(of: Self.openings, at: Int(hit.end)) != nil
    // Asked first: hardly any word has one of these behind it.
    guard isNext || scan.has("在", at: Int(hit.end)), strength(hit) == .free, isKind(hit, "platform"), !isCut(hit) else {
      return nil
    }
    let clause = scan.nearClause(Int(hit.start))
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 45)
    guard isNext || scan.has("在", at: Int(hit.end)) && scan.hasAny(["揭牌", "上线", "启用", "投用", "开通"], in: after) else {
      return nil
    }
    var start = Int(hit.start)
    for _ in 0..<14 {
      guard start > clause.lowerBound, scan.mark(endingAt: start) == nil, stretch.quantity(endingAt: start) == nil,
        stretch.organisation(endingAt: start) == nil, scan.longestHit([.zone, .place], endingAt: start) == nil,
        scan.first(of: Self.particles, before: start) == nil
      else { break }
      start -= max(1, scan.character(before: start).length)
    }
    return scan.characterCount(start..<Int(hit.start)) >= 2 ? start..<Int(hit.end) : nil
  }

  /// What is known by its kind wherever it stands: 科技券, 某某产业专班, 在某某共享平台上.
  func known(endingWith hit: Hit) -> Range<Int>? {
    guard strength(hit) == .free, !isCut(hit) else { return nil }
    let word = scan.folded[hit.range]
    let isTeam = word.ends(with: "专班")
    let isUsed = scan.has("上", at: Int(hit.end)) && isKind(hit, "platform")
    // 某园区产业大脑, 企业家早餐会, 产业工人夜校: a platform or an occasion that comes round.
    let isRound = word.ends(with: "大脑") || word.ends(with: "早餐会") || word.ends(with: "夜校")
    guard isTeam || isUsed || isRound || word.ends(with: "券") else { return nil }
    let clause = scan.nearClause(Int(hit.start))
    var start = Int(hit.start)
    for _ in 0..<10 {
      guard start > clause.lowerBound, scan.mark(endingAt: start) == nil, stretch.quantity(endingAt: start) == nil,
        stretch.organisation(endingAt: start) == nil, scan.longestHit([.zone, .place], endingAt: start) == nil,
        // 企业家: no measure word.
        scan.has("企业家", before: start) || scan.first(of: Self.stops, before: start) == nil
      else { break }
      if let verb = scan.longestHit(.boundary, endingAt: start), verb.end - verb.start >= 6,
        vocabulary.boundary(verb) == .verb || vocabulary.boundary(verb) == .particle
      {
        break
      }
      start -= max(1, scan.character(before: start).length)
    }
    let told = scan.characterCount(start..<Int(hit.start))
    if isTeam {
      let isOwned = stretch.organisation(endingAt: start)?.range.upperBound == start && hit.end - hit.start >= 12
      return (2...9).contains(told) || isOwned ? start..<Int(hit.end) : nil
    }
    if isUsed {
      guard scan.hasAny(["在"], in: max(clause.lowerBound, start - 60)..<start) else { return nil }
      return scan.characterCount(start..<Int(hit.end)) >= 6 ? start..<Int(hit.end) : nil
    }
    if isRound { return (2...9).contains(told) ? start..<Int(hit.end) : nil }
    return told <= 9 ? start..<Int(hit.end) : nil
  }

  private static let stops: Words = [
    "的", "了", "和", "与", "及", "由", "为", "在", "将", "把", "被", "向", "对", "从", "让", "给", "家", "个", "支", "首批", "第一批", "这",
    "该", "各", "每",
    "筹建", "建设", "打造", "期", "次", "场", "届", "参加", "走进",
    "转入", "发放", "领取", "申领", "使用", "兑现", "可领", "可用", "核销", "派发", "抵扣", "是", "组成", "抽调", "推出", "组建", "成立", "凭", "用", "张",
    "等",
  ]

  private static let openings: Words = [
    "揭牌", "正式揭牌", "上线", "正式上线", "启用", "正式启用", "投用", "正式投用", "开通", "正式开通", "投入使用", "投入运行",
  ]
}
