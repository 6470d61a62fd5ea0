/// How much of a sentence is what the firm lacks: what it says, without who says it.
///
///     Rothwell Pumps, a foundry, said it had lost two welders.        had lost two welders
///     Dunmere Mill, which spins flax, could not hire a fitter.        could not hire a fitter
extension EnglishNeeds {
  /// Behind who is named and what he says, up to what is told besides.
  func span(of word: Int, in clause: Range<Int>) -> Range<Int> {
    // The clause may end at a semicolon, and the word stand behind it.
    guard clause.contains(word) else { return clause }
    var start = clause.lowerBound
    if let saying = saying(before: word, in: clause) {
      start = saying
    } else if let comma = apposition(before: word, in: clause) {
      start = comma + 1
    }
    let text = article.readings[index].text
    let isPronoun = start > clause.lowerBound && text.isAny(start, ["it", "they", "he", "she", "we"])
    let verb = isPronoun ? start + 1 : start
    return (verb <= word ? verb : start)..<end(from: max(start, clause.lowerBound) + 4, clause)
  }

  /// What is asked for in a word or two, with the trouble that leads to it.
  ///
  ///     Osk Pumps, whose carters had no yard, asked for a gate.         whose carters had no yard, asked for a gate
  func withReason(_ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let reading = article.readings[index]
    let text = reading.text
    guard range.count < 6, text.isMark(range.lowerBound - 1, ",") || text.isWord(range.lowerBound - 1, "and"),
      let firm = reading.names.first(in: sentence), firm.tokens.upperBound < range.lowerBound
    else { return range }
    let next = firm.tokens.upperBound
    let start = text.isMark(next, ",") ? next + 1 : next
    let isReason =
      start == next ? text.isAny(start, ["called", "found"]) : text.isAny(start, ["whose", "which", "where"])
    return isReason && range.lowerBound - start < 24 ? start..<range.upperBound : range
  }

  /// said, says that, told the zone in May that: the token behind, where it is before the word.
  private func saying(before word: Int, in clause: Range<Int>) -> Int? {
    let text = article.readings[index].text
    guard
      let verb = (clause.lowerBound..<min(clause.upperBound, word + 1)).last(where: { text.isAny($0, of: Self.sayings) }
      ),
      clause.upperBound - verb > 5,
      // Its mill drinks a lake a week, and the town had told it that …: two things, and the first is no attribution.
      !(clause.lowerBound..<verb).contains(where: { text.isMark($0, ",") && text.isAny($0 + 1, ["and", "but"]) })
    else { return nil }
    if let that = (verb..<min(verb + 10, clause.upperBound)).first(where: { text.isWord($0, "that") }) {
      return that + 1
    }
    return verb == word || text.isAny(verb, ["told", "tells"]) || text.isMark(verb + 1, ",") ? nil : verb + 1
  }

  /// The words a firm tells its trouble with: fewer than all words of saying, and those of complaint and report besides,
  /// which elsewhere are none.
  static let sayings: EnglishWords = [
    "said", "says", "say", "told", "tells", "complained", "complains", "complain", "reported", "reports", "warned",
    "warns", "protested",
  ]

  /// The second comma of what is said of a firm behind its name.
  private func apposition(before word: Int, in clause: Range<Int>) -> Int? {
    let reading = article.readings[index]
    let text = reading.text
    guard let firm = reading.names.first(in: clause), firm.tokens.lowerBound <= clause.lowerBound + 2,
      text.isMark(firm.tokens.upperBound, ","), firm.tokens.upperBound < word,
      let comma = (firm.tokens.upperBound + 1..<max(firm.tokens.upperBound + 1, word)).last(where: {
        text.isMark($0, ",")
      }), word - comma < 12
    else { return nil }
    return comma
  }

  /// Before who says it, and before what part of it is of another kind.
  private func end(from first: Int, _ clause: Range<Int>) -> Int {
    let text = article.readings[index].text
    for at in first..<max(first, clause.upperBound) where text.isMark(at, ",") {
      if text.isAny(at + 1, ["it", "he", "she", "they"]), text.isAny(at + 2, of: Self.sayings) { return at }
      if text.isAny(at + 1, ["most", "many", "some", "half", "all", "none", "several"]), text.isWord(at + 2, "of") {
        return at
      }
    }
    return clause.upperBound
  }
}
