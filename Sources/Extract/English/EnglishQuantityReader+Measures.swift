/// Quantities with a unit or currency of their own: 36 hectares, $5 million, 95 euros a square metre.
extension EnglishQuantityReader {
  /// Money, measures, percentages: the unit or currency says it.
  func measured(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    if number.sort == .whole, let sign = text.phrase(.currency, endingAt: start), isSign(sign, before: start),
      let unit = text.entry(sign, .currency)?.unit
    {
      let quantity = EnglishQuantity(sign.first..<number.range.upperBound, number.value)
      quantity.set(unit, printed: [])
      divide(quantity)
      complete(quantity)
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
    // 90 night-shift workers: the shift is no unit of theirs
    if !isAdjective, text.isMark(phrase.end, "-"),
      text.has(.period, phrase.end - 1) || text.isWord(phrase.end - 1, "night"),
      text.tokens[phrase.end].traits.contains(.joined), !text.isAny(phrase.end + 1, ["long", "old"])
    {
      return nil
    }
    if text.isWord(at, "second"), isAdjective || !text.isWord(at, "seconds"), number.value == .one { return nil }
    // one day he left
    if number.value == .one, !number.isFigures, text.isWord(at, "day"),
      !text.has(.preposition, number.range.lowerBound - 1)
    {
      return nil
    }
    let quantity = EnglishQuantity(number.range.lowerBound..<phrase.end, number.value)
    quantity.isAdjective = isAdjective
    if let unit = text.entry(phrase, .currency)?.unit, !isMass(phrase) {
      quantity.set(unit, printed: [])
    } else if let unit = text.entry(phrase, .unit)?.unit {
      quantity.set(unit, printed: printed(phrase))
      if unit.dimension == .multiple, !isComparison(phrase.end) { quantity.dimension = .count }
    } else {
      return nil
    }
    addOld(quantity)
    divide(quantity)
    addCountry(quantity)
    complete(quantity)
    return quantity
  }

  /// A currency before a number is a sign, or a word glued or close to figures: $5, RMB 5.
  func isSign(_ phrase: EnglishPhrase, before start: Int) -> Bool {
    guard text.tokens[start].sort == .figure else { return false }
    if text.tokens[phrase.end - 1].sort == .mark || text.tokens[start].traits.contains(.joined) { return true }
    return text.isAny(phrase.first, ["rs", "rmb", "rm", "rp", "usd", "eur", "gbp", "cny", "inr", "jpy"])
  }

  /// 2,000 pounds of copper.
  func isMass(_ phrase: EnglishPhrase) -> Bool {
    text.isAny(phrase.first, ["pound", "pounds"]) && text.isWord(phrase.end, "of")
  }

  func printed(_ phrase: EnglishPhrase) -> [UInt8] {
    let range = text.bytes(of: phrase.first..<phrase.end)
    let printed = text.bytes[range].map { byte -> UInt8 in byte == 0x2D && phrase.end - phrase.first == 3 ? 0x2D : byte
    }
    return text.folded[range].elementsEqual("%".utf8) ? Array("percent".utf8) : printed
  }

  /// four times the size, three times as much; three times a day counts.
  func isComparison(_ end: Int) -> Bool {
    text.isAny(end, ["the", "as", "its", "their", "that", "what"]) || text.has([.more, .less], end)
  }

  /// a 34-year-old, 34 years old
  func addOld(_ quantity: EnglishQuantity) {
    guard quantity.dimension == .duration else { return }
    let end = quantity.tokens.upperBound
    if numbers.isHyphen(end), text.isWord(end + 1, "old") {
      quantity.tokens = quantity.tokens.lowerBound..<end + 2
      quantity.unit = Array("years".utf8)
    } else if text.isWord(end, "old") {
      quantity.tokens = quantity.tokens.lowerBound..<end + 1
    }
  }

  /// 3 billion dollars, Canadian.
  func addCountry(_ quantity: EnglishQuantity) {
    let end = quantity.tokens.upperBound
    guard quantity.unit.equals("USD"), text.isMark(end, ",") else { return }
    let countries: [(EnglishSpelling, StaticString)] = [
      ("taiwan", "TWD"), ("australian", "AUD"), ("canadian", "CAD"), ("singapore", "SGD"),
    ]
    guard let (_, code) = countries.first(where: { text.isWord(end + 1, $0.0) }), text.isMark(end + 2, ".") else {
      return
    }
    quantity.unit = code.bytes
    quantity.tokens = quantity.tokens.lowerBound..<end + 2
  }

  /// 95 euros a square metre, 7 tonnes per hectare, 90 litres a second. A sum an hour is a sum.
  func divide(_ quantity: EnglishQuantity) {
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
}
