import Model
import TestSupport
import Testing

@testable import Segment

@Suite struct PageGramsTests {
  private static let words = RoleWords(Road.lexicons)

  private func grams(_ text: [UInt8]) -> PageGrams {
    let range = 0..<text.count
    let block = Block(
      range: range, shape: TextShape(text.span, range), headingLevel: 0, startsFrame: false, isTight: false,
      setting: Line.Setting())
    return PageGrams(text.span, [block], Self.words)
  }

  @Test func `pairs and words are numbered in the order they are met, and met again have their number`() {
    let text = Array("机床厂的机床 Harbour HARBOUR a 2024 机 床，䶵机 Étoile étoile".utf8)
    let grams = grams(text)
    #expect(grams.ids == [0, 1, 2, 3, 0, 4, 4, 5, 0, 6, 7, 8])
    #expect(grams.count == 9)
    #expect(grams.tallies[0].total == 3 && grams.tallies[0].leads == 2)
    #expect(grams.tallies[3].total == 1 && grams.tallies[3].leads == 0)
    #expect(grams.id(of: 0x673A, 0x5E8A) == 0)  // 机床
    #expect(grams.id(of: 0x4DB5, 0x673A) == 6)  // 䶵机
    #expect(grams.id(of: 0x5E8A, 0x673A) == nil)  // 床机
    let word = Array("the harbouR's".utf8)
    #expect(grams.id(ofWord: word.span, 4..<11) == 4)
    #expect(grams.id(ofWord: word.span, 4..<10) == nil)
  }

  @Test(arguments: [1, 7, 8, 9, 15, 16, 17, 30])
  func `a long word is known wherever it stands`(length: Int) {
    let word = String(repeating: "kelpwort", count: 4).prefix(max(4, length))
    let text = Array("\(word) of \(word.uppercased()), x\(word)".utf8)
    let grams = grams(text)
    #expect(grams.ids == [0, 0, 1])
  }

  @Test func `the end of a zone's name that a stretch cuts is the shorter one`() {
    let text = Array("星河产业园区与产业园".utf8)
    let ends = ZoneEnds(text.span, words: Self.words)
    var whole = ends.search(in: 0..<text.count)
    #expect(whole.next(ends, text.span) == 6..<18)
    #expect(whole.next(ends, text.span) == 21..<30)
    #expect(whole.next(ends, text.span) == nil)
    var cut = ends.search(in: 3..<15)
    #expect(cut.next(ends, text.span) == 6..<15)
    let found = grams(text).zoneEnds
    var onTheWay = found.search(in: 0..<text.count)
    #expect(onTheWay.next(found, text.span) == 6..<18)
  }
}
