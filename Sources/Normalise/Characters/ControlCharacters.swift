import Model

/// Takes out characters that print nothing and mean nothing: NUL and the other controls, and the mark of an embedded
/// object.
///
/// Tabs are spaces and stay for the repair of spaces; form feeds that stand inside a line are no text.
struct ControlCharacters: PageRepair {
  static let step = RepairStep.control

  func isNeeded(_ survey: PageSurvey) -> Bool {
    survey.hasAny(of: 0x00...0x08) || survey.hasAny(of: 0x0B...0x1F) || survey.has(0x7F)
      || (0x80...0x9F).contains { survey.has(latin: $0) } || survey.hasBlock(of: 0xFFFC)
  }

  func apply(to page: inout Page) {
    var rewriter = Rewriter(.control)
    page.replaceCharacters(with: &rewriter) { character, _, rewriter in
      switch character.value {
      case 0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xFFFC: rewriter.drop(character.range)
      default: break
      }
    }
    rewriter.apply(to: &page)
  }
}
