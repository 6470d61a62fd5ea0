import Model

/// Whose a project is, where nobody is said to pay for it or build it.
///
///     甲集团在某市的第三座工厂          a company, and nothing but where or which between
///     “我们将建设某中心。”某公司总经理说   who speaks of it
///     眼下，总投资2亿元的某产线已投产      the company that the story is about
extension ProjectSurroundings {
  /// 甲公司位于某区的某基地, 甲集团在某市的第三座工厂, 甲公司首条某产线: a company, and nothing but where or which between.
  func owner() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    let near = max(clause.lowerBound, mention.range.lowerBound - 150)..<mention.range.lowerBound
    guard let owner = stretch.organisations(in: near).last(where: { $0.type == .company }) else { return nil }
    let between = owner.range.upperBound..<mention.range.lowerBound
    if scan.isAny(of: Self.which, between) { return name(owner) }
    let isWhere = ["位于", "在", "设在", "建在", "落户"].contains { scan.has($0, at: between.lowerBound) }
    return isWhere && scan.has("的", before: between.upperBound) && between.count <= 90 ? name(owner) : nil
  }

  private static let which: Words = [
    "", "的", "首条", "首个", "首座", "第二", "第二条", "第二座", "第三座", "新", "新建", "新建的", "自建", "自建的", "新上的", "旗下", "旗下的", "投资的",
    "所属", "扩建的",
  ]

  /// 甲城某某生物投资4500万元新建某中心: a name that no list knows, but for the place it begins with.
  func unknownPayer() -> [UInt8]? {
    var clause = scan.stripped(scan.nearClause(mention.range.lowerBound))
    for lead in ["其中", "此外", "另外", "包括"] as [StaticString] where scan.has(lead, at: clause.lowerBound) {
      clause = clause.lowerBound + lead.utf8CodeUnitCount..<clause.upperBound
    }
    // 甲投资3亿元的某项目、乙投资2亿元的某项目.
    if let earlier = stretch.projects.last(startingBefore: mention.range.lowerBound),
      earlier.range.upperBound > clause.lowerBound, scan.has("、", at: earlier.range.upperBound)
    {
      clause = min(earlier.range.upperBound + 3, clause.upperBound)..<clause.upperBound
    }
    guard clause.lowerBound < mention.range.lowerBound,
      let paid = scan.offset(ofAny: ["投资", "斥资", "出资"], in: clause.lowerBound..<mention.range.lowerBound)
    else { return nil }
    let who = clause.lowerBound..<paid
    guard isProper(who), stretch.quantities(in: paid + 6..<paid + 7).first?.dimension == .money else { return nil }
    return Array(scan.text[who])
  }

  /// 甲城某某的某项目、乙城某某的某项目: whose it is, by such a name.
  func unknownOwner() -> [UInt8]? {
    guard scan.has("的", before: mention.range.lowerBound) else { return nil }
    let end = mention.range.lowerBound - 3
    let marks = scan.markIndex(from: end)
    let start = max(marks > 0 ? Int(scan.marks[marks - 1].end) : 0, sentence.lowerBound)
    return start < end && isProper(start..<end) ? Array(scan.text[start..<end]) : nil
  }

  /// A place, and two to six characters that are no word for what is done.
  private func isProper(_ range: Range<Int>) -> Bool {
    guard let place = scan.longestHit(.place, at: range.lowerBound), Int(place.end) < range.upperBound else {
      return false
    }
    let rest = Int(place.end)..<range.upperBound
    guard (2...8).contains(scan.characterCount(rest)),
      scan.markIndex(from: rest.lowerBound) == scan.markIndex(from: rest.upperBound)
    else { return false }
    return !scan.hasAny(["计划", "总", "累计", "市", "区", "县", "省", "政府", "今年", "去年", "将", "拟"], in: rest)
  }

  /// What a company builds for itself, where nothing says whose it is: the company that tells of it, that the sentence speaks of
  /// as 公司, or that the article is about.
  func ownCompany() -> [UInt8]? {
    if let speaker = speaker() { return speaker }
    guard !mention.isListed, isWorks || isPaidByFirm || isRaisedFor else { return nil }
    let people = stretch.people[stretch.people.firstIndex(startingFrom: sentence.lowerBound)...]
    for person in people.prefix(8) where person.range.lowerBound < sentence.upperBound {
      let house = person.organisation ?? person.number.flatMap { story.people[$0].organisation }
      if let house, story.type(of: house) == .company { return story.canonical(house) }
    }
    let before = sentence.lowerBound..<mention.range.lowerBound
    if scan.hasAny(["公司", "企业", "我们"], in: before),
      let owner = stretch.organisations(in: max(0, mention.range.lowerBound - 900)..<mention.range.lowerBound).last(
        // A co-operative is called 公司 by nobody.
        where: { $0.type == .company && !scan.has("合作社", before: $0.range.upperBound) })
    {
      return name(owner)
    }
    return story.house ?? mainCompany()
  }

  /// 募集资金将投向某基地: whose shares were sold was told before.
  private var isRaisedFor: Bool {
    scan.hasAny(["募集资金", "募投"], in: sentence.lowerBound..<max(sentence.lowerBound, mention.range.lowerBound))
  }

  /// 明年，企业拟投资2亿元，在某地建设某中心: the firm pays, whatever it builds.
  private var isPaidByFirm: Bool {
    let before = sentence.lowerBound..<mention.range.lowerBound
    guard let firm = scan.offset(ofAny: ["企业", "公司"], in: before), scan.mark(endingAt: firm) != nil else {
      return false
    }
    let end = min(before.upperBound, firm + 24)
    return scan.hasAny(["投资", "斥资", "出资", "投入"], in: firm + 6..<max(firm + 6, end))
  }

  /// The only company, or the one that is named far more often than any other.
  private func mainCompany() -> [UInt8]? {
    // A works may be read as a house of its own.
    let own = Array(scan.text[mention.range])
    let companies = story.organisations.prefix(60).filter { $0.type == .company && $0.name != own }
    var counts = NameTable<Int>()
    for company in companies { counts[company.canonical, default: 0] += max(1, company.mentions) }
    var best: (name: [UInt8], count: Int)?
    var second = 0
    for company in companies where company.canonical == company.name {
      let count = counts[company.canonical] ?? 0
      if count > best?.count ?? 0 {
        second = best?.count ?? 0
        best = (company.canonical, count)
      } else {
        second = max(second, count)
      }
    }
    guard let best, second == 0 || best.count >= 3 && best.count >= 2 * second else { return nil }
    // An item of a column of short news is about nobody whom another item names.
    let isItem = Self.bullets.contains(scan.character(at: 0).value)
    return isItem && !stretch.organisations.contains { name($0) == best.name } ? nil : best.name
  }

  private static let bullets: Characters = "●▲■◆★•○◎►▼□◇△▶☆※"

  /// “我们将建设某中心。”某公司总经理说: who speaks of what we build.
  private func speaker() -> [UInt8]? {
    let start = mention.range.lowerBound
    guard let inside = scan.quotation(around: start),
      scan.hasAny(["我们", "公司", "企业"], in: max(inside.lowerBound, sentence.lowerBound)..<start)
        || isWorks && scan.first(of: Self.open, before: start) != nil
    else { return nil }
    let next = stretch.quotes.partitioningIndex { ($0.parts.last?.upperBound ?? 0) > start }
    guard next < stretch.quotes.count else { return nil }
    let quote = stretch.quotes[next]
    guard let house = quote.speaker.flatMap({ story.people[$0].organisation }) ?? quote.organisation,
      story.type(of: house) == .company
    else { return nil }
    return house
  }

  /// 双方将合作建设某园: the two who are named together first.
  func bothSides() -> [UInt8]? {
    let clause = scan.nearClause(mention.range.lowerBound)
    let before = clause.lowerBound..<max(clause.lowerBound, mention.range.lowerBound)
    guard scan.hasAny(["双方", "两家企业", "两家公司"], in: before) else { return nil }
    for number in max(0, mention.stretch - 3)...mention.stretch where story.stretches[number].role == .body {
      let stretch = story.stretches[number]
      for (left, right) in zip(stretch.organisations.prefix(40), stretch.organisations.dropFirst().prefix(40)) {
        guard left.range.upperBound <= right.range.lowerBound, right.range.lowerBound - left.range.upperBound == 3
        else { continue }
        let between = stretch.scan.folded[left.range.upperBound..<right.range.lowerBound]
        guard between.equals("与") || between.equals("和") else { continue }
        return story.canonical(Array(stretch.scan.text[left.range])) + Array("与".utf8)
          + story.canonical(Array(stretch.scan.text[right.range]))
      }
    }
    return nil
  }

  /// 公司上市，募集资金拟投向某某扩产: whose money was raised.
  func raiser() -> [UInt8]? {
    let before = sentence.lowerBound..<max(sentence.lowerBound, mention.range.lowerBound)
    guard scan.hasAny(["募集资金", "募投"], in: before) else { return nil }
    return stretch.organisations(in: before).first { $0.type == .company }.map { name($0) }
  }

  /// 中南某某·某地产业园项目: the maker before the dot.
  func beforeDot() -> [UInt8]? {
    guard let dot = scan.offset(ofAny: ["·"], in: mention.range), dot - mention.range.lowerBound >= 9,
      scan.longestHit([.place, .zone], at: mention.range.lowerBound).map({ Int($0.end) < dot }) ?? true
    else { return nil }
    return Array(scan.text[mention.range.lowerBound..<dot])
  }

  /// A works, a line or a phase: what one company has, unlike a park, a road or a school.
  private var isWorks: Bool {
    let text = scan.folded[mention.range]
    return Self.works.contains { text.ends(with: $0) }
  }

  private static let works: [StaticString] = [
    "工厂", "厂", "新厂", "车间", "产线", "生产线", "装配线", "线", "生产基地", "产业化基地", "制造基地", "总装基地", "研发基地", "加工基地", "厂房", "厂区", "项目",
    "总部", "总部大楼", "研发中心", "研发大楼", "二期", "三期", "四期", "一期", "扩建", "仓库", "冷库", "智能工厂", "装置",
  ]
}
