internal import Lexicon
import Model

/// Dates that name no year, and days counted from the page's.
extension DateReader {
  /// 后|年产, 后|年均
  static func isOfYield(_ text: Scan, _ offset: Int) -> Bool {
    let yields: Characters = "产均收营销出增纳利处可总平供用耗节减"
    return yields.contains(text.character(at: offset).value)
  }

  func withoutYear(at offset: Int) -> (CalendarStretch, Int)? {
    if let shift = word("month", at: offset) { return relativeMonth(shift) }
    if let shift = word("week", at: offset) { return relativeWeek(shift, at: offset) }
    if let shift = word("quarter", at: offset) { return relativeQuarter(shift) }
    if let shift = word("day", at: offset) { return relativeDay(shift, at: offset) }
    if let shift = word("told_day", at: offset) { return toldDay(shift, at: offset) }
    var stretch = CalendarStretch(year: inferredYear, granularity: .year, basis: .yearInferred)
    // 省下|半年时间
    if scan.has("半年时间", at: offset + 3) { return nil }
    if let months = monthsWord(at: offset) {
      // 全年无休, 完成全年目标: all the year round, or what a year is to bring.
      if scan.has("全年", at: offset), scan.first(of: Self.allYear, at: months.end) != nil { return nil }
      apply(months, to: &stretch)
      return (stretch, months.end)
    }
    if let part = word("year_part", at: offset) {
      // 三年内: a term.
      if part.value.equals("within"), scan.numeral(endingAt: offset) != nil || isVague(before: offset) { return nil }
      apply(part.value, to: &stretch, isDay: isLimit(before: offset) || sentenceYear == nil)
      return (stretch, part.end)
    }
    if let part = bareMonthPart(at: offset), let today = pageDate?.day?.components {
      stretch.months = today.month...today.month
      apply(monthPart: part.value, to: &stretch)
      return (stretch, part.end)
    }
    if let end = monthAndDay(&stretch, from: offset) {
      placeInTime(&stretch, at: offset)
      return (stretch, end)
    }
    // 12日, after a month that was named before; 12日内 is a term.
    guard let (day, end) = number(at: offset, in: 1...31), scan.has("日", at: end), !scan.has("内", at: end + 3),
      !scan.has("第", before: offset), !scan.has("每月", before: offset),
      let month = namedMonth ?? pageDate?.day?.components.month
    else { return nil }
    stretch.months = month...month
    stretch.days = day...day
    stretch.granularity = .day
    placeInTime(&stretch, at: offset)
    return (stretch, end + 3)
  }

  private static let allYear: Words = [
    "目标", "任务", "指标", "考核", "的", "许可", "无休", "无霜", "不停", "不歇", "不断", "不打烊", "恒温", "恒湿", "稳在", "开放", "营业", "免费", "免租",
    "日照",
    "降水", "平均气温",
  ]

  var inferredYear: Int? { sentenceYear ?? pageDate?.year }

  /// 月底 and 月初 with no month before them: of the page's.
  private func bareMonthPart(at offset: Int) -> (value: ArraySlice<UInt8>, end: Int)? {
    guard scan.has("月", at: offset), scan.numeral(endingAt: offset) == nil, let word = word("month_part", at: offset),
      word.end - offset == 6
    else { return nil }
    return offset == 0 || scan.mark(endingAt: offset) != nil || scan.longestHit(.boundary, endingAt: offset) != nil
      ? word : nil
  }

  /// 近年内, 几年内, 数年内.
  private func isVague(before offset: Int) -> Bool {
    (["近", "几", "数", "多", "半", "每", "往"] as [StaticString]).contains { scan.has($0, before: offset) }
  }

  /// The latest such day not after the page's; the next one where a word of the future governs it, or where it is so
  /// near that last year's would be called that: 12月1日起施行 in a paper of November.
  func placeInTime(_ stretch: inout CalendarStretch, at offset: Int) {
    guard sentenceYear == nil, let today = pageDate?.day, let start = stretch.start(), start > today else { return }
    let clause = scan.clause(at: offset)
    let before = scan.folded[max(clause.lowerBound, offset - 36)..<offset]
    if ["预计", "将", "计划", "力争", "拟", "有望", "争取", "确保"].contains(where: { before.holds($0) }) { return }
    let after = scan.folded[offset..<clause.upperBound]
    if after.holds("将") { return }
    let isNear = start.daysSince1970 - today.daysSince1970 <= 100
    let isPast =
      before.holds("截至") || before.holds("截止") && !before.holds("截止日期") || before.holds("自")
      || ["以来", "已", "了", "曾", "至今"].contains { after.holds($0) }
    if isNear, !isPast || after.holds("起施行") || after.holds("起实施") { return }
    if let year = stretch.year { stretch.year = year - 1 }
  }

  private func relativeMonth(_ word: (value: ArraySlice<UInt8>, end: Int)) -> (CalendarStretch, Int)? {
    guard let today = pageDate?.day, let shift = Int(word.value) else { return nil }
    let months = today.components.year * 12 + today.components.month - 1 + shift
    let month = months % 12 + 1
    var stretch = CalendarStretch(year: months / 12, months: month...month, granularity: .month, basis: .relative)
    // 本月15日
    if let (day, end) = number(at: word.end, in: 1...31), scan.has("日", at: end) || scan.has("号", at: end) {
      stretch.days = day...day
      stretch.granularity = .day
      return (stretch, end + 3)
    }
    // 上月底: 月 is of both words; 本月中旬.
    if let part = self.word("month_part", at: word.end - 3) ?? self.word("month_part", at: word.end),
      part.end > word.end
    {
      apply(monthPart: part.value, to: &stretch)
      return (stretch, part.end)
    }
    return (stretch, word.end)
  }

  /// 上周五, 本周: counted from the week of the page's day, which begins on Monday.
  private func relativeWeek(_ word: (value: ArraySlice<UInt8>, end: Int), at offset: Int) -> (CalendarStretch, Int)? {
    guard let today = pageDate?.day, let shift = Int(word.value), scan.quotation(around: offset) == nil,
      scan.first(of: Self.otherThanWeeks, at: word.end) == nil, scan.first(of: Self.aboveWeeks, before: offset) == nil
    else { return nil }
    // 1 January 1970 was a Thursday.
    let days = Int(today.daysSince1970)
    let monday = days - ((days + 3) % 7 + 7) % 7 + 7 * shift
    let weekday = Self.weekdays.firstIndex { scan.has($0, at: word.end) }
    let first = CalendarDate(daysSince1970: Int32(monday + min(weekday ?? 0, 6))).components
    var stretch = CalendarStretch(
      year: first.year, months: first.month...first.month, days: first.day...first.day, granularity: .day,
      basis: .relative)
    if weekday != nil { return (stretch, word.end + 3) }
    stretch.granularity = .range
    stretch.through = CalendarDate(daysSince1970: Int32(monday + 6))
    return (stretch, word.end)
  }

  /// From Monday on; 天 is Sunday, too.
  private static let weekdays: [StaticString] = ["一", "二", "三", "四", "五", "六", "日", "天"]
  private static let otherThanWeeks: Words = ["边", "转", "期", "长", "围", "全", "年", "岁", "刊", "报", "末", "到", "密", "折"]
  private static let aboveWeeks: Words = ["以", "海", "线", "晚", "早", "网", "路", "船"]

  /// 上季度, 下个季度: counted from the quarter of the page's day.
  private func relativeQuarter(_ word: (value: ArraySlice<UInt8>, end: Int)) -> (CalendarStretch, Int)? {
    guard let today = pageDate?.day, let shift = Int(word.value) else { return nil }
    let quarters = today.components.year * 4 + (today.components.month - 1) / 3 + shift
    let first = quarters % 4 * 3 + 1
    return (
      CalendarStretch(
        year: quarters / 4, months: first...first + 2, granularity: .quarter, basis: .relative), word.end
    )
  }

  /// 次日, 当天: from the day that was told before. Not 每晚10点至次日6点, 次日就能收到, which are of any day, and not in a
  /// quotation.
  private func toldDay(_ word: (value: ArraySlice<UInt8>, end: Int), at offset: Int) -> (CalendarStretch, Int)? {
    guard let told = namedDay, let shift = Int(word.value), scan.quotation(around: offset) == nil,
      !scan.has("至", before: offset), !scan.has("到", before: offset)
    else { return nil }
    let ofAnyDay: [StaticString] = ["就能", "即可", "即能", "就可", "可", "便可", "便能"]
    guard !ofAnyDay.contains(where: { scan.has($0, at: word.end) }) else { return nil }
    let day = CalendarDate(daysSince1970: told.daysSince1970 + Int32(shift)).components
    return (
      CalendarStretch(
        year: day.year, months: day.month...day.month, days: day.day...day.day, granularity: .day, basis: .relative,
        isTold: true),
      word.end
    )
  }

  private func relativeDay(_ word: (value: ArraySlice<UInt8>, end: Int), at offset: Int) -> (CalendarStretch, Int)? {
    guard let today = pageDate?.day, let shift = Int(word.value), scan.quotation(around: offset) == nil else {
      return nil
    }
    let day = CalendarDate(daysSince1970: today.daysSince1970 + Int32(shift)).components
    return (
      CalendarStretch(
        year: day.year, months: day.month...day.month, days: day.day...day.day, granularity: .day, basis: .relative),
      word.end
    )
  }
}
