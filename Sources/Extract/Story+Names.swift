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
    var names = namesInFull()
    let fullCount = names.full.count
    for (place, stem) in names.companies where names.full.count < fullCount + 60 {
      let name = place.scan.text[place.range]
      guard !names.full[fullCount...].contains(where: { $0.isCalled(name) }),
        !names.full[..<fullCount].contains(where: { $0.holds(place.scan.text[stem]) })
      else { continue }
      names.add(Array(name), .company, at: place)
    }
    if names.full.isEmpty, names.told.isEmpty { return }
    var short = ShortForms(names.full, besides: names.numbers, vocabulary)
    for (form, full) in usedBeginnings(names.full) { short.add(form, full: full) }
    // 杨河 is the town of 杨河高新区, though a company may begin with it.
    let places = names.full.filter { $0.type == .zone || $0.type == .government }
    if !places.isEmpty {
      short.remove { form, full in
        names.full[full].type == .company
          && places.contains { $0.holds(form[...]) && !$0.isCalled(form[...]) }
      }
    }
    let tails = Story.tails(names.full)
    for (form, full) in tails { short.add(form, full: full) }
    for told in names.told {
      let full = Array(told.place.scan.text[told.place.range])
      let number = names.numbers[full] ?? names.full.count
      if number == names.full.count { names.add(full, told.type, at: told.place) }
      short.add(told.form, full: number)
    }
    guard !short.forms.isEmpty else { return }
    addMentions(of: short, names.full, tails)
    for form in short.forms { canonicalNames.set(form.form, to: names.full[form.full].name) }
  }

  /// Finds the short forms in all texts.
  private func addMentions(
    of short: ShortForms, _ names: [ShortForms.FullName], _ tails: [(form: [UInt8], full: Int)]
  ) {
    let forms = short.forms.map(\.form)
    let finder = NameFinder(forms)
    for stretch in stretches where stretch.scan.mayHold(anyPrinted: forms) {
      let scan = stretch.scan
      var found: [NameMention] = []
      finder.forEachLongest(in: scan.text) { range, row in
        let isTail = !tails.isEmpty && tails.contains { $0.form == short.forms[row].form }
        guard isTail ? Story.standsFree(range, scan) : Story.standsAlone(range, scan, vocabulary) else { return }
        let full = names[short.forms[row].full]
        found.append(NameMention(range: extended(range, scan, full.name), type: full.type))
      }
      if found.isEmpty { continue }
      stretch.organisations = OrganisationReader.outermost(stretch.organisations + found)
    }
  }

  /// The names that short forms are made from.
  private struct NamesInFull {
    var full: [ShortForms.FullName] = []
    /// The number of each, by its name.
    var numbers = NameTable<Int>()
    /// 禾岳食品公司: by a common form, with the part before it. Where no longer name holds 禾岳食品 it is all that the
    /// article says of it, so that it has short forms, too.
    var companies: [(place: Excerpt, stem: Range<Int>)] = []
    /// 某某局（下称某局）: the short form that the page itself gives.
    var told: [(form: [UInt8], place: Excerpt, type: OrganisationType)] = []

    mutating func add(_ name: [UInt8], _ type: OrganisationType, at place: Excerpt) {
      if numbers[name] == nil { numbers.set(name, to: full.count) }
      full.append(ShortForms.FullName(name, type, at: place))
    }
  }

  private func namesInFull() -> NamesInFull {
    var names = NamesInFull()
    for stretch in stretches {
      let scan = stretch.scan
      let mayTell = scan.has(.openParenthesis)
      for mention in stretch.organisations {
        if mention.isFull {
          if names.full.count < 200, names.numbers[scan.text[mention.range]] == nil {
            names.add(Array(scan.text[mention.range]), mention.type, at: Excerpt(scan: scan, range: mention.range))
          }
        } else if mention.type == .company, let stem = Story.stem(of: mention, scan) {
          names.companies.append((Excerpt(scan: scan, range: mention.range), stem))
        }
        if mayTell, names.told.count < 100, let form = Story.toldForm(behind: mention.range.upperBound, scan) {
          names.told.append((Array(scan.text[form]), Excerpt(scan: scan, range: mention.range), mention.type))
        }
      }
    }
    return names
  }

  /// 禾岳食品 of 某市禾岳食品公司, where it says enough.
  private static func stem(of company: NameMention, _ scan: Scan) -> Range<Int>? {
    let end = company.range.upperBound
    guard company.range.count <= 42, scan.has("公司", before: end) || scan.has("集团", before: end) else { return nil }
    var start = company.range.lowerBound
    while let place = scan.longestHit([.place, .zone], at: start) { start = Int(place.end) }
    return end - 6 - start >= 12 && !scan.has("子公司", before: end) ? start..<end - 6 : nil
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

  /// 某局 of （下称某局）, behind a name.
  private static func toldForm(behind name: Int, _ scan: Scan) -> Range<Int>? {
    guard let open = scan.mark(at: name), open.kind == .openParenthesis, open.partner >= 0,
      let word = scan.first(of: abbreviations, at: Int(open.end))
    else { return nil }
    let start = Int(open.end) + word.utf8CodeUnitCount
    let form = scan.stripped(start..<max(start, Int(scan.marks[Int(open.partner)].start)))
    return (6...36).contains(form.count) ? form : nil
  }

  static let abbreviations: Words = ["以下简称", "以下称", "以下统称", "下称", "下简称", "简称", "后简称"]

  /// The beginnings of companies' names that stand alone in the article twice or more.
  private func usedBeginnings(_ names: [ShortForms.FullName]) -> [(form: [UInt8], full: Int)] {
    var forms: [[UInt8]] = []
    // Where each ends in the text that its full name stands in, and the number of that.
    var beginnings: [(end: Int, full: Int)] = []
    var ranges: [Range<Int>] = []
    for number in names.indices.prefix(60) where names[number].type == .company {
      ShortForms.findBeginnings(of: names[number], vocabulary, &ranges)
      for range in ranges {
        let form = names[number].bytes(range)
        guard !forms.contains(where: { form.equals($0) }) else { continue }
        forms.append(Array(form))
        beginnings.append((range.upperBound, number))
      }
    }
    guard !forms.isEmpty else { return [] }
    let finder = NameFinder(forms)
    var counts = [Int](filledWith: 0, count: forms.count)
    for stretch in stretches where stretch.scan.mayHold(anyPrinted: forms) {
      let scan = stretch.scan
      finder.forEach(in: scan.text) { range, row in
        let full = names[beginnings[row].full]
        // 禾岳一号 is what it makes.
        let goesOn =
          full.goesOn(behind: beginnings[row].end, as: scan, behind: range.upperBound)
          || scan.has("号", at: range.upperBound + 3) && scan.numeral(at: range.upperBound) != nil
        guard !goesOn, Story.standsAlone(range, scan, vocabulary) else { return }
        // 禾岳车桥 tells as much as two.
        let isCut =
          ShortForms.contractionEnd(of: full.name, behind: forms[row][...], in: scan, at: range.upperBound) != nil
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
    range.count >= 12 || scan.longestHit([.place, .zone], endingAt: range.lowerBound) != nil
      || NameEdge(scan: scan, vocabulary: vocabulary)
        .starts(before: range.upperBound, noSoonerThan: range.lowerBound)
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
  static func holds(_ name: [UInt8], _ stem: ArraySlice<UInt8>) -> Bool {
    let (name, stem) = (name.span, stem.span)
    var start = 0
    while start <= min(24, name.count - stem.count) {
      if name.has(stem, at: start) { return true }
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
