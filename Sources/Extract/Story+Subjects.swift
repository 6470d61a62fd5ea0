import Model

extension Story {
  /// Gives each quantity its metric, and whom or what it is said of.
  ///
  /// The subject is the first name of the sentence that is not set aside by a word before it (在某园区, 与某公司); 该项目 and 公司 stand for the one named last. A sentence without one goes on with the subject
  /// of the sentence before, and an article's first with what the article is about. In direct speech it is the speaker's
  /// organisation.
  mutating func readMetricsAndSubjects() {
    let topic = topic()
    var last = Antecedents()
    for index in stretches.indices {
      MetricReader(scan: stretches[index].scan, vocabulary: vocabulary).read(&stretches[index].quantities)
      let antecedents = last
      last.read(stretches[index])
      guard !stretches[index].quantities.isEmpty else { continue }
      let subjects = SubjectReader(
        stretch: stretches[index], people: people, topic: topic, antecedents: antecedents)
      for number in stretches[index].quantities.indices {
        let quantity = stretches[index].quantities[number]
        guard let name = subjects.subject(at: quantity.range.lowerBound) else { continue }
        stretches[index].quantities[number].subject = canonical(name)
      }
    }
  }

  /// What the article is about: the head of its kicker or headline, else the zone or organisation it names most.
  func topic() -> [UInt8]? {
    if let place = headlinePlace() { return place }
    if let zone = article.zone { return Array(zone.utf8) }
    for stretch in stretches where stretch.role == .kicker || stretch.role == .headline {
      if let first = stretch.organisations.first { return canonical(Array(stretch.scan.text[first.range])) }
      if let mark = stretch.scan.marks.first(where: { $0.kind == .colon }), mark.start > 6, mark.start < 60 {
        return Array(stretch.scan.text[..<Int(mark.start)])
      }
    }
    let zones = organisations.filter { $0.type == .zone }
    return (zones.isEmpty ? organisations : zones).max { $0.mentions < $1.mentions }?.canonical
  }

  /// The district or town a headline begins with, where it is not the beginning of an organisation's name: 某市某区推进….
  private func headlinePlace() -> [UInt8]? {
    guard let headline = stretches.first(where: { $0.role == .headline }) else { return nil }
    let scan = headline.scan
    var end = 0
    while let place = scan.longestHit(.place, at: end) { end = Int(place.end) }
    guard end >= 9, ["市", "区", "县", "州"].contains(where: { scan.has($0, before: end) }) else { return nil }
    guard !headline.organisations.contains(where: { $0.range.lowerBound < end }) else { return nil }
    return Array(scan.text[..<end])
  }
}

/// What 该项目 and 公司 stand for at a place of an article: the project and the company named last before it.
struct Antecedents {
  private(set) var project: [UInt8]?
  private(set) var company: [UInt8]?

  /// Goes on over a whole text.
  mutating func read(_ stretch: Story.Stretch) {
    if let last = stretch.projects.last { project = Array(stretch.scan.text[last.range]) }
    if let last = stretch.organisations.last(where: { $0.type == .company }) {
      company = Array(stretch.scan.text[last.range])
    }
  }
}

/// Finds the subject of a place in one text.
struct SubjectReader {
  let stretch: Story.Stretch
  let people: [Person]
  let topic: [UInt8]?

  private struct Candidate: Placed {
    var range: Range<Int>
    var name: [UInt8]
  }

  private let candidates: [Candidate]

  init(stretch: Story.Stretch, people: [Person], topic: [UInt8]?, antecedents: Antecedents) {
    self.stretch = stretch
    self.people = people
    self.topic = topic
    candidates = SubjectReader.candidates(stretch, antecedents)
  }

  func subject(at offset: Int) -> [UInt8]? {
    let scan = stretch.scan
    if let spoken = spokenSubject(at: offset) { return spoken }
    let clause = scan.clause(at: offset)
    // 某局的4名…: a name right before the quantity owns it.
    if scan.has("的", before: offset), let owner = last(endingAt: offset - 3) { return owner }
    if let inClause = first(in: clause.lowerBound..<offset) { return inClause }
    let sentence = scan.sentence(at: offset)
    if let inSentence = first(in: sentence.lowerBound..<offset) { return inSentence }
    // Sentences before, nearest first; a paragraph without any goes on with the article's topic.
    var at = sentence.lowerBound
    for _ in 0..<4 where at > 0 {
      let earlier = scan.sentence(at: at - 1)
      if let name = first(in: earlier) { return name }
      at = earlier.lowerBound
    }
    return topic
  }

  private func spokenSubject(at offset: Int) -> [UInt8]? {
    guard let (quote, inside) = quote(around: offset) else { return nil }
    let sentence = stretch.scan.sentence(at: offset)
    let own = max(inside.lowerBound, sentence.lowerBound)..<offset
    if let named = first(in: own) { return named }
    guard let speaker = quote.speaker else { return quote.organisation }
    return people[speaker].organisation
  }

  private func quote(around offset: Int) -> (QuoteMention, Range<Int>)? {
    var low = 0
    var high = stretch.quotes.count
    while low < high {
      let middle = (low + high) / 2
      if stretch.quotes[middle].parts[0].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, let inside = stretch.quotes[low - 1].parts.first(where: { $0.contains(offset) }) else { return nil }
    return (stretch.quotes[low - 1], inside)
  }

  private func last(endingAt offset: Int) -> [UInt8]? {
    candidates.last(startingBefore: offset).flatMap { $0.range.upperBound == offset ? $0.name : nil }
  }

  private func first(in range: Range<Int>) -> [UInt8]? {
    candidates.first(startingIn: range)?.name
  }

  /// Names that can be subjects: not set aside by a preposition, not merely the employer of a person. People do things,
  /// but figures are hardly ever said of them.
  private static func candidates(_ stretch: Story.Stretch, _ antecedents: Antecedents) -> [Candidate] {
    let scan = stretch.scan
    var found: [Candidate] = []
    for project in stretch.projects where !isSetAside(project.range.lowerBound, scan) && !isListed(project.range, scan)
    {
      found.append(Candidate(range: project.range, name: Array(scan.text[project.range])))
    }
    var next = 0
    for (index, mention) in stretch.organisations.enumerated() {
      while next < stretch.projects.count, stretch.projects[next].range.upperBound <= mention.range.lowerBound {
        next += 1
      }
      // 某公司某产业园项目: what the project is called after is part of its name.
      if next < stretch.projects.count, stretch.projects[next].range.overlaps(mention.range) { continue }
      if isSetAside(mention.range.lowerBound, scan) || isListed(mention.range, scan) || isAttribute(mention.range, scan)
        || isEmployer(mention, index, stretch)
      {
        continue
      }
      found.append(Candidate(range: mention.range, name: Array(scan.text[mention.range])))
    }
    found += pronouns(stretch, antecedents)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static let projectWords: [StaticString] = ["项目", "工程", "产业园", "基地", "园区", "生产线", "工厂"]
  private static let companyWords: [StaticString] = ["公司", "集团", "企业"]

  /// 该项目 anywhere, and 项目 or 公司 at the head of a clause.
  private static func pronouns(_ stretch: Story.Stretch, _ before: Antecedents) -> [Candidate] {
    let scan = stretch.scan
    var found: [Candidate] = []
    func add(_ start: Int, _ word: Int, isPointed: Bool) {
      let isOne = isPointed ? projectWords : ["项目"]
      if let end = ending(isOne, at: word, scan) {
        let last = stretch.projects.last { $0.range.upperBound <= start }
        if let name = last.map({ Array(scan.text[$0.range]) }) ?? before.project {
          found.append(Candidate(range: start..<end, name: name))
        }
      } else if let end = ending(isPointed ? companyWords : ["公司"], at: word, scan) {
        let last = stretch.organisations.last { $0.range.upperBound <= start && $0.type == .company }
        if let name = last.map({ Array(scan.text[$0.range]) }) ?? before.company {
          found.append(Candidate(range: start..<end, name: name))
        }
      }
    }
    add(0, 0, isPointed: false)
    for mark in scan.marks.prefix(400) where mark.kind == .comma || mark.kind == .stop {
      add(Int(mark.end), Int(mark.end), isPointed: false)
    }
    var at = 0
    while let start = scan.offset(ofAny: ["该"], in: at..<scan.text.count), found.count < 400 {
      add(start, start + 3, isPointed: true)
      at = start + 3
    }
    return found
  }

  private static func ending(_ words: [StaticString], at offset: Int, _ scan: Scan) -> Int? {
    for word in words where scan.has(word, at: offset) { return offset + word.utf8CodeUnitCount }
    return nil
  }

  private static func isSetAside(_ start: Int, _ scan: Scan) -> Bool {
    for word in [
      "在", "位于", "落户", "入驻", "走进", "与", "向", "对", "从", "到", "来自", "依托", "通过", "借助", "给", "由", "落地", "为", "被", "往", "赴",
      "于",
    ] as [StaticString]
    where scan.has(word, before: start) { return true }
    return false
  }

  /// One of a list: 甲、乙、丙等企业.
  private static func isListed(_ range: Range<Int>, _ scan: Scan) -> Bool {
    scan.has("、", at: range.upperBound) || scan.has("、", before: range.lowerBound)
      || scan.has("等", at: range.upperBound)
  }

  /// 某高新区企业某公司, 某区的某公司: only says where the subject belongs.
  private static func isAttribute(_ range: Range<Int>, _ scan: Scan) -> Bool {
    guard scan.has("企业", at: range.upperBound) || scan.has("的", at: range.upperBound) else { return false }
    let next = range.upperBound + (scan.has("的", at: range.upperBound) ? 3 : 6)
    return scan.longestHit([.place, .zone, .company], at: next) != nil
  }

  /// 某公司总经理某某: the person speaks or acts, not the company.
  private static func isEmployer(_ mention: NameMention, _ index: Int, _ stretch: Story.Stretch) -> Bool {
    let next = stretch.people.firstIndex(startingFrom: mention.range.upperBound)
    guard next < stretch.people.count, let position = stretch.people[next].position else { return false }
    return position.lowerBound >= mention.range.upperBound && position.lowerBound - mention.range.upperBound < 9
      || mention.range.contains(position.lowerBound)
  }
}
