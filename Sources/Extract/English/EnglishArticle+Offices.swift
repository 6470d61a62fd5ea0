import Model

/// Offices and houses that are told behind a name, by he or she.
///
///     Lena Brandt keeps bees. … Now 52, she is head of design at Osk Ropes.
///     As manager of the Osk zone he has …
///     Osk Ropes, the firm that Lena Brandt founded in 2011, …
extension EnglishArticle {
  /// Gives people who have no office or house yet what the sentences behind their names tell.
  func tellOffices() {
    guard people.contains(where: { $0.position == nil || $0.organisation == nil }) else { return }
    var last: Int?
    for index in readings.indices where readings[index].role == .body {
      let text = readings[index].text
      let offices = EnglishOffices(text: text, names: readings[index].names)
      var next = 0
      let named = readings[index].people
      for token in text.tokens.indices {
        while next < named.count, named[next].tokens.lowerBound <= token {
          last = named[next].number
          tellFounded(named[next], offices)
          next += 1
        }
        guard text.isAny(token, of: Self.pronouns), let number = last, text.quotation(around: token) == nil,
          people[number].position == nil || people[number].organisation == nil
        else { continue }
        if let told = offices.told(ofPronoun: token) { take(told, number, text) }
      }
    }
  }

  private static let pronouns: EnglishWords = ["he", "she"]

  private func take(_ office: EnglishOffices.Office, _ number: Int, _ text: EnglishText) {
    if people[number].position == nil { people[number].position = office.position.map { name(text, $0) } }
    if people[number].organisation == nil { people[number].organisation = office.organisation }
  }

  private func tellFounded(_ mention: (tokens: Range<Int>, number: Int), _ offices: EnglishOffices) {
    guard people[mention.number].organisation == nil, let house = offices.founded(by: mention.tokens) else { return }
    people[mention.number].organisation = house
  }
}

extension EnglishOffices {
  /// she is head of design at Osk Ropes; As manager of the Osk zone he …
  fileprivate func told(ofPronoun pronoun: Int) -> Office? {
    if let phrase = appositionBefore(pronoun) { return office(phrase) }
    guard text.isAny(pronoun + 1, ["is", "was", "became"]) else { return nil }
    let at = text.has(.determiner, pronoun + 2) ? pronoun + 3 : pronoun + 2
    guard let phrase = text.phrase(.office, at: at), isKind(phrase, "office") else { return nil }
    let told = office(phrase)
    return told.organisation == nil ? nil : told
  }

  /// As manager of the Osk zone he: an office and its house, and nothing else, from the head of the sentence.
  private func appositionBefore(_ pronoun: Int) -> EnglishPhrase? {
    let start = text.sentence(of: pronoun).lowerBound
    guard pronoun - start < 14, text.isWord(start, "as") else { return nil }
    let at = text.has(.determiner, start + 1) ? start + 2 : start + 1
    guard let phrase = text.phrase(.office, at: at), phrase.end < pronoun,
      text.isAny(phrase.end, ["of", "at", "for"]), !(phrase.end..<pronoun).contains(where: { text.has(.auxiliary, $0) })
    else { return nil }
    return phrase
  }

  private func office(_ phrase: EnglishPhrase) -> Office {
    let last = reach(of: phrase)
    return Office(position: phrase.first..<last, organisation: of(last), isEvidence: true)
  }

  /// Osk Ropes, the firm that Lena Brandt founded: the house before the comma.
  fileprivate func founded(by name: Range<Int>) -> [UInt8]? {
    guard text.isAny(name.upperBound, ["founded", "started", "runs", "owns", "heads", "leads"]) else { return nil }
    var at = addressStart(name.lowerBound) - 1
    if text.isAny(at, ["that", "which"]) { at -= 1 }
    guard text.isAny(at, ["company", "firm", "business", "start-up", "startup", "group", "chain"]),
      text.isWord(at - 1, "the"), text.isMark(at - 2, ",")
    else { return nil }
    return names.organisation(endingAt: at - 2)?.canonical
  }
}
