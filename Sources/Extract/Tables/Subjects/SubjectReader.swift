internal import Lexicon
import Model

/// Finds whom or what the quantities of one text are said of.
struct SubjectReader {
  let stretch: Story.Stretch
  let people: [Person]
  let topic: [UInt8]?
  let names: FullNames
  let zone: [UInt8]?
  /// The company that the paragraph before ended with.
  let company: [UInt8]?
  let firstNamed: Int
  /// The company named last in the texts before.
  let lastCompany: [UInt8]?
  let candidates: [SubjectCandidate]
  /// By a figure's number: the name it belongs to in a row of such.
  let respective: [Int: Range<Int>]
  let equations: [Equation]
  let heads: HeadNouns
  /// The project that a paragraph of short news begins with before its colon: all of it is about that.
  let item: [UInt8]?

  init(
    stretch: Story.Stretch, vocabulary: Vocabulary, people: [Person], topic: [UInt8]?, company: [UInt8]?,
    zone: [UInt8]?, names: FullNames,
    antecedents: Antecedents, founded: [FoundedThing], equations: [Equation], house: [UInt8]?
  ) {
    self.stretch = stretch
    self.people = people
    self.topic = topic
    self.names = names
    self.company = company
    lastCompany = antecedents.company
    self.zone = zone
    firstNamed = company == nil ? 0 : SubjectReader.firstNamed(stretch)
    self.equations = equations
    item = SubjectReader.item(stretch)
    heads = HeadNouns(scan: stretch.scan, stretch: stretch, vocabulary: vocabulary)
    candidates = SubjectCandidates(
      stretch: stretch, before: antecedents, topic: topic, zone: zone, founded: founded, house: house,
      equations: equations
    ).read()
    respective = Respective(stretch.scan, stretch.quantities).items
  }

  var scan: Scan { stretch.scan }

  /// So many sentences before that of a figure may tell whom it is said of.
  static var sentencesBefore: Int { 4 }

  func subject(of quantity: QuantityMention) -> [UInt8]? {
    let offset = quantity.range.lowerBound
    if let own = ownOfRow(quantity) { return own }
    if let aged = aged(quantity) { return aged }
    if let payer = payer(quantity) { return payer }
    if let item { return item }
    if let thing = described(quantity) { return thing }
    if let company = shortened(quantity) ?? served(offset) { return company }
    if let project = project(of: quantity) ?? continued(offset) { return project }
    if let spoken = spokenSubject(at: offset) { return spoken }
    let clause = scan.clause(at: offset)
    // 某局的4名…: a name right before the quantity owns it.
    if scan.has("的", before: offset), let owner = last(endingAt: offset - 3) { return owner }
    if let worker = worker(quantity, clause) { return worker }
    if let paper = paper(quantity) { return paper }
    if let inClause = first(in: clause.lowerBound..<offset) { return houseOfFounder(inClause, quantity) ?? inClause }
    let sentence = scan.sentence(at: offset)
    if let founded = founded(in: sentence.lowerBound..<clause.lowerBound) { return founded }
    if let inSentence = nearest(in: sentence.lowerBound..<clause.lowerBound) { return inSentence }
    if let told = toldBy(sentence.lowerBound..<offset) { return told }
    if isToldByOffice(sentence.lowerBound..<offset) { return zone ?? topic }
    if let founded = foundedBefore(sentence, clause) ?? heads.nearest(to: quantity) { return founded }
    // Sentences before, nearest first; a paragraph without any goes on with the article's topic.
    var at = sentence.lowerBound
    for _ in 0..<Self.sentencesBefore where at > 0 {
      let earlier = scan.sentence(at: at - 1)
      if let name = equated(in: earlier) ?? doer(in: earlier) ?? toldBy(earlier) { return name }
      at = earlier.lowerBound
    }
    return company.flatMap { goesOn(before: offset) ? $0 : nil } ?? topic ?? lastCompany
  }

  /// 甲区、乙区分列第二、第三位: an organisation of a row, or a thing that the figure does not measure.
  func ownOfRow(_ quantity: QuantityMention) -> [UInt8]? {
    guard !respective.isEmpty else { return nil }
    let index = stretch.quantities.partitioningIndex { $0.range.lowerBound >= quantity.range.lowerBound }
    guard var item = respective[index], item != quantity.metric else { return nil }
    // 对新认定的国家级、省级机构分别: what it is given for.
    if scan.has("对", at: item.lowerBound), let of = scan.offset(ofAny: ["的"], in: item), of + 9 <= item.upperBound {
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
  func goesOn(before offset: Int) -> Bool { offset <= firstNamed }

  /// Where a paragraph first names an organisation, a place or a zone.
  static func firstNamed(_ stretch: Story.Stretch) -> Int {
    let scan = stretch.scan
    let named = stretch.organisations.first?.range.lowerBound ?? scan.text.count
    let place =
      scan.hits.first { !$0.kinds.isDisjoint(with: [.place, .zone]) }.map { Int($0.start) } ?? scan.text.count
    let words: [StaticString] = ["此次", "园区", "该区", "全区", "新区", "高新区", "经开区", "开发区", "惠及"]
    let near = min(named, place)
    return scan.offset(ofAny: words, in: 0..<near) ?? near
  }

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
    guard Self.works.contains(where: { scan.has($0, at: clause.lowerBound) && start - clause.lowerBound <= 24 }) else {
      return nil
    }
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

  static let works: [StaticString] = [
    "做", "干", "从事", "从业", "当了", "钻研", "坚守", "扎根", "跑了", "教了", "开了", "守了", "入行",
  ]

  // MARK: Projects

  static let ofProjects: [StaticString] = [
    "投资", "总投资", "总投资额", "投资额", "投资总额", "计划投资", "计划总投资", "投资规模", "占地", "占地面积", "总占地", "总占地面积", "用地", "用地面积", "建筑面积",
    "总建筑面积", "建设面积", "厂房面积", "改造面积", "规划面积", "总面积", "面积", "年产", "年产能", "设计产能", "产能", "年产值", "年税收", "就业岗位", "装机容量", "库容",
    "容积率",
  ]

  /// 投资3亿元建设某中心, 占地30亩的某园; 启动某园建设，占地30亩: what it costs and covers is said of the project that follows,
  /// or else of the one named last in the sentence.
  func project(of quantity: QuantityMention) -> [UInt8]? {
    guard let metric = quantity.metric, !stretch.projects.isEmpty else { return nil }
    let word = scan.folded[metric]
    guard quantity.dimension != .ratio, Self.ofProjects.contains(where: { word.equals($0) }) else { return nil }
    let sentence = scan.sentence(at: quantity.range.lowerBound)
    let clause = scan.nearClause(quantity.range.lowerBound)
    let end = quantity.range.upperBound
    if isOfNext(end, clause), let next = mention(startingIn: end..<min(clause.upperBound, end + 90)) { return next }
    guard let before = stretch.projects.last(startingBefore: quantity.range.lowerBound), !before.isListed,
      before.range.lowerBound >= sentence.lowerBound, before.range.upperBound <= quantity.range.lowerBound
    else { return nil }
    // Somebody else named since then is who invests.
    let since = before.range.upperBound..<quantity.range.lowerBound
    let name = Array(scan.text[stretch.ownerOfGrounds(before.range) ?? before.range])
    if let other = first(in: since), other != name { return nil }
    return name
  }

  /// 某园占地90亩，总投资3亿元，分为四个功能区: what goes on in the sentence without another name is said of the project still.
  func continued(_ offset: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: offset)
    guard let before = stretch.projects.last(startingBefore: offset), !before.isListed,
      before.range.lowerBound >= sentence.lowerBound, (0...600).contains(offset - before.range.upperBound)
    else { return nil }
    let name = Array(scan.text[stretch.ownerOfGrounds(before.range) ?? before.range])
    let since = before.range.upperBound..<offset
    let isTold = stretch.quantities(in: since).contains { quantity in
      guard let metric = quantity.metric, quantity.dimension != .ratio else { return false }
      let word = scan.folded[metric]
      return Self.told.contains { word.equals($0) }
    }
    guard isTold, !scan.hasAny(["力争", "全区", "全年", "全市"], in: since) else { return nil }
    if let other = first(in: since), other != name { return nil }
    return name
  }

  private static let told: [StaticString] = [
    "占地", "占地面积", "总投资", "建筑面积", "总建筑面积", "规划面积", "投资", "总面积", "用地", "拟用地", "用地面积", "规划用地", "总投资额", "投资额",
    "计划投资", "计划总投资",
  ]

  /// 的 or a word of building right after the figure.
  func isOfNext(_ end: Int, _ clause: Range<Int>) -> Bool {
    for word in ["的", "建设", "兴建", "新建", "打造", "建", "投建", "搭建", "改造", "扩建", "启动"] as [StaticString]
    where scan.has(word, at: end) {
      return true
    }
    return false
  }

  func mention(startingIn range: Range<Int>) -> [UInt8]? {
    guard let next = stretch.projects.first(startingIn: range),
      !scan.hasAny(["、"], in: range.lowerBound..<next.range.lowerBound)
    else { return nil }
    return Array(scan.text[next.range])
  }

  func last(endingAt offset: Int) -> [UInt8]? {
    candidates.last(startingBefore: offset).flatMap { $0.range.upperBound == offset ? $0.name : nil }
  }

  /// The name that begins right there.
  func named(at offset: Int) -> [UInt8]? {
    candidates.first(startingIn: offset..<offset + 1).flatMap { $0.kind == .name ? $0.name : nil }
  }

  /// - Parameter isEarlier: whether the range lies in clauses before the one that is asked for.
  func first(
    in range: Range<Int>, isEarlier: Bool = false, isDoer: Bool = false, measuresGoOn: Bool = false
  ) -> [UInt8]? {
    guard !range.isEmpty else { return nil }
    let index = candidates.firstIndex(startingFrom: range.lowerBound)
    // In a text of one endless clause only the first of them are looked at.
    return candidates[index...].prefix(40).prefix { $0.range.lowerBound < range.upperBound }
      .first {
        $0.kind != .founded && !(isDoer && $0.isObject)
          && (!isEarlier || $0.kind != .leader && $0.kind != .each && ($0.kind != .thing || measuresGoOn))
      }?.name
  }

  /// The subject of the nearest clause before that has one.
  func nearest(in range: Range<Int>) -> [UInt8]? {
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
    }.flatMap { $0.range.lowerBound < range.upperBound ? $0.name : nil }
  }
}
