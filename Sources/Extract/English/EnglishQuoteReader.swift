/// Finds direct speech in an English text, and whose it is.
///
///     “…,” Mr. Hale said. “…”      one quotation of two parts
///     “…,” she said.               the person named last
///     Ms. Hale said: “…”           the speaker before
///
/// A word or two in quotation marks without a word of saying beside them is no speech.
struct EnglishQuoteReader {
  let text: EnglishText
  /// The people named in the text, in order, by number among the article's.
  let people: [(tokens: Range<Int>, number: Int)]
  /// Who spoke last before this text.
  var lastSpeaker: Int?

  struct Found: Sendable {
    /// Tokens between the marks.
    var parts: [Range<Int>]
    var speaker: Int?
  }

  mutating func read() -> [Found] {
    var found: [Found] = []
    for (index, quotation) in text.quotations.enumerated() where !quotation.isEmpty {
      let previous = index > 0 ? text.quotations[index - 1].upperBound + 1 : 0
      let next = index + 1 < text.quotations.count ? text.quotations[index + 1].lowerBound - 1 : text.tokens.count
      let after = attribution(quotation.upperBound + 1, limit: next)
      if var last = found.last, let end = last.parts.last?.upperBound, isContinued(end + 1, quotation.lowerBound - 1) {
        last.parts.append(quotation)
        if last.speaker == nil { last.speaker = after?.speaker }
        found[found.count - 1] = last
        continue
      }
      let before = introduction(quotation.lowerBound - 1, from: previous)
      guard isSpeech(quotation, isAttributed: after != nil || before != nil, follows: !found.isEmpty) else { continue }
      let speaker = after?.speaker ?? before?.speaker ?? fallback(quotation.lowerBound)
      found.append(Found(parts: [quotation], speaker: speaker))
      if let speaker { lastSpeaker = speaker }
    }
    if let mention = people.last(where: { text.quotation(around: $0.tokens.lowerBound) == nil && speaks($0.tokens) })
      ?? people.last
    {
      lastSpeaker = found.last?.speaker ?? mention.number
    }
    return found
  }

  private struct Attribution {
    var speaker: Int?
  }

  private func isSpeech(_ quotation: Range<Int>, isAttributed: Bool, follows: Bool) -> Bool {
    let last = quotation.upperBound - 1
    let isClosed =
      [",", ".", "!", "?"].contains { text.isMark(last, $0) } || text.isMark(last, "…") || text.isMark(last, "—")
    let words = quotation.count { text.tokens[$0].sort == .word }
    if isAttributed { return isClosed && words > 0 || words > 3 }
    // A paragraph of nothing but speech, or a sentence of it.
    let opens = quotation.lowerBound < 2 || text.isBreak(quotation.lowerBound - 2)
    return isClosed && words > (follows ? 1 : 4) && opens && !text.isMark(last, ",")
  }

  /// he said. · said Tom Hale, the owner, · Ms. Hale told the meeting.
  private func attribution(_ start: Int, limit: Int) -> Attribution? {
    guard start < text.tokens.count else { return nil }
    let sentence = text.sentence(of: start)
    // The quotation may have ended the sentence: what follows is then another.
    let end = min(limit, sentence.upperBound, start + 14)
    guard start < end, !isStop(start) else { return nil }
    for index in start..<end where text.has(.saying, index) && text.tokens[index].isLowerWord {
      if text.has(.preposition, index), !text.isWord(index, "according") { continue }
      if index > start, isNoun(index) { continue }
      return Attribution(speaker: speaker(around: index, start..<min(limit, sentence.upperBound)))
    }
    return nil
  }

  private func isStop(_ index: Int) -> Bool { text.isMark(index, ".") }

  /// the offer, its claims: a word of saying that is a noun here.
  private func isNoun(_ index: Int) -> Bool {
    text.has(.determiner, index - 1)
      || text.isSort(index - 1, .possessive) && text.isAny(index, ["promises", "claims", "answer", "notes"])
  }

  /// The one who says it: named in the attribution before anybody else, or meant by he or she.
  private func speaker(around verb: Int, _ range: Range<Int>) -> Int? {
    if text.isAny(verb - 1, ["he", "she", "they", "i"]) { return person(before: range.lowerBound) ?? lastSpeaker }
    let next = index(from: verb)
    if next > 0, people[next - 1].tokens.lowerBound >= range.lowerBound, people[next - 1].tokens.upperBound <= verb {
      return people[next - 1].number
    }
    if next < people.count, case let after = people[next], after.tokens.lowerBound < min(range.upperBound, verb + 10) {
      return after.number
    }
    return nil
  }

  /// Tom Hale said: “ · Tom Hale told the meeting that “
  private func introduction(_ open: Int, from previous: Int) -> Attribution? {
    guard open > 0 else { return nil }
    let sentence = text.sentence(of: open)
    let start = max(previous, sentence.lowerBound)
    guard start < open,
      text.isMark(open - 1, ",") || text.isMark(open - 1, ":") || text.has(.saying, open - 1)
        || text.isWord(open - 1, "that")
    else { return nil }
    for index in stride(from: open - 1, through: max(start, open - 20), by: -1)
    where text.has(.saying, index) && text.tokens[index].isLowerWord && !text.has(.preposition, index) {
      return Attribution(speaker: speaker(around: index, start..<open))
    }
    let last = index(from: open) - 1
    return text.isMark(open - 1, ":") && last >= 0 && people[last].tokens.lowerBound >= start
      ? Attribution(speaker: people[last].number) : nil
  }

  /// The first person named from a token on.
  private func index(from token: Int) -> Int {
    people.partitioningIndex { $0.tokens.lowerBound >= token }
  }

  /// What stands between two quotations is the attribution of the first and no more.
  private func isContinued(_ start: Int, _ open: Int) -> Bool {
    guard start < open, open - start < 45 else { return start == open }
    let hasSaying = (start..<min(open, start + 14)).contains { text.has(.saying, $0) && text.tokens[$0].isLowerWord }
    guard hasSaying else { return false }
    // One stop at most, and at the end.
    return !(start..<open - 1).contains {
      text.isMark($0, ".") && text.sentences[Int(text.tokens[$0].sentence)].upperBound <= $0 + 1
    }
  }

  private func person(before token: Int) -> Int? {
    for at in stride(from: index(from: token) - 1, through: 0, by: -1).prefix(12)
    where text.quotation(around: people[at].tokens.lowerBound) == nil {
      return people[at].number
    }
    return nil
  }

  private func fallback(_ start: Int) -> Int? { person(before: start) ?? lastSpeaker }

  /// A word of saying beside the name, or after the words between two commas that tell who it is.
  private func speaks(_ name: Range<Int>) -> Bool {
    if text.has(.saying, name.upperBound) || text.has(.saying, name.lowerBound - 1) { return true }
    guard text.isMark(name.upperBound, ",") else { return false }
    for index in name.upperBound + 1..<max(name.upperBound + 1, min(text.tokens.count, name.upperBound + 16))
    where text.isBreak(index) {
      return text.isMark(index, ",") && text.has(.saying, index + 1)
    }
    return false
  }
}
