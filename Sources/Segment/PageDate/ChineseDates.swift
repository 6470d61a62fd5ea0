import Model

/// Dates in Chinese digits, as Hong Kong and Taiwan print them, and older pages of the mainland.
///
///     二〇二三年三月二十二日　星期三
///     中華民國一一二年三月二十二日, 民國112年3月22日     (years from 1912)
enum ChineseDates {
  /// The date line that is all of a short text, its weekday printed.
  static func line(_ text: Span<UInt8>, _ range: Range<Int>) -> DateLine? {
    // A headline hardly ever names a year.
    guard range.count <= 160, yearSign(text, in: range) != nil else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      if let (line, end) = date(text, at, range.upperBound) {
        guard let weekday = DateLine.weekday(text, end..<range.upperBound) else { return nil }
        var line = line
        line.weekday = weekday
        return TextShape(text, range).sentenceEnds == 0 ? line : nil
      }
      at += text.codePoint(at: at).length
    }
    return nil
  }

  /// Calls `body` with each year written in four Chinese digits before 年, or counted from 1912.
  static func forEachYear(_ text: Span<UInt8>, _ range: Range<Int>, _ body: (Int, Range<Int>) -> Void) {
    var from = range.lowerBound
    while let at = yearSign(text, in: from..<range.upperBound) {
      var start = at
      while start - 3 >= range.lowerBound, digit(text, start - 3) != nil, at - start < 15 { start -= 3 }
      if let (year, end) = year(text, start, range.upperBound), end == at { body(year, start..<at) }
      from = at + 3
    }
  }

  /// The first 年, in which every year ends.
  private static func yearSign(_ text: Span<UInt8>, in range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at + 2 < range.upperBound {
      if at &+ EightBytes.count < range.upperBound {
        // Its first byte begins many characters: it is looked for by the other two.
        let place = EightBytes(text, at: at &+ 1).place(of: 0xB9, 0xB4)
        guard place == 0 else {
          // Not the last one, which may be the first of the two.
          at &+= min(place, EightBytes.count - 1)
          continue
        }
      }
      if text[at] == 0xE5, text[at + 1] == 0xB9, text[at + 2] == 0xB4 { return at }
      at += 1
    }
    return nil
  }

  /// The bytes of what stands at the end of a year in Chinese digits, but for 〇年 and ○年.
  static let yearEnds = "零一二三四五六七八九".unicodeScalars.map { digit in
    EightBytes(endOf: Array("\(digit)年".utf8).span, at: 0).sixBytes
  }

  /// Whether the digit at `at`, which 年 follows, may end a year: 三 of 二〇二三年 and 民國三年, not that of 连续三年.
  static func mayEndYear(_ text: Span<UInt8>, _ at: Int) -> Bool {
    guard digit(text, at) != nil, at >= 3 else { return false }
    return digit(text, at - 3) != nil || text.has("國", at: at - 3) || text.has("国", at: at - 3)
  }

  /// A Chinese digit: 〇 and ○ stand for zero.
  static func digit(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at + 2 < text.count, text[at] >= 0xE2 else { return nil }
    switch text.codePoint(at: at).value {
    case 0x3007, 0x25CB, 0x96F6: return 0
    case 0x4E00: return 1
    case 0x4E8C: return 2
    case 0x4E09: return 3
    case 0x56DB: return 4
    case 0x4E94: return 5
    case 0x516D: return 6
    case 0x4E03: return 7
    case 0x516B: return 8
    case 0x4E5D: return 9
    default: return nil
    }
  }

  private static func date(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (DateLine, Int)? {
    guard let (year, yearEnd) = year(text, start, end), text.has("年", at: yearEnd),
      let (month, monthEnd) = number(text, yearEnd + 3, end), (1...12).contains(month), text.has("月", at: monthEnd),
      let (day, dayEnd) = number(text, monthEnd + 3, end), text.has("日", at: dayEnd),
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return (DateLine(year: year, month: month, day: day), dayEnd + 3)
  }

  /// Four digits, or a number after 民國.
  private static func year(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Int)? {
    for era: StaticString in ["民國", "民国"] where text.has(era, at: start) || text.has(era, at: start - 6) {
      let first = text.has(era, at: start) ? start + 6 : start
      guard let (count, last) = row(text, first, end) ?? figures(text, first, end), (1...180).contains(count) else {
        return nil
      }
      return (1911 + count, last)
    }
    guard let (year, last) = row(text, start, end), last - start == 12, (1900...2099).contains(year) else { return nil }
    return (year, last)
  }

  /// A row of digits, each for itself: 二〇二三, 一一二.
  private static func row(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Int)? {
    var value = 0
    var at = start
    while at < end, at - start < 15, let digit = digit(text, at) {
      value = value * 10 + digit
      at += 3
    }
    return at > start ? (value, at) : nil
  }

  private static func figures(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Int)? {
    var at = start
    return DateLine.number(text, &at, end, digits: 1...3).map { ($0, at) }
  }

  /// 七, 十, 十四, 二十, 三十一, or figures.
  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (Int, Int)? {
    guard start < end else { return nil }
    var at = start
    var tens = 0
    if let digit = digit(text, at) {
      at += 3
      guard text.has("十", at: at) else { return (digit, at) }
      tens = digit
    } else if text.has("十", at: at) {
      tens = 1
    } else {
      return figures(text, start, end)
    }
    at += 3
    guard let ones = digit(text, at) else { return (tens * 10, at) }
    return (tens * 10 + ones, at + 3)
  }
}
