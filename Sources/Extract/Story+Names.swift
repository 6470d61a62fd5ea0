internal import Lexicon
import Model

extension Story {
  /// Finds the organisations of the article: full names first, then their short forms wherever they stand.
  func readOrganisations() {
    for index in stretches.indices {
      stretches[index].organisations = OrganisationReader(stretches[index].scan, vocabulary).read()
    }
    addShortForms()
    addBareZones()
    nameShortCompanies()
    nameShortZones()
    collectOrganisations()
  }

  private func addShortForms() {
    var names: [ShortForms.FullName] = []
    for stretch in stretches {
      for mention in stretch.organisations where mention.isFull && names.count < 200 {
        let name = Array(stretch.scan.text[mention.range])
        if !names.contains(where: { $0.name == name }) {
          names.append(ShortForms.FullName(name, mention.type, vocabulary))
        }
      }
    }
    var short = ShortForms(names, vocabulary)
    for (form, full) in usedBeginnings(names) { short.add(form, full: full) }
    // 杨河 is the town of 杨河高新区, though a company may begin with it.
    let places = names.filter { $0.type == .zone || $0.type == .government }.map(\.name)
    short.remove { form, full in
      names[full].type == .company && places.contains { $0 != form && Story.holds($0, form[...]) }
    }
    for (form, full, type) in toldForms() {
      let number = names.firstIndex { $0.name == full } ?? names.count
      if number == names.count { names.append(ShortForms.FullName(full, type, vocabulary)) }
      short.add(form, full: number)
    }
    guard !short.forms.isEmpty else { return }
    let automaton = Automaton(words: short.forms.map(\.form))
    for index in stretches.indices {
      let scan = stretches[index].scan
      guard scan.mayHold(anyPrinted: short.forms.lazy.map(\.form)) else { continue }
      var found = stretches[index].organisations
      let text = scan.text
      automaton.forEachLongestMatch(in: text.span) { match in
        guard let meaning = automaton.meanings(of: match).first else { return }
        let form = short.forms[meaning.row]
        if Story.standsAlone(match.range, scan, vocabulary) {
          found.append(
            NameMention(range: Story.extended(match.range, scan, vocabulary), type: names[form.full].type))
        }
      }
      stretches[index].organisations = OrganisationReader.outermost(found)
    }
    for form in short.forms { canonicalNames.set(form.form, to: names[form.full].name) }
  }

  /// 某某局（下称某局）: the short form that the page itself gives.
  private func toldForms() -> [(form: [UInt8], full: [UInt8], type: OrganisationType)] {
    var found: [(form: [UInt8], full: [UInt8], type: OrganisationType)] = []
    for stretch in stretches {
      let scan = stretch.scan
      for mention in stretch.organisations where found.count < 100 {
        guard let open = scan.mark(at: mention.range.upperBound), open.kind == .openParenthesis, open.partner >= 0,
          let word = scan.first(of: Story.abbreviations, at: Int(open.end))
        else { continue }
        let start = Int(open.end) + word.utf8CodeUnitCount
        let form = scan.stripped(start..<max(start, Int(scan.marks[Int(open.partner)].start)))
        guard (6...36).contains(form.count) else { continue }
        found.append((Array(scan.text[form]), Array(scan.text[mention.range]), mention.type))
      }
    }
    return found
  }

  static let abbreviations: Words = ["以下简称", "以下称", "以下统称", "下称", "下简称", "简称", "后简称"]

  /// The beginnings of companies' names that stand alone in the article twice or more.
  private func usedBeginnings(_ names: [ShortForms.FullName]) -> [(form: [UInt8], full: Int)] {
    var beginnings: [(form: [UInt8], next: ArraySlice<UInt8>, full: Int)] = []
    for (number, entry) in names.prefix(60).enumerated() where entry.type == .company {
      for found in ShortForms.beginnings(of: entry, vocabulary)
      where !beginnings.contains(where: { $0.form == found.form }) {
        beginnings.append((found.form, found.next, number))
      }
    }
    guard !beginnings.isEmpty else { return [] }
    let automaton = Automaton(words: beginnings.map(\.form))
    var counts = Array(repeating: 0, count: beginnings.count)
    for stretch in stretches where stretch.scan.mayHold(anyPrinted: beginnings.lazy.map(\.form)) {
      let text = stretch.scan.text
      automaton.forEachMatch(in: text.span) { match in
        guard let row = automaton.meanings(of: match).first?.row else { return }
        let goesOn = text[match.end...].starts(with: beginnings[row].next)
        if !goesOn, Story.standsAlone(match.range, stretch.scan, vocabulary) { counts[row] += 1 }
      }
    }
    var best: [Int: Int] = [:]
    for row in beginnings.indices where counts[row] >= 2 {
      // Of one name's beginnings the one used most; the longer of two used alike.
      if let other = best[beginnings[row].full], counts[other] > counts[row] { continue }
      best[beginnings[row].full] = row
    }
    return best.values.sorted().map { (beginnings[$0].form, beginnings[$0].full) }
  }

  /// A short form of two characters may be the end of another name: nothing that belongs to a name stands before it.
  private static func standsAlone(_ range: Range<Int>, _ scan: Scan, _ vocabulary: Vocabulary) -> Bool {
    let edge = NameEdge(scan: scan, vocabulary: vocabulary).start(before: range.upperBound)
    return edge >= range.lowerBound || scan.longestHit([.place, .zone], endingAt: range.lowerBound) != nil
      || range.count >= 12
  }

  /// 某某公司, 某某技术公司: the short form goes on to a common ending.
  private static func extended(_ range: Range<Int>, _ scan: Scan, _ vocabulary: Vocabulary) -> Range<Int> {
    for tail in ["公司", "集团", "技术公司", "科技公司"] as [StaticString] where scan.has(tail, at: range.upperBound) {
      return range.lowerBound..<range.upperBound + tail.utf8CodeUnitCount
    }
    return range
  }

  /// 宁城经开区 below the kicker 某省宁城经济技术开发区 is that zone: the article calls it by its full name once.
  private func nameShortZones() {
    var full: [[UInt8]] = []
    for stretch in stretches where stretch.role == .kicker || stretch.role == .headline {
      for mention in stretch.organisations where mention.type == .zone {
        full.append(Array(stretch.scan.text[mention.range]))
      }
    }
    guard !full.isEmpty else { return }
    for stretch in stretches where stretch.role == .body {
      for mention in stretch.organisations where mention.type == .zone && !mention.isBare {
        let name = Array(stretch.scan.text[mention.range])
        guard canonicalNames[name] == nil, let long = full.first(where: { Story.isLongForm($0, of: name) }) else {
          continue
        }
        canonicalNames.set(name, to: long)
      }
    }
  }

  private static func isLongForm(_ long: [UInt8], of short: [UInt8]) -> Bool {
    ZoneForms.stems(of: short, and: long).contains { $0.long.suffix($0.short.count).elementsEqual($0.short) }
  }

  /// 禾某公司 stands for the one company of the article in whose full name 禾某 stands: its line of business may be one that
  /// no list has.
  private func nameShortCompanies() {
    var full: [[UInt8]] = []
    var short: Set<[UInt8]> = []
    for stretch in stretches {
      for mention in stretch.organisations where mention.type == .company {
        let folded = stretch.scan.folded[mention.range]
        // 某某有限公司宁城工厂 names the company, too.
        let legal = folded.end(ofLast: "有限公司") ?? mention.range.upperBound
        let name = Array(stretch.scan.text[mention.range.lowerBound..<legal])
        if legal < mention.range.upperBound || folded.ends(with: "有限公司") || folded.ends(with: "集团") {
          if full.count < 60, !full.contains(name) { full.append(name) }
        } else if name.count <= 24, short.count < 200, canonicalNames[name] == nil {
          short.insert(name)
        }
      }
    }
    for name in short {
      guard let stem = Story.stem(name) else { continue }
      let meant = full.filter { $0 != name && Story.holds($0, stem) }
      if meant.count == 1 { canonicalNames.set(name, to: meant[0]) }
    }
  }

  /// 某某 of 某某公司: two characters or more.
  private static func stem(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    for tail in ["公司", "集团", "集團"] as [StaticString] where name[...].ends(with: tail) {
      let stem = name.dropLast(tail.utf8CodeUnitCount)
      return stem.count >= 6 ? stem : nil
    }
    return nil
  }

  /// Whether a full name holds a stem behind its place, or begins with it.
  private static func holds(_ name: [UInt8], _ stem: ArraySlice<UInt8>) -> Bool {
    guard stem.count <= name.count else { return false }
    var start = 0
    while start <= min(24, name.count - stem.count) {
      if name[start..<start + stem.count] == stem { return true }
      start += 3
    }
    return false
  }

  /// 高新区 or 产业城 alone, where the article has named one in full before.
  private func addBareZones() {
    var zones: [(scan: Scan, range: Range<Int>)] = []
    for stretch in stretches {
      for mention in stretch.organisations where mention.type == .zone || mention.type == .park {
        zones.append((stretch.scan, mention.range))
      }
    }
    // With each word how it was printed last: it stands for the zone however it is printed.
    var full: [(tail: StaticString, name: [UInt8], printed: [UInt8])] = []
    for tail in ["高新区", "经开区", "开发区", "科学城", "产业城", "自贸区", "新区", "科技城"] as [StaticString] {
      guard let zone = zones.first(where: { isNamed($0.scan.folded[$0.range], tail) }) else { continue }
      full.append((tail, Array(zone.scan.text[zone.range]), []))
    }
    guard !full.isEmpty else { return }
    for index in stretches.indices where stretches[index].role == .body {
      let scan = stretches[index].scan
      var found: [NameMention] = []
      for hit in scan.hits(of: .suffix) {
        guard
          let entry = full.firstIndex(where: {
            hit.range.count == $0.tail.utf8CodeUnitCount && scan.has($0.tail, at: Int(hit.start))
          })
        else { continue }
        if !scan.text[hit.range].elementsEqual(full[entry].printed) {
          full[entry].printed = Array(scan.text[hit.range])
          canonicalNames.set(full[entry].printed, to: full[entry].name)
        }
        guard isBare(hit, scan) else { continue }
        let isPark = scan.folded[hit.range].equals("产业城") || scan.folded[hit.range].equals("科技城")
        found.append(NameMention(range: hit.range, type: isPark ? .park : .zone, isBare: true))
      }
      if !found.isEmpty {
        stretches[index].organisations = OrganisationReader.outermost(stretches[index].organisations + found)
      }
    }
  }

  /// Ends in this word, or stands for a zone whose full form is longer: 某经济技术开发区 is 经开区.
  private func isNamed(_ name: ArraySlice<UInt8>, _ tail: StaticString) -> Bool {
    if name.ends(with: tail) { return true }
    return tail.isSame(as: "经开区") && name.ends(with: "经济技术开发区")
      || tail.isSame(as: "高新区") && name.ends(with: "高新技术产业开发区")
  }

  /// The word alone: no name, 该 or 国家级 before it, and no longer word around it.
  private func isBare(_ hit: Hit, _ scan: Scan) -> Bool {
    let start = Int(hit.start)
    guard scan.longestHit(.suffix, at: start)?.end == hit.end,
      scan.longestHit(.suffix, endingAt: Int(hit.end))?.start == hit.start
    else { return false }
    for word in ["该", "国家", "国家级", "省级", "全国", "各", "本", "个", "家", "级", "新"] as [StaticString]
    where scan.has(word, before: start) {
      return false
    }
    if scan.longestHit([.place, .zone], endingAt: start) != nil || scan.has("（", at: Int(hit.end)) { return false }
    return scan.longestHit(.boundary, endingAt: start) != nil
      || CharacterClass(scan.character(before: start).value) != .han
  }

  /// One entry a form, in order of first mention. A zone's bare word is a mention of the zone.
  private func collectOrganisations() {
    var places = NameTable<Int>()
    var bare = NameTable<Int>()
    for (number, stretch) in stretches.enumerated() {
      let districts = OrganisationReader(stretch.scan, vocabulary).districts(apartFrom: stretch.organisations)
      let mentions =
        districts.isEmpty ? stretch.organisations : OrganisationReader.outermost(stretch.organisations + districts)
      for mention in mentions {
        let name = Array(stretch.scan.text[mention.range])
        if mention.isBare {
          bare[canonical(name), default: 0] += 1
          continue
        }
        if let place = places[name] {
          organisations[place].mentions += 1
          continue
        }
        // 《某区若干规定》 alone names no one who acts.
        if stretch.scan.title(around: mention.range.lowerBound) != nil { continue }
        places.set(name, to: organisations.count)
        organisations.append(
          Organisation(
            name: name, type: mention.type, canonical: canonical(name), mentions: 1, stretch: number,
            range: mention.range))
      }
      addZonesOfOffices(stretch, number, &places)
    }
    for (name, count) in bare {
      if let place = places[name] { organisations[place].mentions += count }
    }
  }

  /// 宁城高新区 of 宁城高新区税务局 is named with its office, and has a row where it stands nowhere alone before.
  private func addZonesOfOffices(_ stretch: Stretch, _ number: Int, _ places: inout NameTable<Int>) {
    let scan = stretch.scan
    for mention in stretch.organisations where mention.type == .government || mention.type == .party {
      let start = mention.range.lowerBound
      let behind = scan.longestHit(.place, at: start).map { Int($0.end) } ?? start
      guard let zone = scan.longestHit(.zone, at: start) ?? scan.longestHit(.zone, at: behind),
        Int(zone.end) < mention.range.upperBound
      else { continue }
      let range = start..<Int(zone.end)
      let name = Array(scan.text[range])
      guard places[name] == nil else { continue }
      places.set(name, to: organisations.count)
      organisations.append(
        Organisation(name: name, type: .zone, canonical: canonical(name), mentions: 1, stretch: number, range: range))
    }
  }

  /// The full name a form stands for; zones under the name the list has them by.
  func canonical(_ name: [UInt8]) -> [UInt8] {
    if canonicalNames.isEmpty { return name }
    if let full = canonicalNames[name] { return full }
    guard ["公司", "集团", "集團"].contains(where: { name[...].ends(with: $0) }) else { return name }
    for tail in ["公司", "集团", "集團", "技术公司", "技術公司", "科技公司"] as [StaticString] where name[...].ends(with: tail) {
      if let full = canonicalNames[Array(name.dropLast(tail.utf8CodeUnitCount))] { return full }
    }
    return name
  }
}
