/// The organisations of one English text by their tokens, and which of an article's were named last before it.
struct EnglishNames: Sendable {
  struct Named: Sendable {
    var tokens: Range<Int>
    var type: OrganisationType
    /// The full name it stands for.
    var canonical: [UInt8]
  }

  /// In order, none inside another.
  var organisations: [Named] = []
  /// Named last in the texts before.
  var earlierCompany: [UInt8]?
  var earlierZone: [UInt8]?
  /// Full names of the texts before, the last one last.
  var earlier: [[UInt8]] = []
  /// The park or zone that the article names most.
  var mainZone: [UInt8]?
  var mainZoneType: OrganisationType?
  /// The company that the article names most, where it does so three times and twice as often as any other.
  var mainCompany: [UInt8]?

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

  func lastCompany(before token: Int) -> [UInt8]? {
    last(before: token) { $0 == .company || $0 == .research } ?? earlierCompany
  }

  func lastZone(before token: Int) -> [UInt8]? {
    last(before: token) { $0 == .zone || $0 == .park } ?? earlierZone ?? mainZone
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

  private func last(before token: Int, _ isRight: (OrganisationType) -> Bool) -> [UInt8]? {
    var index = firstIndex(endingAfter: token) - 1
    while index >= 0 {
      if isRight(organisations[index].type) { return organisations[index].canonical }
      index -= 1
    }
    return nil
  }

  private func firstIndex(endingAfter token: Int) -> Int {
    organisations.partitioningIndex { $0.tokens.upperBound > token }
  }

  private static let companyWords: [StaticString] = [
    "company", "firm", "group", "maker", "manufacturer", "up", "startup", "business",
  ]
  private static let zoneWords: [StaticString] = [
    "zone", "park", "area", "district", "estate", "port", "hub", "village", "incubator", "campus", "precinct",
    "cluster",
  ]

  /// What `the company` or `the park` stands for at a token; nil where the word is neither.
  func antecedent(_ text: EnglishText, _ index: Int) -> [UInt8]?? {
    if text.isAny(index, EnglishNames.companyWords) {
      if let mainCompany, earlier.contains(mainCompany) { return .some(mainCompany) }
      return .some(lastCompany(before: index))
    }
    if text.isWord(index, "zone") { return .some(lastZone(before: index, called: .zone)) }
    if text.isWord(index, "park") { return .some(lastZone(before: index, called: .park)) }
    if text.isAny(index, EnglishNames.zoneWords) { return .some(lastZone(before: index)) }
    if index < text.tokens.count, text.tokens[index].isLowerWord, text.has(.organisation, index),
      let named = named(text.folded[text.tokens[index].range], before: index)
    {
      return .some(named)
    }
    return nil
  }
}
