/// Who does what a sentence tells: by name, or by what it, he and the firm mean.
extension EnglishMeaning {
  /// Whom it, they, he or she at the head of a sentence means, where the figure’s clause names nobody itself.
  func meant(by sentence: Range<Int>, _ clause: Range<Int>, before start: Int) -> [UInt8]? {
    let first = EnglishSubjects(text: text).start(of: sentence)
    if let person = person(heading: clause, before: start) { return person }
    guard first < start, text.isAny(first, ["it", "they", "he", "she"]) else { return nil }
    if clause.lowerBound > first {
      var head = clause.lowerBound
      if text.has(.conjunction, head) { head += 1 }
      if text.isWord(head, "the") { head += 1 }
      if names.organisation(startingAt: head) != nil || text.isWord(head - 1, "the") { return nil }
    }
    return actor(of: sentence, depth: 0)
  }

  /// The noun that begins the figure’s own clause: when the ferry hired 90, because a committee decides within 20 days.
  func clauseHead(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    for at in stride(from: start - 2, through: max(sentence.lowerBound + 1, start - 24), by: -1) {
      if text.isMark(at, ";") || text.isMark(at, ":")
        || text.tokens[at].sort == .mark && text.quotation(around: at) == nil
          && text.quotation(around: start) != nil
      {
        return nil
      }
      guard text.isAny(at, ["the", "a", "an", "each", "every"]), beginsClause(at), let phrase = phrase(from: at),
        // Each weighs 9 kilos.
        !text.isWord(at, "each") || !EnglishClauses(text: text).acts(behind: at + 1, before: start)
      else {
        continue
      }
      var end = phrase.lowerBound
      while end < phrase.upperBound, !isVerb(end, first: phrase.lowerBound) { end += 1 }
      while end > phrase.lowerBound, text.tokens[end - 1].sort != .word { end -= 1 }
      guard end > phrase.lowerBound, end < start, end - phrase.lowerBound < 6, isVerb(end, first: phrase.lowerBound),
        !text.has(Self.joining, end), !text.isSort(end, .possessive)
      else { continue }
      if let named = names.first(in: phrase.lowerBound..<end) { return named.canonical }
      if let known = names.antecedent(text, end - 1) {
        if text.isWord(at, "the"), let known { return known }
        return nil
      }
      if text.has([.period, .unit, .metric, .ordinal, .number], end - 1) || text.phrase(.office, endingAt: end) != nil {
        return nil
      }
      return text.isAny(end - 1, of: Self.plants)
        ? names.lastCompany(before: at) : Array(text.bytes[text.bytes(of: phrase.lowerBound..<end)])
    }
    return nil
  }

  /// Whether a determiner stands where a clause begins: behind a comma, a conjunction or a time.
  private func beginsClause(_ at: Int) -> Bool {
    text.isMark(at - 1, ",") || text.has(.conjunction, at - 1)
      || text.isAny(at - 1, ["that", "when", "while", "because", "until", "where", "since", "once", "if", "though"])
      || text.has([.month, .weekday, .period], at - 1)
      || text.isSort(at - 1, .figure) && text.tokens[at - 1].range.count == 4
  }

  /// What no verb is: a rope works on the quay.
  private static let joining: EnglishKind = [.preposition, .conjunction, .determiner, .pronoun]

  /// What a company has and is hardly ever spoken of by itself. The new plant is: it makes and employs so much.
  static let plants: EnglishWords = ["project", "facility", "site", "investment", "line", "works"]

  /// Who the sentences before this one were about, up to three of them.
  func earlierActor(_ sentence: Range<Int>) -> [UInt8]? {
    var at = sentence
    for _ in 0..<3 {
      guard at.lowerBound > 0 else { return nil }
      at = text.sentence(of: at.lowerBound - 1)
      if let actor = actor(of: at, depth: 2) { return actor }
    }
    return nil
  }

  /// A pipeline to the sea was opened. It …; The monks rise. They …: the thing or things a sentence is about.
  private func thing(heading sentence: Range<Int>, areMany: Bool) -> [UInt8]? {
    let opening = EnglishClauses(text: text).opening(of: sentence)
    guard case .noun(let words, let article, nil) = head(opening, before: sentence.upperBound, isOpening: true) else {
      return areMany ? nil : standing(in: sentence)
    }
    let noun = words.upperBound - 1
    guard article != nil || areMany, EnglishNounReader(text: text).isPlural(small: noun) == areMany,
      !isOfSomebody(noun), !text.isAny(noun, of: Self.plants), !text.isAny(noun, of: Self.tellers),
      names.antecedent(text, noun) == nil
    else { return nil }
    if words.count == 1, text.isAny(noun, ["plant", "factory"]), let company = names.lastCompany(before: noun) {
      return company
    }
    return text.name(words)
  }

  /// In the yard stands a new crane. It …: what a sentence brings behind its verb.
  private func standing(in sentence: Range<Int>) -> [UInt8]? {
    guard text.has(.preposition, sentence.lowerBound),
      let verb = sentence.dropFirst(2).prefix(8).first(where: {
        text.isAny($0, ["stands", "sits", "lies", "hangs", "stood", "sat", "lay", "rises", "comes", "came"])
      }), text.isAny(verb + 1, ["a", "an"]), let phrase = phrase(from: verb + 1), !text.isBreak(verb - 1)
    else { return nil }
    return text.name(phrase)
  }

  /// Hale conceded that two shops had closed, and Hale has …: the house of a person that begins the clause.
  private func person(heading clause: Range<Int>, before start: Int) -> [UInt8]? {
    let first = text.has(.conjunction, clause.lowerBound) ? clause.lowerBound + 1 : clause.lowerBound
    let next = people.partitioningIndex { $0.tokens.lowerBound >= first }
    guard next < people.count, people[next].tokens.lowerBound == first, people[next].tokens.upperBound < start,
      !text.isSort(people[next].tokens.upperBound, .possessive)
    else { return nil }
    return people[next].organisation
  }

  /// The organisation or person at the head of a sentence, or what a pronoun there takes up from the sentence before.
  func actor(of sentence: Range<Int>, depth: Int) -> [UInt8]? {
    let first = EnglishSubjects(text: text).start(of: sentence)
    guard first < sentence.upperBound else { return nil }
    if text.isAny(first, ["he", "she", "his", "her"]) { return doer(first) }
    if text.isAny(first, ["it", "its", "they", "their"]) {
      guard depth < 3, sentence.lowerBound > 0 else { return nil }
      let before = text.sentence(of: sentence.lowerBound - 1)
      return actor(of: before, depth: depth + 1)
        ?? thing(heading: before, areMany: text.isAny(first, ["they", "their"]))
        ?? self.first(in: before.lowerBound..<min(before.upperBound, before.lowerBound + 60))
    }
    if let named = names.organisation(startingAt: first) { return named.canonical }
    if text.isWord(first - 1, "the"), let known = names.antecedent(text, first), let known { return known }
    if text.isWord(first - 1, "the"), text.isAny(first, of: Self.plants) { return names.lastCompany(before: first) }
    let next = people.partitioningIndex { $0.tokens.lowerBound >= first }
    guard next < people.count, people[next].tokens.lowerBound == first else { return nil }
    return people[next].organisation ?? people[next].name
  }
}
