/// What the words around one for an event make of it: another event, or none.
extension EnglishEvents {
  /// The Dunmere Tool Show, a Rothwell Trade Fair: a meeting by its name.
  func isNamedMeeting(_ phrase: EnglishPhrase, _ entry: EnglishVocabulary.Entry) -> Bool {
    entry.value.equals("meeting") && entry.use.equals("noun") && phrase.first > 0
      && text.tokens[phrase.first - 1].isCapital
  }

  /// will be open for a year, is listed in Oslo, closed at 40 crowns, signed up: what is so, or what is of another field.
  func isState(_ phrase: EnglishPhrase) -> Bool {
    let last = phrase.end - 1
    if text.isAny(phrase.first - 1, ["be", "is", "are", "was", "were", "stay", "stays", "remain", "remains"]) {
      return last == phrase.first && text.isWord(last, "open")
        || text.isWord(phrase.first, "listed") && text.isAny(phrase.first - 1, ["is", "are"])
    }
    if text.isWord(last, "signed") { return text.isWord(phrase.end, "up") }
    // a corridor, open until May
    if last == phrase.first, text.isWord(last, "open"), text.isMark(last - 1, ",") { return true }
    return text.isWord(last, "closed") && text.isAny(phrase.end, ["at", "up", "down", "higher", "lower"])
  }

  /// said at the opening ceremony, a workshop of 900 square metres: where something was said or is made.
  func isScene(_ phrase: EnglishPhrase) -> Bool {
    if text.isWord(phrase.end - 1, "ceremony") || text.isWord(phrase.end, "ceremony") {
      return text.isWord(phrase.first - 1, "the") && text.isAny(phrase.first - 2, ["at", "during", "after", "to"])
    }
    guard phrase.end - phrase.first == 1, text.isAny(phrase.first, ["workshop", "fair"]) else { return false }
    let clause = text.clause(of: phrase.first)
    return text.isWord(phrase.first, "workshop")
      && !clause.contains {
        text.isAny($0, ["held", "hold", "holds", "hosted", "hosts", "attended", "attend", "training", "ran"])
      }
  }

  /// on the last Friday of each month: no day.
  func isRegular(_ time: Range<Int>) -> Bool {
    text.isWord(time.upperBound, "of") && text.isAny(time.upperBound + 1, ["each", "every"])
      || text.isAny(time.lowerBound - 1, ["each", "every"])
  }

  /// She succeeds Ida Roth, who was appointed before: when the same office is taken.
  func isToldAgain(_ word: Word, after found: [Found]) -> Bool {
    word.type == .appointment
      && text.isAny(word.tokens.lowerBound, ["succeeds", "succeeded", "takes", "took", "replaces"])
      && found.contains { $0.type == .appointment }
  }

  /// broke ground, cut the ribbon: told as done, whenever it was.
  func isAchieved(_ word: Word) -> Bool {
    let first = word.tokens.lowerBound
    return word.tokens.count > 1 && text.isAny(first, ["broke", "broken", "cut", "turned", "laid"])
      && (word.type == .groundbreaking || word.type == .opening)
  }

  /// named Welder of the Year is an award; closing a works and moving it elsewhere is one move; tenders are floated on no
  /// exchange; unveiled a scheme is a policy.
  func otherType(of phrase: EnglishPhrase, in sentence: Range<Int>) -> EventType? {
    let last = phrase.end - 1
    let next = phrase.end..<max(phrase.end, min(sentence.upperBound, phrase.end + 24))
    if text.isWord(last, "named") {
      return next.prefix(8).contains { text.areWords($0, "of", "the", "year") } ? .award : nil
    }
    if text.isAny(last, ["close", "closes", "closing", "closed", "shut"]) {
      let moves = next.contains {
        text.isWord($0, "and") && text.isAny($0 + 1, ["move", "moves", "moving", "moved", "transfer"])
      }
      return moves ? .relocation : nil
    }
    // cleared 900 tonnes of fruit: goods, and no plan.
    if text.isWord(last, "cleared") { return text.isSort(phrase.end, .figure) ? .other : nil }
    // set up its headquarters: a house that is opened.
    if text.isWord(last, "up"), text.isWord(last - 1, "set") {
      return next.prefix(6).contains { text.isAny($0, of: Self.premises) } ? .opening : nil
    }
    // opened bids, opened nine tenders: envelopes, and no house.
    if text.isWord(last, "opened"),
      next.prefix(3).contains(where: { text.isAny($0, ["bids", "tenders", "envelopes"]) })
    {
      return .other
    }
    if text.isWord(last, "floated") {
      return sentence.contains { text.isAny($0, ["tender", "tenders"]) } ? .other : nil
    }
    guard text.isAny(last, ["unveiled", "unveils"]) else { return nil }
    return next.prefix(9).contains { text.isAny($0, ["scheme", "policy", "plan", "rules", "strategy", "measures"]) }
      ? .policy : nil
  }

  private static let premises: EnglishWords = [
    "headquarters", "office", "offices", "plant", "factory", "branch", "shop", "depot", "warehouse", "clinic",
    "workshop",
  ]
}
