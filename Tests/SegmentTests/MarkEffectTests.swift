import Model
import Testing

@testable import Segment

@Suite struct MarkEffectTests {
  /// A place of the table that two marks shared, or a letter that were taken for a mark, would be told here.
  @Test func `every mark does what marks of its part do, and nothing else is a mark`() {
    for value in UInt32(0)...0x1_FFFF {
      guard let effect = MarkTable.shared[value] else { continue }
      let part = Punctuation.part(of: value)
      let mark = CharacterClass(value)
      #expect(mark == .mark || mark == .wideMark || mark == .other, "\(value)")
      #expect(value != 0x2E && value != 0x2019)
      #expect(effect.opens == (part == .opening ? 1 : 0), "\(value)")
      #expect(effect.closes == (part == .closing ? 1 : 0), "\(value)")
      #expect(effect.stops == (part == .stop ? 1 : 0), "\(value)")
      #expect(effect.keepsStop == (part == .closing || part == .straight ? 1 : 0), "\(value)")
      #expect((effect.ending == .clause) == (part == .pause), "\(value)")
      #expect((effect.ending == .sentence) == (part == .stop), "\(value)")
      #expect(effect.asksForCapital == Punctuation.asksForCapital(value), "\(value)")
    }
  }

  @Test(arguments: "，、；：。！？…“”（）《》【】.’,-?!()\"'%".unicodeScalars.map(\.value))
  func `the marks of newspapers are known, but for those that what stands around them tells`(value: UInt32) {
    #expect((MarkTable.shared[value] == nil) == (value == 0x2E || value == 0x2019))
  }

  @Test(
    arguments: [(0xFF0C, 1), (0x3001, 1), (0x2C, 1), (0xFF1B, 1), (0xFF1A, 0), (0x3A, 0), (0x3002, 0)]
      as [(UInt32, Int)])
  func `colons are breaks, but no commas`(value: UInt32, commas: Int) {
    #expect(MarkTable.shared[value]?.commas == commas)
    #expect(MarkTable.shared[value]?.breaks == 1)
  }

  @Test(
    arguments: [(0x3002, 1, true), (0xFF61, 1, false), (0xFF01, 0, false), (0x3F, 0, false)] as [(UInt32, Int, Bool)])
  func `of the ends of sentences, 。 is a full stop and a break`(value: UInt32, fullStops: Int, breaks: Bool) {
    #expect(MarkTable.shared[value]?.fullStops == fullStops)
    #expect(MarkTable.shared[value]?.breaks == (breaks ? 1 : 0))
  }
}
