internal import Lexicon
import Model

/// Gathers the names of a text that can be subjects, and the words that stand for such names.
///
/// A class, because closures keep it: to copy a value of so much is to count a reference to each.
final class SubjectCandidates {
  let stretch: Story.Stretch
  let scan: Scan
  let article: ArticleSubjects
  let before: Antecedents
  let founded: [FoundedThing]
  let equations: [Equation]
  let lists = ClauseLists.shared
  /// The end of the last figure's clause, or of the next where it is a time that leads to one (10多年来，他…): nobody asks for
  /// what is named behind it.
  let limit: Int

  init(
    stretch: Story.Stretch, of article: ArticleSubjects, before: Antecedents, founded: [FoundedThing],
    equations: [Equation]
  ) {
    self.stretch = stretch
    scan = stretch.scan
    self.article = article
    self.before = before
    self.founded = founded
    self.equations = equations
    let last = stretch.quantities.last?.range ?? 0..<0
    let clause = stretch.scan.clause(at: last.lowerBound)
    let leads = stretch.quantities.last?.dimension == .duration && clause.upperBound < stretch.scan.text.count
    limit = max(
      leads ? stretch.scan.nearClause(clause.upperBound).upperBound : clause.upperBound, last.upperBound + 6)
  }

  var topic: [UInt8]? { article.topic }
  var zone: [UInt8]? { article.zone }
  var house: [UInt8]? { article.house }

  /// Names that are not set aside by a preposition, not merely the employer of a person. People do things, but figures are
  /// hardly ever said of them.
  func read() -> [SubjectCandidate] {
    var found: [SubjectCandidate] = []
    found.reserveCapacity(stretch.projects.count + stretch.organisations.count + 8)
    for project in stretch.projects
    where project.range.lowerBound < limit && !isSetAside(project.range) && !isListed(project.range) {
      let isObject = isObject(project.range.lowerBound)
      found.append(
        SubjectCandidate(
          range: project.range, namedAt: stretch.ownerOfGrounds(project.range) ?? project.range,
          isObject: isObject))
    }
    var next = 0
    for (index, mention) in stretch.organisations.enumerated() {
      if mention.range.lowerBound >= limit { break }
      while next < stretch.projects.count, stretch.projects[next].range.upperBound <= mention.range.lowerBound {
        next += 1
      }
      // 某公司某产业园项目: what the project is called after is part of its name.
      if next < stretch.projects.count, stretch.projects[next].range.overlaps(mention.range) { continue }
      if isSetAside(mention.range) || isListed(mention.range) || isPartner(mention.range) || isAttribute(mention.range)
        || stretch.isCounted(mention) || isEmployer(mention, index) || isSource(mention.range)
        || ownsThing(mention.range) != nil || scan.title(around: mention.range.lowerBound) != nil
      {
        continue
      }
      let isObject = isObject(mention.range.lowerBound)
      found.append(
        SubjectCandidate(range: mention.range, namedAt: mention.range, isObject: isObject))
    }
    for mention in stretch.organisations where mention.range.lowerBound < limit {
      if let thing = ownsThing(mention.range) {
        found.append(SubjectCandidate(range: thing, namedAt: thing))
      }
    }
    for thing in founded where stretch.organisations(in: thing.range).isEmpty && !isKnownProject(thing.range) {
      found.append(
        SubjectCandidate(
          range: thing.range, namedAt: thing.range, isObject: true, kind: .founded))
    }
    for index in found.indices where found[index].kind == .name && found[index].isObject {
      let range = found[index].range
      if let thing = founded.last(startingBefore: range.upperBound), thing.range.overlaps(range) {
        found[index].kind = .founded
      }
    }
    addEquations(to: &found)
    let starts = clauseStarts()
    found.add(pointed())
    for start in starts { if let head = headNoun(start) { found.append(head) } }
    // Nouns and people are spoken of in their sentence only: where that has no figure, nobody asks for them.
    addNouns(at: starts, to: &found)
    addWorks(at: starts, to: &found)
    addDoers(at: starts, to: &found)
    addTopics(at: starts, to: &found)
    addPairs(at: starts, to: &found)
    addIt(at: starts, to: &found)
    addEachOfThem(at: starts, to: &found)
    found.removeAll { isOnlooker($0) || isKindCounted($0) }
    found.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    return found
  }

  // MARK: Names that are none

  func isKnownProject(_ range: Range<Int>) -> Bool {
    stretch.projects.last(startingBefore: range.upperBound).map { $0.range.overlaps(range) } ?? false
  }

  private func isObject(_ start: Int) -> Bool {
    if scan.first(of: Self.foundings, before: start) != nil { return true }
    // 打造冷链圈和智慧互通的物流园: in a clause that begins with the verb.
    return scan.first(of: Self.openings, at: scan.nearClause(start).lowerBound) != nil
  }

  private static let foundings: Words = [
    "设立了", "设立", "成立了", "成立", "组建了", "组建", "引进了", "引进", "收购了", "收购", "签约", "开工", "启动", "建设", "建成", "推进", "打造", "获得",
    "联合",
    "携手", "加快", "建立了", "建立", "投资", "推动", "支持", "服务", "帮助", "邀请", "共建", "合建",
    "合办", "共建了", "合建了",
  ]
  private static let openings: Words = [
    "建设", "新建", "规划建设", "构建", "打造", "搭建", "加快", "推动", "整合", "引入", "吸引", "对接", "走访", "建有", "拥有", "设有", "已建成", "先后建成",
    "相继建成", "建成",
  ]

  private func isSetAside(_ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    // 由某公司投资3800万元: who pays; but 某园由某公司投资3800万元建设 tells of what is built.
    if scan.has("由", before: start) {
      return scan.first(of: Self.payments, at: range.upperBound) == nil || describesProject(range.upperBound)
        || isBehindTopic(start - 3)
    }
    if isPredicate(range) { return true }
    // （下称某中心）
    if scan.has("称", before: start), !scan.has("据称", before: start) { return true }
    return scan.first(of: Self.prepositions, before: start) != nil && !isScene(range)
  }

  /// 某项目占地80亩，是某区去年引进的最大项目，达产后…: the clause tells what its subject is.
  private func isPredicate(_ range: Range<Int>) -> Bool {
    let clause = scan.nearClause(range.lowerBound)
    guard clause.lowerBound > scan.sentence(at: range.lowerBound).lowerBound,
      scan.first(of: Self.being, at: clause.lowerBound) != nil, range.upperBound < clause.upperBound
    else { return false }
    return scan.hasAny(SubjectCandidates.particle, in: range.upperBound..<clause.upperBound)
  }

  private static let being: Words = ["是", "也是", "更是", "又是", "系"]

  /// 由某公司投资|18亿元的某某项目: what the clause tells of is the project.
  private func describesProject(_ end: Int) -> Bool {
    let limit = min(scan.nearClause(end).upperBound, end + 60)
    guard end < limit, let of = scan.offset(ofAny: SubjectCandidates.particle, in: end..<limit) else { return false }
    return stretch.projects.first(startingIn: of + 3..<of + 4) != nil
  }

  /// Whether a project or a place that a list has no name for, 这座园区 or 项目, stands right before 由.
  private func isBehindTopic(_ by: Int) -> Bool {
    if let project = stretch.projects.last(startingBefore: by), project.range.upperBound == by { return true }
    if let named = stretch.organisations.last(startingBefore: by), named.range.upperBound == by { return true }
    return scan.nearClause(by).lowerBound < by && scan.first(of: Self.built, before: by) != nil
  }

  private static let built: Words = [
    "项目", "园", "园区", "基地", "工程", "中心", "平台", "该项目", "大楼", "小镇", "工厂", "生产线", "孵化器", "码头", "管网",
  ]

  /// 走进某公司的总装车间，90台机械臂…: what is seen there is the company's.
  private func isScene(_ range: Range<Int>) -> Bool {
    guard scan.first(of: Self.entries, before: range.lowerBound) != nil,
      let organisation = stretch.organisation(startingAt: range.lowerBound), organisation.type == .company
    else { return false }
    let clause = scan.nearClause(range.lowerBound)
    guard let mark = scan.mark(endingAt: clause.upperBound), mark.kind == .comma else { return false }
    let rest = range.upperBound..<Int(mark.start)
    return rest.isEmpty
      || rest.count <= 42 && scan.first(of: Self.scenes, before: rest.upperBound) != nil
        && scan.numerals(in: rest).isEmpty
  }

  private static let entries: Words = ["在", "走进", "来到", "走到", "位于", "步入"]
  private static let scenes: Words = [
    "车间", "车间里", "车间内", "厂房", "厂房里", "厂房内", "生产线上", "生产线旁", "生产线", "厂区", "厂区里", "厂区内", "展厅", "展厅里", "展厅内", "实验室",
    "实验室里",
    "工厂", "工厂里", "仓库", "仓库里", "仓库内", "基地", "里", "内", "研发中心", "控制室", "中控室", "大厅",
  ]

  private static let payments: Words = ["投资", "出资", "捐赠", "承担", "投入", "发放", "提供", "垫付", "垫资", "授信", "补贴", "协调", "解决"]
  private static let prepositions: Words = [
    "在", "位于", "落户", "入驻", "选址", "选址在", "选址于", "落子", "坐落于", "坐落在", "走进", "与", "向", "对", "从", "到", "来自", "依托", "通过",
    "借助", "给", "落地", "为", "被", "往", "赴",
    "于", "经", "会同", "获得", "得到", "拿到", "争取到", "入选", "入围", "获评", "列入", "纳入", "荣获",
  ]

  /// One of a list: 甲、乙、丙等企业.
  func isListed(_ range: Range<Int>) -> Bool {
    // “甲中心”、…等7个项目: behind the marks.
    let start = scan.mark(endingAt: range.lowerBound)?.kind == .openQuote ? range.lowerBound - 3 : range.lowerBound
    let end = scan.mark(at: range.upperBound)?.kind == .closeQuote ? range.upperBound + 3 : range.upperBound
    return scan.has("、", at: end) || scan.has("、", before: start) || scan.has("等", at: end)
  }

  /// 甲公司与乙大学合作的某技术、…等6个项目签约: who stands behind one thing of a row.
  private func isPartner(_ range: Range<Int>) -> Bool {
    guard scan.has("与", at: range.upperBound) || scan.has("和", at: range.upperBound) else { return false }
    let clause = scan.nearClause(range.upperBound)
    guard let row = scan.offset(ofAny: Self.pause, in: range.upperBound..<clause.upperBound),
      scan.hasAny(SubjectCandidates.particle, in: range.upperBound..<row) || scan.has("”", before: row),
      let rest = scan.offset(ofAny: Self.others, in: row..<clause.upperBound)
    else { return false }
    return scan.numeral(at: rest + 3) != nil
  }

  private static let pause: [StaticString] = ["、"]
  private static let others: [StaticString] = ["等"]

  /// 某高新区企业某公司, 某区的某公司: only says where the subject belongs.
  private func isAttribute(_ range: Range<Int>) -> Bool {
    // 某开发区某公司: the firm right behind its zone.
    if let firm = stretch.organisation(startingAt: range.upperBound), firm.type == .company {
      // 某高新区甲公司、乙公司等9家企业入围: the zone's are counted.
      return !isListed(firm.range)
    }
    if isBeforeItsOwn(range.upperBound) { return true }
    guard scan.has("企业", at: range.upperBound) || scan.has("的", at: range.upperBound) else { return false }
    let next = range.upperBound + (scan.has("的", at: range.upperBound) ? 3 : 6)
    if stretch.projects.first(startingIn: next..<next + 1) != nil { return true }
    if let inner = stretch.organisation(startingAt: next), inner.type == .company { return !isListed(inner.range) }
    return scan.longestHit([.place, .zone, .company], at: next) != nil
  }

  /// 据某海关统计, 某供电公司的数据显示: who knows the figures, not whose they are.
  private func isSource(_ range: Range<Int>) -> Bool {
    if scan.has("据", before: range.lowerBound) { return true }
    let verb = range.upperBound + (scan.has("的", at: range.upperBound) ? 3 : 0)
    // 某海关日前发布的数据显示
    let near = verb..<min(scan.nearClause(verb).upperBound, verb + 45)
    if let word = scan.offset(ofAny: Self.tellings, in: near), scan.hasAny(Self.publishings, in: verb..<word) {
      return true
    }
    // 某局近日对外公布，…: what is told is of somebody else.
    if let mark = scan.mark(endingAt: scan.nearClause(range.upperBound).upperBound), mark.kind == .comma,
      Int(mark.start) - range.upperBound <= 36, scan.first(of: Self.announcing, before: Int(mark.start)) != nil
    {
      return true
    }
    return scan.first(of: Self.statistics, at: verb) != nil
  }

  private static let statistics: Words = ["统计", "数据显示", "监测", "测算", "数据表明", "抽样调查", "快报"]

  private static let announcing: Words = ["公布", "通报", "披露", "对外发布", "发布消息", "获悉", "了解到", "传来消息"]
  private static let tellings: Words = ["数据显示", "数据表明", "统计显示", "通报显示"]
  private static let publishings: Words = ["发布", "公布", "披露", "提供", "最新"]

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
