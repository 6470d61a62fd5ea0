import Foundation
import Model
import TestSupport
import Testing

@testable import Normalise

@Suite("Joining lines on real pages", .enabled(if: GoldPages.folder != nil, "needs ../shared/gold"))
struct JoinLinesGoldTests {
  @Test(arguments: ["000", "003", "004"])
  func `line ends are judged as the gold has them`(name: String) throws {
    let sample = try GoldPages.sample(name)
    var page = Page(testing: sample.text)
    let printed = page.lineStrings
    let lineStarts = page.lines.map(\.range.lowerBound)
    JoinLines().apply(to: &page)
    // The places in the file where a block begins.
    let begins = Set(page.lines.map { page.sourceSpan(of: $0.range).start })
    var right = 0
    var wrong: [String] = []
    for index in printed.indices.dropLast() {
      let goesOn = GoldPages.goesOn(printed[index], printed[index + 1], in: sample.blocks)
      // Where a column cut a paragraph that is one long line, Segment stitches it.
      if goesOn, printed[index + 1].utf8.count > 100 { continue }
      let isJoined = !begins.contains(lineStarts[index + 1])
      if goesOn == isJoined {
        right += 1
      } else {
        wrong.append((goesOn ? "not joined: " : "joined: ") + printed[index] + "|" + printed[index + 1])
      }
    }
    print("gold \(name): \(right) right, \(wrong.count) wrong")
    for line in wrong { print("  ", line) }
    if let dump = ProcessInfo.processInfo.environment["JOINLINES_DUMP"] {
      try page.lineStrings.joined(separator: "\n").write(
        toFile: "\(dump)/\(name).txt", atomically: true, encoding: .utf8)
    }
    #expect(wrong.count * 100 <= right + wrong.count)
  }
}
