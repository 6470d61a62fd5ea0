import Model

/// People of an article: full names first, then surnames.
extension EnglishArticle {
  /// Finds the people, gives each the office and organisation that first stand with the name, and ties surnames to them.
  func readPeople(authors: [String]) {
    let signed = Set(authors.map { EnglishVocabulary.folded($0.utf8) })
    var places = NameTable<Int>()
    var alone: [(reading: Int, found: EnglishPeopleReader.Found)] = []
    for index in readings.indices {
      let reading = readings[index]
      let offices = EnglishOffices(text: reading.text, names: reading.names)
      for found in EnglishPeopleReader(text: reading.text, offices: offices).read(reading.runs) {
        if found.tokens.count == 1
          || found.isAddressed && reading.text.isAny(found.tokens.lowerBound, of: EnglishRuns.particles)
        {
          alone.append((index, found))
          continue
        }
        note(found, index, signed, &places)
      }
    }
    // A surname after Mr. that no full name has is all the article says of its bearer.
    let surnames = alone.isEmpty ? NameTable<Int>() : surnames()
    for (index, found) in alone {
      let text = readings[index].text
      if let number = surnames[text.folded[text.bytes(of: found.tokens)]] {
        if people[number].position == nil {
          people[number].position = found.position.map { self.name(readings[index].text, $0) }
        }
        if people[number].organisation == nil { people[number].organisation = found.organisation }
      } else if found.isAddressed {
        note(found, index, signed, &places)
      }
    }
    for number in people.indices where people[number].position == nil && people[number].organisation == nil {
      readOfficeNext(number)
    }
    placePeople()
    tellOffices()
  }

  /// Tom Hale counts the boats by hand. The harbour master of Port Elm says …: the office of whom a sentence begins with, told
  /// by the head of the next.
  private func readOfficeNext(_ number: Int) {
    let reading = readings[people[number].stretch]
    let text = reading.text
    let start = people[number].tokens.lowerBound
    let sentence = text.sentence(of: start)
    guard start == sentence.lowerBound, sentence.upperBound < text.tokens.count else { return }
    let next = text.sentence(of: sentence.upperBound)
    guard text.isWord(next.lowerBound, "the") else { return }
    let offices = EnglishOffices(text: text, names: reading.names)
    for at in next.lowerBound + 1..<min(next.upperBound, next.lowerBound + 4) {
      guard let phrase = text.phrase(.office, at: at), offices.isKind(phrase, "office") else { continue }
      guard text.isAny(phrase.end, ["of", "at"]), let organisation = offices.of(phrase.end) else { return }
      people[number].position = name(text, next.lowerBound + 1..<phrase.end)
      people[number].organisation = organisation
      return
    }
  }

  func note(
    _ found: EnglishPeopleReader.Found, _ index: Int, _ signed: Set<[UInt8]>, _ places: inout NameTable<Int>
  ) {
    let text = readings[index].text
    let name = name(text, found.tokens)
    guard !signed.contains(EnglishVocabulary.folded(name)) else { return }
    let position = found.position.map { self.name(text, $0) }
    if let place = places[name] {
      if people[place].position == nil { people[place].position = position }
      if people[place].organisation == nil { people[place].organisation = found.organisation }
      return
    }
    guard people.count < 300 else { return }
    places.set(name, to: people.count)
    people.append(
      NamedPerson(
        name: name, position: position, organisation: found.organisation, mentions: 0, stretch: index,
        tokens: found.tokens))
  }

  /// Surname → person: the last word of a name, and the first where that is what Mr. stands before (Wei Lan is Ms. Wei, and
  /// Pham Van Minh may be Mr Pham).
  func surnames() -> NameTable<Int> {
    var surnames = NameTable<Int>()
    func note(_ surname: some Sequence<UInt8>, _ number: Int) {
      let key = EnglishVocabulary.folded(surname)
      if surnames[key] == nil { surnames.set(key, to: number) }
    }
    for (number, person) in people.enumerated() {
      let words = person.name.split(separator: 0x20)
      if let last = words.last { note(last, number) }
    }
    for (number, person) in people.enumerated() {
      let words = person.name.split(separator: 0x20)
      if let first = words.first, words.count == 2 || words.count == 3 { note(first, number) }
      // Ms De Wit is Femke de Wit.
      if words.count > 2 { note(words.dropFirst().joined(separator: [0x20]), number) }
    }
    return surnames
  }

  /// Each mention of a person, by full name or surname.
  func placePeople() {
    guard !people.isEmpty else { return }
    let surnames = surnames()
    var full = NameTable<Int>()
    for (number, person) in people.enumerated() { full.set(person.name, to: number) }
    for index in readings.indices {
      let text = readings[index].text
      for run in readings[index].runs {
        var tokens = run.tokens
        while tokens.count > 1, full[text.bytes[text.bytes(of: tokens)]] == nil,
          text.has([.closed, .adverb], tokens.lowerBound)
        {
          tokens = tokens.lowerBound + 1..<tokens.upperBound
        }
        let range = text.bytes(of: tokens)
        let known = full[text.bytes[range]]
        guard let number = known ?? surnames[text.folded[range]] else { continue }
        // A first word that is no surname stands for the whole name only after Mr. and the like.
        if known == nil, !run.isAddressed, people[number].name.starts(with: text.bytes[range]) { continue }
        people[number].mentions += 1
        readings[index].people.append((tokens, number))
      }
    }
  }

  /// Whether the words around a name in capitals make it a person’s.
  func isPerson(_ run: EnglishRuns.Run, _ text: EnglishText) -> Bool {
    if run.isAddressed { return true }
    let end = run.tokens.upperBound
    // Osk Ropes, whose yard …: a name of wares, and no given name, is a firm's.
    if text.isMark(end, ","), text.isAny(end + 1, ["who", "whose"]) {
      return !text.isSort(end + 2, .figure) && !(text.isWord(end + 1, "whose") && text.isNameOfWares(run.tokens))
    }
    if text.isMark(end, ","), text.isSort(end + 1, .figure), text.isMark(end + 2, ",") { return true }
    if run.tokens.count > 1, text.has(.given, run.tokens.lowerBound) { return !isTrade(run.tokens, text) }
    if run.tokens.count > 1, let office = text.phrase(.office, endingAt: run.tokens.lowerBound),
      text.tokens[office.first].isLowerWord,
      text.entry(office, .office)?.value.equals("office") == true
    {
      return true
    }
    return false
  }

  /// Clare Metal Recycling: two everyday words behind a given name are what a firm does.
  private func isTrade(_ tokens: Range<Int>, _ text: EnglishText) -> Bool {
    tokens.count > 2 && tokens.suffix(2).allSatisfy { text.isOrdinary($0) && !text.has(.given, $0) }
  }
}
