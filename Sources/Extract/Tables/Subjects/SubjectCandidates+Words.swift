internal import Lexicon
import Model

/// Words that stand for names at the head of a clause: 公司, 中心, 全区.
extension SubjectCandidates {
  /// 项目, 公司, 中心 … at the head of a clause.
  func headNoun(_ start: ClauseStart) -> SubjectCandidate? {
    let (at, clause) = (start.at, start.clause)
    // Most clauses begin with none of the words that are asked for one after another.
    guard scan.mayBegin(lists.heads, at: at) else {
      return whole(at, clause) ?? shortened(start)
    }
    if scan.has("项目", at: at), scan.first(of: Self.ofAllProjects, at: at + 6) == nil, let name = project(before: at) {
      return SubjectCandidate(range: at..<at + 6, name: name)
    }
    if scan.has("公司", at: at), let name = companyOfSentence(at) ?? house ?? company(before: at) {
      return SubjectCandidate(range: at..<at + 6, name: name)
    }
    if let venture = scan.first(of: Self.ventures, at: at) {
      let end = at + venture.utf8CodeUnitCount
      return SubjectCandidate(range: at..<end, namedAt: at..<end)
    }
    if let works = scan.first(of: Self.works, at: at), let name = companyOfSentence(at) ?? house ?? company(before: at)
    {
      return SubjectCandidate(range: at..<at + works.utf8CodeUnitCount, name: name)
    }
    // 团队做了300次试验: of the house, where the story is of one.
    if let team = scan.first(of: Self.teams, at: at), let name = companyOfSentence(at) ?? house {
      return SubjectCandidate(range: at..<at + team.utf8CodeUnitCount, name: name)
    }
    // 企业综合产能: the company of its sentence, else the only one that was named.
    if scan.has("企业", at: at), scan.longestHit([.suffix, .title], at: at + 6) == nil,
      scan.first(of: Self.anyCompany, at: at + 6) == nil,
      let name = companyOfSentence(at) ?? houseJustNamed(at) ?? pointedCompany(at) ?? onlyCompany(at)
    {
      return SubjectCandidate(range: at..<at + 6, name: name)
    }
    if let whole = whole(at, clause) { return whole }
    if let kind = rankedZones(at) { return kind }
    if let field = field(at) ?? trade(at) { return field }
    if let zone = wholeZone(at) { return zone }
    if let short = shortened(start) { return short }
    guard let (end, index) = thing(at: at) else { return nil }
    // 园区企业某公司: where the firm is.
    if scan.has("企业", at: end), stretch.organisation(startingAt: end + 6) != nil { return nil }
    if stretch.organisation(holding: at) != nil || stretch.organisation(startingAt: end) != nil { return nil }
    if scan.has("园区", at: at), let park = houseOfSpeaker(before: at) {
      return SubjectCandidate(range: at..<end, name: park)
    }
    if scan.has("园区", at: at), let park = park(before: at) {
      return SubjectCandidate(range: at..<end, name: park)
    }
    let isKnown =
      named(index, before: at) != nil && scan.longestHit([.suffix, .title, .project, .place], at: end) == nil
    let isPark = scan.has("园区", at: at) && scan.longestHit([.suffix, .title, .project], at: end) == nil
    guard isKnown || isWhole(end) || isPark else { return nil }
    // 园区 alone is the zone the article is about; 中心 alone is at least that.
    var other = scan.has("园区", at: at) ? zone ?? Array(scan.text[at..<end]) : Array(scan.text[at..<end])
    // 工厂 alone is its company's.
    if scan.has("工厂", at: at) || scan.has("车间", at: at), let house { other = house }
    return SubjectCandidate(range: at..<end, name: named(index, before: at) ?? other)
  }

  /// All that a clause is asked for at its head, but for what its end tells.
  static let heads = Words(
    ["项目", "公司", "企业", "园区", "在"] + ventures + works + teams + ranks + ownWholes + wholes + zones + Antecedents.things)

  /// The company of the story where this text, or the one before, has named it.
  private func houseJustNamed(_ at: Int) -> [UInt8]? {
    guard let house, before.namedCompany || stretch.organisations.first.map({ $0.range.lowerBound < at }) ?? false
    else { return nil }
    // 某局长表示，企业最怕…: of any.
    let sentence = scan.sentence(at: at).lowerBound
    if let person = stretch.people.last(startingBefore: at), person.range.lowerBound >= sentence { return nil }
    let company = before.company
    return company == nil || company == house ? house : nil
  }

  /// 这家企业做钛材…，企业资金只够用三周: the one that the paragraph has just pointed to.
  private func pointedCompany(_ at: Int) -> [UInt8]? {
    let near = max(0, at - 450)..<at
    guard scan.hasAny(Self.companyPointers, in: near) else { return nil }
    let sentence = scan.sentence(at: at).lowerBound
    if let person = stretch.people.last(startingBefore: at), person.range.lowerBound >= sentence { return nil }
    return company(before: at)
  }

  /// 某公司的漏水率高达17%。企业投入90万元…: the only company of the paragraph, which the sentence before has named.
  private func onlyCompany(_ at: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: at).lowerBound
    guard sentence > 0 else { return nil }
    let earlier = scan.sentence(at: sentence - 1).lowerBound
    if let person = stretch.people.last(startingBefore: at), person.range.lowerBound >= earlier { return nil }
    var only: [UInt8]?
    for mention in stretch.organisations(in: 0..<at) where isCompany(mention) {
      let name = Array(scan.text[mention.range])
      guard !stretch.isCounted(mention), !stretch.isCustomer(mention), only == nil || only == name else { return nil }
      only = name
    }
    // 园区请来某公司，替企业垫资…。企业能耗降了…: who was called in is not spoken of.
    guard let first = stretch.organisations(in: earlier..<sentence).first, isCompany(first),
      first.range.lowerBound - earlier <= 60
    else { return nil }
    return only
  }

  private static let companyPointers: Words = ["这家", "该企业", "该公司"]

  /// 企业开办, 企业登记: of any.
  private static let anyCompany: Words = [
    "开办", "登记", "注册", "服务", "主体", "家", "诉求", "投诉", "补贴", "投保", "名单", "库", "数量", "总数", "满意度", "最怕", "最", "普遍", "们", "都",
    "可", "应", "须",
  ]

  /// 项目储备总数, 项目开工率: of all that there are.
  private static let ofAllProjects: Words = ["储备", "总数", "数量", "个数", "开工率", "签约率", "落地率", "竣工率", "转化率", "履约率", "库"]

  private static let ventures: Words = ["合资公司", "合资企业", "新公司", "项目公司", "合资工厂"]
  private static let teams: Words = ["团队", "研发团队", "技术团队", "项目团队", "攻关团队", "公司团队"]
  private static let works: Words = ["全厂", "厂里", "工厂里", "该厂", "我厂", "厂区"]

  /// 来件中，咨询类占45%: the whole whose parts are told in the next clause.
  private func whole(_ at: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    let end = clause.upperBound - 6
    guard (6...24).contains(end - at), scan.has("中", before: clause.upperBound - 3),
      scan.mark(endingAt: clause.upperBound)?.kind == .comma,
      !scan.has("其", before: end), !scan.has("当", before: end), scan.numerals(in: at..<end).isEmpty,
      scan.longestHit(.boundary, at: at) == nil,
      scan.hasAny(["占"], in: clause.upperBound..<min(scan.text.count, clause.upperBound + 60))
    else { return nil }
    return SubjectCandidate(range: at..<end, namedAt: at..<end)
  }

  /// 国家级经开区实现地区生产总值15万亿元: all of that rank; not 国家级高新区排名.
  private func rankedZones(_ at: Int) -> SubjectCandidate? {
    guard let rank = scan.first(of: Self.ranks, at: at),
      let zone = scan.first(of: Self.kinds, at: at + rank.utf8CodeUnitCount)
    else { return nil }
    let end = at + rank.utf8CodeUnitCount + zone.utf8CodeUnitCount
    guard scan.first(of: Self.ofRanks, at: end) == nil else { return nil }
    return SubjectCandidate(range: at..<end, namedAt: at..<end)
  }

  private static let ranks: Words = ["全国国家级", "国家级", "省级", "全省", "全国"]
  private static let kinds: Words = ["经济技术开发区", "高新技术产业开发区", "经开区", "高新区", "开发区", "新区", "自贸区", "综保区"]
  private static let ofRanks: Words = [
    "综合", "排名", "考核", "评价", "名单", "创建", "获批", "称号", "的", "中", "第", "首", "前", "队伍", "序列", "行列", "先进", "、", "和", "与", "等",
  ]

  private func shortened(_ start: ClauseStart) -> SubjectCandidate? {
    // Asked first: hardly any clause has one of these.
    (start.mayHold(lists.things) ? shortName(start.at) : nil)
      ?? (start.mayHold(lists.projectEnds) ? shortProject(start.at, start.clause) : nil)
  }

  /// 维权中心 of 某市知识产权维权中心: the end of a name that was told in full.
  private func shortName(_ at: Int) -> SubjectCandidate? {
    // Asked first: hardly any clause has one of these so near its head.
    guard scan.hasAny(Antecedents.things, in: at + 6..<at + 22), stretch.organisation(holding: at) == nil,
      !(stretch.projects.last(startingBefore: at + 1).map { $0.range.upperBound > at } ?? false)
    else { return nil }
    var end = at
    for _ in 0..<7 {
      let character = scan.character(at: end)
      guard character.length == 3, scan.mark(at: end) == nil else { return nil }
      end += 3
      guard end - at >= 6, let (thingEnd, index) = thing(at: end), thingEnd > end else { continue }
      guard let full = named(index, before: at), full.count > thingEnd - at,
        full.suffix(thingEnd - at).elementsEqual(scan.text[at..<thingEnd])
      else { return nil }
      return SubjectCandidate(range: at..<thingEnd, name: full)
    }
    return nil
  }

  /// 园区 right after a park was named: that park.
  private func park(before offset: Int) -> [UInt8]? {
    guard let last = stretch.projects.last(startingBefore: offset), offset - last.range.upperBound <= 400,
      scan.has("园", before: last.range.upperBound)
        || scan.has("期", before: last.range.upperBound) && scan.has("园", before: last.range.upperBound - 6)
    else { return nil }
    return Array(scan.text[last.range])
  }

  /// 全区, 高新区 alone: the zone the article is about, or at least that; 全市 and 全省 are no zone.
  private func wholeZone(_ at: Int) -> SubjectCandidate? {
    if scan.first(of: Self.ownWholes, at: at) != nil {
      if isBeforeItsOwn(at + 6) { return nil }
      return zone.map { SubjectCandidate(range: at..<at + 6, name: $0) }
    }
    if scan.first(of: Self.wholes, at: at) != nil {
      return topic.map { SubjectCandidate(range: at..<at + 6, name: $0) }
    }
    guard let word = scan.first(of: Self.zones, at: at), stretch.organisation(holding: at) == nil else { return nil }
    let end = at + word.utf8CodeUnitCount
    let goesOn = scan.first(of: Self.economies, at: end) != nil
    guard goesOn || scan.longestHit([.suffix, .title], at: end) == nil else { return nil }
    return SubjectCandidate(range: at..<end, name: zone ?? Array(scan.text[at..<end]))
  }

  private static let ownWholes: Words = ["全区", "我区", "该区", "全镇", "区内"]
  private static let wholes: Words = ["全市", "全县", "全省", "我市", "我县", "我省", "该市", "该县"]
  static let zones: Words = ["高新区", "经开区", "开发区", "示范区", "新区", "自贸区", "保税区", "管委会", "区里"]
  private static let economies: Words = ["工业", "企业", "规上", "规模", "产业", "农业", "商业", "财政"]

  /// The longest of the things that stands at an offset: its end, and its number.
  func thing(at offset: Int) -> (end: Int, index: Int)? {
    var best: (end: Int, index: Int)?
    var from = 0
    while let index = scan.index(of: Antecedents.things, from: from, at: offset) {
      let end = offset + Antecedents.things[index].utf8CodeUnitCount
      if end > best?.end ?? 0 { best = (end, index) }
      from = index + 1
    }
    return best
  }

  /// The noun ends here: 中心总面积, 研究院已引进; not 中心城区, 平台公司, 企业家.
  private func isWhole(_ end: Int) -> Bool {
    if scan.numeral(at: end) != nil || !stretch.dates(in: end..<end + 1).isEmpty { return true }
    if scan.longestHit([.suffix, .title], at: end) != nil { return false }
    return scan.longestHit([.boundary, .metric, .event, .stage, .date], at: end) != nil
  }

  func project(before offset: Int) -> [UInt8]? {
    stretch.projects.last(startingBefore: offset).map { Array(scan.text[$0.range]) } ?? before.project
  }

  func company(before offset: Int) -> [UInt8]? {
    let earlier = stretch.organisations[..<stretch.organisations.firstIndex(startingFrom: offset)].suffix(60)
    let last =
      earlier.last { isCompany($0) && !stretch.isCounted($0) && !stretch.isCustomer($0) }
      ?? earlier.last { isCompany($0) && !stretch.isCounted($0) }
    return last.map { Array(scan.text[$0.range]) } ?? before.company
  }

  /// A leasing or a guarantee company is called 公司, too.
  private func isCompany(_ mention: NameMention) -> Bool {
    mention.type == .company || mention.type == .finance && scan.has("公司", before: mention.range.upperBound)
  }

  private func companyOfSentence(_ at: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: at)
    guard sentence.lowerBound < at else { return nil }
    let last = stretch.organisations(in: sentence.lowerBound..<at).last {
      $0.type == .company && !stretch.isCounted($0)
    }
    return last.map { Array(scan.text[$0.range]) }
  }

  /// What was named last, in this text or before, that ends in the thing's word.
  func named(_ index: Int, before offset: Int) -> [UInt8]? {
    let word = Antecedents.things[index]
    func isOne(_ range: Range<Int>) -> Bool {
      scan.has(word, before: range.upperBound) && range.count > word.utf8CodeUnitCount
    }
    let projects = stretch.projects[..<stretch.projects.firstIndex(startingFrom: offset)].suffix(20)
    let organisations = stretch.organisations[..<stretch.organisations.firstIndex(startingFrom: offset)].suffix(40)
    let project = projects.last { isOne($0.range) }?.range
    let organisation = organisations.last { isOne($0.range) }?.range
    let thing = founded[..<founded.firstIndex(startingFrom: offset)].suffix(20).last { isOne($0.range) }?.range
    let equated = equations.last { $0.range.upperBound <= offset && isOne($0.range) }
    if let equated, project.map({ $0.lowerBound < equated.range.lowerBound }) ?? true {
      return Array(scan.text[equated.name])
    }
    let near = [project, organisation, thing].compactMap { $0 }.max { $0.lowerBound < $1.lowerBound }
    return near.map { Array(scan.text[$0]) } ?? before.thing(index)
  }

  func ending(_ words: Words, at offset: Int) -> Int? {
    scan.first(of: words, at: offset).map { offset + $0.utf8CodeUnitCount }
  }
}
