/// Where what a sentence is about begins.
///
///     In March, the zone …       Since May the yard …       Separately, Osk Pumps …       But Osk Pumps …
///               zone                       yard                         Osk Pumps             Osk Pumps
struct EnglishSubjects {
  let text: EnglishText

  /// The token behind a time, an adverb or a conjunction at the head of a sentence, and behind `the`.
  func start(of sentence: Range<Int>) -> Int {
    var first = sentence.lowerBound
    while first < sentence.upperBound, text.isSort(first, .mark) { first += 1 }
    if text.has(.conjunction, first), !text.isAny(first, ["if", "when", "while", "because", "although", "after"]) {
      first += 1
    }
    first = behindTime(first, sentence)
    if text.has(.adverb, first) || text.isAny(first, ["separately", "meanwhile", "encouraged", "already", "instead"]),
      text.isMark(first + 1, ",")
    {
      first += 2
    }
    return text.isWord(first, "the") ? first + 1 : first
  }

  private func behindTime(_ first: Int, _ sentence: Range<Int>) -> Int {
    if text.isAny(first, ["last", "this", "next"]), text.has([.period, .weekday, .month], first + 1) {
      return text.isMark(first + 2, ",") ? first + 3 : first + 2
    }
    guard text.has(.preposition, first) else { return first }
    let limit = min(sentence.upperBound, first + 12)
    // Since May the yard: a day, month or year needs no comma.
    if text.has([.month, .weekday], first + 1) || text.isSort(first + 1, .figure),
      text.isAny(first + 2, ["the", "a", "it", "he", "she", "they"])
    {
      return first + 2
    }
    if let comma = (first..<limit).first(where: { text.isMark($0, ",") }),
      !(first..<comma).contains(where: { text.has([.auxiliary, .saying, .moneyVerb, .rise, .fall], $0) })
    {
      return comma + 1
    }
    // In a good year she …: a pronoun that no preposition stands before
    if let pronoun = (first + 2..<max(first + 2, min(limit, first + 7))).first(where: {
      text.isAny($0, ["he", "she", "it", "they"]) && !text.has([.preposition, .conjunction], $0 - 1)
    }) {
      return pronoun
    }
    // By the end of May the yard
    var at = first + 1
    while at < limit,
      text.has([.month, .weekday, .period, .ordinal], at) || text.isSort(at, .figure)
        || text.isAny(at, ["then", "the", "end", "of", "last", "this", "next"]) && !text.isWord(at + 1, "zone")
    {
      if text.isWord(at, "the"), !text.isAny(at + 1, ["end", "start", "spring", "summer", "autumn", "winter", "first"])
      {
        break
      }
      at += 1
    }
    if at > first + 1 { return at }
    return (first + 2..<max(first + 2, limit)).first { isBehindPhrase($0, of: sentence) } ?? first
  }

  /// On paper the board …, On paper the harbour board …: an article right behind a noun begins what the sentence is about.
  func isBehindPhrase(_ at: Int, of sentence: Range<Int>) -> Bool {
    let first = sentence.lowerBound
    guard at - first >= 2, at - first < 10, text.has(.preposition, first),
      text.isAny(at, ["the", "a", "an", "its", "every", "each"]),
      text.isSort(at - 1, .word) || text.isSort(at - 1, .figure),
      !text.has(.closed, at - 1) || text.isAny(at - 1, ["it", "them", "this"])
    else { return false }
    return !(first + 1..<at).contains {
      text.isBreak($0) || text.has([.auxiliary, .saying, .moneyVerb, .conjunction], $0)
        || text.isAny($0, ["that", "which", "who", "where"])
    }
  }

  private static let houses: EnglishWords = [
    "desk", "centre", "center", "bureau", "office", "agency", "institute", "college", "school", "hospital", "chamber",
    "union", "bank", "clinic", "laboratory", "lab", "museum", "library", "foundation", "trust", "club", "department",
    "co-operative", "cooperative", "federation", "society", "charity", "secretariat", "observatory", "academy",
  ]

  /// The words for a house of small letters from a token on: help desk, finance office.
  func house(from start: Int) -> Range<Int>? {
    var at = start
    while at < text.tokens.count, at - start < 4, text.tokens[at].isLowerWord, !text.has([.closed, .saying], at) {
      if text.isAny(at, of: Self.houses), !text.isAny(at + 1, of: Self.houses) {
        return at > start ? start..<at + 1 : nil
      }
      at += 1
    }
    return nil
  }
}
