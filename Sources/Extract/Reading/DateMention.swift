import Model

/// A stretch of the calendar that a text names.
struct DateMention: Sendable, Equatable {
  enum Granularity: String, Sendable { case day, month, quarter, halfyear, year, range }
  /// What the dates rest on.
  enum Basis: String, Sendable {
    case stated
    case yearInferred = "year_inferred"
    case relative
  }

  var range: Range<Int>
  var start: CalendarDate?
  /// nil for a stretch that is still open (今年以来).
  var end: CalendarDate?
  var granularity: Granularity
  var basis: Basis
  /// Told by a day that was named before (当天, 次日): tells when something was, and is no row of its own.
  var isTold = false
}

/// Months of a year, as they are being read: open at the side that was not named.
struct CalendarStretch: Equatable {
  var year: Int?
  var months: ClosedRange<Int>?
  var days: ClosedRange<Int>?
  var granularity = DateMention.Granularity.year
  var basis = DateMention.Basis.stated
  /// 当天, 次日.
  var isTold = false
  /// The last day of what reaches into another month than it begins in.
  var through: CalendarDate?

  func start() -> CalendarDate? {
    guard let year else { return nil }
    let month = months?.lowerBound ?? 1
    let last = CalendarDate.daysInMonth(month, year: year)
    return CalendarDate(year: year, month: month, day: min(days?.lowerBound ?? 1, last))
  }

  func end() -> CalendarDate? {
    if let through { return through }
    guard let year else { return nil }
    let month = months?.upperBound ?? 12
    let last = CalendarDate.daysInMonth(month, year: year)
    return CalendarDate(year: year, month: month, day: min(days?.upperBound ?? last, last))
  }
}
