import Model

/// Finds what an English text measures and counts.
///
///     about 2.5 billion yuan        a currency after the number, or a sign before it
///     a 48-hectare site             a unit after a hyphen
///     twelve young companies        the noun in the plural that follows
///     half of it, two-thirds        percent
///     … eleven teams; four left     a bare number counts what was counted before it
///
/// Not quantities: dates, clock times, ordinals, numbers in names (Building 12), `one` but in a row of counts.
struct EnglishQuantityReader {
  let text: EnglishText
  /// Tokens that belong to dates and names, in order.
  let taken: [Range<Int>]
  let numbers: EnglishNumberReader
  private(set) var found: [EnglishQuantity] = []
  /// The last of each sort in the text: what a bare number takes its unit from.
  private var lastMoney: Int?
  private var lastCount: Int?
  private var lastFigure: Int?

  init(_ text: EnglishText, taken: [Range<Int>]) {
    self.text = text
    self.taken = taken
    numbers = EnglishNumberReader(text: text)
  }

  mutating func read() -> [EnglishQuantity] {
    var index = 0
    var next = 0
    while index < text.tokens.count {
      while next < taken.count, taken[next].upperBound <= index { next += 1 }
      if next < taken.count, taken[next].contains(index) {
        index = taken[next].upperBound
        continue
      }
      guard mayBegin(index), let number = numbers.number(at: index) else {
        if let phrase = singlePeriod(at: index) {
          keep(phrase)
          index = phrase.tokens.upperBound
        } else {
          index += 1
        }
        continue
      }
      if let quantities = quantities(number) {
        for quantity in quantities { keep(quantity) }
        index = max(index + 1, quantities.last?.tokens.upperBound ?? 0)
      } else {
        index = max(index + 1, number.range.upperBound)
      }
    }
    return found
  }

  private mutating func keep(_ quantity: EnglishQuantity) {
    if let last = found.last, quantity.tokens.lowerBound < last.tokens.upperBound { return }
    found.append(quantity)
    let number = found.count - 1
    switch quantity.dimension {
    case .money: lastMoney = number
    case .count: lastCount = number
    case .duration: return
    default: break
    }
    if !quantity.isFraction { lastFigure = number }
  }

  // MARK: What is a number

  /// Whether a number may begin at a token: it is none inside a word, a name or a code.
  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.sort == .figure || token.sort == .word else { return false }
    if token.sort == .word {
      guard text.has([.number, .scale], index) || text.isAny(index, ["a", "an", "half"]) else { return false }
      if token.isCapital, !token.traits.contains(.opensSentence) { return false }
      if text.has(.scale, index) { return false }
      return !token.traits.contains(.hyphenated)
    }
    if token.traits.contains(.hyphenated) { return false }
    guard token.traits.contains(.joined), index > 0 else { return true }
    switch text.tokens[index - 1].sort {
    case .mark: return !text.isMark(index - 1, "/") && !text.isMark(index - 1, "+") && !text.isMark(index - 1, "#")
    default: return text.phrase(.currency, endingAt: index) != nil
    }
  }

  /// Whether something is said of the hour: nine o’clock, six in the morning, 3 p.m.
  private func isClockTime(_ end: Int) -> Bool {
    if text.isAny(end, ["o’clock", "o'clock", "am", "pm", "a.m", "p.m", "a.m.", "p.m."]) { return true }
    return text.areWords(end, "in", "the") && text.isAny(end + 2, ["morning", "afternoon", "evening"])
  }

  private func isOrdinal(_ end: Int) -> Bool {
    guard end < text.tokens.count, text.tokens[end].traits.contains(.joined) else { return false }
    if text.isAny(end, ["th", "st", "nd", "rd", "s", "x"]) { return true }
    return text.tokens[end].sort == .word && text.phrase([.unit, .currency], at: end) == nil
  }

  // MARK: Reading one

  private func quantities(_ number: EnglishNumber) -> [EnglishQuantity]? {
    let end = number.range.upperBound
    if isClockTime(end) || number.isFigures && isOrdinal(end) { return nil }
    if let between = range(number) { return between }
    if let ratio = share(number) { return [ratio] }
    if let quantity = measured(number) { return [quantity] }
    if number.sort == .fraction { return fraction(number).map { [$0] } }
    if isLabelled(number) { return nil }
    if let counted = counted(number) { return [counted] }
    return bare(number).map { [$0] }
  }

  /// Money, measures, percentages: the unit or currency says it.
  func measured(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    if number.sort == .whole, let sign = text.phrase(.currency, endingAt: start), isSign(sign, before: start),
      let unit = text.entry(sign, .currency)?.unit
    {
      var quantity = EnglishQuantity(sign.first..<number.range.upperBound, number.value)
      quantity.set(unit, printed: [])
      divide(&quantity)
      complete(&quantity)
      return quantity
    }
    if number.sort == .fraction { return fractionOfUnit(number) }
    var at = number.range.upperBound
    var isAdjective = false
    if numbers.isHyphen(at) {
      at += 1
      isAdjective = true
    }
    guard let phrase = text.phrase([.unit, .currency], at: at), !(number.hasArticle && isAdjective) else {
      return isAdjective ? adjective(number, at) : nil
    }
    if text.isWord(at, "second"), isAdjective || !text.isWord(at, "seconds"), number.value == .one { return nil }
    // one day he left
    if number.value == .one, !number.isFigures, text.isWord(at, "day"),
      !text.has(.preposition, number.range.lowerBound - 1)
    {
      return nil
    }
    var quantity = EnglishQuantity(number.range.lowerBound..<phrase.end, number.value)
    quantity.isAdjective = isAdjective
    if let unit = text.entry(phrase, .currency)?.unit, !isMass(phrase) {
      quantity.set(unit, printed: [])
    } else if let unit = text.entry(phrase, .unit)?.unit {
      quantity.set(unit, printed: printed(phrase))
      if unit.dimension == .multiple, !isComparison(phrase.end) { quantity.dimension = .count }
    } else {
      return nil
    }
    addOld(&quantity)
    divide(&quantity)
    addCountry(&quantity)
    complete(&quantity)
    return quantity
  }

  /// A currency before a number is a sign, or a word glued or close to figures: $5, RMB 5.
  private func isSign(_ phrase: EnglishPhrase, before start: Int) -> Bool {
    guard text.tokens[start].sort == .figure else { return false }
    if text.tokens[phrase.end - 1].sort == .mark || text.tokens[start].traits.contains(.joined) { return true }
    return text.isAny(phrase.first, ["rs", "rmb", "rm", "rp", "usd", "eur", "gbp", "cny", "inr", "jpy"])
  }

  /// 2,000 pounds of copper.
  private func isMass(_ phrase: EnglishPhrase) -> Bool {
    text.isAny(phrase.first, ["pound", "pounds"]) && text.isWord(phrase.end, "of")
  }

  private func printed(_ phrase: EnglishPhrase) -> [UInt8] {
    let range = text.bytes(of: phrase.first..<phrase.end)
    let printed = text.bytes[range].map { byte -> UInt8 in byte == 0x2D && phrase.end - phrase.first == 3 ? 0x2D : byte
    }
    return text.folded[range].elementsEqual("%".utf8) ? Array("percent".utf8) : printed
  }

  /// four times the size, three times as much; three times a day counts.
  private func isComparison(_ end: Int) -> Bool {
    text.isAny(end, ["the", "as", "its", "their", "that", "what"]) || text.has([.more, .less], end)
  }

  /// a 34-year-old, 34 years old
  private func addOld(_ quantity: inout EnglishQuantity) {
    guard quantity.dimension == .duration else { return }
    let end = quantity.tokens.upperBound
    if numbers.isHyphen(end), text.isWord(end + 1, "old") {
      quantity.tokens = quantity.tokens.lowerBound..<end + 2
      quantity.unit = Array("years".utf8)
    } else if text.isWord(end, "old") {
      quantity.tokens = quantity.tokens.lowerBound..<end + 1
    }
  }

  /// 6.8 billion dollars, Taiwan.
  private func addCountry(_ quantity: inout EnglishQuantity) {
    let end = quantity.tokens.upperBound
    guard quantity.unit.equals("USD"), text.isMark(end, ",") else { return }
    let countries: [(StaticString, StaticString)] = [
      ("taiwan", "TWD"), ("australian", "AUD"), ("canadian", "CAD"), ("singapore", "SGD"),
    ]
    guard let (_, code) = countries.first(where: { text.isWord(end + 1, $0.0) }), text.isMark(end + 2, ".") else {
      return
    }
    quantity.unit = code.bytes
    quantity.tokens = quantity.tokens.lowerBound..<end + 2
  }

  /// 82 euros a square metre, 30 tonnes per hectare, 180 litres a second. A sum an hour is a sum.
  private func divide(_ quantity: inout EnglishQuantity) {
    let end = quantity.tokens.upperBound
    guard text.isAny(end, ["a", "an", "per"]) || text.isMark(end, "/"),
      let phrase = text.phrase(.unit, at: end + 1), let unit = text.entry(phrase, .unit)?.unit
    else { return }
    let isFlow =
      [.volume, .mass, .energy].contains(quantity.dimension) && text.isAny(end + 1, ["second", "minute", "hour"])
    switch unit.dimension {
    case .area, .volume, .energy, .mass, .length, .power: quantity.dimension = .ratio
    case .duration where isFlow: break
    default: return
    }
    quantity.unit += [0x2F] + (unit.name ?? printed(phrase))
    quantity.base = nil
    quantity.tokens = quantity.tokens.lowerBound..<phrase.end
  }

  // MARK: Shares

  /// four in ten, nine out of ten.
  private func share(_ number: EnglishNumber) -> EnglishQuantity? {
    let end = number.range.upperBound
    let next = text.areWords(end, "out", "of") ? end + 2 : text.isWord(end, "in") ? end + 1 : end
    guard next > end, number.sort == .whole, let whole = numbers.number(at: next), whole.sort == .whole,
      let part = number.value.integer, let all = whole.value.integer, part < all, all <= 1000, all % 5 == 0 || all < 10,
      text.isWord(whole.range.upperBound, "of") || next == end + 2 || text.isMark(whole.range.upperBound, ".")
        || text.isMark(whole.range.upperBound, ",") || text.tokens[next].sort == .word
    else { return nil }
    var quantity = EnglishQuantity(
      number.range.lowerBound..<whole.range.upperBound,
      ExactDecimal(Int128(10000 * part / all), exponent: -2))
    quantity.unit = Array("percent".utf8)
    quantity.dimension = .ratio
    quantity.isFraction = true
    complete(&quantity)
    return quantity
  }

  /// half an hour, half a percent, a thousandth of a millimetre.
  private func fractionOfUnit(_ number: EnglishNumber) -> EnglishQuantity? {
    var at = number.range.upperBound
    if text.isWord(at, "of") { at += 1 }
    guard text.isAny(at, ["a", "an"]), let phrase = text.phrase([.unit, .currency, .scale], at: at + 1) else {
      return nil
    }
    if text.has(.scale, at + 1) {
      guard text.phrase([.unit, .currency], at: at + 2) != nil || at > number.range.upperBound,
        let power = text.entry(at + 1, .scale).flatMap({ Int($0.value[...]) })
      else { return nil }
      var scaled = number
      scaled.sort = .whole
      scaled.value = number.value.timesTen(to: power)
      scaled.isScaled = true
      scaled.range = number.range.lowerBound..<at + 2
      return measured(scaled)
    }
    // half of a year is a share of it, half a year a length of time.
    guard at == number.range.upperBound || text.entry(phrase, .unit)?.unit?.dimension != .duration else { return nil }
    var quantity = EnglishQuantity(number.range.lowerBound..<phrase.end, number.value)
    if let unit = text.entry(phrase, .currency)?.unit {
      quantity.set(unit, printed: [])
    } else if let unit = text.entry(phrase, .unit)?.unit {
      quantity.set(unit, printed: printed(phrase))
    }
    complete(&quantity)
    return quantity
  }

  private func fraction(_ number: EnglishNumber) -> EnglishQuantity? {
    let end = number.range.upperBound
    let isPlural = end > 0 && text.folded[text.tokens[end - 1].range].last == 0x73
    if text.isWord(number.range.lowerBound, "half") {
      guard isHalf(number.range.lowerBound, end) else { return nil }
    } else if !isPlural, number.hasArticle || number.range.count == 1 {
      // a third plant is an ordinal
      guard
        text.isAny(end, ["of", "the", "as"]) || text.has([.more, .less], end) || end == text.tokens.count
          || text.isBreak(end) && !text.isMark(end, "-") || modifier(before: number.range.lowerBound) != nil
          || text.isWord(number.range.lowerBound - 1, "by")
      else { return nil }
    }
    var quantity = EnglishQuantity(number.range, number.value.timesTen(to: 2))
    quantity.unit = Array("percent".utf8)
    quantity.dimension = .ratio
    quantity.isFraction = true
    complete(&quantity)
    return quantity
  }

  /// half of it, half the price; not the first half, half-finished, half past.
  private func isHalf(_ index: Int, _ end: Int) -> Bool {
    if numbers.isHyphen(end) || text.tokens[index].traits.contains(.hyphenated) || text.isWord(end, "past") {
      return false
    }
    if text.has([.ordinal, .qualifier], index - 1) || text.isAny(index - 1, ["other", "a"]) { return false }
    return text.isAny(end, ["of", "the", "its", "their", "his", "her", "that", "what", "as", "our"])
      || modifier(before: index) != nil || text.isAny(index - 1, ["by", "in", "than"]) && text.isBreakOrEnd(end)
  }

  /// halved, doubled: a change that is a number by itself.
  static let changeWords: [(StaticString, Int, Bool)] = [
    ("halved", 50, false), ("doubled", 2, true), ("tripled", 3, true), ("trebled", 3, true), ("quadrupled", 4, true),
  ]

  /// a fortnight, for a week, a year’s: one of it; and halved, doubled.
  private func singlePeriod(at index: Int) -> EnglishQuantity? {
    for (word, value, isRise) in EnglishQuantityReader.changeWords where text.isWord(index, word) {
      guard !text.tokens[index].traits.contains(.hyphenated), !isFollowedByNoun(index + 1) else { return nil }
      var quantity = EnglishQuantity(index..<index + 1, ExactDecimal(Int128(value)))
      quantity.unit = Array((isRise ? "times" : "percent").utf8)
      quantity.dimension = isRise ? .multiple : .ratio
      quantity.change = isRise ? .increase : .decrease
      quantity.isFraction = true
      return quantity
    }
    guard text.isAny(index, ["a", "an"]), let phrase = text.phrase(.unit, at: index + 1),
      let unit = text.entry(phrase, .unit)?.unit, unit.dimension == .duration, !numbers.isHyphen(phrase.end),
      !text.isWord(index + 1, "second") || text.isBreakOrEnd(phrase.end)
    else { return nil }
    let isOwned = text.isSort(phrase.end, .possessive)
    let isFortnight = text.isWord(index + 1, "fortnight") && !text.has([.number, .plural], index - 1)
    let isSpan = text.isAny(index - 1, ["for", "within", "in", "than", "after"]) && !text.has(.closed, phrase.end)
    let lasts = text.isWord(index - 1, "for") && !text.isWord(phrase.end, "of")
    guard isOwned || isFortnight || lasts || isSpan && text.isAny(index - 1, ["within", "than"]),
      !text.isAny(phrase.end, ["earlier", "ago", "later", "before"])
    else { return nil }
    var quantity = EnglishQuantity(index..<phrase.end, .one)
    quantity.set(unit, printed: printed(phrase))
    complete(&quantity)
    return quantity
  }

  private func isFollowedByNoun(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].isLowerWord
      && text.tokens[index].kinds.isDisjoint(with: [.closed, .adverb])
  }

  // MARK: Ranges

  /// between 3 and 5 percent, 3-5 years, 3 to 5 years, six by two kilometres; from 18 to 75 hectares is two quantities.
  private func range(_ first: EnglishNumber) -> [EnglishQuantity]? {
    let end = first.range.upperBound
    let start = first.range.lowerBound
    guard first.sort == .whole, !first.hasArticle else { return nil }
    let isBetween = text.isWord(start - 1, "between") && text.isWord(end, "and")
    let isFrom = text.isWord(start - 1, "from") && text.isWord(end, "to")
    let isDash = numbers.isHyphen(end) || text.isMark(end, "–")
    let isBy = text.isWord(end, "by")
    guard isBetween || isDash || isBy || text.isAny(end, ["to", "or"]) else { return nil }
    var next = end + 1
    if text.phrase(.currency, at: next) != nil, text.isSort(next, .mark) { next += 1 }
    guard let second = numbers.number(at: next), second.sort == .whole, !second.hasArticle else { return nil }
    let quantity = measured(second) ?? counted(second)
    if isFrom {
      var low = first.value
      guard var high = quantity ?? bare(second) else { return nil }
      if !first.isScaled, second.isScaled, let scaled = scaled(first, like: second) { low = scaled }
      var lower = high
      if high.metric == nil { high.metric = nil }
      lower.tokens = signStart(start)..<end
      lower.value = low
      lower.high = nil
      lower.modifier = nil
      lower.base = nil
      return [lower, high]
    }
    guard var quantity else { return nil }
    if isBy {
      guard quantity.dimension == .length else { return nil }
      quantity.value = first.value
      quantity.tokens = start..<quantity.tokens.upperBound
      return [quantity]
    }
    var low = first.value
    if !first.isScaled, second.isScaled, let scaled = scaled(first, like: second) { low = scaled }
    guard low < quantity.value else { return nil }
    quantity.high = quantity.value
    quantity.value = low
    quantity.base = nil
    quantity.tokens = (isBetween ? start - 1 : signStart(start))..<quantity.tokens.upperBound
    if !isBetween { complete(&quantity) }
    return [quantity]
  }

  private func signStart(_ start: Int) -> Int {
    guard let sign = text.phrase(.currency, endingAt: start), isSign(sign, before: start) else { return start }
    return sign.first
  }

  /// 3 of 3-5 billion.
  private func scaled(_ first: EnglishNumber, like second: EnglishNumber) -> ExactDecimal? {
    for index in second.range {
      if let power = text.entry(index, .scale).flatMap({ Int($0.value[...]) }), power > 2 {
        return first.value.timesTen(to: power)
      }
    }
    return nil
  }

  // MARK: Counts

  /// six-person, 120-bed: what is counted stands after the hyphen.
  private func adjective(_ number: EnglishNumber, _ at: Int) -> EnglishQuantity? {
    guard at < text.tokens.count, text.tokens[at].isLowerWord, text.tokens[at].kinds.isDisjoint(with: .closed),
      !number.hasArticle, ExactDecimal.one < number.value, text.tokens[at].traits.contains(.hyphenated),
      !text.isAny(
        at, ["way", "star", "time", "odd", "off", "track", "digit", "dimensional", "hand", "class", "up", "in", "out"]),
      !(text.tokens[at].range.count > 4 && text.folded[text.tokens[at].range].ends(with: "ed"))
    else { return nil }
    var quantity = EnglishQuantity(number.range.lowerBound..<at + 1, number.value)
    quantity.unit = Array(text.bytes[text.tokens[at].range])
    quantity.dimension = .count
    quantity.isAdjective = true
    complete(&quantity)
    return quantity
  }

  /// twelve young companies, two more mills, 52 farms and packers.
  func counted(_ number: EnglishNumber) -> EnglishQuantity? {
    guard number.sort == .whole else { return nil }
    if number.value == .one { return countedOne(number) }
    let noun = EnglishNounReader(text: text).counted(from: number.range.upperBound)
    guard let noun, !isIdle(number, noun) else { return nil }
    var quantity = EnglishQuantity(number.range.lowerBound..<noun.end, number.value)
    quantity.unit = Array(text.bytes[text.bytes(of: noun.head)])
    quantity.dimension = .count
    quantity.metric = noun.phrase
    if text.isWord(noun.head.lowerBound, "points"), isNearPercent(number.range.lowerBound) {
      quantity.unit = Array("percentage_point".utf8)
      quantity.dimension = .ratio
      quantity.metric = nil
    }
    complete(&quantity)
    return quantity
  }

  /// 2020 Olympics, a year before a noun in capitals.
  private func isIdle(_ number: EnglishNumber, _ noun: EnglishNounReader.Noun) -> Bool {
    isYear(number) && !text.tokens[noun.head.lowerBound].isLowerWord
  }

  private func isYear(_ number: EnglishNumber) -> Bool {
    guard number.isFigures, !number.isScaled, number.range.count == 1,
      text.tokens[number.range.lowerBound].range.count == 4,
      let year = number.value.integer
    else { return false }
    return (1800...2099).contains(year)
  }

  private func isNearPercent(_ index: Int) -> Bool {
    let sentence = text.sentence(of: index)
    return found.suffix(3).contains { $0.unit.equals("percent") && $0.tokens.lowerBound >= sentence.lowerBound }
  }

  /// nine companies and one coffee machine: one counts in a row of counts.
  private func countedOne(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    guard let last = found.last, last.dimension == .count, text.isWord(start - 1, "and"),
      last.tokens.lowerBound >= text.sentence(of: start).lowerBound, start - last.tokens.upperBound < 12
    else { return nil }
    if let noun = EnglishNounReader(text: text).single(from: start + 1) {
      var quantity = EnglishQuantity(start..<noun.upperBound, .one)
      quantity.unit = Array(text.bytes[text.bytes(of: noun)])
      quantity.dimension = .count
      quantity.metric = noun
      return quantity
    }
    guard last.isBare, text.isMark(start + 1, ",") || text.has(.auxiliary, start + 1) else { return nil }
    var quantity = EnglishQuantity(start..<start + 1, .one)
    quantity.unit = last.unit
    quantity.dimension = .count
    quantity.metric = last.metric
    quantity.isBare = true
    return quantity
  }

  // MARK: Bare numbers

  /// A number with nothing to count beside it: an age, or one more of what was counted before.
  private func bare(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    guard number.sort == .whole, number.value != .one, !isYear(number), !isNamed(number) else { return nil }
    if let age = age(number) { return age }
    if text.isAny(end, ["high", "deep", "abreast", "strong"]) { return nil }
    if numbers.isHyphen(end) || text.isMark(end, ":") && number.isFigures { return nil }
    if text.isMark(start - 1, "("), text.isMark(end, ")") { return nil }
    if text.isAny(start - 1, ["the", "these", "those", "all"]) || text.isSort(start - 1, .possessive) { return nil }
    if text.isWord(start - 1, "by"), text.isWord(start - 2, "one") || number.hasArticle { return nil }
    var quantity = EnglishQuantity(start..<end, number.value)
    quantity.isBare = true
    if text.isWord(start - 1, "minus") {
      quantity.tokens = start - 1..<end
      quantity.value = ExactDecimal(-number.value.mantissa, exponent: number.value.exponent)
    }
    guard inherit(&quantity, number) else { return nil }
    if text.isWord(end, "more") { quantity.tokens = quantity.tokens.lowerBound..<end + 1 }
    complete(&quantity)
    return quantity
  }

  /// Building 12, Phase 2, page 4.
  private func isLabelled(_ number: EnglishNumber) -> Bool {
    number.isFigures
      && text.isAny(
        number.range.lowerBound - 1,
        [
          "page", "no", "number", "phase", "chapter", "building", "room", "line", "gate", "route", "type", "class",
          "level", "grade", "model", "version", "article", "section", "berth", "pier", "unit", "figure", "table", "lot",
          "plot", "block", "fortune",
        ])
  }

  /// Airbus 320: figures after a name, with nothing to count after them.
  private func isNamed(_ number: EnglishNumber) -> Bool {
    let before = number.range.lowerBound - 1
    guard before >= 0, text.tokens[before].sort == .word else { return false }
    return number.isFigures && text.tokens[before].isCapital && !text.tokens[before].traits.contains(.opensSentence)
  }

  /// Nomvula Dlamini, 34, …; left school at fifteen; aged 41.
  private func age(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    guard let value = number.value.integer, (2...110).contains(value), !number.isScaled else { return nil }
    let isApposed =
      number.isFigures && text.isMark(start - 1, ",") && start > 1 && text.tokens[start - 2].isCapital
      && (text.isMark(end, ",") || text.isMark(end, "."))
    let isAged = text.isWord(start - 1, "aged")
    let isAt =
      !number.isFigures && text.isWord(start - 1, "at") && value > 4
      && (text.isAny(end, ["he", "she", "and", "with", "they", "to"]) || text.isBreakOrEnd(end))
    guard isApposed || isAged || isAt else { return nil }
    var quantity = EnglishQuantity(number.range, number.value)
    quantity.unit = Array("years".utf8)
    quantity.dimension = .duration
    quantity.isAge = true
    return quantity
  }

  /// Takes unit and metric from what was counted or measured before, or from a noun after `of`.
  private func inherit(_ quantity: inout EnglishQuantity, _ number: EnglishNumber) -> Bool {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    let nouns = EnglishNounReader(text: text)
    if text.isWord(end, "of"), !text.isAny(end + 1, ["them", "it", "us", "these", "those", "which", "whom"]) {
      let after = text.has(.determiner, end + 1) ? end + 2 : end + 1
      guard let noun = nouns.counted(from: after) else { return false }
      return count(&quantity, noun.head)
    }
    // from 45 days to 20
    if let last = found.last, text.isWord(start - 1, "to"), last.tokens.upperBound == start - 1 {
      take(last, for: &quantity)
      return true
    }
    if let noun = numbered(before: start) { return count(&quantity, noun) }
    let clause = text.clause(of: start)
    for index in max(clause.lowerBound, start - 8)..<start
    where text.isAny(index, ["workforce", "payroll", "headcount", "population"])
      || text.isWord(index, "work") && text.isWord(index + 2, "force")
    {
      quantity.unit = Array("people".utf8)
      quantity.dimension = .count
      quantity.metric = index..<index + (text.isWord(index, "work") ? 3 : 1)
      return true
    }
    // minus 20 degrees at 35 euros, minus 45 at 80
    let isMoneyPlace = text.isAny(start - 1, ["at", "for"]) && quantity.tokens.lowerBound == start
    let isOfThem = text.isWord(end, "of") && text.isAny(end + 1, ["them", "these", "those"])
    var source = number.isScaled && !isOfThem ? lastMoney ?? lastCount ?? lastFigure : lastFigure
    // A small number in words is no sum of money, unless a price stands before it.
    if let money = source, found[money].dimension == .money,
      isOfThem || !number.isFigures && !number.isScaled && !text.isWord(start - 1, "at")
    {
      source = lastCount
    }
    if isMoneyPlace, let money = lastMoney, text.isWord(start - 1, "at") { source = lastRate() ?? money }
    if quantity.tokens.lowerBound < start { source = found.lastIndex { $0.dimension == .other } ?? source }
    if text.isWord(start - 1, "another") || text.isWord(end, "more") || isOfThem {
      source = lastCount ?? (isOfThem ? nil : source)
    }
    if let source {
      let earlier = found[source]
      guard start - earlier.tokens.upperBound < 80 else { return false }
      take(earlier, for: &quantity)
      return true
    }
    guard let noun = nouns.last(before: start) else { return false }
    return count(&quantity, noun)
  }

  private func take(_ earlier: EnglishQuantity, for quantity: inout EnglishQuantity) {
    quantity.unit = earlier.unit
    quantity.dimension = earlier.dimension
    quantity.metric = earlier.metric
  }

  /// The number of firms topped 23,000: what the sentence says is numbered.
  private func numbered(before start: Int) -> Range<Int>? {
    let sentence = text.sentence(of: start)
    for index in stride(from: start - 1, through: max(sentence.lowerBound, start - 24), by: -1)
    where text.areWords(index, "number", "of") {
      for at in index + 2..<min(start, index + 8) {
        if text.has(.closed, at) { break }
        let word = text.folded[text.tokens[at].range]
        if text.tokens[at].sort == .word, word.last == 0x73, word.count > 3 { return at..<at + 1 }
      }
    }
    return nil
  }

  /// The last price by the unit, where there is one: 48 dollars a square metre … at 115.
  private func lastRate() -> Int? {
    found.lastIndex { $0.unit.contains(0x2F) || $0.dimension == .money }
  }

  private func count(_ quantity: inout EnglishQuantity, _ noun: Range<Int>) -> Bool {
    quantity.unit = Array(text.bytes[text.bytes(of: noun)])
    quantity.dimension = .count
    quantity.metric = noun
    return true
  }

  // MARK: Modifiers and change

  /// Takes in the modifiers around a quantity, and says whether it is a change.
  func complete(_ quantity: inout EnglishQuantity) {
    let end = quantity.tokens.upperBound
    if text.areWords(end, "or", "so") {
      quantity.modifier = .approx
      quantity.tokens = quantity.tokens.lowerBound..<end + 2
    } else if text.areWords(end, "or", "more") {
      quantity.modifier = .atLeast
      quantity.tokens = quantity.tokens.lowerBound..<end + 2
    } else if text.areWords(end, "or", "less") || text.areWords(end, "or", "fewer") {
      quantity.modifier = .upTo
      quantity.tokens = quantity.tokens.lowerBound..<end + 2
    }
    if let (first, modifier, isPrinted) = modifier(before: quantity.tokens.lowerBound) {
      quantity.modifier = modifier
      if isPrinted { quantity.tokens = first..<quantity.tokens.upperBound }
      quantity.change = EnglishChange(text: text).change(of: quantity, from: first)
    } else {
      quantity.change = EnglishChange(text: text).change(of: quantity, from: quantity.tokens.lowerBound)
    }
  }

  private func modifier(before start: Int) -> (Int, Modifier, Bool)? {
    guard let phrase = text.phrase(.modifier, endingAt: start), let value = text.entry(phrase, .modifier)?.value else {
      return nil
    }
    // “the shop is inside 12 halls”, “up above”: a preposition after a verb of place is none.
    let isPrinted = value.last != 0x7E
    let name = isPrinted ? value[...] : value.dropLast()
    guard let modifier = Modifier(rawValue: String(decoding: name, as: UTF8.self)) else { return nil }
    return (phrase.first, modifier, isPrinted)
  }
}

extension EnglishText {
  /// A mark that ends a clause, or the end of the text.
  func isBreakOrEnd(_ index: Int) -> Bool { index >= tokens.count || isBreak(index) }
}
