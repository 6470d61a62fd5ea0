/// Of whom a figure is said: the order in which it is asked, and what a sentence and a clause name.
extension EnglishMeaning {
  /// - Parameter last: the organisation that the figures before were said of; this one’s where it has one.
  /// - Parameter previous: the figure before this one, with its subject.
  func subject(_ quantity: EnglishQuantity, after previous: EnglishQuantity?, last: inout [UInt8]?) -> [UInt8]? {
    let start = quantity.tokens.lowerBound
    if let previous, let whole = previous.subject, isPart(quantity, of: previous) { return whole }
    if quantity.isAge {
      return people.last { $0.tokens.lowerBound < start }?.name
    }
    let sentence = text.sentence(of: start)
    if let told = toldOf(start, sentence, last: &last) { return told }
    if let spoken = speech.last(where: { $0.tokens.contains(start) })?.organisation { return spoken }
    if let row = row(before: start) { return row }
    // Osk Pumps holds 60 percent and Velmar Docks 40.
    if let named = names.organisation(endingAt: start) { return named.canonical }
    if let owner = owner(of: quantity, sentence) ?? place(of: quantity, sentence) { return owner }
    if let priced = priced(quantity) ?? sized(quantity) ?? planned(quantity, sentence)
      ?? measured(quantity, from: sentence.lowerBound)
    {
      return priced
    }
    if let related = related(before: start, sentence) ?? apposed(before: start, sentence) { return related }
    if quantity.dimension == .money, let built = built(before: start, sentence) { return built }
    if let group = group(of: sentence, before: start) { return group }
    if let acting = acting(before: start, sentence, last: &last) ?? person(of: sentence, before: start) {
      return acting
    }
    let clause = text.clause(of: start)
    if let meant = meant(by: sentence, clause, before: start) {
      last = meant
      return meant
    }
    let told = first(in: clause.lowerBound..<start)
    if told == nil, let head = clauseHead(before: start, sentence) { return head }
    if let named = told ?? first(in: max(sentence.lowerBound, start - 60)..<start) {
      last = named
      return named
    }
    if let whole = owner(of: sentence, before: start) {
      last = whole
      return whole
    }
    if let fronted = fronted(quantity, sentence, last: &last) { return fronted }
    return head(of: sentence, before: start) ?? earlierActor(sentence) ?? last ?? topic
  }

  /// Osk, Estonia 60 ha $40/sq m 25 years: a line of a table without a verb is said of the name it begins with.
  private func row(before start: Int) -> [UInt8]? {
    guard text.sentences.count == 1, text.tokens.count <= 30, !text.isMark(text.tokens.count - 1, "."),
      let first = text.tokens.indices.first(where: { isSize($0) }), first > 0, first <= start, first < 8,
      text.phrase(.metric, endingAt: first) == nil,
      (0..<first).allSatisfy({
        text.tokens[$0].isCapital || text.isMark($0, ",") || text.isAny($0, ["of", "and", "the"])
      }),
      !text.tokens.indices.contains(where: { text.has([.auxiliary, .saying], $0) && text.tokens[$0].isLowerWord })
    else { return nil }
    var end = first
    while end > 1, text.isSort(end - 1, .mark) { end -= 1 }
    return text.name(0..<end)
  }

  /// at a cost of 9 million euros, is to cost: said of what is built.
  private func built(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    let near = max(sentence.lowerBound, start - 6)..<start
    guard near.contains(where: { text.isAny($0, ["cost", "costs", "costing", "built", "worth"]) }) else { return nil }
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 30), by: -1) {
      guard let phrase = text.phrase(.project, endingAt: index + 1), text.tokens[index].isLowerWord,
        phrase.kinds.contains(.project), !standsBeside(phrase.first),
        let thing = EnglishThings(text: text).thing(endingWith: phrase),
        !text.isAny(index, ["project", "site", "phase"])
      else { continue }
      return thing.words > 0 ? Array(text.bytes[text.bytes(of: thing.tokens)]) : nil
    }
    return nil
  }

  /// beside the tram line: only where something else is.
  private func standsBeside(_ noun: Int) -> Bool {
    guard
      let article = stride(from: noun - 1, through: max(1, noun - 4), by: -1).first(where: { text.has(.determiner, $0) }
      )
    else { return false }
    return text.isAny(article - 1, ["beside", "near", "along", "behind", "opposite", "outside", "off"])
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
    var name = text.has(.determiner, at + 1) ? at + 2 : at + 1
    // Exports from Estonia’s Osk free zone
    if text.isSort(name + 1, .possessive), names.organisation(startingAt: name) == nil { name += 2 }
    if let named = names.organisation(startingAt: name) { return named.canonical }
    return text.isWord(name - 1, "the") ? names.antecedent(text, name) ?? nil : nil
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
    // Each weighs 9 kilos.
    if text.isWord(first, "each"), EnglishClauses(text: text).acts(behind: first + 1, before: start) { return nil }
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
    if end == phrase.lowerBound + 1, text.isAny(phrase.lowerBound, of: Self.ranks) { return ranked(end, before: start) }
    // Exports rose, Orders fell: what is measured, of somebody named before.
    if !hasArticle, end == phrase.lowerBound + 1, text.has(.metric, phrase.lowerBound) { return nil }
    // The shares fell: those of the firm.
    if end == phrase.lowerBound + 1, text.isAny(end - 1, of: Self.ofFirms) { return nil }
    if text.isAny(end - 1, of: Self.plants) {
      return names.lastCompany(before: first)
    }
    if text.phrase(.office, endingAt: end) != nil || text.has([.period, .unit], end - 1)
      || text.isAny(end - 1, of: Self.tellers)
    {
      return nil
    }
    if let named = names.first(in: phrase.lowerBound..<end) { return named.canonical }
    return Array(text.bytes[text.bytes(of: phrase.lowerBound..<end)])
  }

  static let ranks: EnglishWords = [
    "biggest", "largest", "smallest", "latest", "newest", "first", "second", "third", "last", "other", "others", "most",
    "oldest", "next", "fastest", "boldest",
  ]

  /// The biggest of them, a rope works, is to cost …: what stands behind the comma.
  private func ranked(_ end: Int, before start: Int) -> [UInt8]? {
    guard let comma = (end..<min(start, end + 6)).first(where: { text.isMark($0, ",") }),
      text.isAny(comma + 1, ["a", "an", "the"]), let phrase = phrase(from: comma + 1), phrase.upperBound < start
    else { return nil }
    // The latest, the rope maker Osk Twines, took …
    return names.first(in: comma + 1..<phrase.upperBound + 1)?.canonical ?? text.name(phrase)
  }

  private static let ofFirms: EnglishWords = [
    "shares", "stock", "price", "result", "results", "profit", "order", "figure", "figures", "target",
  ]

  /// A verb of paying, changing or saying that follows a noun, or what looks like one: belongs to, carries a.
  func isVerb(_ index: Int, first: Int) -> Bool {
    guard index > first else { return false }
    let nouns = EnglishNounReader(text: text)
    // Guests pay, but staff turnover is a measure
    if nouns.isPlural(small: index - 1), !text.isMark(index, "-"),
      !text.has(.metric, index) || text.has(.moneyVerb, index)
    {
      return true
    }
    if nouns.isPlural(small: index),
      text.has([.determiner, .number], index + 1) || text.isAny(index + 1, ["it", "them", "him", "her", "us"])
        || text.isAny(index + 1, ["to", "for", "at", "up"])
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
        return apposed(toWhatIsOwnedAt: index + 1, before: range.upperBound) ?? known
      }
      index += 1
    }
    return nil
  }

  /// The park’s owner, Osk Docks, …: it is the owner that does it.
  private func apposed(toWhatIsOwnedAt index: Int, before end: Int) -> [UInt8]? {
    guard text.isSort(index, .possessive),
      let comma = (index + 1..<max(index + 1, min(end, index + 5))).first(where: { text.isMark($0, ",") })
    else { return nil }
    let name = text.has(.determiner, comma + 1) ? comma + 2 : comma + 1
    guard let named = names.organisation(startingAt: name), named.tokens.upperBound < end,
      text.isMark(named.tokens.upperBound, ",")
    else { return nil }
    return named.canonical
  }

  private func isSetAside(_ index: Int) -> Bool {
    var before = index - 1
    // by Osk-based Velmar Docks, to Estonia’s Velmar Docks, from the chain maker Velmar Docks
    if text.isWord(before, "based"), text.isMark(before - 1, "-") { before -= 3 }
    if text.isSort(before, .possessive), before > 0, text.tokens[before - 1].isCapital { before -= 2 }
    if text.isAny(before, of: EnglishCompanies.makers) {
      before -= 1
      var words = 0
      while words < 3, before > 0, text.tokens[before].sort == .word, !text.has(.closed, before) {
        before -= 1
        words += 1
      }
    }
    // in which Osk Pumps holds …: it does
    if text.isAny(before, ["which", "whom", "whose", "that", "what"]) { return false }
    if text.has(.determiner, before) { before -= 1 }
    return text.has(.preposition, before)
  }
}
