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
    crane on Monday. Its master had mort-

    """
  private let lanterns = """

    An old rigger mends lanterns for the night
    boats on the other shore, where they hang
    on poles that the fishermen of Tarn
    """

  @Test func `print does not go on with the rest of a word that was cut elsewhere`() {
    let page = harbour + lanterns + "\n\ngaged his house for it, and paid the sum\nback within three summers.\n"
    #expect(
      blocks(page) == [
        "The harbour board of Osk bought a second crane on Monday. Its master had mort-",
        "An old rigger mends lanterns for the night boats on the other shore, where they hang on poles that the fishermen of Tarn",
        "gaged his house for it, and paid the sum back within three summers.",
      ])
  }

  @Test func `print goes on with a word of its own, and with one that no list has`() {
    let words = harbour + lanterns + "\nset up themselves when the last boat had\nrun aground.\n"
    #expect(
      blocks(words).last?.hasSuffix("fishermen of Tarn set up themselves when the last boat had run aground.") == true)
    let unknown = lanterns.dropFirst() + "\nquorlish council set up when the last boat\nhad run aground.\n"
    #expect(blocks(String(unknown)).count == 1)
  }

  @Test func `no capital goes on with half a word, but with a part that stands before names`() {
    let next = "The rest of the town came to see it on\nthe quay and stayed until the evening.\n"
    #expect(blocks(harbour + next).count == 2)
    let before =
      "The harbour board of Osk bought a second\ncrane for the boats that leave in mid-\nApril and come home before the storms.\n"
    #expect(blocks(before).count == 1)
  }
}
