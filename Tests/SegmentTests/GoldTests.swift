import Foundation
import Model
import Segment
import Testing

@Suite struct GoldTests {
  /// Set BROADSHEET_OUTLINE to a folder to have what becomes of every real page written there.
  @Test(.enabled(if: SharedPages.root != nil, "the shared pages are not beside the package"))
  func `pages read by hand are read alike`() throws {
    let road = try Road()
    var sheet = ScoreSheet()
    for file in SharedPages.files("seeds", ".txt") {
      let page = try road.read(file)
      sheet.add(page)
      try page.writeOutline(name: String(file.lastPathComponent.prefix(3)))
      let account = ByteAccount.of(page: page)
      #expect(
        account.total == page.page.source.byteCount && account.overlap == 0 && account.unclaimed == 0,
        "\(file) \(account)")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "broadsheet-score-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try sheet.write(to: folder)
    let (status, output) = try SharedPages.score(
      folder, gold: SharedPages.files("gold", ".json").map(\.path), floors: Self.floors)
    print(output)
    #expect(status == 0, "\(output)")
  }

  private static let floors = [
    "articles.f1=1", "articles.headline=0.95", "articles.kicker=0.9", "articles.dateline=1", "authors.f1=0.97",
    "text.character_error_rate=0.002", "paragraph_breaks.f1=0.95",
  ]
}
