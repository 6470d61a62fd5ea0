import TestSupport
import Testing

@testable import Segment

@Suite struct WordTableTests {
  private static let words = [
    "窑", "窑炉", "陶瓷厂", "陶瓷厂炉", "陶瓷厂窑", "炉陶瓷厂", "窑陶瓷厂", "kiln", "Å", "Åre", "é", "𠮷田", "炉",
  ]

  /// At every place of texts made of the words' own characters, the longest word is found, or none.
  @Test func `words are found at every place as a search of one after the other finds them`() {
    let table = WordTable(Self.words)
    let longest = Self.words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    var random = SeededRandom(seed: 11)
    for _ in 0..<400 {
      let text = (0..<8).map { _ in
        ["窑", "炉", "陶瓷厂", "陶", "瓷", "厂", "kiln", "k", "Å", "re", "é", "𠮷", "田", " "].randomElement(using: &random) ?? ""
      }.joined()
      let bytes = Array(text.utf8)
      for at in bytes.indices where bytes[at] & 0xC0 != 0x80 {
        let standing = longest.first { bytes[at...].starts(with: $0) }
        #expect(table.match(bytes.span, at: at, end: bytes.count)?.length == standing?.count, "\(text) at \(at)")
        let ending = at == 0 ? nil : longest.first { bytes[..<at].suffix($0.count).elementsEqual($0) }
        #expect(table.suffix(bytes.span, end: at, start: 0)?.length == ending?.count, "\(text) before \(at)")
      }
    }
  }
}
