/// Reads what a person is, and of what organisation, from the words around the name.
///
///     chairman Tom Hale · the zone’s deputy director, Tom Hale, · Tom Hale, an analyst at Northlight, · Tom Hale, who runs Driftwood
struct EnglishOffices {
  let text: EnglishText
  let names: EnglishNames

  struct Office: Sendable {
    /// Tokens of the office without the organisation.
    var position: Range<Int>?
    var organisation: [UInt8]?
    /// The words say that this is a person’s name.
    var isEvidence = false
  }

  /// What stands around a name.
  func office(of name: Range<Int>, isAddressed: Bool) -> Office {
    var office = before(isAddressed ? addressStart(name.lowerBound) : name.lowerBound)
    let after = after(name.upperBound)
    if office.position == nil { office.position = after.position }
    if office.organisation == nil { office.organisation = after.organisation }
    office.isEvidence = office.isEvidence || after.isEvidence
    if office.organisation == nil { office.organisation = appointment(name) }
    return office
  }

  /// The organisation of an office in capitals before a name: X’s Chief Executive, else the company named last.
  func holder(of printed: Range<Int>) -> [UInt8]? {
    if let owner = owner(printed.lowerBound) { return owner }
    if text.isSort(printed.lowerBound - 1, .possessive) { return nil }
    if printed.count > 1, printed.contains(where: { text.isWord($0, "secretary") }) { return nil }
    return isOfState(printed)
      ? nil : names.lastCompany(before: printed.lowerBound) ?? names.lastZone(before: printed.lowerBound)
  }

  /// Offices of state, which no company has.
  private func isOfState(_ office: Range<Int>) -> Bool {
    office.contains {
      text.isAny(
        $0,
        [
          "minister", "mayor", "governor", "premier", "ambassador", "senator", "commissioner", "professor", "envoy",
          "lawmaker",
        ])
    }
  }

  /// Where Mr. or Dr. before a name begins.
  func addressStart(_ start: Int) -> Int {
    if text.isMark(start - 1, "."), text.has(.honorific, start - 2) { return start - 2 }
    return text.has(.honorific, start - 1) ? start - 1 : start
  }

  // MARK: Before

  private func before(_ start: Int) -> Office {
    var office = Office()
    var end = start
    let isApposed = text.isMark(end - 1, ",")
    if isApposed { end -= 1 }
    if !isApposed, text.isAny(end - 1, ["named", "called"]), text.phrase(.office, endingAt: end - 1) != nil {
      end -= 1
    }
    if isApposed, let told = spokenFor(end) { return told }
    guard let phrase = text.phrase(.office, endingAt: end), isOffice(phrase) else { return office }
    let first = widened(phrase.first)
    let isOwned = isOwner(ahead(of: first))
    // the deputy director, Tom Hale: with the comma only where somebody owns the office
    if isApposed, !isOwned, !text.isAny(first - 1, ["the"]) { return office }
    office.isEvidence = true
    office.position = first..<phrase.end
    office.organisation = owner(first) ?? (isOwned ? nil : of(phrase.end))
    if office.organisation == nil, !isOwned, kind(phrase) == "office", !text.isAny(first - 1, ["a", "an"]),
      text.tokens[phrase.first].isLowerWord, !isOfState(phrase.first..<phrase.end)
    {
      office.organisation = names.lastCompany(before: first) ?? names.lastZone(before: first)
      // Park director, Campus manager
      if let known = names.antecedent(text, first), let known { office.organisation = known }
    }
    return office
  }

  /// A spokeswoman for the Elm Trust, Karin Bode, said
  private func spokenFor(_ end: Int) -> Office? {
    let sentence = text.sentence(of: end)
    for at in stride(from: end - 1, through: max(sentence.lowerBound + 1, end - 9), by: -1) {
      if text.isBreak(at) { return nil }
      guard text.isAny(at, ["for", "of", "at"]), let phrase = text.phrase(.office, endingAt: at), isOffice(phrase),
        kind(phrase) == "office",
        text.isAny(widened(phrase.first) - 1, ["a", "the", "its", "one"]) || phrase.first == sentence.lowerBound
      else { continue }
      return Office(position: widened(phrase.first)..<phrase.end, organisation: of(phrase.end), isEvidence: true)
    }
    return nil
  }

  private func kind(_ phrase: EnglishPhrase) -> String {
    text.entry(phrase, .office).map { String(decoding: $0.value, as: UTF8.self) } ?? ""
  }

  private func isOffice(_ phrase: EnglishPhrase) -> Bool { kind(phrase) != "kin" }

  /// Takes in the words that tell the office: operations in operations manager, economy in economy minister.
  private func widened(_ start: Int) -> Int {
    var first = start
    while first > 0, start - first < 3 {
      let index = first - 1
      let token = text.tokens[index]
      if text.isMark(index, "-"), token.traits.contains(.joined), index > 0,
        text.isWord(index - 1, "co") || text.isWord(index - 1, "vice")
      {
        first = index - 1
        continue
      }
      guard token.sort == .word, !token.traits.contains(.hyphenated),
        text.tokens[first].traits.contains(.hyphenated) == false
      else { break }
      if token.isCapital, !token.traits.contains(.opensSentence) || !text.isOrdinary(index) { break }
      if !token.kinds.isDisjoint(with: [.closed, .qualifier, .adverb, .saying, .moneyVerb, .honorific, .number]) {
        break
      }
      if text.isMark(index - 1, "-"), text.tokens[index].traits.contains(.joined) { break }
      first = index
    }
    return first
  }

  /// What stands before the words that describe an office without being part of it: the third-generation owner.
  private func ahead(of first: Int) -> Int {
    var index = first - 1
    while index > 0, first - index < 7,
      text.tokens[index].traits.contains(.hyphenated) || text.isMark(index, "-") || text.isMark(index + 1, "-")
        || text.has([.qualifier, .ordinal], index)
    {
      index -= 1
    }
    return index
  }

  /// ’s, its, their: somebody has the office.
  private func isOwner(_ index: Int) -> Bool {
    text.isSort(index, .possessive) || text.isAny(index, ["its", "their", "whose"])
  }

  /// The organisation in X’s director, its director.
  private func owner(_ first: Int) -> [UInt8]? {
    let index = ahead(of: first)
    if text.isAny(index, ["its", "their", "whose"]) {
      return lastBefore(index)
    }
    guard text.isSort(index, .possessive) else { return nil }
    if let organisation = names.organisation(endingAt: index) { return organisation.canonical }
    if let known = names.antecedent(text, index - 1), let known { return known }
    // the council’s: the one that was named; the trust’s, the city’s: called as it is printed
    guard index > 0, text.tokens[index - 1].sort == .word else { return nil }
    if let named = names.named(text.folded[text.tokens[index - 1].range], before: index) { return named }
    return Array(text.bytes[text.tokens[index - 1].range])
  }

  /// The organisation named last: what its means.
  private func lastBefore(_ index: Int) -> [UInt8]? {
    let sentence = text.sentence(of: index)
    for at in stride(from: index - 1, through: sentence.lowerBound, by: -1) {
      if let named = names.organisation(holding: at) { return named.canonical }
      if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    }
    guard sentence.lowerBound > 0 else { return names.lastCompany(before: index) ?? names.lastZone(before: index) }
    let before = text.sentence(of: sentence.lowerBound - 1)
    for at in before {
      if let named = names.organisation(holding: at) { return named.canonical }
      if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    }
    return names.lastCompany(before: index) ?? names.lastZone(before: index)
  }

  // MARK: After

  private func after(_ end: Int) -> Office {
    var at = end
    var office = Office()
    if text.isMark(at, ","), text.isSort(at + 1, .figure), text.tokens[at + 1].range.count == 2,
      text.isMark(at + 2, ",") || text.isMark(at + 2, ".")
    {
      office.isEvidence = true
      at += 2
    }
    if text.isAny(at, ["of", "at", "from"]) {
      let start = text.isWord(at + 1, "the") ? at + 2 : at + 1
      if let named = names.organisation(startingAt: start) {
        office.organisation = named.canonical
        office.isEvidence = true
      }
    }
    guard text.isMark(at, ",") else { return runs(at, office) }
    at += 1
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
          office.position = max(first, at)..<phrase.end
          office.organisation = owner(first) ?? of(phrase.end)
          if office.organisation == nil, text.isWord(ahead(of: first), "the"), kind(phrase) == "office" {
            office.organisation = names.lastCompany(before: end) ?? names.lastZone(before: end)
          }
          if office.organisation == nil, let founded = founded(phrase.end, limit) { office.organisation = founded }
          if office.organisation == nil, let close = (phrase.end..<limit).first(where: { text.isBreak($0) }),
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

  /// who founded the company, who runs Driftwood.
  private func founded(_ start: Int, _ limit: Int) -> [UInt8]? {
    guard let who = (start..<min(limit, start + 4)).first(where: { text.isWord($0, "who") }) else { return nil }
    return inClause(who + 1)
  }

  /// , who runs a company called Driftwood; , whose company Driftwood
  private func relative(_ start: Int, _ office: Office) -> Office {
    var office = office
    office.isEvidence = true
    if let phrase = text.phrase(.office, at: start + 1), text.isWord(start + 1, "chairs") {
      office.position = phrase.first..<phrase.end
    }
    office.organisation = inClause(start + 1)
    return office
  }

  /// The first organisation of the words up to the next mark, or what `the company` means there.
  private func inClause(_ start: Int) -> [UInt8]? {
    var end = start
    while end < min(text.tokens.count, start + 18), !text.isBreak(end) { end += 1 }
    if let named = names.first(in: start..<end) { return named.canonical }
    for index in start..<end where text.isWord(index - 1, "the") {
      if text.isAny(index, ["company", "firm"]), let known = names.antecedent(text, index) { return known }
    }
    return nil
  }

  /// Tom Hale, a designer, runs the Guild incubator; Tom Hale runs Driftwood.
  private func runs(_ at: Int, _ office: Office) -> Office {
    guard text.isAny(at, ["runs", "heads", "leads", "owns", "founded", "chairs", "manages"]) else { return office }
    var office = office
    if let named = names.first(in: at + 1..<min(text.tokens.count, at + 5)) {
      office.organisation = named.canonical
      office.isEvidence = true
    }
    return office
  }

  /// at Northlight Research, of the park.
  private func of(_ end: Int) -> [UInt8]? {
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
    if let named = names.organisation(startingAt: at) { return named.canonical }
    if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    // secretary of the local branch of the union
    var end = at
    while end < min(text.tokens.count, at + 9), !text.isBreak(end), !text.has([.auxiliary, .saying], end) { end += 1 }
    return names.first(in: at..<end)?.canonical
  }

  /// The park appointed Dr. Hale as its director; Dr. Hale has been named chairman of the zone.
  private func appointment(_ name: Range<Int>) -> [UInt8]? {
    let start = addressStart(name.lowerBound)
    if text.isAny(start - 1, ["appointed", "hired", "named", "elected", "promoted"]) {
      return lastBefore(start - 1)
    }
    var at = name.upperBound
    guard text.isAny(at, ["has", "was", "is"]) else { return nil }
    while at < name.upperBound + 3, !text.isAny(at, ["named", "appointed", "elected", "made"]) { at += 1 }
    guard at < name.upperBound + 3, let phrase = text.phrase(.office, at: at + 1) else { return nil }
    return of(phrase.end)
  }

  /// The office somebody is given: named chairman, as its chief executive.
  func appointedPosition(_ name: Range<Int>) -> Range<Int>? {
    let sentence = text.sentence(of: name.lowerBound)
    let start = addressStart(name.lowerBound)
    let isObject = text.isAny(start - 1, ["appointed", "hired", "named", "elected", "promoted"])
    let verb = (name.upperBound..<min(sentence.upperBound, name.upperBound + 4)).first {
      text.isAny($0, ["named", "appointed", "elected"]) && text.isAny($0 - 1, ["been", "was", "is"])
    }
    if let verb, let phrase = text.phrase(.office, at: verb + 1) { return phrase.first..<phrase.end }
    guard isObject else { return nil }
    for index in name.upperBound..<min(sentence.upperBound, name.upperBound + 20) where text.isWord(index, "as") {
      let at = text.has(.determiner, index + 1) ? index + 2 : index + 1
      if let phrase = text.phrase(.office, at: at) { return phrase.first..<phrase.end }
    }
    return nil
  }
}
