import Model

/// Finds what an English text measures and counts.
///
///     about 2.5 billion yuan        a currency after the number, or a sign before it
///     a 36-hectare plot             a unit after a hyphen
///     eighteen young firms        the noun in the plural that follows
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
  private(set) var lastMoney: Int?
  private(set) var lastCount: Int?
  private(set) var lastFigure: Int?

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
        if text.isAny(index, of: Self.singles), let phrase = singlePeriod(at: index) {
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

  private static let lesser: EnglishWords = ["a", "an", "half"]

  /// Whether a number may begin at a token: it is none inside a word, a name or a code.
  private func mayBegin(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.sort == .figure || token.sort == .word else { return false }
    if token.sort == .word {
      guard text.has([.number, .scale], index) || text.isAny(index, of: Self.lesser) else { return false }
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
}

extension EnglishText {
  /// A mark that ends a clause, or the end of the text.
  func isBreakOrEnd(_ index: Int) -> Bool { index >= tokens.count || isBreak(index) }
}
