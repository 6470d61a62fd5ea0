import Model

/// Days that go by a name: by Christmas, on New Year’s Eve.
extension EnglishDateReader {
  /// A holiday that something was done on or is to be done by; the Christmas trade is no day.
  func holiday(at index: Int) -> Stretch? {
    guard text.isAny(index - 1, ["by", "since", "until", "till", "before", "after", "on", "from"]),
      text.tokens[index].isCapital, let (month, day, end) = holidayName(at: index)
    else { return nil }
    if end < text.tokens.count, text.tokens[end].isLowerWord, text.tokens[end].kinds.isDisjoint(with: .closed),
      !text.has([.saying, .adverb], end)
    {
      return nil
    }
    let year = base.year(ofMonth: month, day: day, isFuture: tense.isFuture(index))
    return make(index..<end, year, month...month, days: day...day, .day, .yearInferred)
  }

  private func holidayName(at index: Int) -> (month: Int, day: Int, end: Int)? {
    if text.isWord(index, "christmas") {
      if text.isWord(index + 1, "eve") { return (12, 24, index + 2) }
      return (12, 25, index + (text.isWord(index + 1, "day") ? 2 : 1))
    }
    if text.areWords(index, "boxing", "day") { return (12, 26, index + 2) }
    guard text.areWords(index, "new", "year"), text.isSort(index + 2, .possessive) else { return nil }
    if text.isWord(index + 3, "day") { return (1, 1, index + 4) }
    return text.isWord(index + 3, "eve") ? (12, 31, index + 4) : nil
  }
}
