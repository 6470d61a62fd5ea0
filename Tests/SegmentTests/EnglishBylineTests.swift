import Model
import Segment
import Testing

/// English bylines that are a name and nothing else, the lines below them, and the decks above them.
@Suite struct EnglishBylineTests {
  private func outline(_ text: String) throws -> [String] {
    let page = try accountedPage(text)
    var lines: [String] = []
    for article in page.articles {
      lines.append("\(article.headline?.string ?? "-") | \(article.deck?.string ?? "-")")
      lines += article.authors.map { "author \($0.name) \($0.role ?? "-")" }
      lines += article.paragraphs.map { "\($0.role) \($0.passage.string.prefix(24))" }
    }
    return lines
  }

  private let loom = """
    The quay at Osk has had a shed for looms
    since the spring, and eleven weavers from
    the islands have moved their work there.
    """
  private let rope = """
    A works beside the ferry dock twists old
    sails into ropes that hold a boat as well
    as new ones do, and sells them by weight.
    """

  @Test func `a name between a headline and its text is who wrote it`() throws {
    let found = try outline(
      """
      Weavers move to the quay
      Martha Stell

      \(loom)

      Old sails hold boats again
      Peter Quill
      Harbor Correspondent

      \(rope)
      """)
    #expect(
      found == [
        "Weavers move to the quay | -", "author Martha Stell -", "body The quay at Osk has had ",
        "Old sails hold boats again | -", "author Peter Quill Harbor Correspondent", "body A works beside the ferry",
      ])
  }

  @Test(arguments: ["For the Osk Mail", "Special to the Mail", "Of The Osk Mail"])
  func `whom an author wrote for is no headline`(line: String) throws {
    let found = try outline(
      """
      Weavers move to the quay
      By Martha Stell
      \(line)

      \(loom)

      Old sails hold boats again
      By Peter Quill
      \(line)

      \(rope)
      """)
    #expect(
      found == [
        "Weavers move to the quay | -", "author Martha Stell \(line)", "body The quay at Osk has had ",
        "Old sails hold boats again | -", "author Peter Quill \(line)", "body A works beside the ferry",
      ])
  }

  @Test func `a deck of two sentences above a byline is no paragraph`() throws {
    let found = try outline(
      """
      Weavers move to the quay
      By Martha Stell

      \(loom)

      ‘Nobody wanted the sails’
      Boat owners say that the sheds are full and the prices low, and nobody buys. A works has begun to answer

      Peter Quill

      \(rope)
      """)
    #expect(
      found == [
        "Weavers move to the quay | -", "author Martha Stell -", "body The quay at Osk has had ",
        "‘Nobody wanted the sails’ | Boat owners say that the sheds are full and the prices low, and nobody buys. A works has begun to answer",
        "author Peter Quill -", "body A works beside the ferry",
      ])
  }

  @Test func `a name that stands below several headlines need not be a common one`() throws {
    let found = try outline(
      """
      Weavers move to the quay
      Martha Stell

      \(loom)

      Old sails hold boats again
      Peter Quill

      \(rope)

      Salt pans open to guests
      Ysolt Brannock

      The pans behind the dunes are open from
      May to October, and whoever rakes for an
      hour may take a kilogram of salt home.
      """)
    let authors = found.filter { $0.hasPrefix("author") }
    #expect(authors == ["author Martha Stell -", "author Peter Quill -", "author Ysolt Brannock -"])
  }

  @Test func `a name below the last sentence signs the text`() throws {
    let found = try outline(
      """
      Old sails hold boats again
      By Anna Holt

      \(rope)
      Peter Quill

      Weavers move to the quay
      By Martha Stell

      \(loom)
      """)
    #expect(found.filter { $0.hasPrefix("body") }.count == 2)
    #expect(found.contains("author Peter Quill -"))
  }

  @Test func `short lines below the name of a column of briefs are headlines`() throws {
    let found = try outline(
      """
      Weavers move to the quay
      By Martha Stell

      \(loom)

      IN BRIEF

      Ferry dock gets a roof
      The port of Saltmere put a glass roof on
      its ferry dock in May. Passengers had
      waited in the rain for eleven years.

      Salt sales slip
      Salt from the pans behind the dunes sold
      at a tenth less in the spring, the pans
      said. They blamed the rain.

      New master for the locks
      Hilda Crane, who ran the dredgers, has
      been named master of the locks for six
      years from July.
      """)
    #expect(found.filter { $0.hasSuffix("| -") }.count == 4)
  }
}
