import Foundation
import Model
import TestSupport
import Testing

@testable import Normalise

@Test(.enabled(if: ProcessInfo.processInfo.environment["JL_FILE"] != nil))
func `debug dump`() throws {
  let path = ProcessInfo.processInfo.environment["JL_FILE"]!
  let text = try String(contentsOfFile: path, encoding: .utf8).replacing("#", with: " ")
  let page = Page(testing: text)
  var pairs = PairFilter()
  let lines = LayoutLine.measure(page, pairs: &pairs)
  let columns = LayoutColumns.widths(of: lines)
  let judge = LineEndJudge(lines, columns: columns, pairs: pairs, text: page.text.span)
  var out = ""
  for i in lines.indices {
    let s = judge.debugCosts(i)
    out += "\(columns[i]) \(lines[i].lastWidth) b\(lines[i].blankLinesBefore) i\(lines[i].indent) \(judge.ends[i] ? "END \(Int(100*judge.endConfidence(i, isAlone: false)))" : "  ") \(s) \(page.string(Int(lines[i].start)..<Int(lines[i].end)))\n"
  }
  try out.write(toFile: "/tmp/jl/debug.txt", atomically: true, encoding: .utf8)
}

extension LineEndJudge {
  func debugCosts(_ i: Int) -> String { debug(i) }
}
