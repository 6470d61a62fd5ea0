/// Counts of things: eighteen young firms, a six-person crew.
extension EnglishQuantityReader {
  /// six-person, 120-bed: what is counted stands after the hyphen.
  func adjective(_ number: EnglishNumber, _ at: Int) -> EnglishQuantity? {
    guard at < text.tokens.count, text.tokens[at].isLowerWord, text.tokens[at].kinds.isDisjoint(with: .closed),
      !number.hasArticle, ExactDecimal.one < number.value, text.tokens[at].traits.contains(.hyphenated),
      !text.isAny(
        at, ["way", "star", "time", "odd", "off", "track", "digit", "dimensional", "hand", "class", "up", "in", "out"]),
      !(text.tokens[at].range.count > 4 && text.folded[text.tokens[at].range].ends(with: "ed"))
    else { return nil }
    let quantity = EnglishQuantity(number.range.lowerBound..<at + 1, number.value)
    quantity.unit = Array(text.bytes[text.tokens[at].range])
    quantity.dimension = .count
    quantity.isAdjective = true
    complete(quantity)
    return quantity
  }

  /// eighteen young firms, three more kilns, 64 farms and dairies.
  func counted(_ number: EnglishNumber) -> EnglishQuantity? {
    guard number.sort == .whole else { return nil }
    if number.value == .one { return countedOne(number) }
    let noun = EnglishNounReader(text: text).counted(from: number.range.upperBound)
    guard let noun, !isIdle(number, noun) else { return nil }
    let quantity = EnglishQuantity(number.range.lowerBound..<noun.end, number.value)
    quantity.unit = Array(text.bytes[text.bytes(of: noun.head)])
    quantity.dimension = .count
    quantity.metric = noun.phrase
    if text.isWord(noun.head.lowerBound, "points"), isNearPercent(number.range.lowerBound) {
      quantity.unit = Array("percentage_point".utf8)
      quantity.dimension = .ratio
      quantity.metric = nil
    }
    complete(quantity)
    return quantity
  }

  /// 2020 Olympics, a year before a noun in capitals.
  func isIdle(_ number: EnglishNumber, _ noun: EnglishNounReader.Noun) -> Bool {
    isYear(number) && !text.tokens[noun.head.lowerBound].isLowerWord
  }

  func isYear(_ number: EnglishNumber) -> Bool {
    guard number.isFigures, !number.isScaled, number.range.count == 1,
      text.tokens[number.range.lowerBound].range.count == 4,
      let year = number.value.integer
    else { return false }
    return (1800...2099).contains(year)
  }

  func isNearPercent(_ index: Int) -> Bool {
    let sentence = text.sentence(of: index)
    return found.suffix(3).contains { $0.unit.equals("percent") && $0.tokens.lowerBound >= sentence.lowerBound }
  }

  /// nine halls and one canteen: one counts in a row of counts.
  func countedOne(_ number: EnglishNumber) -> EnglishQuantity? {
    let start = number.range.lowerBound
    guard let last = found.last, last.dimension == .count, text.isWord(start - 1, "and"),
      last.tokens.lowerBound >= text.sentence(of: start).lowerBound, start - last.tokens.upperBound < 12
    else { return nil }
    if let noun = EnglishNounReader(text: text).single(from: start + 1) {
      let quantity = EnglishQuantity(start..<noun.upperBound, .one)
      quantity.unit = Array(text.bytes[text.bytes(of: noun)])
      quantity.dimension = .count
      quantity.metric = noun
      return quantity
    }
    guard last.isBare, text.isMark(start + 1, ",") || text.has(.auxiliary, start + 1) else { return nil }
    let quantity = EnglishQuantity(start..<start + 1, .one)
    quantity.unit = last.unit
    quantity.dimension = .count
    quantity.metric = last.metric
    quantity.isBare = true
    return quantity
  }
}
