import Model

/// A day of the text whose weekday is printed, which it has in one year of six or so.
///
///     6月13日，星期一        2022, and 2016 before it
///     9月2日（周六）         2023
struct WeekdayClue {
  let month: Int
  let day: Int
  /// 0 = Monday.
  let weekday: Int

  /// The year in which the day is that weekday: `year` or the next, else one that was just over, where that year may be
  /// told of as one to come, else one of the next few; nil where none is.
  func year(near year: Int, mayBeEarlier: Bool) -> Int? {
    let nearest = [year, year + 1] + (mayBeEarlier ? [year - 1, year - 2] : []) + [year + 2, year + 3]
    return nearest.first { candidate in
      CalendarDate(year: candidate, month: month, day: day).map { PageYear.weekday(of: $0) == weekday } ?? false
    }
  }

  /// The first such day in a text.
  static func find(_ text: Span<UInt8>, _ range: Range<Int>) -> WeekdayClue? {
    DayOfText.first(text, range) { found in
      weekday(text, found.range.upperBound, range).map {
        WeekdayClue(month: found.month, day: found.day, weekday: $0)
      }
    }
  }

  /// 星期一, 周一 behind a comma, a bracket or nothing.
  private static func weekday(_ text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> Int? {
    var at = text.skippingSpaces(from: start, to: range.upperBound)
    for mark: StaticString in ["，", "（", "("] where text.has(mark, at: at) {
      at += mark.utf8CodeUnitCount
      break
    }
    if text.has("星期", at: at) {
      at += 6
    } else if text.has("周", at: at) {
      at += 3
    } else {
      return nil
    }
    let names: [StaticString] = ["一", "二", "三", "四", "五", "六", "日"]
    return names.firstIndex { text.has($0, at: at) } ?? (text.has("天", at: at) ? 6 : nil)
  }
}
