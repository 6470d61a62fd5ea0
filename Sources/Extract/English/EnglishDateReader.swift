import Model

/// Finds the dates of an English text and puts them on the calendar.
///
///     3 July · March 22, 2023 · 18 to 21 September · December to March
///     Monday · last Thursday · this week · next month · the year so far
///     the second quarter of 2025 · the end of May · mid-2025 · the first five months of the year
///
/// Weekdays and months without a year count from the day of the article's dateline, else of the page. They lie in the
/// past but where the sentence speaks of what is to come.
struct EnglishDateReader {
  let text: EnglishText
  let base: EnglishToday
  let tense: EnglishTense

  init(_ text: EnglishText, base: EnglishToday) {
    self.text = text
    self.base = base
    tense = EnglishTense(text: text)
  }

  /// A date and the tokens it takes.
  struct Found {
    var tokens: Range<Int>
    var date: DateMention
  }

  private struct Stretch {
    var tokens: Range<Int>
    var start: CalendarDate?
    var end: CalendarDate?
    var granularity: DateMention.Granularity
    var basis: DateMention.Basis
    var isDay: Bool { granularity == .day }
  }

  func read() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < text.tokens.count {
      guard let stretch = stretch(at: index), stretch.tokens.upperBound > index else {
        index += 1
        continue
      }
      let range = text.bytes(of: stretch.tokens)
      found.append(
        Found(
          tokens: stretch.tokens,
          date: DateMention(
            range: range, start: stretch.start, end: stretch.end, granularity: stretch.granularity,
            basis: stretch.basis)))
      index = stretch.tokens.upperBound
    }
    return found
  }

  private func stretch(at index: Int) -> Stretch? {
    if text.has(.weekday, index) || text.has(.weekday, index + 1) { if let day = weekday(at: index) { return day } }
    if let relative = relative(at: index) { return relative }
    if let part = partOfYear(at: index) { return part }
    if let month = monthOrDay(at: index) { return month }
    return year(at: index)
  }

  // MARK: Numbers

  /// 3, 22nd: a day of a month, and the token after it.
  private func day(at index: Int) -> (day: Int, end: Int)? {
    guard index >= 0, index < text.tokens.count, text.tokens[index].sort == .figure,
      text.tokens[index].range.count <= 2,
      let day = Int(text.bytes[text.tokens[index].range]), (1...31).contains(day)
    else { return nil }
    let end = index + 1
    guard end < text.tokens.count, text.tokens[end].traits.contains(.joined), text.tokens[end].sort == .word else {
      return (day, end)
    }
    return text.isAny(end, ["th", "st", "nd", "rd"]) ? (day, end + 1) : nil
  }

  private func yearNumber(at index: Int) -> Int? {
    guard index >= 0, index < text.tokens.count, text.tokens[index].sort == .figure,
      text.tokens[index].range.count == 4,
      let year = Int(text.bytes[text.tokens[index].range]), (1800...2099).contains(year)
    else { return nil }
    let next = index + 1
    if next < text.tokens.count, text.tokens[next].traits.contains(.joined), text.tokens[next].sort == .word {
      return nil
    }
    return year
  }

  private func month(at index: Int) -> Int? {
    guard text.has(.month, index), text.tokens[index].isCapital else { return nil }
    return text.entry(index, .month).flatMap { Int($0.value[...]) }
  }

  private func make(
    _ tokens: Range<Int>, _ year: Int?, _ months: ClosedRange<Int>, days: ClosedRange<Int>? = nil,
    _ granularity: DateMention.Granularity, _ basis: DateMention.Basis
  ) -> Stretch {
    let start = year.flatMap { CalendarDate(year: $0, month: months.lowerBound, day: days?.lowerBound ?? 1) }
    let end = year.flatMap { year -> CalendarDate? in
      let last = CalendarDate.daysInMonth(months.upperBound, year: year)
      return CalendarDate(year: year, month: months.upperBound, day: min(days?.upperBound ?? last, last))
    }
    return Stretch(tokens: tokens, start: start, end: end, granularity: granularity, basis: basis)
  }

  // MARK: Weekdays

  private func weekday(at index: Int) -> Stretch? {
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

  // MARK: Relative stretches

  /// last month, this week, next year, last September, the year so far, yesterday.
  private func relative(at index: Int) -> Stretch? {
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

  private func shift(at index: Int) -> Int? {
    text.isWord(index, "last") ? -1 : text.isWord(index, "this") ? 0 : text.isWord(index, "next") ? 1 : nil
  }

  // MARK: Parts of a year

  /// the end of 2024, the second quarter of 2025, the first five months of the year, mid-2025.
  private func partOfYear(at index: Int) -> Stretch? {
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
    if text.isWord(at, "half"), text.isWord(index - 1, "the"), text.isAny(index - 2, ["in", "for", "during"]),
      text.isBreakOrEnd(at + 1)
    {
      return make(index..<at + 1, base.year, months, granularity, .yearInferred)
    }
    // A half or a quarter alone may be of anything: a match, a century.
    guard text.isWord(at, "quarter") || text.isWord(at, "months"), !text.isWord(at + 1, "of"), !text.isMark(at + 1, "-")
    else { return nil }
    return make(index..<at + 1, base.year, months, granularity, .yearInferred)
  }

  /// of 2025, of the year, of next year, 2025.
  private func yearAfter(_ index: Int) -> (Int?, Int, DateMention.Basis)? {
    if let year = yearNumber(at: index) { return (year, index + 1, .stated) }
    guard text.isWord(index, "of") else { return nil }
    if let year = yearNumber(at: index + 1) { return (year, index + 2, .stated) }
    if text.areWords(index + 1, "the", "year") { return (base.year, index + 3, .relative) }
    guard let shift = shift(at: index + 1), text.isWord(index + 2, "year") else { return nil }
    return (base.year.map { $0 + shift }, index + 3, .relative)
  }

  private func edge(at index: Int) -> Stretch? {
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

  // MARK: Months and days

  private func monthOrDay(at index: Int) -> Stretch? {
    if let first = day(at: index), !text.isSort(index - 1, .figure) {
      if let month = month(at: first.end) { return dayOfMonth(index, first.day...first.day, month, first.end + 1) }
      // 18 to 21 September, 18-21 September
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

  private func dayOfMonth(_ start: Int, _ days: ClosedRange<Int>, _ month: Int, _ end: Int) -> Stretch {
    let granularity: DateMention.Granularity = days.count == 1 ? .day : .range
    for at in [end, text.isMark(end, ",") ? end + 1 : end] {
      if let year = yearNumber(at: at) {
        return make(start..<at + 1, year, month...month, days: days, granularity, .stated)
      }
    }
    let year = base.year(ofMonth: month, day: days.lowerBound, isFuture: tense.isFuture(start))
    return make(start..<end, year, month...month, days: days, granularity, .yearInferred)
  }

  private static let leads: [StaticString] = [
    "in", "since", "by", "from", "until", "till", "of", "to", "before", "after", "during", "early", "late", "through",
    "between", "and", "for", "every", "than",
  ]

  /// A month alone stands after a word that dates are put after; May and March are words as well.
  private func bareMonth(_ index: Int, _ month: Int) -> Stretch? {
    let isOwner = text.isSort(index + 1, .possessive)
    guard text.isAny(index - 1, EnglishDateReader.leads) || isOwner || text.isMark(index - 1, "(") else { return nil }
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
    // December to March
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

  // MARK: Years

  private static let yearLeads: [StaticString] = [
    "in", "since", "by", "of", "from", "until", "till", "to", "before", "after", "during", "and", "between", "through",
    "for", "late", "early", "around", "about", "fiscal", "than", "year", "spring", "summer", "autumn", "winter", "fall",
  ]

  private func year(at index: Int) -> Stretch? {
    guard let year = yearNumber(at: index), !text.tokens[index].traits.contains(.joined) else { return nil }
    let next = index + 1
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
    let isLed = text.isAny(index - 1, EnglishDateReader.yearLeads) || text.has(.month, index - 1)
    let isPlaced =
      text.isAny(index - 1, ["the", "its", "a", "that"]) && next < text.tokens.count && text.tokens[next].isLowerWord
      && year > 1899
    guard isLed || isPlaced || text.isMark(index - 1, "(") && (text.isMark(next, ")") || text.isMark(next, ",")) else {
      return nil
    }
    return make(index..<next, year, 1...12, .year, .stated)
  }
}
