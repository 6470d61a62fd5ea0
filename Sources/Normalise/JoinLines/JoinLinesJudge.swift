import Model

/// Decides for all line ends of a page together which of them print broke and which end a block.
///
/// Every line is the first, a middle or the last line of a block, or a block alone. Each role has a width it should
/// have and an end it should have; each line end has evidence of its own. The cheapest assignment of roles is found by
/// dynamic programming over two states: a block ends here, or goes on.
///
/// - Complexity: O(lines).
struct LineEndJudge {
  /// Costs are negative logarithms of probabilities, by count over printed pages.
  private enum Cost {
    /// A block ends after one line in six or so.
    static let end: Float = 1.7
    static let goesOn: Float = 0.2
    /// The last line of a block may be of any width.
    static let anyWidth: Float = 2.6
    static let rare: Float = 3
    /// A block of one line is as likely as any other: there are as many headlines and bylines as paragraphs.
    static let aloneBias: Float = -0.6
    /// A block breaks off in mid-sentence at the end of a full line.
    static let cut: Float = 3.7
    /// A block goes on in a column of another width.
    static let columnChange: Float = 8
    /// What a lone line saves after another one.
    static let groupBonus: Float = 1.4
    static let impossible: Float = 60
  }

  let lines: [LayoutLine]
  let columns: [Int32]
  private var habits: LayoutHabits
  /// Evidence of wording at the end of each line; positive for an end.
  private var wording: [Float] = []

  /// Whether a block ends after each line.
  private(set) var ends: [Bool] = []

  init(_ lines: [LayoutLine], columns: [Int32], pairs: PairFilter, text: Span<UInt8>) {
    self.lines = lines
    self.columns = columns
    habits = LayoutHabits(lines)
    weighWording(pairs, text)
    judge()
    // What the first count got wrong would stay in the habits.
    for _ in 0..<2 {
      learnHabits()
      judge()
    }
  }

  private mutating func weighWording(_ pairs: PairFilter, _ text: Span<UInt8>) {
    let evidence = SeamEvidence(pairs: pairs)
    let inside = insideQuotes()
    wording.reserveCapacity(lines.count)
    for index in lines.indices.dropLast() {
      wording.append(
        evidence.weight(
          lines[index], lines[index + 1], isInsideQuote: inside[index], pairs: pairs, text: text))
    }
    if !lines.isEmpty { wording.append(0) }
  }

  /// Whether each line ends inside a quotation that is closed again not too far on.
  private func insideQuotes() -> [Bool] {
    var result = [Bool](repeating: false, count: lines.count)
    var isOpen = false
    var since = 0
    for index in lines.indices {
      let line = lines[index]
      if line.has(.leavesQuoteOpen) {
        isOpen = true
        since = 0
      } else if line.has(.leavesQuoteClosed) {
        isOpen = false
      }
      since += 1
      result[index] = isOpen && since < 30
    }
    var closes = false
    for index in lines.indices.reversed() {
      result[index] = result[index] && closes
      if lines[index].has(.firstQuoteCloses) { closes = true }
      if lines[index].has(.firstQuoteOpens) { closes = false }
    }
    return result
  }

  // MARK: - One judgement

  private mutating func judge() {
    ends = [Bool](repeating: true, count: lines.count)
    guard !lines.isEmpty else { return }
    var cameFrom = [UInt8](repeating: 0, count: lines.count)
    var costs = StateCosts()
    for index in lines.indices {
      let roles = roleCosts(index)
      let seam = seamCosts(index)
      // Headlines come in groups: those of a page's stories, the lines of one headline, a byline below.
      // The last line of a paragraph is none of a group's.
      let isTail = lines[index].has(.endsSentence) && columns[index] > 0 && columns[index] <= 72
      let bonus = isTail ? 0 : Cost.groupBonus
      let (alone, afterAlone) = Self.least(costs.ended, costs.open + Cost.impossible, costs.alone - bonus)
      let (last, afterLast) = (costs.open, State.open)
      let (begun, afterBegun) = Self.least(costs.ended, costs.open + Cost.impossible, costs.alone)
      let isMiddle = costs.open + roles.middle <= begun + roles.first
      cameFrom[index] = afterAlone | afterLast << 2 | (isMiddle ? State.open : afterBegun) << 4
      costs.alone = alone + roles.alone + seam.end
      costs.ended = last + roles.last + seam.end
      costs.open = Swift.min(costs.open + roles.middle, begun + roles.first) + seam.goesOn
      costs.settle()
    }
    var state = Self.least(costs.ended, costs.open + Cost.impossible, costs.alone).state
    for index in lines.indices.reversed() {
      ends[index] = state != State.open
      let shift: UInt8 = state == State.alone ? 0 : state == State.ended ? 2 : 4
      state = cameFrom[index] >> shift & 3
    }
  }

  /// What the line before may have been: the end of a longer block, inside one, or a block alone.
  private enum State {
    static let ended: UInt8 = 0
    static let open: UInt8 = 1
    static let alone: UInt8 = 2
  }

  private struct StateCosts {
    var ended: Float = 0
    var open: Float = Cost.impossible
    var alone: Float = Cost.impossible

    /// Keeps the sums of a million lines small, so that they keep their last digits.
    mutating func settle() {
      let least = Swift.min(ended, open, alone)
      ended -= least
      open -= least
      alone -= least
    }
  }

  private static func least(_ ended: Float, _ open: Float, _ alone: Float) -> (cost: Float, state: UInt8) {
    if ended <= alone { return ended <= open ? (ended, State.ended) : (open, State.open) }
    return alone <= open ? (alone, State.alone) : (open, State.open)
  }

  func seamCosts(_ index: Int) -> (end: Float, goesOn: Float) {
    guard index + 1 < lines.count else { return (0, Cost.impossible) }
    if lines[index].has(.joinsNext) { return (Cost.impossible, 0) }
    guard !isFixedEnd(index) else { return (0, Cost.impossible) }
    // A vertical headline or a drop capital begins a block.
    if lines[index + 1].has(.joinsNext) { return (0, lines[index + 1].has(.isSingle) ? 4 : 0) }
    var habit = habits.weight(lines[index], lines[index + 1])
    // Where one column ends and another begins, what follows is as flush as any line in mid-paragraph.
    let isNewColumn = changesColumn(index)
    if isNewColumn, !lines[index].has(.endsSentence) { habit = Swift.max(0, habit) }
    let weight = wording[index] + habit
    return (
      Cost.end + Swift.max(0, -weight), Cost.goesOn + Swift.max(0, weight) + (isNewColumn ? Cost.columnChange : 0)
    )
  }

  /// Whether the line end is none of ours to judge.
  private func isFixedEnd(_ index: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    return line.has(.standsAlone) || next.has(.standsAlone) || next.has(.isAfterPageBreak) || line.has(.isSettled)
  }

  /// What it costs to see a line as first, middle or last of its block, or as a block alone.
  func roleCosts(_ index: Int) -> (first: Float, middle: Float, last: Float, alone: Float) {
    let line = lines[index]
    let column = columns[index]
    let goesOnEnd = Self.goesOnEndCost(line)
    let aloneEnd: Float = line.has(.beginsWithDateline) ? 3 : line.has(.endsSentence) ? 1 : 0.5
    let isSentence = line.has(.endsSentence)
    let quiet: Float = line.has(.hasInnerStop) && !isSentence ? 1.8 : 0
    guard column > 0 else {
      let stop: Float = goesOnEnd + (line.lastWidth < 50 ? 9 : 7)
      return (stop, stop, lastEndCost(line) + Cost.anyWidth, aloneEnd + Cost.anyWidth)
    }
    let head = index + 1 < lines.count ? lines[index + 1].headWidth : 2
    let full = Self.fullCost(line, width: line.lastWidth, column: column, head: head)
    let indented = Self.fullCost(line, width: line.lastWidth, column: column - Self.indent(line), head: head)
    var first = Swift.min(indented + habits.indentedCost, full + habits.flushCost)
    // Where the column changes with a new block, its first line may have been counted to the one before.
    if index + 1 < lines.count, columns[index + 1] > 0, columns[index + 1] != column {
      let next = Self.fullCost(line, width: line.lastWidth, column: columns[index + 1] - Self.indent(line), head: head)
      first = Swift.min(first, next + habits.indentedCost + 0.3)
    }
    let overflow = Self.overflowCost(line, column)
    // Running text has a comma every fourteen characters or so; headlines have none.
    let noStop = line.has(.hasInnerStop) ? 0 : Swift.min(2, Float(line.lastWidth) / (line.isLatin ? 50 : 28))
    let chance: Float = looksIndented(index) ? 1.3 : 0
    return (
      first: first + goesOnEnd + noStop, middle: full + goesOnEnd + noStop,
      last: lastCost(line, full) + (isSentence ? 0 : noStop) + overflow,
      alone: Cost.anyWidth + Cost.aloneBias + aloneEnd + Swift.min(overflow, 1) + quiet + chance
    )
  }

  /// Whether a line is two characters shorter than its column and the next one fills it: a headline is so by chance only.
  private func looksIndented(_ index: Int) -> Bool {
    guard index + 1 < lines.count, columns[index + 1] == columns[index], !lines[index].isLatin else { return false }
    return abs(lines[index].lastWidth - columns[index] + Self.indent(lines[index])) <= 1
      && abs(lines[index + 1].lastWidth - columns[index]) <= 1
  }

  /// What it costs that print goes on after such an end: who said it often stands after a quotation.
  private static func goesOnEndCost(_ line: LayoutLine) -> Float {
    guard line.has(.endsSentence) else { return 0.05 }
    if line.has(.endsQuotedSentence) { return 2.4 }
    return line.isLatin ? 2.8 : 3.8
  }

  /// The last line of a block: of any width with a sentence's end, else a full one where its column was cut.
  private func lastCost(_ line: LayoutLine, _ full: Float) -> Float {
    let end = lastEndCost(line)
    guard end >= Cost.rare else { return Cost.anyWidth + end }
    return Swift.min(Cost.cut + full, Cost.anyWidth + end + Cost.rare)
  }

  private func lastEndCost(_ line: LayoutLine) -> Float {
    if line.has(.endsSentence) { return 0.05 }
    if line.has(.endsClosing) { return 2.2 }
    if line.has(.endsColon) { return 2.5 }
    if line.has(.endsCredit) { return 2 }
    return Cost.rare
  }

  /// What it costs to say that a line that sticks out stands in `column`.
  private static func overflowCost(_ line: LayoutLine, _ column: Int32) -> Float {
    let excess = line.lastWidth - column - 4 - (line.isLatin ? column / 10 : 0)
    return excess > 0 ? Swift.min(9, 2.5 + Float(excess) / 3) : 0
  }

  /// The indent that the extraction lost.
  private static func indent(_ line: LayoutLine) -> Int32 { line.isLatin ? 3 : 4 }

  /// What it costs to say that a line fills `column`, when what comes next has `head` half squares that cannot be
  /// parted: a line is full when that did not fit any more.
  private static func fullCost(_ line: LayoutLine, width: Int32, column: Int32, head: Int32) -> Float {
    // The squeezing of marks adds up over a wide line.
    let excess = column > 40 ? (width - column) * 40 / column : width - column
    if line.isLatin { return latinFullCost(width - column, column, head) }
    if excess > 0 {
      return excess <= 1 ? 0.5 : excess == 2 ? 0.9 : excess <= 4 ? 2 : Swift.min(9, 2 + Float(excess) / 2)
    }
    let room = -excess
    let spare = Swift.min(room, Swift.max(room - Swift.min(head, 12) + 2, 0))
    let cost: Float =
      switch spare {
      case 0: 0.3
      case 1: 1
      case 2: 1.1
      case 3: 2
      case 4: 2.8
      default: Swift.min(8, 3 + Float(spare - 4) * 0.4)
      }
    return line.has(.isStretched) ? Swift.min(cost, 1) : cost
  }

  private static func latinFullCost(_ excess: Int32, _ column: Int32, _ head: Int32) -> Float {
    if excess > 0 {
      let over = Float(excess) / Float(column)
      return over <= 0.05 ? 0.4 : over <= 0.1 ? 1.5 : 5
    }
    let spare = Float(-excess - Swift.min(head, 14) - 1) / Float(column)
    if spare <= 0 { return 0.4 }
    return spare <= 0.03 ? 1.1 : spare <= 0.06 ? 2.8 : spare <= 0.1 ? 4.5 : Swift.min(9, 5 + spare * 8)
  }

  // MARK: - Habits of the page

  private mutating func learnHabits() {
    for index in lines.indices.dropLast() where !isFixedEnd(index) {
      habits.count(lines[index], lines[index + 1], isEnd: ends[index])
      guard ends[index], !ends[index + 1], columns[index + 1] > 0, !lines[index + 1].isLatin else { continue }
      let excess = lines[index + 1].firstWidth - columns[index + 1]
      if abs(excess + 4) <= 2 { habits.countFirstLine(isIndented: true) }
      if abs(excess) <= 1 { habits.countFirstLine(isIndented: false) }
    }
    habits.learn()
  }
}

extension LineEndJudge {
  /// 0–1: how sure the end of a block is a paragraph's, a headline's or a credit's own end, rather than a place where
  /// print was cut.
  func endConfidence(_ index: Int, isAlone: Bool) -> Float {
    let line = lines[index]
    let column = columns[index]
    var weight: Float = 0
    if line.has(.endsSentence) { weight += 2.5 }
    if line.has(.endsClause) { weight -= 3 }
    if line.has(.endsOpen) { weight -= 5 }
    if !line.has(.endsSentence) {
      weight -= line.has(.endsClosing) || line.has(.endsCredit) || line.has(.endsColon) ? 0.5 : isAlone ? 0 : 2
    }
    if column > 0 {
      let room = column - line.lastWidth
      weight += room > 4 ? 2 : room > 2 ? 0.7 : room >= -2 ? -1 : 0
    }
    if index + 1 < lines.count, lines[index + 1].has(.beginsWithTail) { weight -= 3 }
    return Swift.max(0.02, Swift.min(0.98, 1 / (1 + Self.exponential(-weight))))
  }

  /// e to the power of `value`, near enough for a confidence.
  private static func exponential(_ value: Float) -> Float {
    var result = 1 + value / 1024
    for _ in 0..<10 { result *= result }
    return result
  }
}
