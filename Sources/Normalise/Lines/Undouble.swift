import Model

/// Makes over-printed text single.
///
///     投资投资6060亿元三期工程开工亿元三期工程开工   →   投资60亿元三期工程开工
///     博士博士（（后后））科研平台科研平台           →   博士（后）科研平台
///     园区开通班车⏎园区开通班车                     →   园区开通班车
///
/// Print that was set twice to look bold comes out of a PDF run by run, each run doubled. What tells it from the real
/// doubles of the language (天天, 研究研究, 88) is that a whole line, or a long part of it, falls into doubled runs
/// without rest: `DoubledRuns` finds the best such reading, and says how long it is.
///
/// - Invariant: applied again, it changes nothing: lines printed four times over are halved until they are single.
/// - Complexity: O(bytes) on ordinary text; a suspicious line costs its length times the longest run looked for.
struct Undouble: PageRepair {
  static let step = RepairStep.undouble

  func apply(to page: inout Page) {
    var found = Self.doubledRuns(page, among: page.lines.indices)
    // Each round at least halves what it changes, so a page is single after a few.
    var rounds = 0
    while !found.isEmpty, rounds < 32 {
      rounds += 1
      for line in found where line.isWhole { page.lines[line.line].isOverprinted = true }
      var changes = Rewriter(.undouble)
      for line in found { for run in line.runs { changes.drop(run, rule: "doubled run") } }
      changes.apply(to: &page)
      // Each line keeps one copy of what is dropped, so that none goes and their numbers stay.
      found = Self.doubledRuns(page, among: found.map(\.line))
    }
    Self.repeatedLines(page).apply(to: &page)
  }

  /// A line that is doubled, and the copies in it.
  private struct Doubled {
    var line: Int
    var runs: [Range<Int>]
    /// Half of a line that is doubled as a whole is dropped.
    var isWhole: Bool
  }

  private static func doubledRuns(_ page: borrowing Page, among open: some Sequence<Int>) -> [Doubled] {
    var found: [Doubled] = []
    var runs = DoubledRuns()
    let text = page.text.span
    let lines = page.lines.span
    for index in open where !lines[index].isGarbage && !lines[index].isBlock {
      let range = lines[index].range
      let isLatin = !lines[index].marks.contains(.beyondLatin)
      guard runs.mayFind(in: range, of: text, isLatin: isLatin) else { continue }
      let copies = runs.find(in: range, of: text)
      guard !copies.isEmpty else { continue }
      let dropped = copies.reduce(0) { $0 + $1.count }
      found.append(Doubled(line: index, runs: copies, isWhole: 5 * dropped >= 2 * range.count))
    }
    return found
  }

  /// One to three lines that stand on the page once more right after themselves.
  private static func repeatedLines(_ page: borrowing Page) -> Rewriter {
    var rewriter = Rewriter(.undouble)
    let text = page.text.span
    let lines = page.lines
    let beginnings = beginnings(of: lines.span, in: text)
    var at = 0
    while at < lines.count {
      guard let count = repeats(lines, at, text, beginnings.span) else {
        at += 1
        continue
      }
      // Copies go with the line end before them, so that no empty line stays behind.
      var end = at + count
      while isRepeated(lines, end - count, count, text) { end += count }
      let kept = lines[at + count - 1].range.upperBound
      rewriter.drop(kept..<lines[end - 1].range.upperBound, rule: "repeated line")
      at = end
    }
    return rewriter
  }

  /// A number for the length and the first bytes of each line: two lines that are the same have the same. Behind the last
  /// line stand three that say nothing.
  private static func beginnings(of lines: Span<Line>, in text: Span<UInt8>) -> [UInt64] {
    var beginnings = [UInt64](filledWith: 0, count: lines.count + 3)
    var made = beginnings.mutableSpan
    for index in lines.indices {
      let range = lines[index].range
      let bytes = EightBytes(text, at: range.lowerBound, before: range.upperBound)
      let length = UInt64(truncatingIfNeeded: range.count)
      made[index] = bytes.first(EightBytes.count) &+ length &* 0x9E37_79B9_7F4A_7C15
    }
    return beginnings
  }

  /// How many lines from `at` on stand there twice; nil for none.
  private static func repeats(
    _ lines: [Line], _ at: Int, _ text: Span<UInt8>, _ beginnings: Span<UInt64>
  ) -> Int? {
    // In a column many lines are as long as the one above, but hardly any begins like one of the three above it.
    let own = beginnings[at]
    guard own == beginnings[at + 1] || own == beginnings[at + 2] || own == beginnings[at + 3] else { return nil }
    for count in 1...3 where own == beginnings[at + count] {
      if isRepeated(lines, at, count, text) { return count }
    }
    return nil
  }

  /// Whether the `count` lines from `at` on are followed by the same lines, and long enough for that to be no chance.
  private static func isRepeated(_ lines: [Line], _ at: Int, _ count: Int, _ text: Span<UInt8>) -> Bool {
    guard at + 2 * count <= lines.count else { return false }
    var bytes = 0
    for index in at..<at + count {
      let first = lines[index]
      let second = lines[index + count]
      guard first.range.count == second.range.count, !first.isGarbage, !second.isGarbage, !first.isBlock,
        text.has(text.extracting(first.range), at: second.range.lowerBound)
      else { return false }
      bytes += first.range.count
    }
    return bytes >= 18 && holdsWords(lines[at].range, text)
  }

  /// Whether enough of a line is words: rows of figures and rules may well be the same.
  private static func holdsWords(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var words = 0
    var at = range.lowerBound
    var seen: UInt32 = 0
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind == .han || kind == .letter, character.value != seen {
        words += kind == .han ? 3 : 1
        seen = character.value
      }
      at += character.length
    }
    return words >= 15
  }
}
