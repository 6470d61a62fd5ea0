import Testing

@testable import Extract

/// Sets of whole words, held against comparing each of them.
struct WordSetsTests {
  private static let sets: [[StaticString]] = [
    ["签约", "签署", "正式启用", "计划总投资"], ["签署", "成立"], ["A", "人", "人次", "投入使用"],
  ]

  @Test func `a word is in the sets that list it, wherever it stands`() {
    let words = WordSets(Self.sets)
    let text = Array("某区签约A人次，签署计划总投资正式启用成立投入使用人".utf8)
    for low in text.indices {
      for high in low...text.count {
        let word = text[low..<high]
        var having: UInt64 = 0
        for (number, set) in Self.sets.enumerated() where set.contains(where: { word.equals($0) }) {
          having |= 1 << UInt64(number)
        }
        #expect(words.having(low..<high, in: text.span) == having)
      }
    }
  }
}
