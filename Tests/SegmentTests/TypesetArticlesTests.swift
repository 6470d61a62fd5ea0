import Foundation
import Model
import Segment
import TestSupport
import Testing

/// How many stories of typeset pages come back as articles. Printed rather than judged: run with `TYPESET_SHARES=20`.
@Suite("Articles of typeset pages", .enabled(if: ProcessInfo.processInfo.environment["TYPESET_SHARES"] != nil))
struct TypesetArticlesTests {
  @Test(arguments: TypesetScript.allCases, [true, false])
  func `the share of stories that come back whole, damage by damage`(script: TypesetScript, isBroken: Bool) throws {
    let road = try Road()
    let pages = UInt64(ProcessInfo.processInfo.environment["TYPESET_SHARES"] ?? "") ?? 20
    for (name, damage) in Damage.all {
      let damages = (isBroken ? damage.union(.brokenLines) : damage.subtracting(.brokenLines)).consistent(script)
      guard damages.contains(damage) || damage == .brokenLines else { continue }
      var stories = 0
      var whole = 0
      var fields: [String: Int] = [:]
      var example = ""
      for seed in 0..<pages {
        let page = TypesetPage(seed: seed, script: script, damages: damages)
        let differences = page.articleDifferences(road.segment(page.text))
        stories += page.articles.count
        whole +=
          page.articles.indices.filter { number in
            !differences.contains { $0.hasPrefix("story \(number):") }
          }.count
        for difference in differences {
          let words = difference.split(separator: ":").map { $0.trimmingCharacters(in: .whitespaces) }
          fields[words[0] == "invented" ? "invented" : words[1], default: 0] += 1
          example = "seed \(seed) \(difference)"
        }
      }
      let misses = fields.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print("stories \(script) \(isBroken ? "broken" : "unbroken") \(name): \(whole) of \(stories); \(misses)")
      print("  such as \(example.prefix(220))")
    }
  }
}
