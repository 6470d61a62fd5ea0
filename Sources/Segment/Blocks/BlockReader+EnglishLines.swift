import Model

/// What the lines around it say of a short English line that is no title: an item of a list, a line that the end of a column
/// cut.
extension BlockReader {
  /// Lines of English that begin with a bullet, several of them in a row: the items of a list, each of them whole.
  mutating func findEnglishLists() {
    var first = 0
    while first < blocks.count {
      var end = first
      while end < blocks.count, isItem(blocks[end]) { end += 1 }
      if end - first >= 2 {
        for index in first..<end {
          blocks[index].role = .body
          blocks[index].inside.isListItem = true
          blocks[index].shape.ending = .sentence
        }
      }
      first = max(end, first + 1)
    }
  }

  private func isItem(_ block: Block) -> Bool {
    guard block.shape.isAlphabetic, block.role == .title || block.role == .body || block.role == .furniture else {
      return false
    }
    switch block.shape.first {
    case 0x2022, 0x25A0, 0x25AA, 0x25B6, 0x25BA, 0x25CF, 0x25C6, 0x2023, 0x2219: return true
    default: return false
    }
  }

  // MARK: - Cut lines

  /// A line of English right below a paragraph, as broad as its column and without an end, and a gap below: where the
  /// rest of a sentence stands further down, it is what a box has cut off.
  mutating func withdrawCutLines() {
    for index in blocks.indices.dropFirst().dropLast() where blocks[index].role == .title {
      let block = blocks[index]
      let column = max(block.setting.columnWidth, blocks[index - 1].setting.columnWidth)
      guard block.shape.isAlphabetic, block.isTight, !blocks[index + 1].isTight, block.headingLevel == 0,
        blocks[index - 1].role == .body, block.shape.ending != .sentence, column > 0,
        block.setting.lastWidth * 10 >= column * 8, hasRest(below: index)
      else { continue }
      blocks[index].role = .body
    }
  }

  /// Whether one of the next blocks goes on in mid-sentence with nothing open above it.
  private func hasRest(below index: Int) -> Bool {
    for other in index + 2..<max(index + 2, min(blocks.count, index + Self.boxLength)) {
      let block = blocks[other]
      guard block.role == .body, block.inside.dateline == nil else { continue }
      if (0x61...0x7A).contains(block.shape.first), !block.isTight {
        return blocks[other - 1].role != .body || blocks[other - 1].shape.ending == .sentence
      }
    }
    return false
  }

  /// Blocks that a box between the halves of a sentence has at most.
  private static let boxLength = 24

  /// A line that pauses and one with a small letter right below it, above a byline or between two gaps, are a headline:
  ///
  ///     Coal pier finds a buyer,
  ///     keeps its old cranes
  ///     By Jane Field
  mutating func findPausedHeads() {
    for index in blocks.indices.dropLast() where blocks[index].role == .body && endsHead(index + 1) {
      let upper = blocks[index].shape
      let lower = blocks[index + 1].shape
      guard upper.isAlphabetic, upper.last == 0x2C, upper.weight <= 10, upper.sentenceEnds == 0, !blocks[index].isTight,
        (0x41...0x5A).contains(upper.first), lower.isAlphabetic, blocks[index + 1].isTight, lower.weight <= 10,
        lower.sentenceEnds == 0, blocks[index + 1].role == .body, blocks[index + 1].inside.dateline == nil
      else { continue }
      blocks[index].role = .title
      blocks[index + 1].role = .title
    }
  }

  /// Whether a byline, a gap or nothing stands below a line.
  private func endsHead(_ index: Int) -> Bool {
    index + 1 == blocks.count || blocks[index + 1].role == .byline || !blocks[index + 1].isTight
  }
}
