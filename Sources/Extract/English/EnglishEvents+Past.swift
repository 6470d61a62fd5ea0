/// What was done, or is to be done, on a day or in a month by any verb that tells of a deed.
///
///     A truce over the weir surfaced on Friday              other: a verb of the past, and its day
///     The ferry is to sail on 3 May                         launch: what begins on its day
///     Osk Lights said on Monday it would build a mill       other: what was made known
///     The valley needed rain in June                        none: how things were
extension EnglishEvents {
  /// said on Monday that it would build a mill: what somebody has made known that they will do.
  func announced(_ time: EnglishDateReader.Found, _ sentence: Range<Int>) -> Word? {
    let near =
      max(sentence.lowerBound, time.tokens.lowerBound - 3)..<min(sentence.upperBound, time.tokens.upperBound + 2)
    guard let saying = near.first(where: { text.isAny($0, ["said", "announced"]) }) else { return nil }
    let end = min(sentence.upperBound, max(saying + 1, time.tokens.upperBound) + 8)
    for at in saying + 1..<max(saying + 1, end)
    where text.isAny(at, ["would", "will"]) && text.isAny(at - 1, ["it", "they", "he", "she"]) {
      return text.isAny(at + 1, of: Self.undertakings) ? word(.other, at + 1) : nil
    }
    return nil
  }

  private static let undertakings: EnglishWords = [
    "invest", "build", "hire", "rent", "spend", "buy", "expand", "add", "create", "recruit", "double", "take", "put",
    "cut", "sell", "lease", "set", "start", "bring", "shed", "extend", "pay", "give", "lend", "leave", "withdraw",
    "quit", "replace",
  ]

  /// will bake at night from 4 May, the first class starts on 9 May: what is so from a day on.
  func coming(_ time: EnglishDateReader.Found, _ clause: Range<Int>) -> Word? {
    let isFrom = text.isWord(time.tokens.lowerBound - 1, "from")
    guard time.date.granularity == .day || isFrom && time.date.granularity == .month, !tellsFigures(clause) else {
      return nil
    }
    for at in clause.dropFirst() where text.tokens[at].isLowerWord {
      if !isFrom, text.isAny(at, ["starts", "leaves", "sails"]), !text.has(.closed, at - 1) {
        return word(.launch, at)
      }
      guard
        text.isWord(at, "will")
          || text.isWord(at, "to") && text.isAny(at - 1, ["is", "are", "due", "expected", "scheduled", "set"])
      else { continue }
      let verb = at + 1
      guard verb < clause.upperBound, text.tokens[verb].isLowerWord, !text.isAny(verb, of: Self.lasting),
        text.phrase(.event, at: verb) == nil
      else { return nil }
      return word(isFrom || text.isAny(verb, of: Self.beginning) ? .launch : .other, verb)
    }
    return nil
  }

  private static let lasting: EnglishWords = [
    "be", "have", "employ", "cost", "need", "remain", "stay", "rise", "fall", "apply", "pay", "not", "no", "face",
    "depend", "increase", "mean", "host", "hold", "also", "still", "only", "take", "last", "reach", "go", "come",
  ]
  private static let beginning: EnglishWords = [
    "start", "begin", "run", "leave", "sail", "fly", "issue", "offer", "accept", "process", "serve", "ship", "produce",
  ]

  /// The verb of the past nearest to the time, told of somebody else than the writer.
  func past(_ time: EnglishDateReader.Found, _ clause: Range<Int>) -> Word? {
    let isShort = time.date.granularity == .day || time.date.granularity == .month || time.date.granularity == .range
    guard isShort, !tellsFigures(clause), !isSubordinate(clause) else { return nil }
    var best: Word?
    for at in clause where text.tokens[at].isLowerWord && isPast(at) && isMain(at, clause) && isDone(at, clause) {
      let found = word(issued(at, clause), at)
      if let known = best, distance(known.tokens, time.tokens) <= distance(found.tokens, time.tokens) { continue }
      best = found
    }
    return best
  }

  /// A circular issued on Monday is a policy, a permit an approval, a survey neither.
  private func issued(_ verb: Int, _ clause: Range<Int>) -> EventType {
    guard text.isAny(verb, ["issued", "published", "released", "unveiled"]) else { return .other }
    for at in max(clause.lowerBound, verb - 5)..<verb {
      if text.isAny(at, of: Self.rules) { return .policy }
      if text.isAny(at, ["licence", "license", "permit", "certificate", "permits", "licences"]) { return .approval }
    }
    return .other
  }

  private static let rules: EnglishWords = [
    "circular", "notice", "decree", "directive", "order", "guideline", "guidelines", "regulation", "regulations",
    "rules",
    "measures", "ordinance", "bylaw", "charter", "policy", "strategy", "plan", "blueprint",
  ]

  private func word(_ type: EventType, _ at: Int) -> Word {
    Word(type: type, isNoun: false, tokens: at..<at + 1)
  }

  /// When the weir burst in May, …: the time of something else.
  private func isSubordinate(_ clause: Range<Int>) -> Bool {
    clause.prefix(3).contains { text.isAny($0, of: Self.conjunctions) }
  }

  private static let conjunctions: EnglishWords = [
    "when", "as", "after", "before", "while", "because", "since", "until", "where", "which", "who", "whose", "that",
    "although", "though", "like", "unlike", "than",
  ]

  /// A verb of the past that tells of a deed, and is no event by a list.
  private func isPast(_ at: Int) -> Bool {
    let token = text.tokens[at]
    if token.traits.contains(.hyphenated) || text.has([.saying, .rise, .fall, .event, .stage, .auxiliary], at) {
      return false
    }
    // The bill came to 900 crowns.
    if text.areWords(at, "came", "to"), text.isSort(at + 2, .figure) || text.has([.currency, .number], at + 2) {
      return false
    }
    if text.isAny(at, of: Self.irregular) { return true }
    return token.range.count > 4 && text.folded[token.range].ends(with: "ed") && !text.isAny(at, of: Self.states)
  }

  private static let irregular: EnglishWords = [
    "came", "went", "left", "led", "broke", "put", "sent", "gave", "brought", "drove", "fought", "threw",
    "struck",
    "ran", "laid", "flew", "took", "sold", "bought", "paid", "lent", "hit", "beat", "hung", "dug", "fed", "fled", "hid",
    "rode", "sang", "shook", "shot", "spoke", "stole", "swam", "tore", "woke", "burnt", "caught", "chose", "swept",
    "swung",
  ]
  /// How things are, what is thought and what figures come to; words that only end as the past does.
  private static let states: EnglishWords = [
    "needed", "wanted", "hoped", "expected", "planned", "intended", "remained", "seemed", "appeared", "looked", "lived",
    "owned", "belonged", "depended", "required", "faced", "showed", "suggested", "amounted", "totalled", "totaled",
    "accounted", "exceeded", "compared", "based", "located", "named", "called", "known", "dated", "aged", "used",
    "priced",
    "employed", "included", "contained", "covered", "consisted", "handled", "produced", "processed", "generated",
    "earned",
    "lasted", "waited", "worked", "operated", "stayed", "counted", "numbered", "ranked", "averaged", "reached",
    "matched",
    "supposed", "allowed", "enabled", "caused", "helped", "tried", "started", "valued", "charged", "saved", "fetched",
    "expired", "followed", "marked", "related", "interested", "involved", "concerned", "limited", "shared", "received",
    "noticed", "wished", "recovered", "liked", "loved", "feared", "worried", "struggled", "suffered", "lacked",
    "failed", "managed",
    "indeed", "speed", "exceed", "proceed", "hundred",
  ]

  /// The council approved, it was sent, and then sold; but neither `the proposed weir` nor `ships, painted in May`.
  private func isMain(_ at: Int, _ clause: Range<Int>) -> Bool {
    guard at > clause.lowerBound, !text.isMark(at - 1, ","), !text.isSort(at - 1, .figure),
      !text.isSort(at - 1, .possessive)
    else { return false }
    if text.has([.determiner, .preposition, .number], at - 1) { return false }
    if text.isAny(at - 1, ["be", "been", "being", "is", "are", "has", "have", "having", "or", "newly", "so"]) {
      return false
    }
    return text.phrase(.event, endingAt: at + 1) == nil
  }
}
