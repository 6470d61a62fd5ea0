import Model

extension LineEndJudge {
  /// What it costs to see a line as first, middle or last of its block, or as a block alone.
  struct RoleCosts {
    /// As a line that fills its column after an indent, without one, and after one in the column of the line below.
    var indented: Float = 0
    var full: Float
    var indentedBelow = Float.infinity
    var goesOnEnd: Float = 0
    var noStop: Float = 0
    var isInColumn = true
    var middle: Float
    var last: Float
    var alone: Float
    /// What a block of this line alone saves after another such.
    var groupBonus: Float

    init(
      indented: Float = 0, full: Float, indentedBelow: Float = .infinity, goesOnEnd: Float = 0, noStop: Float = 0,
      isInColumn: Bool = true, middle: Float, last: Float, alone: Float, groupBonus: Float
    ) {
      self.indented = indented
      self.full = full
      self.indentedBelow = indentedBelow
      self.goesOnEnd = goesOnEnd
      self.noStop = noStop
      self.isInColumn = isInColumn
      self.middle = middle
      self.last = last
      self.alone = alone
      self.groupBonus = groupBonus
    }

    /// It costs more that the line does not fit its column, as a first line with an indent, too, where it does not fit so
    /// either.
    mutating func addMisfit(_ cost: Float, ifIndented isMisfit: Bool) {
      full += cost
      middle += cost
      if isMisfit { indented += cost }
    }

    /// As the first line of a block, on a page of such habits.
    func first(_ habits: borrowing LayoutHabits) -> Float {
      guard isInColumn else { return full }
      let own = Swift.min(indented + habits.indentedCost, full + habits.flushCost)
      return Swift.min(own, indentedBelow + habits.indentedCost + 0.3) + goesOnEnd + noStop
    }
  }

  /// What it costs to say that a block ends at a line's end, or that it goes on.
  struct SeamCosts {
    private enum Judgement { case fixed, byHabit, byHabitForAnEnd }

    private var judgement = Judgement.fixed
    private var end: Float = 0
    private var goesOn: Float = 0
    /// Evidence of wording; positive for an end.
    private var wording: Float = 0
    /// What stands between the lines, for the page's habits.
    var kind = 0
    /// Whether the line end is none of ours to judge, so that no habit is learned from it.
    var isFixedEnd = false
    /// Whether blank lines stand below a line that has none above.
    var isGap = false

    init(fixed end: Float, _ goesOn: Float) {
      self.end = end
      self.goesOn = goesOn
    }

    init(wording: Float, onlyForAnEnd: Bool, goesOn: Float) {
      judgement = onlyForAnEnd ? .byHabitForAnEnd : .byHabit
      self.wording = wording
      self.goesOn = goesOn
    }

    /// On a page of such habits.
    func costs(_ habits: borrowing LayoutHabits) -> (end: Float, goesOn: Float) {
      guard judgement != .fixed else { return (end, goesOn) }
      let habit = habits.weight(ofKind: kind)
      var weight = wording + (judgement == .byHabitForAnEnd ? Swift.max(0, habit) : habit)
      if isGap, habits.partsBlocks { weight = Swift.max(weight + Cost.gap, Cost.gap) }
      // One choice for both: which way the evidence speaks is anybody's guess.
      let forAnEnd = weight > 0 ? weight : 0
      return (Cost.end + (forAnEnd - weight), Cost.goesOn + forAnEnd + goesOn)
    }
  }

  /// - Parameter wording: what is said for an end by the characters on both sides of it; not asked where that does not
  ///   matter.
  /// - Precondition: another line follows.
  @inline(__always)
  func seamCosts(_ index: Int, wording: () -> Float) -> SeamCosts {
    let isFixedEnd = isFixedEnd(index)
    var costs = fixedCosts(index, isFixedEnd) ?? judgedCosts(index, wording())
    costs.kind = LayoutHabits.kind(lines[index], lines[index + 1])
    costs.isFixedEnd = isFixedEnd
    costs.isGap = lines[index].blankLinesBefore == 0 && lines[index + 1].blankLinesBefore > 0
    return costs
  }

  /// What a line end costs that is not judged by what stands around it.
  private func fixedCosts(_ index: Int, _ isFixedEnd: Bool) -> SeamCosts? {
    if lines[index].has(.joinsNext) { return SeamCosts(fixed: Cost.impossible, 0) }
    if isFixedEnd { return SeamCosts(fixed: 0, Cost.impossible) }
    // A vertical headline or a drop capital begins a block.
    if lines[index + 1].has(.joinsNext) { return SeamCosts(fixed: 0, lines[index + 1].has(.isSingle) ? 4 : 0) }
    return nil
  }

  private func judgedCosts(_ index: Int, _ wording: Float) -> SeamCosts {
    // Where one column ends and another begins, what follows is as flush as any line in mid-paragraph.
    let isNewColumn = changesColumn(index)
    return SeamCosts(
      wording: changesWeight(index) ? wording + Cost.changeOfWeight : wording,
      onlyForAnEnd: isNewColumn && !lines[index].has(.endsSentence),
      goesOn: isNewColumn ? Cost.columnChange : 0)
  }

  /// Whether the line end is none of ours to judge.
  private func isFixedEnd(_ index: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if knownEnds[index] { return true }
    return line.has(.standsAlone) || next.has(.standsAlone) || next.has(.isAfterPageBreak) || line.has(.isSettled)
  }

  /// Whether a line printed bold stands above or below one that is not, and is of another width: a headline.
  private func changesWeight(_ index: Int) -> Bool {
    guard !overprinted.isEmpty, overprinted[index] != overprinted[index + 1] else { return false }
    return abs(lines[index].lastWidth - lines[index + 1].lastWidth) > 4
  }

  /// What it costs to see a line as first, middle or last of its block, or as a block alone.
  func roleCosts(_ index: Int, _ text: Span<UInt8>) -> RoleCosts {
    let line = lines[index]
    let column = columns[index]
    let goesOnEnd = Self.goesOnEndCost(line)
    let aloneEnd: Float = line.has(.beginsWithDateline) ? 3 : line.has(.endsSentence) ? 1 : 0.5
    let isSentence = line.has(.endsSentence)
    // An English headline has a comma now and then. By numbers, not by branches: which line has one is anybody's guess.
    let comma: Float = line.isLatin ? 1.2 : 1.8
    let quiet = comma * Float(line.has(.hasInnerStop).number & (!isSentence).number)
    guard column > 0 else {
      let stop: Float = goesOnEnd + (line.lastWidth < 50 ? 9 : 7)
      return RoleCosts(
        full: stop, isInColumn: false, middle: stop, last: lastEndCost(line) + Cost.anyWidth,
        alone: aloneEnd + Cost.anyWidth, groupBonus: groupBonus(index))
    }
    let head = index + 1 < lines.count ? lines[index + 1].headWidth : 2
    let full = Self.fullCost(line, width: line.lastWidth, column: column, head: head)
    let indented = Self.fullCost(line, width: line.lastWidth, column: column - Self.indent(line), head: head)
    var indentedBelow = Float.infinity
    // Where the column changes with a new block, its first line may have been counted to the one before.
    if index + 1 < lines.count, columns[index + 1] > 0, columns[index + 1] != column {
      indentedBelow = Self.fullCost(
        line, width: line.lastWidth, column: columns[index + 1] - Self.indent(line), head: head)
    }
    let overflow = Self.overflowCost(line, column)
    // Running text has a comma every fourteen characters or so; headlines have none.
    let isStopless = Float((!line.has(.hasInnerStop)).number)
    let noStop = Swift.min(2, Float(line.lastWidth) / (line.isLatin ? 50 : 28)) * isStopless
    let chance: Float = (looksIndented(index) ? 1.3 : 0) + (Self.beginsInWord(line, text) ? Cost.rare : 0)
    return RoleCosts(
      indented: indented, full: full, indentedBelow: indentedBelow, goesOnEnd: goesOnEnd, noStop: noStop,
      middle: full + goesOnEnd + noStop, last: lastCost(line, full) + (isSentence ? 0 : noStop) + overflow,
      alone: Cost.anyWidth + Cost.aloneBias + aloneEnd + Swift.min(overflow, 1) + quiet + chance,
      groupBonus: groupBonus(index))
  }

  /// Headlines come in groups: those of a page's stories, the lines of one headline, a byline below. The last line of a
  /// paragraph is none of a group's.
  private func groupBonus(_ index: Int) -> Float {
    let isTail = lines[index].has(.endsSentence) && columns[index] > 0 && columns[index] <= 72
    return isTail ? 0 : Cost.groupBonus
  }

  /// Whether a line is two characters shorter than its column and the next one fills it: a headline is so by chance only.
  private func looksIndented(_ index: Int) -> Bool {
    guard index + 1 < lines.count, columns[index + 1] == columns[index], !lines[index].isLatin else { return false }
    return abs(lines[index].lastWidth - columns[index] + Self.indent(lines[index])) <= 1
      && abs(lines[index + 1].lastWidth - columns[index]) <= 1
  }

  /// 司投资建设的…, 们的…: what ends a word heads no block of one line, least of all a headline.
  private static func beginsInWord(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    switch line.firstCharacter {
    case 0x7684, 0x4EEC, 0x5011: return true
    // 司, but for 司法, 司机, 司令, 司炉, 司马, 司徒, 司空, 司仪.
    case 0x53F8:
      let next = Int(line.start) + 3
      return next < Int(line.end) && !companions.contains(text.codePoint(at: next).value)
    default: return false
    }
  }

  private static let companions = Set("法机機令炉爐马馬徒空仪儀".unicodeScalars.map(\.value))

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
    if line.isLatin { return latinFullCost(width - column, column, head) }
    // The squeezing of marks adds up over a wide line.
    let excess = column > 40 ? (width - column) * 40 / column : width - column
    if excess > 0 { return overCosts[Int(Swift.min(excess, 14))] }
    let room = -excess
    let spare = Swift.min(room, Swift.max(room - Swift.min(head, 12) + 2, 0))
    let cost = spareCosts[Int(Swift.min(spare, 17))]
    return line.has(.isStretched) && cost > 1 ? 1 : cost
  }

  /// What it costs to stick out of a column by so many half squares, and to be shorter by so many than what comes next needs:
  /// by table, as none of the steps could be guessed.
  private static let overCosts: [Float] = [0, 0.5, 0.9, 2, 2, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9]
  private static let spareCosts: [Float] = [
    0.3, 1, 1.1, 2, 2.8, 3.4, 3.8, 4.2, 4.6, 5, 5.4, 5.8, 6.2, 6.6000004, 7, 7.4, 7.8, 8,
  ]

  private static func latinFullCost(_ excess: Int32, _ column: Int32, _ head: Int32) -> Float {
    if excess > 0 {
      let over = Float(excess) / Float(column)
      return over <= 0.05 ? 0.4 : over <= 0.1 ? 1.5 : 5
    }
    let spare = Float(-excess - Swift.min(head, 14) - 1) / Float(column)
    if spare <= 0 { return 0.4 }
    return spare <= 0.03 ? 1.1 : spare <= 0.06 ? 2.8 : spare <= 0.1 ? 4.5 : Swift.min(9, 5 + spare * 8)
  }
}
