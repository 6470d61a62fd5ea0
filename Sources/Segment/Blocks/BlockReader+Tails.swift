import Model

/// What stands behind the last sentence of a block.
extension BlockReader {
  enum Tail {
    case authors(Byline)
    case credit
  }

  /// What stands behind the last sentence: a bracketed byline, bare names, a photo credit.
  func tail(
    _ text: Span<UInt8>, _ range: Range<Int>, behind sentence: Int
  ) -> (range: Range<Int>, content: Tail)? {
    guard range.count >= 12 else { return nil }
    // Behind the end of the last sentence that has something after it.
    var at = sentence
    guard at > max(range.lowerBound, range.upperBound - 150) else { return nil }
    while at < range.upperBound, Punctuation.isClosing(text.codePoint(at: at).value) {
      at += text.codePoint(at: at).length
    }
    let rest = text.trimmed(at..<range.upperBound)
    guard !rest.isEmpty, rest.lowerBound > range.lowerBound + 9 else { return nil }
    if CreditReader(words: words).isCredit(text, rest) { return (rest, .credit) }
    if let signature = signature(text, rest) { return (rest, .authors(signature)) }
    guard let byline = BylineReader(words: words, mayBeStuck: true).read(text, rest), !byline.isEditorial else {
      return nil
    }
    if byline.isCertain { return (rest, .authors(byline)) }
    let hasSpace = rest.lowerBound > at
    let areSurnames = byline.surnames == byline.authors.count
    guard
      areSurnames || isPenName(text, rest, byline) || byline.surnames > 0 && isBracketed(text, rest)
        || hasSpace && CharacterClass(text.codePoint(at: rest.lowerBound).value) == .han
    else {
      return nil
    }
    // Asked last, as all of the page is looked through.
    if !hasSpace, isPhrase(text, rest, byline) { return nil }
    return (rest, .authors(byline))
  }

  private func isBracketed(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    text.has("（", at: range.lowerBound) && text.has("）", at: range.upperBound - 3)
  }

  /// （南风）: a name in brackets behind the last sentence need not begin with a surname.
  private func isPenName(_ text: Span<UInt8>, _ range: Range<Int>, _ byline: Byline) -> Bool {
    guard isBracketed(text, range), byline.authors.count == 1, (6...9).contains(byline.authors[0].name.count),
      byline.authors[0].name.count == range.count - 6
    else { return false }
    let remarks: [StaticString] = [
      "未完", "待续", "待續", "下转", "上接", "综合", "綜合", "摘编", "完结", "连载", "节选", "有删",
    ]
    return !remarks.contains { text.has($0, at: range.lowerBound + 3) }
  }

  /// …由财政补助。江海天阳光|电公司…: characters that might be two names, but go on as a word in another sentence of the
  /// page, are the beginning of a sentence that was cut. So is 车间主任莫安, who has a title, and speaks where that goes on.
  private func isPhrase(_ text: Span<UInt8>, _ range: Range<Int>, _ byline: Byline) -> Bool {
    guard byline.authors.count > 1, byline.authors.reduce(0, { $0 + $1.name.count }) == range.count else {
      return false
    }
    if SeamJudge.endsInTitledName(text, range, words) { return true }
    let phrase = text.extracting(range)
    var at = 0
    while let found = place(of: phrase, text, from: at), found + range.count < text.count {
      if found != range.lowerBound, CharacterClass(text.codePoint(at: found + range.count).value) == .han {
        return true
      }
      at = found + 1
    }
    return false
  }

  /// The first place from `start` on where `phrase` stands, which has three bytes or more.
  private func place(of phrase: Span<UInt8>, _ text: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while at + phrase.count <= text.count {
      if at &+ EightBytes.count < text.count {
        // Every character begins with one of a few bytes: what comes behind tells them apart.
        let place = EightBytes(text, at: at &+ 1).place(of: phrase[1], phrase[2])
        guard place == 0 else {
          // Not the last one, which may be the first of the two.
          at &+= min(place, EightBytes.count - 1)
          continue
        }
      }
      if text.has(phrase, at: at) { return at }
      at &+= 1
    }
    return nil
  }
}
