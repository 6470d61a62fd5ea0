/// Figures of what is built.
extension EnglishMeaning {
  /// its 40 million euro paper mill, a £90m rope works: the price is that of what is built.
  func priced(_ quantity: EnglishQuantity) -> [UInt8]? {
    let start = quantity.tokens.upperBound
    guard quantity.dimension == .money, text.has(.determiner, quantity.tokens.lowerBound - 1) else { return nil }
    for index in start..<min(start + 6, text.tokens.count) {
      if text.has(.closed, index) { return nil }
      guard let phrase = text.phrase(.project, endingAt: index + 1), phrase.first >= start else { continue }
      guard text.tokens[index].isLowerWord,
        !text.isAny(index, ["project", "site", "phase", "estate", "park", "scheme"]),
        phrase.first > start || phrase.end - phrase.first > 1, !goesOn(phrase.end)
      else { return nil }
      return Array(text.bytes[text.bytes(of: start..<phrase.end)])
    }
    return nil
  }

  /// a 2 million tram line grant: the noun goes on.
  private func goesOn(_ end: Int) -> Bool {
    end < text.tokens.count && text.tokens[end].isLowerWord
      && text.isAny(
        end, ["grant", "loan", "fund", "round", "scheme", "programme", "program", "plan", "subsidy", "bond"])
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

  /// a tunnel of 620 metres: what is so long; how large something is told to be, is told of who has it.
  func measured(_ quantity: EnglishQuantity, from low: Int) -> [UInt8]? {
    let of = quantity.tokens.lowerBound - 1
    guard [.length, .power, .voltage].contains(quantity.dimension), text.isWord(of, "of"), of > low + 1,
      let phrase = text.phrase(.project, endingAt: of), text.tokens[of - 1].isLowerWord,
      !text.isAny(of - 1, ["project", "site", "phase", "estate", "park", "scheme", "lot", "plot", "area", "space"]),
      let thing = EnglishThings(text: text).thing(endingWith: phrase), thing.isNew
    else { return nil }
    return text.name(thing.tokens)
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
}
