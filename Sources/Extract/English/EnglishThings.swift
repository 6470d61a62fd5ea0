/// Finds noun phrases in small letters that end in a word of a list, with the words that tell them from others: what is
/// built, and what is agreed.
///
///     a second plant · a second, smaller line · the 12-point code
struct EnglishThings {
  let text: EnglishText

  struct Thing: Sendable {
    /// Without determiner.
    var tokens: Range<Int>
    var phrase: EnglishPhrase
    /// a, its, another, a number: not spoken of before.
    var isNew: Bool
    var hasHyphen: Bool
    var words: Int
  }

  func thing(endingWith phrase: EnglishPhrase) -> Thing? {
    guard text.tokens[phrase.end - 1].isLowerWord, !text.isMark(phrase.end, "-"), !text.isSort(phrase.end, .possessive),
      !followedByHead(phrase)
    else { return nil }
    var start = phrase.first
    var hasHyphen = false
    var words = phrase.end - phrase.first - 1
    while start > 0, words < 7 {
      let index = start - 1
      let token = text.tokens[index]
      if text.isMark(index, "-"), token.traits.contains(.joined) {
        hasHyphen = true
        start = index
        continue
      }
      if isOfPeople(index) {
        start = index - 1
        words += 1
        continue
      }
      if text.isMark(index, ","), start < phrase.end, isListed(start) {
        start = index
        continue
      }
      if token.sort == .figure || token.sort == .word && text.has([.number, .ordinal], index) && !token.isCapital {
        start = index
        words += 1
        continue
      }
      // will build|90 flats
      if text.isAny(index, ["build", "builds", "built", "add", "adds", "erect", "erects"]) { break }
      guard token.sort == .word,
        token.isLowerWord || text.tokens[start].traits.contains(.hyphenated)
          || start < phrase.first && text.isMark(start, "-")
      else { break }
      if !text.isMark(start, "-"), text.has([.closed, .adverb, .saying, .event, .stage, .moneyVerb, .period], index),
        !text.has([.qualifier, .ordinal], index),
        // a workshop block: a word for a meeting, too
        !text.has(.project, index) || text.isAny(index, ["building", "works"])
      {
        break
      }
      start = index
      words += 1
    }
    if let joined = joined(to: start, phrase) {
      words += start - joined - 1
      start = joined
    }
    while start < phrase.first,
      text.tokens[start].sort == .mark || text.isAny(start, ["only", "own", "new", "such", "further", "more"])
    { start += 1 }
    // a $90m mill: the sum is no part of the name
    if text.isSort(start, .figure), text.phrase(.currency, endingAt: start) != nil {
      start += 1
      while start < phrase.first, text.tokens[start].traits.contains(.joined) || text.has(.scale, start) { start += 1 }
      words =
        (start..<phrase.end).count { text.tokens[$0].sort != .mark && !text.tokens[$0].traits.contains(.hyphenated) }
        - 1
      return Thing(tokens: start..<phrase.end, phrase: phrase, isNew: true, hasHyphen: hasHyphen, words: words)
    }
    // a 1.2 billion yuan rope works
    if text.isSort(start, .figure),
      let currency = (start + 1..<max(start + 1, min(phrase.first, start + 4))).first(where: {
        text.has(.currency, $0) && !text.tokens[$0].traits.contains(.hyphenated)
      })
    {
      let tokens = currency + 1..<phrase.end
      words = tokens.count { text.tokens[$0].sort != .mark && !text.tokens[$0].traits.contains(.hyphenated) } - 1
      return Thing(tokens: tokens, phrase: phrase, isNew: true, hasHyphen: hasHyphen, words: words)
    }
    let whole = start
    start = withoutSize(start, phrase)
    start = shortened(start, phrase)
    // a 9-million-euro rope works: what has a price of its own was not spoken of before
    let isPriced =
      start > whole && text.isAny(whole - 1, ["a", "an", "its", "another"]) && text.isMark(start - 1, "-") == false
    words =
      (start..<phrase.end).count { text.tokens[$0].sort != .mark && !text.tokens[$0].traits.contains(.hyphenated) } - 1
    let before = start - 1
    let isNew =
      isPriced
      || text.isAny(before, ["a", "an", "its", "their", "another", "his", "her", "new", "two", "three", "own"])
      || text.has([.ordinal, .number], start) || text.isSort(start, .figure) || text.isWord(start - 1, "new")
    return Thing(tokens: start..<phrase.end, phrase: phrase, isNew: isNew, hasHyphen: hasHyphen, words: words)
  }

  /// drivers’ hostel, a children’s clinic: whom it is for tells it from others.
  private func isOfPeople(_ index: Int) -> Bool {
    text.isSort(index, .possessive) && text.isAny(index - 1, of: Self.people)
      && !text.tokens[index - 1].isCapital
  }

  private static let people: EnglishWords = [
    "workers", "children", "women", "men", "drivers", "students", "teachers", "nurses", "visitors", "apprentices",
    "farmers", "fishermen", "seafarers", "engineers", "employees", "sailors", "growers", "makers", "miners", "trainees",
    "researchers", "girls", "boys", "mothers", "veterans", "patients", "pilots",
  ]

  /// a soap and candle works: the words before and, where one article stands before both and the first is no thing itself.
  private func joined(to start: Int, _ phrase: EnglishPhrase) -> Int? {
    guard text.isWord(start - 1, "and") else { return nil }
    for count in 1...2 {
      let first = start - 1 - count
      let isPlain = (first..<start - 1).allSatisfy {
        $0 > 0 && text.tokens[$0].isLowerWord
          && !text.has(
            [.closed, .adverb, .saying, .event, .stage, .project, .policy, .organisation, .office, .number], $0)
      }
      guard isPlain else { return nil }
      if text.isAny(first - 1, ["a", "an"]) || text.isMark(first - 1, "-") && text.isSort(first - 2, .word)
        || text.has(.currency, first - 1)
      {
        return first
      }
    }
    return nil
  }

  /// a 64,000-square-metre bonded yard: the size is no part of a name that other words tell apart.
  func withoutSize(_ start: Int, _ phrase: EnglishPhrase) -> Int {
    guard text.isSort(start, .figure), text.isMark(start + 1, "-"),
      text.isAny(start + 2, ["square", "kilometre", "kilometer", "km", "mile", "hectare", "acre", "metre", "meter"])
    else { return start }
    var end = start + 1
    while end < phrase.first, text.isMark(end, "-") || text.tokens[end].traits.contains(.hyphenated) { end += 1 }
    return end < phrase.end - 1 ? end : start
  }

  /// Leaves out a sum before other words (a 90-million-peso filter plant), and what stands before an ordinal (a long
  /// awaited sixth hall).
  private func shortened(_ start: Int, _ phrase: EnglishPhrase) -> Int {
    var first = start
    if let ordinal = (start..<phrase.first).last(where: {
      text.has(.ordinal, $0) && !text.tokens[$0].traits.contains(.hyphenated)
    }) {
      first = ordinal
    }
    guard
      let currency = (first..<phrase.first).last(where: {
        text.has(.currency, $0) && text.tokens[$0].traits.contains(.hyphenated)
      })
    else { return first }
    var rest = currency + 1
    while rest < phrase.first, text.tokens[rest].sort == .mark { rest += 1 }
    return rest < phrase.end - 1 || rest < phrase.first ? rest : first
  }

  /// treatment plant manager: the noun goes on.
  private func followedByHead(_ phrase: EnglishPhrase) -> Bool {
    guard phrase.end < text.tokens.count, text.tokens[phrase.end].isLowerWord else { return false }
    return text.tokens[phrase.end].kinds.isDisjoint(with: [.closed, .adverb, .saying, .moneyVerb, .event, .stage])
      && text.phrase([.project, .policy, .office], at: phrase.end) != nil
  }

  /// a second, smaller line: an ordinal or adjective before the comma.
  private func isListed(_ start: Int) -> Bool {
    text.has([.ordinal, .qualifier], start - 2) && !text.has(.closed, start)
  }
}
