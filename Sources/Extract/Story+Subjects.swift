import Model

extension Story {
  /// Gives each quantity its metric, and whom or what it is said of.
  ///
  /// The subject is the first name of the sentence that is not set aside by a word before it (在某园区, 与某公司) or by a
  /// word of saying after it; a sentence without one goes on with the subject of the sentence before, and an article's
  /// first with what the article is about. In direct speech it is the speaker's organisation.
  mutating func readMetricsAndSubjects() {
    let topic = topic()
    for index in stretches.indices {
      MetricReader(scan: stretches[index].scan, vocabulary: vocabulary).read(&stretches[index].quantities)
      guard !stretches[index].quantities.isEmpty else { continue }
      let subjects = SubjectReader(stretch: stretches[index], people: people, topic: topic)
      for number in stretches[index].quantities.indices {
        let quantity = stretches[index].quantities[number]
        guard let name = subjects.subject(at: quantity.range.lowerBound) else { continue }
        stretches[index].quantities[number].subject = canonical(name)
      }
    }
  }

  /// What the article is about: the head of its kicker or headline, else the zone or organisation it names most.
  func topic() -> [UInt8]? {
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

  init(stretch: Story.Stretch, people: [Person], topic: [UInt8]?) {
    self.stretch = stretch
    self.people = people
    self.topic = topic
    candidates = SubjectReader.candidates(stretch)
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

  /// Names that can be subjects: not set aside by a preposition, not merely the employer of a person, not a speaker.
  private static func candidates(_ stretch: Story.Stretch) -> [Candidate] {
    let scan = stretch.scan
    var found: [Candidate] = []
    for (index, mention) in stretch.organisations.enumerated() {
      if isSetAside(mention.range.lowerBound, scan) || isListed(mention.range, scan) || isAttribute(mention.range, scan)
        || isEmployer(mention, index, stretch)
      {
        continue
      }
      found.append(Candidate(range: mention.range, name: Array(scan.text[mention.range])))
    }
    for person in stretch.people where !isSpeaker(person, scan) {
      found.append(Candidate(range: person.range, name: Array(scan.text[person.range])))
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
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

  private static func isSpeaker(_ person: PersonMention, _ scan: Scan) -> Bool {
    scan.longestHit(.saying, at: person.range.upperBound) != nil
  }
}
