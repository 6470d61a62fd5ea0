import Model

/// Finds the dates of an English text and puts them on the calendar.
///
///     3 July · March 22, 2023 · 11 to 14 April · November to February
///     Monday · last Thursday · this week · next month · the year so far
///     the third quarter of 2026 · the end of May · mid-2025 · the first two months of the year
///     the nine months to September · the same period last year
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

  struct Stretch {
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
      guard let stretch = samePeriod(at: index, after: found) ?? stretch(at: index), stretch.tokens.upperBound > index
      else {
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

  func stretch(at index: Int) -> Stretch? {
    if text.has(.weekday, index) || text.has(.weekday, index + 1) { if let day = weekday(at: index) { return day } }
    guard mayBegin(index) else { return nil }
    if let holiday = holiday(at: index) { return holiday }
    if let span = spanBack(at: index) { return span }
    if let relative = relative(at: index) { return relative }
    if let part = partOfYear(at: index) { return part }
    if let month = monthOrDay(at: index) { return month }
    return year(at: index)
  }

  /// Whether a token is a figure, a month, or a word that one of the readers below begins with.
  private func mayBegin(_ index: Int) -> Bool {
    text.isSort(index, .figure) || text.has(.month, index) || text.isAny(index, of: EnglishDateReader.beginnings)
  }

  private static let beginnings: EnglishWords = [
    "last", "this", "next", "year", "yesterday", "tomorrow", "mid", "end", "beginning", "start", "first", "second",
    "third", "fourth", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "half", "quarter", "christmas", "boxing", "new",
  ]

  // MARK: Numbers

  /// 3, 22nd: a day of a month, and the token after it.
  func day(at index: Int) -> (day: Int, end: Int)? {
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

  func yearNumber(at index: Int) -> Int? {
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

  func month(at index: Int) -> Int? {
    guard text.has(.month, index), text.tokens[index].isCapital else { return nil }
    return text.entry(index, .month).flatMap { Int($0.value[...]) }
  }

  func make(
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
}
