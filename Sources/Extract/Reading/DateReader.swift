internal import Lexicon
import Model

/// Finds the dates of an article, text after text, and gives each its year.
///
///     3月22日             the latest one not after the page's date; the year before it where that lies in the future
///     去年 · 今年1-9月      from the page's year
///     11月 (after 2022年)   the year that its sentence named before
///     今年以来              a start and no end
///
/// Not dates: 近40年 (a duration), 3个月, 1/4, 目前.
struct DateReader {
  let vocabulary: Vocabulary
  let pageDate: PageDate?
  /// The year the article named last, for 当年.
  private(set) var namedYear: Int?
  /// The month it named last, for 12日.
  private(set) var namedMonth: Int?
  /// The last day it told, for 次日.
  private(set) var namedDay: CalendarDate?
  /// The months of several that it named last, for 去年同期.
  private var namedSpan: (months: ClosedRange<Int>, granularity: DateMention.Granularity)?
  private(set) var sentenceYear: Int?
  private(set) var scan: Scan
  private var found: [DateMention] = []
  /// Where one may begin in the text. Kept from text to text for its memory.
  private var anchors: [Int] = []

  init(_ vocabulary: Vocabulary, pageDate: PageDate?) {
    self.vocabulary = vocabulary
    self.pageDate = pageDate
    scan = Scan.empty
  }

  /// The dates of one text, in order.
  mutating func read(_ text: Scan) -> [DateMention] {
    scan = text
    found = []
    var sentenceEnd = 0
    var free = 0
    DateReader.findAnchors(in: text, &anchors)
    let anchors = anchors
    for anchor in anchors where anchor >= free && mayBegin(anchor) {
      if anchor >= sentenceEnd {
        sentenceEnd = text.sentence(at: anchor).upperBound
        sentenceYear = nil
      }
      guard let (stretch, end) = stretch(at: anchor) else { continue }
      let last = finish(stretch, from: eraStart(anchor), to: end)
      free = last
    }
    return found
  }

  /// Whether a date may begin at an anchor: of a numeral that nearly always tells what stands right behind it.
  private func mayBegin(_ anchor: Int) -> Bool {
    // Words of the calendar begin dates of many sorts; behind a space an English year may stand.
    guard scan.starts(.numeral, at: anchor), !scan.starts(.date, at: anchor), !scan.has(" ", before: anchor) else {
      return true
    }
    let end = scan.endOfNumeral(at: anchor)
    return scan.first(of: DateReader.signs, at: end) != nil || scan.has(" ", at: end) || scan.has("-", at: end)
      || scan.has("~", at: end)
  }

  /// What stands behind the first numeral of a date, but for a space and the signs of one byte.
  private static let signs: Words = ["年", "月", "日", "—", "–", "－", "～", "至", "到"]

  /// 民国, which a year counted from 1912 begins with.
  private func eraStart(_ anchor: Int) -> Int {
    guard scan.has("民国", before: anchor) else { return anchor }
    return scan.has("中华", before: anchor - 6) ? anchor - 12 : anchor - 6
  }

  // MARK: Grammar

  /// A whole number without 万, 几 and the like, written at `offset`.
  func number(at offset: Int, in range: ClosedRange<Int>) -> (value: Int, end: Int)? {
    guard let numeral = scan.numeral(at: offset), numeral.high == nil,
      numeral.traits.isDisjoint(with: [.multiplied, .fraction, .code, .grouped, .bareMultiplier, .indefinite]),
      let value = numeral.low.integer, range.contains(value)
    else { return nil }
    return (value, numeral.end)
  }

  func word(_ kind: String, at offset: Int) -> (value: ArraySlice<UInt8>, end: Int)? {
    guard scan.starts(.date, at: offset) else { return nil }
    for hit in scan.hits(at: offset).reversed() where hit.kinds.contains(.date) {
      guard let entry = vocabulary.calendar(hit), entry.kind == kind else { continue }
      return (entry.value, Int(hit.end))
    }
    return nil
  }

  private func stretch(at offset: Int) -> (CalendarStretch, Int)? {
    if let plan = word("plan", at: offset), let first = Int(plan.value) {
      var stretch = CalendarStretch(year: first, granularity: .range)
      stretch.months = 1...12
      // Only as a time: “十四五”期间, “十四五”末; not in the name of a plan.
      for after in ["期间", "时期", "以来"] as [StaticString] where scan.has(after, at: plan.end) {
        return (stretch, plan.end + (scan.has("以来", at: plan.end) ? 0 : 6))
      }
      return nil
    }
    if let (year, end, basis) = year(at: offset) {
      var stretch = CalendarStretch(year: year, granularity: .year, basis: basis)
      let last = refine(&stretch, from: end)
      return (stretch, last)
    }
    if let english = englishDate(at: offset) { return english }
    return withoutYear(at: offset)
  }

  /// 2023年, 二〇二三年度, 民国112年, 今年.
  private func year(at offset: Int) -> (Int?, Int, DateMention.Basis)? {
    if scan.has("后年", at: offset) { return (pageDate.map { $0.year + 2 }, offset + 6, .relative) }
    if let word = word("year", at: offset) {
      if let shift = Int(word.value) { return (pageDate.map { $0.year + shift }, word.end, .relative) }
      // 上年 of 2020年…，较上年…, else of the page's.
      if word.value.equals("previous") {
        return ((sentenceYear ?? pageDate?.year).map { $0 - 1 }, word.end, .relative)
      }
      let isNext = word.value.equals("next")
      // 当年 is often just “in those days”: a date only where its sentence names a year, or a month stands with it.
      guard let named = sentenceYear ?? (isNext || hasMonth(at: word.end) ? namedYear : nil) else { return nil }
      return (isNext ? named + 1 : named, word.end, .relative)
    }
    if scan.has("民国", before: offset), let (count, end) = number(at: offset, in: 1...150), scan.has("年", at: end) {
      return (1911 + count, end + 3, .stated)
    }
    guard let numeral = scan.numeral(at: offset), numeral.digits == 4 || numeral.traits.contains(.positional),
      let (value, end) = number(at: offset, in: 1000...2999), !scan.has("近", before: offset),
      !scan.has("约", before: offset)
    else { return nil }
    if beginsYears(value, end) { return (value, end, .stated) }
    guard scan.has("年", at: end) else { return nil }
    var after = end + 3
    if scan.has("度", at: after) { after += 3 }
    if scan.has("代", at: after) { return nil }
    return (value, after, .stated)
  }

  /// 2020 of 2020—2022年.
  private func beginsYears(_ first: Int, _ end: Int) -> Bool {
    guard let join = rangeMark(at: end), let (last, lastEnd) = number(at: join, in: 1900...2099),
      first >= 1900, first < last
    else { return false }
    return scan.has("年", at: lastEnd)
  }

  private func hasMonth(at offset: Int) -> Bool {
    number(at: offset, in: 1...12).map { scan.has("月", at: $0.end) } ?? false
  }

  /// What stands after a year: 3月22日, 一季度, 底, 全年, 1-9月.
  private func refine(_ stretch: inout CalendarStretch, from end: Int) -> Int {
    var at = end
    if scan.has(" ", at: at) || scan.has("的", at: at) {
      // 去年的今天, 2020 年 3 月: only a month or quarter right after is taken.
      let next = at + (scan.has(" ", at: at) ? 1 : 3)
      if monthsWord(at: next) != nil, !scan.has("的", at: at) { at = next }
    }
    if let months = monthsWord(at: at) {
      apply(months, to: &stretch)
      return months.end
    }
    // 1—8月…，比上年同期…: the same months.
    if scan.has("同期", at: at) {
      if let span = namedSpan {
        stretch.months = span.months
        stretch.granularity = span.granularity
      }
      return at + 6
    }
    if let part = yearPart(at: at, sharesYear: scan.has("年", before: at)) {
      // 去年年底 is the day, where 去年底 is the month.
      let isSaidTwice = scan.has("年年底", at: at - 3) || scan.has("年年末", at: at - 3)
      apply(part.value, to: &stretch, isDay: isLimit(before: at) || isSaidTwice || isOfThisYear(stretch))
      return part.end
    }
    return monthAndDay(&stretch, from: at) ?? end
  }

  /// 年底, or 底 right after a year's 年.
  private func yearPart(at offset: Int, sharesYear: Bool) -> (value: ArraySlice<UInt8>, end: Int)? {
    if let word = word("year_part", at: offset) { return word }
    guard sharesYear, let word = word("year_part", at: offset - 3), word.end == offset + 3,
      scan.first(of: Self.behindYears, at: offset) == nil
    else { return nil }
    return word
  }

  /// 今年|中标, 去年|初创: words that begin as a part of the year does.
  private static let behindYears: Words = [
    "中标", "中试", "中央", "中考", "中小", "中外", "中国", "中秋", "中医", "中药", "中欧", "中部", "中高", "中低", "中途", "中介", "中型", "初中", "初步",
    "初创",
    "初级", "初次", "初始", "底层", "底气", "底价", "底数", "底线", "底盘", "底蕴", "内销", "内需", "内外", "内蒙", "内部", "内地", "内资", "内陆", "内河",
    "内容",
    "末位", "末端",
  ]

  /// 今年底, 明年底: the day that something is to be done by; 去年底 and 2021年底 are the month.
  private func isOfThisYear(_ stretch: CalendarStretch) -> Bool {
    guard stretch.basis == .relative, let year = stretch.year, let page = pageDate?.year else { return false }
    return year >= page
  }

  func apply(_ part: ArraySlice<UInt8>, to stretch: inout CalendarStretch, isDay: Bool) {
    if part.equals("end") {
      stretch.months = 12...12
      stretch.days = isDay ? 31...31 : nil
      stretch.granularity = isDay ? .day : .month
    } else if part.equals("start") {
      stretch.months = 1...1
      stretch.days = 1...1
      stretch.granularity = .range
    } else if part.equals("within") {
      stretch.granularity = .year
    } else {
      stretch.months = 6...7
      stretch.granularity = .range
    }
  }

  /// 截至, 到, 至 before a date: 截至3月底 is its last day.
  func isLimit(before offset: Int) -> Bool {
    let clause = scan.clause(at: offset)
    let before = scan.folded[max(clause.lowerBound, offset - 24)..<offset]
    return before.ends(with: "到") || before.ends(with: "至") || before.holds("截至") || before.holds("截止")
  }

  /// Length past a sign that joins two ends of a range.
  func rangeMark(at offset: Int) -> Int? {
    for sign in ["——", "-", "—", "–", "－", "～", "~", "至", "到"] as [StaticString] where scan.has(sign, at: offset) {
      return offset + sign.utf8CodeUnitCount
    }
    return nil
  }

  // MARK: Finishing

  /// Looks for the other end of a range or for 以来, notes the year for what follows, and keeps the date.
  private mutating func finish(_ first: CalendarStretch, from start: Int, to end: Int) -> Int {
    var stretch = first
    var last = end
    var upper = stretch.end()
    if let join = rangeMark(at: end), let (second, secondEnd) = self.stretch(at: join), second.granularity != .range,
      let low = stretch.start(), let high = upperEnd(second, of: stretch), low < high
    {
      upper = high
      stretch.granularity = .range
      last = secondEnd
    } else if stretch.granularity == .range, stretch.months == 1...1, stretch.days == 1...1, stretch.through == nil {
      upper = nil
    }
    if let since = word("since", at: last), scan.hits(at: last).contains(where: { $0.kinds.contains(.date) }) {
      last = since.end
      upper = nil
      stretch.granularity = .range
    }
    if case .stated = stretch.basis { namedYear = stretch.year }
    let isOfYears = upper.map { $0.components.year != stretch.year } ?? false
    if stretch.basis != .yearInferred, !isOfYears { sentenceYear = stretch.year }
    if let months = stretch.months, months.count == 1 { namedMonth = months.lowerBound }
    if stretch.granularity == .day { namedDay = stretch.start() }
    if let months = first.months, first.days == nil, months.count > 1, months.count < 12 {
      namedSpan = (months, first.granularity)
    }
    if stretch.granularity == .range, stretch.year != nil, isPlan(first) { upper = planEnd(first) }
    found.append(
      DateMention(
        range: start..<last, start: stretch.start(), end: upper, granularity: stretch.granularity, basis: stretch.basis,
        isTold: first.isTold)
    )
    return last
  }

  /// The end of 5月1日至8月31日, the second of which is of the first one's year or the next.
  private func upperEnd(_ second: CalendarStretch, of first: CalendarStretch) -> CalendarDate? {
    guard second.basis == .yearInferred, let year = first.year, let low = first.start() else { return second.end() }
    var second = second
    second.year = year
    if let high = second.end(), high < low { second.year = year + 1 }
    return second.end()
  }

  private func isPlan(_ stretch: CalendarStretch) -> Bool { stretch.granularity == .range && stretch.months == 1...12 }

  /// A five-year plan ends four years after the one it begins in.
  private func planEnd(_ stretch: CalendarStretch) -> CalendarDate? {
    stretch.year.flatMap { CalendarDate(year: $0 + 4, month: 12, day: 31) }
  }
}
