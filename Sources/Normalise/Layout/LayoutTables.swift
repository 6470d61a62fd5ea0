import Model

extension LayoutLine {
  /// Keeps the rows of an English table apart, and the line below them that tells where the figures come from.
  static func setTablesApart(_ lines: inout [LayoutLine], _ text: Span<UInt8>) {
    var first = 0
    while first < lines.count {
      var end = first
      while end < lines.count, end == first || lines[end].blankLinesBefore == 0, lines[end].isTableRow(text) {
        end += 1
      }
      if end - first >= EnglishTables.fewestRows {
        for index in first..<end { lines[index].traits.insert(.standsAlone) }
        let isFoot =
          end < lines.count && lines[end].blankLinesBefore == 0
          && (end + 1 == lines.count || lines[end + 1].blankLinesBefore > 0)
        if isFoot { lines[end].traits.insert(.standsAlone) }
      }
      first = Swift.max(end, first + 1)
    }
  }

  private func isTableRow(_ text: Span<UInt8>) -> Bool {
    isLatin && has(.beginsUpper) && !has(.endsSentence) && !has(.endsClause)
      && EnglishTables.isRow(text, Int(start)..<Int(end))
  }
}
