import Model
import TestSupport
import Testing

@Suite struct PassageTests {
  private let page = Page(testing: "A plant was en-\n赣州经开区签约\nergized in May")

  @Test func `one piece is the page's text there`() {
    let passage = Passage(0..<15, of: page)
    #expect(passage.string == "A plant was en-")
    #expect(passage.count == 15 && passage.pieces.only == 0..<15)
    #expect(passage == Passage(0..<15, of: page))
    #expect(passage != Passage(1..<15, of: page))
    #expect(Passage(3..<3, of: page).isEmpty)
    #expect(Passage(3..<3, of: page) == Passage())
  }

  @Test func `a word that a hyphen cut is put together, and each byte knows its place`() {
    let rest = page.text.count - 14
    var passage = Passage(0..<15, of: page)
    passage.dropHyphen()
    #expect(passage.string == "A plant was en")
    passage.append(rest..<page.text.count, of: page)
    #expect(passage.string == "A plant was energized in May")
    #expect(passage.pieces.map(\.range) == [0..<14, rest..<page.text.count])
    #expect(passage.pieces.map(\.start) == [0, 14])
  }

  @Test func `pieces are kept apart by a space, before the first one, too`() {
    var passage = Passage()
    passage.append(0..<1, of: page, spaced: true)
    #expect(passage.string == " A")
    passage.append(2..<7, of: page, spaced: true)
    passage.append(16..<19, of: page)
    #expect(passage.string == " A plant赣")
    #expect(passage.pieces.map(\.start) == [1, 3, 8])
  }

  @Test func `a hyphen behind the last of several pieces is dropped from that`() {
    var passage = Passage(0..<1, of: page)
    passage.append(12..<15, of: page, spaced: true)
    passage.dropHyphen()
    passage.dropHyphen()
    #expect(passage.string == "A en")
    #expect(passage.pieces.map(\.range) == [0..<1, 12..<14])
  }
}
