import Model

/// Tables in English: a text of their own that goes on in no other.
extension BlockReader {
  mutating func findTables(_ text: Span<UInt8>) {
    var first = 0
    while first < blocks.count {
      var end = first
      while end < blocks.count, end == first || blocks[end].isTight, isTableRow(text, blocks[end]) { end += 1 }
      if end - first >= EnglishTables.fewestRows {
        for index in first..<end {
          blocks[index].role = .body
          blocks[index].isTableRow = true
        }
        // Where the figures come from.
        let isFoot =
          end < blocks.count && blocks[end].isTight && (end + 1 == blocks.count || !blocks[end + 1].isTight)
        if isFoot, blocks[end].role == .title || blocks[end].role == .body { blocks[end].role = .credit }
        promoteHeads(text, above: first)
      }
      first = max(end, first + 1)
    }
  }

  private func isTableRow(_ text: Span<UInt8>, _ block: Block) -> Bool {
    guard block.role == .title || block.role == .body, block.shape.isAlphabetic, block.shape.sentenceEnds == 0,
      block.setting.printedLines <= 1, block.inside.text == nil, block.headingLevel == 0
    else { return false }
    return EnglishTables.isRow(text, block.range)
  }

  /// SALT AND LOOMS, / SPRING OF 2031: lines in capitals right above a table head it, whatever their marks.
  private mutating func promoteHeads(_ text: Span<UInt8>, above table: Int) {
    for index in stride(from: table - 1, through: max(0, table - 2), by: -1) {
      guard index + 1 == table && blocks[table].isTight || index + 2 == table && blocks[index + 1].isTight,
        blocks[index].role == .body, blocks[index].shape.isAlphabetic, blocks[index].shape.weight <= 24,
        !blocks[index].range.contains(where: { (0x61...0x7A).contains(text[$0]) })
      else { continue }
      blocks[index].role = .title
    }
  }
}
