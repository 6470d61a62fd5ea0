import Model

/// Sets punctuation in the width of the text it stands in: full-width beside Chinese, half-width in numbers and Latin
/// text.
///
///     公司,位于广州(高新区).       →   公司，位于广州（高新区）。
///     产值1,100.9亿元,8:30开工     →   产值1,100.9亿元，8:30开工
///     "智造之城"                   →   “智造之城”
///     总投资１，１００万元          →   总投资1,100万元
///     完成了...                    →   完成了……
///
/// What stands beside a mark is the nearest letter, digit or Chinese character on either side of it, other marks
/// passed over; so that the answer does not depend on which of the marks were set right before. Brackets and straight
/// quotation marks go in pairs, and both of a pair are treated alike.
///
/// - Invariant: characters that are no punctuation stay.
struct Punctuation: PageRepair {
  static let step = RepairStep.punctuation

  func apply(to page: inout Page) { Self.changes(page).apply(to: &page) }

  private static func changes(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.punctuation)
    let text = page.text.span
    var block = PunctuationBlock()
    for line in page.lines where !line.isGarbage {
      guard line.marks.contains(.beyondAscii), !isLatin(line, text) else { continue }
      if !line.marks.contains(.doubtfulMark), PunctuationBlock.isSettled(line.range, text) { continue }
      guard block.read(line.range, text) else { continue }
      block.decide(text)
      for mark in block.marks {
        guard let written = mark.written, let rule = mark.rule else { continue }
        written.withUTF8Buffer { unsafe rewriter.replace(mark.range, with: $0, rule: rule.rawValue) }
      }
    }
    return rewriter
  }

  /// Whether a block holds nothing but ASCII, letters with accents and the marks of Latin print. None of its marks
  /// changes: each that does stands beside Chinese or is full-width itself, but for a quotation mark that ends the block.
  private static func isLatin(_ line: Line, _ text: Span<UInt8>) -> Bool {
    let end = line.range.upperBound
    var at = line.marks.contains(.beyondLatin) ? line.range.lowerBound : end
    while at < end {
      let count = EightBytes(text, at: at, before: end).asciiCount
      at &+= count
      guard count < EightBytes.count else { continue }
      switch text[at] {
      case 0..<0x80: at &+= 1
      case 0xC2..<0xE0: at &+= 2
      // U+2000 to U+203F: dashes and quotation marks.
      case 0xE2 where at &+ 2 < end && text[at &+ 1] == 0x80: at &+= 3
      default: return false
      }
    }
    return !text.has("“", at: end - 3)
  }
}
