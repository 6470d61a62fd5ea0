import Model

/// Dates that count from today: Monday, last month, the year so far.
extension EnglishDateReader {
  func weekday(at index: Int) -> Stretch? {
    let isLast = text.isWord(index, "last")
    let isNext = text.isWord(index, "next")
    let at = isLast || isNext || text.isWord(index, "this") ? index + 1 : index
    guard text.has(.weekday, at), text.tokens[at].isCapital,
      let number = text.entry(at, .weekday).flatMap({ Int($0.value[...]) })
    else { return nil }
    // each Friday, on Fridays, Friday afternoons
    if text.isAny(at - 1, ["each", "every", "one", "a", "any"])
      || text.isAny(at + 1, ["afternoons", "mornings", "evenings", "nights"])
    {
      return nil
    }
    // Tuesday, 13 June
    if text.isMark(at + 1, ","), let whole = monthOrDay(at: at + 2), whole.isDay {
      var whole = whole
      whole.tokens = index..<whole.tokens.upperBound
      return whole
    }
    guard let today = base.day else { return Stretch(tokens: index..<at + 1, granularity: .day, basis: .relative) }
    // 1970-01-01 was a Thursday.
    let current = ((Int(today.daysSince1970) + 3) % 7 + 7) % 7 + 1
    var back = (current - number + 7) % 7
    if back == 0, isLast || !base.isDateline { back = 7 }
    var shift = -back
    if isNext || !isLast && tense.isFutureBefore(at) { shift = back == 0 ? 7 : 7 - back % 7 }
    let day = CalendarDate(daysSince1970: today.daysSince1970 + Int32(shift))
    return Stretch(tokens: index..<at + 1, start: day, end: day, granularity: .day, basis: .relative)
  }

  /// last month, this week, next year, last September, the year so far, yesterday.
  func relative(at index: Int) -> Stretch? {
    if text.isWord(index, "yesterday") || text.isWord(index, "tomorrow"), text.quotation(around: index) == nil {
      guard let today = base.day else { return nil }
      let day = CalendarDate(daysSince1970: today.daysSince1970 + (text.isWord(index, "yesterday") ? -1 : 1))
      return Stretch(tokens: index..<index + 1, start: day, end: day, granularity: .day, basis: .relative)
    }
    if text.isWord(index, "year"), text.areWords(index + 1, "so", "far") || text.areWords(index + 1, "to", "date") {
      guard let year = base.year else { return nil }
      var stretch = make(index..<index + 3, year, 1...12, .range, .relative)
      stretch.end = nil
      return stretch
    }
    guard let shift = shift(at: index) else { return nil }
    let at = index + 1
    if text.isWord(at, "year"), !text.isSort(at + 1, .possessive) || true {
      return make(index..<at + 1, base.year.map { $0 + shift }, 1...12, .year, .relative)
    }
    guard let today = base.day else {
      guard text.isAny(at, ["month", "week", "quarter"]) else { return nil }
      let granularity: DateMention.Granularity =
        text.isWord(at, "month") ? .month : text.isWord(at, "week") ? .range : .quarter
      return Stretch(tokens: index..<at + 1, granularity: granularity, basis: .relative)
    }
    if text.isWord(at, "month") {
      let months = today.components.year * 12 + today.components.month - 1 + shift
      return make(index..<at + 1, months / 12, months % 12 + 1...months % 12 + 1, .month, .relative)
    }
    if text.isWord(at, "week") {
      let monday = today.daysSince1970 - Int32(((Int(today.daysSince1970) + 3) % 7 + 7) % 7) + Int32(7 * shift)
      return Stretch(
        tokens: index..<at + 1, start: CalendarDate(daysSince1970: monday),
        end: CalendarDate(daysSince1970: monday + 6),
        granularity: .range, basis: .relative)
    }
    if text.isWord(at, "quarter") {
      let quarters = today.components.year * 4 + (today.components.month - 1) / 3 + shift
      let first = quarters % 4 * 3 + 1
      return make(index..<at + 1, quarters / 4, first...first + 2, .quarter, .relative)
    }
    guard let month = month(at: at), day(at: at + 1) == nil, yearNumber(at: at + 1) == nil else { return nil }
    var year = today.components.year
    if shift < 0, month >= today.components.month { year -= 1 }
    if shift > 0, month <= today.components.month { year += 1 }
    return make(index..<at + 1, year, month...month, .month, .relative)
  }

  func shift(at index: Int) -> Int? {
    text.isWord(index, "last") ? -1 : text.isWord(index, "this") ? 0 : text.isWord(index, "next") ? 1 : nil
  }
}
