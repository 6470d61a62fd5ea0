import Foundation
import Ingest
import Model
import Normalise
import Segment
import Testing

/// The sample pages of `seeds/` against what they were made from (`Tests/Gold`). Floors are only ever raised.
@Suite struct SamplePagesTests {
  /// Set BROADSHEET_SHOW=articles to have listed what was missed.
  private static let floors = [
    "articles.f1=0.93", "articles.headline=0.97", "articles.kicker=0.98", "authors.f1=0.99", "paragraph_breaks.f1=0.93",
    "text.character_error_rate=0.01",
  ]

  @Test(.enabled(if: SharedPages.root != nil, "the scoring program is not beside the package"))
  func `sample pages are read as they were written`() throws {
    let road = try Road()
    let reader = PageReader(options: OptionValues(["paths": .list([])], specs: IngestStage.spec.options))
    let seeds = SharedPages.packageRoot.appending(path: "seeds")
    let goldFolder = SharedPages.packageRoot.appending(path: "Tests/Gold")
    var sheet = ScoreSheet()
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted() where !name.hasPrefix("README")
    {
      var page = reader.read(FoundSource(path: seeds.appending(path: name).path))
      road.normaliser.normalise(&page)
      let segmented = road.segmenter.segment(page)
      let account = ByteAccount.of(page: segmented)
      #expect(account.overlap == 0 && account.unclaimed == 0, "\(name) \(account)")
      try segmented.writeOutline(name: name)
      sheet.add(segmented)
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-score-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try sheet.write(to: folder)
    let gold = try FileManager.default.contentsOfDirectory(atPath: goldFolder.path).sorted()
    let (status, output) = try SharedPages.score(
      folder, gold: gold.map { goldFolder.appending(path: $0).path }, floors: Self.floors)
    print(output)
    #expect(status == 0, "\(output)")
  }
}
