import Model

/// The day that relative dates of an article count from: its dateline's, else the page's.
struct EnglishToday: Sendable {
  var year: Int?
  var day: CalendarDate?
  /// The day is that of the article's own dateline.
  var isDateline = false
  /// The tokens of a dateline at the head of the first text.
  var tokens = 0..<0

  /// - Parameter dateline: the article's, or its first text, which may begin with one.
  init(page: PageDate?, dateline: EnglishText?, isText: Bool = false) {
    year = page?.year
    day = page?.day
    guard let dateline else { return }
    let end = isText ? EnglishToday.end(of: dateline) : dateline.tokens.count
    if isText { tokens = 0..<end }
    guard let year, let (month, number) = EnglishToday.monthAndDay(dateline, end),
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

  /// ACCRA, Oct 3 - and (Agency) - at the head of a text: the token after the dash, or 0.
  private static func end(of text: EnglishText) -> Int {
    guard let first = text.tokens.first, first.traits.contains(.capitals) else { return 0 }
    var hasMonth = false
    for index in 1..<max(1, min(text.tokens.count, 16)) {
      if text.has(.month, index) { hasMonth = true }
      let isDash =
        text.isMark(index, "-") && !text.tokens[index].traits.contains(.joined) || text.isMark(index, "–")
        || text.isMark(index, "—")
      if isDash { return hasMonth ? index + 1 : 0 }
    }
    return 0
  }

  /// HEFEI, June 14 · HEFEI, 14 June.
  private static func monthAndDay(_ text: EnglishText, _ end: Int) -> (Int, Int)? {
    for index in 0..<min(end, 40) where text.has(.month, index) {
      guard let month = text.entry(index, .month).flatMap({ Int($0.value[...]) }) else { continue }
      for at in [index + 1, index - 1, index + 2] where text.isSort(at, .figure) {
        if let day = Int(text.bytes[text.tokens[at].range]), (1...31).contains(day) { return (month, day) }
      }
    }
    return nil
  }

  /// The year of a month or day: the latest not after today, the next where it is still to come, and the nearest where
  /// nothing tells.
  func year(ofMonth month: Int, day: Int = 1, isFuture: Bool?) -> Int? {
    guard let today = self.day, let year, let date = CalendarDate(year: year, month: month, day: day) else {
      return self.year
    }
    let isAhead = date > today
    switch isFuture {
    case true?: return date.components.month < today.components.month || day > 1 && date < today ? year + 1 : year
    case false?: return isAhead ? year - 1 : year
    case nil: return isAhead && date.daysSince1970 - today.daysSince1970 > 150 ? year - 1 : year
    }
  }
}
