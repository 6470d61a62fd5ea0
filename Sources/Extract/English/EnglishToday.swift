import Model

/// The day that relative dates of an article count from: its dateline's, else the page's.
struct EnglishToday: Sendable {
  var year: Int?
  var day: CalendarDate?
  /// The day is that of the article's own dateline.
  var isDateline = false

  init(page: PageDate?, dateline: EnglishText?) {
    year = page?.year
    day = page?.day
    guard let year, let dateline, let (month, number) = EnglishToday.monthAndDay(dateline),
      var date = CalendarDate(year: year, month: month, day: number)
    else { return }
    // A dateline of December on a page of January.
    if let printed = page?.day, date > printed, let before = CalendarDate(year: year - 1, month: month, day: number) {
      date = before
    }
    day = date
    self.year = date.components.year
    isDateline = true
  }

  /// HEFEI, June 14 · HEFEI, 14 June.
  private static func monthAndDay(_ text: EnglishText) -> (Int, Int)? {
    for index in text.tokens.indices.prefix(40) where text.has(.month, index) {
      guard let month = text.entry(index, .month).flatMap({ Int($0.value[...]) }) else { continue }
      for at in [index + 1, index - 1, index + 2] where text.isSort(at, .figure) {
        if let day = Int(text.bytes[text.tokens[at].range]), (1...31).contains(day) { return (month, day) }
      }
    }
    return nil
  }

  /// The year of a month or day: the latest not after today, or the next where it is still to come.
  func year(ofMonth month: Int, day: Int = 1, isFuture: Bool) -> Int? {
    guard let today = self.day, let year, let date = CalendarDate(year: year, month: month, day: day) else { return self.year }
    if isFuture { return date.components.month < today.components.month || day > 1 && date < today ? year + 1 : year }
    return date > today ? year - 1 : year
  }
}
