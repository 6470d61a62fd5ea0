internal import Lexicon
import Model

/// Months and days of a date: 前4个月, 3月22日, 1-9月, 2月和3月, 3月初.
extension DateReader {
  func monthsWord(at offset: Int) -> (first: Int, last: Int, end: Int)? {
    if let word = word("months", at: offset) {
      let parts = word.value.split(separator: 0x2D)
      if parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) { return (first, last, word.end) }
    }
    // 前4个月, 头两个月
    guard scan.has("前", at: offset) || scan.has("头", at: offset) || scan.has("首", at: offset),
      let (count, end) = number(at: offset + 3, in: 1...12), scan.has("个月", at: end)
    else { return nil }
    return (1, count, end + 6)
  }

  func apply(_ months: (first: Int, last: Int, end: Int), to stretch: inout CalendarStretch) {
    stretch.months = months.first...months.last
    switch (months.first, months.last) {
    case (1, 12): stretch.granularity = .year
    case (1, 6), (7, 12): stretch.granularity = .halfyear
    case (let first, let last) where last - first == 2 && first % 3 == 1: stretch.granularity = .quarter
    case (let first, let last) where first == last: stretch.granularity = .month
    default: stretch.granularity = .range
    }
  }

  /// 3月22日, 3月份, 1-9月, 2月和3月, 3月初.
  func monthAndDay(_ stretch: inout CalendarStretch, from offset: Int) -> Int? {
    guard let (month, monthEnd) = number(at: offset, in: 1...12) else { return nil }
    var months = month...month
    var at = monthEnd
    if scan.has("月", at: at) {
      at += 3
    } else if let join = rangeMark(at: at), let (last, lastEnd) = number(at: join, in: 1...12),
      scan.has("月", at: lastEnd), last > month
    {
      months = month...last
      at = lastEnd + 3
    } else {
      return nil
    }
    stretch.months = months
    stretch.granularity = months.count == 1 ? .month : .range
    guard months.count == 1 else { return afterMonth(at) }
    if let (day, dayEnd) = number(at: at, in: 1...31), scan.has("日", at: dayEnd) || scan.has("号", at: dayEnd) {
      stretch.days = day...day
      stretch.granularity = .day
      at = dayEnd + 3
      return dayRange(&stretch, day, at) ?? at
    }
    if let (first, join, last, end) = dayPair(at: at), join > 0 {
      stretch.days = first...last
      stretch.granularity = .range
      return end
    }
    if let part = monthPart(at: at) {
      apply(monthPart: part.value, to: &stretch)
      return part.end
    }
    // 2月和3月
    if let second = secondMonth(at: at, after: month) {
      stretch.months = month...second.month
      stretch.granularity = .range
      return afterMonth(second.end)
    }
    return afterMonth(at)
  }

  private func afterMonth(_ end: Int) -> Int { scan.has("份", at: end) ? end + 3 : end }

  private func secondMonth(at offset: Int, after month: Int) -> (month: Int, end: Int)? {
    var at = afterMonth(offset)
    guard scan.has("和", at: at) || scan.has("、", at: at) || rangeMark(at: at) != nil else { return nil }
    at = rangeMark(at: at) ?? at + 3
    guard let (second, end) = number(at: at, in: 1...12), second > month, scan.has("月", at: end),
      number(at: end + 3, in: 1...31) == nil
    else { return nil }
    return (second, end + 3)
  }

  /// 22日至25日, 22日-25日.
  private func dayRange(_ stretch: inout CalendarStretch, _ day: Int, _ at: Int) -> Int? {
    guard let join = rangeMark(at: at), let (last, end) = number(at: join, in: 1...31), last > day,
      scan.has("日", at: end) || scan.has("号", at: end)
    else { return nil }
    stretch.days = day...last
    stretch.granularity = .range
    return end + 3
  }

  /// 22-25日.
  private func dayPair(at offset: Int) -> (Int, Int, Int, Int)? {
    guard let (first, firstEnd) = number(at: offset, in: 1...31), let join = rangeMark(at: firstEnd),
      let (last, end) = number(at: join, in: 1...31), last > first, scan.has("日", at: end)
    else { return nil }
    return (first, join, last, end + 3)
  }

  /// 初, 底, 上旬 after 3月: the 月 is shared.
  private func monthPart(at offset: Int) -> (value: ArraySlice<UInt8>, end: Int)? {
    if let word = word("month_part", at: offset) { return word }
    guard let word = word("month_part", at: offset - 3), word.end > offset else { return nil }
    return word
  }

  func apply(monthPart part: ArraySlice<UInt8>, to stretch: inout CalendarStretch) {
    let last = stretch.year.map { CalendarDate.daysInMonth(stretch.months?.upperBound ?? 1, year: $0) } ?? 28
    stretch.granularity = .range
    if part.equals("start") {
      stretch.days = 1...10
    } else if part.equals("end") {
      // 3月底 is a day like any other to those who set it.
      stretch.days = last...last
      stretch.granularity = .day
    } else {
      let parts = part.split(separator: 0x2D)
      guard parts.count == 2, let first = Int(parts[0]), let end = Int(parts[1]) else { return }
      stretch.days = first...max(first, min(end, last))
    }
  }
}
