/// What an office is over, where the words behind it say so.
///
///     vice president of sales, head of research and development, manager of two yards     in small letters: of the office
///     head of the zone’s housing office, president of the Osk Guild                        a house: none of it
extension EnglishOffices {
  private static let reaching: EnglishWords = [
    "president", "director", "head", "chief", "manager", "commissioner", "minister", "secretary", "officer", "chair",
    "controller", "superintendent", "supervisor", "lead", "executive",
  ]

  /// Where an office ends with what it is over: one to four words in small letters behind `of` or `for`.
  func reach(of phrase: EnglishPhrase) -> Int {
    guard text.isAny(phrase.end - 1, of: Self.reaching), text.isAny(phrase.end, ["of", "for"]) else {
      return phrase.end
    }
    let start = phrase.end + 1
    var at = start
    while at < min(text.tokens.count, start + 4), isField(at) || at > start && text.isWord(at, "and") && isField(at + 1)
    {
      at += 1
    }
    // director of the yard, head of research institutes: whose head somebody is.
    guard at > start, !isHouse(endingAt: at), !text.isSort(at, .possessive),
      text.isBreakOrEnd(at) || text.isAny(at, ["at", "in", "with", "for", "of", "who"])
        || at < text.tokens.count && (text.tokens[at].isCapital || text.has([.saying, .auxiliary], at))
    else { return phrase.end }
    return at
  }

  /// The office that ends with its reach before a name: vice president of sales Lena Brandt.
  func reaching(endingAt end: Int) -> EnglishPhrase? {
    guard end > 2, text.tokens[end - 1].isLowerWord else { return nil }
    for join in stride(from: end - 2, through: max(1, end - 5), by: -1) where text.isAny(join, ["of", "for"]) {
      guard let phrase = text.phrase(.office, endingAt: join), isOffice(phrase), reach(of: phrase) == end else {
        return nil
      }
      return phrase
    }
    return nil
  }

  /// research institute, port authority: a house in small letters.
  private func isHouse(endingAt end: Int) -> Bool {
    guard let phrase = text.phrase(.organisation, endingAt: end) else { return false }
    return text.entry(phrase, .organisation).map { $0.use.equals("lower") } ?? false
  }

  private func isField(_ index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].isLowerWord else { return false }
    return text.tokens[index].kinds.isDisjoint(with: [.closed, .adverb, .saying])
  }
}
