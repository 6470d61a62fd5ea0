import Testing

@testable import Segment

@Suite struct CapitalisedWordsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var capitalised = CapitalisedWords(in: 0..<bytes.count)
    var found: [String] = []
    while let word = capitalised.next(bytes.span) { found.append(String(decoding: bytes[word], as: UTF8.self)) }
    return found
  }

  @Test func `words with a capital are found`() {
    #expect(words("The zone grew. Officials met in Ashby") == ["The", "Officials", "Ashby"])
    #expect(words("she said: “Every Mill in the Vale”") == ["Every", "Mill", "Vale"])
  }

  @Test func `a capital inside a word begins none, and accents belong to words`() {
    #expect(words("an eBay shop, éA Böll Áb 区B") == ["Böll", "B"])
    #expect(words("").isEmpty)
  }
}
