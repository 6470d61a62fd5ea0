/// Names that are known to be those of plans and programmes by what stands around them.
///
///     Harbour Skills First, a programme that trains …      what explains the name
///     an evening course, the Velmar Ladder,                what the name explains
///     named Welder of the Year                              a distinction by its form
extension EnglishPolicies {
  func addExplained(to policies: inout [PolicyMention]) {
    let text = reading.text
    func add(_ name: Range<Int>, _ kind: [UInt8]) {
      let range = text.bytes(of: name)
      guard policies.count < 100, !policies.contains(where: { $0.stretch == stretch && $0.range.overlaps(range) })
      else {
        return
      }
      policies.append(PolicyMention(stretch: stretch, range: range, kind: kind))
    }
    for index in text.tokens.indices where text.tokens[index].sort == .mark || text.isWord(index, "year") {
      if text.isWord(index, "year"), let name = titleOfYear(index) {
        add(name, Array("award".utf8))
      } else if text.isMark(index, ","), text.quotation(around: index) == nil {
        if let kind = explaining(after: index), let name = name(endingAt: index) { add(name, kind) }
        if let kind = explained(before: index), let name = name(after: index) { add(name, kind) }
      }
    }
  }

  /// Welder of the Year, Young Yard of the Year award.
  private func titleOfYear(_ year: Int) -> Range<Int>? {
    let text = reading.text
    guard text.tokens[year].isCapital, text.isWord(year - 1, "the"), text.isWord(year - 2, "of") else { return nil }
    var start = year - 2
    while start > 0, year - start < 8 {
      let before = start - 1
      let isPart = text.isMark(before, "-") && text.tokens[before].traits.contains(.joined)
      guard isPart || text.isSort(before, .word) && text.tokens[before].isCapital && !text.has(.closed, before) else {
        break
      }
      start = before
    }
    let end = text.isAny(year + 1, ["award", "awards", "prize", "title"]) ? year + 2 : year + 1
    return start < year - 2 ? start..<end : nil
  }

  /// , a state programme that: what the name before the comma is said to be.
  private func explaining(after comma: Int) -> [UInt8]? {
    let text = reading.text
    guard text.isAny(comma + 1, ["a", "an", "the"]) else { return nil }
    for at in comma + 2..<comma + 7 {
      guard at < text.tokens.count, text.tokens[at].sort != .mark || text.isMark(at, "-") else { return nil }
      if let kind = kind(at) { return kind }
    }
    return nil
  }

  /// a 12-week course, the: what the name behind the comma is said to be.
  private func explained(before comma: Int) -> [UInt8]? {
    let text = reading.text
    guard text.isWord(comma + 1, "the"), comma > 1 else { return nil }
    return kind(comma - 1) ?? (text.isWord(comma - 1, "course") ? Array("programme".utf8) : nil)
  }

  /// The kind of what a word calls a programme, plan or campaign; a fund or a list may be a house.
  private func kind(_ index: Int) -> [UInt8]? {
    let text = reading.text
    guard text.tokens[index].isLowerWord,
      text.isAny(index, ["programme", "program", "scheme", "initiative", "campaign", "strategy"]),
      let phrase = text.phrase(.policy, at: index)
    else { return nil }
    return text.entry(phrase, .policy)?.value
  }

  private func name(endingAt end: Int) -> Range<Int>? {
    let text = reading.text
    var start = end
    while start > 0, end - start < 7, isPart(start - 1) { start -= 1 }
    return isName(start..<end) && !text.tokens[start].traits.contains(.opensSentence) ? start..<end : nil
  }

  private func name(after comma: Int) -> Range<Int>? {
    let text = reading.text
    var end = comma + 2
    while end < text.tokens.count, end - comma < 9, isPart(end) { end += 1 }
    let name = comma + 2..<end
    return isName(name) && end < text.tokens.count && text.isBreak(end) ? name : nil
  }

  private func isPart(_ index: Int) -> Bool {
    let text = reading.text
    return text.isSort(index, .word) && text.tokens[index].isCapital
      || text.isMark(index, "-") && text.tokens[index].traits.contains(.joined)
  }

  /// Two words at least, and no house.
  private func isName(_ range: Range<Int>) -> Bool {
    range.count >= 2 && range.allSatisfy { reading.names.organisation(holding: $0) == nil }
      && reading.text.isSort(range.lowerBound, .word)
  }
}
