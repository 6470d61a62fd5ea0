import Lexicon
import Model
import Testing

@testable import Extract

/// What the words of an English text are found by, held against the automaton that is asked letter by letter.
struct EnglishTokenTests {
  private let vocabulary: EnglishVocabulary = {
    var problems: [Diagnostic] = []
    return EnglishVocabulary(shippedLexicons, problems: &problems)
  }()

  @Test(arguments: [
    "", "a", "R&D", "co-operation", "the cold store’s square-metre price, U.S.$2.5m",
    "Osk Cold Stores, a maker of state-of-the-art refrigerated containers, will invest €70 million in a 36-hectare plot.",
    "“We’re short of semi-skilled welders,” Mr. O’Hara said in mid-2023; the vice-mayor didn’t. internationalisation",
    "Zürich’s Wärtsilä–Öst café naïve ﬁrms 5G 3rd covid19 1,200,000 per cent of the Memorandum of Understanding",
  ])
  func `the phrases at each token are those that the automaton finds`(text: String) {
    let read = EnglishText(Array(text.utf8), vocabulary)
    let folded = read.folded
    var expected: [[Int]] = []
    for (first, token) in read.tokens.enumerated() {
      vocabulary.automaton.forEachMatch(in: folded.span, at: token.start) { match in
        guard let last = read.tokens.firstIndex(where: { $0.end == match.end }) else { return }
        expected.append([first, last + 1, match.wordID])
      }
    }
    #expect(read.phrases.map { [$0.first, $0.end, Int($0.word)] } == expected)
  }

  @Test func `what no word begins with leads nowhere`() {
    for word in ["xqzt", "xqztxqztx", "xqztxqztxqztxqzt"] {
      let bytes = Array(word.utf8)
      let places = vocabulary.beginnings().places(behind: EnglishText(bytes, vocabulary).tokens)
      var found = 0
      vocabulary.automaton.forEachMatch(in: bytes.span, from: 0, behind: places[0], endingAt: bytes.count) { _ in
        found += 1
      }
      #expect(found == 0)
    }
  }
}
