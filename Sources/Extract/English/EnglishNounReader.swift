/// Finds the noun phrases that numbers count.
struct EnglishNounReader {
  let text: EnglishText

  struct Noun {
    /// The word that is counted.
    var head: Range<Int>
    /// Head and what describes it.
    var phrase: Range<Int>
    var end: Int { phrase.upperBound }
  }

  /// The noun in the plural that follows, with the words that describe it: young firms, worn-out truck tyres.
  func counted(from start: Int) -> Noun? {
    var at = start
    var words = 0
    while at < text.tokens.count, words < 6 {
      let token = text.tokens[at]
      if token.sort == .mark, numbersHyphen(at) {
        at += 1
        continue
      }
      guard token.sort == .word else { break }
      if isPlural(at), !numbersHyphen(at + 1) {
        var last = at
        if at + 1 < text.tokens.count, isPlural(at + 1),
          text.tokens[at + 1].kinds.isDisjoint(with: [.saying, .moneyVerb, .event]),
          text.isOrdinary(at + 1), isPhraseEnd(at + 2)
        {
          last = at + 1
        }
        // start-ups: the compound is what is counted
        let first =
          text.tokens[last].traits.contains(.hyphenated) && text.tokens[last].range.count < 5 && last > start + 1
          ? last - 2 : last
        return joined(Noun(head: first..<last + 1, phrase: start..<last + 1))
      }
      if !token.traits.contains(.hyphenated), isOutside(at, isFirst: at == start) { break }
      if !token.traits.contains(.hyphenated) { words += 1 }
      at += 1
    }
    return nil
  }

  /// farms and dairies: two nouns that one number counts.
  private func joined(_ noun: Noun) -> Noun {
    let next = noun.end + 1
    guard text.isWord(noun.end, "and"), next < text.tokens.count, isPlural(next), text.tokens[next].isLowerWord,
      isPhraseEnd(next + 1), !text.isBreakOrEnd(next + 1), noun.phrase.count == 1,
      // has taken nine sheds and plans to …
      !(text.isWord(next + 1, "to")
        && text.isAny(next, ["plans", "hopes", "aims", "wants", "needs", "seeks", "promises"]))
    else { return noun }
    return Noun(head: noun.head.lowerBound..<next + 1, phrase: noun.phrase.lowerBound..<next + 1)
  }

  private func isPhraseEnd(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return true }
    return text.tokens[index].sort != .word || !text.tokens[index].kinds.isDisjoint(with: .closed)
      || text.has([.saying, .moneyVerb], index) || !isPlural(index) && text.folded[text.tokens[index].range].count > 3
  }

  private func numbersHyphen(_ index: Int) -> Bool {
    text.isMark(index, "-") && text.tokens[index].traits.contains(.joined)
  }

  /// A word that no phrase of a counted noun goes across.
  private func isOutside(_ index: Int, isFirst: Bool) -> Bool {
    let kinds = text.tokens[index].kinds
    if isFirst, text.isWord(index, "more") || text.isWord(index, "other") || text.isWord(index, "such") { return false }
    if !kinds.isDisjoint(with: .closed) { return true }
    if !kinds.isDisjoint(with: [.adverb, .saying]), kinds.isDisjoint(with: .qualifier) { return true }
    return false
  }

  func isPlural(_ index: Int) -> Bool {
    guard text.tokens.indices.contains(index), text.tokens[index].isLowerWord else { return false }
    let token = text.tokens[index]
    if token.kinds.contains(.plural) { return true }
    if !token.kinds.isDisjoint(with: [.closed, .adverb]) { return false }
    let word = text.folded[token.range]
    guard word.count > (token.traits.contains(.hyphenated) ? 2 : 3), word.last == 0x73 else { return false }
    for ending in ["ss", "us", "is", "ics"] as [StaticString] where word.ends(with: ending) { return false }
    return !(token.kinds.contains(.saying) && token.kinds == .saying)
  }

  /// The same where the word may begin a sentence.
  func isPlural(small index: Int) -> Bool {
    guard index < text.tokens.count, text.tokens[index].sort == .word else { return false }
    let token = text.tokens[index]
    let word = text.folded[token.range]
    for ending in ["ss", "us", "is"] as [StaticString] where word.ends(with: ending) { return false }
    return token.kinds.isDisjoint(with: [.closed, .adverb])
      && (token.kinds.contains(.plural) || word.count > 3 && word.last == 0x73) && text.isOrdinary(index)
  }

  /// The noun after `one`: all words up to one that no phrase goes across.
  func single(from start: Int) -> Range<Int>? {
    var at = start
    while at < text.tokens.count, at - start < 4, text.tokens[at].isLowerWord, !isOutside(at, isFirst: at == start) {
      at += 1
    }
    return at > start ? start..<at : nil
  }

  /// The noun in the plural named last before a token, in its sentence or the one before.
  func last(before end: Int) -> Range<Int>? {
    for index in stride(from: end - 1, through: max(0, end - 40), by: -1) where isPlural(index) {
      if text.tokens[index].kinds.isDisjoint(with: [.saying, .moneyVerb, .event, .unit])
        || text.tokens[index].kinds.contains(.plural)
      {
        return index..<index + 1
      }
    }
    return nil
  }
}
