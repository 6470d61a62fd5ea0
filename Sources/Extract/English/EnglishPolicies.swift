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
        let last = matterEnd(phrase)
        guard let start = capitalStart(phrase) ?? (last > phrase.end ? phrase.first : nil) else { continue }
        if last == phrase.end, text.entry(phrase, .policy)?.use.equals("of") == true { continue }
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: start..<last), kind: kind))
        end = last
      } else if phrase.first > 1, let quoted = text.quotation(around: phrase.first - 2),
        quoted.upperBound == phrase.first - 1, quoted.count < 8
      {
        // its “Chip Leaders” programme
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: quoted), kind: kind))
        end = phrase.end
      } else if text.entry(phrase, .policy)?.use.equals("of") != true, let start = nameStart(before: phrase.first) {
        // the Harbour 2035 plan
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: start..<phrase.end), kind: kind))
        end = phrase.end
      } else if text.entry(phrase, .policy)?.use.equals("of") != true, let thing = things.thing(endingWith: phrase),
        thing.hasHyphen, thing.words < 4
      {
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: thing.tokens), kind: kind))
        end = phrase.end
      }
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
      guard text.tokens[start - 1].sort == .word, text.tokens[start - 1].isCapital, !text.has(.closed, start - 1) else {
        break
      }
      start -= 1
    }
    while start < phrase.first, text.tokens[start].sort == .mark { start += 1 }
    return start < phrase.first ? start : nil
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
