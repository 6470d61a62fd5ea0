internal import Lexicon
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
  enum Cost {
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
    /// A headline printed bold above or below plain text.
    static let changeOfWeight: Float = 12
    /// What a lone line saves after another one.
    static let groupBonus: Float = 1.4
    /// Blank lines, on a page that has none inside its blocks.
    static let gap: Float = 6
    static let impossible: Float = 60
  }

  /// What a line end is to a quotation.
  enum Quote {
    case none
    case isInside
    /// Outside of any, above a line that closes one: that began somewhere else.
    case isBehind
  }

  let lines: [LayoutLine]
  let columns: [Int32]
  /// How broad the few lines from each one on are, where they are Latin.
  let breadths: [Int32?]
  /// Whether each line is one of an English headline that stands right above its text, or the byline below it, or ends in
  /// half a word whose rest does not follow.
  let knownEnds: [Bool]

  /// Whether each line was printed bold by setting it twice; empty where none was.
  let overprinted: [Bool]

  /// Whether a block ends after each line.
  private(set) var ends: [Bool] = []

  init(
    _ lines: [LayoutLine], columns: [Int32], overprinted: [Bool], pairs: PairFilter, words: WordPairs,
    english: EnglishDictionary, text: Span<UInt8>
  ) {
    self.lines = lines
    self.overprinted = overprinted
    self.columns = columns
    breadths = Self.breadths(of: lines)
    var knownEnds = EnglishHeads.ends(lines, text)
    for index in EnglishRests.ends(lines, text, english) { knownEnds[index] = true }
    self.knownEnds = knownEnds
    // As far as the page's habits do not matter: they are learned between the judgements, the rest is weighed once.
    var roles = lines.indices.map { roleCosts($0, text) }
    let fillsLines = fillsLines
    let seams = seamCosts(pairs, text, fillsLines: fillsLines)
    var habits = LayoutHabits(lines)
    ends = Self.judge(roles.span, seams.span, habits)
    // What the first count got wrong would stay in the habits.
    for _ in 0..<2 {
      learn(&habits, seams)
      ends = Self.judge(roles.span, seams.span, habits)
    }
    if holdToWidths(&roles) { ends = Self.judge(roles.span, seams.span, habits) }
    if fillsLines { for index in endsInLongParagraphs() { ends[index] = true } }
    for index in ColumnTurns.ends(lines, joined: ends, pairs: pairs, words: words, text) { ends[index] = true }
  }

  private func seamCosts(_ pairs: PairFilter, _ text: Span<UInt8>, fillsLines: Bool) -> [SeamCosts] {
    guard !lines.isEmpty else { return [] }
    let evidence = SeamEvidence(pairs: pairs)
    let quotes = quotes()
    var result: [SeamCosts] = []
    result.reserveCapacity(lines.count)
    for index in lines.indices.dropLast() {
      result.append(
        seamCosts(index) {
          evidence.weight(lines[index], lines[index + 1], quote: quotes[index], pairs: pairs, text: text)
            + (fillsLines ? roomForNext(index) : 0)
        })
    }
    result.append(SeamCosts(fixed: 0, Cost.impossible))
    return result
  }

  /// What each line end is to a quotation.
  private func quotes() -> [Quote] {
    var resultArray = [Quote](filledWith: .none, count: lines.count)
    var result = resultArray.mutableSpan
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
      if isOpen {
        if since < 30 { result[index] = .isInside }
      } else if index + 1 < lines.count, lines[index + 1].has(.firstQuoteCloses) {
        result[index] = .isBehind
      }
    }
    // One that is not closed again not too far on has lost its end.
    var closes = false
    for index in lines.indices.reversed() {
      if result[index] == .isInside, !closes { result[index] = .none }
      if lines[index].has(.firstQuoteCloses) { closes = true }
      if lines[index].has(.firstQuoteOpens) { closes = false }
    }
    return resultArray
  }

  // MARK: - One judgement

  /// Whether a block ends after each line.
  private static func judge(_ roles: Span<RoleCosts>, _ seams: Span<SeamCosts>, _ habits: LayoutHabits) -> [Bool] {
    guard !roles.isEmpty else { return [] }
    var endArray = [Bool](filledWith: true, count: roles.count)
    var cameFromArray = [UInt8](filledWith: 0, count: roles.count)
    var ends = endArray.mutableSpan
    var cameFrom = cameFromArray.mutableSpan
    var costs = StateCosts()
    for index in roles.indices {
      let role = roles[index]
      let seam = seams[index].costs(habits)
      let (alone, afterAlone) = least(costs.ended, costs.open + Cost.impossible, costs.alone - role.groupBonus)
      let (begun, afterBegun) = least(costs.ended, costs.open + Cost.impossible, costs.alone)
      let first = role.first(habits)
      let isMiddle = costs.open + role.middle <= begun + first
      let afterGone = State.open & (0 &- isMiddle.number) | afterBegun & (isMiddle.number &- 1)
      cameFrom[index] = UInt8(truncatingIfNeeded: afterAlone | State.open &<< 2 | afterGone &<< 4)
      costs.alone = alone + role.alone + seam.end
      costs.ended = costs.open + role.last + seam.end
      costs.open = Swift.min(costs.open + role.middle, begun + first) + seam.goesOn
      costs.settle()
    }
    var state = least(costs.ended, costs.open + Cost.impossible, costs.alone).state
    for index in ends.indices.reversed() {
      ends[index] = state != State.open
      // What an alone line came from stands lowest, then what the last line of a block did.
      let shift: UInt8 = state == State.alone ? 0 : state == State.ended ? 2 : 4
      state = Int(cameFrom[index] >> shift & 3)
    }
    return endArray
  }

  /// What the line before may have been: the end of a longer block, inside one, or a block alone.
  private enum State {
    static let ended = 0
    static let open = 1
    static let alone = 2
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

  /// By numbers, not by branches: which is the least is anybody's guess.
  @inline(__always)
  private static func least(_ ended: Float, _ open: Float, _ alone: Float) -> (cost: Float, state: Int) {
    let isAlone = alone < ended
    let closed = isAlone ? alone : ended
    let isOpen = open < closed
    let state = State.open &* isOpen.number | State.alone &* isAlone.number & (isOpen.number &- 1)
    return (isOpen ? open : closed, state)
  }

  // MARK: - Habits of the page

  private func learn(_ habits: inout LayoutHabits, _ seams: [SeamCosts]) {
    for index in lines.indices.dropLast() where !seams[index].isFixedEnd {
      habits.count(seams[index].kind, isGap: seams[index].isGap, isEnd: ends[index])
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
