import Model
import Segment
import TestSupport
import Testing

/// Known stories laid out as damaged pages must come back as they were written: the whole page, every paragraph of it.
///
/// A page has three stories and some fifteen paragraphs, so that of pages with every paragraph right but one in a
/// hundred six in seven come back whole.
@Suite struct InverseTypesettingTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    var script: TypesetScript
    var damages: Damage
    /// How many of a hundred pages must come back whole.
    var floor: Int
    var testDescription: String { "\(script) \(damages)" }

    init(_ script: TypesetScript, _ damages: Damage, _ floor: Int) {
      self.script = script
      self.damages = damages
      self.floor = floor
    }
  }

  static let kinds: [Kind] = [
    Kind(.simplified, [], 94),
    Kind(.simplified, [.brokenLines, .keptIndent], 89),
    Kind(.simplified, [.brokenLines], 64),
    Kind(.simplified, [.brokenLines, .noIndent], 42),
    Kind(.simplified, [.brokenLines, .blankLines], 57),
    Kind(.simplified, [.brokenLines, .blankBetweenBlocks], 89),
    Kind(.simplified, [.brokenLines, .narrowColumns], 64),
    Kind(.simplified, [.brokenLines, .changingWidths], 54),
    Kind(.simplified, [.brokenLines, .letterSpacing], 72),
    Kind(.simplified, [.brokenLines, .digitSpaces], 67),
    Kind(.simplified, [.brokenLines, .tailsAtLineStart], 67),
    Kind(.simplified, [.brokenLines, .columnCuts], 64),
    Kind(.simplified, [.brokenLines, .missingText], 79),
    Kind(.simplified, [.brokenLines, .headlinesAfter], 57),
    Kind(.simplified, [.brokenLines, .headlinesGrouped], 29),
    Kind(.simplified, [.brokenLines, .kickerOnHeadline], 59),
    Kind(.simplified, [.brokenLines, .interleaved], 42),
    Kind(.simplified, [.interleaved], 49),
    Kind(.simplified, [.interleaved, .blankBetweenBlocks], 49),
    Kind(.simplified, [.brokenLines, .interleaved, .blankLines], 37),
    Kind(.simplified, [.alternating], 17),
    Kind(.simplified, [.alternating, .blankBetweenBlocks], 17),
    Kind(.simplified, [.alternating, .markdown], 17),
    Kind(.simplified, [.brokenLines, .gluedAuthors], 77),
    Kind(.simplified, [.brokenLines, .farBylines], 72),
    Kind(.simplified, [.brokenLines, .photographs], 59),
    Kind(.simplified, [.brokenLines, .furniture], 64),
    Kind(.simplified, [.brokenLines, .pageBreaks], 62),
    Kind(.simplified, [.brokenLines, .doubledHeadlines], 77),
    Kind(.simplified, [.brokenLines, .repeatedHeadlines], 64),
    Kind(.simplified, [.brokenLines, .headlineSpaces], 77),
    Kind(.simplified, [.brokenLines, .verticalHeadlines], 64),
    Kind(.simplified, [.brokenLines, .dropCapitals], 49),
    Kind(.simplified, [.brokenLines, .garbage], 54),
    Kind(.simplified, [.brokenLines, .straightQuotes], 57),
    Kind(.simplified, [.brokenLines, .markdown], 57),
    Kind(.simplified, [.markdown], 87),
    Kind(.simplified, [.brokenLines, .halfWidthMarks], 57),
    Kind(.simplified, [.brokenLines, .confusions], 64),
    Kind(.simplified, [.brokenLines, .gluedColumns], 59),
    Kind(.traditional, [.brokenLines], 64),
    Kind(.traditional, [.brokenLines, .keptIndent], 89),
    Kind(.english, [], 84),
    Kind(.english, [.brokenLines], 52),
    Kind(.english, [.brokenLines, .keptIndent], 64),
    Kind(.english, [.brokenLines, .blankBetweenBlocks], 74),
    Kind(.english, [.brokenLines, .blankLines], 7),
    Kind(.english, [.brokenLines, .narrowColumns], 2),
    Kind(.english, [.brokenLines, .hyphenation], 52),
    Kind(.english, [.brokenLines, .softHyphens], 49),
    Kind(.english, [.brokenLines, .dropCapitals], 27),
    Kind(.english, [.brokenLines, .interleaved], 17),
    Kind(.english, [.brokenLines, .headlinesAfter], 27),
    Kind(.english, [.brokenLines, .headlinesGrouped], 4),
    Kind(.english, [.brokenLines, .columnCuts], 52),
    Kind(.english, [.brokenLines, .photographs], 49),
    Kind(.english, [.brokenLines, .furniture], 52),
    Kind(.english, [.brokenLines, .pageBreaks], 42),
    Kind(.english, [.brokenLines, .gluedColumns], 32),
  ]

  @Test(arguments: kinds)
  func `the program gives the articles back`(kind: Kind) throws {
    let road = try Road()
    let pageCount = 40
    var failing: TypesetPage?
    var whole = 0
    for seed in 0..<UInt64(pageCount) {
      let page = TypesetPage(seed: seed, script: kind.script, damages: kind.damages.consistent(kind.script))
      let segmented = road.segment(page.text)
      let account = ByteAccount.of(page: segmented)
      #expect(
        account.total == segmented.page.source.byteCount && account.overlap == 0 && account.unclaimed == 0,
        "\(account) on \(page)")
      if page.articleDifferences(segmented).isEmpty { whole += 1 } else if failing == nil { failing = page }
    }
    guard 100 * whole < kind.floor * pageCount, let failing else { return }
    let smallest = failing.shrunk { !$0.articleDifferences(road.segment($0.text)).isEmpty }
    let differences = smallest.articleDifferences(road.segment(smallest.text)).joined(separator: "\n")
    Issue.record(
      "\(whole) of \(pageCount) pages came back whole; the smallest that did not:\n\(smallest)\n\(differences)")
  }

  @Test(arguments: 0..<8)
  func `every byte of a page in any mixture of damages is accounted for`(group: Int) throws {
    let road = try Road()
    for seed in UInt64(group) * 25..<UInt64(group + 1) * 25 {
      let page = TypesetPage.mixture(seed: seed)
      let account = ByteAccount.of(page: road.segment(page.text))
      #expect(
        account.total == page.text.utf8.count && account.overlap == 0 && account.unclaimed == 0, "\(account) on \(page)"
      )
    }
  }
}
