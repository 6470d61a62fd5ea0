import Model
import TestSupport
import Testing

@testable import Normalise

/// Words that the end of a column cuts, and whose rest stands further down.
@Suite struct EnglishRestTests {
  private func blocks(_ text: String) -> [String] {
    repaired(text, by: [JoinLines(english: Lists.english)]).lineStrings
  }

  private let harbour = """
    The harbour board of Osk bought a second
    crane on Monday. Its master had dis-

    """
  private let lanterns = """

    An old rigger mends lanterns for the night
    boats on the other shore, where they hang
    on poles that the fishermen of Tarn
    """

  @Test func `print does not go on with the rest of a word that was cut elsewhere`() {
    let page = harbour + lanterns + "\n\nmantled his old shed for it, and sold it\nplank by plank to the boats.\n"
    #expect(
      blocks(page) == [
        "The harbour board of Osk bought a second crane on Monday. Its master had dis-",
        "An old rigger mends lanterns for the night boats on the other shore, where they hang on poles that the fishermen of Tarn",
        "mantled his old shed for it, and sold it plank by plank to the boats.",
      ])
  }

  @Test func `print goes on with a word of its own, and with one that no list has`() {
    let words = harbour + lanterns + "\nset up themselves when the last boat had\nrun aground.\n"
    #expect(
      blocks(words).last?.hasSuffix("fishermen of Tarn set up themselves when the last boat had run aground.") == true)
    let unknown = lanterns.dropFirst() + "\nquorlish council set up when the last boat\nhad run aground.\n"
    #expect(blocks(String(unknown)).count == 1)
  }

  @Test func `halves that only stand one below the other are no word where others on the page are theirs`() {
    let page =
      "The board bought a second crane, pol-\n\nmantled on the dock, and a lamp. Its master had a\nword with the fishermen.\n\n"
      + "ished by a boy beside the mill, and a gull dis-\n\nThe rest is for the winter.\n"
    let lines = repaired(page, by: [Dehyphenate(words: Lists.english), JoinLines(english: Lists.english)]).lineStrings
    #expect(
      lines == [
        "The board bought a second crane, pol-",
        "mantled on the dock, and a lamp. Its master had a word with the fishermen.",
        "ished by a boy beside the mill, and a gull dis-", "The rest is for the winter.",
      ])
    // Where nothing on the page is theirs, they are one word that no list has.
    let alone = "The board bought a second crane, photur-\nmantled on the dock, and a lamp.\n"
    #expect(
      repaired(alone, by: [Dehyphenate(words: Lists.english)]).linesJoined.hasPrefix(
        "The board bought a second crane, photurmantled"))
  }

  @Test func `no capital goes on with half a word, but with a part that stands before names`() {
    let next = "The rest of the town came to see it on\nthe quay and stayed until the evening.\n"
    #expect(blocks(harbour + next).count == 2)
    let before =
      "The harbour board of Osk bought a second\ncrane for the boats that leave in mid-\nApril and come home before the storms.\n"
    #expect(blocks(before).count == 1)
  }
}
