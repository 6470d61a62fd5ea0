import Model

/// How a page sets blank lines and indents: counted on the page itself, since no two tools agree.
///
/// Some tools leave a blank line after every line, but for lines that end in a digit; some leave none; some set one
/// between paragraphs. So after a first judgement by width and wording, the habits are counted, and the second
/// judgement knows what a blank line means here.
struct LayoutHabits {
  /// What stands between two lines: kinds of seam whose meaning differs from page to page.
  private static let kindCount = 24
  private var joined = [Float](filledWith: 0, count: LayoutHabits.kindCount)
  private var ended = [Float](filledWith: 0, count: LayoutHabits.kindCount)
  private var weights = [Float](filledWith: 0, count: LayoutHabits.kindCount)
  private var endedAtGaps: Float = 0
  private var joinedOverGaps: Float = 0
  private var indentedCount: Float = 3
  private var flushCount: Float = 2.5

  /// Cost of a paragraph's first line that is two characters shorter than its column, and of one as wide as it.
  private(set) var indentedCost: Float = 0.6
  private(set) var flushCost: Float = 0.8

  /// Whether blocks have a blank line between them on this page, and lines of one block have none: the rest of a text that
  /// was cut stands below one as well, however well it would go on.
  private(set) var partsBlocks = false

  /// Whether the page has kept the white space before its paragraphs, so that a line without it goes on.
  private let keepsIndents: Bool

  init(_ lines: [LayoutLine]) {
    let indented = lines.reduce(0) { $0 + ($1.indent == 2 || $1.indent == 3 || $1.indent == 4 ? 1 : 0) }
    keepsIndents = indented > 0 && indented * 20 >= lines.count && indented * 2 <= lines.count
    for kind in weights.indices { weights[kind] = expected(kind) }
  }

  /// Before anything is counted: several blank lines and an indent speak for a new block.
  private func expected(_ kind: Int) -> Float {
    let blank: Float = kind % 3 == 2 ? 1 : 0
    let indent: Float = kind / 6 == 0 ? keepsIndents ? -1.5 : 0 : 1
    return blank + indent
  }

  /// The kind of seam between two lines.
  static func kind(_ line: LayoutLine, _ next: LayoutLine) -> Int {
    let indent = next.indent >= 4 ? 3 : next.indent >= 2 ? 2 : next.indent == 1 ? 1 : 0
    return Int(Swift.min(next.blankLinesBefore, 2)) + (line.has(.endsDigit) ? 3 : 0) + indent * 6
  }

  func weight(ofKind kind: Int) -> Float { weights[kind] }

  /// - Parameter isGap: whether blank lines stand below a line that has none above: those of a text that has one below every
  ///   line tell nothing of blocks.
  mutating func count(_ kind: Int, isGap: Bool, isEnd: Bool) {
    if isEnd { ended[kind] += 1 } else { joined[kind] += 1 }
    guard isGap else { return }
    if isEnd { endedAtGaps += 1 } else { joinedOverGaps += 1 }
  }

  mutating func countFirstLine(isIndented: Bool) {
    if isIndented { indentedCount += 1 } else { flushCount += 1 }
  }

  /// Turns the counts into weights.
  mutating func learn() {
    let joinedSum = joined.reduce(0, +)
    let endedSum = ended.reduce(0, +)
    let all = joinedSum + endedSum
    guard all > 0 else { return }
    partsBlocks = endedAtGaps >= Self.fewestGaps && Self.joinedGaps * joinedOverGaps <= endedAtGaps
    for kind in weights.indices {
      // A few imagined seams of the page's own mixture keep rare kinds from saying too much.
      let share = (joined[kind] + ended[kind]) / all
      let prior = 4 * share + 0.15
      let end = (ended[kind] + prior) / (endedSum + 4)
      let join = (joined[kind] + prior) / (joinedSum + 4)
      let learned = SeamEvidence.logarithm(end / join)
      weights[kind] = Swift.max(-4, Swift.min(4, learned)) + 0.25 * expected(kind)
    }
    let firstLines = indentedCount + flushCount
    indentedCost = -SeamEvidence.logarithm(indentedCount / firstLines)
    flushCost = -SeamEvidence.logarithm(flushCount / firstLines)
  }

  private static let fewestGaps: Float = 8
  /// Of so many ends at a gap, one may have been judged to go on.
  private static let joinedGaps: Float = 6
}
