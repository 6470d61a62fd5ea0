import Model

/// The blocks of a page as far as `ColumnTurns` asks: which are running text, and where their lines begin and end.
struct TurnBlocks {
  let lines: [LayoutLine]
  /// Whether each line is one of running Chinese text in a column.
  private(set) var isText: [Bool]
  /// The last line of each one's block.
  private var last: [Int32]
  private var first: [Int32]
  /// Last lines of texts that stop in mid-sentence where their column ends.
  private(set) var waiting: [Int] = []
  /// Lines of text that go on in the next one.
  private(set) var joined: [Int] = []

  /// Wider print is no column of a page whose columns take turns.
  private static let widest: Int32 = 72
  /// Lines above or below that tell the width of a column: as many as `Widths` holds.
  private static let columnLines = 6

  /// Whether any text of two lines and more stops in mid-sentence: on most pages none does.
  static func mayWait(_ lines: [LayoutLine], ends: [Bool]) -> Bool {
    for index in lines.indices.dropFirst() where ends[index] && !ends[index - 1] && stops(lines[index]) {
      if !lines[index].isLatin, index + 1 < lines.count { return true }
    }
    return false
  }

  init(_ lines: [LayoutLine], ends: [Bool]) {
    self.lines = lines
    isText = Array(filledWith: false, count: lines.count)
    first = lines.indices.map { Int32(truncatingIfNeeded: $0) }
    last = first
    var stopped: [Int] = []
    var start = 0
    for index in lines.indices where ends[index] {
      let block = start..<index + 1
      start = index + 1
      let isText = isText(block)
      for line in block {
        self.isText[line] = isText
        first[line] = Int32(block.lowerBound)
        last[line] = Int32(index)
      }
      if isText, index + 1 < lines.count, Self.stops(lines[index]) { stopped.append(index) }
    }
    for index in lines.indices.dropLast() where isText[index] && !ends[index] { joined.append(index) }
    // The last line of a paragraph may be of any width.
    waiting = stopped.filter { abs(lines[$0].lastWidth - column(above: $0)) <= 4 }
  }

  /// Running text has marks; a line alone is text below one of nearly its width, or as the last of a paragraph.
  private func isText(_ block: Range<Int>) -> Bool {
    let line = lines[block.lowerBound]
    guard !line.isLatin, line.has(.hasWideText), line.lastWidth <= Self.widest, !line.has(.standsAlone) else {
      return false
    }
    if block.count > 1 {
      return block.contains {
        lines[$0].has(.hasInnerStop) || lines[$0].has(.endsClause) || lines[$0].has(.endsSentence)
      }
    }
    if line.has(.endsSentence) || line.has(.hasInnerStop) { return true }
    guard block.lowerBound > 0, isText[block.lowerBound - 1], !line.has(.endsColon) else { return false }
    return abs(line.lastWidth - lines[block.lowerBound - 1].lastWidth) <= 4
  }

  private static func stops(_ line: LayoutLine) -> Bool {
    line.traits.isDisjoint(with: [.endsSentence, .endsClosing, .endsColon, .endsCredit])
  }

  /// First lines of blocks that have no indent and do not begin like a paragraph; none where no paragraph has an indent, as
  /// a rest looks like any other there.
  func rests(_ text: Span<UInt8>) -> [Int] {
    var rests: [Int] = []
    var indented = 0
    var paragraphs = 0
    for index in lines.indices where isText[index] && Int(first[index]) == index {
      let width = lines[index].lastWidth
      let column = column(below: index)
      if Int(last[index]) > index + 1 {
        paragraphs += 1
        if width <= column - 3 { indented += 1 }
      }
      guard !isFresh(index, text), lines[index].indent < 2 else { continue }
      let isFlush =
        Int(last[index]) == index ? lines[index].has(.endsSentence) && width <= column : width >= column - 2
      if isFlush { rests.append(index) }
    }
    return indented * 2 < paragraphs ? [] : rests
  }

  /// The width that most lines of text from `line` upwards are of, or from `line` downwards.
  func column(above line: Int) -> Int32 {
    var widths = Widths()
    var at = line
    // What stands above an end in mid-sentence is of another column.
    while at >= 0, widths.count < Self.columnLines, isText[at], at == line || !isCut(at) {
      widths.add(lines[at].lastWidth)
      at -= 1
    }
    return widths.commonest
  }

  func column(below line: Int) -> Int32 {
    var widths = Widths()
    var at = line
    // All lines of the text's own block but the last one fill the column, whatever stands below.
    let end = Int(last[line]) > line ? Int(last[line]) : lines.count
    while at < end, widths.count < Self.columnLines, isText[at], at == line || !isCut(at - 1) {
      widths.add(lines[at].lastWidth)
      at += 1
    }
    return widths.commonest
  }

  /// The widths of a few lines.
  private struct Widths {
    private var widths = SIMD8<Int32>(repeating: .min / 2)
    private(set) var count = 0

    mutating func add(_ width: Int32) {
      widths[count] = width
      count += 1
    }

    /// The one that most others are near; of widths that are all different, the widest is the nearest to the column's.
    var commonest: Int32 {
      var best: (count: Int32, width: Int32) = (0, 0)
      for place in 0..<count {
        // Minus one where one of both is below 0: asking for that with a mask takes ten times as long.
        let difference = widths &- widths[place]
        let far = ((difference &+ 1) | (1 &- difference)) &>> 31
        let four = far.lowHalf &+ far.highHalf
        let two = four.lowHalf &+ four.highHalf
        let found = (count: 8 &+ two[0] &+ two[1], width: widths[place])
        if found > best { best = found }
      }
      return best.width
    }
  }

  /// Whether a block ends with a line in mid-sentence.
  private func isCut(_ line: Int) -> Bool { Int(last[line]) == line && !lines[line].has(.endsSentence) }

  /// Whether a line begins as paragraphs do.
  func isFresh(_ line: Int, _ text: Span<UInt8>) -> Bool {
    lines[line].has(.beginsWithQuote) || lines[line].has(.beginsWithBullet) || lines[line].has(.beginsWithDateline)
      || SeamEvidence.allOpeners.weight(of: lines[line], in: text) > 0
  }

  /// Whether a text is inside quotation marks at the end of a line.
  func isQuoted(atEndOf line: Int) -> Bool {
    for at in (Int(first[line])...line).reversed() {
      if lines[at].has(.leavesQuoteOpen) { return true }
      if lines[at].has(.leavesQuoteClosed) { return false }
    }
    return false
  }

  /// What the first quotation mark from a line on does, in the line's block.
  func firstQuote(from line: Int) -> TurnSeams.Quote {
    for at in line...Int(last[line]) {
      if lines[at].has(.firstQuoteCloses) { return .closes }
      if lines[at].has(.firstQuoteOpens) { return .opens }
    }
    return .none
  }
}
