/// Tells whether a quantity is a change, and which way: rose 12 percent, fell by a third, 15 percent more; but rose to 40
/// percent is a level.
struct EnglishChange {
  let text: EnglishText

  /// - Parameter start: the first token of the quantity and its modifiers.
  func change(of quantity: EnglishQuantity, from start: Int) -> QuantityMention.Change? {
    if let known = quantity.change { return known }
    let end = quantity.tokens.upperBound
    let isRate = quantity.dimension == .ratio || quantity.dimension == .multiple
    if isRate {
      if text.has(.less, end), !text.has(.conjunction, end) { return .decrease }
      if text.has(.more, end) || text.isAny(end, ["better", "up"]) {
        return quantity.dimension == .multiple ? nil : .increase
      }
    }
    var before = start - 1
    let isBy = text.isWord(before, "by")
    if isBy { before -= 1 }
    // a rise of 8 percent
    if text.isWord(before, "of"), isRate { before -= 1 }
    if let direct = direction(before), isRate || isBy { return direct }
    guard isBy else { return nil }
    // cut the mill’s output by 900 tonnes
    let sentence = text.sentence(of: quantity.tokens.lowerBound)
    for index in stride(from: before, through: max(sentence.lowerBound, before - 14), by: -1) {
      if text.isSort(index, .mark), text.isBreak(index) { return nil }
      if let change = direction(index), !text.has(.preposition, index) { return change }
    }
    return nil
  }

  private func direction(_ index: Int) -> QuantityMention.Change? {
    if text.has(.rise, index) { return .increase }
    return text.has(.fall, index) ? .decrease : nil
  }
}
