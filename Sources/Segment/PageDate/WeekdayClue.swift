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

  /// The first year from `year` on in which the day is that weekday; nil where none of the next few is.
  func firstYear(from year: Int) -> Int? {
    (year...year + 3).first { candidate in
      CalendarDate(year: candidate, month: month, day: day).map { PageYear.weekday(of: $0) == weekday } ?? false
    }
  }

  /// The first such day in a text.
  static func find(_ text: Span<UInt8>, _ range: Range<Int>) -> WeekdayClue? {
    var at = range.lowerBound
    /// The month before, and where its day would stand.
    var month: (value: Int, end: Int)?
    while at < range.upperBound {
      // Most of a text has no digit.
      if at &+ EightBytes.count <= range.upperBound {
        let place = EightBytes(text, at: at).firstDigit(or: 0x30) ?? EightBytes.count
        guard place == 0 else {
          at &+= place
          continue
        }
      }
      let number = number(text, at, range)
      guard number.end > at else {
        at &+= 1
        continue
      }
      let after = text.skippingSpaces(from: number.end, to: range.upperBound)
      if text.has("月", at: after), (1...12).contains(number.value) {
        month = (number.value, text.skippingSpaces(from: after + 3, to: range.upperBound))
      } else if let month, month.end == at, text.has("日", at: after), (1...31).contains(number.value),
        let weekday = weekday(text, after + 3, range)
      {
        return WeekdayClue(month: month.value, day: number.value, weekday: weekday)
      }
      at = number.end
    }
    return nil
  }

  private static func number(_ text: Span<UInt8>, _ start: Int, _ range: Range<Int>) -> (value: Int, end: Int) {
    var at = start
    var value = 0
    while at < range.upperBound, (0x30...0x39).contains(text[at]) {
      value = min(value * 10 + Int(text[at] - 0x30), 1000)
      at += 1
    }
    return (value, at)
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
