import Model

/// Reads figures with their separators and decimal point: `1,100.9`, `82，225.00`, `３.５`.
struct FigureReader {
  private(set) var value = ExactDecimal.zero
  private(set) var wholeDigits = 0
  private(set) var hasFraction = false
  private(set) var isGrouped = false
  /// More than 30 digits, or several points: no quantity.
  private(set) var isCode = false

  private var digitCount = 0

  mutating func read(_ text: Span<UInt8>, _ at: inout Int) {
    readRow(text, &at)
    var groupStart = wholeDigits <= 3
    while groupStart, let separator = FigureReader.separator(text, at),
      FigureReader.hasThreeFigures(text, at + separator)
    {
      at += separator
      readRow(text, &at)
      isGrouped = true
      groupStart = true
    }
    wholeDigits = digitCount
    if let point = FigureReader.point(text, at), FigureReader.figure(text, at + point) != nil {
      at += point
      hasFraction = true
      readRow(text, &at)
      if let second = FigureReader.point(text, at), FigureReader.figure(text, at + second) != nil {
        isCode = true
        while at < text.count, FigureReader.figure(text, at) != nil || FigureReader.point(text, at) != nil {
          at += FigureReader.figure(text, at)?.length ?? FigureReader.point(text, at) ?? 1
        }
      }
    }
    if digitCount > 30 { isCode = true }
  }

  private mutating func readRow(_ text: Span<UInt8>, _ at: inout Int) {
    while at < text.count, let figure = FigureReader.figure(text, at) {
      digitCount += 1
      if !hasFraction { wholeDigits += 1 }
      if digitCount <= 30 {
        value = ExactDecimal(
          value.mantissa * 10 + Int128(figure.digit), exponent: hasFraction ? value.exponent - 1 : 0)
      }
      at += figure.length
    }
  }

  static func figure(_ text: Span<UInt8>, _ at: Int) -> (digit: UInt8, length: Int)? {
    guard at < text.count else { return nil }
    let character = text.codePoint(at: at)
    guard case .figure(let digit) = NumeralCharacter(character.value) else { return nil }
    return (digit, character.length)
  }

  /// Length of a decimal point at `at`.
  private static func point(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at < text.count else { return nil }
    if text[at] == 0x2E { return 1 }
    return text.has("．", at: at) ? 3 : nil
  }

  private static func separator(_ text: Span<UInt8>, _ at: Int) -> Int? {
    guard at < text.count else { return nil }
    if text[at] == 0x2C { return 1 }
    return text.has("，", at: at) ? 3 : nil
  }

  /// Exactly three figures, as in a group.
  private static func hasThreeFigures(_ text: Span<UInt8>, _ at: Int) -> Bool {
    var end = at
    for _ in 0..<3 {
      guard let figure = figure(text, end) else { return false }
      end += figure.length
    }
    return figure(text, end) == nil
  }
}
