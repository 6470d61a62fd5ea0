/// What a sentence is about where it begins with a group of somebody's, or with a person of no house.
extension EnglishMeaning {
  /// Its 31 bakeries employ …, Last year the town’s new firms took in …: those that do it, and not whose they are.
  func group(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    var first = afterTime(sentence, before: start)
    if text.isAny(first, ["its", "their", "his", "her"]) {
      first += 1
    } else {
      guard text.isWord(first, "the"),
        let owner = (first + 1..<min(start, first + 5)).first(where: { text.isSort($0, .possessive) })
      else { return nil }
      first = owner + 1
    }
    while first < start, text.isSort(first, .figure) || text.has(.number, first) { first += 1 }
    let nouns = EnglishNounReader(text: text)
    var end = first
    while end < start, end - first < 6, text.tokens[end].sort == .word || text.isMark(end, "-") {
      // cork companies agreed: the last of the plurals before something else
      if nouns.isPlural(small: end), !nouns.isPlural(small: end + 1), !text.isMark(end + 1, "-") {
        let isJoined = text.isWord(end + 1, "and") && nouns.isPlural(small: end + 2)
        end += isJoined ? 3 : 1
        return isGroup(first..<end, before: start) ? Array(text.bytes[text.bytes(of: first..<end)]) : nil
      }
      if text.has([.closed, .moneyVerb, .saying], end) { return nil }
      end += 1
    }
    return nil
  }

  private func isGroup(_ words: Range<Int>, before start: Int) -> Bool {
    words.upperBound < start && text.phrase(.office, at: words.upperBound) == nil
      && !words.contains { text.has([.metric, .office, .period, .unit], $0) }
      && !text.has(.preposition, words.upperBound) && !isOfSomebody(words.upperBound - 1)
  }

  /// Anna Marsh, who keeps bees on two hectares, …; He welded hulls for 26 years: somebody of no house.
  func person(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    if text.isAny(sentence.lowerBound, ["he", "she"]) {
      guard let person = person(before: sentence.lowerBound), person.organisation == nil else { return nil }
      return person.name
    }
    let next = people.partitioningIndex { $0.tokens.lowerBound >= sentence.lowerBound }
    guard next < people.count else { return nil }
    let person = people[next]
    guard person.organisation == nil,
      person.tokens.lowerBound <= sentence.lowerBound + 2, person.tokens.upperBound < start,
      !text.has(.saying, person.tokens.upperBound), !text.isSort(person.tokens.upperBound, .possessive)
    else { return nil }
    return person.name
  }

  /// Behind In March, … or Last year.
  private func afterTime(_ sentence: Range<Int>, before start: Int) -> Int {
    let first = sentence.lowerBound
    if let comma = (first..<min(start, first + 7)).first(where: { text.isMark($0, ",") }), text.has(.preposition, first)
    {
      return comma + 1
    }
    if text.isAny(first, ["last", "this", "next"]), text.has(.period, first + 1) { return first + 2 }
    return first
  }

  /// Whom he or she means: the person named last.
  private func person(before token: Int) -> EnglishSomebody? {
    let next = people.partitioningIndex { $0.tokens.lowerBound >= token }
    return next > 0 ? people[next - 1] : earlierPerson
  }

  /// He has ordered 90 panels, of a company that he leads; she swam 4 miles, of herself; she said that 30 had come,
  /// of her house.
  func doer(_ pronoun: Int) -> [UInt8]? {
    guard let person = person(before: pronoun) else { return nil }
    var verb = pronoun + 1
    while text.has([.auxiliary, .adverb], verb), verb - pronoun < 4 { verb += 1 }
    let isHouse =
      text.isAny(pronoun, ["his", "her"]) || text.has(.saying, verb) || text.isAny(verb, of: Self.tellings)
      || person.leadsFirm && !text.isAny(verb, of: Self.ofOneself)
    return isHouse ? person.organisation ?? person.name : person.name
  }

  private static let tellings: EnglishWords = [
    "put", "puts", "expects", "expected", "hopes", "hoped", "estimates", "estimated", "reckons", "reckoned",
    "forecasts",
    "conceded", "admitted", "promised", "wants", "plans",
  ]

  /// What people do in their own lives, whatever house they lead.
  private static let ofOneself: EnglishWords = [
    "came", "comes", "left", "leaves", "joined", "joins", "served", "studied", "retired", "retires", "succeeds",
    "succeeded", "owns", "owned", "worked", "works", "graduated", "taught", "lived", "lives", "wrote", "learned",
    "learnt", "trained", "grew", "moved", "walked", "drove", "drives", "born", "married", "earned", "earns",
    "inherited", "commuted", "commutes", "spent", "spends", "welded", "keeps", "kept", "named",
  ]
}
