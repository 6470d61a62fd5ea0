import Model

/// Who builds a project where that is told beside it, and not before the money: together, afterwards, or as whose it is.
///
///     甲公司与乙研究院共建的某基地            all who stand before the word of building
///     某中心启用。中心由甲公司投资建设          the next sentence, where the project is its subject
///     区水务局出面，…，投资3亿元建起某水厂      whom the sentence begins with
extension ProjectSurroundings {
  /// 甲公司与乙大学共建的, 甲区联合乙大学成立, 由甲公司和乙公司合建: those who build together, joined as they are printed.
  func partners() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    var near = max(clause.lowerBound, mention.range.lowerBound - 240)..<mention.range.lowerBound
    // 甲与乙共建“某中心”、丙与丁合作“某技术”: who stands behind the one before.
    if mention.isListed, let earlier = stretch.projects.last(startingBefore: near.upperBound),
      near.contains(earlier.range.upperBound)
    {
      near = earlier.range.upperBound..<near.upperBound
    }
    let quoted = scan.mark(endingAt: near.upperBound)?.kind == .openQuote ? near.upperBound - 3 : near.upperBound
    let verbEnd = scan.has("的", before: quoted) ? quoted - 3 : quoted
    let plain = scan.has("合作", before: verbEnd) ? verbEnd - 6 : nil
    guard let verb = scan.offset(ofAny: Self.jointly, in: near) ?? plain, verb >= near.lowerBound,
      let found = parties(before: verb, from: near.lowerBound)
    else { return nil }
    // What somebody else is built between them and the name: 甲与乙共建的某园，某中心….
    return found.count > 1 || scan.hasAny(["牵头", "合建", "共建"], in: verb..<near.upperBound) ? joined(found) : nil
  }

  /// 某园是甲公司与乙区共同打造的某类园区: those who build together, behind the name.
  func partnersBehind() -> [UInt8]? {
    let end = mention.range.upperBound
    let clause = scan.nearClause(end)
    guard scan.has("是由", at: end) || scan.has("是", at: end), clause.upperBound > end,
      let verb = scan.offset(ofAny: Self.jointly, in: end..<clause.upperBound),
      let found = parties(before: verb, from: end), found.count > 1,
      found[0].range.lowerBound <= end + 6
    else { return nil }
    return joined(found)
  }

  static let jointly: Words = [
    "共建", "合建", "共同建设", "共同出资", "共同投资", "合作建设", "合作共建", "合作开发", "合资建设", "合资", "联合建设", "联合成立", "联合打造", "联手打造", "携手打造",
    "共同打造", "共同组建", "联合组建", "牵头成立", "牵头建设", "牵头组建", "成立", "组建", "设立",
  ]

  /// The houses whose names end at an offset, with nothing but 与, 联合 and the like between.
  private func parties(before end: Int, from low: Int) -> [NameMention]? {
    var names: [NameMention] = []
    var at = end
    for word in ["日前", "近日", "共同", "联合", "合作", "携手", "将", "拟", "已"] as [StaticString] where scan.has(word, before: at) {
      at -= word.utf8CodeUnitCount
    }
    for name in stretch.organisations(in: low..<end).reversed().prefix(6) {
      guard name.range.upperBound == at else { break }
      names.insert(name, at: 0)
      guard let joint = Self.joints.first(where: { scan.has($0, before: name.range.lowerBound) }) else { break }
      at = name.range.lowerBound - joint.utf8CodeUnitCount
    }
    return names.isEmpty ? nil : names
  }

  private static let joints: [StaticString] = ["联合", "携手", "联手", "会同", "以及", "与", "和", "及", "同", "、"]

  private func joined(_ names: [NameMention]) -> [UInt8] {
    var text: [UInt8] = []
    for (number, name) in names.enumerated() {
      if number > 0 {
        let isRow = scan.has("、", before: name.range.lowerBound)
        text += Array((isRow ? "、" : "与").utf8)
      }
      text += self.name(name)
    }
    return text
  }

  /// 某中心启用。中心由甲公司投资3亿元建设: of the next sentences that which has the project for its subject.
  func builderNext() -> [UInt8]? {
    var at = sentence.upperBound
    for _ in 0..<2 where at < scan.text.count {
      let next = scan.nearSentence(at)
      guard next.upperBound > at else { return nil }
      let head = scan.stripped(next).lowerBound
      if let end = subjectEnd(head),
        let found = builder(named: end..<max(end, scan.nearClause(head).upperBound)) ?? builder(named: head..<end)
      {
        return found
      }
      // 某产业园：主楼封顶。甲公司投资3亿元，建筑面积…: whoever the next sentence begins with pays for it.
      if let payer = payerAtHead(head), stretch.projects.last(startingBefore: next.upperBound)?.range == mention.range {
        return payer
      }
      // 该项目占地80亩，由甲公司与乙大学合作建设.
      if subjectEnd(head) != nil, let found = builderLater(in: next) { return found }
      at = next.upperBound
    }
    return nil
  }

  /// …试产。 / 项目由某集团投资建设，…: the next paragraph may begin with who builds it.
  func builderOfParagraph() -> [UInt8]? {
    guard let (there, clause) = subjectOfParagraph(),
      story.stretches[there.stretch].scan.has("由", at: clause.lowerBound)
    else { return nil }
    return ProjectSurroundings(mention: there, story: story, today: today).builder(named: clause)
  }

  /// What stands for the project at the head of the next paragraph, and what is told of it in that clause; the last
  /// project that a paragraph names is what the next one goes on with.
  func subjectOfParagraph() -> (subject: ProjectMention, told: Range<Int>)? {
    guard stretch.projects.last.map({ $0.range.lowerBound <= mention.range.lowerBound }) ?? true,
      let next = story.stretches.dropFirst(mention.stretch + 1).first, next.role == .body,
      let end = subjectEnd(0, in: next.scan)
    else { return nil }
    let told = end..<max(end, min(next.scan.nearSentence(0).upperBound, next.scan.nearClause(end).upperBound))
    return (ProjectMention(stretch: mention.stretch + 1, range: 0..<end), told)
  }

  private func payerAtHead(_ head: Int) -> [UInt8]? {
    guard let house = stretch.organisation(startingAt: head), house.type == .company,
      let verb = (["计划投资", "投资", "出资", "斥资"] as [StaticString]).first(where: {
        scan.has($0, at: house.range.upperBound)
      })
    else { return nil }
    let end = house.range.upperBound + verb.utf8CodeUnitCount
    return stretch.quantities(in: end..<end + 1).first?.dimension == .money
      && scan.mark(at: scan.nearClause(end).upperBound - 3) != nil
      && !scan.hasAny(["建", "打造", "收购", "入股"], in: scan.nearClause(end)) ? name(house) : nil
  }

  /// 由 at the head of one of the next clauses of a sentence whose subject is the project.
  private func builderLater(in sentence: Range<Int>) -> [UInt8]? {
    var at = scan.nearClause(scan.stripped(sentence).lowerBound).upperBound
    for _ in 0..<3 where at < sentence.upperBound {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { return nil }
      if scan.has("由", at: clause.lowerBound) { return builder(named: clause) }
      at = clause.upperBound
    }
    return nil
  }

  /// The end of what stands for the project at the head of a sentence: 该项目, 项目, or the last word of its name.
  func subjectEnd(_ head: Int) -> Int? { subjectEnd(head, in: scan) }

  /// What stands for a project that was named.
  static let standIns: [StaticString] = ["该项目", "这个项目", "这一项目", "项目"]

  private func subjectEnd(_ head: Int, in other: Scan) -> Int? {
    for word in Self.standIns where other.has(word, at: head) {
      return head + word.utf8CodeUnitCount
    }
    var at = head
    for word in ["该", "这座", "这个", "这条", "新"] as [StaticString] where other.has(word, at: head) {
      at = head + word.utf8CodeUnitCount
    }
    let name = scan.text[mention.range]
    // 这座由某公司改建的工坊，占地…: up to the last word.
    if at > head, other.has("由", at: at), case let end = other.stripped(other.nearClause(at)).upperBound,
      other.has("的", before: end - 6), name.count >= 6, other.text[end - 6..<end] == name.suffix(6)
    {
      return end
    }
    for length in [18, 12, 9, 6] where name.count >= length && at + length <= other.text.count {
      if other.text[at..<at + length] == name.suffix(length) { return at + length }
    }
    // 该园, 该馆.
    guard at > head, at + 3 <= other.text.count, other.text[at..<at + 3] == name.suffix(3) else { return nil }
    return at + 3
  }

  /// 由甲公司投资3亿元建设, 由甲公司与乙公司共建: who stands between 由 and what is done, whatever kind of house it is.
  func builder(named range: Range<Int>) -> [UInt8]? {
    guard let by = scan.offset(ofAny: ["由"], in: range), by - range.lowerBound <= 24,
      let verb = verbOfBuilding(in: by + 3..<max(by + 3, range.upperBound)),
      scan.hasAny(["建", "打造", "投资", "出资", "开发", "接盘", "接手", "收购"], in: verb..<range.upperBound)
    else { return nil }
    let who = by + 3..<verb
    if let names = parties(before: verb, from: who.lowerBound), names[0].range.lowerBound == who.lowerBound {
      return joined(names)
    }
    if let last = stretch.organisations(in: who).last { return name(last) }
    // 由区内国企与运营商合建: told by no name.
    guard (4...16).contains(scan.characterCount(who)),
      scan.markIndex(from: who.lowerBound) == scan.markIndex(from: verb)
    else { return nil }
    return Array(scan.text[who])
  }

  /// The first word of building that is no part of a name: 由某投资有限公司建设.
  private func verbOfBuilding(in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while let verb = scan.offset(ofAny: Self.buildings, in: at..<range.upperBound) {
      guard let name = stretch.organisations.last(startingBefore: verb), name.range.upperBound > verb else {
        return verb
      }
      at = min(range.upperBound, name.range.upperBound)
    }
    return nil
  }

  private static let buildings: Words = [
    "投资", "出资", "斥资", "共同", "联合", "合作", "合资", "共建", "合建", "承建", "投建", "建设", "打造", "兴建", "开发", "筹建", "接盘", "接手", "改建",
    "改造", "修建", "利用", "收购",
  ]

  /// 某区投入2亿元，联合某大学建成某平台: the money of the clause before, and whose it is that the clause begins with.
  func payerBefore() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    guard clause.lowerBound > sentence.lowerBound,
      scan.first(of: Self.raising, at: clause.lowerBound) != nil,
      scan.hasAny(
        ["建成", "建设", "建起", "新建", "打造", "共建", "兴建"],
        in: clause.lowerBound..<max(clause.lowerBound, mention.range.lowerBound))
    else { return nil }
    let before = scan.nearClause(clause.lowerBound - 1)
    guard let verb = scan.offset(ofAny: ["投入", "投资", "出资", "斥资", "拿出", "耗资"], in: before),
      let house = stretch.organisations(in: before.lowerBound..<verb).last,
      stretch.quantities(in: verb..<before.upperBound).first?.dimension == .money,
      !scan.has("在", before: house.range.lowerBound), house.range.lowerBound - scan.stripped(before).lowerBound <= 36
    else { return nil }
    let between = house.range.upperBound..<verb
    return between.isEmpty || scan.isAny(of: Self.adverbs, between) ? name(house) : nil
  }

  private static let raising: Words = [
    "联合", "携手", "会同", "联手", "与", "建成", "建设", "建起", "新建", "打造", "兴建", "扩建", "改建",
  ]
  private static let adverbs: Words = ["又", "再", "还", "将", "拟", "计划", "累计", "先后", "共", "已", "已累计", "总共"]

  /// 区水务局出面，把…合到一起，投资3亿元建起某水厂: money at the head of a clause is spent by whom the sentence begins with.
  func payerOfSentence() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    guard clause.lowerBound > sentence.lowerBound else { return nil }
    var at = scan.stripped(clause).lowerBound
    for _ in 0..<3 {
      if let date = stretch.dates(in: at..<at + 1).first { at = date.range.upperBound }
      for word in ["于", "又", "再", "还", "计划", "拟", "将", "并", "同时", "随后", "首期", "累计"] as [StaticString]
      where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    }
    guard ["投资", "出资", "斥资", "拿出", "投入", "耗资"].contains(where: { scan.has($0, at: at) }),
      scan.hasAny(["建", "打造", "启动", "铺设", "改造"], in: at..<max(at, mention.range.lowerBound)),
      let first = stretch.organisations(in: sentence.lowerBound..<clause.lowerBound).first,
      !scan.has("在", before: first.range.lowerBound)
    else { return nil }
    let head = scan.stripped(sentence).lowerBound
    let isHead =
      first.range.lowerBound == head || scan.mark(endingAt: first.range.lowerBound) != nil
      || stretch.dates(in: head..<max(head, first.range.lowerBound)).last.map {
        $0.range.upperBound == first.range.lowerBound
      }
        ?? false
    return isHead ? name(first) : nil
  }
}
