import Foundation
import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite("Joining lines of typeset pages")
struct JoinLinesTypesetTests {
  private static let normaliser = try? Normaliser(
    options: OptionValues(specs: NormaliseStage.spec.options), lexicons: LexiconSet())

  private static func difference(_ page: TypesetPage) -> String? {
    var clean = Page(testing: page.text)
    Self.normaliser?.normalise(&clean)
    return page.blockDifference(clean)
  }

  /// What of a hundred thousand line ends may be judged wrongly, by how much the page gives away. Where no indent and no
  /// blank line is left, a full last line cannot be told from others.
  struct Bar: Sendable, CustomTestStringConvertible {
    var script: TypesetScript
    var damages: Damage
    var wrongPerHundredThousand: Int

    var testDescription: String { "\(script) \(damages)" }
  }

  static let bars: [Bar] = {
    let usual: Damage = [
      .blankLines, .blankBetweenBlocks, .keptIndent, .digitSpaces, .tailsAtLineStart, .headlinesAfter,
      .headlinesGrouped, .kickerOnHeadline, .columnCuts, .missingText, .gluedAuthors, .farBylines, .photographs,
      .furniture, .pageBreaks, .doubledHeadlines, .repeatedHeadlines, .verticalHeadlines, .garbage, .markdown,
      .halfWidthMarks, .confusions, .dropCapitals, .letterSpacing,
    ]
    var bars: [Bar] = []
    for damage in usual.parts {
      bars.append(Bar(script: .simplified, damages: [.brokenLines, damage], wrongPerHundredThousand: 1000))
    }
    for damages: Damage in [[.narrowColumns], [.noIndent], [.changingWidths], [.interleaved], [.straightQuotes]] {
      bars.append(Bar(script: .simplified, damages: damages.union(.brokenLines), wrongPerHundredThousand: 1800))
    }
    bars.append(Bar(script: .traditional, damages: .brokenLines, wrongPerHundredThousand: 900))
    bars.append(Bar(script: .traditional, damages: [.brokenLines, .blankLines], wrongPerHundredThousand: 900))
    bars.append(Bar(script: .english, damages: [.brokenLines, .keptIndent], wrongPerHundredThousand: 900))
    bars.append(Bar(script: .english, damages: [.brokenLines, .blankBetweenBlocks], wrongPerHundredThousand: 400))
    bars.append(Bar(script: .english, damages: .brokenLines, wrongPerHundredThousand: 2800))
    bars.append(Bar(script: .english, damages: [.brokenLines, .hyphenation], wrongPerHundredThousand: 2800))
    for script in TypesetScript.allCases {
      bars.append(Bar(script: script, damages: [], wrongPerHundredThousand: 300))
    }
    return bars
  }()

  @Test(arguments: bars)
  func `blocks come back as lines`(bar: Bar) {
    var lines = 0
    var wrong: [String] = []
    for seed in 1000..<1040 as Range<UInt64> {
      let page = TypesetPage(seed: seed, script: bar.script, damages: bar.damages.consistent(bar.script))
      lines += page.lineStarts.count
      guard let difference = Self.difference(page) else { continue }
      wrong += difference.split(separator: "\n").map { "seed \(seed): \($0)" }
    }
    let share = wrong.count * 100_000 / max(1, lines)
    #expect(share <= bar.wrongPerHundredThousand, "\(wrong.joined(separator: "\n"))")
  }

  @Test
  func `a page follows from its seed, and shrinks while it fails`() {
    let page = TypesetPage(seed: 5, damages: [.brokenLines, .furniture, .digitSpaces])
    #expect(page.text == TypesetPage(seed: 5, damages: [.brokenLines, .furniture, .digitSpaces]).text)
    let hasFurniture = { (page: TypesetPage) in page.blocks.contains { $0.role == .furniture } }
    let smallest = page.shrunk(while: hasFurniture)
    #expect(smallest.shape.stories.count == 1)
    #expect(smallest.shape.paragraphLimit == 1)
    #expect(smallest.damages == [.brokenLines, .furniture])
  }

  /// Counts, for each damage alone on broken lines, how many pages come back whole.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TYPESET_SHARES"] != nil))
  func `the share of pages that come back, damage by damage`() throws {
    let pages = UInt64(ProcessInfo.processInfo.environment["TYPESET_SHARES"] ?? "") ?? 100
    for script in TypesetScript.allCases {
      for (name, damage) in Damage.all {
        let damages = Damage([.brokenLines, damage]).consistent(script)
        guard damages.contains(damage) else { continue }
        var whole = 0
        var lines = 0
        var wrong = 0
        for seed in 0..<pages {
          let page = TypesetPage(seed: seed, script: script, damages: damages)
          lines += page.lineStarts.count
          if let difference = Self.difference(page) {
            wrong += difference.split(separator: "\n").count
          } else {
            whole += 1
          }
        }
        print("share \(script) \(name): \(whole) of \(pages) pages, \(wrong) of \(lines) line ends wrong")
      }
    }
  }
}
