import Model

/// Spans that reach back from their end, and those that are compared with.
///
///     the nine months to September · the year to March · the quarter ended 30 June
///     the same period last year · the same quarter of 2023
extension EnglishDateReader {
  /// nine months to September, six months ended June 30, 2024, year to March.
  func spanBack(at index: Int) -> Stretch? {
    guard let (months, end) = length(at: index), text.isAny(end, ["to", "ended", "ending", "through"]) else {
      return nil
    }
    var at = end + 1
    if text.areWords(at, "the", "end"), text.isWord(at + 2, "of") {
      at += 3
    } else if text.areWords(at, "end", "of") {
      at += 2
    }
    guard let last = closing(at: at), let end = last.date.end else { return nil }
    let month = end.components.year * 12 + end.components.month - months
    return Stretch(
      tokens: index..<last.end, start: CalendarDate(year: month / 12, month: month % 12 + 1, day: 1), end: end,
      granularity: months == 3 ? .quarter : months == 6 ? .halfyear : .range, basis: last.date.basis)
  }

  /// How many months nine months, a year or a quarter are, and the token after it.
  private func length(at index: Int) -> (months: Int, end: Int)? {
    if text.isWord(index, "year") || text.isWord(index, "quarter") || text.isWord(index, "half") {
      return (text.isWord(index, "year") ? 12 : text.isWord(index, "half") ? 6 : 3, index + 1)
    }
    // Most figures are read in vain: only a scale or its hyphen goes on with the number.
    if text.isSort(index, .figure), !text.isWord(index + 1, "months"), !text.isMark(index + 1, "-"),
      !text.has(.scale, index + 1)
    {
      return nil
    }
    guard let count = EnglishNumberReader(text: text).number(at: index), let value = count.value.integer,
      (2...18).contains(value), text.isWord(count.range.upperBound, "months")
    else { return nil }
    return (value, count.range.upperBound + 1)
  }

  /// The month or the day that a span ends with: it has come where no year is told.
  private func closing(at index: Int) -> (date: Stretch, end: Int)? {
    if let first = day(at: index), month(at: first.end) != nil, let whole = monthOrDay(at: index), whole.isDay {
      return (whole, whole.tokens.upperBound)
    }
    guard let month = month(at: index) else { return nil }
    if day(at: index + 1) != nil {
      return monthOrDay(at: index).flatMap { $0.isDay ? ($0, $0.tokens.upperBound) : nil }
    }
    let stated = yearNumber(at: index + 1)
    let end = index + (stated == nil ? 1 : 2)
    let year = stated ?? base.year(ofMonth: month, isFuture: tense.isFuture(index) == true ? true : false)
    return (make(index..<end, year, month...month, .month, stated == nil ? .yearInferred : .stated), end)
  }

  /// same period last year, same quarter of 2023, same month a year earlier: the part of a year named last, in that year.
  func samePeriod(at index: Int, after found: [Found]) -> Stretch? {
    guard text.isWord(index, "same"), text.isAny(index + 1, ["period", "quarter", "month", "months", "half", "time"])
    else {
      return nil
    }
    let year: (shift: Int?, stated: Int?, end: Int)
    if let shift = shift(at: index + 2), text.isWord(index + 3, "year") {
      year = (shift, nil, index + 4)
    } else if text.isAny(index + 2, ["of", "in"]), let stated = yearNumber(at: index + 3) {
      year = (nil, stated, index + 4)
    } else if text.isAny(index + 2, ["of", "in", "the"]),
      let (shift, end) = yearBefore(at: index + 3) ?? yearBefore(at: index + 2)
    {
      year = (shift, nil, end)
    } else if let (shift, end) = yearBefore(at: index + 2) {
      year = (shift, nil, end)
    } else {
      return nil
    }
    let part = found.reversed().prefix(3).first {
      $0.date.start != nil && $0.date.end != nil && $0.date.granularity != .day
    }?.date
    guard let start = part?.start?.components, let last = part?.end?.components,
      let wanted = year.stated ?? year.shift.map({ start.year + $0 })
    else { return Stretch(tokens: index..<year.end, granularity: .range, basis: .relative) }
    let days = CalendarDate.daysInMonth(last.month, year: wanted + last.year - start.year)
    return Stretch(
      tokens: index..<year.end, start: CalendarDate(year: wanted, month: start.month, day: start.day),
      end: CalendarDate(year: wanted + last.year - start.year, month: last.month, day: min(last.day, days)),
      granularity: .range, basis: year.stated == nil ? .relative : .stated)
  }

  /// a year earlier, a year ago, previous year.
  private func yearBefore(at index: Int) -> (shift: Int, end: Int)? {
    if text.areWords(index, "a", "year"), text.isAny(index + 2, ["earlier", "ago", "before"]) {
      return (-1, index + 3)
    }
    if text.isAny(index, ["previous", "preceding", "last"]), text.isWord(index + 1, "year") { return (-1, index + 2) }
    return nil
  }
}
