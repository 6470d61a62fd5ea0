/// Two numbers that belong together, and the modifiers around one.
extension EnglishQuantityReader {
  /// between 3 and 5 percent, 3-5 years, 3 to 5 years, six by two kilometres; from 20 to 65 hectares is two quantities.
  func range(_ first: EnglishNumber) -> [EnglishQuantity]? {
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
      guard let high = quantity ?? bare(second) else { return nil }
      if !first.isScaled, second.isScaled, let scaled = scaled(first, like: second) { low = scaled }
      let lower = high.copy()
      lower.tokens = signStart(start)..<end
      lower.value = low
      lower.high = nil
      lower.modifier = nil
      lower.base = nil
      return [lower, high]
    }
    guard let quantity else { return nil }
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
    if !isBetween { complete(quantity) }
    return [quantity]
  }

  func signStart(_ start: Int) -> Int {
    guard let sign = text.phrase(.currency, endingAt: start), isSign(sign, before: start) else { return start }
    return sign.first
  }

  /// 3 of 3-5 billion.
  func scaled(_ first: EnglishNumber, like second: EnglishNumber) -> ExactDecimal? {
    for index in second.range {
      if let power = text.entry(index, .scale).flatMap({ Int($0.value[...]) }), power > 2 {
        return first.value.timesTen(to: power)
      }
    }
    return nil
  }

  /// Takes in the modifiers around a quantity, and says whether it is a change.
  func complete(_ quantity: EnglishQuantity) {
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
    if let (first, modifier, isPrinted) = modifier(before: quantity.tokens.lowerBound), !isSpan(quantity, first) {
      quantity.modifier = modifier
      if isPrinted { quantity.tokens = first..<quantity.tokens.upperBound }
      quantity.change = EnglishChange(text: text).change(of: quantity, from: first)
    } else {
      quantity.change = EnglishChange(text: text).change(of: quantity, from: quantity.tokens.lowerBound)
    }
  }

  /// 300 jobs over five years: within that time, not longer than it. For over five years is longer.
  private func isSpan(_ quantity: EnglishQuantity, _ first: Int) -> Bool {
    guard quantity.dimension == .duration, text.isWord(first, "over"), first + 1 == quantity.tokens.lowerBound,
      !text.isAny(quantity.tokens.upperBound, ["ago", "old", "later", "earlier", "of"])
    else { return false }
    return text.has([.unit, .currency, .period], first - 1) || text.isWord(first - 1, "follow")
      || EnglishNounReader(text: text).isPlural(first - 1) || text.phrase(.metric, endingAt: first) != nil
  }

  func modifier(before start: Int) -> (Int, Modifier, Bool)? {
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
