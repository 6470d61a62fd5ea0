internal import Glibc
import Model

/// Infers when a page was printed.
///
/// The date line of a masthead tells the day, and its weekday must agree. Without one, the year is the latest that the
/// page speaks of as present or past: 2021年第一批项目 counts, 预计2025年竣工 and 力争到2025年 do not.
struct PageYear {
  let words: RoleWords

  func infer(_ page: Page, _ blocks: [Block]) -> PageDate? {
    let text = page.text.span
    for block in blocks where block.role == .furniture {
      guard let line = DateLine.find(text, block.range),
        let day = CalendarDate(year: line.year, month: line.month, day: line.day)
      else { continue }
      if let weekday = line.weekday, Self.weekday(of: day) != weekday { continue }
      let basis = line.weekday == nil ? "date line" : "date line, weekday agrees"
      return PageDate(year: line.year, day: day, basis: basis)
    }
    return fromYears(text, blocks)
  }

  /// 0 = Monday; 1970-01-01 was a Thursday.
  static func weekday(of day: CalendarDate) -> Int { ((Int(day.daysSince1970) + 3) % 7 + 7) % 7 }

  /// Mentions of a year, by whether they can be later than the day of print.
  private struct Mentions {
    var settled = [Int](repeating: 0, count: 200)
    var planned = [Int](repeating: 0, count: 200)
  }

  private func fromYears(_ text: Span<UInt8>, _ blocks: [Block]) -> PageDate? {
    var mentions = Mentions()
    for block in blocks where block.role != .garbage {
      // A number of four digits is in one block of three; the others need not be read again.
      if block.inside.text != nil {
        count(text, block.range, startingIn: block.range, &mentions)
      } else if !block.shape.longNumbers.isEmpty {
        count(text, block.range, startingIn: block.shape.longNumbers, &mentions)
      }
    }
    guard let latest = mentions.settled.lastIndex(where: { $0 > 0 }) else {
      guard let planned = mentions.planned.firstIndex(where: { $0 > 0 }) else { return nil }
      return PageDate(year: 1900 + planned, day: nil, basis: "earliest year of a plan")
    }
    return PageDate(year: 1900 + latest, day: nil, basis: "latest year spoken of as present or past")
  }

  private func count(
    _ text: Span<UInt8>, _ range: Range<Int>, startingIn starts: Range<Int>, _ mentions: inout Mentions
  ) {
    var at = starts.lowerBound
    while at < starts.upperBound, at + 4 <= range.upperBound {
      guard text[at] == 0x31 || text[at] == 0x32, isYear(text, at, range) else {
        // Inside a character of several bytes no byte is a digit.
        at += 1
        continue
      }
      let year = (0..<4).reduce(0) { $0 * 10 + Int(text[at + $1] - 0x30) }
      if (1900...2099).contains(year) {
        if isPlanned(text, at, range) { mentions.planned[year - 1900] += 1 } else { mentions.settled[year - 1900] += 1 }
      }
      at += 4
    }
  }

  /// Four digits with 年 after them, or standing alone in English text after “in”, “of” or a month.
  private func isYear(_ text: Span<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
    for offset in 0..<4 where !(0x30...0x39).contains(text[at + offset]) { return false }
    if at > range.lowerBound, (0x30...0x39).contains(text[at - 1]) || text[at - 1] == 0x2E || text[at - 1] == 0x2C {
      return false
    }
    let after = text.skippingSpaces(from: at + 4, to: range.upperBound)
    if text.has("年", at: after) {
      // 2025年后 and 2000年前 are no dates of the page, but still years.
      return !text.has("年度规划", at: after)
    }
    guard after >= range.upperBound || !(0x30...0x39).contains(text[after]) else { return false }
    return endsWithYearWord(text, at, range.lowerBound)
  }

  private func endsWithYearWord(_ text: Span<UInt8>, _ at: Int, _ start: Int) -> Bool {
    for word: StaticString in ["in ", "In ", "of ", "since ", "Since ", "last year, "] {
      let length = word.utf8CodeUnitCount
      if at - length >= start, text.has(word, at: at - length) { return true }
    }
    return false
  }

  /// Whether words around a year say that it is still to come.
  private func isPlanned(_ text: Span<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
    var clause = at
    // Half a dozen words: English ones are longer.
    let reach = at > range.lowerBound && text[at - 1] < 0x80 ? 100 : 36
    while clause > range.lowerBound, at - clause < reach {
      let character = text.codePoint(before: clause)
      if Punctuation.isPause(character.value) || character.value == 0x3002 { break }
      clause -= character.length
    }
    // 截至2023年6月 has come, though 至2025年 has not.
    if words.reached.first(text, in: clause..<at) != nil { return false }
    if words.plans.first(text, in: clause..<at) != nil { return true }
    let after = min(range.upperBound, at + 40)
    var end = at
    while end < after {
      let character = text.codePoint(at: end)
      if Punctuation.isPause(character.value) || character.value == 0x3002 { break }
      end += character.length
    }
    if words.plannedEnds.first(text, in: at..<min(end, range.upperBound)) != nil { return true }
    // 2025年完成，将带动…: the next clause says so.
    guard end < range.upperBound, Punctuation.isPause(text.codePoint(at: end).value) else { return false }
    let next = end + text.codePoint(at: end).length
    return words.plannedNext.match(text, at: next, end: range.upperBound) != nil
  }
}
