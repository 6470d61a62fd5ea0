import Extract
import Foundation
import Model
import Testing

/// The annotated pages through the extractor, scored as the finished tables are.
@Test(.enabled(if: GoldPage.folder != nil, "no annotated pages on this machine"))
func `the annotated pages score above their floors`() throws {
  let folder = try #require(GoldPage.folder)
  let out =
    ProcessInfo.processInfo.environment["BROADSHEET_SCORE_OUT"]
    ?? FileManager.default.temporaryDirectory.appendingPathComponent("score-\(UUID().uuidString)").path
  try TableFiles.write(GoldPage.all.map { ($0.page, shippedExtractor.extract($0.page)) }, to: out)
  let scorer = Process()
  scorer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  scorer.arguments =
    ["python3", folder + "/score/score.py", out] + GoldPage.all.map { "\(folder)/gold/\($0.name).json" }
    + floors.flatMap { ["--min", $0] }
  let pipe = Pipe()
  scorer.standardOutput = pipe
  try scorer.run()
  let report = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  scorer.waitUntilExit()
  #expect(scorer.terminationStatus == 0, "\(report)")
}

private let floors = [
  "quantities.f1=0.95", "quantities.value=0.99", "quantities.unit=0.98", "quantities.dimension=0.98",
  "quantities.modifier=0.95", "quantities.change=0.9", "quantities.metric=0.75", "quantities.subject=0.65",
  "dates.f1=0.95", "dates.start=0.95", "dates.end=0.95", "people.f1=0.95", "people.position=0.9",
  "people.organisation=0.85",
  "organisations.f1=0.87", "organisations.type=0.92", "quotes.f1=0.95", "quotes.speaker=0.9", "projects.f1=0.7",
  "policies.f1=0.65", "events.f1=0.65",
]
