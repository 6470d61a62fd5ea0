/// What was done with those that were counted, and what a sum is given as: `of 60 plots 14 were sold` measures what was
/// sold.
extension EnglishMeaning {
  /// 231 were closed, 44 have new tenants, two of them empty, of whom 30 commute: the word that tells of this part.
  func done(_ quantity: EnglishQuantity) -> Range<Int>? {
    guard quantity.isBare, quantity.dimension == .count else { return nil }
    let end = quantity.tokens.upperBound
    var at = end
    var isPart = text.isWord(end, "of") && text.isAny(end + 1, ["them", "whom", "which", "these", "those"])
    if isPart {
      at = end + 2
    } else if text.isWord(end, "of") {
      // 11 of 57 projects were dropped
      let sentence = text.sentence(of: end)
      guard
        let verb = (end + 2..<max(end + 2, min(sentence.upperBound, end + 8))).first(where: {
          text.isBreak($0) || text.has([.auxiliary, .pronoun, .conjunction], $0)
        }), text.has(.auxiliary, verb)
      else { return nil }
      at = verb
    } else {
      isPart =
        text.isWord(quantity.tokens.lowerBound - 2, "of")
        && text.isAny(quantity.tokens.lowerBound - 1, ["whom", "which"])
    }
    var hasAuxiliary = false
    while text.has([.auxiliary, .adverb], at) || text.isAny(at, ["now", "already", "still", "been", "since"]) {
      hasAuxiliary = hasAuxiliary || text.has(.auxiliary, at)
      at += 1
    }
    guard isPart || hasAuxiliary, at < text.tokens.count, text.tokens[at].isLowerWord else { return nil }
    // under way, from abroad
    if text.has(.preposition, at) {
      guard text.isAny(at, ["under", "from"]), text.isSort(at + 1, .word) else { return nil }
      return at..<at + 2
    }
    return text.has([.closed, .number, .saying], at) ? nil : at..<at + 1
  }

  /// needs 30 percent less wool, has 12 percent more looms: what it is less or more of.
  func compared(_ quantity: EnglishQuantity) -> Range<Int>? {
    let end = quantity.tokens.upperBound
    guard quantity.dimension == .ratio, text.isAny(end, ["less", "fewer", "more"]), end + 1 < text.tokens.count,
      text.tokens[end + 1].isLowerWord, !text.isWord(end + 1, "than")
    else { return nil }
    return phrase(from: end + 1)
  }

  /// a 40 percent levy, its 9 percent cut: the noun that the percentage describes.
  func shared(_ quantity: EnglishQuantity) -> Range<Int>? {
    let end = quantity.tokens.upperBound
    guard quantity.dimension == .ratio, text.isAny(quantity.tokens.lowerBound - 1, ["a", "an", "the", "its", "their"]),
      end < text.tokens.count, text.tokens[end].isLowerWord, !text.has(.closed, end)
    else { return nil }
    return phrase(from: end)
  }

  /// hired 60 people, shipped 900 cabinets, laid off 40 welders: where a figure tells how much was done and not how many
  /// there are.
  static let doings: EnglishWords = [
    "employ", "employs", "employing", "employed", "hire", "hires", "hiring", "hired", "recruit", "recruited",
    "ship", "ships", "shipped", "sell", "sells", "sold", "process", "processes", "processed", "create", "creates",
    "created", "creating", "fill", "filled", "dismissed", "exported", "delivered", "sacked",
  ]

  /// an award of 200,000 yuan, a rebate of 10 percent: what is given.
  func given(_ quantity: EnglishQuantity) -> Range<Int>? {
    let noun = quantity.tokens.lowerBound - 2
    guard quantity.dimension == .money || quantity.dimension == .ratio, text.isWord(noun + 1, "of"),
      text.isAny(noun, of: Self.gifts)
    else { return nil }
    return noun..<noun + 1
  }

  private static let gifts: EnglishWords = [
    "award", "rebate", "bonus", "grant", "subsidy", "prize", "allowance", "discount", "reward", "refund", "stipend",
    "voucher", "fine", "penalty", "deposit", "fee", "levy", "premium", "surcharge", "scholarship", "bounty", "credit",
    "loan", "pension", "donation", "gift",
  ]
}
