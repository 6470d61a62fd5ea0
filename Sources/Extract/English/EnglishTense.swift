/// Tells whether a sentence speaks of what is to come at a place.
struct EnglishTense {
  let text: EnglishText

  private static let coming: [StaticString] = [
    "will", "shall", "would", "should", "begins", "begin", "starts", "start", "opens", "open", "takes", "plans", "expects", "hopes",
    "hope", "expected", "due", "until", "till", "next", "intends", "wants", "scheduled", "planned", "promises", "must", "may",
    "deadline", "forthcoming", "upcoming", "ends", "expires", "promised", "offered", "offers", "aims", "target", "return", "returns",
  ]
  private static let past: [StaticString] = ["was", "were", "had", "since", "ago", "last", "did", "has", "have", "been"]

  /// Looks in the clause, then in the sentence.
  func isFuture(_ index: Int) -> Bool {
    let clause = text.clause(of: index)
    if let told = told(clause, around: index) { return told }
    let sentence = text.sentence(of: index)
    let near = max(sentence.lowerBound, index - 30)..<min(sentence.upperBound, index + 30)
    return told(near, around: index) ?? false
  }

  /// will open on Monday; but said on Monday it would open.
  func isFutureBefore(_ index: Int) -> Bool {
    let clause = text.clause(of: index)
    for at in stride(from: index - 1, through: max(clause.lowerBound, index - 14), by: -1) {
      if text.has(.saying, at) || text.isAny(at, EnglishTense.past) || isPastVerb(at) { return false }
      if text.isAny(at, ["will", "shall", "due", "scheduled"]) || isToBe(at) { return true }
    }
    return false
  }

  private func told(_ range: Range<Int>, around index: Int) -> Bool? {
    if text.isAny(index - 1, ["since"]) { return false }
    if text.isAny(index - 1, ["until", "till"]) { return true }
    var best: (distance: Int, isFuture: Bool)?
    for at in range where text.tokens[at].sort == .word && at != index {
      let isFuture = text.isAny(at, EnglishTense.coming) && !text.isWord(at, "may") || isToBe(at)
      guard isFuture || text.isAny(at, EnglishTense.past) || isPastVerb(at) else { continue }
      let distance = abs(at - index)
      if best == nil || distance < best?.distance ?? 0 { best = (distance, isFuture) }
    }
    return best?.isFuture
  }

  /// is to open, are to be built, to open in January.
  private func isToBe(_ index: Int) -> Bool {
    text.isWord(index, "to") && (text.isAny(index - 1, ["is", "are"]) || text.isAny(index + 1, ["open", "be", "start", "begin", "close", "launch"]))
  }

  /// received, agreed: a word in -ed that no will stands before.
  private func isPastVerb(_ index: Int) -> Bool {
    let word = text.folded[text.tokens[index].range]
    guard word.count > 4, word.ends(with: "ed"), text.tokens[index].isLowerWord else { return false }
    return !text.isAny(index - 1, ["be", "will", "to", "a", "the"]) && !text.tokens[index].traits.contains(.hyphenated)
  }
}
