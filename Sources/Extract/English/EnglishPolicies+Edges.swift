/// Where the name of a policy ends, and what only looks like one.
extension EnglishPolicies {
  /// Harbour Growth Plan 2031: the year belongs to the name.
  func yearEnd(_ end: Int) -> Int {
    let text = reading.text
    guard text.isSort(end, .figure), !text.tokens[end].traits.contains(.joined) else { return end }
    let figure = text.bytes[text.tokens[end].range]
    return figure.count == 4 && (figure.starts(with: "20".utf8) || figure.starts(with: "19".utf8)) ? end + 1 : end
  }

  /// the Board for Regulation of Fisheries, a round led by Velmar Growth Fund: a part of a house’s name, or a house.
  func isHouse(_ start: Int, _ phrase: EnglishPhrase) -> Bool {
    let text = reading.text
    if text.isAny(start - 1, ["for", "of", "on"]), start > 1, text.isSort(start - 2, .word),
      text.tokens[start - 2].isCapital
    {
      return true
    }
    let before = text.isWord(start - 1, "the") ? start - 2 : start - 1
    return text.isWord(phrase.end - 1, "fund") && text.isWord(before, "by")
      && text.isAny(before - 1, ["led", "backed", "owned", "bought", "acquired", "joined", "held"])
  }

  /// A word that is a policy only under a name: an order of goods, a guarantee of quality.
  func isNamedOnly(_ phrase: EnglishPhrase) -> Bool {
    reading.text.entry(phrase, .policy)?.use.equals("named") == true
  }

  /// wage tax credits, a boat owners’ desk that was opened: a word that what stands before it makes one.
  func isTold(_ phrase: EnglishPhrase, _ thing: EnglishThings.Thing) -> Bool {
    let text = reading.text
    guard text.entry(phrase, .policy)?.use.equals("told") == true, thing.tokens.lowerBound < phrase.first else {
      return false
    }
    guard text.isWord(phrase.end - 1, "desk") else { return true }
    // a single desk: one of any kind
    guard
      (thing.tokens.lowerBound..<phrase.first).contains(where: {
        text.isSort($0, .word)
          && !text.isAny($0, ["single", "new", "special", "joint", "dedicated", "separate", "central"])
      })
    else { return false }
    if text.isAny(
      phrase.first - 1, ["front", "reception", "news", "city", "sports", "standing", "school", "writing", "trading"])
    {
      return false
    }
    let sentence = text.sentence(of: phrase.first)
    let near = max(sentence.lowerBound, phrase.first - 10)..<min(sentence.upperBound, phrase.end + 10)
    return near.contains {
      text.isAny(
        $0, ["opened", "opens", "open", "set", "launched", "started", "handled", "handles", "runs", "created"])
    }
  }
}
