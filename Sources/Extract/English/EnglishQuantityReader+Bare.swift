/// Numbers with nothing to count beside them: what they count was named before.
extension EnglishQuantityReader {
  /// A number with nothing to count beside it: an age, or one more of what was counted before.
  func bare(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    guard number.sort == .whole, number.value != .one, !isYear(number), !isNamed(number) else { return nil }
    if let age = age(number) { return age }
    if text.isAny(end, ["high", "deep", "abreast", "strong"]) { return nil }
    if numbers.isHyphen(end) || text.isMark(end, ":") && number.isFigures { return nil }
    if text.isMark(start - 1, "("), text.isMark(end, ")") { return nil }
    if text.isAny(start - 1, ["the", "these", "those", "all"]) || text.isSort(start - 1, .possessive) { return nil }
    if text.isWord(start - 1, "by"), text.isWord(start - 2, "one") || number.hasArticle { return nil }
    let quantity = EnglishQuantity(start..<end, number.value)
    quantity.isBare = true
    if text.isWord(start - 1, "minus") {
      quantity.tokens = start - 1..<end
      quantity.value = ExactDecimal(-number.value.mantissa, exponent: number.value.exponent)
    }
    guard inherit(quantity, number) else { return nil }
    if text.isWord(end, "more") { quantity.tokens = quantity.tokens.lowerBound..<end + 1 }
    complete(quantity)
    return quantity
  }

  /// Building 12, Phase 2, page 4.
  func isLabelled(_ number: EnglishNumber) -> Bool {
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
  func isNamed(_ number: EnglishNumber) -> Bool {
    let before = number.range.lowerBound - 1
    guard before >= 0, text.tokens[before].sort == .word else { return false }
    return number.isFigures && text.tokens[before].isCapital && !text.tokens[before].traits.contains(.opensSentence)
  }

  /// Anna Ruiz, 52, …; went to sea at sixteen; aged 41.
  func age(_ number: EnglishNumber) -> EnglishQuantity? {
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
    let quantity = EnglishQuantity(number.range, number.value)
    quantity.unit = Array("years".utf8)
    quantity.dimension = .duration
    quantity.isAge = true
    return quantity
  }

  /// Takes unit and metric from what was counted or measured before, or from a noun after `of`.
  func inherit(_ quantity: EnglishQuantity, _ number: EnglishNumber) -> Bool {
    let start = number.range.lowerBound
    let end = number.range.upperBound
    let nouns = EnglishNounReader(text: text)
    if text.isWord(end, "of"), !text.isAny(end + 1, ["them", "it", "us", "these", "those", "which", "whom"]) {
      let after = text.has(.determiner, end + 1) ? end + 2 : end + 1
      guard let noun = nouns.counted(from: after) else { return false }
      return count(quantity, noun.head)
    }
    // from 45 days to 20
    if let last = found.last, text.isWord(start - 1, "to"), last.tokens.upperBound == start - 1 {
      take(last, for: quantity)
      return true
    }
    if let noun = numbered(before: start) { return count(quantity, noun) }
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
    // minus 10 degrees at 12 euros, minus 30 at 25
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
      take(earlier, for: quantity)
      return true
    }
    guard let noun = nouns.last(before: start) else { return false }
    return count(quantity, noun)
  }

  func take(_ earlier: EnglishQuantity, for quantity: EnglishQuantity) {
    quantity.unit = earlier.unit
    quantity.dimension = earlier.dimension
    quantity.metric = earlier.metric
  }

  /// The number of firms topped 23,000: what the sentence says is numbered.
  func numbered(before start: Int) -> Range<Int>? {
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

  /// The last price by the unit, where there is one: 40 dollars a square metre … at 90.
  func lastRate() -> Int? {
    found.lastIndex { $0.unit.contains(0x2F) || $0.dimension == .money }
  }

  func count(_ quantity: EnglishQuantity, _ noun: Range<Int>) -> Bool {
    quantity.unit = Array(text.bytes[text.bytes(of: noun)])
    quantity.dimension = .count
    quantity.metric = noun
    return true
  }
}
