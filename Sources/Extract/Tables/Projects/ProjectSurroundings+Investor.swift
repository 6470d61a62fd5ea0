internal import Lexicon
import Model

/// Who invests in a project, and what is made there.
extension ProjectSurroundings {
  /// The company the name begins with, or the one that 投资建设的, 打造的, 投资…的 it.
  func investor() -> [UInt8]? {
    // 再生水厂 alone pays for nothing.
    let isBare = scan.longestHit(.project, endingAt: mention.range.upperBound)?.range == mention.range
    if let payer = partners() ?? partnersBehind() ?? payer() ?? payerOfSentence() ?? payerBefore()
      ?? builderOfParagraph() ?? legalName()
    {
      return payer
    }
    if !isBare,
      let own = stretch.organisations(in: mention.range).first(where: {
        $0.type == .company && ($0.range != mention.range || mention.isListed || isCompanysWorks)
      })
    {
      // 某某北方工厂 is the works of the company that is known by the form it begins with.
      return own.range == mention.range ? shortForm() ?? name(own) : name(own)
    }
    if let hit = scan.hits(in: mention.range).first(where: {
      $0.kinds.contains(.company) && Int($0.end) <= mention.range.upperBound
    }) {
      return story.canonical(Array(scan.text[hit.range]))
    }
    // 某集团在华第二座工厂.
    if let owner = stretch.organisation(endingAt: mention.range.lowerBound), owner.type == .company {
      return name(owner)
    }
    if let full = shortForm() { return full }
    let clause = scan.clause(at: mention.range.lowerBound)
    let row = ownRowStart()
    let before = max(clause.lowerBound, mention.range.lowerBound - 180, row ?? 0)..<mention.range.lowerBound
    // 某公司的某项目.
    if scan.has("的", before: mention.range.lowerBound),
      let owner = stretch.organisation(endingAt: mention.range.lowerBound - 3), owner.type == .company
    {
      return name(owner)
    }
    if let builder = builderAfter() ?? builderNext() ?? owner() ?? unknownPayer() ?? unknownOwner() { return builder }
    return maker(before) ?? (row == nil ? carried(before) : nil) ?? bothSides() ?? raiser() ?? beforeDot() ?? namesake()
  }

  /// 总投资10亿元的甲项目、总投资8亿元的乙项目: where the words of the second begin, which has a sum of its own.
  private func ownRowStart() -> Int? {
    guard let earlier = stretch.projects.last(startingBefore: mention.range.lowerBound) else { return nil }
    var at = earlier.range.upperBound
    if let mark = scan.mark(at: at), mark.kind == .closeQuote { at = Int(mark.end) }
    guard scan.has("、", at: at), ["总投资", "计划总投资"].contains(where: { scan.has($0, at: at + 3) }) else { return nil }
    return at + 3
  }

  /// 某某有限公司西部研发中心项目: the company by its legal form, though what it builds may be a house as well.
  private func legalName() -> [UInt8]? {
    guard let form = scan.offset(ofAny: ["有限公司"], in: mention.range), form + 12 < mention.range.upperBound,
      form - mention.range.lowerBound >= 12
    else { return nil }
    return story.canonical(Array(scan.text[mention.range.lowerBound..<form + 12]))
  }

  /// 某公司打造的, 某局承建的: the last house before the name, with a word of building between.
  private func maker(_ before: Range<Int>) -> [UInt8]? {
    guard let maker = stretch.organisations(in: before).last(where: { $0.type == .company || $0.type == .government })
    else { return zoneMaker(before) }
    let between = maker.range.upperBound..<mention.range.lowerBound
    let builds =
      scan.hasAny(["投资", "建设的", "打造", "兴建", "投建", "签订", "签署", "试点建设", "承建"], in: between)
      || maker.type == .company && scan.hasAny(["设立", "建成", "建起", "自建", "投用", "启用", "布局", "改建", "迁建"], in: between)
    return builds ? name(maker) : zoneMaker(before)
  }

  /// 某高新区建成某中心: a zone that does it, and not where it is done.
  private func zoneMaker(_ before: Range<Int>) -> [UInt8]? {
    guard let zone = stretch.organisations(in: before).last, zone.type == .zone,
      zone.range.upperBound <= mention.range.lowerBound,
      !["在", "于", "落户", "位于", "入驻", "由"].contains(where: { scan.has($0, before: zone.range.lowerBound) })
    else { return nil }
    let between = zone.range.upperBound..<mention.range.lowerBound
    guard between.count <= 90, scan.markIndex(from: between.lowerBound) == scan.markIndex(from: between.upperBound)
    else {
      return nil
    }
    return scan.hasAny(["建成", "建起", "新建", "改造成", "改建", "布局", "代建", "开工建设"], in: between) ? name(zone) : nil
  }

  /// 某公司合肥工厂, 某某江苏工厂: named for its company and its place, unlike 某类产品智能工厂.
  var isCompanysWorks: Bool {
    let text = scan.folded[mention.range]
    return text.holds("公司")
      || scan.longestHit(.place, endingAt: mention.range.upperBound - 6) != nil && text.ends(with: "工厂")
  }

  /// 某公司投资5亿元建设的某项目, 由某研究院出资建设的某平台: whoever stands right before the money.
  func payer() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    let near = max(clause.lowerBound, mention.range.lowerBound - 180)..<mention.range.lowerBound
    guard let house = stretch.organisations(in: near).last else { return nil }
    var at = house.range.upperBound
    // 在某高新区投资: where, not who.
    if scan.has("联合", at: at) || scan.has("在", before: house.range.lowerBound) { return nil }
    for word in ["计划", "共同", "累计", "拟", "将", "再", "又", "总"] as [StaticString] where scan.has(word, at: at) {
      at += word.utf8CodeUnitCount
    }
    guard ["投资", "出资", "斥资", "投入", "耗资", "拿出"].contains(where: { scan.has($0, at: at) }), at < mention.range.lowerBound
    else {
      return nil
    }
    let builds = scan.hasAny(["建设", "打造", "建成", "新建", "兴建", "建起", "启动", "的"], in: at..<mention.range.lowerBound)
    return builds ? name(house) : nil
  }

  /// 某项目由某公司投资建设; 这是该市首条某专线，由某公司与某高新区共建.
  func builderAfter() -> [UInt8]? {
    let end = mention.range.upperBound
    let clause = scan.nearClause(end)
    if let own = builder(named: end..<max(end, clause.upperBound)) { return own }
    guard clause.upperBound < sentence.upperBound else { return nil }
    // 某园占地90亩，规划冷库5座，由某公司投资: up to where the sentence speaks of another.
    var at = clause.upperBound
    for _ in 0..<4 where at < sentence.upperBound {
      let next = scan.nearClause(at)
      guard next.upperBound > at else { return nil }
      if scan.has("由", at: next.lowerBound) { return builder(named: next) }
      if let other = stretch.projects.last(startingBefore: next.upperBound), other.range.lowerBound >= next.lowerBound {
        return nil
      }
      at = next.upperBound
    }
    return nil
  }

  /// The full name of the short form that the project's name begins with.
  func shortForm() -> [UInt8]? {
    let text = scan.text[mention.range]
    var best: (form: Int, full: [UInt8])?
    // The short form of a bank may be its town.
    let place = scan.longestHit([.place, .zone], at: mention.range.lowerBound).map { $0.range.count } ?? 0
    for (form, full) in story.canonicalNames
    where form.count > max(place, best?.form ?? 0) && text.starts(with: form) {
      best = (form.count, full)
    }
    return best?.full
  }

  func name(_ mention: NameMention) -> [UInt8] { story.canonical(Array(scan.text[mention.range])) }

  /// What the name says is made there.
  func industry() -> [UInt8]? {
    var best: Hit?
    for hit in scan.hits(in: mention.range)
    where hit.kinds.contains(.industry) && Int(hit.end) <= mention.range.upperBound {
      if let known = best, hit.end - hit.start <= known.end - known.start { continue }
      best = hit
    }
    return best.map { Array(story.vocabulary.field($0, .industry, "industry")) }
  }
}
