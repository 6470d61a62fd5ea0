/// Finds events in an English text: a word for one, and a time in its sentence.
///
///     On Tuesday Brightmere broke ground on a second plant     groundbreaking
///     The hall will be finished in November                   completion
struct EnglishEvents {
  let text: EnglishText
  let dates: [EnglishDateReader.Found]

  struct Found: Sendable {
    var type: EventType
    var phrase: Range<Int>
    var sentence: Range<Int>
    var date: DateMention?
  }

  func read() -> [Found] {
    var found: [Found] = []
    var nextDate = 0
    var nextPhrase = 0
    for sentence in text.sentences where found.count < 200 {
      var times: [EnglishDateReader.Found] = []
      while nextDate < dates.count, dates[nextDate].tokens.lowerBound < sentence.upperBound {
        if times.count < 8 { times.append(dates[nextDate]) }
        nextDate += 1
      }
      times.removeAll { isAttribute($0.tokens) || isRegular($0.tokens) }
      if times.count > 1, let last = times.last, isWhenTold(last.tokens, sentence) { times.removeLast() }
      let phrases = phrases(in: sentence, from: &nextPhrase)
      var words = words(among: phrases, in: sentence)
      words += told(in: sentence)
      words.removeAll { isToldAgain($0, after: found) }
      if words.count > 1 { words.sort { $0.tokens.lowerBound < $1.tokens.lowerBound } }
      var told = words.isEmpty ? [] : pair(words, times, sentence)
      told += deeds(among: phrases, times, sentence, besides: told)
      if told.count > 1 { told.sort { $0.phrase.lowerBound < $1.phrase.lowerBound } }
      found += told
    }
    return found
  }

  struct Word {
    var type: EventType
    var isNoun: Bool
    var tokens: Range<Int>
  }

  /// The phrases of the lists that begin in a sentence.
  private func phrases(in sentence: Range<Int>, from next: inout Int) -> ArraySlice<EnglishPhrase> {
    while next < text.phrases.count, text.phrases[next].first < sentence.lowerBound { next += 1 }
    let first = next
    while next < text.phrases.count, text.phrases[next].first < sentence.upperBound { next += 1 }
    return text.phrases[first..<next]
  }

  /// The words for events in a sentence, outside speech, none inside another.
  private func words(among phrases: ArraySlice<EnglishPhrase>, in sentence: Range<Int>) -> [Word] {
    var words: [Word] = []
    for phrase in phrases {
      guard phrase.kinds.contains(.event), words.count < 12, let entry = text.entry(phrase, .event),
        text.tokens[phrase.first].isLowerWord || text.tokens[phrase.first].traits.contains(.opensSentence)
          || isNamedMeeting(phrase, entry),
        !text.tokens[phrase.first].traits.contains(.hyphenated),
        !text.isMark(phrase.end, "-") || text.isMark(phrase.end, "–"),
        text.quotation(around: phrase.first) == nil
      else { continue }
      if let last = words.last, phrase.first < last.tokens.upperBound {
        // The longer of two that begin together is read last.
        if phrase.first == last.tokens.lowerBound {
          words[words.count - 1] = Word(
            type: entry.event, isNoun: entry.use.equals("noun"), tokens: phrase.first..<phrase.end)
        }
        continue
      }
      if text.isAny(phrase.first - 1, ["not", "never", "no"]) || isState(phrase) || isScene(phrase) { continue }
      if let other = otherType(of: phrase, in: sentence) {
        words.append(Word(type: other, isNoun: false, tokens: phrase.first..<phrase.end))
        continue
      }
      if isHabit(Word(type: entry.event, isNoun: false, tokens: phrase.first..<phrase.end), sentence) {
        // Since May it has sold 90 lots: no deal of that month, but what came of all
        if text.isSort(phrase.end, .figure) {
          words.append(Word(type: .other, isNoun: false, tokens: phrase.first..<phrase.end))
        }
        continue
      }
      words.append(Word(type: entry.event, isNoun: entry.use.equals("noun"), tokens: phrase.first..<phrase.end))
    }
    return words
  }

  /// To each time the word nearest to it; words without a time count where something has just come about.
  private func pair(_ words: [Word], _ times: [EnglishDateReader.Found], _ sentence: Range<Int>) -> [Found] {
    var found: [Found] = []
    var used: [Int] = []
    for time in times {
      if text.isWord(time.tokens.lowerBound - 1, "since"), time.date.granularity == .year { continue }
      let nearest = words.indices.filter { !used.contains($0) && distance(words[$0].tokens, time.tokens) <= 24 }
        .min { cost(words[$0], time.tokens) < cost(words[$1], time.tokens) }
      guard let nearest else { continue }
      used.append(nearest)
      found.append(Found(type: words[nearest].type, phrase: words[nearest].tokens, sentence: sentence, date: time.date))
    }
    // Construction has begun on a mill, the biggest since 2021: the time is another's.
    for index in words.indices
    where !times.isEmpty && !used.contains(index)
      && (saysHas(words[index].tokens) || isAchieved(words[index]))
    {
      found.append(Found(type: words[index].type, phrase: words[index].tokens, sentence: sentence, date: nil))
    }
    if times.isEmpty {
      for word in words
      where !word.isNoun
        && (isPerfect(word.tokens.lowerBound) || word.type == .appointment || isDeal(word) || isAchieved(word))
      {
        found.append(Found(type: word.type, phrase: word.tokens, sentence: sentence, date: nil))
        break
      }
    }
    return found.count < 2 ? found : found.sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
  }

  func distance(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    first.upperBound <= second.lowerBound
      ? second.lowerBound - first.upperBound : max(0, first.lowerBound - second.upperBound)
  }

  /// A verb in the clause of the time comes first, then a verb elsewhere, then a noun.
  private func cost(_ word: Word, _ time: Range<Int>) -> Int {
    let clause = text.clause(of: time.lowerBound)
    let noun = word.isNoun ? isOccasion(word) ? 50 : 6 : 0
    return distance(word.tokens, time) + (clause.contains(word.tokens.lowerBound) ? 0 : 20) + noun
  }

  /// signed a pact at its spring conference on Tuesday: the conference is where it was done, not what is told.
  private func isOccasion(_ word: Word) -> Bool {
    for at in max(0, word.tokens.lowerBound - 6)..<word.tokens.lowerBound
    where text.isAny(at, ["at", "during", "to", "from"]) && !text.isBreak(at) {
      return true
    }
    return false
  }

  private func saysHas(_ phrase: Range<Int>) -> Bool { phrase.contains { text.isAny($0, ["has", "have"]) } }

  /// has been named, have signed, has since granted.
  private func isPerfect(_ index: Int) -> Bool {
    for at in index - 3..<index + 2 where text.isAny(at, ["has", "have"]) { return true }
    return false
  }
}
