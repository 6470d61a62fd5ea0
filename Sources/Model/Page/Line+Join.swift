extension Line {
  /// Takes in the line behind it: what stood between them was changed, and may hold what `added` says.
  mutating func join(_ next: Line, until end: Int, mayHold added: LineMarks) {
    range = range.lowerBound..<end
    isGarbage = isGarbage && next.isGarbage
    isOverprinted = isOverprinted && next.isOverprinted
    marks.formUnion(next.marks.union(added))
    setting.printedLines += next.setting.printedLines
    setting.lastWidth = next.setting.lastWidth
    setting.columnWidth = Swift.max(setting.columnWidth, next.setting.columnWidth)
    setting.endConfidence = next.setting.endConfidence
  }
}
