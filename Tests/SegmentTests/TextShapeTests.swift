import TestSupport
import Testing

@testable import Segment

@Suite struct TextShapeTests {
  /// English words are passed eight bytes at a time: what is counted is what is there, wherever they stand.
  @Test func `letters, characters and the ends of a text are counted as they are printed`() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<3000 {
      let length = Int.random(in: 0...40, using: &random)
      let text = String((0..<length).map { _ in "aabBzZ   区园12，.".randomElement(using: &random) ?? "a" })
      let bytes = Array(text.utf8)
      let shape = TextShape(bytes.span, 0..<bytes.count)
      let printed = text.unicodeScalars.filter { $0 != " " }
      #expect(shape.letters == printed.count { $0.properties.isAlphabetic && $0.isASCII }, "\(text)")
      #expect(shape.han == printed.count { $0 == "区" || $0 == "园" }, "\(text)")
      #expect(shape.digits == printed.count { $0 == "1" || $0 == "2" }, "\(text)")
      #expect(shape.characters == printed.count, "\(text)")
      #expect(shape.first == printed.first?.value ?? 0, "\(text)")
      #expect(shape.last == printed.last?.value ?? 0, "\(text)")
      let endsInWord = printed.last.map { $0 != "，" && $0 != "." } ?? true
      #expect((shape.ending == .word) == endsInWord || printed.last == ".", "\(text)")
    }
  }

  @Test(arguments: [
    ("“The keeper slept through two nights’ fog, and didn’t light it because the", 1),
    ("“The oil wasn’t dry,” she said", 0),
    ("“He said ‘no’ and left", 1), ("the workers’ dock", 0), ("‘Mend the dock’s lamp’, he said", 0),
  ])
  func `an apostrophe closes no quotation`(text: String, unclosed: Int) {
    let bytes = Array(text.utf8)
    let shape = TextShape(bytes.span, 0..<bytes.count)
    #expect(shape.unclosed == unclosed)
    #expect(shape.unopened == 0)
  }
}
