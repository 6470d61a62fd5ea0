/// What was done at a time that is named, where no word tells by itself that something happened.
///
///     On Friday the ferry company hired 14 deckhands       other: a day, and a word that things are done by
///     Ida Roth joined the yard in 1994                     other: a year, and a word of somebody's life
///     The yard exported 41 hulls last year                 none: figures of a year
extension EnglishEvents {
  /// - Parameter paired: the events that have found their time, which is no other's.
  func deeds(
    among phrases: ArraySlice<EnglishPhrase>, _ times: [EnglishDateReader.Found], _ sentence: Range<Int>,
    besides paired: [Found]
  ) -> [Found] {
    // laid 90 metres of pipe, but laid off is an event by itself.
    let words = phrases.filter {
      $0.kinds.contains(.deed) && text.tokens[$0.first].isLowerWord && text.phrase(.event, at: $0.first) == nil
    }
    var found: [Found] = []
    for time in times where isPointInTime(time) && !paired.contains(where: { $0.date?.range == time.date.range }) {
      let reach = reach(of: time.tokens, sentence)
      guard
        let deed = deed(among: words, in: reach, time) ?? announced(time, sentence) ?? coming(time, reach)
          ?? past(time, reach),
        !(paired + found).contains(where: { $0.phrase.overlaps(deed.tokens) })
      else { continue }
      found.append(Found(type: deed.type, phrase: deed.tokens, sentence: sentence, date: time.date))
    }
    for word in words {
      guard let entry = text.entry(word, .deed),
        entry.use.equals("done") || entry.use.equals("count") && takesCount(word),
        isDone(word.first, text.clause(of: word.first)), fits(word),
        !(paired + found).contains(where: { $0.type == entry.event || $0.phrase.overlaps(word.first..<word.end) })
      else { continue }
      found.append(Found(type: entry.event, phrase: word.first..<word.end, sentence: sentence, date: nil))
    }
    return found
  }

  /// No bound, no stretch that goes on and no number of days: not `by June`, `since May`, `until the end of May`.
  private func isPointInTime(_ time: EnglishDateReader.Found) -> Bool {
    let isLong = time.date.granularity == .range || time.date.granularity == .halfyear
    if isLong && !text.isWord(time.tokens.upperBound - 1, "week") { return false }
    if text.isAny(time.tokens.lowerBound - 1, of: Self.bounds) || text.isAny(time.tokens.lowerBound, of: Self.bounds) {
      return false
    }
    let near = max(0, time.tokens.lowerBound - 4)..<time.tokens.lowerBound
    if near.contains(where: { text.isAny($0, ["until", "till"]) }) { return false }
    return text.quotation(around: time.tokens.lowerBound) == nil
  }

  private static let bounds: EnglishWords = [
    "by", "since", "until", "till", "before", "to", "than", "between", "through", "of",
  ]

  /// The clause of a time; the next one, too, where the time stands alone: In May, six firms …
  private func reach(of time: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
    let clause = text.clause(of: time.lowerBound)
    guard clause.count - time.count <= 2, clause.upperBound + 1 < sentence.upperBound else { return clause }
    return clause.lowerBound..<text.clause(of: clause.upperBound + 1).upperBound
  }

  private func deed(among words: [EnglishPhrase], in clause: Range<Int>, _ time: EnglishDateReader.Found) -> Word? {
    if words.isEmpty { return nil }
    let isOfFigures = tellsFigures(clause)
    var best: Word?
    for phrase in words where clause.contains(phrase.first) {
      guard let entry = text.entry(phrase, .deed), !entry.use.equals("done"),
        time.date.granularity != .year || entry.use.equals("life"), isDone(phrase.first, clause), fits(phrase),
        !isOfFigures || !entry.value.equals("other") || text.isWord(phrase.first, "agreed")
      else { continue }
      let word = Word(type: type(of: phrase, entry, clause), isNoun: false, tokens: phrase.first..<phrase.end)
      if let known = best, distance(known.tokens, time.tokens) <= distance(word.tokens, time.tokens) { continue }
      best = word
    }
    return best
  }

  /// stationed four guards, paid 9,000 crowns; but not paid 40 percent, 90 crowns a month.
  private func takesCount(_ phrase: EnglishPhrase) -> Bool {
    let sentence = text.sentence(of: phrase.first)
    let near = phrase.end..<max(phrase.end, min(sentence.upperBound, phrase.end + 3))
    guard
      let figure = near.first(where: {
        text.isSort($0, .figure) || text.has([.number, .currency], $0) || text.isBreak($0)
      }),
      !text.isBreak(figure)
    else { return false }
    if text.isAny(phrase.end, ["by", "at", "in", "for"]) { return false }
    return !(figure..<min(sentence.upperBound, figure + 6)).contains {
      text.isAny($0, ["percent", "per", "cent", "times", "years", "months", "weeks", "days", "hours", "minutes"])
        || text.isAny($0, ["a", "an", "each", "every"]) && text.isAny($0 + 1, ["year", "month", "week", "day", "hour"])
    }
  }

  /// met in Osk, came to the yard, agreed to help, promoted Ida Roth; but not met the deadline, came to 90 crowns,
  /// agreed prices, promoted the town.
  private func fits(_ phrase: EnglishPhrase) -> Bool {
    if text.isAny(phrase.end - 1, ["met", "gathered"]) {
      return text.has([.preposition, .weekday], phrase.end) || text.isBreak(min(phrase.end, text.tokens.count - 1))
    }
    if text.isWord(phrase.first, "came") {
      return !text.isSort(phrase.end, .figure) && !text.has([.currency, .number], phrase.end)
    }
    if text.isWord(phrase.end - 1, "laid") { return !text.has(.preposition, phrase.end) }
    if text.isWord(phrase.end - 1, "pledged") { return !text.isWord(phrase.end, "to") }
    if text.isWord(phrase.first, "promoted") {
      return phrase.end < text.tokens.count && text.tokens[phrase.end].isCapital
        || text.isAny(phrase.first - 1, ["was", "were", "been"])
    }
    // agreed to help, agreed in May to help
    return !text.isWord(phrase.first, "agreed") || (phrase.end..<phrase.end + 5).contains { text.isWord($0, "to") }
  }

  /// Growth and averages: what a month was like, and not what was done.
  func tellsFigures(_ clause: Range<Int>) -> Bool {
    clause.contains { at in
      text.isAny(at, of: Self.figures)
        || text.isWord(at, "from") && text.isSort(at + 1, .figure) && !text.has(.month, at + 2)
        || text.isAny(at, ["up", "down"]) && (text.isSort(at + 1, .figure) || text.has(.currency, at + 1))
    }
  }

  private static let figures: EnglishWords = [
    "average", "averaged", "increase", "decrease", "growth", "decline", "fewer", "percent", "cent", "rate", "rates",
    "output", "turnover", "exports", "imports", "sales", "profit", "profits", "each", "every", "usually", "often",
  ]

  /// Told as done by somebody else than the writer: neither `had asked` nor `could hire`, `not sent`, `we hired`.
  func isDone(_ verb: Int, _ clause: Range<Int>) -> Bool {
    // The month of May is no `may`, and the US is not `us`.
    func stands(_ at: Int, _ words: EnglishWords) -> Bool {
      let token = text.tokens[at]
      return text.isAny(at, of: words)
        && (token.isLowerWord || !text.has(.month, at) && !token.traits.contains(.capitals))
    }
    let near = max(clause.lowerBound, verb - 3)..<max(clause.lowerBound, verb)
    if near.contains(where: { stands($0, Self.unreal) }) || text.quotation(around: verb) != nil { return false }
    return !(clause.lowerBound..<verb).contains { stands($0, Self.conditions) }
      && !clause.contains { stands($0, Self.ourselves) || text.isWord($0, "i") }
  }

  private static let conditions: EnglishWords = ["if", "unless", "whether", "that"]
  private static let ourselves: EnglishWords = ["we", "my", "our", "us", "me"]
  private static let unreal: EnglishWords = [
    "had", "could", "should", "would", "may", "might", "can", "must", "not", "never", "hardly", "to", "if", "nobody",
    "none", "will", "cannot", "plans", "hopes", "nearly", "almost",
  ]

  /// agreed to cover, to take: an office allows, a firm signs.
  private func type(of phrase: EnglishPhrase, _ entry: EnglishVocabulary.Entry, _ clause: Range<Int>) -> EventType {
    guard text.isWord(phrase.first, "agreed") else { return entry.event }
    let isOffice = (clause.lowerBound..<phrase.first).contains { text.isAny($0, of: Self.offices) }
    return isOffice ? .approval : .signing
  }

  private static let offices: EnglishWords = [
    "council", "councillors", "authority", "board", "agency", "ministry", "ministers", "minister", "chamber", "cabinet",
    "committee", "commission", "commissioners", "supervisors", "corporation", "government", "office", "bureau",
    "department", "court", "customs", "parliament", "senate", "assembly", "magistrates", "regulator", "inspectorate",
  ]
}
