import Model

extension Story {
  /// Gives each quantity its metric.
  func readMetrics() {
    for stretch in stretches where !stretch.quantities.isEmpty {
      MetricReader(stretch, vocabulary).read(&stretch.quantities)
    }
  }

  /// Gives each quantity whom or what it is said of.
  ///
  /// The subject is the first name of the sentence that is not set aside by a word before it (在某园区, 与某公司); what a
  /// project costs and covers is said of the project; 该项目, 公司 and 中心 stand for the one named last. A sentence without
  /// one goes on with the subject of the sentence before, and an article's first with what the article is about. In direct
  /// speech, and where somebody of a company tells, it is the speaker's organisation.
  func readSubjects() {
    // Where no figure follows, nobody asks what was named.
    guard let lastMeasured = stretches.lastIndex(where: { !$0.quantities.isEmpty }) else { return }
    let topic = topic()
    let names = FullNames(self)
    let longs = LongForms(self)
    let article = ArticleSubjects(
      people: people, topic: topic, zone: zone(topic, names), house: mainCompany(), names: names,
      vocabulary: vocabulary)
    let last = Antecedents(stretches)
    var company: [UInt8]?
    for stretch in stretches[...lastMeasured] {
      let equations = stretch.equations()
      let founded = stretch.foundedThings(besides: equations)
      // Read afterwards: what this text names is behind its figures.
      defer { last.read(founded, equations) }
      guard !stretch.quantities.isEmpty else { continue }
      let subjects = SubjectReader(
        stretch: stretch, of: article, company: company, before: last, founded: founded, equations: equations)
      for quantity in stretch.quantities {
        guard let name = subjects.subject(of: quantity) else { continue }
        quantity.subject = longs.long(names.full(canonical(name)))
      }
      company = stretch.quantities.last?.subject.flatMap { names.type($0) == .company ? $0 : nil }
    }
  }

  /// What the article is about: the head of its kicker or headline, else the zone or organisation it names most.
  func topic() -> [UInt8]? {
    if let place = headlinePlace() { return place }
    if let house = house ?? headlineHouse() { return house }
    if let zone = printedZone() { return zone }
    for stretch in stretches where stretch.role == .kicker || stretch.role == .headline {
      if let first = stretch.organisations.first { return canonical(Array(stretch.scan.text[first.range])) }
      if let mark = stretch.scan.marks.first(where: { $0.kind == .colon }), mark.start > 6, mark.start < 60 {
        return Array(stretch.scan.text[..<Int(mark.start)])
      }
    }
    let zones = organisations.filter { $0.type == .zone }
    if let zone = zones.max(by: { $0.mentions < $1.mentions }) { return zone.canonical }
    // One that is named once is spoken of only where it is the only company.
    let companies = organisations.filter { $0.type == .company }
    let named = organisations.filter { $0.mentions > 1 || $0.type == .company && companies.count == 1 }
    return named.max { $0.mentions < $1.mentions }?.canonical
  }

  /// What 全区 stands for: the topic, unless that is a company or the like; then the zone the article names.
  private func zone(_ topic: [UInt8]?, _ names: FullNames) -> [UInt8]? {
    guard let topic, let type = names.type(topic), type != .zone, type != .park, type != .government else {
      return topic
    }
    return zoneName() ?? bareZone()
  }

  /// 高新区, where the article never says which.
  private func bareZone() -> [UInt8]? {
    for stretch in stretches where stretch.role == .body {
      for hit in stretch.scan.hits(of: .suffix) {
        let word = stretch.scan.folded[hit.range]
        if word.equals("高新区") || word.equals("经开区") || word.equals("开发区") {
          return Array(stretch.scan.text[hit.range])
        }
      }
    }
    return nil
  }

  /// The company of a feature: named over and over, by far more often than any other and than the zone it is in.
  func featured() -> [UInt8]? {
    // Most articles are told so by a sum.
    guard organisations.contains(where: { $0.type == .company }),
      organisations.reduce(0, { $0 + $1.mentions }) >= 4
    else { return nil }
    var counts = NameTable<(type: OrganisationType, count: Int)>()
    for organisation in organisations {
      counts[organisation.canonical, default: (organisation.type, 0)].count += organisation.mentions
    }
    var first: (key: [UInt8], count: Int)?
    var second = 0
    var zone = 0
    for (key, value) in counts {
      switch value.type {
      case .zone, .park: zone = max(zone, value.count)
      case .company:
        let known = first?.count ?? 0
        if value.count > known || value.count == known && key.lexicographicallyPrecedes(first?.key ?? []) {
          second = known
          first = (key, value.count)
        } else {
          second = max(second, value.count)
        }
      default: break
      }
    }
    guard let first, first.count >= 4, first.count >= 2 * second, 2 * first.count >= 3 * zone else { return nil }
    return first.key
  }

  /// 某某光学：毫厘之间: the company that a headline begins with, or whom the person it begins with belongs to.
  private func headlineHouse() -> [UInt8]? {
    guard let headline = stretches.first(where: { $0.role == .headline }),
      let colon = headline.scan.marks.first(where: { $0.kind == .colon })
    else { return nil }
    let head = 0..<Int(colon.start)
    if let mention = headline.organisations.first, mention.range == head {
      return mention.type == .company ? canonical(Array(headline.scan.text[head])) : nil
    }
    let name = Array(headline.scan.text[head])
    if let short = organisations.first(where: { $0.name == name }) {
      return short.type == .company ? short.canonical : nil
    }
    guard let person = people.first(where: { $0.name == name }), let own = person.organisation,
      organisations.contains(where: { $0.type == .company && ($0.name == own || $0.canonical == own) })
    else { return nil }
    return own
  }

  /// The company of a feature, or the only one that is named.
  private func mainCompany() -> [UInt8]? {
    if let house = house ?? headlineHouse() { return house }
    var only: [UInt8]?
    for organisation in organisations where organisation.type == .company {
      if let known = only, known != organisation.canonical { return nil }
      only = organisation.canonical
    }
    return only
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

/// The full names of an article's companies by the form 某某公司, and what kind of organisation a name is.
struct FullNames {
  private var fulls = NameTable<[UInt8]>()
  private var types = NameTable<OrganisationType>()

  init(_ story: Story) {
    // By number: to copy one is to count a reference to each of its names.
    let organisations = story.organisations
    for number in organisations.indices {
      let type = organisations[number].type
      types.set(organisations[number].name, to: type)
      if organisations[number].canonical != organisations[number].name {
        types.set(organisations[number].canonical, to: type)
      }
    }
    // More companies than that are a list, not a story; names are compared with one another.
    let companies = organisations.indices.filter { organisations[$0].type == .company }.prefix(60)
    for number in companies where organisations[number].isFull {
      let name = organisations[number].name
      guard name.count <= 24, name[...].ends(with: "公司") else { continue }
      let stem = name.dropLast(6)
      guard stem.count >= 6 else { continue }
      let found = companies.first { company in
        let other = organisations[company].name
        return other.count > name.count + 6 && other[...].ends(with: "公司") && other[...].holds(stem)
      }
      if let found { fulls.set(name, to: organisations[found].canonical) }
    }
  }

  /// The full name of 某某公司 where the article has it.
  func full(_ name: [UInt8]) -> [UInt8] { fulls[name] ?? name }

  func type(_ name: [UInt8]) -> OrganisationType? { types[name] }
}
