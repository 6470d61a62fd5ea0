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
    if let seat = seat(of: printed) { return seat }
    return isOfState(printed)
      ? nil : names.lastCompany(before: printed.lowerBound) ?? names.lastZone(before: printed.lowerBound)
  }

  /// Councilwoman Lena Brandt: of the council named last, if any.
  private func seat(of office: Range<Int>) -> [UInt8]?? {
    EnglishOffices.seats.first { seat in office.contains { text.isAny($0, of: seat.offices) } }
      .map { names.named($0.house.bytes[...], before: office.lowerBound) }
  }

  /// Offices that are told by the house they are of.
  private static let seats: [(offices: EnglishWords, house: StaticString)] = [
    (
      [
        "councilman", "councilwoman", "councilmember", "councillor", "councilor", "cllr", "alderman", "alderwoman",
      ], "council"
    ),
    (["superintendent"], "district"),
  ]

  /// Offices of state, which no company has.
  func isOfState(_ office: Range<Int>) -> Bool {
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

  func before(_ start: Int) -> Office {
    var office = Office()
    var end = start
    let isApposed = text.isMark(end - 1, ",")
    if isApposed { end -= 1 }
    if !isApposed, text.isAny(end - 1, ["named", "called"]), text.phrase(.office, endingAt: end - 1) != nil {
      end -= 1
    }
    if isApposed, let told = spokenFor(end) { return told }
    guard let phrase = text.phrase(.office, endingAt: end) ?? reaching(endingAt: end), isOffice(phrase) else {
      return office
    }
    let last = max(phrase.end, reach(of: phrase) == end ? end : phrase.end)
    let first = widened(phrase.first)
    let isOwned = isOwner(ahead(of: first))
    // the deputy director, Tom Hale: with the comma only where somebody owns the office
    if isApposed, !isOwned, !text.isAny(first - 1, ["the"]) { return office }
    office.isEvidence = true
    office.position = first..<last
    office.organisation = owner(first) ?? (isOwned ? nil : of(last))
    // General manager Tom Hale: with a capital at the head of a sentence only.
    let isPlain = text.tokens[phrase.first].isLowerWord || text.tokens[phrase.first].traits.contains(.opensSentence)
    if office.organisation == nil, !isOwned, isKind(phrase, "office"), !text.isAny(first - 1, ["a", "an"]), isPlain,
      !isOfState(phrase.first..<phrase.end)
    {
      office.organisation =
        seat(of: phrase.first..<phrase.end) ?? names.lastCompany(before: first) ?? names.lastZone(before: first)
      // Park director, Campus manager
      if let known = names.antecedent(text, first), let known { office.organisation = known }
    }
    return office
  }

  /// A spokeswoman for the Elm Trust, Karin Bode, said
  func spokenFor(_ end: Int) -> Office? {
    let sentence = text.sentence(of: end)
    for at in stride(from: end - 1, through: max(sentence.lowerBound + 1, end - 9), by: -1) {
      if text.isBreak(at) { return nil }
      guard text.isAny(at, ["for", "of", "at"]), let phrase = text.phrase(.office, endingAt: at), isOffice(phrase),
        isKind(phrase, "office"),
        text.isAny(widened(phrase.first) - 1, ["a", "the", "its", "one"]) || phrase.first == sentence.lowerBound
      else { continue }
      // the Minister for Ports, Tom Hale: no house stands there.
      let isOver =
        isOfState(phrase.first..<phrase.end) && names.first(in: at + 1..<end) == nil
        && !text.has(.determiner, at + 1) && end - at < 6
      return Office(
        position: widened(phrase.first)..<(isOver ? end : phrase.end), organisation: isOver ? nil : of(phrase.end),
        isEvidence: true)
    }
    return nil
  }

  /// Whether the list has an office for one of a kind.
  func isKind(_ phrase: EnglishPhrase, _ kind: StaticString) -> Bool {
    text.entry(phrase, .office)?.value.equals(kind) ?? false
  }

  func isOffice(_ phrase: EnglishPhrase) -> Bool { !isKind(phrase, "kin") }

  /// Takes in the words that tell the office: operations in operations manager, economy in economy minister.
  func widened(_ start: Int) -> Int {
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
      // Osk Ropes’ Danish director: where an office is, behind whose it is
      let isOfPlace = token.isCapital && isOwner(index - 1) && !token.traits.contains(.capitals)
      if !isOfPlace, token.isCapital, !token.traits.contains(.opensSentence) || !text.isOrdinary(index) { break }
      if !token.kinds.isDisjoint(with: [.closed, .qualifier, .adverb, .saying, .moneyVerb, .honorific, .number]) {
        break
      }
      if text.isMark(index - 1, "-"), text.tokens[index].traits.contains(.joined) { break }
      first = index
    }
    return first
  }

  /// What stands before the words that describe an office without being part of it: the long-time owner.
  func ahead(of first: Int) -> Int {
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
  func isOwner(_ index: Int) -> Bool {
    text.isSort(index, .possessive) || text.isAny(index, ["its", "their", "whose"])
  }

  /// The organisation in X’s director, its director.
  func owner(_ first: Int) -> [UInt8]? {
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
  func lastBefore(_ index: Int) -> [UInt8]? {
    let sentence = text.sentence(of: index)
    if let house = house(heading: sentence, before: index) { return house }
    for at in stride(from: index - 1, through: sentence.lowerBound, by: -1) {
      // What somebody says names others: “The port was shut,” said its director.
      if let quoted = text.quotation(around: at), !quoted.contains(index) { continue }
      if let named = names.organisation(holding: at) { return named.canonical }
      if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    }
    guard sentence.lowerBound > 0 else { return names.lastCompany(before: index) ?? names.lastZone(before: index) }
    let before = text.sentence(of: sentence.lowerBound - 1)
    if let told = teller(in: before) { return told }
    if let house = house(heading: before, before: before.upperBound) { return house }
    for at in before {
      if let named = names.organisation(holding: at) { return named.canonical }
      if text.isWord(at - 1, "the"), let known = names.antecedent(text, at) { return known }
    }
    return names.lastCompany(before: index) ?? names.lastZone(before: index)
  }

  /// The help desk took 90 calls, its head said: a house in small letters that the sentence is about.
  private func house(heading sentence: Range<Int>, before index: Int) -> [UInt8]? {
    let subjects = EnglishSubjects(text: text)
    let first = subjects.start(of: sentence)
    guard first < index, text.isWord(first - 1, "the"), names.organisation(holding: first) == nil,
      let house = subjects.house(from: first), house.upperBound < index
    else { return nil }
    return names.antecedent(text, house.upperBound - 1) == nil ? Array(text.bytes[text.bytes(of: house)]) : nil
  }

  /// … according to a count by the Osk Tenants Association. Its chairman …
  private func teller(in sentence: Range<Int>) -> [UInt8]? {
    guard
      let according = sentence.prefix(200).first(where: { text.areWords($0, "according", "to") }),
      let named = names.first(in: according..<sentence.upperBound)
    else { return nil }
    return named.canonical
  }
}
