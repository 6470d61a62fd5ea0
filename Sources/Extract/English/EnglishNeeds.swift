/// Finds what enterprises ask for and complain of, and the answer: the next sentence.
struct EnglishNeeds {
  let article: EnglishArticle
  let index: Int

  func add(to needs: inout [NeedMention]) {
    let reading = article.readings[index]
    let text = reading.text
    var end = 0
    for phrase in text.phrases
    where phrase.kinds.contains(.need) && phrase.first >= end && needs.count < 60
      && text.quotation(around: phrase.first) == nil
    {
      guard let use = text.entry(phrase, .need)?.use, use.equals("ask") || use.equals("trouble") else { continue }
      let sentence = text.sentence(of: phrase.first)
      if let told = toldBefore(phrase, sentence) {
        needs.insert(told, at: needs.firstIndex { $0.stretch > told.stretch } ?? needs.count)
        end = sentence.upperBound
        continue
      }
      if isPlan(phrase, sentence) { continue }
      if let told = toldWithAnswer(phrase, sentence) {
        needs.append(told)
        end = sentence.upperBound
        continue
      }
      guard let speaker = asker(reading, sentence, phrase.first) else { continue }
      let start = use.equals("ask") ? wanted(phrase, sentence) : sentence.lowerBound
      var told = start..<max(start, close(from: start, sentence))
      told = use.equals("ask") ? withReason(told, sentence) : span(of: phrase.first, in: told)
      guard !told.isEmpty, told.count < 90 else { continue }
      needs.append(
        NeedMention(
          stretch: index, range: text.bytes(of: told), organisation: speaker.isEmpty ? nil : speaker,
          response: response(text, sentence),
          category: category(text, sentence)))
      end = sentence.upperBound
    }
    addTold(to: &needs)
    addReported(to: &needs)
    addAnswered(to: &needs)
    addSpoken(to: &needs)
    addWorst(to: &needs)
  }

  /// wants to build, a site that had lost money, a union that will ask: no trouble of a firm that another could end.
  private func isPlan(_ phrase: EnglishPhrase, _ sentence: Range<Int>) -> Bool {
    let text = article.readings[index].text
    if text.isAny(phrase.first, ["want", "wants", "wanted"]), text.isWord(phrase.end, "to"),
      !text.isAny(phrase.end + 1, ["know", "talk", "see"])
    {
      return true
    }
    if text.isWord(phrase.end - 1, "lost"), text.has(.currency, phrase.end) { return true }
    return (max(sentence.lowerBound, phrase.first - 3)..<phrase.first).contains {
      text.isAny($0, ["union", "unions"])
    }
  }

  /// asked the minister for a date on which …: what is asked for, where it is more than a word or two.
  private func wanted(_ phrase: EnglishPhrase, _ sentence: Range<Int>) -> Int {
    let text = article.readings[index].text
    guard text.isAny(phrase.first, ["asked", "asks"]), !text.isWord(phrase.end - 1, "for") else { return phrase.first }
    for at in phrase.end..<max(phrase.end, min(sentence.upperBound, phrase.end + 24))
    where text.isWord(at, "for") && text.has(.determiner, at + 1) && close(from: at, sentence) - at > 6 {
      return at + 1
    }
    return phrase.first
  }

  /// The end of the sentence, or the semicolon before an answer.
  private func close(from start: Int, _ sentence: Range<Int>) -> Int {
    let text = article.readings[index].text
    for at in start..<max(start, sentence.upperBound)
    where text.isMark(at, ";")
      || at > start + 4 && text.isMark(at, ",")
        && (text.isWord(at + 1, "something")
          || text.isAny(at + 1, ["a", "an"]) && text.isAny(at + 3, ["that", "which"]))
    {
      return at
    }
    return text.isBreak(sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
  }

  /// The enterprise that speaks, or the one whose person does, before the word.
  private func asker(_ reading: EnglishArticle.Reading, _ sentence: Range<Int>, _ verb: Int) -> [UInt8]? {
    // Bread, Roth complains, is dear: nobody of the firm that the sentence names.
    let isPerson =
      verb > 0 && reading.text.tokens[verb - 1].isCapital && reading.names.organisation(holding: verb - 1) == nil
    for named in reading.names.organisations
    where !isPerson && sentence.contains(named.tokens.lowerBound) && named.tokens.upperBound <= verb
      && (named.type == .company || named.type == .association)
    {
      return named.canonical
    }
    // The firm asked for …: the one named last
    for at in sentence.lowerBound + 1..<max(sentence.lowerBound + 1, min(verb, sentence.lowerBound + 9))
    where reading.text.isWord(at - 1, "the") && reading.text.isAny(at, ["company", "firm", "plant", "factory", "mill"])
    {
      return reading.names.lastCompany(before: at)
    }
    // Tenants welcomed it but asked for …, growers say they are turning away lorries: many at once
    let text = reading.text
    let asksOrSays =
      text.isAny(verb, ["asked", "ask", "called", "appealed", "pleaded"])
      || (sentence.lowerBound..<min(verb, sentence.lowerBound + 12)).contains { text.isAny($0, of: Self.sayings) }
    let first = sentence.lowerBound..<min(verb, sentence.lowerBound + 4)
    if asksOrSays, first.contains(where: { text.isAny($0, of: Self.many) }) { return [] }
    // It had been unable to hire, it said: the firm named last
    if text.isAny(sentence.lowerBound, ["it", "they"]), verb < sentence.lowerBound + 6,
      (verb..<sentence.upperBound).contains(where: {
        text.isAny($0, ["it", "they"]) && text.isAny($0 + 1, ["said", "says", "say"])
      })
    {
      return reading.names.lastCompany(before: sentence.lowerBound)
    }
    // She wants the council to answer: whoever was named before
    if text.isAny(sentence.lowerBound, ["he", "she"]), verb == sentence.lowerBound + 1, text.isWord(verb + 1, "the") {
      let person = reading.people.last { $0.tokens.upperBound <= sentence.lowerBound }
      return person.flatMap { article.people[$0.number].organisation }
    }
    let person = reading.people.last { sentence.lowerBound <= $0.tokens.lowerBound && $0.tokens.upperBound <= verb }
    return person.flatMap { article.people[$0.number].organisation }
  }

  private static let many: EnglishWords = [
    "tenants", "firms", "companies", "businesses", "manufacturers", "exporters", "employers", "shopkeepers", "bodies",
    "makers", "growers", "factories", "hauliers", "owners", "suppliers", "traders", "farmers", "retailers", "shippers",
    "carriers", "founders", "start-ups", "startups",
  ]

  func response(_ text: EnglishText, _ sentence: Range<Int>) -> [UInt8]? {
    guard sentence.upperBound < text.tokens.count else { return nil }
    let next = text.sentence(of: sentence.upperBound)
    if !beginsWithOffice(next, index), let answer = answer(after: Int(text.tokens[sentence.lowerBound].sentence)) {
      return answer
    }
    guard next.count < 90, text.quotation(around: next.lowerBound) == nil else { return nil }
    let last = text.isBreak(next.upperBound - 1) && next.count > 1 ? next.upperBound - 1 : next.upperBound
    return Array(text.bytes[text.bytes(of: next.lowerBound..<last)])
  }

  func category(_ text: EnglishText, _ sentence: Range<Int>) -> String {
    for at in sentence.prefix(90) {
      guard let phrase = text.phrase(.need, at: at), let entry = text.entry(phrase, .need), entry.use.equals("topic"),
        !entry.value.isEmpty
      else { continue }
      return String(decoding: entry.value, as: UTF8.self)
    }
    return "其他"
  }
}
