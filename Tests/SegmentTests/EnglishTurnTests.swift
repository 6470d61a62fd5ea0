import Model
import Segment
import Testing

/// Where one English story ends and the next begins: headlines below their texts, columns of another width, signatures.
@Suite struct EnglishTurnTests {
  private func stories(_ text: String) throws -> [String] {
    try accountedPage(text).articles.map { article in
      let heads = [article.kicker, article.headline, article.deck].map { $0?.string ?? "-" }
      return (heads + ["\(article.paragraphs.count)"] + article.authors.map(\.name)).joined(separator: " | ")
    }
  }

  private let kiln = """
    The tile works at Osk lit a third

    kiln on Monday and took on forty

    hands from the closed brick yard.

    It now fires nine thousand tiles a

    day, said its foreman, and sells

    most of them over the water.
    """
  private let boats = """
    On the other shore an old rigger

    mends lanterns for the night boats

    and asks nobody for a coin. He has

    done it since his wife drowned.

    Lanterns hang on every pole now,

    and no boat has run aground there

    for eleven winters.
    """

  @Test func `a signed headline below a story that has another one parts it by two words`() throws {
    let page = """
      Osk tile works lights third kiln

      \(kiln)

      \(boats)

      A rigger keeps the lanterns lit
      By Mara Quill

      Weavers of Tarn buy their own mill

      By Petr Hlavac

      The weavers of Tarn bought the wool

      mill that they have worked in for

      thirty years, and its debts.
      """
    #expect(
      try stories(page) == [
        "- | Osk tile works lights third kiln | - | 1", "- | A rigger keeps the lanterns lit | - | 1 | Mara Quill",
        "- | Weavers of Tarn buy their own mill | - | 1 | Petr Hlavac",
      ])
  }

  @Test func `a headline of two lines that pauses may stand between two gaps`() throws {
    let page = """
      \(boats)

      Where the lanterns hang,
      no boat runs aground

      Weavers of Tarn buy their own mill

      By Petr Hlavac

      The weavers of Tarn bought the wool

      mill that they have worked in for

      thirty years, and its debts.
      """
    #expect(try stories(page).first == "- | Where the lanterns hang, no boat runs aground | - | 1")
  }

  @Test(arguments: [
    ("The kiln that would not draw a breath", "How a works at Osk turned a cold", "chimney into an order book", true),
    ("The kiln that would not draw for", "Osk turned out to be a chimney", "with a nest in it", false),
  ])
  func `below a line of small words, a capital in a small word begins a deck`(
    first: String, second: String, third: String, isDeck: Bool
  ) throws {
    let page = """
      \(first)
      \(second)
      \(third)

      By Mara Quill

      \(kiln)

      Weavers of Tarn buy their own mill

      \(boats)

      A rope walk on the hill

      \(boats)
      """
    let heads = isDeck ? "\(first) | \(second) \(third)" : "\(first) \(second) \(third) | -"
    #expect(try stories(page).first?.hasPrefix("- | \(heads) | ") == true)
  }

  @Test func `a Chinese name behind the last sentence signs a report, and may be cut`() throws {
    let page = """
      Osk tile works lights third kiln

      \(kiln) Gao Meilin

      Weavers of Tarn buy their own mill

      The weavers of Tarn bought the wool

      mill that they have worked in for

      thirty years, and its debts. Deng

      Haoran

      Lanterns for the night boats

      \(boats)
      """
    #expect(
      try stories(page) == [
        "- | Osk tile works lights third kiln | - | 1 | Gao Meilin",
        "- | Weavers of Tarn buy their own mill | - | 1 | Deng Haoran", "- | Lanterns for the night boats | - | 1",
      ])
  }

  @Test(arguments: ["Gao Meilin", "Ouyang Min", "Li An'an", "Lyu Xue"])
  func `surnames and syllables make a Chinese name`(name: String) throws {
    #expect(try stories("Osk tile works lights third kiln\n\n\(kiln) \(name)").first?.hasSuffix(name) == true)
  }

  @Test(arguments: ["China Daily", "Long Wharf", "Port Wren", "Gao Street"])
  func `other words with capitals are none`(name: String) throws {
    #expect(try stories("Osk tile works lights third kiln\n\n\(kiln) \(name)").first?.contains(name) == false)
  }

  @Test func `a heading where the column changes its width is no subhead`() throws {
    let broad = """
      The harbor office of Tarn put its rules for night boats on one page on May

      5. They say who may tie up where, and what it costs to leave a hull behind

      when the ice comes, which was never written down before.
      """
    let page = """
      Night rules on a page

      \(broad)

      Cold hearths, full books

      \(kiln)
      """
    #expect(try stories(page).count == 2)
  }
}
