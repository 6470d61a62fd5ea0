/// Who or what acts in the clause of a figure: the name, noun or pronoun that stands before its verb.
extension EnglishMeaning {
  /// What stands at the head of a clause.
  enum Head {
    /// An organisation, a name that acts as one, or a person.
    case name([UInt8])
    /// it, they, he, she.
    case pronoun(Int)
    /// The words of a noun without article and size, where its article stands, and whose it is told to be.
    case noun(Range<Int>, article: Int?, owner: Int?)
  }

  /// - Parameter last: the organisation that the figures before were said of; this one’s where it has one.
  func acting(before start: Int, _ sentence: Range<Int>, last: inout [UInt8]?) -> [UInt8]? {
    let clauses = EnglishClauses(text: text)
    let opening = clauses.opening(of: sentence)
    guard opening < start else { return nil }
    let quotation = text.quotation(around: start)
    for at in stride(from: start - 1, to: max(opening, start - 40), by: -1) {
      if text.isMark(at, ":") || text.quotation(around: at) != quotation { return nil }
      // Behind a semicolon a sentence begins.
      if text.isMark(at, ";") {
        let next = text.has(.conjunction, at + 1) ? at + 2 : at + 1
        guard next < start, let head = head(next, before: start, isOpening: true) else { return nil }
        return meaning(of: head, at: next, sentence, start, &last)
      }
      // from Osk Ferries, which has one boat and …
      if text.isAny(at, ["which", "who"]), text.isMark(at - 1, ","), let named = names.organisation(endingAt: at - 1) {
        return named.canonical
      }
      guard clauses.begins(at), let head = head(at, before: start, isOpening: false) else { continue }
      return meaning(of: head, at: at, sentence, start, &last)
    }
    guard start - opening <= 60, text.quotation(around: opening) == quotation,
      let head = head(opening, before: start, isOpening: true)
    else { return nil }
    return meaning(of: head, at: opening, sentence, start, &last)
  }

  /// Reads what a clause begins with.
  /// - Parameter isOpening: at the head of a sentence more may stand between it and its verb.
  func head(_ at: Int, before start: Int, isOpening: Bool) -> Head? {
    let clauses = EnglishClauses(text: text)
    if text.isAny(at, ["it", "they", "he", "she"]) {
      return isOpening || at + 1 < start && text.tokens[at + 1].isLowerWord ? .pronoun(at) : nil
    }
    if text.isAny(at, of: Self.noHeads) { return nil }
    let hasArticle = text.has(.determiner, at)
    let first = hasArticle ? at + 1 : at
    if let named = name(startingAt: first) {
      let end = named.tokens.upperBound
      guard end <= start else { return nil }
      if text.isSort(end, .possessive) {
        guard let noun = phrase(from: end + 1), noun.upperBound <= start else { return nil }
        return isOpening || clauses.acts(behind: verb(in: noun), before: start) ? .name(named.name) : nil
      }
      return clauses.acts(behind: end, before: start) || isOpening && clauses.isExplained(at: end)
        ? .name(named.name) : nil
    }
    return noun(first, article: hasArticle ? at : nil, before: start, isOpening: isOpening)
  }

  private static let noHeads: EnglishWords = [
    "that", "which", "whose", "what", "who", "this", "these", "those", "such",
  ]

  /// An organisation or person; whoever only tells something and has no house is passed over.
  private func name(startingAt first: Int) -> (tokens: Range<Int>, name: [UInt8])? {
    if let named = names.organisation(startingAt: first) { return (named.tokens, named.canonical) }
    let next = people.partitioningIndex { $0.tokens.lowerBound >= first }
    guard next < people.count, people[next].tokens.lowerBound == first else { return nil }
    let person = people[next]
    if person.organisation == nil, text.has(.saying, person.tokens.upperBound) { return nil }
    return (person.tokens, person.organisation ?? person.name)
  }

  private func noun(_ first: Int, article: Int?, before start: Int, isOpening: Bool) -> Head? {
    let clauses = EnglishClauses(text: text)
    var at = first
    // An article may be the last word before the figure, or of the text.
    guard first < start,
      !text.isAny(first, of: EnglishMeaning.ranks) || !text.isWord(first + 1, "of") && !text.isMark(first + 1, ","),
      !text.isAny(first, ["best", "least"]) || !text.isMark(first + 1, "-")
    else { return nil }
    // the 9 million euro yard, a 20 kV line
    while at < start, at - first < 7, isSize(at) { at += 1 }
    var owner: Int?
    if at == first, let mark = (at..<min(start, at + 4)).first(where: { text.isSort($0, .possessive) }),
      mark + 1 < start
    {
      owner = mark - 1
      at = mark + 1
      if let named = names.organisation(startingAt: at), named.tokens.upperBound < start {
        return clauses.acts(behind: named.tokens.upperBound, before: start) ? .name(named.canonical) : nil
      }
      if text.tokens[at].isCapital, text.isSort(at, .word) {
        let end = endOfCapitals(from: at, before: start)
        return clauses.acts(behind: end, before: start) ? .name(Array(text.bytes[text.bytes(of: at..<end)])) : nil
      }
    }
    guard at < start, text.isSort(at, .word), article != nil || text.tokens[at].isLowerWord || isOpening,
      let whole = phrase(from: at)
    else { return nil }
    let end = verb(in: whole)
    guard end > whole.lowerBound, end <= start, end - whole.lowerBound < 6,
      text.tokens[whole.lowerBound].isLowerWord || isOpening,
      text.phrase(.office, endingAt: end) == nil, !text.isAny(end - 1, of: Self.tellers),
      !text.has([.period, .unit, .number, .ordinal], end - 1)
    else { return nil }
    let acts = clauses.acts(behind: end, before: start)
    if article == nil {
      // Land is leased, Tenants pay: without an article only a plural, or one word that begins the sentence
      let isPlural = EnglishNounReader(text: text).isPlural(small: end - 1)
      guard
        acts || isOpening && isPlural && isAmong(end)
          || isOpening && (isPlural || isOfSomebody(end - 1)) && text.has(.preposition, end),
        isPlural || isOpening && end == whole.lowerBound + 1 && at == first,
        at == first || isOpening
      else { return nil }
      return .noun(whole.lowerBound..<end, article: nil, owner: nil)
    }
    // since a loom that jams takes a day: the figures of what describes it are asked for before
    guard acts || isOpening && clauses.isDescribed(at: end) || text.isAny(end, ["that", "which", "who"]) else {
      return nil
    }
    return .noun(whole.lowerBound..<end, article: article, owner: owner)
  }

  /// Four tanneries, among them Osk Hides, owe …
  private func isAmong(_ end: Int) -> Bool {
    text.isMark(end, ",") && text.isAny(end + 1, ["among", "including", "most", "some", "half", "all", "many"])
  }

  func isSize(_ at: Int) -> Bool {
    // second-hand, three-storey: no size
    if text.isMark(at + 1, "-"), text.isSort(at, .word), !text.has([.unit, .scale, .currency, .number], at + 2) {
      return false
    }
    return text.isSort(at, .figure) || text.has([.number, .scale, .currency, .unit], at)
      || text.isMark(at, "-") && text.tokens[at].traits.contains(.joined)
      || text.isMark(at, "$") || text.isMark(at, "€") || text.isMark(at, "£")
  }

  /// Where the verb of a phrase begins; its end where it has none.
  private func verb(in phrase: Range<Int>) -> Int {
    let clauses = EnglishClauses(text: text)
    var end = phrase.lowerBound + 1
    while end < phrase.upperBound {
      if text.tokens[end].sort == .word, !text.tokens[end].traits.contains(.hyphenated),
        clauses.acts(behind: end, before: text.tokens.count),
        // ropes cost 90 dollars, but the rope cost is 90 dollars
        !text.has(.metric, end) || EnglishNounReader(text: text).isPlural(small: end - 1)
      {
        break
      }
      end += 1
    }
    while end > phrase.lowerBound, text.tokens[end - 1].sort != .word { end -= 1 }
    return end
  }

  func meaning(
    of head: Head, at: Int, _ sentence: Range<Int>, _ start: Int, _ last: inout [UInt8]?
  ) -> [UInt8]? {
    switch head {
    case .name(let name):
      last = name
      return name
    case .pronoun(let at):
      let opening = EnglishClauses(text: text).opening(of: sentence)
      // At the head of a sentence it takes up the one before.
      guard at > opening else { return nil }
      if text.isAny(at, ["he", "she"]) {
        return doer(at)
      }
      guard let head = self.head(opening, before: at, isOpening: true) else { return nil }
      if case .pronoun = head { return actor(of: sentence, depth: 0) }
      return meaning(of: head, at: opening, sentence, start, &last)
    case .noun(let words, let article, let owner):
      return meaning(of: words, article, owner, sentence, start, &last)
    }
  }

  private func meaning(
    of words: Range<Int>, _ article: Int?, _ owner: Int?, _ sentence: Range<Int>, _ start: Int, _ last: inout [UInt8]?
  ) -> [UInt8]? {
    let noun = words.upperBound - 1
    let isKnown = article.map { text.isWord($0, "the") } ?? false
    if let named = names.first(in: words) { return named.canonical }
    if isKnown, owner == nil {
      if let known = names.antecedent(text, noun) {
        if known != nil { last = known }
        return known
      }
      if text.isAny(noun, of: Self.plants) || words.count == 1 && text.isAny(noun, ["plant", "factory"]),
        let company = names.lastCompany(before: words.lowerBound)
      {
        return company
      }
    }
    if text.isAny(words.lowerBound, ["number", "share", "total", "rest", "majority", "proportion"]),
      text.isWord(words.lowerBound + 1, "of")
    {
      return nil
    }
    if let article, text.isAny(article, ["its", "their", "his", "her"]) {
      let opening = EnglishClauses(text: text).opening(of: sentence)
      guard article > opening else { return actor(of: sentence, depth: 0) }
      guard let head = self.head(opening, before: article, isOpening: true) else { return nil }
      return meaning(of: head, at: opening, sentence, start, &last)
    }
    // Mills in the Osk zone lost 9 hours, the hall in the Osk zone was let: they are the zone’s.
    let isPlural = EnglishNounReader(text: text).isPlural(small: noun)
    if article == nil ? isPlural : isKnown, text.isAny(words.upperBound, ["in", "at", "of", "from", "on"]) {
      let name = text.has(.determiner, words.upperBound + 1) ? words.upperBound + 2 : words.upperBound + 1
      if let named = names.organisation(startingAt: name) { return named.canonical }
      if article == nil, text.isWord(name - 1, "the"), let known = names.antecedent(text, name), let known {
        return known
      }
    }
    guard
      isOfSomebody(noun)
        || article == nil && !isPlural
          && (text.has([.rise, .fall], noun + 1) || text.folded[text.tokens[noun].range].ends(with: "ing"))
    else {
      return Array(text.bytes[text.bytes(of: words)])
    }
    if let owner {
      if let known = names.antecedent(text, owner) { return known }
      return Array(text.bytes[text.bytes(of: owner..<owner + 1)])
    }
    if let whole = whole(behind: words.upperBound, before: start) { return whole }
    return house(before: start, sentence) ?? last ?? topic
  }

  /// Sales reached 9 million: of whom the sentences before were about, where that is a house; else of the house that the
  /// text names first, or the company of the article.
  private func house(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    if let actor = earlierActor(sentence), !people.contains(where: { $0.name == actor }) { return actor }
    if let first = names.organisations.first, first.tokens.upperBound <= start { return first.canonical }
    return names.mainCompany ?? names.earlierCompany
  }

  /// Placement at the school, rents in Velmar, exports from the port: whose they are.
  private func whole(behind end: Int, before start: Int) -> [UInt8]? {
    guard text.isAny(end, ["of", "from", "at", "in"]) else { return nil }
    let name = text.has(.determiner, end + 1) ? end + 2 : end + 1
    if let named = names.organisation(startingAt: name) { return named.canonical }
    guard name < start, text.isSort(name, .word) else { return nil }
    if text.tokens[name].isCapital {
      let last = endOfCapitals(from: name, before: start)
      // the Velmar plant
      if text.isAny(last, of: Self.plants) { return names.lastCompany(before: name) }
      return text.has([.month, .weekday], name) ? nil : Array(text.bytes[text.bytes(of: name..<last)])
    }
    guard name > end + 1, let phrase = phrase(from: name) else { return nil }
    let whole = phrase.lowerBound..<verb(in: phrase)
    if let known = names.antecedent(text, whole.upperBound - 1) { return known }
    return text.has([.period, .unit], whole.upperBound - 1) || whole.upperBound > start
      ? nil : Array(text.bytes[text.bytes(of: whole)])
  }

  private func endOfCapitals(from first: Int, before limit: Int) -> Int {
    var end = first + 1
    while end < limit, text.tokens[end].isCapital, text.isSort(end, .word) { end += 1 }
    return end
  }

  /// Whether a noun is no thing that has figures of its own, but a deed, a deal or a measure of somebody’s.
  func isOfSomebody(_ noun: Int) -> Bool {
    text.has(.metric, noun) || text.isAny(noun, of: Self.ofSomebody)
  }

  private static let ofSomebody: EnglishWords = [
    "deal", "contract", "order", "orders", "agreement", "conversion", "expansion", "extension", "move", "relocation",
    "service", "phase", "stage", "round", "trial", "pilot", "average", "total", "figure", "figures", "result",
    "results", "work", "construction", "purchase", "takeover", "launch", "decision", "increase", "decrease", "rise",
    "fall", "drop", "placement", "recruitment", "training", "renovation", "refit", "upgrade", "overhaul",
    "installation", "switch", "change", "effort", "application", "request", "bid", "offer", "target",
    "goal", "aim", "cut", "cuts", "bonus", "discount", "rebate", "exemption", "penalty", "licence", "license", "permit",
    "space", "shift", "visit", "tour", "journey", "wait", "delay", "queue", "backlog", "shortage", "gap", "rally",
    "search", "dispute",
    "bills", "money", "tender", "tenders", "union", "board", "team", "management", "venture", "projects", "deals",
    "contracts", "agreements", "call", "vote", "votes", "ballot", "motion", "edition", "number", "capacity", "window",
    "shipment", "consignment", "listing", "flotation", "merger", "acquisition", "lease", "talks", "negotiations",
    "complaint", "complaints", "proposal", "survey", "audit",
  ]
  /// Who is named only for what is told.
  static let tellers: EnglishWords = [
    "officials", "organisers", "organizers", "managers", "analysts", "experts", "observers", "sources", "critics",
    "reporters", "authorities", "planners", "statistics", "data", "records",
    "survey", "report", "study", "poll", "census", "index", "review", "organiser", "spokesman", "spokeswoman",
    "neighbours", "residents",
  ]
}
