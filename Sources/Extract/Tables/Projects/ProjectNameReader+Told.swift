internal import Lexicon
import Model

/// What makes words before a head a name: that they tell this project from others.
extension ProjectNameReader {
  /// Whether the words before the head say which project it is.
  func isTold(apart body: Range<Int>, _ head: Hit) -> Bool {
    let word = scan.folded[head.range]
    let isProject = word.ends(with: "项目")
    if isProject, isOneOfMany(body.lowerBound) || isKind(body.upperBound) { return false }
    // 实施节能改造项目62个: how many there are.
    if isProject, scan.numeral(at: Int(head.end)) != nil,
      stretch.dates(in: Int(head.end)..<Int(head.end) + 1).isEmpty
    {
      return false
    }
    // 项目进展及项目, 市级优秀案例项目: about projects, or an honour.
    if isProject, scan.hasAny(Self.models, in: body) { return isQuotedModel(body) }
    if isProject, scan.characterCount(body) >= 3,
      ownFigure(before: body.lowerBound) || isSigned(body.lowerBound) || isPaidFor(body.lowerBound)
    {
      return true
    }
    if isProject, scan.characterCount(body) >= 4, isAgreedOn(body.lowerBound) || isCosted(body.lowerBound, head) {
      return true
    }
    // 80万吨丙烯项目: how much is made tells it apart.
    if isProject, stretch.quantities(in: body).contains(where: { $0.dimension == .mass || $0.dimension == .power }) {
      return scan.characterCount(body) >= 4
    }
    var proper = 0
    var hasPlace = scan.has("国家", at: body.lowerBound)
    var words = 0
    var at = body.lowerBound
    while at < body.upperBound {
      if let name = stretch.organisation(startingAt: at), name.range.upperBound <= body.upperBound {
        if name.type == .company || name.type == .university || name.type == .research { return true }
        hasPlace = true
        at = name.range.upperBound
      } else if scan.longestHit(.company, at: at) != nil {
        return true
      } else if let end = plainWord(at, body.upperBound) {
        if scan.longestHit([.zone, .place], at: at).map({ Int($0.end) == end }) ?? false {
          hasPlace = true
        } else {
          words += 1
        }
        at = end
      } else {
        if scan.mark(at: at) == nil { proper += 1 }
        at += scan.character(at: at).length
      }
    }
    // Two characters that no list knows are more often a verb than a name: 突出项目.
    if isProject {
      if proper >= 3 || proper == 2 && (hasPlace || words > 0) { return true }
      // 这个雨水利用项目于4月开挖: plain words are enough for one that is pointed at and has got so far.
      return scan.has("这个", before: body.lowerBound) && scan.characterCount(body) >= 4 && isDescribed(body)
        && isFollowed(tail(from: Int(head.end)))
    }
    // Any works or line is one of a kind of things; only a company's own is this one.
    if word.ends(with: "工厂") || word.ends(with: "线") { return false }
    let isPlain = word.ends(with: "产业园") || word.ends(with: "工业园") || word.ends(with: "科技园")
    return proper >= 2 || hasPlace && (words > 0 || !isPlain && word.ends(with: "园"))
  }

  private static let models: Words = ["情况", "优秀", "示范", "试点", "进度"]

  /// “绿色货运”示范项目: a model that has a name of its own.
  private func isQuotedModel(_ body: Range<Int>) -> Bool {
    guard let open = scan.mark(at: body.lowerBound), open.kind == .openQuote, open.partner >= 0 else { return false }
    let rest = Int(scan.marks[Int(open.partner)].end)..<body.upperBound
    return !rest.isEmpty && scan.hasAny(["示范", "试点"], in: rest) && rest.count <= 18
      && !["入选", "列入", "获评", "评为", "认定为", "申报", "获批"].contains { scan.has($0, before: body.lowerBound) }
  }

  /// The end of the longest common word or place at an offset that ends inside the name.
  private func plainWord(_ at: Int, _ limit: Int) -> Int? {
    guard scan.starts(Self.plain.union(.numeral), at: at) else { return nil }
    // 百佳某园: a numeral without a unit may begin a name.
    if let numeral = scan.numeral(at: at), numeral.end <= limit,
      numeral.end - numeral.start != 3 || scan.longestHit(.unit, at: numeral.end) != nil
    {
      return numeral.end
    }
    // 包 and 环 are measure words, but parts of names as well: single characters say nothing but for the plainest.
    return scan.hits(at: at).last { hit in
      Int(hit.end) <= limit
        && !hit.kinds.isDisjoint(with: hit.end - hit.start > 3 ? Self.plain : [.project, .boundary])
    }.map { Int($0.end) }
  }

  private static let plain: WordKind = [
    .project, .boundary, .industry, .metric, .stage, .event, .suffix, .policy, .unit, .title, .zone, .place, .modifier,
  ]

  /// 投资6800万元扩建食品级香料项目: what a sum is spent on.
  func isPaidFor(_ start: Int) -> Bool {
    if let verb = scan.first(of: Self.worksOnWhich, before: start),
      stretch.quantity(endingAt: start - verb.utf8CodeUnitCount)?.dimension == .money
    {
      return true
    }
    return scan.first(of: Self.worksOnWhich, at: start) != nil && stretch.quantity(endingAt: start)?.dimension == .money
  }

  private static let worksOnWhich: Words = ["扩建", "新建", "建设", "兴建", "投建", "实施", "启动"]

  /// 某公司与某区签署协议，拟建设锂电池材料项目: what somebody agreed to build.
  private func isAgreedOn(_ start: Int) -> Bool {
    guard scan.first(of: Self.worksOnWhich, before: start) != nil else { return false }
    let before = scan.nearSentence(start).lowerBound..<start
    return scan.hasAny(Self.agreeing, in: before)
      && stretch.organisations(in: before).contains { $0.type == .company && !stretch.isCounted($0) }
  }

  private static let agreeing: Words = ["签约", "签订", "签署", "签下", "签了"]

  /// 建设精密模具项目，总投资3亿元: what it costs, right behind it.
  private func isCosted(_ start: Int, _ head: Hit) -> Bool {
    guard scan.first(of: Self.worksOnWhich, before: start) != nil, let mark = scan.mark(at: tail(from: Int(head.end))),
      mark.kind == .comma, let cost = scan.longest(of: Self.costs, at: Int(mark.end)),
      let sum = stretch.quantities(in: Int(mark.end)..<Int(mark.end) + cost.utf8CodeUnitCount + 4).first
    else { return false }
    return sum.dimension == .money
  }

  private static let costs: Words = ["总投资", "计划总投资", "计划投资", "项目总投资", "预计总投资", "投资额", "总投资额", "总投资约", "计划总投资约", "投资约"]

  /// 签订了…项目.
  private func isSigned(_ start: Int) -> Bool {
    scan.first(of: Self.signing, before: start) != nil
  }

  private static let signing: Words = ["签订了", "签署了", "签下了", "签约了", "签订", "签署", "签下"]

  /// 优质项目, 重点项目: a kind of projects.
  private func isKind(_ head: Int) -> Bool {
    scan.first(of: Self.kinds, before: head) != nil
  }

  private static let kinds: Words = ["优质", "重点", "重大", "意向", "储备", "配套", "科研", "研究"]

  /// 多个, 一批, 30个 before the words: a kind of projects, not one.
  private func isOneOfMany(_ start: Int) -> Bool {
    if scan.first(of: Self.many, before: start) != nil { return true }
    guard let unit = scan.longestHit(.unit, endingAt: start), let count = scan.numeral(endingAt: Int(unit.start)) else {
      return false
    }
    return (count.low.integer ?? 3) > 2
  }

  private static let many: Words = [
    "多个", "批", "一些", "各类", "多项", "这些", "该", "此类", "更多", "若干", "不少", "大量", "其他", "有关", "众多", "新的",
  ]

  /// 投资3亿元的…项目: it has a figure of its own.
  private func ownFigure(before start: Int) -> Bool {
    if scan.has("的", before: start), stretch.quantity(endingAt: start - 3)?.dimension == .money {
      // 投资500万元以上的技改项目: a class of them.
      return !isThreshold(start)
    }
    guard let count = stretch.quantity(endingAt: start) else { return false }
    return count.dimension == .count && count.value == .one && !scan.has("是", before: count.range.lowerBound)
  }

  /// 投资500万元以上的, 占地超过50亩的: what a rule asks for, right before an offset.
  func isThreshold(_ start: Int) -> Bool {
    ["以上的", "以下的", "以内的", "及以上的"].contains { scan.has($0, before: start) }
  }

  /// 首台整机在某智能工厂下线。该项目由…投资: the next sentence, of this text or of the paragraph after it, tells of the works as 该项目.
  private func isToldNext(_ end: Int) -> Bool {
    guard scan.has("工厂", before: end) || scan.has("线", before: end) || scan.has("车间", before: end) else { return false }
    let sentence = scan.nearSentence(end)
    return sentence.upperBound > end
      && scan.has("该项目", at: scan.stripped(sentence.upperBound..<scan.text.count).lowerBound)
      || sentence.upperBound >= scan.text.count && isFollowedByProject
  }

  /// 位于某产业园的公司, 在某产业园举行: where something else is, or happens.
  func isPlaceOnly(_ start: Int, _ end: Int, isProject: Bool) -> Bool {
    if isProject { return false }
    if scan.first(of: Self.ofPlaces, at: end) != nil { return true }
    if scan.first(of: Self.whereabouts, before: start) != nil {
      if isToldNext(end) { return false }
      let next = scan.mark(at: end)?.kind
      // 在某产业园，塔吊林立: it is what is built.
      let rest = end..<max(end, min(scan.nearSentence(end).upperBound, end + 180))
      if next == .comma, scan.hasAny(["拔地而起", "施工", "封顶", "塔吊", "工地", "建设现场", "建设者"], in: rest) { return false }
      return next != .comma || scan.has("园", before: end) || scan.has("园区", before: end)
    }
    return false
  }

  private static let ofPlaces: Words = [
    "各", "内", "里", "区", "企业", "管委会", "分", "有限公司", "集团", "员工", "工人", "职工", "附近", "周边",
  ]
  private static let whereabouts: Words = [
    "在", "位于", "选址", "落户", "入驻", "落地", "来到", "进驻", "于", "地处", "入园", "集中到", "搬到", "迁到", "搬进", "迁进", "搬入", "迁入", "移到",
    "送到",
    "运到", "驶入",
    "驶出", "从",
  ]
}
