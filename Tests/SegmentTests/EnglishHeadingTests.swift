import Model
import Segment
import Testing

/// What stands above an English story: the paper's name, headlines of several lines.
@Suite struct EnglishHeadingTests {
  @Test func `the paper's name below its date is no kicker, and a line that asks for another word goes on`() throws {
    let found = try outlineOfPage(
      """
      9 | TRADES
      Friday, June 6, 2025
      HARBOR COURIER

      Glass works at Tarn Bay lights
      its second furnace

      Old stokers on the quay carry coal across
      The bay for the last time this June

      By Ellen Voss

      The Tarn Bay glass works lit the second
      furnace on Monday, two years after the
      first one, and nobody had to carry coal.
      """)
    #expect(found.lines.first == "story Glass works at Tarn Bay lights its second furnace")
    let page = try accountedPage(
      """
      Stokers say the coal is heavier than an
      Iron bell
      By Ellen Voss

      The Tarn Bay glass works lit the second
      furnace on Monday, two years after the
      first one, and nobody had to carry coal.

      Weavers think a shed is worth a slogan
      By Petr Hlavac

      Nine weavers have moved to the quay and
      say that no wool was ever dearer there.
      """)
    #expect(
      page.articles.map { $0.headline?.string } == [
        "Stokers say the coal is heavier than an Iron bell", "Weavers think a shed is worth a slogan",
      ])
    #expect(page.articles.allSatisfy { $0.kicker == nil })
  }
}
