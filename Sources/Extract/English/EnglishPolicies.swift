/// Finds named plans, programmes and agreements: Clean Growth Plan, the 12-point code, a re-training fund.
///
/// In small letters only what a hyphen or a name tells from all others of its kind.
struct EnglishPolicies {
  let reading: EnglishArticle.Reading
  let stretch: Int

  func add(to policies: inout [PolicyMention]) {
    let text = reading.text
    let things = EnglishThings(text: text)
    var end = 0
    for phrase in text.phrases where phrase.kinds.contains(.policy) && phrase.first >= end && policies.count < 100 {
      guard let kind = text.entry(phrase, .policy)?.value, text.quotation(around: phrase.first) == nil else { continue }
      if text.tokens[phrase.end - 1].isCapital {
        let matter = matterEnd(phrase)
        guard let start = capitalStart(phrase) ?? (matter > phrase.end ? phrase.first : nil), !isHouse(start, phrase)
        else {
          continue
        }
        if matter == phrase.end, text.entry(phrase, .policy)?.use.equals("of") == true { continue }
        let last = yearEnd(matter)
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: start..<last), kind: kind))
        end = last
      } else if phrase.first > 1, let quoted = text.quotation(around: phrase.first - 2),
        quoted.upperBound == phrase.first - 1, quoted.count < 8
      {
        // its “Chip Leaders” programme
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: quoted), kind: kind))
        end = phrase.end
      } else if let called = called(phrase.end) {
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: called), kind: kind))
        end = called.upperBound
      } else if text.entry(phrase, .policy)?.use.equals("of") != true, let start = nameStart(before: phrase.first) {
        // the Harbour 2035 plan
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: start..<phrase.end), kind: kind))
        end = phrase.end
      } else if text.entry(phrase, .policy)?.use.equals("of") != true, let thing = things.thing(endingWith: phrase),
        thing.hasHyphen && !isPriced(thing) && !isNamedOnly(phrase) || isOwn(phrase) || isTold(phrase, thing),
        thing.words < 4
      {
        let last = isOwn(phrase) ? purposeEnd(phrase.end) : phrase.end
        policies.append(
          PolicyMention(stretch: stretch, range: text.bytes(of: thing.tokens.lowerBound..<last), kind: kind))
        end = last
      }
    }
    addTitles(to: &policies)
    addExplained(to: &policies)
  }

  /// A word that in small letters says enough by itself: a risk pool.
  private func isOwn(_ phrase: EnglishPhrase) -> Bool {
    reading.text.entry(phrase, .policy)?.use.equals("own") == true
  }

  /// one-stop desk for export licences: up to three words of what it is for.
  private func purposeEnd(_ end: Int) -> Int {
    let text = reading.text
    guard text.isWord(end, "for") else { return end }
    var at = end + 1
    while at < text.tokens.count, at - end < 4, text.tokens[at].isLowerWord, !text.has(.closed, at) { at += 1 }
    return at > end + 1 && at < text.tokens.count && text.isBreak(at) ? at : end
  }

  /// A scheme called Doors Open, a campaign known as Clean Decks.
  private func called(_ end: Int) -> Range<Int>? {
    let text = reading.text
    let start =
      text.areWords(end, "known", "as") ? end + 2 : text.isAny(end, ["called", "named", "dubbed"]) ? end + 1 : end
    guard start > end else { return nil }
    if let quoted = text.quotation(around: start + 1), quoted.lowerBound == start + 1, quoted.count < 8 {
      return quoted
    }
    var at = start
    while at < text.tokens.count, at - start < 6, text.tokens[at].sort == .word,
      text.tokens[at].isCapital || at > start && text.isAny(at, ["and", "for", "of", "the", "to", "in"])
    {
      at += 1
    }
    while at > start, !text.tokens[at - 1].isCapital { at -= 1 }
    return at > start ? start..<at : nil
  }

  /// a 9-million-euro bill: what is to be paid.
  private func isPriced(_ thing: EnglishThings.Thing) -> Bool {
    reading.text.isAny(thing.phrase.end - 1, ["bill", "act", "law", "drive", "list", "index"])
      && thing.tokens.contains {
        reading.text.has(.currency, $0) && reading.text.tokens[$0].traits.contains(.hyphenated)
      }
  }

  /// the title of “Harbour Hand”, named “Yard of the Year”: what somebody was given.
  private func addTitles(to policies: inout [PolicyMention]) {
    let text = reading.text
    for quoted in text.quotations where (1..<7).contains(quoted.count) && policies.count < 100 {
      let before = quoted.lowerBound - 2
      guard text.isWord(before, "of"),
        text.isAny(before - 1, ["title", "titles", "award", "prize", "medal", "honour", "honor"]),
        text.tokens[quoted.lowerBound].isCapital, !text.isBreak(quoted.upperBound - 1)
      else { continue }
      policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: quoted), kind: Array("award".utf8)))
    }
  }

  /// Where the capitals before the word begin: Clean Growth in Clean Growth Plan.
  private func capitalStart(_ phrase: EnglishPhrase) -> Int? {
    let text = reading.text
    guard reading.names.organisation(holding: phrase.first) == nil else { return nil }
    var start = phrase.first
    while start > 0, phrase.first - start < 7 {
      if text.isMark(start - 1, "-"), text.tokens[start - 1].traits.contains(.joined) {
        start -= 1
        continue
      }
      // Skills and Training Grant
      if start < phrase.end, text.isAny(start - 1, ["and", "or"]), start > 1, isNameWord(start - 2) {
        start -= 2
        continue
      }
      guard isNameWord(start - 1) else { break }
      start -= 1
    }
    while start < phrase.first, text.tokens[start].sort == .mark { start += 1 }
    return start < phrase.first ? start : nil
  }

  private func isNameWord(_ index: Int) -> Bool {
    let text = reading.text
    return text.isSort(index, .word) && text.tokens[index].isCapital && !text.has(.closed, index)
      && reading.names.organisation(holding: index) == nil
  }

  /// Where a name of at least two words or a word and a year begins that ends before a token.
  private func nameStart(before end: Int) -> Int? {
    let text = reading.text
    var start = end
    var words = 0
    while start > 0, end - start < 6 {
      let token = text.tokens[start - 1]
      let isYear = token.sort == .figure && token.range.count == 4 && start == end
      guard isYear || token.sort == .word && token.isCapital && !text.has([.closed, .month, .weekday], start - 1) else {
        break
      }
      words += 1
      start -= 1
    }
    // The first word of a sentence has a capital anyway, and the plan of an organisation has no name of its own.
    guard words >= 2, text.tokens[start].sort == .word, !text.tokens[start].traits.contains(.opensSentence),
      !(start..<end).contains(where: { reading.names.organisation(holding: $0) != nil })
    else { return nil }
    return start
  }

  /// Rules for the Promotion of Trade: where the capitals after for, on or of end.
  private func matterEnd(_ phrase: EnglishPhrase) -> Int {
    let text = reading.text
    guard text.isAny(phrase.end, ["for", "on", "of", "to"]) else { return phrase.end }
    var end = phrase.end
    var at = phrase.end
    while at < text.tokens.count, at - phrase.end < 16 {
      let token = text.tokens[at]
      if token.sort == .word, token.isCapital {
        end = at + 1
      } else if text.isMark(at, "-") && token.traits.contains(.joined) || token.traits.contains(.hyphenated) {
        if end == at { end = at + 1 }
      } else if !text.isAny(at, ["for", "on", "of", "to", "and", "the", "in", "with"]) {
        break
      }
      at += 1
    }
    while end > phrase.end, text.tokens[end - 1].sort != .word { end -= 1 }
    return end
  }
}
