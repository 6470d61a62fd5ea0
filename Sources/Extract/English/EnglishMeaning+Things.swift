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

  /// a 9-kilometre tram line, a 110-kilovolt substation: what has the size.
  func sized(_ quantity: EnglishQuantity) -> [UInt8]? {
    guard quantity.isAdjective, [.length, .voltage, .power].contains(quantity.dimension) else { return nil }
    let start = quantity.tokens.upperBound
    for index in start..<min(start + 5, text.tokens.count) {
      guard text.tokens[index].sort == .word || text.isMark(index, "-"), !text.has(.closed, index) else { return nil }
      guard text.tokens[index].isLowerWord, let phrase = text.phrase(.project, endingAt: index + 1),
        phrase.first >= start
      else { continue }
      if let longer = text.phrase(.project, at: index + 1), longer.first == index + 1 { continue }
      guard !text.isAny(index, ["project", "site", "phase", "estate", "park", "scheme", "lot", "plot"]) else {
        return nil
      }
      return Array(text.bytes[text.bytes(of: start..<phrase.end)])
    }
    return nil
  }

  /// … for a rope works worth 9 million euros. It would take in 80 tonnes and create 40 jobs: the works, and not who plans it.
  func planned(_ quantity: EnglishQuantity, _ sentence: Range<Int>) -> [UInt8]? {
    guard text.isWord(sentence.lowerBound, "it"),
      text.isAny(sentence.lowerBound + 1, ["will", "would", "is", "should"]),
      sentence.lowerBound > 0
    else { return nil }
    let verb = sentence.dropFirst(2).prefix(4).first {
      text.isAny($0, ["handle", "process", "occupy", "cover", "house", "create", "stand", "span", "treat", "recycle"])
    }
    guard verb != nil else { return nil }
    let before = text.sentence(of: sentence.lowerBound - 1)
    let things = EnglishThings(text: text)
    for at in before where text.isAny(at, ["a", "an"]) {
      guard
        let phrase = (at + 1..<min(before.upperBound, at + 8)).lazy.compactMap({ text.phrase(.project, at: $0) }).first,
        let thing = things.thing(endingWith: phrase), thing.words > 0, thing.tokens.lowerBound >= at
      else { continue }
      return Array(text.bytes[text.bytes(of: thing.tokens)])
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
    // Marl Foods, whose 90 bakers …
    if text.isWord(which, "whose"), which > sentence.lowerBound + 1, text.isMark(which - 1, ","),
      let named = names.organisation(endingAt: which - 1)
    {
      return named.canonical
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
    // Skarn Connect of New Zealand, which …
    var country = which - 1
    while country > which - 4, country > 0, text.tokens[country - 1].isCapital { country -= 1 }
    return country < which - 1 && text.isWord(country - 1, "of")
      ? names.organisation(endingAt: country - 1)?.canonical : nil
  }
}
