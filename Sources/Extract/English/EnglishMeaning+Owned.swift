/// Figures of what somebody has: they are said of the owner, the place or the whole.
extension EnglishMeaning {
  /// the park’s 71 firms, its 23 tenants: whose they are.
  func owner(of quantity: EnglishQuantity, _ sentence: Range<Int>) -> [UInt8]? {
    guard quantity.dimension == .count else { return nil }
    let before = quantity.tokens.lowerBound - 1
    if text.isSort(before, .possessive), before > sentence.lowerBound {
      if let named = names.organisation(endingAt: before) { return named.canonical }
      guard text.tokens[before - 1].isLowerWord, !text.isAny(before - 1, of: Self.countries) else { return nil }
      if let known = names.antecedent(text, before - 1) { return known }
      return noun(endingAt: before, from: sentence.lowerBound).map(text.name)
    }
    guard text.isAny(before, ["its", "their"]), before >= sentence.lowerBound else { return nil }
    let opening = EnglishClauses(text: text).opening(of: sentence)
    if before > opening {
      guard case .name(let name) = head(opening, before: before, isOpening: true) else { return nil }
      return name
    }
    return actor(of: sentence, depth: 0)
  }

  /// “The gate creaks, and a ladle holds 9 litres”: in speech that says neither we nor I, what the clause is about.
  func toldOf(_ start: Int, _ sentence: Range<Int>, last: inout [UInt8]?) -> [UInt8]? {
    guard let quotation = text.quotation(around: start) else { return nil }
    let own = max(quotation.lowerBound, sentence.lowerBound)..<start
    guard
      !own.contains(where: {
        text.isAny($0, ["i", "we", "us", "our", "my", "me", "you", "your", "it", "they", "he", "she"])
      })
    else { return nil }
    var kept = last
    guard let told = acting(before: start, sentence, last: &kept), told != topic else { return nil }
    last = kept
    return told
  }

  /// After six hours of fog, the harbour board …: a figure in the phrase that a sentence begins with is of whom it goes on to
  /// tell.
  func fronted(_ quantity: EnglishQuantity, _ sentence: Range<Int>, last: inout [UInt8]?) -> [UInt8]? {
    let first = sentence.lowerBound
    let end = quantity.tokens.upperBound
    guard text.has(.preposition, first), quantity.tokens.lowerBound <= first + 3,
      !text.isAny(first, ["of", "for", "from", "to"])
    else { return nil }
    let clauses = EnglishClauses(text: text)
    for at in end..<max(end, min(sentence.upperBound - 1, end + 14)) {
      let begins = text.isMark(at - 1, ",") || EnglishSubjects(text: text).isBehindPhrase(at, of: sentence)
      guard begins, let head = head(at, before: sentence.upperBound, isOpening: true) else { continue }
      if case .pronoun = head { return nil }
      return clauses.begins(at) ? meaning(of: head, at: at, sentence, sentence.upperBound, &last) : nil
    }
    return nil
  }

  private static let countries: EnglishWords = [
    "country", "nation", "world", "region", "state", "province", "county", "city", "town", "year", "month", "week",
  ]

  /// Some 40 potters in the zone wait: the place of those that a sentence begins with.
  func place(of quantity: EnglishQuantity, _ sentence: Range<Int>) -> [UInt8]? {
    guard quantity.dimension == .count,
      quantity.tokens.lowerBound <= EnglishClauses(text: text).opening(of: sentence) + 2,
      quantity.tokens.lowerBound <= sentence.lowerBound + 6
    else { return nil }
    let end = quantity.tokens.upperBound
    guard
      let at = (end..<max(end, min(sentence.upperBound, end + 5))).first(where: {
        text.has([.preposition, .auxiliary], $0) || text.isBreak($0)
      }), text.isAny(at, ["in", "at", "on", "across", "inside"])
    else { return nil }
    let name = text.has(.determiner, at + 1) ? at + 2 : at + 1
    if let named = names.organisation(startingAt: name) { return named.canonical }
    return text.isWord(at + 1, "the") ? names.antecedent(text, name) ?? nil : nil
  }

  /// 7 of them cracked, of whom 30 are welders, (90 million): a part of those that were counted before, or the same sum
  /// again, is said of the same.
  func isPart(_ quantity: EnglishQuantity, of previous: EnglishQuantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    guard previous.tokens.upperBound <= start, start - previous.tokens.upperBound < 25,
      text.sentence(of: start) == text.sentence(of: previous.tokens.lowerBound)
    else { return false }
    if text.isWord(end, "of"), text.isAny(end + 1, ["them", "whom", "which", "these"]) { return true }
    if text.isWord(start - 2, "of"), text.isAny(start - 1, ["whom", "which"]) { return true }
    return text.isMark(start - 1, "(") && previous.tokens.upperBound == start - 1
      && quantity.dimension == previous.dimension
  }
}
