/// Tells what a quantity of an English text measures, and of whom it is said.
struct EnglishMeaning {
  let text: EnglishText
  let names: EnglishNames
  /// People in order, with their organisation.
  let people: [(tokens: Range<Int>, name: [UInt8], organisation: [UInt8]?)]
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
    for index in max(0, start - 1)..<start + 1 where text.isAny(index, Self.doings) { return index..<index + 1 }
    return text.isWord(start - 1, "off") && text.isAny(start - 2, ["laid", "lay", "lays", "laying"])
      ? start - 2..<start : nil
  }

  /// The words that describe a noun and the noun, after a determiner, up to a word that no phrase goes across.
  private func phrase(from start: Int) -> Range<Int>? {
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

  // MARK: Of whom

  /// - Parameter last: the organisation that the figures before were said of; this one’s where it has one.
  func subject(_ quantity: EnglishQuantity, last: inout [UInt8]?) -> [UInt8]? {
    let start = quantity.tokens.lowerBound
    if quantity.isAge {
      return people.last { $0.tokens.lowerBound < start }?.name
    }
    if let spoken = speech.last(where: { $0.tokens.contains(start) })?.organisation { return spoken }
    let sentence = text.sentence(of: start)
    if let priced = priced(quantity) { return priced }
    if let related = related(before: start, sentence) { return related }
    if quantity.dimension == .money, let built = built(before: start, sentence) { return built }
    if let group = group(of: sentence, before: start) ?? person(of: sentence, before: start) { return group }
    let clause = text.clause(of: start)
    if let named = first(in: clause.lowerBound..<start) ?? first(in: max(sentence.lowerBound, start - 60)..<start) {
      last = named
      return named
    }
    if let whole = owner(of: sentence, before: start) {
      last = whole
      return whole
    }
    return head(of: sentence, before: start) ?? last ?? topic
  }

  /// at a cost of 9 million euros, is to cost: said of what is built.
  private func built(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    let near = max(sentence.lowerBound, start - 6)..<start
    guard near.contains(where: { text.isAny($0, ["cost", "costs", "costing", "built", "worth"]) }) else { return nil }
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 30), by: -1) {
      guard let phrase = text.phrase(.project, endingAt: index + 1), text.tokens[index].isLowerWord,
        phrase.kinds.contains(.project),
        let thing = EnglishThings(text: text).thing(endingWith: phrase),
        !text.isAny(index, ["project", "site", "phase"])
      else { continue }
      return thing.words > 0 ? Array(text.bytes[text.bytes(of: thing.tokens)]) : nil
    }
    return nil
  }

  /// Tenants of the Port Wren zone invested …, Exports from Port Wren fell …: whose they are.
  private func owner(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    var at = sentence.lowerBound
    let end = min(start, sentence.lowerBound + 7)
    while at < end, text.tokens[at].sort == .word, !text.isAny(at, ["of", "from", "at", "in"]) {
      if text.has([.auxiliary, .moneyVerb, .saying, .rise, .fall, .pronoun], at) { return nil }
      at += 1
    }
    guard at > sentence.lowerBound, at < end, text.isAny(at, ["of", "from", "at", "in"]) else { return nil }
    let name = text.has(.determiner, at + 1) ? at + 2 : at + 1
    return names.organisation(startingAt: name)?.canonical
  }

  /// What the sentence is about where it begins with it: Guests pay …, A bell weighs …, The course costs ….
  private func head(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    var first = sentence.lowerBound
    // In 2018, … and Last year …: the time is passed over.
    if let comma = (first..<min(start, first + 7)).first(where: { text.isMark($0, ",") }), text.has(.preposition, first)
    {
      first = comma + 1
    }
    guard first < start, text.tokens[first].sort == .word else { return nil }
    let hasArticle = text.isAny(first, ["the", "a", "an", "each", "every"])
    let noun = hasArticle ? first + 1 : first
    if text.isAny(noun, ["number", "share", "total", "rest", "majority", "proportion"]), text.isWord(noun + 1, "of") {
      return phrase(from: noun + 2).map { Array(text.bytes[text.bytes(of: $0)]) }
    }
    guard hasArticle || EnglishNounReader(text: text).isPlural(small: noun), let phrase = phrase(from: noun) else {
      return nil
    }
    var end = phrase.lowerBound
    while end < phrase.upperBound, !isVerb(end, first: phrase.lowerBound) { end += 1 }
    while end > phrase.lowerBound, text.tokens[end - 1].sort != .word { end -= 1 }
    guard end > phrase.lowerBound, end <= start, end - phrase.lowerBound < 6, !text.isSort(end, .possessive) else {
      return nil
    }
    // Exports rose, Orders fell: what is measured, of somebody named before.
    if !hasArticle, end == phrase.lowerBound + 1, text.has(.metric, phrase.lowerBound) { return nil }
    // The shares fell: those of the firm.
    if end == phrase.lowerBound + 1, text.isAny(end - 1, Self.ofFirms) { return nil }
    if text.isAny(end - 1, ["plant", "factory", "project", "facility", "site", "investment", "line", "works"]) {
      return names.lastCompany(before: first)
    }
    if text.phrase(.office, endingAt: end) != nil || text.has([.period, .unit], end - 1) { return nil }
    return Array(text.bytes[text.bytes(of: phrase.lowerBound..<end)])
  }

  private static let ofFirms: [StaticString] = [
    "shares", "stock", "price", "result", "results", "profit", "order", "figure", "figures", "target",
  ]

  /// A verb of paying, changing or saying that follows a noun, or what looks like one: belongs to, carries a.
  private func isVerb(_ index: Int, first: Int) -> Bool {
    guard index > first else { return false }
    let nouns = EnglishNounReader(text: text)
    if nouns.isPlural(small: index - 1), !text.isMark(index, "-") { return true }
    if nouns.isPlural(small: index),
      text.has([.determiner, .number], index + 1) || text.isAny(index + 1, ["to", "for", "at", "up"])
        || text.isSort(index + 1, .figure)
    {
      return true
    }
    // The company blamed a …, the zone’s office introduced it
    if text.tokens[index].isLowerWord, text.folded[text.tokens[index].range].ends(with: "ed"),
      text.has([.determiner, .pronoun, .number, .preposition], index + 1) || text.isSort(index + 1, .figure)
    {
      return true
    }
    return text.has([.moneyVerb, .rise, .fall, .saying, .event, .auxiliary, .stage, .past], index)
      && !text.tokens[index].traits.contains(.hyphenated)
  }

  /// The first name of a range that no preposition sets aside, or what a pronoun there means.
  func first(in range: Range<Int>) -> [UInt8]? {
    var index = range.lowerBound
    while index < range.upperBound {
      if let named = names.organisation(holding: index) {
        if !isSetAside(named.tokens.lowerBound) { return named.canonical }
        index = max(index + 1, named.tokens.upperBound)
        continue
      }
      if text.isWord(index - 1, "the"), !isSetAside(index - 1), let known = names.antecedent(text, index), let known {
        return known
      }
      index += 1
    }
    return nil
  }

  private func isSetAside(_ index: Int) -> Bool {
    let before = text.has(.determiner, index - 1) ? index - 2 : index - 1
    return text.has(.preposition, before)
  }
}
