import Model

/// Quantities that are more than a numeral and a unit: ranges, fractions, ranks, doubling, sums of money.
extension QuantityReader {
  /// Length of a sign that joins the ends of a range, at `offset`.
  private func joint(at offset: Int) -> Int? {
    for sign in ["——", "-", "—", "–", "－", "～", "~", "至", "到"] as [StaticString] where scan.has(sign, at: offset) {
      return sign.utf8CodeUnitCount
    }
    return nil
  }

  /// 1-2个, 3至5倍, 1万—5万元, 20多项到30项: `firstUnit` is that of the first numeral, if it has one.
  func range(at index: Int, _ firstUnit: PrintedUnit?) -> (QuantityMention, Int)? {
    guard index + 1 < scan.numerals.count else { return nil }
    let first = scan.numerals[index]
    let second = scan.numerals[index + 1]
    guard !second.traits.contains(.code), !second.traits.contains(.bareMultiplier), first.high == nil,
      second.start - first.end <= 24
    else { return nil }
    let firstEnd = firstUnit?.range.upperBound ?? first.end
    guard let length = joint(at: firstEnd), firstEnd + length == second.start,
      let unit = unit(after: second), isCounted(second, unit, inside: unit.inside)
    else { return nil }
    if let firstUnit, firstUnit.name != unit.name { return nil }
    var low = first.low
    if firstUnit == nil, !first.traits.contains(.multiplied), second.traits.contains(.multiplied),
      first.low < second.coefficient, !second.coefficient.isZero
    {
      low = scaled(first.low, like: second) ?? low
    }
    guard low < second.low else { return nil }
    let quantity = make(second, unit, inside: unit.inside)
    quantity.high = quantity.high ?? quantity.value
    var lower = first
    lower.low = low
    quantity.value = make(lower, unit, inside: nil).value
    quantity.range = first.start..<quantity.range.upperBound
    quantity.core = quantity.range
    complete(quantity, numeral: second, unit: unit)
    quantity.base = nil
    return isNamed(quantity, first) ? nil : (quantity, 2)
  }

  /// 3 of 3-5亿 is 3亿: what its own figures are multiplied with.
  private func scaled(_ value: ExactDecimal, like numeral: Numeral) -> ExactDecimal? {
    for power in [4, 8, 12] where numeral.coefficient.timesTen(to: power) == numeral.low {
      return value.timesTen(to: power)
    }
    let ratio = numeral.low.double / numeral.coefficient.double
    for power in [4, 8, 12] where ratio == ExactDecimal.powersOfTen[power] { return value.timesTen(to: power) }
    return nil
  }

  /// 三分之一, 百分之三十, 1/4.
  func fraction(at index: Int) -> (QuantityMention, Int)? {
    guard index + 1 < scan.numerals.count else { return nil }
    let first = scan.numerals[index]
    let second = scan.numerals[index + 1]
    if scan.has("分之", at: first.end), second.start == first.end + 6 { return wordFraction(first, second) }
    guard scan.has("/", at: first.end), second.start == first.end + 1, first.digits > 0, second.digits > 0,
      first.low.exponent == 0, second.low.exponent == 0, first.low < second.low, second.low < ExactDecimal(101),
      !scan.has("/", at: second.end), !scan.has("/", before: first.start), !second.traits.contains(.code),
      CharacterClass(scan.character(at: second.end).value) != .letter
    else { return nil }
    let quantity = QuantityMention(
      range: first.start..<second.end, core: first.start..<second.end, value: first.low, high: nil,
      unit: Array("ratio".utf8), dimension: .ratio)
    quantity.value = quotient(first.low, second.low)
    extend(quantity, isBare: false)
    // 3/4 alone may be a page or a date: a fraction says so by its surroundings.
    let isSaid = quantity.modifier != nil || scan.has("的", at: second.end) || scan.has("占", before: first.start)
    return isSaid ? (quantity, 2) : nil
  }

  private func wordFraction(_ first: Numeral, _ second: Numeral) -> (QuantityMention, Int)? {
    let isPercent = first.low == ExactDecimal(1, exponent: 2) || first.low == ExactDecimal(100)
    let isPermille = first.low == ExactDecimal(1, exponent: 3)
    let range = first.start..<second.end
    let name = isPermille ? "permille" : "percent"
    let quantity = QuantityMention(
      range: range, core: range, value: second.low, high: second.high, unit: Array(name.utf8), dimension: .ratio)
    if !isPercent, !isPermille {
      guard second.low < first.low, !first.low.isZero else { return nil }
      quantity.value = quotient(second.low.timesTen(to: 2), first.low)
      quantity.high = second.high.map { quotient($0.timesTen(to: 2), first.low) }
    }
    if second.traits.contains(.indefinite) { quantity.modifier = .approx }
    if scan.has("多", at: second.end) { quantity.modifier = .over }
    extend(quantity, isBare: false)
    quantity.change = ChangeReader.change(of: quantity, in: scan)
    return (quantity, 2)
  }

  /// To 17 digits, which is all that a real column holds.
  private func quotient(_ value: ExactDecimal, _ divisor: ExactDecimal) -> ExactDecimal {
    let numerator = value.mantissa.multipliedReportingOverflow(by: 100_000_000_000_000_000)
    guard !numerator.overflow, divisor.mantissa != 0 else { return value }
    return ExactDecimal(numerator.partialValue / divisor.mantissa, exponent: value.exponent - divisor.exponent - 17)
  }

  /// 第96名; 第一 after 位居, 排名 and their like.
  func rank(_ numeral: Numeral) -> QuantityMention? {
    let start = numeral.start - 3
    guard let place = numeral.low.integer, place > 0, numeral.high == nil else { return nil }
    var end = numeral.end
    let isNamed = scan.has("名", at: end) || scan.has("位", at: end) && !scan.has("位置", at: end)
    if isNamed {
      end += 3
      guard isRanking(before: start) || scan.has("名", at: numeral.end) else { return nil }
    } else {
      let next = scan.character(at: end)
      let endsThere = next.length == 0 || CharacterClass(next.value) != .han || scan.has("的", at: end)
      guard endsThere, isRanking(before: start) else { return nil }
    }
    return rankMention(start..<end, place)
  }

  /// 前100名, 前10强.
  func leadingRank(_ numeral: Numeral) -> QuantityMention? {
    guard let place = numeral.low.integer, place > 0, numeral.high == nil else { return nil }
    let isNamed = scan.has("名", at: numeral.end) || scan.has("强", at: numeral.end)
    if scan.has("位", at: numeral.end), isRanking(before: numeral.start - 3) {
      return rankMention(numeral.start - 3..<numeral.end + 3, place)
    }
    let isPlain = CharacterClass(scan.character(at: numeral.end).value) != .han && isRanking(before: numeral.start - 3)
    guard isNamed || isPlain else { return nil }
    return rankMention(numeral.start - 3..<numeral.end + (isNamed ? 3 : 0), place)
  }

  private func rankMention(_ range: Range<Int>, _ place: Int) -> QuantityMention {
    QuantityMention(
      range: range, core: range, value: ExactDecimal(Int128(place)), high: nil, unit: Array("rank".utf8),
      dimension: .rank)
  }

  private func isRanking(before offset: Int) -> Bool {
    let clause = scan.clause(at: offset)
    let before = scan.folded[max(clause.lowerBound, offset - 30)..<offset]
    return ["位居", "居", "位列", "排名", "排在", "排", "名列", "跃居", "稳居", "列", "升至", "位次", "跻身", "进入"]
      .contains { before.holds($0) }
  }

  /// 24小时内, 三年内: at most that long.
  func noteTerm(_ quantity: QuantityMention) {
    guard quantity.dimension == .duration, quantity.modifier == nil, scan.has("内", at: quantity.range.upperBound) else {
      return
    }
    quantity.modifier = .under
  }

  /// 15日内: days that are counted, where 15日 alone is a date.
  func daysOfTerm(_ numeral: Numeral) -> QuantityMention? {
    guard scan.has("日内", at: numeral.end) || scan.has("日之内", at: numeral.end),
      !scan.has("月", before: numeral.start), numeral.low.integer != nil
    else { return nil }
    let range = numeral.start..<numeral.end + 3
    let quantity = QuantityMention(
      range: range, core: range, value: numeral.low, high: numeral.high, unit: Array("日".utf8), dimension: .duration)
    quantity.modifier = .under
    return quantity
  }

  /// 翻一番, 翻了两番.
  func doubling(_ numeral: Numeral) -> QuantityMention? {
    guard scan.has("番", at: numeral.end), let times = numeral.low.integer, (1...6).contains(times) else { return nil }
    let start: Int
    if scan.has("翻", before: numeral.start) {
      start = numeral.start - 3
    } else if scan.has("翻了", before: numeral.start) {
      start = numeral.start - 6
    } else {
      return nil
    }
    let range = start..<numeral.end + 3
    let quantity = QuantityMention(
      range: range, core: range, value: ExactDecimal(1 << Int128(times)), high: nil, unit: Array("倍".utf8),
      dimension: .multiple)
    quantity.change = .increase
    return quantity
  }

  /// 付息金额4120亿: money by the word before it.
  func moneyWithoutUnit(_ numeral: Numeral) -> QuantityMention? {
    guard numeral.traits.contains(.multiplied), numeral.traits.contains(.figures),
      CharacterClass(scan.character(at: numeral.end).value) != .han
    else { return nil }
    var before = numeral.start
    for word in ["超过", "达到", "约", "超", "近", "逾", "达", "为"] as [StaticString] where scan.has(word, before: before) {
      before -= word.utf8CodeUnitCount
      break
    }
    guard let metric = scan.longestHit(.metric, endingAt: before),
      ["额", "资", "产值", "收入", "税收", "营收", "利润", "市值", "贷款"].contains(where: {
        scan.folded[metric.range].ends(with: $0)
      })
    else { return nil }
    let quantity = QuantityMention(
      range: numeral.range, core: numeral.range, value: numeral.low, high: nil, unit: Array("CNY".utf8),
      dimension: .money)
    if numeral.traits.contains(.more) { quantity.modifier = .over }
    extend(quantity, isBare: false)
    quantity.change = ChangeReader.change(of: quantity, in: scan)
    return quantity
  }

  /// 123元1角1分 is one sum: how many numerals it takes after the first.
  func addParts(of unit: PrintedUnit, after index: Int, to quantity: QuantityMention) -> Int {
    guard unit.entry.dimension == .money, unit.entry.part == 0 else { return 0 }
    var used = 0
    while index + used + 1 < scan.numerals.count {
      let next = scan.numerals[index + used + 1]
      guard next.start == quantity.range.upperBound, let part = smallCoin(at: next.end),
        let sum = quantity.value.plus(next.low.timesTen(to: -part))
      else { break }
      quantity.value = sum
      quantity.range = quantity.range.lowerBound..<next.end + 3
      quantity.core = quantity.range
      used += 1
    }
    return used
  }

  private func smallCoin(at offset: Int) -> Int? {
    scan.has("角", at: offset) || scan.has("毛", at: offset) ? 1 : scan.has("分", at: offset) ? 2 : nil
  }
}
