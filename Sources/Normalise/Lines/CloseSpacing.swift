import Model

/// Closes up lines that were spaced out to fill a column, and spaces beside Chinese characters.
///
///     全 年 能 造 摩 托 车 轮 胎 8000 万 条   →   全年能造摩托车轮胎8000万条
///     2023 年 9月，通讯员 王 磊                  →   2023年9月，通讯员 王磊
///     旧厂房换新颜 小产品闯市场                  →   (stays: the space is the headline's punctuation)
///     H E A D S  A N D  T A I L S                →   HEADS AND TAILS
///
/// A line is cut into tokens at its spaces; what stands on both sides of a space decides, and between two Chinese
/// characters the whole line does (`SpacedLine`). Runs of spaces that stay become one.
///
/// - Invariant: only spaces change.
struct CloseSpacing: PageRepair {
  static let step = RepairStep.closeSpacing

  func isNeeded(_ survey: PageSurvey) -> Bool {
    survey.has(0x20) || survey.has(0x09) || survey.has(latin: 0xA0) || survey.hasBlock(of: 0x3000)
      || survey.hasBlock(of: 0x2000) || survey.hasBlock(of: 0x1680) || survey.hasBlock(of: 0x205F)
  }

  func apply(to page: inout Page) {
    // What a line's other gaps say changes as gaps close; each round closes at least one, and a second is rare.
    var isOpen = Array(filledWith: true, count: page.lines.count)
    for _ in 0..<8 {
      let changes = Self.changes(page, &isOpen)
      if changes.isEmpty { break }
      changes.apply(to: &page)
    }
  }

  /// - Parameter isOpen: lines still to be looked at; those without a change are done.
  private static func changes(_ page: borrowing Page, _ isOpen: inout [Bool]) -> Rewriter {
    var rewriter = Rewriter(.closeSpacing)
    let text = page.text.span
    let lines = page.lines.span
    var open = isOpen.mutableSpan
    var line = SpacedLine()
    // Closing spaces neither joins lines nor empties one, so that their numbers stay.
    for index in lines.indices where open[index] {
      open[index] = false
      // Single spaces in a line of English print, as most of them are, stay.
      let marks = lines[index].marks
      guard marks.contains(.innerSpace), !marks.isDisjoint(with: [.beyondLatin, .oddSpace]) else { continue }
      let printed = lines[index]
      guard !printed.isGarbage, !printed.isBlock else { continue }
      guard line.read(printed.range, of: text) else { continue }
      line.decide(text)
      for gap in line.gaps {
        switch gap.fate {
        case .close:
          rewriter.drop(gap.range, rule: gap.rule?.rawValue)
          open[index] = true
        case .keep:
          guard gap.range.count != 1 || text[gap.range.lowerBound] != 0x20 else { continue }
          rewriter.replace(gap.range, with: CollectionOfOne(0x20), rule: "one space")
        }
      }
    }
    return rewriter
  }
}
