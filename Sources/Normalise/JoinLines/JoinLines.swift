internal import Lexicon
import Model

/// Joins lines that the width of a column broke, and leaves the ends of blocks alone.
///
///     园区新签约项⏎                      园区新签约项目12个，总投资超过30亿元。⏎
///     目12个，总投资超过⏎         →      二期工程下月开工。⏎
///     30亿元。⏎
///     二期工程下月开工。⏎
///
/// Afterwards each line of the page is one block: a paragraph, or the piece of one that stands in one column, or one
/// printed line of a headline, a byline, a caption. Its `setting` tells how it was printed.
///
/// Nothing decides alone: a line is measured against the column around it (`LayoutColumns`), the characters on both
/// sides of its end are weighed (`SeamEvidence`), what blank lines and indents mean is learned from the page itself
/// (`LayoutHabits`), and the ends of all lines are judged together (`LineEndJudge`).
///
/// - Invariant: characters keep their order; only white space is taken out or put in. Done twice, it changes nothing.
/// - Complexity: O(bytes of the page).
struct JoinLines: PageRepair {
  static let step = RepairStep.joinLines

  private let words: WordPairs
  private let english: EnglishDictionary

  init(words: WordPairs = .none, english: EnglishDictionary = EnglishDictionary()) {
    self.words = words
    self.english = english
  }

  func apply(to page: inout Page) {
    guard !page.lines.isEmpty else { return }
    var pairs = PairFilter()
    let lines = LayoutLine.measure(page, pairs: &pairs)
    let columns = LayoutColumns.widths(of: lines)
    // Nearly no page has any.
    let overprinted = page.lines.contains { $0.isOverprinted } ? page.lines.map(\.isOverprinted) : []
    let judge = LineEndJudge(
      lines, columns: columns, overprinted: overprinted, pairs: pairs, words: words, english: english,
      text: page.text.span)
    Self.setSettings(&page, lines, columns, judge)
    Self.measureLatinBlocks(&page, lines, judge)
    Self.join(&page, lines, judge)
  }

  /// Writes what was measured into the lines, before the rewriter merges them.
  private static func setSettings(
    _ page: inout Page, _ lines: [LayoutLine], _ columns: [Int32], _ judge: LineEndJudge
  ) {
    var isAlone = true
    var pageLines = page.lines.mutableSpan
    for index in lines.indices where !lines[index].has(.isSettled) {
      pageLines[index].setting.firstWidth = lines[index].firstWidth
      pageLines[index].setting.lastWidth = lines[index].lastWidth
      pageLines[index].setting.columnWidth = columns[index]
      pageLines[index].setting.indent = lines[index].indent
      let isEnd = judge.ends[index]
      pageLines[index].setting.endConfidence = isEnd ? judge.endConfidence(index, isAlone: isAlone) : 0
      isAlone = isEnd
    }
  }

  /// An English paragraph's own lines tell more of its column's width than all the ragged lines around it do.
  private static func measureLatinBlocks(_ page: inout Page, _ lines: [LayoutLine], _ judge: LineEndJudge) {
    var start = 0
    for index in lines.indices where judge.ends[index] {
      let block = start..<index + 1
      start = index + 1
      guard block.count >= 4, lines[block.lowerBound].isLatin, !lines[index].has(.isSettled) else { continue }
      let width = LineEndJudge.secondWidth(lines.span.extracting(block))
      for line in block { page.lines[line].setting.columnWidth = width }
    }
  }

  private static func join(_ page: inout Page, _ lines: [LayoutLine], _ judge: LineEndJudge) {
    var rewriter = Rewriter(.joinLine, changes: lines.count)
    for index in lines.indices.dropLast() where !judge.ends[index] {
      let end = Int(lines[index].end)
      let start = Int(lines[index + 1].start)
      let isLatin = lines[index].isLatin || lines[index + 1].isLatin
      let isCapital = isLatin && lines[index].has(.isSingle)
      if JoinSeam.needsSpace(page.text.span, before: end, after: start, isLatin: isLatin, isDropCapital: isCapital) {
        rewriter.replace(end..<start, with: CollectionOfOne(0x20))
      } else {
        rewriter.drop(end..<start)
      }
    }
    rewriter.apply(to: &page)
  }
}
