/// What follows a name: an office in apposition, who, an organisation.
extension EnglishOffices {
  func after(_ end: Int) -> Office {
    var at = end
    var office = Office()
    if text.isMark(at, ","), text.isSort(at + 1, .figure), text.tokens[at + 1].range.count == 2,
      text.isMark(at + 2, ",") || text.isMark(at + 2, ".")
    {
      office.isEvidence = true
      at += 2
    }
    // at Gate Nine of the Osk zone: a place
    if text.isAny(at, ["of", "at", "from"]), !isPlaced(end) {
      let start = text.isWord(at + 1, "the") ? at + 2 : at + 1
      if let named = names.organisation(startingAt: start) {
        office.organisation = named.canonical
        office.isEvidence = true
      }
    }
    guard text.isMark(at, ",") else { return runs(at, office) }
    at += 1
    // whose 90 welders: a firm has them
    if text.isWord(at, "whose"), text.isSort(at + 1, .figure) || isNameOfWares(endingAt: end) { return office }
    if text.isAny(at, ["who", "whose"]) { return relative(at, office) }
    let limit = min(text.tokens.count, at + 16)
    var index = at
    while index < limit {
      if text.isBreak(index) || text.has([.auxiliary], index) || text.isAny(index, ["said", "says"]) { break }
      if let phrase = text.phrase(.office, at: index), text.tokens[index].isLowerWord || index == at {
        let first = widened(index)
        let isOfAnother = text.isAny(first - 1, ["of"]) || text.isWord(first - 1, "the") && text.isWord(first - 2, "of")
        if isOffice(phrase), !isOfAnother, !text.isSort(phrase.end, .possessive) {
          office.isEvidence = true
          let last = reach(of: phrase)
          office.position = max(first, at)..<last
          office.organisation = owner(first) ?? of(last)
          if office.organisation == nil, text.isWord(ahead(of: first), "the"), isKind(phrase, "office") {
            office.organisation = names.lastCompany(before: end) ?? names.lastZone(before: end)
          }
          if office.organisation == nil, isBareOffice(phrase, at..<last, behind: end),
            !isOfState(phrase.first..<phrase.end)
          {
            office.organisation = names.lastCompany(before: end) ?? names.lastZone(before: end)
          }
          // mayor of Osk: of the town
          if office.organisation == nil, text.isAny(phrase.end - 1, ["mayor", "governor"]), last == phrase.end,
            let town = names.town(text, phrase.end)
          {
            office.organisation = town
          }
          if office.organisation == nil, let founded = founded(last, limit) { office.organisation = founded }
          if office.organisation == nil, last < limit,
            let close = (last..<limit).first(where: { text.isBreak($0) }),
            text.isMark(close, ",")
          {
            office = runs(close + 1, office)
          }
          return office
        }
        index = phrase.end
        continue
      }
      index += 1
    }
    return office
  }

  /// Osk Cold Stores, whose yard …
  private func isNameOfWares(endingAt end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 5, text.tokens[start - 1].isCapital { start -= 1 }
    return text.isNameOfWares(start..<end)
  }

  /// Tom Hale, chief executive, told reporters: an office and nothing else between the commas is of whom the story is
  /// about.
  private func isBareOffice(_ phrase: EnglishPhrase, _ office: Range<Int>, behind name: Int) -> Bool {
    guard widened(phrase.first) <= office.lowerBound, isKind(phrase, "office") else { return false }
    if text.isMark(office.upperBound, ",") { return text.has(.saying, office.upperBound + 1) }
    // “…,” said Tom Hale, plant director.
    return text.isMark(office.upperBound, ".") && isToldBefore(name)
  }

  /// said Tom Hale: a word of saying right before the name that ends here.
  private func isToldBefore(_ end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 5,
      text.tokens[start - 1].isCapital || text.isAny(start - 1, of: EnglishRuns.particles)
    {
      start -= 1
    }
    return text.has(.saying, start - 1) && text.tokens[start - 1].isLowerWord
  }

  /// who founded the company, who runs Driftwood.
  func founded(_ start: Int, _ limit: Int) -> [UInt8]? {
    // An office may end behind the clause it was looked for in.
    guard start < limit, let who = (start..<min(limit, start + 4)).first(where: { text.isWord($0, "who") }) else {
      return nil
    }
    return inClause(who + 1)
  }

  /// , who runs a company called Driftwood; , whose company Driftwood
  func relative(_ start: Int, _ office: Office) -> Office {
    var office = office
    office.isEvidence = true
    if let phrase = text.phrase(.office, at: start + 1), text.isWord(start + 1, "chairs") {
      office.position = phrase.first..<phrase.end
    }
    if let phrase = held(start) { office.position = office.position ?? phrase.first..<phrase.end }
    office.organisation = inClause(start + 1) ?? run(start + 1)
    return office
  }

  /// who is a planner with, who has been the keeper of
  private func held(_ who: Int) -> EnglishPhrase? {
    var at = who + 1
    while at < who + 4, text.isAny(at, ["is", "was", "has", "had", "been"]) { at += 1 }
    guard at > who + 1, text.isAny(at, ["a", "an", "the"]), let phrase = text.phrase(.office, at: at + 1),
      isKind(phrase, "office"), text.isAny(phrase.end, ["with", "at", "of", "for"])
    else { return nil }
    return phrase
  }

  /// who heads the area’s finance office: a house in small letters; who runs the plant: that of the firm named last.
  private func run(_ verb: Int) -> [UInt8]? {
    guard text.isAny(verb, ["heads", "runs", "leads", "manages", "oversees", "directs", "chairs", "headed", "ran"]),
      text.isAny(verb + 1, ["the", "its"])
    else { return nil }
    if text.isAny(verb + 2, ["plant", "factory", "works", "mill", "yard", "company", "firm", "workshop", "foundry"]),
      !text.isSort(verb + 3, .possessive)
    {
      return names.lastCompany(before: verb)
    }
    let start = text.isSort(verb + 3, .possessive) ? verb + 4 : verb + 2
    return EnglishSubjects(text: text).house(from: start).map { Array(text.bytes[text.bytes(of: $0)]) }
  }

  /// Whether the name that ends here stands behind a word for where something is.
  private func isPlaced(_ end: Int) -> Bool {
    var start = end
    while start > 0, end - start < 4, text.tokens[start - 1].isCapital { start -= 1 }
    return text.isAny(start - 1, ["at", "in", "near", "behind", "outside", "through", "beside"])
  }

  /// The first organisation of the words up to the next mark, or what `the company` means there.
  func inClause(_ start: Int) -> [UInt8]? {
    var end = start
    while end < min(text.tokens.count, start + 18), !text.isBreak(end) { end += 1 }
    if let named = names.first(in: start..<end) { return named.canonical }
    for index in start..<end where text.isWord(index - 1, "the") {
      // who chairs the zone’s board
      let isBoard =
        text.isAny(index, ["zone", "park"]) && text.isSort(index + 1, .possessive)
        && text.isAny(index + 2, ["board", "council", "committee", "authority"])
      if isBoard || text.isAny(index, ["company", "firm"]), let known = names.antecedent(text, index) {
        return known
      }
    }
    return nil
  }

  /// Tom Hale, a designer, runs the Guild workshop; Tom Hale runs Driftwood.
  func runs(_ at: Int, _ office: Office) -> Office {
    guard text.isAny(at, ["runs", "heads", "leads", "owns", "founded", "chairs", "manages"]) else { return office }
    var office = office
    if let named = names.first(in: at + 1..<min(text.tokens.count, at + 5)) {
      office.organisation = named.canonical
      office.isEvidence = true
    }
    return office
  }

  /// at Northlight Research, of the park.
  func of(_ end: Int) -> [UInt8]? {
    var at = end
    // head of research at, president for Asia of
    if text.isWord(at, "of"), at + 1 < text.tokens.count, text.tokens[at + 1].isLowerWord,
      !text.has(.determiner, at + 1)
    {
      at += 2
    }
    guard text.isAny(at, ["of", "at", "for", "with", "in"]) else { return nil }
    at += 1
    if text.isAny(at, ["the", "its", "a", "an"]) { at += 1 }
    // head of the city’s Housing Office
    if text.isSort(at + 1, .possessive), let named = names.organisation(startingAt: at + 2) { return named.canonical }
    if let named = names.organisation(startingAt: at) { return named.canonical }
    if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    if text.isAny(at - 1, ["the", "its"]), let house = meant(at) { return house }
    // secretary of the local branch of the union
    var end = at
    while end < min(text.tokens.count, at + 9), !text.isBreak(end), !text.has([.auxiliary, .saying], end) { end += 1 }
    return names.first(in: at..<end)?.canonical
  }

  /// of the rope maker, of the family firm, of the Osk plant: the company named last.
  private func meant(_ start: Int) -> [UInt8]? {
    for index in start..<min(text.tokens.count, start + 4) {
      if index > start, text.tokens[index].isLowerWord, let known = names.antecedent(text, index),
        !text.isAny(index, ["zone", "park"])
      {
        return known
      }
      if text.isAny(index, ["plant", "factory", "works", "mill", "yard", "foundry"]), text.isBreakOrEnd(index + 1) {
        return names.lastCompany(before: start)
      }
      guard text.tokens[index].sort == .word, text.tokens[index].kinds.isDisjoint(with: .closed) else { return nil }
    }
    return nil
  }

  /// The park appointed Dr. Hale as its director; Dr. Hale has been named chairman of the zone.
  func appointment(_ name: Range<Int>) -> [UInt8]? {
    let start = addressStart(name.lowerBound)
    if text.isAny(start - 1, ["appointed", "hired", "named", "elected", "promoted"]) {
      // The members elected her chairwoman: of a house that nothing tells.
      let subject = start - 2
      if subject >= 0, !text.isWord(start - 1, "named"), text.tokens[subject].isLowerWord,
        names.organisation(holding: subject) == nil,
        names.antecedent(text, subject) == nil, !text.has([.auxiliary, .pronoun, .adverb], subject)
      {
        return text.isWord(subject - 1, "the")
          ? names.named(text.folded[text.tokens[subject].range], before: subject) : nil
      }
      return lastBefore(start - 1)
    }
    var at = name.upperBound
    guard text.isAny(at, ["has", "was", "is"]) else { return nil }
    while at < name.upperBound + 3, !text.isAny(at, ["named", "appointed", "elected", "made"]) { at += 1 }
    guard at < name.upperBound + 3, let phrase = text.phrase(.office, at: at + 1), !isTitle(phrase) else { return nil }
    return of(phrase.end)
  }

  /// Welder of the Year: an award.
  private func isTitle(_ phrase: EnglishPhrase) -> Bool {
    text.areWords(phrase.end, "of", "the")
      && text.isAny(phrase.end + 2, ["year", "month", "decade", "week", "century"])
  }

  /// The office somebody is given: named chairman, as its chief executive.
  func appointedPosition(_ name: Range<Int>) -> Range<Int>? {
    let sentence = text.sentence(of: name.lowerBound)
    // A name with a full stop in it may reach into the next sentence.
    guard name.upperBound <= sentence.upperBound else { return nil }
    let start = addressStart(name.lowerBound)
    let isObject = text.isAny(start - 1, ["appointed", "hired", "named", "elected", "promoted"])
    let verb = (name.upperBound..<min(sentence.upperBound, name.upperBound + 6)).first {
      text.isAny($0, ["named", "appointed", "elected"]) && text.isAny($0 - 1, ["been", "was", "is"])
    }
    if let verb, let phrase = text.phrase(.office, at: verb + 1) {
      return isTitle(phrase) ? nil : phrase.first..<reach(of: phrase)
    }
    guard isObject else { return nil }
    // elected Tom Hale chairman, promoted her to head of design
    let object = text.isAny(name.upperBound, ["to", "as"]) ? name.upperBound + 1 : name.upperBound
    if let phrase = text.phrase(.office, at: text.has(.determiner, object) ? object + 1 : object), isOffice(phrase),
      !isTitle(phrase)
    {
      return phrase.first..<reach(of: phrase)
    }
    for index in name.upperBound..<min(sentence.upperBound, name.upperBound + 20) where text.isWord(index, "as") {
      let at = text.has(.determiner, index + 1) ? index + 2 : index + 1
      if let phrase = text.phrase(.office, at: at) { return phrase.first..<phrase.end }
    }
    return nil
  }
}
