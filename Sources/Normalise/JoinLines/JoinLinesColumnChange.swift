import Model

/// Where one column ends and another begins, told by widths alone.
extension LineEndJudge {
  /// Whether a column ends here and another of quite another width begins: a block seldom goes on there.
  func changesColumn(_ index: Int) -> Bool {
    if lines[index].isLatin { return changesLatinColumn(index) }
    if changesGaps(index) { return true }
    let change = abs(columns[index] - columns[index + 1])
    guard change > 4, change * 8 > columns[index], index > 0, index + 2 < lines.count else { return false }
    // Two lines on either side must fill their columns: a headline or a first line that stands alone tells nothing.
    return columns[index - 1] == columns[index] && fills(index - 1) && fills(index)
      && columns[index + 2] == columns[index + 1] && (fills(index + 1) || sticksOut(index + 1)) && fills(index + 2)
  }

  /// Whether a line that lacks no more than an indent of its own column is wider than the one above it.
  private func sticksOut(_ index: Int) -> Bool {
    (3...5).contains(columns[index] - lines[index].lastWidth) && lines[index].lastWidth > columns[index - 1] + 2
  }

  /// Lines right below one another above lines with a blank one between each two, or the reverse: two columns that the
  /// page was read from in turn.
  private func changesGaps(_ index: Int) -> Bool {
    guard lines[index + 1].blankLinesBefore == 1, index > 1, index + 3 < lines.count, !lines[index].has(.endsSentence)
    else { return false }
    let above = lines[index].blankLinesBefore
    let below = lines[index + 2].blankLinesBefore
    return above + below == 1 && lines[index - 1].blankLinesBefore == above
      && lines[index + 3].blankLinesBefore == below
  }

  private func fills(_ index: Int) -> Bool { abs(lines[index].lastWidth - columns[index]) <= 3 }

  /// English lines are ragged, and the width of their column no more than an estimate; but the longest of a few lines
  /// above and below tell whether it is one.
  private func changesLatinColumn(_ index: Int) -> Bool {
    guard index > 0, index + 2 < lines.count else { return false }
    // The last line of a paragraph tells no column.
    guard lines[index + 2].blankLinesBefore == lines[index + 1].blankLinesBefore else { return false }
    // The lines above are those below a line before.
    let breadthAbove = index >= Self.breadthLines - 1 ? breadths[index + 1 - Self.breadthLines] : breadth(0..<index + 1)
    if runsAcross(index, breadthAbove) { return true }
    guard let above = breadthAbove, let below = breadths[index + 1] else { return false }
    guard abs(above - below) * 9 > Swift.max(above, below) else { return false }
    // Between these two lines, not a few lines on or before: two of the wider column stick out of the narrower one.
    let line = lines[index].lastWidth
    let next = lines[index + 1].lastWidth
    if below > above {
      return line * 100 <= above * 106 && next * 100 > above * 106 && lines[index + 2].lastWidth * 100 > above * 103
    }
    let sticksOut = line * 100 > below * 106 && lines[index - 1].lastWidth * 100 > below * 103
    return next * 100 <= below * 103 && (sticksOut || lines[index].has(.endsSentence))
  }

  /// Whether a line is nearly twice as broad as the column above the line before it, or the one below itself, which the
  /// other line fits: a caption that runs across two columns in the midst of a text.
  private func runsAcross(_ index: Int, _ above: Int32?) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if let above, Swift.min(next.firstWidth, next.lastWidth) * 5 > above * 9, line.lastWidth * 100 <= above * 106 {
      return true
    }
    guard let below = breadths[index + 1] else { return false }
    return Swift.min(line.firstWidth, line.lastWidth) * 5 > below * 9 && next.firstWidth * 100 <= below * 103
  }

  /// How many lines tell how broad print is.
  static let breadthLines = 6

  /// How broad the few lines from each line on are.
  static func breadths(of lines: [LayoutLine]) -> [Int32?] {
    var resultArray = [Int32?](filledWith: nil, count: lines.count)
    // Behind the last line, as many that are none.
    var widthArray = [Int](filledWith: .min / 16, count: lines.count + breadthLines)
    var result = resultArray.mutableSpan
    var widths = widthArray.mutableSpan
    // Lines of words from each one on.
    var latin = 0
    for index in lines.indices.reversed() {
      widths[index] = Int(lines[index].lastWidth)
      latin = lines[index].isLatin ? latin &+ 1 : 0
      if latin >= Swift.min(breadthLines, lines.count &- index) { result[index] = latinBreadth(widths.span, index) }
    }
    return resultArray
  }

  /// The same as the other, for as many lines as there always are: without a branch, as none of them could be guessed.
  @inline(__always)
  private static func latinBreadth(_ widths: Span<Int>, _ start: Int) -> Int32? {
    precondition(start >= 0 && start &+ breadthLines <= widths.count, "a line of another page")
    var (widest, second) = (0, 0)
    for place in 0..<6 {
      // Unchecked, here and below: asked above for all of them.
      let width = unsafe widths[unchecked: start &+ place]
      second = Swift.max(second, Swift.min(widest, width))
      widest = Swift.max(widest, width)
    }
    var near = 0
    for place in 0..<6 {
      let difference = unsafe widths[unchecked: start &+ place] &- second
      near &+= (Swift.max(difference, 0 &- difference) &* 7 <= second).number
    }
    return near >= 4 ? Int32(truncatingIfNeeded: second) : nil
  }

  private func breadth(_ range: Range<Int>) -> Int32? {
    range.allSatisfy { lines[$0].isLatin } ? Self.latinBreadth(lines.span.extracting(range)) : nil
  }

  /// How broad a few lines of words are, where most are nearly so.
  private static func latinBreadth(_ lines: Span<LayoutLine>) -> Int32? {
    let second = secondWidth(lines)
    // No width is so great that seven of it would not fit in 64 bits.
    let slack = Int(second)
    var near = 0
    for index in lines.indices { near &+= (abs(Int(lines[index].lastWidth) &- slack) &* 7 <= slack).number }
    return near >= 4 ? second : nil
  }

  /// The width of the widest line but one: a single line may stick out.
  static func secondWidth(_ lines: Span<LayoutLine>) -> Int32 {
    var widest: Int32 = 0
    var second: Int32 = 0
    for index in lines.indices {
      let width = lines[index].lastWidth
      second = Swift.max(second, Swift.min(widest, width))
      widest = Swift.max(widest, width)
    }
    return second
  }
}
