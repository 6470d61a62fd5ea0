import Model

/// What stands between two printed lines once they are one: nothing, or a space.
///
///     总投资超过│30亿元   nothing          the new│plant   a space        state-of-│the-art   nothing
enum JoinSeam {
  /// Whether a space goes between the characters before and after the line end.
  static func needsSpace(
    _ text: Span<UInt8>, before end: Int, after start: Int, isLatin: Bool, isDropCapital: Bool = false
  ) -> Bool {
    guard end > 0, start < text.count else { return false }
    let last = text.codePoint(before: end)
    let first = text.codePoint(at: start)
    if isDropCapital { return last.value == 0x41 || last.value == 0x49 }  // A and I may be words
    let lastKind = CharacterClass(last.value)
    let firstKind = CharacterClass(first.value)
    if isLatin, isCurrency(first.value), lastKind == .letter || lastKind == .digit || last.value == 0x2C { return true }
    if lastKind.isWide || firstKind.isWide { return isCurlySeam(last.value, first.value, isLatin) }
    switch (lastKind, firstKind) {
    case (.letter, .letter), (.letter, .digit): return true
    // 12│000 is one number in Chinese print; English print parts numbers at spaces only.
    case (.digit, .digit): return isLatin
    case (.digit, .letter): return isLatin
    case (.mark, .mark), (.letter, .mark), (.digit, .mark), (.mark, .letter), (.mark, .digit):
      return markNeedsSpace(text, last, first, end, isLatin)
    default: return isLatin && lastKind != .other && firstKind != .other
    }
  }

  /// £, ¥ and the signs of U+20A0 to U+20CF, € and ₹ among them: they stand before a sum.
  private static func isCurrency(_ value: UInt32) -> Bool {
    value == 0xA3 || value == 0xA5 || (0x20A0...0x20CF).contains(value)
  }

  /// Curly quotation marks and dashes are wide, but English print has them too.
  private static func isCurlySeam(_ last: UInt32, _ first: UInt32, _ isLatin: Bool) -> Bool {
    guard isLatin, CharacterClass(last) != .han, CharacterClass(first) != .han else { return false }
    let isDash = { (value: UInt32) in value == 0x2014 || value == 0x2013 || value == 0x2015 }
    if isDash(last) || isDash(first) || last == 0x201C || last == 0x2018 { return false }
    return first != 0x201D && first != 0x2019 && first != 0x2026 && last < 0x3000 && first < 0x3000
  }

  private static func markNeedsSpace(
    _ text: Span<UInt8>, _ last: CodePoint, _ first: CodePoint, _ end: Int, _ isLatin: Bool
  ) -> Bool {
    switch last.value {
    case 0x28, 0x5B, 0x7B, 0x2F, 0x2D, 0x40, 0x23, 0x24, 0x5C, 0x5F, 0x7E: return false
    case 0x22, 0x27:
      // A straight quotation mark with white space before it opens.
      guard end >= 2 else { return false }
      let before = CharacterClass(text.codePoint(before: end - 1).value)
      return isLatin && before != .space && before != .lineEnd
    case 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x25, 0x26: break
    default: break
    }
    switch first.value {
    case 0x29, 0x5D, 0x7D, 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x25, 0x2F, 0x2D, 0x5F, 0x7E: return false
    default: return isLatin || CharacterClass(first.value) == .letter && last.value != 0x2E
    }
  }
}
