import Model

/// Parts of a year: the end of 2026, the second quarter, mid-2025.
extension EnglishDateReader {
  /// the end of 2026, the third quarter of 2026, the first two months of the year, mid-2025.
  func partOfYear(at index: Int) -> Stretch? {
    if text.isWord(index, "mid"), text.isMark(index + 1, "-") {
      if let year = yearNumber(at: index + 2) { return make(index..<index + 3, year, 6...7, .range, .stated) }
      guard let month = month(at: index + 2) else { return nil }
      let year = base.year(ofMonth: month, isFuture: tense.isFuture(index))
      return make(index..<index + 3, year, month...month, days: 11...20, .range, .yearInferred)
    }
    if text.isAny(index, ["end", "beginning", "start"]), text.isWord(index + 1, "of") { return edge(at: index) }
    guard text.isAny(index, ["first", "second", "third", "fourth", "last"]) else { return nil }
    let number =
      text.isWord(index, "first") ? 1 : text.isWord(index, "second") ? 2 : text.isWord(index, "third") ? 3 : 4
    var at = index + 1
    // third-quarter profit
    let isHyphenated = text.isMark(at, "-") && text.isAny(at + 1, ["quarter", "half"])
    if isHyphenated { at += 1 }
    var months: ClosedRange<Int>
    if text.isWord(at, "quarter") {
      months = number * 3 - 2...number * 3
    } else if text.isWord(at, "half"), number < 3 {
      months = number == 1 ? 1...6 : 7...12
    } else if number == 1, let count = EnglishNumberReader(text: text).number(at: at), let value = count.value.integer {
      let noun = count.range.upperBound
      if text.isWord(noun, "months"), (2...11).contains(value) {
        months = 1...value
      } else if text.isWord(noun, "quarters"), (2...3).contains(value) {
        months = 1...value * 3
      } else {
        return nil
      }
      at = noun
    } else {
      return nil
    }
    let granularity: DateMention.Granularity =
      months.count == 3 ? .quarter : months == 1...6 || months == 7...12 ? .halfyear : .range
    if let (year, end, basis) = yearAfter(at + 1) { return make(index..<end, year, months, granularity, basis) }
    if isHyphenated
      || text.isWord(at, "half") && text.isWord(index - 1, "the") && text.isAny(index - 2, ["in", "for", "during"])
        && text.isBreakOrEnd(at + 1)
    {
      return make(index..<at + 1, yearOf(months, index), months, granularity, .yearInferred)
    }
    // A half or a quarter alone may be of anything: a match, a century.
    guard text.isWord(at, "quarter") || text.isWord(at, "months"), !text.isWord(at + 1, "of"), !text.isMark(at + 1, "-")
    else { return nil }
    return make(index..<at + 1, yearOf(months, index), months, granularity, .yearInferred)
  }

  /// This year, or the one before where the part has not begun and nothing says that it is to come.
  private func yearOf(_ months: ClosedRange<Int>, _ index: Int) -> Int? {
    guard let year = base.year, let today = base.day?.components, months.lowerBound > today.month, year == today.year,
      tense.isFuture(index) != true
    else { return base.year }
    return year - 1
  }

  /// of 2025, of the year, of next year, 2025.
  func yearAfter(_ index: Int) -> (Int?, Int, DateMention.Basis)? {
    if let year = yearNumber(at: index) { return (year, index + 1, .stated) }
    guard text.isWord(index, "of") else { return nil }
    if let year = yearNumber(at: index + 1) { return (year, index + 2, .stated) }
    if text.areWords(index + 1, "the", "year") { return (base.year, index + 3, .relative) }
    guard let shift = shift(at: index + 1), text.isWord(index + 2, "year") else { return nil }
    return (base.year.map { $0 + shift }, index + 3, .relative)
  }

  func edge(at index: Int) -> Stretch? {
    let isEnd = text.isWord(index, "end")
    if let (year, end, basis) = yearAfter(index + 1) {
      return isEnd
        ? make(index..<end, year, 12...12, days: 31...31, .day, basis)
        : make(index..<end, year, 1...1, .range, basis)
    }
    let at = index + 2
    if text.areWords(at, "the", "month") || text.areWords(at, "this", "month"), let today = base.day?.components {
      let last = CalendarDate.daysInMonth(today.month, year: today.year)
      let days = isEnd ? last...last : 1...10
      return make(index..<at + 2, today.year, today.month...today.month, days: days, isEnd ? .day : .range, .relative)
    }
    guard let month = month(at: at) else { return nil }
    let stated = yearNumber(at: at + 1)
    let year = stated ?? base.year(ofMonth: month, isFuture: tense.isFuture(index))
    let last = CalendarDate.daysInMonth(month, year: year ?? 2001)
    return make(
      index..<at + (stated == nil ? 1 : 2), year, month...month, days: isEnd ? last...last : 1...10,
      isEnd ? .day : .range,
      stated == nil ? .yearInferred : .stated)
  }
}
