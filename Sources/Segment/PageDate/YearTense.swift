import Model

/// Tells by the words around a year whether it is still to come, has come, or is told as finished.
///
///     2022年，全区实现产值78亿元      finished: a year's total is known when it is over
///     2022年8月奠基                 settled: it has come
///     预计2025年竣工                 planned
struct YearTense {
  /// `reached` has come, by a word like 截至; `perhapsPlanned` is told with a word like 投产 after it and nothing else.
  enum Tense { case settled, reached, planned, perhapsPlanned, finished }

  let words: RoleWords

  /// - Parameters:
  ///   - year: the year's digits.
  ///   - range: the block it stands in.
  func of(_ text: Span<UInt8>, _ year: Range<Int>, in range: Range<Int>) -> Tense {
    if endsNameOfPlan(text, year, range) { return .planned }
    if isFirstMonths(text, year, range) { return .settled }
    let afterLatin = year.lowerBound > range.lowerBound && text[year.lowerBound - 1] < 0x80
    // Half a dozen words: English ones are longer.
    let clause = start(before: year.lowerBound, text, range, reach: afterLatin ? 100 : 36, isStop: Self.isClauseEnd)
    let before = clause..<year.lowerBound
    let isChinese = text.has("年", at: text.skippingSpaces(from: year.upperBound, to: range.upperBound))
    let isWhole = isChinese ? isTotal(text, year, range) : isEnglishTotal(text, year, range)
    // 截至2023年6月 has come, though 至2025年 has not.
    if words.reached.first(text, in: before) != nil { return isWhole ? .finished : .reached }
    if isInForce(text, year, range) { return .reached }
    if let plan = words.plans.first(text, in: before), !joinsYears(text, plan, year), !hasCome(text, plan, year, range)
    {
      return .planned
    }
    if isWhole {
      let sentence = start(before: year.lowerBound, text, range, reach: 150, isStop: Self.isSentenceEnd)
      return isChinese && isPlan(text, sentence..<year.lowerBound) ? .planned : .finished
    }
    return isPlannedAfter(text, year, range) ? .perhapsPlanned : .settled
  }

  /// 自2024年8月1日起施行: a rule is told of shortly before and after that day, which is then no past one.
  private func isInForce(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    var at = year.upperBound
    let end = clauseEnd(after: at, text, range, reach: 36)
    while at < end {
      if text.has("起", at: at) {
        let next = text.has("正式", at: at + 3) ? at + 9 : at + 3
        return (["施行", "实施", "實施", "执行", "執行", "生效", "试行", "試行"] as [StaticString]).contains { text.has($0, at: next) }
      }
      at += text.codePoint(at: at).length
    }
    return false
  }

  private static func isClauseEnd(_ value: UInt32) -> Bool { Punctuation.isPause(value) || value == 0x3002 }

  private static func isSentenceEnd(_ value: UInt32) -> Bool { value == 0x3002 || value == 0xFF1B }

  private func start(
    before offset: Int, _ text: Span<UInt8>, _ range: Range<Int>, reach: Int, isStop: (UInt32) -> Bool
  ) -> Int {
    var start = offset
    while start > range.lowerBound, offset - start < reach {
      let character = text.codePoint(before: start)
      if isStop(character.value) { break }
      start -= character.length
    }
    return start
  }

  private func clauseEnd(after offset: Int, _ text: Span<UInt8>, _ range: Range<Int>, reach: Int) -> Int {
    let limit = min(range.upperBound, offset + reach)
    var end = offset
    while end < limit {
      let character = text.codePoint(at: end)
      if Self.isClauseEnd(character.value) { break }
      end += character.length
    }
    return min(end, range.upperBound)
  }

  /// 2025年完成 and 2025年，将带动…: the words after a year say that it is to come.
  private func isPlannedAfter(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    let end = clauseEnd(after: year.lowerBound, text, range, reach: 40)
    if let word = words.plannedEnds.first(text, in: year.lowerBound..<end), !isPast(text, word.upperBound) {
      return true
    }
    guard end < range.upperBound, Punctuation.isPause(text.codePoint(at: end).value) else { return false }
    let next = end + text.codePoint(at: end).length
    return words.plannedNext.match(text, at: next, end: range.upperBound) != nil
  }

  /// 2019年5月投产时，…; 2019年建成以来: told as what has been.
  private func isPast(_ text: Span<UInt8>, _ at: Int) -> Bool {
    (["时，", "時，", "以来", "以來", "之初", "至今", "的当年"] as [StaticString]).contains { text.has($0, at: at) }
  }

  /// 2022年实现产值56亿元; 2022年，全镇税收达到2.3亿元; 2022年全年: a total of the whole year, in the year's clause or,
  /// where that is the year alone, in the next one.
  private func isTotal(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    var at = text.skippingSpaces(from: year.upperBound, to: range.upperBound)
    guard text.has("年", at: at) else { return false }
    at = text.skippingSpaces(from: at + 3, to: range.upperBound)
    guard at < range.upperBound, !isPart(text, at) else { return false }
    if text.has("度", at: at), isAppraised(text, at, range) { return true }
    var isYearEnd = false
    if text.has("全年", at: at) {
      at += 6
    } else if let part = (["年底", "年末", "底", "末"] as [StaticString]).first(where: { text.has($0, at: at) }) {
      at += part.utf8CodeUnitCount
      isYearEnd = true
    }
    guard at < range.upperBound else { return false }
    let next = text.codePoint(at: at)
    if Punctuation.isPause(next.value) { at += next.length }
    let end = clauseEnd(after: at, text, range, reach: 120)
    guard words.plannedNext.first(text, in: at..<end) == nil else { return false }
    // 2021年底，公司搬到新址: who tells what happened then writes in a later year.
    if isYearEnd, next.value == 0xFF0C, !isPlannedAfter(text, year, range) { return true }
    return holdsTotal(text, at..<end) || grows(text, at..<end, range)
  }

  /// 2022年度考核评价结果: what a year is judged by is known when it is over.
  private func isAppraised(_ text: Span<UInt8>, _ at: Int, _ range: Range<Int>) -> Bool {
    var at = at
    let end = clauseEnd(after: at, text, range, reach: 90)
    while at < end {
      for word: StaticString in ["评价", "评估", "考核", "排名", "評價", "評估"] where text.has(word, at: at) { return true }
      at += text.codePoint(at: at).length
    }
    return false
  }

  /// 2022年，某某区出口2亿元，增长12%: a figure, and how much more it is than the year before.
  private func grows(_ text: Span<UInt8>, _ clause: Range<Int>, _ range: Range<Int>) -> Bool {
    guard clause.upperBound < range.upperBound, text.has("，", at: clause.upperBound) else { return false }
    let next = clause.upperBound + 3
    let tellsGrowth = (["增长", "增長", "同比", "下降", "比上年", "较上年", "較上年"] as [StaticString]).contains {
      text.has($0, at: next)
    }
    return tellsGrowth && holdsDigit(text, clause)
  }

  /// 《某某三年行动计划（2020—2022年）》: the last year of those a plan is for.
  private func endsNameOfPlan(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    guard year.lowerBound > range.lowerBound else { return false }
    let dash = text.codePoint(before: year.lowerBound)
    guard Self.dashes.contains(dash.value), dash.length > 0 else { return false }
    var first = year.lowerBound - dash.length
    while first > range.lowerBound, Self.dashes.contains(text.codePoint(before: first).value) {
      first -= text.codePoint(before: first).length
    }
    if first - 3 >= range.lowerBound, text.has("年", at: first - 3) { first -= 3 }
    guard first - 4 >= range.lowerBound, (1...4).allSatisfy({ (0x30...0x39).contains(text[first - $0]) }) else {
      return false
    }
    let title = start(before: first, text, range, reach: 180) { $0 == 0x300A || $0 == 0x300B || $0 == 0x3002 }
    return title > range.lowerBound && text.codePoint(before: title).value == 0x300A
  }

  /// - – — － ~ ～ 至
  private static let dashes: [UInt32] = [0x2D, 0x2013, 0x2014, 0x2015, 0xFF0D, 0x7E, 0xFF5E, 0x81F3]

  /// 2019年前10个月: 年前 and a number are no time before the year.
  private func isFirstMonths(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    var at = text.skippingSpaces(from: year.upperBound, to: range.upperBound)
    guard text.has("年前", at: at) else { return false }
    at = text.skippingSpaces(from: at + 6, to: range.upperBound)
    guard at < range.upperBound else { return false }
    let start = at
    while at < range.upperBound, (0x30...0x39).contains(text[at]) { at += 1 }
    while ChineseDates.digit(text, at) != nil { at += 3 }
    guard at > start else { return false }
    at = text.skippingSpaces(from: at, to: range.upperBound)
    return text.has("个月", at: at) || text.has("個月", at: at) || text.has("季度", at: at)
      || text.has("个季度", at: at) || text.has("個季度", at: at)
  }

  /// 2018年至2022年: 至 between two years tells nothing of their time.
  private func joinsYears(_ text: Span<UInt8>, _ plan: Range<Int>, _ year: Range<Int>) -> Bool {
    plan.count == 3 && text.skippingSpaces(from: plan.upperBound, to: year.lowerBound) == year.lowerBound
      && text.has("年", at: plan.lowerBound - 3)
  }

  /// 到2018年9月底真正交房的只有12个: 到 tells of what has come, where the clause does.
  private func hasCome(_ text: Span<UInt8>, _ plan: Range<Int>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    guard plan.count == 3 else { return false }
    let end = clauseEnd(after: year.upperBound, text, range, reach: 90)
    var at = year.upperBound
    while at < end {
      for word: StaticString in ["已", "只有", "仅有", "才有"] where text.has(word, at: at) { return true }
      at += text.codePoint(at: at).length
    }
    return false
  }

  /// 预计, 力争 in the sentence before. 到 and 向 may bring a year to come, but not from as far as that.
  private func isPlan(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var rest = range
    while let word = words.plans.first(text, in: rest) {
      if word.count > 3 { return true }
      rest = word.upperBound..<range.upperBound
    }
    return false
  }

  /// 2022年8月, 2022年上半年, 2022年起: not the whole year.
  private func isPart(_ text: Span<UInt8>, _ at: Int) -> Bool {
    if (0x30...0x39).contains(text[at]) { return true }
    for part: StaticString in [
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "上", "下", "前", "初", "年初", "起", "以", "第", "开", "首", "春", "夏",
      "秋", "冬", "暑", "后", "後", "開", "版", "的", "年中", "中",
    ] where text.has(part, at: at) {
      return true
    }
    return false
  }

  /// A word of totals and a figure.
  private func holdsTotal(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    holdsDigit(text, range) && words.totals.first(text, in: range) != nil
  }

  private func holdsDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if (0x30...0x39).contains(text[at]) || ChineseDates.digit(text, at) != nil { return true }
      at += text.codePoint(at: at).length
    }
    return false
  }

  /// “sales of 30 million euros in 2022, 4 percent more than before”: a figure and a word of totals in the sentence, and
  /// none of plans.
  private func isEnglishTotal(_ text: Span<UInt8>, _ year: Range<Int>, _ range: Range<Int>) -> Bool {
    guard
      ["in ", "In "].contains(where: {
        year.lowerBound - 3 >= range.lowerBound && text.has($0, at: year.lowerBound - 3)
      })
    else { return false }
    let start = start(before: year.lowerBound, text, range, reach: 160) { $0 == 0x2E || $0 == 0x201D }
    var end = year.upperBound
    while end < min(range.upperBound, year.upperBound + 80), text[end] != 0x2E { end += 1 }
    let around = [start..<year.lowerBound - 3, year.upperBound..<end]
    return around.contains { holdsTotal(text, $0) } && around.allSatisfy { words.plans.first(text, in: $0) == nil }
  }
}
