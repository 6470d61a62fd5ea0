internal import Lexicon
import Model

/// Finds whom or what the quantities of one text are said of.
struct SubjectReader {
  let stretch: Story.Stretch
  let article: ArticleSubjects
  /// The company that the paragraph before ended with.
  let company: [UInt8]?
  let firstNamed: Int
  /// What was named in the texts before.
  private let before: Antecedents
  let candidates: [SubjectCandidate]
  /// By a figure's number: the name it belongs to in a row of such.
  let respective: [Int: Range<Int>]
  let equations: [Equation]
  let heads: HeadNouns
  /// The project that a paragraph of short news begins with before its colon: all of it is about that.
  let item: [UInt8]?

  init(
    stretch: Story.Stretch, of article: ArticleSubjects, company: [UInt8]?, before: Antecedents,
    founded: [FoundedThing], equations: [Equation]
  ) {
    self.stretch = stretch
    self.article = article
    self.company = company
    self.before = before
    firstNamed = company == nil ? 0 : SubjectReader.firstNamed(stretch)
    self.equations = equations
    item = SubjectReader.item(stretch)
    heads = HeadNouns(stretch: stretch, vocabulary: article.vocabulary)
    candidates = SubjectCandidates(
      stretch: stretch, of: article, before: before, founded: founded, equations: equations
    ).read()
    respective = Respective(stretch.scan, stretch.quantities).items
  }

  var scan: Scan { stretch.scan }
  var people: [Person] { article.people }
  var topic: [UInt8]? { article.topic }
  var zone: [UInt8]? { article.zone }
  var names: FullNames { article.names }

  /// The company named last in the texts before.
  var lastCompany: [UInt8]? { before.company }

  /// So many sentences before that of a figure may tell whom it is said of.
  static var sentencesBefore: Int { 4 }

  func subject(of quantity: QuantityMention) -> [UInt8]? {
    let offset = quantity.range.lowerBound
    if let own = ownOfRow(quantity) { return own }
    if let aged = aged(quantity) ?? lived(quantity) { return aged }
    if let payer = payer(quantity) { return payer }
    if let item { return item }
    if let thing = described(quantity) { return thing }
    if let company = shortened(quantity) ?? served(offset) { return company }
    if let project = project(of: quantity) ?? continued(offset) { return project }
    if let spoken = spokenSubject(quantity) { return spoken }
    let clause = scan.clause(at: offset)
    // 某局的4名…: a name right before the quantity owns it.
    if scan.has("的", before: offset), let owner = last(endingAt: offset - 3) { return owner }
    if let owner = ownerBefore(quantity) { return owner }
    if let worker = worker(quantity, clause) { return worker }
    if let paper = paper(quantity) { return paper }
    if let inClause = first(in: clause.lowerBound..<offset, besides: counted(quantity)) {
      return houseOfFounder(inClause, quantity) ?? inClause
    }
    let sentence = scan.sentence(at: offset)
    if let noun = heads.own(quantity, from: sentence.lowerBound) { return noun }
    if let founded = founded(in: sentence.lowerBound..<clause.lowerBound) { return founded }
    if let inSentence = nearest(in: sentence.lowerBound..<clause.lowerBound) { return inSentence }
    if let told = toldBy(sentence.lowerBound..<offset) { return told }
    if isToldByOffice(sentence.lowerBound..<offset) { return zone ?? topic }
    if let founded = foundedBefore(sentence, clause) ?? heads.nearest(to: quantity) { return founded }
    if isSumOfRow(sentence.lowerBound..<offset) || isHonoured(quantity, clause, sentence) { return zone ?? topic }
    // Sentences before, nearest first; a paragraph without any goes on with the article's topic.
    var at = sentence.lowerBound
    for _ in 0..<Self.sentencesBefore where at > 0 {
      let earlier = scan.sentence(at: at - 1)
      if let name = equated(in: earlier) ?? doer(in: earlier) ?? toldBy(earlier) { return name }
      at = earlier.lowerBound
    }
    return company.flatMap { goesOn(before: offset) ? $0 : nil } ?? topic ?? lastCompany
  }

  /// What a figure counts, where that is no house.
  private func counted(_ quantity: QuantityMention) -> Range<Int>? {
    guard quantity.dimension == .count, let metric = quantity.metric else { return nil }
    return stretch.organisation(startingAt: metric.lowerBound) == nil ? metric : nil
  }

  /// 甲区、乙区分列第二、第三位: an organisation of a row, or a thing that the figure does not measure.
  func ownOfRow(_ quantity: QuantityMention) -> [UInt8]? {
    guard !respective.isEmpty else { return nil }
    let index = stretch.quantities.partitioningIndex { $0.range.lowerBound >= quantity.range.lowerBound }
    guard var item = respective[index], item != quantity.metric else { return nil }
    // 对新认定的国家级、省级机构分别: what it is given for.
    if scan.has("对", at: item.lowerBound), let of = scan.offset(ofAny: SubjectCandidates.particle, in: item),
      of + 9 <= item.upperBound
    {
      item = of + 3..<item.upperBound
    }
    if let named = stretch.organisation(holding: item.lowerBound), named.range == item { return Array(scan.text[item]) }
    if quantity.dimension == .rank { return Array(scan.text[item]) }
    let between = item.upperBound..<quantity.range.lowerBound
    guard quantity.change == nil, between.count < 120, scan.hasAny(Self.given, in: between),
      scan.hits(in: item).allSatisfy({ $0.kinds.isDisjoint(with: [.date]) })
    else { return nil }
    return Array(scan.text[item])
  }

  static let given: Words = ["补", "奖", "给予", "发放", "申请", "享", "领", "资助", "支持", "按", "予以"]

  /// A paragraph that names nobody and no place goes on about the company that the one before ended with.
  ///
  /// What was reached up to a day, or is known from statistics, is of the whole again.
  func goesOn(before offset: Int) -> Bool {
    guard offset <= firstNamed else { return false }
    let start = scan.sentence(at: offset).lowerBound
    if scan.first(of: Self.summing, at: start) != nil { return false }
    return !scan.has("到", at: start) || stretch.dates.first(startingIn: start + 3..<start + 4) == nil
  }

  private static let summing: Words = ["截至", "截止", "据统计", "统计显示", "据悉", "至此", "据介绍", "数据显示", "总体看", "一年来", "半年来"]

  /// Where a paragraph first names an organisation, a place or a zone.
  static func firstNamed(_ stretch: Story.Stretch) -> Int {
    let scan = stretch.scan
    let named = stretch.organisations.first?.range.lowerBound ?? scan.text.count
    let place =
      scan.hits.first { !$0.kinds.isDisjoint(with: [.place, .zone]) }.map { Int($0.start) } ?? scan.text.count
    let near = min(named, place)
    return scan.offset(ofAny: Self.zones, in: 0..<near) ?? near
  }

  private static let zones: Words = [
    "此次", "园区", "该区", "全区", "新区", "高新区", "经开区", "开发区", "惠及", "对接会", "推介会", "洽谈会", "签约仪式", "活动现场", "会议现场", "大会现场",
  ]

  /// 52岁的高级技师某某, 某某今年34岁: an age is that of the person beside it.
  func aged(_ quantity: QuantityMention) -> [UInt8]? {
    guard scan.has("岁", before: quantity.range.upperBound) else { return nil }
    let sentence = scan.sentence(at: quantity.range.lowerBound)
    let clause = scan.clause(at: quantity.range.lowerBound)
    // “我22岁进厂”: of who speaks.
    if let (quote, _) = quote(around: quantity.range.lowerBound) { return quote.speaker.map { people[$0].name } }
    let before = stretch.people.last(startingBefore: quantity.range.lowerBound).flatMap {
      $0.range.lowerBound >= sentence.lowerBound ? $0 : nil
    }
    let after = stretch.people.first(
      startingIn: quantity.range.upperBound..<max(clause.upperBound, quantity.range.upperBound))
    return (after ?? before).map { Array(scan.text[$0.range]) }
  }

  /// 某某二十岁进厂，干了三十年钳工: who is spoken of in the sentence has done it so long.
  func worker(_ quantity: QuantityMention, _ clause: Range<Int>) -> [UInt8]? {
    guard quantity.dimension == .duration, scan.has("年", before: quantity.range.upperBound) else { return nil }
    let start = quantity.range.lowerBound
    guard start - clause.lowerBound <= 24, scan.first(of: Self.works, at: clause.lowerBound) != nil else { return nil }
    let sentence = scan.sentence(at: start)
    guard let person = stretch.people.last(startingBefore: start), person.range.lowerBound >= sentence.lowerBound else {
      return nil
    }
    return Array(scan.text[person.range])
  }

  /// 她租下600平方米厂房: ground is taken for the company of who takes it.
  private func houseOfFounder(_ name: [UInt8], _ quantity: QuantityMention) -> [UInt8]? {
    guard quantity.dimension == .area, let person = people.first(where: { $0.name == name }),
      let house = person.organisation, names.type(house) == .company
    else { return nil }
    return house
  }

  static let works: Words = [
    "做", "干", "从事", "从业", "当了", "钻研", "坚守", "扎根", "跑了", "教了", "开了", "守了", "入行",
  ]

  func last(endingAt offset: Int) -> [UInt8]? {
    candidates.last(startingBefore: offset).flatMap { $0.range.upperBound == offset ? $0.name(in: scan) : nil }
  }

  /// The name that begins right there.
  func named(at offset: Int) -> [UInt8]? {
    candidates.first(startingIn: offset..<offset + 1).flatMap { $0.kind == .name ? $0.name(in: scan) : nil }
  }

  /// - Parameters:
  ///   - isEarlier: whether the range lies in clauses before the one that is asked for.
  ///   - counted: what the figure counts: 学徒由9名增加到30名 is said of nobody there.
  func first(
    in range: Range<Int>, isEarlier: Bool = false, isDoer: Bool = false, measuresGoOn: Bool = false,
    besides counted: Range<Int>? = nil
  ) -> [UInt8]? {
    guard !range.isEmpty else { return nil }
    let first = candidates.firstIndex(startingFrom: range.lowerBound)
    // In a text of one endless clause only the first of them are looked at.
    var end = first
    while end < candidates.count, end < first + 40, candidates[end].range.lowerBound < range.upperBound { end += 1 }
    let place = (first..<end).first { place in
      let (kind, isObject) = (candidates[place].kind, candidates[place].isObject)
      return kind != .founded && !(isDoer && isObject) && candidates[place].range != counted
        && (!isEarlier || kind != .leader && kind != .each && (kind != .thing || measuresGoOn))
    }
    return place.map { candidates[made(by: $0, before: end)].name(in: scan) }
  }

  /// 某区与某大学共建的中试基地启用，…: what somebody made is spoken of, and not who made it.
  ///
  /// - Parameter limit: the number of a candidate behind those that are asked for.
  private func made(by maker: Int, before limit: Int) -> Int {
    guard maker + 1 < limit else { return maker }
    let end = scan.nearClause(candidates[maker].range.lowerBound).upperBound
    return (maker + 1..<limit).first { place in
      let start = candidates[place].range.lowerBound
      return candidates[place].kind == .name && start < end && scan.has("的", before: start)
        && scan.first(of: SubjectCandidates.makings, before: start - 3) != nil
    } ?? maker
  }

  /// The subject of the nearest clause before that has one.
  func nearest(in range: Range<Int>) -> [UInt8]? {
    // Asked first: many sentences name nobody before.
    guard let last = candidates.last(startingBefore: range.upperBound), last.range.lowerBound >= range.lowerBound else {
      return nil
    }
    let measuresGoOn = goesOnMeasuring(range.upperBound)
    var at = range.upperBound
    for _ in 0..<12 where at > range.lowerBound {
      let clause = scan.clause(at: at - 1)
      let low = max(clause.lowerBound, range.lowerBound)
      if let name = first(in: low..<at, isEarlier: true, isDoer: true, measuresGoOn: measuresGoOn) { return name }
      at = low
    }
    return first(in: range, isEarlier: true, measuresGoOn: measuresGoOn)
  }

  /// 功耗降了一半，探测距离可达250米，而成本…, 每台卖到…: the clause begins with another measure of a thing.
  private func goesOnMeasuring(_ start: Int) -> Bool {
    var at = start
    if let link = scan.first(of: Self.links, at: at) { at += link.utf8CodeUnitCount }
    if scan.has("每", at: at), scan.longestHit(.unit, at: at + 3) != nil { return true }
    return scan.first(of: SubjectCandidates.ownMeasures, at: at) != nil
  }

  private static let links: Words = ["而且", "而", "且", "并且", "同时", "但", "最大", "平均"]

  /// The first that is no object: what somebody set up or signed with is not spoken of in the next sentence.
  func doer(in range: Range<Int>) -> [UInt8]? {
    candidates[candidates.firstIndex(startingFrom: range.lowerBound)...].first {
      !$0.isObject && $0.kind == .name || $0.range.lowerBound >= range.upperBound
    }.flatMap { $0.range.lowerBound < range.upperBound ? $0.name(in: scan) : nil }
  }
}
