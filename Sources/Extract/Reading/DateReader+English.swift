import Model

/// English dates.
extension DateReader {
  /// March 22, 2023 · 22 March 2023 · March 2023 · the first quarter of 2023.
  func englishDate(at offset: Int) -> (CalendarStretch, Int)? {
    if let months = word("english_months", at: offset) {
      let parts = months.value.split(separator: 0x2D).compactMap { Int($0) }
      guard parts.count == 2 else { return nil }
      var stretch = CalendarStretch(year: inferredYear, basis: .yearInferred)
      apply((parts[0], parts[1], months.end), to: &stretch)
      return englishYear(&stretch, from: months.end)
    }
    if let (day, end) = number(at: offset, in: 1...31), scan.has(" ", at: end),
      let month = word("english_month", at: end + 1), let value = Int(month.value)
    {
      var stretch = CalendarStretch(year: inferredYear, basis: .yearInferred)
      stretch.months = value...value
      stretch.days = day...day
      stretch.granularity = .day
      return englishYear(&stretch, from: month.end)
    }
    guard let month = word("english_month", at: offset), let value = Int(month.value) else {
      return englishYear(offset)
    }
    var stretch = CalendarStretch(year: inferredYear, basis: .yearInferred)
    stretch.months = value...value
    stretch.granularity = .month
    let dayStart = month.end + (scan.has(". ", at: month.end) ? 2 : 1)
    if scan.has(" ", at: dayStart - 1), let (day, end) = number(at: dayStart, in: 1...31) {
      stretch.days = day...day
      stretch.granularity = .day
      return englishYear(&stretch, from: end)
    }
    let (withYear, end) = englishYear(&stretch, from: month.end)
    // May and March alone are words; a month needs a day or a year, or “in” before it.
    return withYear.basis == .stated || scan.has("in ", before: offset) ? (withYear, end) : nil
  }

  private func englishYear(_ stretch: inout CalendarStretch, from end: Int) -> (CalendarStretch, Int) {
    for join in [", ", " of ", " "] as [StaticString] where scan.has(join, at: end) {
      let at = end + join.utf8CodeUnitCount
      if let year = year(inEnglishAt: at) {
        stretch.year = year.value
        stretch.basis = .stated
        return (stretch, year.end)
      }
    }
    if stretch.basis == .yearInferred, stretch.days != nil { placeInTime(&stretch, at: end) }
    return (stretch, end)
  }

  /// in 2023, since 2023.
  private func englishYear(_ offset: Int) -> (CalendarStretch, Int)? {
    let leads: [StaticString] = ["in ", "since ", "by ", "of ", "during ", "In ", "Since ", "By "]
    guard leads.contains(where: { scan.has($0, before: offset) }), let year = year(inEnglishAt: offset) else {
      return nil
    }
    return (CalendarStretch(year: year.value), year.end)
  }

  private func year(inEnglishAt offset: Int) -> (value: Int, end: Int)? {
    guard let numeral = scan.numeral(at: offset), numeral.digits == 4, let year = number(at: offset, in: 1900...2099)
    else {
      return nil
    }
    return year
  }
}
