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
        guard let start = capitalStart(phrase) else { continue }
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: start..<phrase.end), kind: kind))
        end = phrase.end
      } else if phrase.first > 1, let quoted = text.quotation(around: phrase.first - 2),
        quoted.upperBound == phrase.first - 1, quoted.count < 8
      {
        // its “Chip Leaders” programme
        policies.append(PolicyMention(stretch: stretch, range: text.bytes(of: quoted), kind: kind))
        end = phrase.end
      } else if let thing = things.thing(endingWith: phrase), thing.hasHyphen, thing.words < 4 {
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
    while start > 0, phrase.first - start < 6, text.tokens[start - 1].sort == .word, text.tokens[start - 1].isCapital,
      !text.has(.closed, start - 1)
    {
      start -= 1
    }
    return start < phrase.first ? start : nil
  }
}
