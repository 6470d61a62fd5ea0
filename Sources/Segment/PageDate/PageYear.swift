internal import Glibc
import Model

/// Infers when a page was printed.
///
/// The date line of a masthead tells the day, and its weekday must agree. Without one, the years that the page names are
/// weighed by how they are told (`YearTense`):
///
///     2021年第一批项目          present or past: the page is not older
///     2022年实现产值56亿元       told as finished: the page is younger, by one year where nothing later is told
///     预计2025年竣工            still to come
///
/// A day of the text that has its weekday beside it (`WeekdayClue`) then tells the year among the next few.
struct PageYear {
  let words: RoleWords

  func infer(_ page: Page, _ blocks: [Block]) -> PageDate? {
    let text = page.text.span
    // By number here and below, as a block is some 300 bytes.
    for number in blocks.indices {
      guard let line = dateLine(text, blocks[number]),
        let day = CalendarDate(year: line.year, month: line.month, day: line.day)
      else { continue }
      if let weekday = line.weekday, Self.weekday(of: day) != weekday { continue }
      let basis = line.weekday == nil ? "date line" : "date line, weekday agrees"
      return PageDate(year: line.year, day: day, basis: basis)
    }
    for number in blocks.indices where blocks[number].role == .furniture {
      guard let year = DateLine.issue(text, blocks[number].range) else { continue }
      return PageDate(year: year, day: nil, basis: "month of the issue")
    }
    return fromYears(text, blocks)
  }

  /// 0 = Monday; 1970-01-01 was a Thursday.
  static func weekday(of day: CalendarDate) -> Int { ((Int(day.daysSince1970) + 3) % 7 + 7) % 7 }

  @inline(__always)
  private func dateLine(_ text: Span<UInt8>, _ block: Block) -> DateLine? {
    switch block.role {
    case .furniture:
      if let line = DateLine.find(text, block.range, editors: words.editors) { return line }
    // 二〇二三年三月二十二日 has no figures to be known by: any short line that is such a date and nothing else.
    case .title, .byline: break
    default: return nil
    }
    // Years counted from 1912 may be in figures.
    let mayHoldYear = block.mayHoldChineseYear || block.shape.digits > 0 || block.inside.text != nil
    return mayHoldYear ? ChineseDates.line(text, block.range) : nil
  }

  /// How often a year is mentioned, by how it is told.
  private struct Year {
    var settled: Int32 = 0
    var planned: Int32 = 0
    var finished: Int32 = 0
    /// Planned ones whose month is told: nobody knows that of what is far off.
    var near: Int32 = 0
    /// What has come in a month that is told with its year.
    var dated: Int32 = 0
    /// What has come, where the year stands alone at the head of its sentence, or has a figure in its clause: 2022年，园区……,
    /// 2022年引来企业3家.
    var headed: Int32 = 0
    /// Those whose clause says so, and not only what follows the year (投产).
    var firmlyPlanned: Int32 = 0
  }

  /// The years that a page mentions.
  private struct Mentions {
    /// From 1900 on.
    var years = [Year](filledWith: Year(), count: 200)

    var isEmpty: Bool { years.allSatisfy { $0.settled == 0 && $0.planned == 0 } }

    mutating func add(_ year: Int, _ tense: YearTense.Tense, hasMonth: Bool = false, heads: Bool = false) {
      guard (1900...2099).contains(year) else { return }
      let place = year - 1900
      switch tense {
      case .planned, .perhapsPlanned:
        years[place].planned += 1
        if hasMonth { years[place].near += 1 }
        if tense == .planned { years[place].firmlyPlanned += 1 }
      case .reached: years[place].settled += 1
      case .settled:
        years[place].settled += 1
        if hasMonth { years[place].dated += 1 } else if heads { years[place].headed += 1 }
      case .finished:
        years[place].settled += 1
        years[place].finished += 1
      }
    }
  }

  private func fromYears(_ text: Span<UInt8>, _ blocks: [Block]) -> PageDate? {
    var mentions = Mentions()
    let tense = YearTense(words: words)
    for number in blocks.indices where blocks[number].role != .garbage {
      let range = blocks[number].range
      // A number of four digits is in one block of three; the others need not be read again.
      if blocks[number].inside.text != nil {
        count(text, range, startingIn: range, behind: blocks[number].text.lowerBound, tense, &mentions)
      } else if !blocks[number].shape.longNumbers.isEmpty {
        count(text, range, startingIn: blocks[number].shape.longNumbers, behind: range.lowerBound, tense, &mentions)
      }
    }
    if mentions.isEmpty {
      for number in blocks.indices where blocks[number].mayHoldChineseYear && blocks[number].role != .garbage {
        let block = blocks[number].range
        ChineseDates.forEachYear(text, block) { year, range in
          mentions.add(year, tense.of(text, range, in: block))
        }
      }
    }
    guard let date = weigh(mentions) else { return nil }
    return aligned(date, mentions, text, blocks) ?? afterDated(mentions, date, text, blocks) ?? date
  }

  /// The year that a day with its weekday beside it tells, if it is this one or one of the next.
  private func aligned(
    _ date: PageDate, _ mentions: Mentions, _ text: Span<UInt8>, _ blocks: [Block]
  ) -> PageDate? {
    // Named once, it may be the year of something to come that no word tells as such.
    let isNamedOnce = date.basis == Self.latestBasis && mentions.years[date.year - 1900].settled == 1
    for number in blocks.indices where blocks[number].role == .body && Self.mayTellDay(blocks[number]) {
      guard let clue = WeekdayClue.find(text, blocks[number].range) else { continue }
      guard let year = clue.year(near: date.year, mayBeEarlier: isNamedOnce), year != date.year else { return date }
      return PageDate(year: year, day: nil, basis: "weekday of a day in the text")
    }
    return nil
  }

  /// Whether a block has figures enough, or a dateline, whose figures are not counted.
  private static func mayTellDay(_ block: Block) -> Bool { block.shape.digits > 1 || block.inside.text != nil }

  /// 2022年3月，园区奠基。…5月26日，园区…: who tells days without their year means the page's, and names the year of a month
  /// that is past because it is another one. So does who says 今年 again and again, and tells of 2022年 twice as a whole.
  private func afterDated(
    _ mentions: Mentions, _ date: PageDate, _ text: Span<UInt8>, _ blocks: [Block]
  ) -> PageDate? {
    let latest = date.year - 1900
    let year = mentions.years[latest]
    guard date.basis == Self.latestBasis, latest + 1 < mentions.years.count,
      year.settled == year.dated + year.headed, year.planned == 0,
      year.headed == 0 || year.settled > 1 && saysThisYear(text, blocks),
      blocks.contains(where: { $0.role == .body && Self.mayTellDay($0) && DayOfText.isToldBare(text, $0.range) })
    else { return nil }
    let basis = year.headed > 0 ? "year after the latest one told as past beside 今年" : Self.afterDatedBasis
    return PageDate(year: date.year + 1, day: nil, basis: basis)
  }

  private static let afterDatedBasis = "year after the latest past month told with its year"

  /// Whether several paragraphs say 今年.
  private func saysThisYear(_ text: Span<UInt8>, _ blocks: [Block]) -> Bool {
    var count = 0
    for block in blocks where block.role == .body && says("今年", text, block.range) {
      count += 1
      if count > 2 { return true }
    }
    return false
  }

  private func says(_ word: StaticString, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let last = range.upperBound - word.utf8CodeUnitCount
    return last >= range.lowerBound && (range.lowerBound...last).contains { text.has(word, at: $0) }
  }

  private static let latestBasis = "latest year spoken of as present or past"

  private func weigh(_ mentions: Mentions) -> PageDate? {
    let years = mentions.years
    guard var latest = years.lastIndex(where: { $0.settled > 0 }) else {
      guard let planned = years.firstIndex(where: { $0.planned > 0 }) else { return nil }
      return PageDate(year: 1900 + planned, day: nil, basis: "earliest year of a plan")
    }
    if let finished = years.lastIndex(where: { $0.finished > 0 }) {
      // News tell last year's figures: a year long after these that is named once is one of a plan.
      if years[finished].finished > 1, latest > finished + 1, years[latest].settled == 1 {
        latest = years[...(finished + 1)].lastIndex { $0.settled > 0 } ?? finished
      }
      if finished == latest, years[latest].firmlyPlanned == 0, latest + 1 < years.count {
        return PageDate(year: 1901 + latest, day: nil, basis: "year after the latest one told as finished")
      }
    }
    // 2019年搬到新址, …2024年9月试车: what is about to come is nearer than what was long ago. With three or four years between
    // them the page lies in the middle: some plan two years ahead, but hardly one page of ten is silent on the year before.
    if let near = years.firstIndex(where: { $0.near > 0 }), near > latest + 2 {
      return near > latest + 4
        ? PageDate(year: 1899 + near, day: nil, basis: "year before a plan with its month")
        : PageDate(year: 1898 + near, day: nil, basis: "two years before a plan with its month")
    }
    return PageDate(year: 1900 + latest, day: nil, basis: Self.latestBasis)
  }

  /// - Parameter opening: where the block's text begins, behind a dateline.
  private func count(
    _ text: Span<UInt8>, _ range: Range<Int>, startingIn starts: Range<Int>, behind opening: Int, _ tense: YearTense,
    _ mentions: inout Mentions
  ) {
    var at = starts.lowerBound
    while at < starts.upperBound, at + 4 <= range.upperBound {
      // Most of a text has no digit.
      if at &+ EightBytes.count <= range.upperBound {
        let place = EightBytes(text, at: at).firstDigit(or: 0x31) ?? EightBytes.count
        guard place == 0 else {
          at &+= place
          continue
        }
      }
      guard text[at] == 0x31 || text[at] == 0x32, isYear(text, at, range) else {
        // Inside a character of several bytes no byte is a digit.
        at += 1
        continue
      }
      let year = (0..<4).reduce(0) { $0 * 10 + Int(text[at + $1] - 0x30) }
      mentions.add(
        year, tense.of(text, at..<at + 4, in: range), hasMonth: hasMonth(text, at + 4, range.upperBound),
        heads: heads(text, at, opening: opening, range) || tellsFigure(text, at, range))
      at += 4
    }
  }

  /// 2024年|9月
  private func hasMonth(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    var at = text.skippingSpaces(from: at, to: end)
    guard text.has("年", at: at) else { return false }
    at += 3
    guard let month = DateLine.number(text, &at, end, digits: 1...2), (1...12).contains(month) else { return false }
    return text.has("月", at: text.skippingSpaces(from: at, to: end))
  }

  /// 。2022年，: alone at the head of a sentence.
  private func heads(_ text: Span<UInt8>, _ at: Int, opening: Int, _ range: Range<Int>) -> Bool {
    guard let end = behindYear(text, at, range), text[end] == 0x2C || text.has("，", at: end) else { return false }
    var start = at
    while start > range.lowerBound, text[start - 1] == 0x20 { start -= 1 }
    return at == opening || start == range.lowerBound || text.has("。", at: start - 3) || text.has("”", at: start - 3)
  }

  /// 2022年|9月, 2022年|，园区…: what stands behind the word for the year of the digits at `at`; nil where nothing does.
  private func behindYear(_ text: Span<UInt8>, _ at: Int, _ range: Range<Int>) -> Int? {
    let word = text.skippingSpaces(from: at + 4, to: range.upperBound)
    guard text.has("年", at: word) else { return nil }
    let end = text.skippingSpaces(from: word + 3, to: range.upperBound)
    return end < range.upperBound ? end : nil
  }

  /// 2022年引来企业3家: a year that is told by what it brought.
  private func tellsFigure(_ text: Span<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
    guard var end = behindYear(text, at, range), CharacterClass(text.codePoint(at: end).value) == .han else {
      return false
    }
    let limit = min(range.upperBound, end + 60)
    while end < limit {
      let character = text.codePoint(at: end)
      if Punctuation.isPause(character.value) || character.value == 0x3002 { return false }
      if CharacterClass(character.value) == .digit { return true }
      end += character.length
    }
    return false
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
}
