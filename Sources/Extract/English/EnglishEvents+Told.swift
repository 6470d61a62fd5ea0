/// Events that take more than one word of a list: what begins, and what is made of a policy.
extension EnglishEvents {
  /// The 2019 scheme, a 2030 plan: a year that tells which, and not when.
  func isAttribute(_ time: Range<Int>) -> Bool {
    time.count == 1 && text.isSort(time.lowerBound, .figure)
      && text.isAny(time.lowerBound - 1, ["a", "an", "the", "its"])
      && time.upperBound < text.tokens.count && text.tokens[time.upperBound].isLowerWord
      && !text.has(.closed, time.upperBound)
  }

  /// Construction of the mill is due to start, Deliveries are to begin: by what begins.
  func begun(in sentence: Range<Int>) -> [Word] {
    var found: [Word] = []
    for at in sentence where found.count < 4 && text.isAny(at, Self.beginnings) && text.quotation(around: at) == nil {
      guard text.phrase(.event, at: at) == nil, text.phrase(.event, endingAt: at + 1) == nil,
        let type = beginner(before: at, in: sentence)
      else { continue }
      found.append(Word(type: type, isNoun: false, tokens: at..<at + 1))
    }
    return found
  }

  private static let beginnings: [StaticString] = ["start", "starts", "started", "begin", "begins", "began", "begun"]

  /// The event that a verb of beginning and a noun before it in the clause make.
  private func beginner(before verb: Int, in sentence: Range<Int>) -> [UInt8]? {
    guard verb > sentence.lowerBound,
      text.isAny(verb - 1, ["to", "will", "would", "could", "should", "has", "have", "had", "is", "was"])
        || text.tokens[verb - 1].isLowerWord || text.isMark(verb - 1, ",")
    else { return nil }
    for at in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 14), by: -1) {
      if text.isMark(at, ";") || text.isMark(at, ":") { return nil }
      if text.isAny(at, ["construction", "excavation", "piling", "groundworks", "groundwork"]) {
        return Array("groundbreaking".utf8)
      }
      if text.isAny(
        at,
        [
          "production", "output", "operations", "deliveries", "shipments", "trials", "sales", "exports",
          "manufacture", "assembly", "service", "services",
        ])
      {
        return Array("launch".utf8)
      }
    }
    return nil
  }

  /// published the Rules for Tenants, has unveiled a charter: a verb of making, and a policy among the next words.
  func made(in sentence: Range<Int>) -> [Word] {
    var found: [Word] = []
    for at in sentence where found.count < 4 && text.isAny(at, Self.makings) && text.quotation(around: at) == nil {
      guard text.phrase(.event, at: at) == nil,
        let phrase = (at + 1..<min(sentence.upperBound, at + 6)).lazy.compactMap({ text.phrase(.policy, at: $0) })
          .first,
        !text.isAny(phrase.first, ["list", "index", "ranking", "drive", "fund", "platform"]),
        text.tokens[phrase.first].isCapital
          || text.isAny(phrase.end - 1, ["rules", "measures", "regulations", "guidelines", "policy", "law", "charter"])
      else { continue }
      found.append(Word(type: Array("policy".utf8), isNoun: false, tokens: at..<at + 1))
    }
    return found
  }

  private static let makings: [StaticString] = [
    "published", "publishes", "issued", "issues", "released", "releases", "unveiled", "promulgated", "adopts", "passed",
    "passes", "introduced", "introduces", "announced",
  ]

  /// signed an apprenticeship agreement with, signed a ten-year lease: told as done, whenever it was.
  func isDeal(_ word: Word) -> Bool {
    guard word.type.equals("signing"), text.isWord(word.tokens.lowerBound, "signed") else { return false }
    for at in word.tokens.lowerBound + 1..<min(text.tokens.count, word.tokens.lowerBound + 6) {
      if text.isBreak(at) { return false }
      if text.isAny(
        at,
        [
          "agreement", "agreements", "contract", "contracts", "memorandum", "deal", "deals", "pact", "lease",
          "leases", "accord", "letter", "letters",
        ])
      {
        return true
      }
    }
    return false
  }

  /// has sold bread here since 1996: what goes on is no deal.
  func isHabit(_ word: Word, _ sentence: Range<Int>) -> Bool {
    guard text.isAny(word.tokens.upperBound - 1, ["sold", "let", "leased"]),
      text.isAny(word.tokens.lowerBound, ["has", "had"])
    else { return false }
    return sentence.contains { text.isWord($0, "since") }
  }
}
