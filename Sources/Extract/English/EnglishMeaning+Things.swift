/// Figures of what is built, and those of clauses that begin with which or who.
extension EnglishMeaning {
  /// its 40 million euro paper mill, a £90m rope works: the price is that of what is built.
  func priced(_ quantity: EnglishQuantity) -> [UInt8]? {
    let start = quantity.tokens.upperBound
    guard quantity.dimension == .money, text.has(.determiner, quantity.tokens.lowerBound - 1) else { return nil }
    for index in start..<min(start + 6, text.tokens.count) {
      guard let phrase = text.phrase(.project, endingAt: index + 1), phrase.first >= start else { continue }
      guard text.tokens[index].isLowerWord,
        !text.isAny(index, ["project", "site", "phase", "estate", "park", "scheme"]),
        phrase.first > start || phrase.end - phrase.first > 1
      else { return nil }
      return Array(text.bytes[text.bytes(of: start..<phrase.end)])
    }
    return nil
  }

  /// Marl Foods, which employs 90; Marl Foods, a baker, which employs 90: what is told of a noun behind it.
  func related(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    let clause = text.clause(of: start)
    var which = clause.lowerBound
    if text.isAny(which, ["under", "in", "through"]), text.isWord(which + 1, "which") {
      // under which sailors draw
      let nouns = EnglishNounReader(text: text)
      var end = which + 2
      while end < start, end - which < 8, text.tokens[end].sort == .word {
        if nouns.isPlural(end), text.isWord(end + 1, "of"), end + 2 < start {
          return Array(text.bytes[text.bytes(of: which + 2..<end + 3)])
        }
        if nouns.isPlural(end) { return Array(text.bytes[text.bytes(of: which + 2..<end + 1)]) }
        end += 1
      }
      return nil
    }
    guard text.isAny(which, ["which", "who"]), which > sentence.lowerBound + 1, text.isMark(which - 1, ","),
      !text.has([.determiner, .pronoun], which + 1), which + 1 < start,
      text.tokens[which + 1].isLowerWord
    else { return nil }
    // , a maker of modules,: the name that this explains
    let noun = which - 1
    let before = text.clause(of: noun - 1)
    if text.isAny(before.lowerBound, ["a", "an"]), before.lowerBound > sentence.lowerBound,
      text.isMark(before.lowerBound - 1, ",")
    {
      which = before.lowerBound
    }
    if let named = names.organisation(endingAt: which - 1) { return named.canonical }
    return nil
  }
}
