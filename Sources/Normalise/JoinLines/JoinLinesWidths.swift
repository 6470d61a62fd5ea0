import Model

/// How strictly a page keeps to the widths of its columns.
extension LineEndJudge {
  /// Fewer lines inside paragraphs say nothing of how a page is set.
  private static let fewestLines = 30
  /// On a strict page one line in so many, inside a paragraph, does not fit its column.
  private static let strictest = 25
  /// What the width of a line costs that does not fit, and what it costs on top where the others do.
  private static let misfit: Float = 2.5
  private static let misfitOnStrictPage: Float = 1.6

  /// Makes it dearer for Chinese lines not to fit their columns, where hardly any line inside a paragraph does not.
  ///
  /// - Returns: whether any line is dearer now.
  func holdToWidths(_ roles: inout [RoleCosts]) -> Bool {
    var inside = 0
    var misfits = 0
    for index in lines.indices.dropFirst() where !ends[index] && !ends[index - 1] && isMeasured(index) {
      inside += 1
      if roles[index].full >= Self.misfit { misfits += 1 }
    }
    guard inside >= Self.fewestLines, misfits * Self.strictest <= inside else { return false }
    var isAny = false
    for index in lines.indices where isMeasured(index) && roles[index].full >= Self.misfit {
      roles[index].addMisfit(Self.misfitOnStrictPage, ifIndented: roles[index].indented >= Self.misfit)
      isAny = true
    }
    return isAny
  }

  private func isMeasured(_ index: Int) -> Bool { columns[index] > 0 && !lines[index].isLatin }
}
