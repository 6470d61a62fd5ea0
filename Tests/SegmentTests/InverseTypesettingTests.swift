import Model
import Segment
import TestSupport
import Testing

/// Known stories laid out as damaged pages must come back as they were written.
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
    Kind(.simplified, [], 85), Kind(.simplified, [.brokenLines, .keptIndent], 85),
    Kind(.simplified, [.brokenLines], 75), Kind(.simplified, [.brokenLines, .blankLines], 70),
    Kind(.simplified, [.brokenLines, .columnCuts], 75), Kind(.simplified, [.brokenLines, .missingText], 75),
    Kind(.simplified, [.brokenLines, .headlinesAfter], 60), Kind(.simplified, [.brokenLines, .headlinesGrouped], 25),
    Kind(.simplified, [.brokenLines, .kickerOnHeadline], 65), Kind(.simplified, [.brokenLines, .interleaved], 40),
    Kind(.simplified, [.brokenLines, .gluedAuthors], 75), Kind(.simplified, [.brokenLines, .farBylines], 70),
    Kind(.simplified, [.brokenLines, .photographs], 65), Kind(.simplified, [.brokenLines, .furniture], 75),
    Kind(.simplified, [.brokenLines, .pageBreaks], 65), Kind(.simplified, [.brokenLines, .doubledHeadlines], 70),
    Kind(.simplified, [.brokenLines, .markdown], 70), Kind(.simplified, [.brokenLines, .halfWidthMarks], 65),
    Kind(.simplified, [.brokenLines, .garbage], 65), Kind(.simplified, [.brokenLines, .verticalHeadlines], 65),
    Kind(.traditional, [.brokenLines], 75), Kind(.traditional, [.brokenLines, .keptIndent], 85),
    Kind(.english, [], 30), Kind(.english, [.blankBetweenBlocks, .brokenLines], 40),
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
