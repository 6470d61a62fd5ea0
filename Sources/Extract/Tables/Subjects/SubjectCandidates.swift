internal import Lexicon
import Model

/// Something a figure may be said of, and where it stands.
struct SubjectCandidate: Placed {
  var range: Range<Int>
  var name: [UInt8]
  /// Stands right after a verb: 设立了某中心.
  var isObject = false
}

/// Gathers the names of a text that can be subjects, and the words that stand for such names.
struct SubjectCandidates {
  let stretch: Story.Stretch
  let before: Antecedents
  let topic: [UInt8]?

  private var scan: Scan { stretch.scan }

  /// Names that are not set aside by a preposition, not merely the employer of a person. People do things, but figures are
  /// hardly ever said of them.
  func read() -> [SubjectCandidate] {
    var found: [SubjectCandidate] = []
    for project in stretch.projects where !isSetAside(project.range.lowerBound) && !isListed(project.range) {
      let isObject = isObject(project.range.lowerBound)
      found.append(
        SubjectCandidate(range: project.range, name: Array(scan.text[project.range]), isObject: isObject))
    }
    var next = 0
    for (index, mention) in stretch.organisations.enumerated() {
      while next < stretch.projects.count, stretch.projects[next].range.upperBound <= mention.range.lowerBound {
        next += 1
      }
      // 某公司某产业园项目: what the project is called after is part of its name.
      if next < stretch.projects.count, stretch.projects[next].range.overlaps(mention.range) { continue }
      if isSetAside(mention.range.lowerBound) || isListed(mention.range) || isAttribute(mention.range)
        || stretch.isCounted(mention) || isEmployer(mention, index) || isSource(mention.range)
      {
        continue
      }
      let isObject = isObject(mention.range.lowerBound)
      found.append(
        SubjectCandidate(range: mention.range, name: Array(scan.text[mention.range]), isObject: isObject))
    }
    found += pointed()
    found += headNouns()
    return found.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
  }

  // MARK: Words that stand for names

  private static let projectWords: [StaticString] = ["项目", "工程", "产业园", "基地", "园区", "生产线", "工厂"]
  private static let companyWords: [StaticString] = ["公司", "集团", "企业"]

  /// 该项目, 该公司, 这个项目 anywhere.
  private func pointed() -> [SubjectCandidate] {
    var found: [SubjectCandidate] = []
    var at = 0
    while let start = scan.offset(ofAny: ["该", "这个", "这座", "这家"], in: at..<scan.text.count), found.count < 400 {
      let word = start + (scan.has("该", at: start) ? 3 : 6)
      at = word
      if let end = ending(Self.projectWords, at: word) {
        if let name = project(before: start) { found.append(SubjectCandidate(range: start..<end, name: name)) }
      } else if let end = ending(Self.companyWords, at: word) {
        if let name = company(before: start) { found.append(SubjectCandidate(range: start..<end, name: name)) }
      } else if let (end, index) = thing(at: word), let name = named(index, before: start) {
        found.append(SubjectCandidate(range: start..<end, name: name))
      }
    }
    return found
  }

  /// 项目, 公司, 中心 … at the head of a clause, also after a date or 目前.
  private func headNouns() -> [SubjectCandidate] {
    var found: [SubjectCandidate] = []
    func look(from start: Int) {
      if let candidate = headNoun(afterTime(start)) { found.append(candidate) }
    }
    look(from: 0)
    for mark in scan.marks.prefix(400) {
      switch mark.kind {
      case .comma, .stop, .semicolon, .openQuote: look(from: Int(mark.end))
      default: break
      }
    }
    return found
  }

  private static let nowadays: Words = ["目前", "如今", "现在", "据悉", "当前", "近年来", "眼下"]

  /// Behind a date, 目前 and the like.
  private func afterTime(_ start: Int) -> Int {
    var at = start
    for _ in 0..<2 {
      if let date = stretch.dates(in: at..<at + 1).first { at = date.range.upperBound }
      if scan.mayBegin(Self.nowadays, at: at) {
        for word in Self.nowadays where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
      }
      if at > start, let mark = scan.mark(at: at), mark.kind == .comma { return start }
    }
    return at
  }

  private func headNoun(_ at: Int) -> SubjectCandidate? {
    if scan.has("项目", at: at), let name = project(before: at) {
      return SubjectCandidate(range: at..<at + 6, name: name)
    }
    if scan.has("公司", at: at), let name = company(before: at) {
      return SubjectCandidate(range: at..<at + 6, name: name)
    }
    if let field = field(at) { return field }
    if let zone = wholeZone(at) { return zone }
    if let short = shortName(at) { return short }
    guard let (end, index) = thing(at: at) else { return nil }
    if stretch.organisation(holding: at) != nil || stretch.organisation(startingAt: end) != nil { return nil }
    if scan.has("园区", at: at), let park = park(before: at) {
      return SubjectCandidate(range: at..<end, name: park)
    }
    let isKnown =
      named(index, before: at) != nil && scan.longestHit([.suffix, .title, .project, .place], at: end) == nil
    guard isKnown || isWhole(end) else { return nil }
    // 园区 alone is the zone the article is about; 中心 alone is at least that.
    let other = scan.has("园区", at: at) ? topic : Array(scan.text[at..<end])
    guard let name = named(index, before: at) ?? other else { return nil }
    return SubjectCandidate(range: at..<end, name: name)
  }

  /// 维权中心 of 某市知识产权维权中心: the end of a name that was told in full.
  private func shortName(_ at: Int) -> SubjectCandidate? {
    if stretch.organisation(holding: at) != nil
      || stretch.projects.last(startingBefore: at + 1).map({ $0.range.upperBound > at }) ?? false
    {
      return nil
    }
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
    else { return nil }
    return Array(scan.text[last.range])
  }

  private static let wholes: Words = [
    "全区", "全市", "全县", "全省", "全镇", "我区", "我市", "我县", "我省", "该区", "该市", "该县",
  ]
  private static let zones: Words = ["高新区", "经开区", "开发区", "示范区", "新区", "自贸区", "保税区", "管委会", "区里"]

  /// 全区, 我市, 高新区 alone: what the article is about, or at least that.
  private func wholeZone(_ at: Int) -> SubjectCandidate? {
    if scan.first(of: Self.wholes, at: at) != nil {
      return topic.map { SubjectCandidate(range: at..<at + 6, name: $0) }
    }
    if let word = scan.first(of: Self.zones, at: at), stretch.organisation(holding: at) == nil {
      let end = at + word.utf8CodeUnitCount
      guard scan.longestHit(.suffix, at: end) == nil, scan.longestHit(.title, at: end) == nil else { return nil }
      return SubjectCandidate(range: at..<end, name: topic ?? Array(scan.text[at..<end]))
    }
    return nil
  }

  /// 在食品加工产业方面，新增企业8家: the line of business is what is spoken of.
  private func field(_ at: Int) -> SubjectCandidate? {
    guard scan.has("在", at: at) else { return nil }
    let clause = scan.nearClause(at)
    guard clause.count <= 60, scan.has("方面", before: max(at, clause.upperBound - 3)) else { return nil }
    let inside = at + 3..<clause.upperBound - 9
    guard inside.count >= 9, scan.has("产业", before: inside.upperBound), stretch.organisations(in: inside).isEmpty,
      !scan.has("建", at: inside.lowerBound), !scan.has("构建", at: inside.lowerBound)
    else { return nil }
    return SubjectCandidate(range: inside, name: Array(scan.text[inside]))
  }

  /// The longest of the things that stands at an offset: its end, and its number.
  private func thing(at offset: Int) -> (end: Int, index: Int)? {
    guard scan.mayBegin(Antecedents.things, at: offset) else { return nil }
    var best: (end: Int, index: Int)?
    for (index, thing) in Antecedents.things.enumerated() where scan.has(thing, at: offset) {
      let end = offset + thing.utf8CodeUnitCount
      if end > best?.end ?? 0 { best = (end, index) }
    }
    return best
  }

  /// The noun ends here: 中心总面积, 研究院已引进; not 中心城区, 平台公司, 企业家.
  private func isWhole(_ end: Int) -> Bool {
    if scan.numeral(at: end) != nil || !stretch.dates(in: end..<end + 1).isEmpty { return true }
    if scan.longestHit([.suffix, .title], at: end) != nil { return false }
    return scan.longestHit([.boundary, .metric, .event, .stage, .date], at: end) != nil
  }

  private func project(before offset: Int) -> [UInt8]? {
    stretch.projects.last(startingBefore: offset).map { Array(scan.text[$0.range]) } ?? before.project
  }

  private func company(before offset: Int) -> [UInt8]? {
    let earlier = stretch.organisations[..<stretch.organisations.firstIndex(startingFrom: offset)].suffix(60)
    let last = earlier.last { $0.type == .company && !stretch.isCounted($0) }
    return last.map { Array(scan.text[$0.range]) } ?? before.company
  }

  /// What was named last, in this text or before, that ends in the thing's word.
  private func named(_ index: Int, before offset: Int) -> [UInt8]? {
    let thing = Antecedents.things[index]
    func isOne(_ range: Range<Int>) -> Bool {
      scan.has(thing, before: range.upperBound) && range.count > thing.utf8CodeUnitCount
    }
    let projects = stretch.projects[..<stretch.projects.firstIndex(startingFrom: offset)].suffix(20)
    let organisations = stretch.organisations[..<stretch.organisations.firstIndex(startingFrom: offset)].suffix(40)
    let project = projects.last { isOne($0.range) }?.range
    let organisation = organisations.last { isOne($0.range) }?.range
    let near = [project, organisation].compactMap { $0 }.max { $0.lowerBound < $1.lowerBound }
    return near.map { Array(scan.text[$0]) } ?? before.thing(index)
  }

  private func ending(_ words: [StaticString], at offset: Int) -> Int? {
    for word in words where scan.has(word, at: offset) { return offset + word.utf8CodeUnitCount }
    return nil
  }

  // MARK: Names that are none

  private func isObject(_ start: Int) -> Bool {
    scan.first(of: Self.foundings, before: start) != nil
  }

  private static let foundings: Words = [
    "设立了", "设立", "成立了", "成立", "组建了", "组建", "引进了", "引进", "收购了", "收购", "签约", "开工", "启动", "建设", "建成", "推进", "打造", "获得",
    "联合",
    "携手", "加快", "建立了", "建立", "投资", "推动", "支持", "服务", "帮助", "邀请",
  ]

  private func isSetAside(_ start: Int) -> Bool {
    scan.first(of: Self.prepositions, before: start) != nil
  }

  private static let prepositions: Words = [
    "在", "位于", "落户", "入驻", "走进", "与", "向", "对", "从", "到", "来自", "依托", "通过", "借助", "给", "由", "落地", "为", "被", "往", "赴",
    "于",
  ]

  /// One of a list: 甲、乙、丙等企业.
  private func isListed(_ range: Range<Int>) -> Bool {
    scan.has("、", at: range.upperBound) || scan.has("、", before: range.lowerBound)
      || scan.has("等", at: range.upperBound)
  }

  /// 某高新区企业某公司, 某区的某公司: only says where the subject belongs.
  private func isAttribute(_ range: Range<Int>) -> Bool {
    guard scan.has("企业", at: range.upperBound) || scan.has("的", at: range.upperBound) else { return false }
    let next = range.upperBound + (scan.has("的", at: range.upperBound) ? 3 : 6)
    if stretch.projects.first(startingIn: next..<next + 1) != nil { return true }
    return scan.longestHit([.place, .zone, .company], at: next) != nil
  }

  /// 据某海关统计, 某供电公司的数据显示: who knows the figures, not whose they are.
  private func isSource(_ range: Range<Int>) -> Bool {
    if scan.has("据", before: range.lowerBound) { return true }
    let verb = range.upperBound + (scan.has("的", at: range.upperBound) ? 3 : 0)
    return ["统计", "数据显示", "监测", "测算", "数据表明", "抽样调查", "快报"].contains { scan.has($0, at: verb) }
  }

  /// 某公司总经理某某: the person speaks or acts, not the company.
  private func isEmployer(_ mention: NameMention, _ index: Int) -> Bool {
    // 某管委会主任某某, though the name is not known for one.
    if let title = scan.longestHit(.title, at: mention.range.upperBound), title.end - title.start >= 6 { return true }
    let next = stretch.people.firstIndex(startingFrom: mention.range.upperBound)
    guard next < stretch.people.count, let position = stretch.people[next].position else { return false }
    return position.lowerBound >= mention.range.upperBound && position.lowerBound - mention.range.upperBound < 9
      || mention.range.contains(position.lowerBound)
  }
}
