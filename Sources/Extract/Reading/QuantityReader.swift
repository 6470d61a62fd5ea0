import Model

/// Reads the quantities of a text: numerals with a unit or measure word, their modifiers, ranges and direction of change.
///
///     近150家 · 超过1000亿元/平方公里 · 20余项 · 1-2个 · 84.9个百分点 · 三分之一 · 第96名 · $2.5 million
///
/// A numeral counts only with a unit, measure word or currency: 5G, X100, 1+4+N, “3个100” and 一系列 are none.
struct QuantityReader {
  let scan: Scan
  let vocabulary: Vocabulary
  let dates: [DateMention]

  init(_ scan: Scan, _ vocabulary: Vocabulary, dates: [DateMention]) {
    self.scan = scan
    self.vocabulary = vocabulary
    self.dates = dates
  }

  /// A unit in print, and where it ends.
  struct PrintedUnit {
    var entry: UnitEntry
    var name: [UInt8]
    var range: Range<Int>
    /// 半 after the unit: 一吨半.
    var half = false
    /// 多 or 余 after it: 一年多.
    var modifier: Modifier?
    /// What stands between the numeral and it: 20余项.
    var inside: Modifier?
  }

  func read() -> [QuantityMention] {
    var found: [QuantityMention] = []
    if !scan.numerals.isEmpty { found.reserveCapacity(scan.numerals.count) }
    var index = 0
    var nextDate = 0
    while index < scan.numerals.count {
      let numeral = scan.numerals[index]
      while nextDate < dates.count, dates[nextDate].range.upperBound <= numeral.start { nextDate += 1 }
      let isInDate = nextDate < dates.count && dates[nextDate].range.contains(numeral.start)
      if !isInDate, let (quantity, used) = quantity(at: index) {
        if quantity.range.lowerBound >= found.last?.range.upperBound ?? 0 { found.append(quantity) }
        index += used
      } else {
        index += 1
      }
    }
    return withHalves(found)
  }

  /// 二 of 九成二 = 92%.
  private func tenthDigit(after offset: Int) -> Int128? {
    guard case .digit(let digit) = NumeralCharacter(scan.character(at: offset).value), digit > 0,
      CharacterClass(scan.character(at: offset + 3).value) != .han || scan.has("的", at: offset + 3),
      scan.numeral(at: offset)?.end == offset + 3
    else { return nil }
    return Int128(digit)
  }

  /// The quantity whose first numeral is number `index`, and how many numerals it takes.
  private func quantity(at index: Int) -> (QuantityMention, Int)? {
    let numeral = scan.numerals[index]
    guard !numeral.traits.contains(.code), !isInsideName(numeral) else { return nil }
    // Hardly any numeral is one of these, and each answer is a large value to hand about: what rules it out is asked first.
    let end = numeral.end
    if scan.has("分之", at: end) || scan.has("/", at: end), let fraction = fraction(at: index) { return fraction }
    if scan.has("毛", at: end) || scan.has("角", at: end) || scan.has("块", at: end), let sum = coins(at: index) {
      return sum
    }
    if scan.has("第", before: numeral.start) { return rank(numeral).map { ($0, 1) } }
    if scan.has("前", before: numeral.start), let rank = leadingRank(numeral) { return (rank, 1) }
    if scan.has("番", at: end), let doubled = doubling(numeral) { return (doubled, 1) }
    guard let unit = unit(after: numeral) else {
      if isNextNear(end, index), let range = range(at: index, nil) { return range }
      return withoutUnit(numeral)
    }
    if isNextNear(unit.range.upperBound, index), let range = range(at: index, unit) { return range }
    guard isCounted(numeral, unit, inside: unit.inside) else { return withoutUnit(numeral) }
    let quantity = make(numeral, unit, inside: unit.inside)
    let parts = addParts(of: unit, after: index, to: quantity) + addTime(of: unit, after: index, to: quantity)
    complete(quantity, numeral: numeral, unit: unit)
    return isNamed(quantity, numeral) ? nil : (quantity, 1 + parts)
  }

  private func withoutUnit(_ numeral: Numeral) -> (QuantityMention, Int)? {
    (moneyWithoutUnit(numeral) ?? daysOfTerm(numeral)).map { ($0, 1) }
  }

  /// Whether the next numeral stands no farther than a sign that joins the ends of a range is long.
  private func isNextNear(_ end: Int, _ index: Int) -> Bool {
    index + 1 < scan.numerals.count && scan.numerals[index + 1].start - end <= 6
  }

  // MARK: Putting together

  func make(_ numeral: Numeral, _ unit: PrintedUnit, inside: Modifier?) -> QuantityMention {
    let shift = -unit.entry.part
    let half = unit.half ? ExactDecimal(5, exponent: -1) : .zero
    var value = numeral.low.timesTen(to: shift)
    var high = numeral.high?.timesTen(to: shift)
    if unit.name.equals("percent"), scan.has("成", before: unit.range.upperBound) {
      value = value.timesTen(to: 1)
      high = high?.timesTen(to: 1)
      if let digit = tenthDigit(after: unit.range.upperBound) { value = value.plus(ExactDecimal(digit)) ?? value }
    }
    value = value.plus(half) ?? value
    var name = unit.name
    var start = numeral.start - symbolLength(before: numeral)
    if let currency = currencyWord(before: start), name.equals("CNY") {
      name = currency.code
      start = currency.start
    }
    var core = start..<unit.range.upperBound
    if unit.name.equals("percent"), tenthDigit(after: unit.range.upperBound) != nil,
      scan.has("成", before: unit.range.upperBound)
    {
      core = core.lowerBound..<core.upperBound + 3
    }
    let quantity = QuantityMention(
      range: core, core: core, value: value, high: high, unit: name, dimension: unit.entry.dimension)
    quantity.modifier = unit.modifier ?? inside ?? (numeral.traits.contains(.more) ? .over : nil)
    if numeral.traits.contains(.indefinite) { quantity.modifier = .approx }
    return quantity
  }

  /// Divisor, modifiers around it, base value and direction of change.
  func complete(_ quantity: QuantityMention, numeral: Numeral, unit: PrintedUnit) {
    divide(quantity, unit)
    if quantity.base == nil, let base = unit.entry.base, quantity.dimension == unit.entry.dimension,
      let product = quantity.value.times(base.numerator)
    {
      quantity.base = (product.double / base.denominator.double, base.name)
    }
    extend(quantity, isBare: numeral.traits.contains(.bareMultiplier))
    noteTerm(quantity)
    quantity.change = ChangeReader.change(of: quantity, in: scan)
  }

  /// 亿元/平方公里, 元每吨: a unit after the unit makes a ratio.
  private func divide(_ quantity: QuantityMention, _ unit: PrintedUnit) {
    let end = quantity.range.upperBound
    let isSlash = scan.has("/", at: end) || scan.has("／", at: end)
    guard isSlash || scan.has("每", at: end) else { return }
    let start = end + (scan.has("/", at: end) ? 1 : 3)
    guard let hit = scan.longestHit(.unit, at: start), let entry = vocabulary.unit(hit), entry.dimension != .ratio,
      isSlash || entry.dimension != .count
    else { return }
    quantity.unit += [0x2F] + name(of: entry, hit)
    quantity.dimension = .ratio
    quantity.range = quantity.range.lowerBound..<Int(hit.end)
    quantity.core = quantity.range
  }

  /// Takes in the modifiers that stand right before and after: 近, 超过, 以上, 左右.
  func extend(_ quantity: QuantityMention, isBare: Bool) {
    var start = quantity.range.lowerBound
    var end = quantity.range.upperBound
    // 9个上下游作坊, 14项许可证书: where they stand in a trade, and what they are.
    if scan.starts(.modifier, at: end), !scan.has("上下游", at: end), !scan.has("许可", at: end) {
      for hit in scan.hits(at: end).reversed() {
        guard let modifier = vocabulary.modifiers.modifier(hit, at: .after, vocabulary) else { continue }
        quantity.modifier = modifier
        end = Int(hit.end)
        break
      }
    }
    let edge = scan.has(" ", before: start) ? start - 1 : start
    if let (before, modifier) = modifierBefore(edge, isBare: isBare) {
      if quantity.modifier == nil || modifier != .approx { quantity.modifier = modifier }
      start = before
    } else if quantity.modifier == nil {
      quantity.modifier = distantModifier(before: start)
    }
    quantity.range = start..<end
  }

  private func modifierBefore(_ end: Int, isBare: Bool) -> (Int, Modifier)? {
    guard !scan.kinds(endingAt: end).isDisjoint(with: .modifier) else { return nil }
    var best: (Int, Modifier)?
    scan.forEachHit(endingAt: end) { hit in
      if let modifier = vocabulary.modifiers.modifier(hit, at: .before, vocabulary) {
        if !isPartOfWord(hit) { best = (Int(hit.start), modifier) }
      } else if isBare, let modifier = vocabulary.modifiers.modifier(hit, at: .beforeMultiplier, vocabulary) {
        if !isPartOfWord(hit) { best = (Int(hit.start), modifier) }
      }
    }
    return best
  }

  /// 约 in 节约, 签约; 近 in 附近, 最近; 上 in 线上; 小于 is a word of its own.
  private func isPartOfWord(_ hit: Hit) -> Bool {
    // 租不到60吨级的拖轮
    if scan.has("不到", at: Int(hit.start)) { return Self.seeking.contains(scan.character(before: Int(hit.start)).value) }
    guard hit.end - hit.start == 3 else { return false }
    let before = scan.character(before: Int(hit.start)).value
    switch scan.character(at: Int(hit.start)).value {
    case 0x7EA6: return "节签履制条公预契违合续大隐".unicodeScalars.contains { $0.value == before }
    case 0x8FD1: return "附最临就邻亲接靠".unicodeScalars.contains { $0.value == before }
    case 0x4E0A: return "线网以晚早会路桥车船海陆身手之向".unicodeScalars.contains { $0.value == before }
    case 0x6210: return "完建形达合组变集".unicodeScalars.contains { $0.value == before }
    case 0x8D85: return "赶反".unicodeScalars.contains { $0.value == before }
    default: return false
    }
  }

  private static let seeking: Characters = "租找买招借收寻觅订约请等拿"

  /// 至少要练习40分钟: the bound stands a word or two before.
  private func distantModifier(before start: Int) -> Modifier? {
    let clause = scan.clause(at: start)
    let from = max(clause.lowerBound, start - 18)
    for hit in scan.hits(in: from..<start)
    where hit.kinds.contains(.modifier) && Int(hit.end) <= start && hit.end - hit.start == 6 {
      guard let modifier = vocabulary.modifiers.modifier(hit, at: .before, vocabulary),
        modifier == .atLeast || modifier == .upTo,
        scan.numerals(in: Int(hit.end)..<start).isEmpty
      else { continue }
      return modifier
    }
    return nil
  }
}
