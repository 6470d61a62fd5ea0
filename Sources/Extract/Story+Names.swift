internal import Lexicon
import Model

extension Story {
  /// Finds the organisations of the article by their full names.
  func readFullNames() {
    for stretch in stretches { stretch.organisations = OrganisationReader(stretch.scan, vocabulary).read() }
  }

  /// Finds their short forms, wherever they stand.
  func readShortNames() {
    addShortForms()
    addBareZones()
    nameShortCompanies()
    nameShortZones()
    collectOrganisations()
  }

  private func addShortForms() {
    var names: [ShortForms.FullName] = []
    // The number of each, by its name.
    var numbers = NameTable<Int>()
    for stretch in stretches {
      for mention in stretch.organisations where mention.isFull && names.count < 200 {
        guard numbers[stretch.scan.text[mention.range]] == nil else { continue }
        let name = Array(stretch.scan.text[mention.range])
        numbers.set(name, to: names.count)
        names.append(ShortForms.FullName(name, mention.type, at: Excerpt(scan: stretch.scan, range: mention.range)))
      }
    }
    for name in companiesByCommonForm(besides: names) {
      if numbers[name.name] == nil { numbers.set(name.name, to: names.count) }
      names.append(name)
    }
    var short = ShortForms(names, besides: numbers, vocabulary)
    for (form, full) in usedBeginnings(names) { short.add(form, full: full) }
    // 杨河 is the town of 杨河高新区, though a company may begin with it.
    let places = names.indices.filter { names[$0].type == .zone || names[$0].type == .government }
    short.remove { form, full in
      names[full].type == .company
        && places.contains { names[$0].name != form && Story.holds(names[$0].name, form[...]) }
    }
    let tails = Story.tails(names)
    for (form, full) in tails { short.add(form, full: full) }
    for told in toldForms() {
      let full = Array(told.place.scan.text[told.place.range])
      let number = numbers[full] ?? names.count
      if number == names.count {
        numbers.set(full, to: number)
        names.append(ShortForms.FullName(full, told.type, at: told.place))
      }
      short.add(told.form, full: number)
    }
    guard !short.forms.isEmpty else { return }
    let forms = short.forms.map(\.form)
    let areTails = forms.map { form in tails.contains { $0.form == form } }
    let finder = NameFinder(forms)
    for index in stretches.indices {
      let scan = stretches[index].scan
      guard scan.mayHold(anyPrinted: forms) else { continue }
      var found: [NameMention] = []
      finder.forEachLongest(in: scan.text) { range, row in
        if areTails[row] ? Story.standsFree(range, scan) : Story.standsAlone(range, scan, vocabulary) {
          let full = short.forms[row].full
          let whole = extended(range, scan, names[full].name)
          found.append(NameMention(range: whole, type: names[full].type))
        }
      }
      if found.isEmpty { continue }
      stretches[index].organisations = OrganisationReader.outermost(stretches[index].organisations + found)
    }
    for form in short.forms { canonicalNames.set(form.form, to: names[form.full].name) }
  }

  /// 禾岳食品公司 where no longer name holds 禾岳食品: all that the article says of it, so that it has short forms, too.
  private func companiesByCommonForm(besides full: [ShortForms.FullName]) -> [ShortForms.FullName] {
    var found: [ShortForms.FullName] = []
    for stretch in stretches {
      for mention in stretch.organisations
      where !mention.isFull && mention.type == .company && mention.range.count <= 42 && found.count < 60 {
        let scan = stretch.scan
        guard scan.has("公司", before: mention.range.upperBound) || scan.has("集团", before: mention.range.upperBound)
        else { continue }
        var start = mention.range.lowerBound
        while let place = scan.longestHit([.place, .zone], at: start) { start = Int(place.end) }
        let stem = start..<mention.range.upperBound - 6
        guard stem.count >= 12, !scan.has("子公司", before: mention.range.upperBound) else { continue }
        let name = scan.text[mention.range]
        guard !found.contains(where: { name.equals($0.name) }),
          !full.contains(where: { Story.holds($0.name, scan.text[stem]) })
        else { continue }
        found.append(ShortForms.FullName(Array(name), mention.type, at: Excerpt(scan: scan, range: mention.range)))
      }
    }
    return found
  }

  /// 中试中心 of 宁城半导体中试中心: the last word of a name, where it says more than what kind of house it is and no other
  /// name ends so.
  private static func tails(_ names: [ShortForms.FullName]) -> [(form: [UInt8], full: Int)] {
    var found: [(form: [UInt8], full: Int)] = []
    for number in names.indices {
      for tail in names[number].tails where !names.contains(where: { $0.name == tail }) {
        let isShared = names.contains {
          $0.name != names[number].name && $0.name[...].suffix(tail.count).elementsEqual(tail)
        }
        if !isShared { found.append((tail, number)) }
      }
    }
    return found
  }

  /// No name goes on into the word: a mark, a particle or 该 stands before it.
  private static func standsFree(_ range: Range<Int>, _ scan: Scan) -> Bool {
    if CharacterClass(scan.character(before: range.lowerBound).value) != .han { return true }
    // 项目|专班|服务群 is another word.
    return range.count > 6 && scan.longestHit(.boundary, endingAt: range.lowerBound) != nil
  }

  /// 某某局（下称某局）: the short form that the page itself gives.
  private func toldForms() -> [(form: [UInt8], place: Excerpt, type: OrganisationType)] {
    var found: [(form: [UInt8], place: Excerpt, type: OrganisationType)] = []
    for stretch in stretches {
      let scan = stretch.scan
      for mention in stretch.organisations where found.count < 100 {
        guard let open = scan.mark(at: mention.range.upperBound), open.kind == .openParenthesis, open.partner >= 0,
          let word = scan.first(of: Story.abbreviations, at: Int(open.end))
        else { continue }
        let start = Int(open.end) + word.utf8CodeUnitCount
        let form = scan.stripped(start..<max(start, Int(scan.marks[Int(open.partner)].start)))
        guard (6...36).contains(form.count) else { continue }
        found.append((Array(scan.text[form]), Excerpt(scan: scan, range: mention.range), mention.type))
      }
    }
    return found
  }

  static let abbreviations: Words = ["以下简称", "以下称", "以下统称", "下称", "下简称", "简称", "后简称"]

  /// The beginnings of companies' names that stand alone in the article twice or more.
  private func usedBeginnings(_ names: [ShortForms.FullName]) -> [(form: [UInt8], full: Int)] {
    var forms: [[UInt8]] = []
    // What the full name goes on with behind each, and its number.
    var beginnings: [(next: ArraySlice<UInt8>, full: Int)] = []
    for number in names.indices.prefix(60) where names[number].type == .company {
      for range in ShortForms.beginnings(of: names[number], vocabulary) {
        let form = names[number].bytes(range)
        guard !forms.contains(where: { form.equals($0) }) else { continue }
        forms.append(Array(form))
        beginnings.append((names[number].bytes(range.upperBound..<range.upperBound + 3), number))
      }
    }
    guard !forms.isEmpty else { return [] }
    let finder = NameFinder(forms)
    var counts = [Int](filledWith: 0, count: forms.count)
    for stretch in stretches where stretch.scan.mayHold(anyPrinted: forms) {
      let scan = stretch.scan
      finder.forEach(in: scan.text) { range, row in
        // 禾岳一号 is what it makes.
        let goesOn =
          scan.text[range.upperBound...].starts(with: beginnings[row].next)
          || scan.has("号", at: range.upperBound + 3) && scan.numeral(at: range.upperBound) != nil
        guard !goesOn, Story.standsAlone(range, scan, vocabulary) else { return }
        // 禾岳车桥 tells as much as two.
        let full = names[beginnings[row].full].name
        let isCut = ShortForms.contractionEnd(of: full, behind: forms[row][...], in: scan, at: range.upperBound) != nil
        // 禾木源财务负责人周某: so does a beginning of three characters before who works there.
        let isEmployer =
          range.count >= 9 && scan.longestHit(.title, at: range.upperBound).map { $0.end - $0.start >= 6 } ?? false
        counts[row] += isCut || isEmployer ? 2 : 1
      }
    }
    // By full name, its beginning that is used most; the longer of two used alike.
    var best = [Int?](filledWith: nil, count: names.count)
    for row in forms.indices where counts[row] >= 2 || counts[row] == 1 && forms[row].count >= 12 {
      let full = beginnings[row].full
      if let other = best[full], counts[other] > counts[row] { continue }
      best[full] = row
    }
    return best.compactMap { $0 }.sorted().map { (forms[$0], beginnings[$0].full) }
  }

  /// A short form of two characters may be the end of another name: nothing that belongs to a name stands before it.
  private static func standsAlone(_ range: Range<Int>, _ scan: Scan, _ vocabulary: Vocabulary) -> Bool {
    let edge = NameEdge(scan: scan, vocabulary: vocabulary).start(before: range.upperBound)
    return edge >= range.lowerBound || scan.longestHit([.place, .zone], endingAt: range.lowerBound) != nil
      || range.count >= 12
  }

  /// 禾某公司, 禾某技术公司, 禾某新能源: the short form goes on to a common ending, or to a line of business as the full
  /// name does.
  private func extended(_ range: Range<Int>, _ scan: Scan, _ full: [UInt8]) -> Range<Int> {
    for tail in ["公司", "集团", "技术公司", "科技公司"] as [StaticString] where scan.has(tail, at: range.upperBound) {
      return range.lowerBound..<range.upperBound + tail.utf8CodeUnitCount
    }
    guard let line = scan.longestHit(.suffix, at: range.upperBound), vocabulary.suffix(line)?.strength == .business,
      // 运营|总监: the first word of an office.
      scan.longestHit(.title, at: range.upperBound).map({ $0.end <= line.end }) ?? true,
      Story.holds(full, scan.text[range.lowerBound..<Int(line.end)])
    else { return contracted(range, scan, full) }
    return named(range.lowerBound..<Int(line.end), scan, full)
  }

  /// 禾某车桥 where 某市禾某重型车桥有限公司 is the full name; not 运营|总监, of which the full name has the first word.
  private func contracted(_ range: Range<Int>, _ scan: Scan, _ full: [UInt8]) -> Range<Int> {
    guard scan.longestHit(.title, at: range.upperBound) == nil,
      let end = ShortForms.contractionEnd(of: full, behind: scan.text[range], in: scan, at: range.upperBound)
    else { return range }
    return named(range.lowerBound..<end, scan, full)
  }

  /// Notes what a short form stands for.
  private func named(_ form: Range<Int>, _ scan: Scan, _ full: [UInt8]) -> Range<Int> {
    canonicalNames.set(Array(scan.text[form]), to: full)
    return form
  }

  /// 禾某公司 stands for the one company of the article in whose full name 禾某 stands: its line of business may be one that
  /// no list has.
  private func nameShortCompanies() {
    var full: [[UInt8]] = []
    var short = NameTable<Void>()
    for stretch in stretches {
      for mention in stretch.organisations where mention.type == .company {
        let folded = stretch.scan.folded[mention.range]
        // 某某有限公司宁城工厂 names the company, too.
        let legal = folded.end(ofLast: "有限公司") ?? mention.range.upperBound
        let name = stretch.scan.text[mention.range.lowerBound..<legal]
        if legal < mention.range.upperBound || folded.ends(with: "有限公司") || folded.ends(with: "集团") {
          if full.count < 60, !full.contains(where: { name.equals($0) }) { full.append(Array(name)) }
        } else if name.count <= 24, short.count < 200, canonicalNames[name] == nil {
          if short[name] == nil { short.set(Array(name), to: ()) }
        }
      }
    }
    for (name, _) in short {
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
      if name[start..<start + stem.count].equals(stem) { return true }
      start += 3
    }
    return false
  }

  /// The full name a form stands for; zones under the name the list has them by.
  func canonical(_ name: [UInt8]) -> [UInt8] {
    if canonicalNames.isEmpty { return name }
    if let full = canonicalNames[name] { return full }
    let whole = name[...]
    guard whole.ends(with: "公司") || whole.ends(with: "集团") || whole.ends(with: "集團") else { return name }
    for tail in ["公司", "集团", "集團", "技术公司", "技術公司", "科技公司"] as [StaticString] where whole.ends(with: tail) {
      if let full = canonicalNames[name.dropLast(tail.utf8CodeUnitCount)] { return full }
    }
    return name
  }
}
