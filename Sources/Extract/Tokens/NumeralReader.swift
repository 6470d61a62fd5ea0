import Model

/// Reads one numeral, as long as it goes, in a single walk.
///
///     numeral  = part+ [digit]             trailing digit: 三万五 = 35000
///     part     = (figures | digits | 几 | 数) multiplier* | multiplier
///     figures  = 1,100.9 · 82，225 · ３.５
///
/// Values are carried as a pair, so that 两三百 or 十几 is read once for both ends.
struct NumeralReader {
  private var total = Pair.zero
  private var section = Pair.zero
  private var current: Pair?
  private var lastMultiplier = 0
  private var lastBig = 0
  private var isCurrentSingleDigit = false
  private var followsZero = false
  private var coefficient: ExactDecimal?
  private var digits = 0
  private var traits: Numeral.Traits = []
  private var failed = false

  private struct Pair {
    var low: ExactDecimal
    var high: ExactDecimal

    static let zero = Pair(.zero)

    init(_ value: ExactDecimal) { self.init(value, value) }

    init(_ low: ExactDecimal, _ high: ExactDecimal) {
      self.low = low
      self.high = high
    }

    var isZero: Bool { low.isZero && high.isZero }

    func timesTen(to power: Int) -> Pair { Pair(low.timesTen(to: power), high.timesTen(to: power)) }

    func plus(_ other: Pair?) -> Pair? {
      guard let other else { return self }
      guard let low = low.plus(other.low), let high = high.plus(other.high) else { return nil }
      return Pair(low, high)
    }
  }

  /// Chinese digits one after another, no more than thirty: kept in place, for most of them are one.
  private struct DigitRow {
    private var digits = InlineArray<30, UInt8>(repeating: 0)
    private var start = 0
    private var end = 0

    var count: Int { end - start }
    var isEmpty: Bool { start == end }
    var isFull: Bool { end == digits.count }
    var value: Int128 { (start..<end).reduce(0) { $0 * 10 + Int128(digits[$1]) } }

    subscript(index: Int) -> UInt8 { digits[start + index] }

    mutating func append(_ digit: UInt8) {
      digits[end] = digit
      end += 1
    }

    /// Drops the zeros it begins with.
    mutating func dropZeros() { while start < end, digits[start] == 0 { start += 1 } }
  }

  /// The numeral that starts at `start`, or nil.
  ///
  /// - Parameter vocabulary: knows units such as 千瓦, whose 千 is no multiplier.
  static func read(_ text: Span<UInt8>, at start: Int, _ vocabulary: Vocabulary) -> Numeral? {
    var reader = NumeralReader()
    return reader.numeral(text, at: start, vocabulary)
  }

  private mutating func numeral(_ text: Span<UInt8>, at start: Int, _ vocabulary: Vocabulary) -> Numeral? {
    var at = start
    while at < text.count, !failed {
      let before = at
      step(text, &at, start: start, vocabulary)
      if at == before { break }
    }
    guard at > start, !failed, var value = finish() else { return nil }
    if let (power, end) = englishMultiplier(text, at: at), traits.contains(.figures), lastMultiplier == 0 {
      value = value.timesTen(to: power)
      traits.insert(.multiplied)
      at = end
    }
    // X100, but 5G三个领域.
    if start > 0, case let before = text.codePoint(before: start).value, isNamePart(before),
      text[start] < 0x80 || text[start] == 0xEF || before == 0x2B || before == 0xFF0B
    {
      traits.insert(.code)
    }
    if at < text.count, text[at] == 0x2B { traits.insert(.code) }
    let isRange = value.low != value.high
    return Numeral(
      start: start, end: at, low: value.low, high: isRange ? value.high : nil,
      coefficient: coefficient ?? value.low, digits: digits, traits: traits)
  }

  private mutating func step(_ text: Span<UInt8>, _ at: inout Int, start: Int, _ vocabulary: Vocabulary) {
    let character = text.codePoint(at: at)
    switch NumeralCharacter(character.value) {
    case .figure:
      guard current == nil, at == start || lastMultiplier >= 4 else { return }
      readFigures(text, &at, isFirst: at == start)
    case .digit:
      guard current == nil else { return }
      if character.value.isFinancialNumeral, !hasFinancialNeighbour(text, at) { return }
      readDigits(text, &at, isFirst: at == start)
    case .some:
      let next = at + character.length < text.count ? text.codePoint(at: at + character.length).value : 0
      guard current == nil, isSomeDigit(character.value, before: next) else { return }
      current = Pair(ExactDecimal(character.value.isJi && lastMultiplier == 1 ? 1 : 2), ExactDecimal(9))
      isCurrentSingleDigit = false
      traits.insert(.indefinite)
      at += character.length
    case .multiplier(let power):
      if power == 3 || power == 2, at > start, ScanBuilder.isUnit(text, at, vocabulary) { return }
      if character.value.isFinancialNumeral, !hasFinancialNeighbour(text, at) { return }
      if multiply(by: power, isFirst: at == start) { at += character.length }
    case .none:
      readMore(text, &at, character)
    }
  }

  /// 几十, 十几, 数百; 几个 and 数 alone say nothing that could be counted.
  private func isSomeDigit(_ value: UInt32, before next: UInt32) -> Bool {
    if case .multiplier = NumeralCharacter(next) { return lastMultiplier == 0 }
    return value.isJi && lastMultiplier == 1
  }

  /// 20多万, 90来万: 多 or 来 between number and multiplier.
  private mutating func readMore(_ text: Span<UInt8>, _ at: inout Int, _ character: CodePoint) {
    let after = at + character.length
    guard character.value.isMore || character.value.isOrSo, current != nil || lastMultiplier > 0, after < text.count,
      case .multiplier(let power) = NumeralCharacter(text.codePoint(at: after).value), power >= 4
    else { return }
    traits.insert(character.value.isMore ? .more : .indefinite)
    at = after
  }

  private mutating func readFigures(_ text: Span<UInt8>, _ at: inout Int, isFirst: Bool) {
    var figures = FigureReader()
    figures.read(text, &at)
    if isFirst {
      traits.insert(.figures)
      digits = figures.wholeDigits
      coefficient = figures.value
    }
    if figures.isCode { traits.insert(.code) }
    if figures.hasFraction { traits.insert(.fraction) }
    if figures.isGrouped { traits.insert(.grouped) }
    current = Pair(figures.value)
    isCurrentSingleDigit = figures.wholeDigits == 1 && !figures.hasFraction
  }

  private mutating func readDigits(_ text: Span<UInt8>, _ at: inout Int, isFirst: Bool) {
    var row = DigitRow()
    var end = at
    var hasLiang = false
    while end < text.count, !row.isFull {
      let character = text.codePoint(at: end)
      guard case .digit(let digit) = NumeralCharacter(character.value) else { break }
      if character.value.isLiang {
        guard row.isEmpty else { break }
        hasLiang = true
      }
      row.append(digit)
      end += character.length
    }
    let start = at
    at = end
    if lastMultiplier > 0, row[0] == 0 {
      row.dropZeros()
      followsZero = true
      if row.isEmpty { return }
    }
    // 零 alone belongs to a word: 零部件, 零距离.
    if row.count == 1, row[0] == 0 {
      at = start
      return
    }
    isCurrentSingleDigit = row.count == 1
    if row.count == 1 {
      current = Pair(ExactDecimal(Int128(row[0])))
      if isFirst, row[0] == 1 { traits.insert(.one) }
      readChinesePoint(text, &at)
    } else if row.count == 2, isVagueRange(row[0], row[1]) {
      current = Pair(ExactDecimal(Int128(row[0])), ExactDecimal(Int128(row[1])))
    } else if hasLiang {
      at = start + 3
      current = Pair(ExactDecimal(2))
    } else {
      current = Pair(ExactDecimal(row.value))
      traits.insert(.positional)
    }
  }

  /// 两三, 三五, 七八: neighbours, not a row of digits.
  private func isVagueRange(_ first: UInt8, _ second: UInt8) -> Bool {
    first > 0 && (second == first + 1 || first == 3 && second == 5)
  }

  /// 一点五七: a point and digits after it. 三点 alone is a time of day.
  private mutating func readChinesePoint(_ text: Span<UInt8>, _ at: inout Int) {
    guard text.has("点", at: at), let whole = current else { return }
    var end = at + 3
    var value = whole.low
    var count = 0
    while end < text.count, count < 20, case .digit(let digit) = NumeralCharacter(text.codePoint(at: end).value) {
      value = ExactDecimal(value.mantissa * 10 + Int128(digit), exponent: value.exponent - 1)
      count += 1
      end += 3
    }
    guard count > 0, !text.has("十", at: end), !text.has("分", at: end), !text.has("刻", at: end) else { return }
    at = end
    current = Pair(value)
    traits.remove(.one)
    traits.insert(.fraction)
    isCurrentSingleDigit = false
  }

  private mutating func multiply(by power: Int, isFirst: Bool) -> Bool {
    if isFirst, power > 1 { traits.insert(.bareMultiplier) }
    traits.remove(.one)
    let value: Pair?
    if power < 4 {
      if current == nil, lastMultiplier != 0, !(power == 1 && followsZero) { return false }
      value = section.plus((current ?? Pair(.one)).timesTen(to: power))
      section = value ?? section
    } else {
      if power == lastBig, current == nil, section.isZero { return false }
      let base = power == 4 ? section.plus(current) : total.plus(section)?.plus(current)
      let factor = base.map { $0.isZero ? Pair(.one) : $0 }
      value = factor.flatMap { power == 4 ? total.plus($0.timesTen(to: 4)) : $0.timesTen(to: 8) }
      total = value ?? total
      section = .zero
      lastBig = power
      traits.insert(.multiplied)
    }
    if value == nil { failed = true }
    current = nil
    isCurrentSingleDigit = false
    followsZero = false
    lastMultiplier = power
    return true
  }

  /// 2.5 billion: the power, and where the word ends.
  private func englishMultiplier(_ text: Span<UInt8>, at offset: Int) -> (Int, Int)? {
    guard offset < text.count, text[offset] == 0x20 else { return nil }
    let words: [(StaticString, Int)] = [(" thousand", 3), (" million", 6), (" billion", 9), (" trillion", 12)]
    for (word, power) in words where text.has(word, at: offset) { return (power, offset + word.utf8CodeUnitCount) }
    return nil
  }

  private func finish() -> Pair? {
    var rest = current
    if let digit = current, isCurrentSingleDigit, lastMultiplier >= 2, !followsZero {
      rest = digit.timesTen(to: lastMultiplier == 8 ? 7 : lastMultiplier - 1)
    }
    return total.plus(section)?.plus(rest)
  }

  private func hasFinancialNeighbour(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let next = at + 3 < text.count ? text.codePoint(at: at + 3).value : 0
    let before = at >= 3 ? text.codePoint(before: at).value : 0
    switch (NumeralCharacter(next), NumeralCharacter(before)) {
    case (.multiplier, _): return true
    case (_, .multiplier): return true
    default: return next.isFinancialNumeral || before.isFinancialNumeral
    }
  }

  /// A letter or a plus sign right before: X100, 1+4.
  private func isNamePart(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x2B, 0xFF0B, 0x5F, 0x23: true
    default: false
    }
  }
}
