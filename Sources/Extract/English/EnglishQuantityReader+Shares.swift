/// Shares, and spans and changes that are told without a number: four in ten, a third, a fortnight, halved.
extension EnglishQuantityReader {
  /// four in ten, nine out of ten.
  func share(_ number: EnglishNumber) -> EnglishQuantity? {
    let end = number.range.upperBound
    let next = text.areWords(end, "out", "of") ? end + 2 : text.isWord(end, "in") ? end + 1 : end
    guard next > end, number.sort == .whole, let whole = numbers.number(at: next), whole.sort == .whole,
      let part = number.value.integer, let all = whole.value.integer, part < all, all <= 1000, all % 5 == 0 || all < 10,
      text.isWord(whole.range.upperBound, "of") || next == end + 2 || text.isMark(whole.range.upperBound, ".")
        || text.isMark(whole.range.upperBound, ",") || text.tokens[next].sort == .word
    else { return nil }
    let quantity = EnglishQuantity(
      number.range.lowerBound..<whole.range.upperBound,
      ExactDecimal(Int128(10000 * part / all), exponent: -2))
    quantity.unit = Array("percent".utf8)
    quantity.dimension = .ratio
    quantity.isFraction = true
    complete(quantity)
    return quantity
  }

  /// half an hour, half a percent, a thousandth of a millimetre.
  func fractionOfUnit(_ number: EnglishNumber) -> EnglishQuantity? {
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
    let quantity = EnglishQuantity(number.range.lowerBound..<phrase.end, number.value)
    if let unit = text.entry(phrase, .currency)?.unit {
      quantity.set(unit, printed: [])
    } else if let unit = text.entry(phrase, .unit)?.unit {
      quantity.set(unit, printed: printed(phrase))
    }
    complete(quantity)
    return quantity
  }

  func fraction(_ number: EnglishNumber) -> EnglishQuantity? {
    let end = number.range.upperBound
    let isPlural = end > 0 && text.folded[text.tokens[end - 1].range].last == 0x73
    if text.isWord(number.range.lowerBound, "half") {
      guard isHalf(number.range.lowerBound, end) else { return nil }
    } else if !isPlural, number.hasArticle || number.range.count == 1 {
      // a second plant is an ordinal
      guard
        text.isAny(end, ["of", "the", "as"]) || text.has([.more, .less, .number], end) || end == text.tokens.count
          || text.isBreak(end) && !text.isMark(end, "-") || modifier(before: number.range.lowerBound) != nil
          || text.isWord(number.range.lowerBound - 1, "by")
      else { return nil }
    }
    let quantity = EnglishQuantity(number.range, number.value.timesTen(to: 2))
    quantity.unit = Array("percent".utf8)
    quantity.dimension = .ratio
    quantity.isFraction = true
    complete(quantity)
    return quantity
  }

  /// half of it, half the price; not the first half, half-finished, half past.
  func isHalf(_ index: Int, _ end: Int) -> Bool {
    if numbers.isHyphen(end) || text.tokens[index].traits.contains(.hyphenated) || text.isWord(end, "past") {
      return false
    }
    if text.has([.ordinal, .qualifier], index - 1) || text.isAny(index - 1, ["other", "a"]) { return false }
    return text.isAny(end, ["of", "the", "its", "their", "his", "her", "that", "what", "as", "our"])
      || modifier(before: index) != nil || text.isAny(index - 1, ["by", "in", "than"]) && text.isBreakOrEnd(end)
  }

  /// halved, doubled: a change that is a number by itself.
  static let changeWords: [(EnglishSpelling, Int, Bool)] = [
    ("halved", 50, false), ("doubled", 2, true), ("tripled", 3, true), ("trebled", 3, true), ("quadrupled", 4, true),
  ]

  /// What such a period begins with, asked before it is read: hardly any word is one of these.
  static let singles = EnglishWords(["a", "an"] + changeWords.map { $0.0 })

  /// a fortnight, for a week, a year’s: one of it; and halved, doubled.
  ///
  /// - Precondition: the token is one of `singles`.
  func singlePeriod(at index: Int) -> EnglishQuantity? {
    for (word, value, isRise) in EnglishQuantityReader.changeWords where text.isWord(index, word) {
      guard !text.tokens[index].traits.contains(.hyphenated), !isFollowedByNoun(index + 1) else { return nil }
      let quantity = EnglishQuantity(index..<index + 1, ExactDecimal(Int128(value)))
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
    let isClosed = text.isWord(index - 1, "in") && text.isBreakOrEnd(phrase.end)
    guard isOwned || isFortnight || lasts || isClosed || isSpan && text.isAny(index - 1, ["within", "than"]),
      !text.isAny(phrase.end, ["earlier", "ago", "later", "before"])
    else { return nil }
    let quantity = EnglishQuantity(index..<phrase.end, .one)
    quantity.set(unit, printed: printed(phrase))
    complete(quantity)
    return quantity
  }

  func isFollowedByNoun(_ index: Int) -> Bool {
    index < text.tokens.count && text.tokens[index].isLowerWord
      && text.tokens[index].kinds.isDisjoint(with: [.closed, .adverb])
  }
}
