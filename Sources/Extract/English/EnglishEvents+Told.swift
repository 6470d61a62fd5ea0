/// Events that take more than one word of a list: what begins, and what is made of a policy.
extension EnglishEvents {
  /// The 2019 scheme, a 2030 plan, its yard, built in 1931, will close: a year that tells which, and not when.
  func isAttribute(_ time: Range<Int>) -> Bool {
    if text.areWords(time.lowerBound - 2, "built", "in"), text.isMark(time.lowerBound - 3, ",") {
      return text.isMark(time.upperBound, ",")
    }
    return time.count == 1 && text.isSort(time.lowerBound, .figure)
      && text.isAny(time.lowerBound - 1, ["a", "an", "the", "its"])
      && time.upperBound < text.tokens.count && text.tokens[time.upperBound].isLowerWord
      && !text.has(.closed, time.upperBound)
  }

  /// will close in June, the firm told its staff on Tuesday: when it was said, at the end.
  func isWhenTold(_ time: Range<Int>, _ sentence: Range<Int>) -> Bool {
    guard sentence.upperBound - time.upperBound <= 1,
      let saying = (max(sentence.lowerBound, time.lowerBound - 4)..<time.lowerBound).last(where: {
        text.isAny($0, ["said", "told", "announced", "reported"])
      })
    else { return false }
    return (max(sentence.lowerBound, saying - 5)..<saying).contains { text.isMark($0, ",") }
  }

  /// Words that stand apart from what makes events of them: Construction of the mill is due to start; published new rules.
  func told(in sentence: Range<Int>) -> [Word] {
    var found: [Word] = []
    for at in sentence where found.count < 6 && text.tokens[at].isLowerWord {
      // Most words are none of these by their first letter.
      let type: EventType?
      switch text.folded[text.tokens[at].start] {
      case 0x73, 0x62:
        type =
          text.isWord(at, "broken")
          ? groundbreaking(before: at, in: sentence)
          : text.isAny(at, of: Self.beginnings) ? beginner(before: at, in: sentence) : nil
      case 0x70, 0x69, 0x72, 0x75, 0x61, 0x63: type = made(at, in: sentence)
      default: continue
      }
      guard let type, text.quotation(around: at) == nil, text.phrase(.event, at: at) == nil,
        text.phrase(.event, endingAt: at + 1) == nil
      else { continue }
      found.append(Word(type: type, isNoun: false, tokens: at..<at + 1))
    }
    return found
  }

  /// Ground should be broken next June.
  private func groundbreaking(before verb: Int, in sentence: Range<Int>) -> EventType? {
    (max(sentence.lowerBound, verb - 6)..<verb).contains { text.isWord($0, "ground") }
      ? .groundbreaking : nil
  }

  private static let beginnings: EnglishWords = ["start", "starts", "started", "begin", "begins", "began", "begun"]

  /// The event that a verb of beginning and a noun before it in the clause make.
  private func beginner(before verb: Int, in sentence: Range<Int>) -> EventType? {
    guard verb > sentence.lowerBound,
      text.isAny(verb - 1, ["to", "will", "would", "could", "should", "has", "have", "had", "is", "was"])
        || text.tokens[verb - 1].isLowerWord || text.isMark(verb - 1, ",")
        || text.tokens[verb - 1].isCapital && text.isAny(verb - 2, ["to", "from"])
    else { return nil }
    for at in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 14), by: -1) {
      if text.isMark(at, ";") || text.isMark(at, ":") { return nil }
      if text.isAny(at, ["construction", "excavation", "piling", "groundworks", "groundwork", "clearance"]) {
        return .groundbreaking
      }
      if text.isAny(
        at,
        [
          "production", "output", "operations", "deliveries", "shipments", "trials", "sales", "exports",
          "manufacture", "assembly", "service", "services", "scheme", "programme", "course", "courses", "pilot",
        ])
      {
        return .launch
      }
    }
    return nil
  }

  /// What is published is a policy or a survey: published a study; its plan, published in May; a census carried out in June.
  private func made(_ verb: Int, in sentence: Range<Int>) -> EventType? {
    let isMaking = text.isAny(verb, of: Self.makings)
    if isMaking, makesPolicy(verb, in: sentence) { return .policy }
    guard isMaking || text.isAny(verb, of: Self.conductings) else { return nil }
    let near = max(sentence.lowerBound, verb - 10)..<min(sentence.upperBound, verb + 5)
    if near.contains(where: { text.isAny($0, ["survey", "study", "census", "poll", "report"]) }) {
      return .other
    }
    guard text.isWord(verb, "published"), text.isMark(verb - 1, ",") else { return nil }
    let isPlan = (max(sentence.lowerBound, verb - 4)..<verb).contains {
      text.isAny($0, ["plan", "strategy", "programme", "blueprint", "roadmap"])
    }
    return isPlan ? .policy : nil
  }

  /// published the Rules for Tenants, has unveiled a charter: a policy among the next words.
  private func makesPolicy(_ verb: Int, in sentence: Range<Int>) -> Bool {
    let next = verb + 1..<max(verb + 1, min(sentence.upperBound, verb + 6))
    guard let phrase = next.lazy.compactMap({ text.phrase(.policy, at: $0) }).first,
      !text.isAny(phrase.first, ["list", "index", "ranking", "drive", "fund", "platform"])
    else { return false }
    return text.tokens[phrase.first].isCapital
      || text.isAny(phrase.end - 1, ["rules", "measures", "regulations", "guidelines", "policy", "law", "charter"])
  }

  private static let conductings: EnglishWords = ["carried", "conducted", "compiled", "commissioned"]

  private static let makings: EnglishWords = [
    "published", "publishes", "issued", "issues", "released", "releases", "unveiled", "promulgated", "adopts", "passed",
    "passes", "introduced", "introduces", "announced",
  ]

  /// signed an apprenticeship agreement with, signed a ten-year lease: told as done, whenever it was.
  func isDeal(_ word: Word) -> Bool {
    guard word.type == .signing, text.isWord(word.tokens.lowerBound, "signed") else { return false }
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
