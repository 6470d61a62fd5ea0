/// Figures of clauses with which, who, whose and that: they are said of what these describe.
extension EnglishMeaning {
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
    if text.isWord(which, "whose"), text.isMark(which - 1, ","), which > sentence.lowerBound + 1 {
      // Ann Tull, whose company Tull Ropes …
      if text.isAny(which + 1, ["company", "firm", "business"]), let named = names.organisation(startingAt: which + 2) {
        return named.canonical
      }
      return described(endingAt: which - 1, sentence)
    }
    guard text.isAny(which, ["which", "who"]), which > sentence.lowerBound + 1, text.isMark(which - 1, ","),
      !text.has([.determiner, .pronoun], which + 1), which + 1 < start,
      text.tokens[which + 1].isLowerWord
    else { return restricted(before: start, sentence) }
    // , a maker of modules,: the name that this explains
    let before = text.clause(of: which - 2)
    if text.isAny(before.lowerBound, ["a", "an"]), before.lowerBound > sentence.lowerBound,
      text.isMark(before.lowerBound - 1, ",")
    {
      which = before.lowerBound
    }
    if let named = names.organisation(endingAt: which - 1) { return named.canonical }
    // Skarn Connect of New Zealand, which …
    var country = which - 1
    while country > which - 4, country > 0, text.tokens[country - 1].isCapital { country -= 1 }
    if country < which - 1, text.isWord(country - 1, "of"), let named = names.organisation(endingAt: country - 1) {
      return named.canonical
    }
    if let printed = name(endingAt: which - 1, from: sentence.lowerBound) { return printed }
    // The new hall, which cost 9 million: but not a cure for a disease, which costs …
    guard let thing = noun(endingAt: which - 1, from: sentence.lowerBound), text.has(.determiner, thing.lowerBound - 1),
      !text.has(.preposition, thing.lowerBound - 2)
    else { return nil }
    return described(endingAt: which - 1, sentence)
  }

  /// Osk Kilns, a 90-year-old maker; Osk Kilns, a potter with 40 staff: the name that the words explain.
  func apposed(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    let first = text.clause(of: start).lowerBound
    guard first > sentence.lowerBound + 1, text.isAny(first, ["a", "an"]), text.isMark(first - 1, ","),
      start - first < 12,
      !(first..<start).contains(where: {
        text.has([.auxiliary, .saying, .moneyVerb], $0) || text.isAny($0, ["that", "which", "who", "where"])
      }), !EnglishClauses(text: text).acts(behind: first + 2, before: start)
    else { return nil }
    return name(endingAt: first - 1, from: sentence.lowerBound, isExplained: true)
  }

  /// a kiln that fires 90 tiles an hour, a grocer who lent 9 pounds: the noun that is described.
  private func restricted(before start: Int, _ sentence: Range<Int>) -> [UInt8]? {
    let low = max(sentence.lowerBound + 1, text.clause(of: start).lowerBound + 1, start - 14)
    guard low < start else { return nil }
    for at in stride(from: start - 1, through: low, by: -1) {
      if text.isAny(at, of: Self.whoseAndWhere) { return described(endingAt: at, sentence) }
      guard text.isAny(at, of: Self.relatives) else { continue }
      return acts(behind: at, before: start) && !hasEnded(at, before: start) ? described(endingAt: at, sentence) : nil
    }
    return nil
  }

  private static let whoseAndWhere: EnglishWords = ["whose", "where"]
  private static let relatives: EnglishWords = ["that", "which", "who"]

  /// Whether a verb stands right behind that or who, and no noun of its own: carts that haul, but sheds that weavers rent.
  private func acts(behind word: Int, before start: Int) -> Bool {
    let verb = word + 1
    if EnglishClauses(text: text).acts(behind: verb, before: start) { return true }
    return verb < start && text.tokens[verb].isLowerWord && !text.has([.closed, .adverb, .saying, .number], verb)
      && EnglishNounReader(text: text).isPlural(small: word - 1) && !EnglishNounReader(text: text).isPlural(verb)
  }

  /// a mast made for a sloop that sank | was sold for 9 million: another verb, which no comma or conjunction brings.
  private func hasEnded(_ word: Int, before start: Int) -> Bool {
    var at = word + 1
    while text.has([.auxiliary, .adverb], at) { at += 1 }
    return (at + 1..<max(at + 1, start)).contains {
      text.has(.auxiliary, $0) && !text.has([.auxiliary, .conjunction, .adverb, .pronoun, .preposition], $0 - 1)
        && !text.isAny($0, ["be", "been", "being", "having"])
    }
  }

  /// The name, person or noun that ends before a token; the name that the noun explains: Loom Street, a fair that ….
  private func described(endingAt end: Int, _ sentence: Range<Int>) -> [UInt8]? {
    if let named = names.organisation(endingAt: end) {
      // Osk Kilns, a Velmar foundry that …: the foundry is the name before
      let article = named.tokens.lowerBound - 1
      let explained =
        text.isAny(article, ["a", "an"]) && text.isMark(article - 1, ",")
        ? name(endingAt: article - 1, from: sentence.lowerBound, isExplained: true) : nil
      return explained ?? named.canonical
    }
    if let person = people.last(where: { $0.tokens.upperBound == end }) { return person.name }
    guard let thing = noun(endingAt: end, from: sentence.lowerBound) else { return nil }
    var article = thing.lowerBound - 1
    // a 19-storey tower, a Velmar foundry: behind size and place
    while article > sentence.lowerBound, thing.lowerBound - article < 6, !text.has(.determiner, article),
      isSize(article) || text.tokens[article].isCapital || text.tokens[article].traits.contains(.hyphenated)
    { article -= 1 }
    if article > sentence.lowerBound, text.has(.determiner, article), text.isMark(article - 1, ",") {
      return name(endingAt: article - 1, from: sentence.lowerBound, isExplained: true) ?? text.name(thing)
    }
    if article >= sentence.lowerBound, text.has(.auxiliary, article - 1) { return nil }
    if text.isWord(article, "the"), let known = names.antecedent(text, end - 1) { return known }
    return text.name(thing)
  }

  /// A name that ends there, though it is no organisation’s: the Tidal Skills Pledge.
  ///
  /// - Parameter isExplained: whether what follows tells what it is; else a place behind a preposition is none.
  private func name(endingAt end: Int, from low: Int, isExplained: Bool = false) -> [UInt8]? {
    if let named = names.organisation(endingAt: end) { return named.canonical }
    if let person = people.last(where: { $0.tokens.upperBound == end }) { return person.name }
    var first = end
    while first > low, text.isSort(first - 1, .word) {
      guard text.tokens[first - 1].isCapital else {
        // Measures for Supporting the …
        guard first < end, text.isAny(first - 1, of: Self.joints), first - 1 > low, text.tokens[first - 2].isCapital
        else {
          break
        }
        first -= 1
        continue
      }
      first -= 1
    }
    guard end - first > 1, isExplained || !text.isAny(first - 1, ["in", "at", "near", "from", "of"]) else { return nil }
    return text.name(text.has(.determiner, first) ? first + 1..<end : first..<end)
  }

  private static let joints: EnglishWords = ["of", "for", "and", "the", "on", "to"]

  /// The noun in small letters that ends before a token: from its article or number on, else its last word alone.
  func noun(endingAt end: Int, from low: Int) -> Range<Int>? {
    let head = end - 1
    guard head > low, text.tokens[head].isLowerWord,
      !text.has([.closed, .adverb, .saying, .period, .unit, .number, .ordinal], head),
      !text.isAny(head, of: Self.noNouns)
    else { return nil }
    var first = head
    while first > low, head - first < 7 {
      let before = first - 1
      if text.isMark(before, "-"),
        text.tokens[before].traits.contains(.joined) || text.tokens[first].traits.contains(.hyphenated)
      {
        first = before
        continue
      }
      let isTied = text.tokens[first].sort == .mark
      guard text.tokens[before].isLowerWord || isTied && text.isSort(before, .figure),
        isTied || !text.has([.closed, .saying, .moneyVerb], before)
      else { break }
      first = before
    }
    guard first > low else { return nil }
    let isWhole = text.has(.determiner, first - 1) || text.isSort(first - 1, .possessive)
    guard isWhole else {
      var compound = head
      while compound > low + 1, text.tokens[compound].traits.contains(.hyphenated) { compound -= 2 }
      return max(compound, first)..<end
    }
    // a 90-seat ferry: behind its size
    while first < head, isSize(first) { first += 1 }
    return first..<end
  }

  private static let noNouns: EnglishWords = [
    "one", "ones", "those", "all", "much", "more", "reason", "fact", "news", "view", "idea", "sign", "signs", "way",
    "time", "day", "place", "deal", "result", "now", "so", "such", "given", "provided", "except",
  ]
}
