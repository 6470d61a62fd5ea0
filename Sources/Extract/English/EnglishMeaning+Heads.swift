/// What a sentence is about where it begins with a group of somebody's, or with a person of no house.
extension EnglishMeaning {
  /// Its 31 bakeries employ …, Last year the town’s new firms took in …: those that do it, and not whose they are.
  func group(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    var first = afterTime(sentence, before: start)
    if text.isAny(first, ["its", "their", "his", "her"]) {
      first += 1
    } else {
      guard text.isWord(first, "the"),
        let owner = (first + 1..<min(start, first + 5)).first(where: { text.isSort($0, .possessive) })
      else { return nil }
      first = owner + 1
    }
    while first < start, text.isSort(first, .figure) || text.has(.number, first) { first += 1 }
    let nouns = EnglishNounReader(text: text)
    var end = first
    while end < start, end - first < 6, text.tokens[end].sort == .word || text.isMark(end, "-") {
      // cork companies agreed: the last of the plurals before something else
      if nouns.isPlural(small: end), !nouns.isPlural(small: end + 1), !text.isMark(end + 1, "-") {
        let isJoined = text.isWord(end + 1, "and") && nouns.isPlural(small: end + 2)
        end += isJoined ? 3 : 1
        return isGroup(first..<end, before: start) ? Array(text.bytes[text.bytes(of: first..<end)]) : nil
      }
      if text.has([.closed, .moneyVerb, .saying], end) { return nil }
      end += 1
    }
    return nil
  }

  private func isGroup(_ words: Range<Int>, before start: Int) -> Bool {
    words.upperBound < start && text.phrase(.office, at: words.upperBound) == nil
      && !words.contains { text.has([.metric, .office, .period, .unit], $0) }
      && !text.has(.preposition, words.upperBound)
  }

  /// Anna Marsh, who keeps bees on two hectares, …; He welded hulls for 26 years: somebody of no house.
  func person(of sentence: Range<Int>, before start: Int) -> [UInt8]? {
    let next = people.partitioningIndex { $0.tokens.lowerBound >= sentence.lowerBound }
    if text.isAny(sentence.lowerBound, ["he", "she"]) {
      return next > 0 && people[next - 1].organisation == nil ? people[next - 1].name : nil
    }
    guard next < people.count else { return nil }
    let person = people[next]
    guard person.organisation == nil,
      person.tokens.lowerBound <= sentence.lowerBound + 2, person.tokens.upperBound < start,
      !text.has(.saying, person.tokens.upperBound), !text.isSort(person.tokens.upperBound, .possessive)
    else { return nil }
    return person.name
  }

  /// Behind In March, … or Last year.
  private func afterTime(_ sentence: Range<Int>, before start: Int) -> Int {
    let first = sentence.lowerBound
    if let comma = (first..<min(start, first + 7)).first(where: { text.isMark($0, ",") }), text.has(.preposition, first)
    {
      return comma + 1
    }
    if text.isAny(first, ["last", "this", "next"]), text.has(.period, first + 1) { return first + 2 }
    return first
  }
}
