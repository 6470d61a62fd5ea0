/// The organisations of one English text by their tokens, and which of an article's were named last before it.
///
/// A class, because every reader of the text is handed it and asks it over and over: to copy a value of so many names is to
/// count a reference to each.
final class EnglishNames {
  struct Named: Sendable {
    var tokens: Range<Int>
    var type: OrganisationType
    /// The full name it stands for.
    var canonical: [UInt8]
    /// Its sentence, and whether that is about it: whether it stands at its head.
    var sentence: Int32 = -1
    var headsSentence = false
  }

  /// In order, none inside another.
  var organisations: [Named] = []
  /// Named last in the texts before.
  var earlierCompany: [UInt8]?
  var earlierZone: [UInt8]?
  /// Full names of the texts before, the last one last.
  var earlier: [[UInt8]] = []
  /// Who is the developer, the operator and so on of somebody in this text or one before.
  var parts = NameTable<[UInt8]>()
  /// The park or zone that the article names most.
  var mainZone: [UInt8]?
  var mainZoneType: OrganisationType?
  /// What the article calls a plan, fund or bridge by name, by that word: what `the plan` stands for.
  var called = NameTable<[UInt8]>()
  /// The company that the article names most, where it does so three times and twice as often as any other.
  var mainCompany: [UInt8]?

  init() {}

  init(copying other: EnglishNames) {
    organisations = other.organisations
    earlierCompany = other.earlierCompany
    earlierZone = other.earlierZone
    earlier = other.earlier
    parts = other.parts
    mainZone = other.mainZone
    mainZoneType = other.mainZoneType
    called = other.called
    mainCompany = other.mainCompany
  }

  func organisation(startingAt token: Int) -> Named? {
    let index = firstIndex(endingAfter: token)
    return index < organisations.count && organisations[index].tokens.lowerBound == token ? organisations[index] : nil
  }

  func organisation(endingAt token: Int) -> Named? {
    let index = firstIndex(endingAfter: token - 1)
    return index < organisations.count && organisations[index].tokens.upperBound == token ? organisations[index] : nil
  }

  func organisation(holding token: Int) -> Named? {
    let index = firstIndex(endingAfter: token)
    return index < organisations.count && organisations[index].tokens.contains(token) ? organisations[index] : nil
  }

  /// The first that begins in a range.
  func first(in range: Range<Int>) -> Named? {
    var index = firstIndex(endingAfter: range.lowerBound)
    if index < organisations.count, organisations[index].tokens.lowerBound < range.lowerBound { index += 1 }
    return index < organisations.count && organisations[index].tokens.lowerBound < range.upperBound
      ? organisations[index] : nil
  }

  /// Whether a full name is that of an organisation of this text or one before.
  func isKnown(_ name: [UInt8]) -> Bool {
    organisations.contains { $0.canonical == name } || earlier.contains(name)
  }

  /// The town in `of Osk`: one to three words in capitals.
  func town(_ text: EnglishText, _ of: Int) -> [UInt8]? {
    guard text.isWord(of, "of") else { return nil }
    var end = of + 1
    while end < min(text.tokens.count, of + 4), text.tokens[end].isCapital, text.tokens[end].sort == .word { end += 1 }
    return end > of + 1 ? Array(text.bytes[text.bytes(of: of + 1..<end)]) : nil
  }

  func lastCompany(before token: Int) -> [UInt8]? {
    last(before: token) { $0 == .company || $0 == .research } ?? earlierCompany
  }

  func lastZone(before token: Int) -> [UInt8]? { zone(before: token) ?? mainZone }

  /// The zone or park named last, in this text or one before.
  func zone(before token: Int) -> [UInt8]? {
    last(before: token) { $0 == .zone || $0 == .park } ?? earlierZone
  }

  /// What `the zone` or `the park` stands for: the last one of that kind, else the last of either.
  private func lastZone(before token: Int, called type: OrganisationType) -> [UInt8]? {
    if let own = last(before: token, { $0 == type }) { return own }
    // The zone that the article is about, though a park was named since.
    if let mainZone, type == mainZoneType { return mainZone }
    return lastZone(before: token)
  }

  /// The organisation named last whose name ends in a word: the Trade Council for council.
  func named(_ word: ArraySlice<UInt8>, before token: Int) -> [UInt8]? {
    func isCalled(_ name: [UInt8]) -> Bool {
      name.count > word.count && EnglishVocabulary.folded(name.suffix(word.count))[...] == word
        && name[name.count - word.count - 1] == 0x20
    }
    for index in stride(from: firstIndex(endingAfter: token) - 1, through: 0, by: -1).prefix(20)
    where isCalled(organisations[index].canonical) {
      return organisations[index].canonical
    }
    return earlier.last(where: isCalled)
  }

  /// The last one that is right, or the one that its sentence is about where that is right, too.
  private func last(before token: Int, _ isRight: (OrganisationType) -> Bool) -> [UInt8]? {
    var index = firstIndex(endingAfter: token) - 1
    while index >= 0 {
      if isRight(organisations[index].type) { return head(of: index, isRight) ?? organisations[index].canonical }
      index -= 1
    }
    return nil
  }

  private func head(of index: Int, _ isRight: (OrganisationType) -> Bool) -> [UInt8]? {
    let sentence = organisations[index].sentence
    guard sentence >= 0 else { return nil }
    for other in stride(from: index, through: 0, by: -1) {
      guard organisations[other].sentence == sentence else { return nil }
      if organisations[other].headsSentence, isRight(organisations[other].type) {
        return organisations[other].canonical
      }
    }
    return nil
  }

  private func firstIndex(endingAfter token: Int) -> Int {
    organisations.partitioningIndex { $0.tokens.upperBound > token }
  }

  private static let companyWords: EnglishWords = [
    "company", "firm", "group", "maker", "manufacturer", "up", "startup", "business",
  ]
  private static let zoneWords: EnglishWords = ["zone", "park", "area", "district", "estate", "incubator", "campus"]
  /// Words that stand for a zone only where its name has them: the port may be one of the sea.
  private static let zoneNameWords: EnglishWords = [
    "port", "hub", "village", "precinct", "cluster", "harbour", "bay",
  ]

  static let partWords: EnglishWords = [
    "developer", "operator", "owner", "builder", "landlord", "contractor", "regulator", "sponsor", "investor",
    "insurer",
    "lender", "promoter", "utility", "manager",
  ]

  /// Osk Docks, the zone’s developer, …; the park’s owner, the Osk Trust, …: which part each organisation is told to have.
  func partsTold(in text: EnglishText) -> [(word: [UInt8], name: [UInt8])] {
    var told: [(word: [UInt8], name: [UInt8])] = []
    func note(_ word: Int, _ named: Named) {
      told.append((Array(text.folded[text.tokens[word].range]), named.canonical))
    }
    for named in organisations.prefix(40) {
      let end = named.tokens.upperBound
      if text.isMark(end, ","), text.has(.determiner, end + 1),
        let word = (end + 2..<end + 6).first(where: { text.isAny($0, of: Self.partWords) }),
        text.isMark(word + 1, ",") || text.isMark(word + 1, "."), (end + 2..<word).allSatisfy({ !text.isMark($0, ",") })
      {
        note(word, named)
      }
      let start =
        text.isWord(named.tokens.lowerBound - 1, "the") ? named.tokens.lowerBound - 1 : named.tokens.lowerBound
      if text.isMark(start - 1, ","), text.isMark(end, ","), text.isAny(start - 2, of: Self.partWords),
        text.isSort(start - 3, .possessive)
      {
        note(start - 2, named)
      }
    }
    return told
  }

  /// Whether the text begins with another company than the one the article names most, which it has not named yet.
  private func opensOnAnother(than main: [UInt8], before index: Int) -> Bool {
    guard let first = organisations.first(where: { $0.type == .company }), first.sentence == 0,
      first.tokens.upperBound <= index
    else { return false }
    return !organisations.contains { $0.canonical == main && $0.tokens.lowerBound < index }
  }

  /// What `the company` or `the park` stands for at a token; nil where the word is neither.
  func antecedent(_ text: EnglishText, _ index: Int) -> [UInt8]?? {
    if text.isAny(index, of: EnglishNames.companyWords) {
      if let mainCompany, earlier.contains(mainCompany), !opensOnAnother(than: mainCompany, before: index) {
        return .some(mainCompany)
      }
      return .some(lastCompany(before: index))
    }
    if !parts.isEmpty, text.isAny(index, of: Self.partWords),
      let known = parts[text.folded[text.tokens[index].range]]
    {
      return .some(known)
    }
    if text.isWord(index, "zone") { return .some(lastZone(before: index, called: .zone)) }
    if text.isWord(index, "park") { return .some(lastZone(before: index, called: .park)) }
    if text.isAny(index, of: EnglishNames.zoneWords) { return .some(lastZone(before: index)) }
    if text.isAny(index, of: EnglishNames.zoneNameWords), let zone = lastZone(before: index) {
      let word = text.folded[text.tokens[index].range]
      let isNamed = EnglishVocabulary.folded(zone).split(separator: 0x20).contains { $0.elementsEqual(word) }
      return isNamed ? .some(zone) : nil
    }
    if index < text.tokens.count, text.tokens[index].isLowerWord, text.has(.organisation, index),
      let named = named(text.folded[text.tokens[index].range], before: index)
    {
      return .some(named)
    }
    if index < text.tokens.count, text.tokens[index].isLowerWord, !called.isEmpty,
      let named = called[text.folded[text.tokens[index].range]]
    {
      return .some(named)
    }
    return nil
  }

  /// Words that a thing’s name has and that stand for it later.
  static let callings: EnglishWords = [
    "plan", "scheme", "fund", "academy", "programme", "program", "initiative", "project", "partnership", "forum",
    "bridge", "terminal", "tunnel", "charter", "code", "act", "bill", "strategy", "guarantee", "award", "prize",
    "show", "fair", "festival", "exhibition", "centre", "center", "institute", "laboratory", "tower", "line",
    "accelerator", "corridor", "mission", "pledge", "pact", "league", "network", "school", "hall", "mill", "library",
  ]
}
