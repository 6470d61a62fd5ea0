/// Finds the runs of words with capital letters in a text: what may be names.
///
///     Velmar Tidewater Systems Inc. · Brandt & Lund · Femke van der Meer · Port-Royan
///
/// The first word of a sentence has a capital anyway: it is part of a run where another capital follows, or where it is
/// no everyday word.
struct EnglishRuns {
  let text: EnglishText

  struct Run: Sendable {
    var tokens: Range<Int>
    /// Stands after Mr., Dr. and the like.
    var isAddressed = false
    /// An office in capitals before the name: Chief Executive Petra Holm.
    var office: Range<Int>?
    /// One everyday word at the head of a sentence.
    var isDoubtful = false
  }

  static let particles: EnglishWords = [
    "van", "von", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "el", "al",
    "bin",
    "ibn", "zu", "ter", "ten", "af", "av", "y", "e",
  ]

  func read() -> [Run] {
    var found: [Run] = []
    var index = 0
    while index < text.tokens.count {
      guard mayBegin(index) else {
        index += 1
        continue
      }
      let isAddressed = isHonorific(index)
      let start = isAddressed ? afterHonorific(index) : index
      let end = end(from: start)
      if !isAddressed, let run = titled(start..<end) ?? charged(start..<end) {
        found.append(run)
      } else if end > start {
        let isDoubtful =
          end == start + 1 && text.tokens[start].traits.contains(.opensSentence) && !isAddressed
          && text.isOrdinary(start)
        found.append(Run(tokens: start..<end, isAddressed: isAddressed, isDoubtful: isDoubtful))
      }
      index = max(index + 1, end)
    }
    return found
  }

  /// Economy Minister Jens Holm: the office ends where the name begins.
  private func titled(_ tokens: Range<Int>) -> Run? {
    guard tokens.count > 1 else { return nil }
    for end in stride(from: min(tokens.lowerBound + 5, tokens.upperBound - 1), to: tokens.lowerBound, by: -1) {
      guard let office = text.phrase(.office, endingAt: end), office.first >= tokens.lowerBound,
        text.phrase([.organisation, .office], endingAt: tokens.upperBound) == nil, text.tokens[end].sort == .word
      else { continue }
      let name = text.has(.honorific, end) && end + 1 < tokens.upperBound ? end + 1 : end
      var run = Run(tokens: name..<tokens.upperBound, isAddressed: true)
      run.office = tokens.lowerBound..<office.end
      return run
    }
    return nil
  }

  /// Minister of Trade Jane Holm: what the office is of is everyday words.
  private func charged(_ tokens: Range<Int>) -> Run? {
    guard text.isAny(tokens.lowerBound - 1, ["of", "for"]),
      let office = text.phrase(.office, endingAt: tokens.lowerBound - 1), text.tokens[office.first].isCapital
    else { return nil }
    var start = tokens.lowerBound
    while start < tokens.upperBound - 2, text.isOrdinary(start) { start += 1 }
    guard start > tokens.lowerBound, tokens.upperBound - start <= 4 else { return nil }
    var run = Run(tokens: start..<tokens.upperBound, isAddressed: true)
    run.office = office.first..<start
    return run
  }

  private func isName(_ index: Int) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens[index]
    return token.sort == .word && token.isCapital && token.kinds.isDisjoint(with: [.weekday, .month])
  }

  private func mayBegin(_ index: Int) -> Bool {
    guard isName(index), !text.tokens[index].traits.contains(.hyphenated) else { return false }
    let kinds = text.tokens[index].kinds
    if isHonorific(index) { return true }
    if !kinds.isDisjoint(with: .closed),
      kinds.isDisjoint(with: [.given, .organisation]) || text.tokens[index].traits.contains(.opensSentence)
    {
      return false
    }
    guard text.tokens[index].traits.contains(.opensSentence) else { return !kinds.contains(.adverb) }
    if !kinds.isDisjoint(with: [.number, .adverb, .modifier, .ordinal]),
      !isName(index + 1) || !kinds.isDisjoint(with: [.adverb, .modifier])
    {
      return false
    }
    return true
  }

  private func isHonorific(_ index: Int) -> Bool {
    text.has(.honorific, index) && text.tokens[index].isCapital && isName(afterHonorific(index))
      // Sri heads names of places, too.
      && !text.isAny(index + 1, ["city", "town", "lanka"])
  }

  private func afterHonorific(_ index: Int) -> Int { text.isMark(index + 1, ".") ? index + 2 : index + 1 }

  private func end(from start: Int) -> Int {
    var at = start + 1
    while at < text.tokens.count, at - start < 14 {
      if isName(at), text.tokens[at].kinds.isDisjoint(with: [.auxiliary, .pronoun]) || !text.isOrdinary(at) {
        at += 1
      } else if let next = joined(at) {
        at = next
      } else {
        break
      }
    }
    return at
  }

  /// What ties the next word of a name to the one before: a hyphen, &, a particle, the stop of an initial.
  private func joined(_ at: Int) -> Int? {
    if text.isMark(at, "-"), text.tokens[at].traits.contains(.joined), at + 1 < text.tokens.count,
      text.tokens[at + 1].sort == .word, text.tokens[at + 1].traits.contains(.hyphenated)
    {
      // Port Wren High-tech Industrial Zone: in a name, tech has a small letter as well.
      let isTech = text.isWord(at + 1, "tech") && isName(at + 2)
      return text.tokens[at + 1].isCapital || !text.isOrdinary(at + 1) || isTech ? at + 2 : nil
    }
    if text.isMark(at, "&"), isName(at + 1) { return at + 2 }
    // Osk Pumps (Velmar) Holdings
    if text.isMark(at, "("), isName(at + 1), text.isMark(at + 2, ")"), isName(at + 3), text.has(.organisation, at + 3) {
      return at + 4
    }
    if text.isMark(at, "."), text.tokens[at].traits.contains(.joined), isName(at + 1),
      text.tokens[at - 1].range.count == 1 || text.isWord(at - 1, "st")
    {
      return at + 2
    }
    var next = at
    while next - at < 2, next < text.tokens.count, text.isAny(next, of: EnglishRuns.particles),
      !text.tokens[next].isCapital
    { next += 1 }
    return next > at && isName(next) ? next + 1 : nil
  }
}
