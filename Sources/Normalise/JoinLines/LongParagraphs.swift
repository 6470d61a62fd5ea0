import Model

/// English paragraphs that end at the end of a full line.
///
/// Where print has neither indents nor blank lines, nothing but the length tells them: in a narrow column, of eleven lines
/// and more that seem to be one paragraph, three in four that end a sentence in their midst end a paragraph, too.
extension LineEndJudge {
  private static let fewestBefore = 6
  private static let fewestAfter = 5
  /// Eleven lines of a wider column are no rare paragraph.
  private static let widestColumn: Int32 = 46

  /// The lines that end a paragraph within what seems to be one and is too long for one.
  func endsInLongParagraphs() -> [Int] {
    guard !marksParagraphs() else { return [] }
    var found: [Int] = []
    var first = 0
    for index in lines.indices where ends[index] {
      let block = first..<index + 1
      first = index + 1
      guard block.count >= Self.fewestBefore + Self.fewestAfter, lines[block.lowerBound].isLatin else { continue }
      found += endsWithin(block)
    }
    return found
  }

  /// Whether the page shows where English paragraphs begin: by indents, or by blank lines.
  private func marksParagraphs() -> Bool {
    var indented = 0
    var latin = 0
    var apart = 0
    var touching = 0
    var length = 0
    for index in lines.indices {
      length += 1
      guard lines[index].isLatin else { continue }
      latin += 1
      if (2...6).contains(lines[index].indent) { indented += 1 }
      guard ends[index] else { continue }
      if length >= 3, index + 2 < lines.count, lines[index].has(.endsSentence), !ends[index + 1], !ends[index + 2] {
        if lines[index + 1].blankLinesBefore > 0 { apart += 1 } else { touching += 1 }
      }
      length = 0
    }
    return indented * 30 > latin || apart * 2 > touching
  }

  private func endsWithin(_ block: Range<Int>) -> [Int] {
    guard LineEndJudge.secondWidth(lines.span.extracting(block)) <= Self.widestColumn else { return [] }
    var found: [Int] = []
    var start = block.lowerBound
    for index in block.lowerBound..<block.upperBound - Self.fewestAfter where index + 1 - start >= Self.fewestBefore {
      let line = lines[index]
      let next = lines[index + 1]
      guard line.has(.endsSentence), !line.has(.endsQuotedSentence), next.has(.beginsUpper), line.isLatin, next.isLatin,
        next.blankLinesBefore == 0, lines[index].blankLinesBefore == 0 || index == block.lowerBound
      else { continue }
      found.append(index)
      start = index + 1
    }
    return found
  }
}
