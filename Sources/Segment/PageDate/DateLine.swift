import Model

/// The date line of a masthead: 2023年3月22日 星期三, Wednesday, March 22, 2023.
struct DateLine {
  var year: Int
  var month: Int
  var day: Int
  /// 0 = Monday … 6 = Sunday; nil where none is printed.
  var weekday: Int?

  /// The date line that is all of a short text, or nil where the text goes on as a sentence.
  static func find(_ text: Span<UInt8>, _ range: Range<Int>, editors: WordTable) -> DateLine? {
    guard range.count <= 240 else { return nil }
    var at = range.lowerBound
    while at < range.upperBound {
      if (0x31...0x32).contains(text[at]), let date = chinese(text, at, range.upperBound) {
        var line = date.line
        line.weekday = weekday(text, range)
        let rest = TextShape(text, date.end..<range.upperBound)
        let before = TextShape(text, range.lowerBound..<at)
        let isAlone = rest.weight + before.weight <= 4
        guard rest.sentenceEnds == 0, rest.commas == 0,
          line.weekday != nil || isAlone || namesMakers(text, range, behind: date.end, editors)
        else { return nil }
        return line
      }
      at += text.codePoint(at: at).length
    }
    return english(text, range)
  }

  /// 责任编辑：… 版式：… 2023年3月22日: a role of the page's makers, with its colon or space, at one end of the line.
  private static func namesMakers(
    _ text: Span<UInt8>, _ range: Range<Int>, behind date: Int, _ editors: WordTable
  ) -> Bool {
    guard range.count <= 120 else { return false }
    return [range.lowerBound, text.skippingSpaces(from: date, to: range.upperBound)].contains { start in
      guard let role = editors.match(text, at: start, end: range.upperBound), start + role.length < range.upperBound
      else { return false }
      return [0x20, 0x3A, 0x3000, 0xFF1A].contains(text.codePoint(at: start + role.length).value)
    }
  }

  /// The year and month of an issue, with the paper's name or number and nothing else: 2023年11月 云江周刊, 2023年11月号.
  static func issue(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= 90 else { return nil }
    var at = range.lowerBound
    while at < range.upperBound, !(0x31...0x32).contains(text[at]) { at += text.codePoint(at: at).length }
    let start = at
    guard let year = number(text, &at, range.upperBound, digits: 4...4), (1900...2099).contains(year),
      separator(text, &at, range.upperBound, "年") == 0,
      let month = number(text, &at, range.upperBound, digits: 1...2), (1...12).contains(month),
      separator(text, &at, range.upperBound, "月") == 0
    else { return nil }
    let before = TextShape(text, range.lowerBound..<start)
    let rest = TextShape(text, at..<range.upperBound)
    guard before.weight + rest.weight <= 12, rest.sentenceEnds + rest.commas + before.commas == 0 else { return nil }
    if before.characters + rest.characters == 0 { return year }
    // · and | part the names of paper and section; the others end such names, or count issues.
    let marks: [StaticString] = ["·", "|", "｜", "报", "刊", "期", "版", "号", "報", "號"]
    let isNamed = range.contains { place in !(start..<at).contains(place) && marks.contains { text.has($0, at: place) }
    }
    return isNamed ? year : nil
  }

  /// 2023年3月22日, 2023-03-22, 2023.3.22.
  static func chinese(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (line: DateLine, end: Int)? {
    if start > 0, (0x30...0x39).contains(text[start - 1]) { return nil }
    var at = start
    guard let year = number(text, &at, end, digits: 4...4), (1900...2099).contains(year) else { return nil }
    guard let first = separator(text, &at, end, "年") else { return nil }
    guard let month = number(text, &at, end, digits: 1...2), (1...12).contains(month) else { return nil }
    guard let second = separator(text, &at, end, "月"), first == second else { return nil }
    guard let day = number(text, &at, end, digits: 1...2), (1...31).contains(day) else { return nil }
    if first == 0 {
      guard text.has("日", at: at) else { return nil }
      at += 3
    }
    guard CalendarDate(year: year, month: month, day: day) != nil else { return nil }
    return (DateLine(year: year, month: month, day: day), at)
  }

  static func number(_ text: Span<UInt8>, _ at: inout Int, _ end: Int, digits: ClosedRange<Int>) -> Int? {
    at = text.skippingSpaces(from: at, to: end)
    var value = 0
    var count = 0
    while at < end, (0x30...0x39).contains(text[at]), count <= digits.upperBound {
      value = value * 10 + Int(text[at] - 0x30)
      count += 1
      at += 1
    }
    return digits.contains(count) ? value : nil
  }

  /// 0 for the Chinese word, else the byte that separates the parts.
  private static func separator(_ text: Span<UInt8>, _ at: inout Int, _ end: Int, _ word: StaticString) -> UInt8? {
    at = text.skippingSpaces(from: at, to: end)
    guard at < end else { return nil }
    if text.has(word, at: at) {
      at += 3
      return 0
    }
    guard [0x2D, 0x2E, 0x2F].contains(text[at]) else { return nil }
    at += 1
    return text[at - 1]
  }

  static func weekday(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let next = at + character.length
      if text.has("星期", at: at), let day = weekdayNumber(text, at + 6, range.upperBound) { return day }
      if text.has("周", at: at) || text.has("週", at: at), let day = weekdayNumber(text, next, range.upperBound) {
        return day
      }
      at = next
    }
    return nil
  }

  private static func weekdayNumber(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Int? {
    guard at < end else { return nil }
    switch text.codePoint(at: at).value {
    case 0x4E00: return 0
    case 0x4E8C: return 1
    case 0x4E09: return 2
    case 0x56DB: return 3
    case 0x4E94: return 4
    case 0x516D: return 5
    case 0x65E5, 0x5929: return 6
    default: return nil
    }
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let days: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Wednesday, March 22, 2023; 22 March 2023. A short line of nothing else.
  private static func english(_ text: Span<UInt8>, _ range: Range<Int>) -> DateLine? {
    guard range.count <= 72 else { return nil }
    var month = 0
    var year = 0
    var day = 0
    var weekday: Int?
    var others = 0
    var areNames = true
    // The number beside the month is the day, and another one the page's.
    var isDaySettled = false
    var before = Part.other
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      if (0x30...0x39).contains(byte) {
        var number = 0
        let start = at
        while at < range.upperBound, (0x30...0x39).contains(text[at]), at - start < 5 {
          number = number * 10 + Int(text[at] - 0x30)
          at += 1
        }
        if (1900...2099).contains(number) {
          year = number
        } else if (1...31).contains(number), before == .month || !isDaySettled {
          // 5 November 12, 2024: what follows the month goes before.
          day = number
          isDaySettled = before == .month
        }
        before = .number
        while at < range.upperBound, isLetter(text[at]) { at += 1 }
      } else if isLetter(byte) {
        let start = at
        while at < range.upperBound, isLetter(text[at]) { at += 1 }
        // B4 is the page's number.
        if at < range.upperBound, (0x30...0x39).contains(text[at]) {
          while at < range.upperBound, (0x30...0x39).contains(text[at]) { at += 1 }
          before = .other
          continue
        }
        if let found = months.firstIndex(where: { isWord(text, start..<at, $0) }) {
          month = found + 1
          isDaySettled = isDaySettled || before == .number && day > 0
          before = .month
        } else if let found = days.firstIndex(where: { isWord(text, start..<at, $0) }) {
          weekday = found
          before = .other
        } else {
          before = .other
          others += 1
          if text[start] >= 0x61, !isSmallWord(text, start..<at) { areNames = false }
        }
      } else {
        if ![0x20, 0x2C, 0x2E].contains(byte) { before = .other }
        at += text.codePoint(at: at).length
      }
    }
    // The paper's name or the section's may stand in the line, where a weekday says what it is.
    guard month > 0, day > 0, year > 0, others <= (weekday != nil && areNames ? 6 : 2),
      CalendarDate(year: year, month: month, day: day) != nil
    else {
      return nil
    }
    return DateLine(year: year, month: month, day: day, weekday: weekday)
  }

  /// The small words inside names.
  private static func isSmallWord(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    let words: [StaticString] = ["and", "of", "the"]
    return words.contains { $0.utf8CodeUnitCount == word.count && text.has($0, at: word.lowerBound) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// What was read last of an English line.
  private enum Part { case month, number, other }

  /// Whether letters are a word or its beginning, of three and more (Sept, Tues), or begin and end as it does: OCR reads
  /// Novernber. Market is no March.
  private static func isWord(_ text: Span<UInt8>, _ letters: Range<Int>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard letters.count >= 3, letters.count <= count + 2 else { return false }
    func agrees(_ offset: Int, _ other: Int) -> Bool {
      unsafe text[letters.lowerBound + offset] | 0x20 == word.utf8Start[other]
    }
    guard (0..<3).allSatisfy({ agrees($0, $0) }) else { return false }
    if letters.count <= count, (3..<letters.count).allSatisfy({ agrees($0, $0) }) { return true }
    return letters.count > 4 && (1...2).allSatisfy { agrees(letters.count - $0, count - $0) }
  }
}
