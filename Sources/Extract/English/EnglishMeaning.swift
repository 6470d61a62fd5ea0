/// Tells what a quantity of an English text measures, and of whom it is said.
struct EnglishMeaning {
  let text: EnglishText
  let names: EnglishNames
  /// People in order, with their organisation.
  let people: [EnglishSomebody]
  /// The person named last in the texts before.
  var earlierPerson: EnglishSomebody?
  /// Quotations with their speaker's organisation.
  let speech: [(tokens: Range<Int>, organisation: [UInt8]?)]
  /// What the article is about.
  let topic: [UInt8]?

  // MARK: What is measured

  /// - Parameter previous: where the quantity before ends.
  func metric(_ quantity: EnglishQuantity, after previous: Int) -> Range<Int>? {
    if quantity.isAge { return nil }
    let start = quantity.tokens.lowerBound
    let end = quantity.tokens.upperBound
    if let named = named(before: start) { return named }
    if let given = given(quantity) { return given }
    if let hired = hired(quantity) { return hired }
    if let done = done(quantity) { return done }
    if let known = quantity.metric { return known }
    // a fifth of them welders
    if text.isWord(end, "of"), text.isAny(end + 1, ["them", "whom", "which"]), let noun = phrase(from: end + 2) {
      return noun
    }
    // a 9-million-euro plant, the €70 million project
    let isBefore =
      quantity.dimension == .money && text.has(.determiner, quantity.tokens.lowerBound - 1) && end < text.tokens.count
      && text.tokens[end].isLowerWord
    if quantity.isAdjective || isBefore, let noun = phrase(from: end) { return noun }
    if let compared = compared(quantity) ?? shared(quantity) { return compared }
    if text.isWord(end, "of") { if let noun = phrase(from: end + 1) { return noun } }
    let clause = text.clause(of: start)
    if quantity.dimension == .money, text.isWord(end, "in"), !text.has(.determiner, end + 1),
      end + 1 < text.tokens.count,
      text.tokens[end + 1].isLowerWord, let noun = phrase(from: end + 1)
    {
      return noun
    }
    if let valued = valued(before: start, text.sentence(of: start)) { return valued }
    // will rent a hall and invest 4 million in it
    if quantity.dimension == .money, text.isAny(start - 1, ["invest", "invests", "invested"]) {
      return start - 1..<start
    }
    if let near = lastMetric(in: max(clause.lowerBound, min(previous, start))..<start) { return near }
    if quantity.dimension == .money || quantity.dimension == .ratio || quantity.dimension == .multiple,
      let near = lastMetric(in: clause.lowerBound..<start)
    {
      return near
    }
    let sentence = text.sentence(of: start)
    if quantity.dimension == .money || quantity.dimension == .ratio {
      if let verb = lastVerb(in: clause.lowerBound..<start) { return verb }
      if let far = lastMetric(in: max(sentence.lowerBound, start - 40)..<start) { return far }
    }
    if quantity.dimension == .duration || quantity.dimension == .area || quantity.dimension == .length,
      let noun = phrase(from: end)
    {
      return noun
    }
    return lastNoun(in: max(sentence.lowerBound, start - 20)..<start)
  }

  /// orders for 80 bells, a waiting list of 30 firms, output of 90 tonnes, capacity from 20,000.
  private func named(before start: Int) -> Range<Int>? {
    guard text.isAny(start - 1, ["of", "for", "from", "to", "at"]),
      let metric = text.phrase(.metric, endingAt: start - 1)
    else { return nil }
    return metric.first..<metric.end
  }

  /// signed contracts worth 3 billion yuan ($420 million): what is worth it.
  private func valued(before start: Int, _ sentence: Range<Int>) -> Range<Int>? {
    var at = start
    while at > sentence.lowerBound, start - at < 9, !text.isWord(at - 1, "worth") { at -= 1 }
    guard text.isWord(at - 1, "worth"), at - 2 >= sentence.lowerBound, text.tokens[at - 2].sort == .word,
      text.tokens[at - 2].isLowerWord, !text.has(.closed, at - 2)
    else { return nil }
    return at - 2..<at - 1
  }

  /// employs 410 people, to hire some 60 people.
  private func hired(_ quantity: EnglishQuantity) -> Range<Int>? {
    guard quantity.dimension == .count, !quantity.isAdjective else { return nil }
    let start = quantity.tokens.lowerBound
    for index in max(0, start - 1)..<start + 1 where text.isAny(index, of: Self.doings) { return index..<index + 1 }
    return text.isWord(start - 1, "off") && text.isAny(start - 2, ["laid", "lay", "lays", "laying"])
      ? start - 2..<start : nil
  }

  /// The words that describe a noun and the noun, after a determiner, up to a word that no phrase goes across.
  func phrase(from start: Int) -> Range<Int>? {
    var first = start
    while text.has(.determiner, first), first - start < 2 { first += 1 }
    var at = first
    while at < text.tokens.count, at - first < 7 {
      if text.isMark(at, "-"), text.tokens[at].traits.contains(.joined) {
        at += 1
        continue
      }
      // of the city’s total: what is owned is meant
      if text.isSort(at, .possessive) {
        first = at + 1
        at = first
        continue
      }
      guard text.tokens[at].sort == .word else { break }
      if !text.tokens[at].traits.contains(.hyphenated), text.has([.closed, .adverb, .saying], at),
        !text.has(.qualifier, at)
      {
        break
      }
      if at > first, text.has([.event, .stage], at), text.folded[text.tokens[at].range].ends(with: "ed") { break }
      at += 1
    }
    while at > first, text.tokens[at - 1].sort != .word { at -= 1 }
    return at > first ? first..<at : nil
  }

  private func lastMetric(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    for index in stride(from: range.upperBound - 1, through: max(range.lowerBound, range.upperBound - 40), by: -1) {
      if let phrase = text.phrase(.metric, at: index), phrase.end <= range.upperBound {
        return phrase.first..<phrase.end
      }
    }
    return nil
  }

  private func lastVerb(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    for index in stride(from: range.upperBound - 1, through: max(range.lowerBound, range.upperBound - 16), by: -1)
    where text.has(.moneyVerb, index) && text.tokens[index].isLowerWord {
      return index..<index + 1
    }
    return nil
  }

  private func lastNoun(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    for index in stride(from: range.upperBound - 1, through: range.lowerBound, by: -1)
    where (text.tokens[index].isLowerWord || text.tokens[index].traits.contains(.capitals))
      && text.tokens[index].range.count > 2
    {
      if text.tokens[index].kinds.isDisjoint(with: [
        .closed, .adverb, .modifier, .rise, .fall, .number, .scale, .unit, .currency, .period,
      ]) {
        return index..<index + 1
      }
    }
    return nil
  }
}
