/// Where clauses begin, and whether what stands at their head acts: has a verb behind it.
///
///     Osk Ferries has ordered 9 hulls, while Velmar gave 30 percent, and a line costing 4 million would employ 90
///     ^^^^^^^^^^^                              ^^^^^^                           ^^^^
struct EnglishClauses {
  let text: EnglishText

  /// The first token of what a sentence is about, with its article.
  func opening(of sentence: Range<Int>) -> Int {
    let first = EnglishSubjects(text: text).start(of: sentence)
    return first > sentence.lowerBound && text.isWord(first - 1, "the") ? first - 1 : first
  }

  /// Whether a token inside a sentence may be the first of a clause: behind a mark, a conjunction, that, as or the like.
  func begins(_ at: Int) -> Bool {
    isBehindMark(at) || text.has(.conjunction, at - 1)
      || text.isAny(at - 1, of: Self.leads) || text.has(.saying, at - 1)
      || text.isAny(at, of: Self.articles)
        && (isTime(endingAt: at) || EnglishSubjects(text: text).isBehindPhrase(at, of: text.sentence(of: at)))
  }

  private func isBehindMark(_ at: Int) -> Bool {
    text.isSort(at - 1, .mark) && text.isAny(at - 1, [",", ";", ":", "–", "—", "“"])
  }

  private static let leads: EnglishWords = ["that", "since", "until", "as", "what", "before", "after"]
  private static let articles: EnglishWords = ["the", "a", "an", "its", "each", "every"]

  /// On June 3 the company …, last year a tenant …, in 2018 the yard …
  private func isTime(endingAt end: Int) -> Bool {
    if text.has([.month, .weekday, .period], end - 1) { return true }
    guard text.isSort(end - 1, .figure) else { return false }
    return text.has(.month, end - 2) || text.tokens[end - 1].range.count == 4 && text.has(.preposition, end - 2)
  }

  /// Whether a verb stands behind a name or noun, and before a figure where one is given.
  /// - Parameter mayTell: whether a word of saying counts.
  func acts(behind end: Int, before limit: Int, mayTell: Bool = true) -> Bool {
    var at = end
    while at - end < 3, text.has(.adverb, at) || text.isAny(at, ["since", "each"]) { at += 1 }
    guard at < limit, at < text.tokens.count, text.tokens[at].isLowerWord,
      !text.tokens[at].traits.contains(.hyphenated), !text.isMark(at + 1, "-")
    else { return false }
    if text.has(.saying, at) { return mayTell }
    if text.has(.auxiliary, at) || text.isAny(at, of: Self.goings) { return true }
    let takesObject =
      text.has([.determiner, .number, .modifier, .adverb, .pronoun, .currency, .more, .less], at + 1)
      || text.isSort(at + 1, .figure) || text.isMark(at + 1, "$") || text.isMark(at + 1, "€")
      || text.isMark(at + 1, "£") || text.isMark(at + 1, ",") || text.isMark(at + 1, ".")
    if text.has([.moneyVerb, .rise, .fall, .past], at) {
      // Trade growth in the port: a noun.
      return !text.has(.preposition, at) && !text.isWord(at, "growth")
    }
    let word = text.folded[text.tokens[at].range]
    guard word.count > 3, !text.has([.closed, .metric, .period, .unit], at) else { return false }
    if word.ends(with: "ed") {
      return takesObject || text.has(.preposition, at + 1) || text.has([.event, .stage], at)
        || at + 1 < text.tokens.count && text.tokens[at + 1].isCapital
    }
    return word.last == 0x73 && !word.ends(with: "ss") && (takesObject || text.isWord(at + 1, "to"))
  }

  /// Verbs that need nothing behind them.
  private static let goings: EnglishWords = [
    "starts", "begins", "opens", "ends", "runs", "goes", "comes", "stands", "lies", "sits", "leaves", "belongs",
    "depends", "accounts", "arrives", "closes", "follows", "remains", "amounts", "lives", "happens", "takes",
    "needs", "makes", "gives", "keeps", "brings", "holds", "carries", "serves", "covers", "wants", "means", "lets",
  ]

  /// What may follow a noun before its verb: of, which, costing, built.
  func isDescribed(at end: Int) -> Bool {
    guard end < text.tokens.count else { return false }
    if text.isMark(end, ",") { return true }
    guard text.tokens[end].isLowerWord else { return false }
    if text.has(.preposition, end) || text.isAny(end, ["that", "which", "who", "whose", "where"]) { return true }
    let word = text.folded[text.tokens[end].range]
    return word.count > 4 && (word.ends(with: "ing") || word.ends(with: "ed") || text.has([.stage, .past], end))
  }

  /// Behind a name: , a maker of; , which; (.
  func isExplained(at end: Int) -> Bool {
    text.isMark(end, ",") && text.isAny(end + 1, ["a", "an", "the", "which", "who", "whose", "one", "its"])
      || text.isMark(end, "(")
  }
}
