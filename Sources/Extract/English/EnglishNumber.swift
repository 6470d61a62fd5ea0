/// A number of an English text, in figures or words.
///
///     2.4 billion · twenty-two · a hundred and ten · two-thirds · half a percent
struct EnglishNumber: Sendable {
  enum Sort: Sendable { case whole, fraction }

  /// Tokens.
  var range: Range<Int>
  var value: ExactDecimal
  var sort = Sort.whole
  /// Begins with figures.
  var isFigures: Bool
  /// Has million, billion and the like.
  var isScaled = false
  /// a, an: a dozen, a third.
  var hasArticle = false
}

/// Reads numbers.
struct EnglishNumberReader {
  let text: EnglishText

  /// The number that begins at a token.
  func number(at index: Int) -> EnglishNumber? {
    let tokens = text.tokens
    guard index < tokens.count else { return nil }
    if tokens[index].sort == .figure { return figures(at: index) }
    guard tokens[index].sort == .word else { return nil }
    if text.isAny(index, ["a", "an"]) {
      guard index + 1 < tokens.count, !tokens[index + 1].traits.contains(.hyphenated) else { return nil }
      if text.has(.fraction, index + 1), let divisor = divisor(index + 1) {
        return EnglishNumber(
          range: index..<index + 2, value: quotient(1, divisor), sort: .fraction, isFigures: false, hasArticle: true)
      }
      if text.isWord(index + 1, "dozen") {
        return EnglishNumber(range: index..<index + 2, value: ExactDecimal(12), isFigures: false, hasArticle: true)
      }
      guard text.has(.scale, index + 1), var number = words(at: index + 1, head: 1) else { return nil }
      number.range = index..<number.range.upperBound
      number.hasArticle = true
      return number
    }
    if text.isWord(index, "half") {
      let isDozen = text.areWords(index + 1, "a", "dozen")
      return EnglishNumber(
        range: index..<index + (isDozen ? 3 : 1), value: isDozen ? ExactDecimal(6) : ExactDecimal(5, exponent: -1),
        sort: isDozen ? .whole : .fraction, isFigures: false)
    }
    return words(at: index, head: nil)
  }

  private func figures(at index: Int) -> EnglishNumber? {
    let bytes = text.bytes
    let range = text.tokens[index].range
    var reader = FigureReader()
    var at = 0
    reader.read(bytes.span.extracting(range), &at)
    guard at == range.count, !reader.isCode else { return nil }
    var number = EnglishNumber(range: index..<index + 1, value: reader.value, isFigures: true)
    while let power = scale(number.range.upperBound) {
      number.value = number.value.timesTen(to: power)
      number.isScaled = true
      number.range = index..<number.range.upperBound + (isHyphen(number.range.upperBound) ? 2 : 1)
    }
    // 30m, 2.5k
    let next = number.range.upperBound
    if !number.isScaled, next < text.tokens.count, text.tokens[next].traits.contains(.joined),
      hasSign(before: index) || isFollowedByCounted(next + 1),
      let power: Int = text.isWord(next, "m") ? 6 : text.isWord(next, "b") ? 9 : text.isWord(next, "k") ? 3 : nil
    {
      number.value = number.value.timesTen(to: power)
      number.isScaled = true
      number.range = index..<next + 1
    }
    return number
  }

  private func hasSign(before index: Int) -> Bool {
    index > 0 && text.phrase(.currency, endingAt: index) != nil
  }

  /// 1.3m containers is a number of containers, 1.3m tonnes of tonnes; 30m alone is a length.
  private func isFollowedByCounted(_ index: Int) -> Bool {
    text.phrase([.unit, .currency], at: index) != nil || EnglishNounReader(text: text).counted(from: index) != nil
  }

  func isHyphen(_ index: Int) -> Bool { text.isMark(index, "-") && text.tokens[index].traits.contains(.joined) }

  /// The power of ten of a word of scale at a token, or after a hyphen there.
  private func scale(_ index: Int) -> Int? {
    let at = isHyphen(index) ? index + 1 : index
    guard text.has(.scale, at), let value = text.entry(at, .scale)?.value else { return nil }
    return Int(value[...])
  }

  private func divisor(_ index: Int) -> Int? { text.entry(index, .fraction).flatMap { Int($0.value[...]) } }

  /// To two places, as a reader writes it: a third is 33.33 percent.
  private func quotient(_ value: Int, _ divisor: Int) -> ExactDecimal {
    if 10000 * value % divisor == 0 { return ExactDecimal(Int128(10000 * value / divisor), exponent: -4) }
    if divisor >= 100 { return ExactDecimal(Int128(value * 1_000_000_000 / divisor), exponent: -9) }
    return ExactDecimal(Int128((20000 * value + divisor) / (2 * divisor)), exponent: -4)
  }

  /// Words of number from a token on: twenty-two, four hundred and ten, two-thirds.
  private func words(at start: Int, head: Int?) -> EnglishNumber? {
    var at = start
    var total = ExactDecimal.zero
    var section = head.map { ExactDecimal(Int128($0)) }
    var last = head == nil ? 0 : 1
    var isScaled = false
    var end = start
    while at < text.tokens.count, at - start < 16 {
      if let digits = text.has(.number, at) ? text.entry(at, .number).flatMap({ Int($0.value[...]) }) : nil {
        // After a unit only a scale goes on; after tens a unit.
        guard section == nil || last == 100 || last >= 20 && last < 100 && digits < 10 else { break }
        section = (section ?? .zero).plus(ExactDecimal(Int128(digits)))
        last = digits
      } else if text.has(.scale, at), let power = text.entry(at, .scale).flatMap({ Int($0.value[...]) }),
        let value = section
      {
        if power == 2 {
          section = value.timesTen(to: 2)
          last = 100
        } else {
          total = total.plus(value.timesTen(to: power)) ?? total
          section = nil
          last = 1000
          isScaled = isScaled || power > 3
        }
      } else if text.isWord(at, "dozen"), let value = section, last < 100 {
        section = value.times(ExactDecimal(12))
        last = 1000
      } else {
        break
      }
      at += 1
      end = at
      if isHyphen(at), at + 1 < text.tokens.count, text.has([.number, .scale], at + 1) {
        at += 1
      } else if text.isWord(at, "and"), last == 100 || last == 1000, text.has(.number, at + 1),
        !text.isWord(at - 1, "dozen")
      {
        at += 1
      }
    }
    guard end > start else { return nil }
    let value = total.plus(section ?? .zero) ?? total
    // two-thirds, three quarters
    let next = isHyphen(end) ? end + 1 : end
    if head == nil, !isScaled, let count = value.integer, count < 100, text.has(.fraction, next),
      !text.isWord(next, "half"),
      let divisor = divisor(next), count < divisor, !text.isWord(next, "second"), count == 1 ? isHyphen(end) : true
    {
      return EnglishNumber(range: start..<next + 1, value: quotient(count, divisor), sort: .fraction, isFigures: false)
    }
    return EnglishNumber(range: start..<end, value: value, isFigures: false, isScaled: isScaled)
  }
}
