import Model

/// Days, months and years by name and number.
extension EnglishDateReader {
  func monthOrDay(at index: Int) -> Stretch? {
    if let first = day(at: index), !text.isSort(index - 1, .figure) {
      if let month = month(at: first.end) { return dayOfMonth(index, first.day...first.day, month, first.end + 1) }
      // 11 to 14 April, 11-14 April
      if text.isAny(first.end, ["to", "and"]) || text.isMark(first.end, "-") || text.isMark(first.end, "–"),
        let last = day(at: first.end + 1), last.day > first.day, let month = month(at: last.end)
      {
        return dayOfMonth(index, first.day...last.day, month, last.end + 1)
      }
      return nil
    }
    guard let month = month(at: index) else { return nil }
    var at = index + 1
    if text.isMark(at, "."), text.tokens[at].traits.contains(.joined), day(at: at + 1) != nil { at += 1 }
    if let first = day(at: at) {
      if text.isMark(first.end, "-") || text.isMark(first.end, "–") || text.isWord(first.end, "to"),
        let last = day(at: first.end + 1), last.day > first.day, !text.has(.unit, last.end)
      {
        return dayOfMonth(index, first.day...last.day, month, last.end)
      }
      return dayOfMonth(index, first.day...first.day, month, first.end)
    }
    if let year = yearNumber(at: at) ?? (text.isMark(at, ",") || text.isWord(at, "of") ? yearNumber(at: at + 1) : nil) {
      let end = text.tokens[at].sort == .figure ? at + 1 : at + 2
      return make(index..<end, year, month...month, .month, .stated)
    }
    return bareMonth(index, month)
  }

  func dayOfMonth(_ start: Int, _ days: ClosedRange<Int>, _ month: Int, _ end: Int) -> Stretch {
    let granularity: DateMention.Granularity = days.count == 1 ? .day : .range
    for at in [end, text.isMark(end, ",") ? end + 1 : end] {
      if let year = yearNumber(at: at) {
        return make(start..<at + 1, year, month...month, days: days, granularity, .stated)
      }
    }
    let year = base.year(ofMonth: month, day: days.lowerBound, isFuture: tense.isFuture(start))
    return make(start..<end, year, month...month, days: days, granularity, .yearInferred)
  }

  static let leads: EnglishWords = [
    "in", "since", "by", "from", "until", "till", "of", "to", "before", "after", "during", "early", "late", "through",
    "between", "and", "for", "every", "than",
  ]

  /// A month alone stands after a word that dates are put after; May and March are words as well.
  func bareMonth(_ index: Int, _ month: Int) -> Stretch? {
    let isOwner = text.isSort(index + 1, .possessive)
    guard text.isAny(index - 1, of: EnglishDateReader.leads) || isOwner || text.isMark(index - 1, "(") else {
      return nil
    }
    if text.isAny(index - 1, ["every", "each"]) || text.tokens[index].traits.contains(.capitals) { return nil }
    let next = index + 1
    // of March Holdings: a name goes on
    if next < text.tokens.count, text.tokens[next].isCapital, text.tokens[next].sort == .word,
      text.tokens[next].kinds.isDisjoint(with: .closed), !text.has(.month, next)
    {
      return nil
    }
    let isFuture = text.isWord(index - 1, "from") ? true : tense.isFuture(index)
    let year = base.year(ofMonth: month, isFuture: isFuture)
    // November to February
    if text.isWord(next, "to") || text.isMark(next, "–") || text.isMark(next, "-")
      || text.isWord(next, "and") && text.isWord(index - 1, "between"),
      let last = self.month(at: next + 1), day(at: next + 2) == nil
    {
      let stated = yearNumber(at: next + 2)
      let end = next + (stated == nil ? 2 : 3)
      let lastYear = stated ?? year.map { last < month ? $0 + 1 : $0 }
      let firstYear = stated.map { last < month ? $0 - 1 : $0 } ?? year
      let low = make(index..<end, firstYear, month...month, .range, stated == nil ? .yearInferred : .stated)
      let high = make(index..<end, lastYear, last...last, .range, .stated)
      return Stretch(tokens: index..<end, start: low.start, end: high.end, granularity: .range, basis: low.basis)
    }
    return make(index..<index + 1, year, month...month, .month, .yearInferred)
  }

  static let yearLeads: EnglishWords = [
    "in", "since", "by", "of", "from", "until", "till", "to", "before", "after", "during", "and", "between", "through",
    "for", "late", "early", "around", "about", "fiscal", "than", "year", "spring", "summer", "autumn", "winter", "fall",
  ]

  func year(at index: Int) -> Stretch? {
    guard let year = yearNumber(at: index), !text.tokens[index].traits.contains(.joined) else { return nil }
    let next = index + 1
    if let financial = financialYear(index, year) { return financial }
    // from 2010 to 2015 is two dates; 2015-2020 and 2015–20 are one
    if text.isMark(next, "-") || text.isMark(next, "–"), let last = yearNumber(at: next + 1), last > year {
      var stretch = make(index..<next + 2, year, 1...12, .range, .stated)
      stretch.end = CalendarDate(year: last, month: 12, day: 31)
      return stretch
    }
    if text.phrase([.unit, .currency, .scale], at: next) != nil || EnglishNounReader(text: text).isPlural(next) {
      return nil
    }
    if text.phrase(.currency, endingAt: index) != nil { return nil }
    let isLed = text.isAny(index - 1, of: EnglishDateReader.yearLeads) || text.has(.month, index - 1)
    let isPlaced =
      text.isAny(index - 1, ["the", "its", "a", "that"]) && next < text.tokens.count && text.tokens[next].isLowerWord
      && year > 1899
    guard isLed || isPlaced || text.isMark(index - 1, "(") && (text.isMark(next, ")") || text.isMark(next, ",")) else {
      return nil
    }
    return make(index..<next, year, 1...12, .year, .stated)
  }

  /// in 2021-22, for 2021/22: a year of accounts, which runs from April to March where it is written so.
  private func financialYear(_ index: Int, _ year: Int) -> Stretch? {
    let next = index + 1
    guard text.isMark(next, "-") || text.isMark(next, "–") || text.isMark(next, "/"), text.isSort(next + 1, .figure),
      text.tokens[next].traits.contains(.joined), text.tokens[next + 1].traits.contains(.joined),
      text.tokens[next + 1].range.count == 2, Int(text.bytes[text.tokens[next + 1].range]) == (year + 1) % 100,
      !text.isMark(next + 2, "-") || !text.isSort(next + 3, .figure)
    else { return nil }
    var stretch = make(index..<next + 2, year, 4...12, .year, .stated)
    stretch.end = CalendarDate(year: year + 1, month: 3, day: 31)
    return stretch
  }
}
