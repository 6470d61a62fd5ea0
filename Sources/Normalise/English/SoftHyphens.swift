import Model

/// Takes soft hyphens out, and joins the words they broke at the ends of lines.
///
///     the govern\u{AD}ment        →   the government
///     the govern\u{AD}⏎ment       →   the government
///
/// A soft hyphen inside a number or before one never was soft: it becomes a hyphen (2019\u{AD}20 → 2019-20). Some
/// extractions write ¬ for one behind a letter at the end of a line; anywhere else it stays.
struct SoftHyphens: PageRepair {
  static let step = RepairStep.softHyphen

  func isNeeded(_ survey: PageSurvey) -> Bool { survey.has(latin: 0xAD) || survey.has(latin: 0xAC) }

  func apply(to page: inout Page) { Self.changes(page).apply(to: &page) }

  private static func changes(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.softHyphen)
    let text = page.text.span
    for (index, line) in page.lines.enumerated() where line.marks.contains(.beyondAscii) {
      var at = line.range.lowerBound
      while at < line.range.upperBound {
        if !EightBytes(text, at: at, before: line.range.upperBound).has(0xC2) {
          at &+= EightBytes.count
          continue
        }
        guard text[at] == 0xC2, text.has("\u{AD}", at: at) || breaksWord(at, line.range, text) else {
          at += 1
          continue
        }
        let next = index + 1 < page.lines.count ? page.lines[index + 1].range : nil
        let change = fate(at, line.range, next, text)
        if change.keepsHyphen {
          rewriter.replace(change.range, with: CollectionOfOne(0x2D), rule: "hyphen in a number")
        } else {
          rewriter.drop(change.range)
        }
        at = change.range.upperBound
      }
    }
    return rewriter
  }

  /// Whether ¬ stands at `at`, behind a small letter at the end of its line.
  private static func breaksWord(_ at: Int, _ line: Range<Int>, _ text: Span<UInt8>) -> Bool {
    text.has("\u{AC}", at: at) && at > line.lowerBound && text[at - 1] >= 0x61 && text[at - 1] <= 0x7A
      && (at + 2..<line.upperBound).allSatisfy { text[$0] == 0x20 }
  }

  /// What is taken away with the soft hyphen at `at`, and whether a hyphen takes its place.
  private static func fate(_ at: Int, _ line: Range<Int>, _ next: Range<Int>?, _ text: Span<UInt8>) -> (
    range: Range<Int>, keepsHyphen: Bool
  ) {
    let end = at + 2
    var rest = end
    while rest < line.upperBound, text[rest] == 0x20 || text[rest] == 0x09 { rest += 1 }
    let isLetterBefore = at > line.lowerBound && EnglishToken.isLetter(text[at - 1])
    if rest == line.upperBound, let next, isLetterBefore {
      var start = next.lowerBound
      while start < next.upperBound, text.characterClass(at: start) == .space {
        start += text.codePoint(at: start).length
      }
      let goesOn = start < next.upperBound && text[start] >= 0x61 && text[start] <= 0x7A
      return (goesOn ? at..<start : at..<end, false)
    }
    let isDigitBefore = at > line.lowerBound && text[at - 1] >= 0x30 && text[at - 1] <= 0x39
    let isWordAfter =
      end < line.upperBound && (EnglishToken.isLetter(text[end]) || text[end] >= 0x30 && text[end] <= 0x39)
    return (at..<end, isDigitBefore && isWordAfter)
  }
}
