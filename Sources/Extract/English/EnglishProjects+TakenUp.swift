/// What is told of a thing behind its first mention, and which mention is told again.
///
///     a rope mill beside the dock. The mill, which cost $9 million, …      the next sentence makes it a project
///     the harbour crane was commissioned in May                            so does what has become of it
///     The 9,000-square-metre mill will …                                    the mill that was named before
extension EnglishProjects {
  /// The project that a thing is another mention of: by its whole name, the end of a longer one, or, behind `the` and a
  /// size, by its last word.
  func known(_ name: [UInt8], _ thing: EnglishThings.Thing, _ projects: [Project]) -> Int? {
    func isEnd(_ end: ArraySlice<UInt8>, of project: Project) -> Bool {
      project.name.count > end.count && project.name[project.name.count - end.count - 1] == 0x20
        && EnglishVocabulary.folded(project.name.suffix(end.count)).elementsEqual(EnglishVocabulary.folded(end))
    }
    if let same = projects.firstIndex(where: {
      $0.name == name || $0.name.count > name.count && $0.name[...].suffix(name.count) == name[...]
        || isEnd(name[...], of: $0)
    }) {
      return same
    }
    guard text.isWord(thing.tokens.lowerBound - 1, "the"), text.isSort(thing.tokens.lowerBound, .figure),
      (thing.tokens.lowerBound..<thing.phrase.first).allSatisfy({
        text.isSort($0, .figure) || text.tokens[$0].traits.contains(.joined) || text.has([.unit, .currency], $0)
      })
    else { return nil }
    let head = text.bytes[text.bytes(of: thing.phrase.first..<thing.phrase.end)]
    return projects.lastIndex { isEnd(head, of: $0) || $0.name[...] == head }
  }

  /// The 30-million-dollar project, the expansion: the one named last.
  func standsForLast(_ thing: EnglishThings.Thing, _ phrase: EnglishPhrase) -> Bool {
    guard text.isWord(thing.tokens.lowerBound - 1, "the"), text.isAny(phrase.end - 1, of: Self.general) else {
      return false
    }
    return thing.words < (text.isSort(thing.tokens.lowerBound, .figure) ? 2 : 1)
      || text.isAny(phrase.end - 1, ["project", "scheme", "plant", "facility"]) && thing.words < 2
  }

  private static let general: EnglishWords = [
    "project", "scheme", "plant", "facility", "building", "factory", "yard", "works", "mill", "hall", "complex",
    "expansion", "extension", "upgrade", "refurbishment", "redevelopment",
  ]

  /// What is new, and what the next two sentences of the text go on to tell of: what it cost, how large it is or how far.
  func isTakenUp(_ thing: EnglishThings.Thing) -> Bool {
    guard thing.isNew, text.isAny(thing.tokens.lowerBound - 1, ["a", "an", "its", "their", "another", "new"]) else {
      return false
    }
    let number = Int(text.tokens[thing.tokens.lowerBound].sentence)
    for sentence in text.sentences[min(number + 1, text.sentences.count)...].prefix(2) {
      let head = takesUp(thing, sentence)
      guard let head else { continue }
      let near = sentence.lowerBound..<min(sentence.upperBound, head + 30)
      if reading.quantities.contains(where: {
        ($0.dimension == .money || $0.dimension == .area) && near.contains($0.tokens.lowerBound)
      }) {
        return true
      }
      // The mill was commissioned, the mill will: how far it is stands right behind.
      if (head + 1..<min(sentence.upperBound, head + 5)).contains(where: { text.phrase(.stage, at: $0) != nil }) {
        return true
      }
    }
    return false
  }

  /// The token of the word by which a sentence begins with the thing: The 90-million-euro mill, It cost.
  private func takesUp(_ thing: EnglishThings.Thing, _ sentence: Range<Int>) -> Int? {
    let start = sentence.lowerBound
    if text.isWord(start, "it") {
      let isMeasured = text.isAny(
        start + 1, ["cost", "costs", "covers", "covered", "stands", "measures", "occupies", "spans", "stretches"])
      return isMeasured || text.areWords(start + 1, "will", "cost") ? start : nil
    }
    guard text.isAny(start, ["the", "that", "this"]) else { return nil }
    let last = text.folded[text.tokens[thing.tokens.upperBound - 1].range]
    return (start + 1..<min(sentence.upperBound, start + 9)).first { text.folded[text.tokens[$0].range] == last }
  }

  /// It cost $9 million, The refit cost $9 million: what the next two sentences say was paid.
  func sumNext(_ thing: EnglishThings.Thing) -> EnglishQuantity? {
    let number = Int(text.tokens[thing.tokens.lowerBound].sentence)
    for sentence in text.sentences[min(number + 1, text.sentences.count)...].prefix(2) {
      guard let cost = sentence.prefix(6).first(where: { text.isAny($0, ["cost", "costs"]) }),
        text.isWord(sentence.lowerBound, "it")
          || text.isWord(sentence.lowerBound, "the")
            && (text.isAny(cost - 1, of: Self.deeds) || takesUp(thing, sentence) == cost - 1)
      else { continue }
      return reading.quantities.first {
        $0.dimension == .money && (cost..<min(sentence.upperBound, cost + 6)).contains($0.tokens.lowerBound)
      }
    }
    return nil
  }

  /// What is done to houses and works, by which its price is told.
  private static let deeds: EnglishWords = [
    "conversion", "refit", "expansion", "extension", "upgrade", "refurbishment", "redevelopment", "work", "project",
    "scheme", "restoration", "move", "renovation", "construction",
  ]

  /// The harbour crane was commissioned, Velmar’s dye line went on stream: what has become of a thing, right behind it.
  func isStarted(_ thing: EnglishThings.Thing) -> Bool {
    let before = thing.tokens.lowerBound - 1
    guard text.has(.determiner, before) || text.isSort(before, .possessive),
      !text.isAny(thing.tokens.upperBound - 1, ["school", "clinic", "hotel", "library", "museum", "theatre", "road"])
    else { return false }
    var at = thing.tokens.upperBound
    // The biogas plant of Velmar Dairies was …
    if text.isWord(at, "of"),
      let owner = reading.names.organisation(holding: text.isWord(at + 1, "the") ? at + 2 : at + 1)
    {
      at = owner.tokens.upperBound
    }
    return (at..<at + 2).contains { index in
      guard index < text.tokens.count, !text.isBreak(index), let phrase = text.phrase(.stage, at: index) else {
        return false
      }
      return text.isAny(phrase.end - 1, of: Self.turns)
    }
  }

  /// The last words of phrases that tell that something has come to be.
  private static let turns: EnglishWords = [
    "commissioned", "inaugurated", "stream", "up", "on", "live", "energised", "energized", "out", "reopened",
  ]
}
