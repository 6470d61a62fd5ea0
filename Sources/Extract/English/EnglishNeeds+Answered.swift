/// What a firm lacked or waited for, where an office or the zone answers soon after.
///
///     The foundry ran short of cash when a buyer paid late. The park’s finance office introduced it to a bank.
extension EnglishNeeds {
  /// A lack is a need only with the answer: of what firms need and lack there is no end in a newspaper.
  func addAnswered(to needs: inout [NeedMention]) {
    let text = article.readings[index].text
    let first = needs.firstIndex { $0.stretch == index } ?? needs.count
    for number in text.sentences.indices where needs.count < 60 {
      let sentence = text.sentences[number]
      guard let lack = lack(in: sentence), let response = answer(after: number) else { continue }
      let clause = span(of: lack, in: clause(of: lack, sentence))
      let range = text.bytes(of: clause)
      // What has the answer of another is that one, told on.
      let whole = text.bytes(of: sentence)
      guard clause.count > 3,
        !needs[first...].contains(where: { $0.response == response || $0.range.overlaps(whole) })
      else { continue }
      needs.append(
        NeedMention(
          stretch: index, range: range, organisation: firm(before: lack), response: response,
          category: category(text, sentence)))
    }
    needs[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// After Brightmere complained, the agency lent it a generator: what was lacking stands in a paragraph before, and the
  /// rest of the sentence is the answer.
  func toldBefore(_ phrase: EnglishPhrase, _ sentence: Range<Int>) -> NeedMention? {
    let text = article.readings[index].text
    guard text.isAny(sentence.lowerBound, ["after", "when", "once"]), text.isMark(phrase.end, ","),
      text.isAny(phrase.first, ["complained", "protested"]), phrase.end + 3 < sentence.upperBound
    else { return nil }
    for number in stride(from: index - 1, through: max(0, index - 3), by: -1) {
      let before = EnglishNeeds(article: article, index: number)
      let other = article.readings[number].text
      for told in other.sentences.reversed() {
        guard let lack = before.lack(in: told) else { continue }
        let last = text.isBreak(sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
        return NeedMention(
          stretch: number, range: other.bytes(of: before.clause(of: lack, told)),
          organisation: before.firm(before: lack),
          response: Array(text.bytes[text.bytes(of: phrase.end + 1..<last)]), category: before.category(other, told))
      }
    }
    return nil
  }

  /// When Brightmere complained that its shed leaked, the port sent a mason: both in one sentence.
  func toldWithAnswer(_ phrase: EnglishPhrase, _ sentence: Range<Int>) -> NeedMention? {
    let text = article.readings[index].text
    guard text.isAny(sentence.lowerBound, ["after", "when", "once", "since"]), text.isWord(phrase.end, "that"),
      text.isAny(phrase.first, ["complained", "protested"]),
      let comma = (phrase.end..<max(phrase.end, sentence.upperBound)).first(where: { text.isMark($0, ",") }),
      comma > phrase.end + 3, sentence.upperBound - comma > 4
    else { return nil }
    let last = text.isBreak(sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
    return NeedMention(
      stretch: index, range: text.bytes(of: phrase.end + 1..<comma), organisation: firm(before: phrase.first),
      response: Array(text.bytes[text.bytes(of: comma + 1..<last)]), category: category(text, sentence))
  }

  /// The word for what is lacked, outside speech.
  private func lack(in sentence: Range<Int>) -> Int? {
    let text = article.readings[index].text
    return sentence.first { at in
      guard text.tokens[at].isLowerWord, text.quotation(around: at) == nil else { return false }
      if waitsLong(at, text) { return true }
      guard let phrase = text.phrase(.need, at: at), let entry = text.entry(phrase, .need)
      else { return false }
      guard entry.use.equals("lack") || entry.use.equals("mild") && isOfFirm(sentence) else { return false }
      // It needs no cure; it could not have been better
      return !text.isAny(at - 1, ["no", "never", "not"]) && !text.isAny(phrase.end, ["no", "have"])
    }
  }

  private static let waits: EnglishWords = ["waited", "waiting"]

  /// waited five months for, has been waiting since May for.
  private func waitsLong(_ at: Int, _ text: EnglishText) -> Bool {
    guard text.isAny(at, of: Self.waits) else { return false }
    return text.isWord(at + 1, "since")
      || (at + 2..<at + 5).contains {
        text.isAny($0, ["months", "years", "weeks"]) && !text.isBreak($0 - 1) && text.isWord($0 + 1, "for")
      }
  }

  /// A sentence that names a company or speaks of one.
  private func isOfFirm(_ sentence: Range<Int>) -> Bool {
    let reading = article.readings[index]
    return sentence.prefix(60).contains { at in
      reading.text.isAny(at, of: Self.firms) || reading.names.organisation(holding: at)?.type == .company
    }
  }

  private static let firms: EnglishWords = [
    "company", "companies", "firm", "firms", "plant", "factory", "startup", "startups", "start-up", "start-ups",
    "tenant", "tenants", "maker", "makers", "exporter", "exporters", "manufacturer", "manufacturers", "supplier",
    "suppliers", "mill", "foundry", "workshop", "employer", "employers", "business", "businesses", "owner", "owners",
  ]

  /// One of the next three sentences that begins with the zone or an office of it and tells of help, in the next paragraph
  /// where this one ends before.
  func answer(after number: Int) -> [UInt8]? {
    let count = article.readings[index].text.sentences.count
    if let answer = answer(in: index, number + 1..<min(count, number + 4)) { return answer }
    guard number + 3 >= count, index + 1 < article.readings.count, !isHelped(after: number) else { return nil }
    return answer(in: index + 1, 0..<min(article.readings[index + 1].text.sentences.count, 2))
  }

  /// Somebody who is no office helps in the rest of the paragraph: what the next one tells is of something else.
  private func isHelped(after number: Int) -> Bool {
    let text = article.readings[index].text
    return text.sentences[(number + 1)...].contains { sentence in
      sentence.prefix(30).contains { text.quotation(around: $0) == nil && text.isAny($0, of: Self.help) }
    }
  }

  private func answer(in reading: Int, _ sentences: Range<Int>) -> [UInt8]? {
    let text = article.readings[reading].text
    for sentence in sentences.map({ text.sentences[$0] })
    where text.quotation(around: sentence.lowerBound) == nil && beginsWithOffice(sentence, reading) {
      guard sentence.prefix(30).contains(where: { text.quotation(around: $0) == nil && isHelp($0, text) }) else {
        continue
      }
      let last = text.isBreak(sentence.upperBound - 1) ? sentence.upperBound - 1 : sentence.upperBound
      return Array(text.bytes[text.bytes(of: sentence.lowerBound..<last)])
    }
    return nil
  }

  private func isHelp(_ token: Int, _ text: EnglishText) -> Bool {
    text.isAny(token, of: EnglishNeeds.help) || text.isAny(token, of: EnglishNeeds.steps)
  }

  /// What offices do where they help, besides giving.
  private static let steps: EnglishWords = [
    "brought", "introduced", "responded", "answered", "coordinated", "intervened", "assigned", "matched", "secured",
    "invited", "opened", "assisted", "mediated", "persuaded", "pressed", "convened", "matchmade", "coordinates",
    "allocated", "set", "launched", "obtained", "covered", "shared", "added", "rented", "brokered", "issued", "started",
    "created", "commissioned", "hosted", "drew", "cut", "put", "runs", "ran", "lined", "offering", "expanded", "sped",
    "streamlined", "guided", "dispatched", "teamed", "worked", "stationed", "appointed", "formed", "established",
    "seeking", "merged", "stood", "given", "accepted", "deferred", "broken", "came", "tarred", "planted",
    "talked", "floated", "moved", "asked", "urged", "lobbied",
  ]

  /// The zone …, The park’s office …, Officials …: who answers stands among the first words.
  func beginsWithOffice(_ sentence: Range<Int>, _ number: Int) -> Bool {
    let reading = article.readings[number]
    let text = reading.text
    var first = sentence.lowerBound
    // In March, the zone …: when it was may stand before.
    if text.isAny(first, ["the", "its", "their", "his", "her"]), text.isAny(first + 1, of: Self.ways) { return true }
    if text.isWord(first, "it"), text.isWord(first + 1, "was"),
      text.isAny(first + 2, ["given", "granted", "offered", "allowed", "lent", "promised"])
    {
      return true
    }
    if text.isAny(first, of: Self.leads), let comma = sentence.prefix(9).first(where: { text.isMark($0, ",") }) {
      first = comma + 1
    }
    for at in first..<max(first, min(first + 7, sentence.upperBound)) {
      if text.isBreak(at) { return false }
      if text.isAny(at, of: Self.offices) { return true }
      if let named = reading.names.organisation(holding: at) {
        if text.isMark(named.tokens.upperBound, ","), text.isWord(named.tokens.upperBound + 1, "which"),
          text.isAny(named.tokens.upperBound + 2, ["runs", "manages", "owns", "developed", "operates"])
        {
          return true
        }
        return named.type != .company
      }
    }
    return isUnknownBody(first, number)
  }

  /// Coastal Waters Osk says: capitals that are no company’s and nobody’s name.
  private func isUnknownBody(_ first: Int, _ number: Int) -> Bool {
    let reading = article.readings[number]
    let text = reading.text
    guard first + 2 < text.tokens.count, !text.has([.given, .closed, .honorific], first) else { return false }
    return (first..<first + 2).allSatisfy { text.isSort($0, .word) && text.tokens[$0].isCapital }
      && !reading.people.contains { $0.tokens.contains(first) || $0.tokens.contains(first + 1) }
  }

  private static let leads: EnglishWords = [
    "in", "on", "within", "after", "by", "since", "last", "this", "then", "so", "now", "that", "when", "to", "over",
    "from",
  ]

  /// The answer, The way out: what ends a trouble.
  private static let ways: EnglishWords = [
    "answer", "way", "deadlock", "remedy", "solution", "impasse", "cure", "fix", "rescue", "knot",
  ]

  /// Who helps, by a bare word.
  private static let offices: EnglishWords = [
    "zone", "park", "estate", "district", "officials", "authorities", "council", "government", "committee",
    "administration", "bureau", "commission", "office", "ministry", "department", "utility", "agency", "authority",
    "customs", "city", "county", "province", "port", "incubator", "trust", "board", "chamber", "centre", "center",
    "developer", "desk", "operator", "landlord", "officer", "mayor", "minister", "regulator",
  ]

  /// The part of the sentence between commas that holds the word; with what stands before it, where that is no clause.
  private func clause(of lack: Int, _ sentence: Range<Int>) -> Range<Int> {
    let text = article.readings[index].text
    var start = sentence.lowerBound
    if text.isAny(start, ["when", "after", "before", "while", "since", "in", "last", "as"]),
      let comma = (start..<lack).last(where: { text.isMark($0, ",") })
    {
      start = comma + 1
    }
    // The second shift brought another worry: what stands behind the colon.
    if let colon = (start..<lack).last(where: { text.isMark($0, ":") && text.quotation(around: $0) == nil }) {
      start = colon + 1
    }
    // …finished its plant but has been able to run only one line: what stands behind but.
    if let but = (start..<lack).last(where: { text.isAny($0, ["but", "yet"]) && text.quotation(around: $0) == nil }) {
      start = but + 1
    }
    var end = lack
    while end < sentence.upperBound, !text.isMark(end, ";"),
      !(text.isMark(end, ",") && text.isAny(end + 1, ["and", "but", "so", "which"])),
      !(end == sentence.upperBound - 1 && text.isBreak(end))
    {
      end += 1
    }
    return start..<end
  }

  /// The company named last, up to the word.
  private func firm(before token: Int) -> [UInt8]? { article.readings[index].names.lastCompany(before: token) }
}
