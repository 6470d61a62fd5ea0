import Model

/// Takes the spaces at both ends of lines away, once nothing needs the indents any more.
struct TrimBlocks: PageRepair {
  static let step = RepairStep.closeSpacing

  func apply(to page: inout Page) { Self.changes(page).apply(to: &page) }

  private static func changes(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.spacing)
    let text = page.text.span
    for line in page.lines where line.marks.contains(.space) {
      var start = line.range.lowerBound
      while start < line.range.upperBound, text.characterClass(at: start) == .space {
        start += text.codePoint(at: start).length
      }
      var end = line.range.upperBound
      while end > start, CharacterClass(text.codePoint(before: end).value) == .space {
        end -= text.codePoint(before: end).length
      }
      // Hardly any line has either by now.
      guard start > line.range.lowerBound || end < line.range.upperBound else { continue }
      rewriter.drop(line.range.lowerBound..<start, rule: "indent")
      rewriter.drop(end..<line.range.upperBound, rule: "space at the end of a line")
    }
    return rewriter
  }
}
