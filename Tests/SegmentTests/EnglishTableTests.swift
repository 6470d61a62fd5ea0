import Model
import Segment
import Testing

@Suite struct EnglishTableTests {
  @Test func `a table in the midst of a story is a text of its own`() throws {
    let page = try Road().segment(
      """
      Weavers move to the quay
      By Martha Stell

      The quay at Osk has had a shed for looms
      since the spring, and eleven weavers from
      the islands have moved their work there,
      with all that belongs to it. The harbor

      LOOMS AND SALT,
      SPRING OF 2031
      Looms at work             118      -2.0%
      Salt raked      41,200 tonnes      +3.5%
      Sails twisted           7,310      +9.0%
      Source: Osk Harbor Board

      board has let them the shed for a rent
      that nobody on the islands would believe.
      """)
    let account = ByteAccount.of(page: page)
    #expect(account.total == page.page.source.byteCount && account.overlap == 0 && account.unclaimed == 0, "\(account)")
    let articles = page.articles.map { article in
      [article.headline?.string ?? "-"] + article.paragraphs.map { "\($0.role) \($0.passage.string)" }
    }
    #expect(
      articles == [
        [
          "Weavers move to the quay",
          "body The quay at Osk has had a shed for looms since the spring, and eleven weavers from the islands have moved their work there, with all that belongs to it. The harbor board has let them the shed for a rent that nobody on the islands would believe.",
        ],
        [
          "LOOMS AND SALT, SPRING OF 2031", "body Looms at work 118 -2.0%", "body Salt raked 41,200 tonnes +3.5%",
          "body Sails twisted 7,310 +9.0%", "credit Source: Osk Harbor Board",
        ],
      ])
  }
}
