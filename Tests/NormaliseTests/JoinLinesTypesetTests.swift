import Foundation
import Lexicon
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite("Joining lines of typeset pages")
struct JoinLinesTypesetTests {
  private static let normaliser = try? Normaliser(options: OptionValues(specs: NormaliseStage.spec.options), lexicons: LexiconSet())

  private static func difference(_ page: TypesetPage) -> String? {
    var clean = Page(testing: page.text)
    Self.normaliser?.normalise(&clean)
    return page.blockDifference(clean)
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

  @Test(.enabled(if: ProcessInfo.processInfo.environment["TYPESET_SHOW"] != nil))
  func `show differences`() throws {
    let parts = (ProcessInfo.processInfo.environment["TYPESET_SHOW"] ?? "").split(separator: " ").map(String.init)
    let script = TypesetScript(rawValue: parts[0]) ?? .simplified
    var damages: Damage = .brokenLines
    for (name, damage) in Damage.all where parts[1] == name { damages.insert(damage) }
    var shown = 0
    for seed in 0..<200 as Range<UInt64> where shown < 12 {
      let page = TypesetPage(seed: seed, script: script, damages: damages.consistent(script))
      guard let difference = Self.difference(page) else { continue }
      shown += 1
      if seed == UInt64(ProcessInfo.processInfo.environment["TYPESET_SEED"] ?? "") {
        try page.text.write(toFile: "/tmp/jl/page.txt", atomically: true, encoding: .utf8)
      }
      print("seed \(seed)\n\(difference)")
    }
    print(TypesetPage(seed: 1, script: script, damages: damages.consistent(script)))
  }
}
