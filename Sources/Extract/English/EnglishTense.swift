/// Tells whether a sentence speaks of what is to come at a place, or of what is past.
struct EnglishTense {
  let text: EnglishText

  /// By the clause, else by the sentence; nil where neither tells.
  func isFuture(_ index: Int) -> Bool? {
    if text.isWord(index - 1, "since") { return false }
    if text.isAny(index - 1, ["until", "till"]) { return true }
    if text.isWord(index - 1, "from"), promisesAfter(index) { return true }
    if let told = told(text.clause(of: index), around: index) { return told }
    let sentence = text.sentence(of: index)
    return told(max(sentence.lowerBound, index - 30)..<min(sentence.upperBound, index + 30), around: index)
  }

  /// will open on Monday; but said on Monday it would open.
  func isFutureBefore(_ index: Int) -> Bool {
    let clause = text.clause(of: index)
    for at in stride(from: index - 1, through: max(clause.lowerBound, index - 14), by: -1) {
      if invites(at) { return true }
      if text.has([.saying, .past], at) || isPastVerb(at) { return false }
      if text.isAny(at, ["will", "shall", "due", "scheduled"]) || isToBe(at) { return true }
    }
    return false
  }

  /// What the word nearest to a place tells.
  private func told(_ range: Range<Int>, around index: Int) -> Bool? {
    var distance = 1
    while distance <= 30 {
      for at in [index - distance, index + distance] where range.contains(at) && text.tokens[at].sort == .word {
        if text.has(.coming, at) && !text.tokens[at].isCapital || isToBe(at) || commits(at, index) { return true }
        if isForeseen(at) { return true }
        // …its mill in Osk, bought in 1962, by autumn: it only tells more of the mill.
        if text.isMark(at - 1, ","), at < index, !text.isAny(at, of: EnglishTense.finite),
          text.has(.past, at) || isPastVerb(at)
        {
          continue
        }
        if text.has(.past, at) || isPastVerb(at) { return false }
      }
      distance += 1
    }
    return nil
  }

  /// Past forms that are no participles: , gave notice in May.
  private static let finite: EnglishWords = [
    "gave", "took", "came", "went", "began", "became", "saw", "drew", "drove", "threw", "wrote", "ran", "flew", "broke",
    "rose", "grew", "fell", "slid", "sank", "did", "was", "were", "had",
  ]

  /// from 3 May the permit would be free: what is to begin then.
  private func promisesAfter(_ index: Int) -> Bool {
    let clause = text.clause(of: index)
    return (index..<min(clause.upperBound, index + 14)).contains { text.isAny($0, ["will", "would"]) }
  }

  /// will shut, would have lapsed: a form that tells of the past elsewhere.
  private func isForeseen(_ index: Int) -> Bool {
    let verb = text.isWord(index - 1, "have") ? index - 1 : index
    guard verb < index || text.isAny(index, ["shut", "put", "have", "begun", "cut", "hit", "set"]) else { return false }
    return text.isAny(verb - 1, ["will", "would", "shall", "could", "may", "might"])
  }

  /// is to open, are to be built, to open in January.
  private func isToBe(_ index: Int) -> Bool {
    text.isWord(index, "to")
      && (text.isAny(index - 1, ["is", "are"])
        || text.isAny(index + 1, ["open", "be", "start", "begin", "close", "launch"]))
  }

  /// has agreed to publish it by June, promised to open before Easter, invited both to talks: it is still to be done.
  private func commits(_ verb: Int, _ date: Int) -> Bool {
    invites(verb)
      || text.isAny(date - 1, ["by", "before", "from"]) && text.isWord(verb + 1, "to")
        && text.isAny(verb, of: EnglishTense.commitments)
  }

  /// invited both choirs to talks, called the owners to a meeting.
  private func invites(_ index: Int) -> Bool {
    text.isAny(index, ["invited", "called", "summoned"])
      && (index + 1...index + 5).contains {
        text.isWord($0, "to") && text.isAny($0 + 1, ["talks", "a", "an", "negotiations", "another"])
      }
  }

  private static let commitments: EnglishWords = [
    "agreed", "promised", "pledged", "vowed", "undertook", "decided", "resolved", "offered", "ordered", "committed",
    "hoped", "planned", "intended", "agrees", "promises", "pledges", "vows", "hopes", "plans", "wants", "intends",
    "aims",
    "expects",
  ]

  /// received, agreed: a word in -ed that no will stands before.
  private func isPastVerb(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.isLowerWord, token.range.count > 4, !token.traits.contains(.hyphenated),
      text.folded[token.range].ends(with: "ed")
    else {
      return false
    }
    // for barbed thread, of salted fish: before a noun it tells of no deed.
    return !text.isAny(index - 1, ["be", "will", "to", "a", "the", "an", "for", "of", "with", "its", "their"])
  }
}
