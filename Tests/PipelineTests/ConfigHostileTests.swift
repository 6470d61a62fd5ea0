import Foundation
import Model
import TestSupport
import Testing

@testable import Pipeline

/// Pipeline files nobody would write on purpose.
struct ConfigHostileTests {
  @Test func `a damaged pipeline file is refused or read, and never a crash`() throws {
    let text = try String(contentsOf: packageFolder.appending(path: "pipelines/archive.yaml"), encoding: .utf8)
    let whole = Array(text.utf8)
    let pieces = [
      "&a ", "*a", "<<: *a", "${", "}", "[", "]", "{", "\t", ": ", "- ", "\"", "'", "|\n", "---\n", "!!x ", "? ", "$$",
      "页", "\u{0}",
    ]
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed: seed)
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random)?.utf8 ?? "".utf8, at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
        }
      }
      let (plan, diagnostics) = PlanReader(environment: ["PAGES": "x"], isThere: { _ in true }).read(
        bytes, file: "x.yaml")
      #expect((plan == nil) == diagnostics.contains { $0.severity == .error }, "seed \(seed)")
      let lineCount = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      #expect(diagnostics.allSatisfy { $0.line <= lineCount }, "seed \(seed)")
    }
  }

  private static let largeFiles = [
    // Many stages in a row, each reading the next.
    "broadsheet: 1\nstages:\n" + (0..<500).map { "  s\($0): {from: s\($0 + 1), normalise: }\n" }.joined(),
    "broadsheet: 1\nstages:\n  p: {ingest: {paths: [" + String(repeating: "a,", count: 10_000) + "]}}\n",
    "broadsheet: 1\nstages:\n  p: {ingest: {paths: \"" + String(repeating: "${A:-", count: 100_000) + "\"}}\n",
    "broadsheet: 1\nstages:\n  p: {ingest: {" + (0..<3000).map { "o\($0): 1" }.joined(separator: ", ") + "}}\n",
    "broadsheet: 1\nstages:\n  " + String(repeating: "k", count: 900_000) + ": {ingest: {paths: x}}\n",
    "broadsheet: 1\nstages:\n" + String(repeating: " ", count: 900_000) + "x: {}\n",
    String(repeating: "a: 1\n", count: 15_000), String(repeating: "\n", count: 1_000_000),
  ]

  // By number, because a test's arguments are printed.
  @Test(arguments: largeFiles.indices)
  func `a large pipeline file does not take long`(number: Int) {
    let start = ContinuousClock.now
    _ = PlanReader(isThere: { _ in true }).read(Array(Self.largeFiles[number].utf8), file: "x.yaml")
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
