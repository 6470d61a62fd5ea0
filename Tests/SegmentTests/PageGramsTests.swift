import Model
import TestSupport
import Testing

@testable import Segment

@Suite struct PageGramsTests {
  private static let words = RoleWords(Road.lexicons)

  private func grams(_ text: [UInt8], role: Block.Role = .body) -> PageGrams {
    var keys = GramKeys(words: Self.words)
    var room = GramKeys.room(bytes: text.count, blocks: 1)
    let block = block(text.span, 0..<text.count, role, &keys, &room)
    keys.take(room)
    return PageGrams(keys, [block])
  }

  private func block(
    _ text: Span<UInt8>, _ range: Range<Int>, _ role: Block.Role, _ keys: inout GramKeys, _ room: inout [UInt64]
  ) -> Block {
    keys.beginBlock()
    var places = room.mutableSpan
    var block = Block(
      range: range, shape: TextShape(text, range, telling: &keys, &places), headingLevel: 0, startsFrame: false,
      isTight: false, setting: Line.Setting())
    block.role = role
    keys.endBlock()
    return block
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

  /// The names among a text's words: those with a capital letter where nothing else asks for one.
  @Test(arguments: [
    ("The kiln grew. Potters met in Ashby", "ashby"), ("she told us: “Every Mill in the Vale”", "mill vale"),
    ("grew, Butter", "butter"), ("at 5 Kilns, éArd and Böll", "kilns böll"), ("Nothing else", ""),
  ])
  func `names are told from words that begin a sentence`(text: String, names: String) {
    let bytes = Array(text.utf8)
    let found = grams(bytes)
    let headline = grams(bytes, role: .title)
    var read: [Substring] = []
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter }) where !read.contains(word) {
      let key = Array(word.utf8)
      guard let id = found.id(ofWord: key.span, 0..<key.count), found.isName(id) else { continue }
      read.append(word)
      #expect(!headline.isName(id), "in a headline most words have a capital")
    }
    #expect(read.joined(separator: " ") == names)
  }

  @Test func `lines that are no story's are not numbered, and a block that is read again counts once`() {
    let text = Array("机床厂版面机床厂窑炉".utf8)
    var keys = GramKeys(words: Self.words)
    var room = GramKeys.room(bytes: text.count, blocks: 3)
    _ = block(text.span, 0..<3, .body, &keys, &room)
    let first = block(text.span, 0..<9, .body, &keys, &room)
    let furniture = block(text.span, 9..<15, .furniture, &keys, &room)
    keys.beginBlock()
    var places = room.mutableSpan
    _ = TextShape(text.span, 15..<30, telling: &keys, &places)
    let last = block(text.span, 15..<24, .body, &keys, &room)
    keys.take(room)
    let grams = PageGrams(keys, [first, furniture, last], from: 1)
    #expect(grams.ids == [0, 1, 0, 1])
    #expect(grams.starts == [0, 2, 2, 4])
  }

  @Test func `the end of a zone's name that a stretch cuts is the shorter one`() {
    let text = Array("星河产业园区与产业园".utf8)
    let ends = ZoneEnds(text.span, words: Self.words)
    var whole = ends.search(in: 0..<text.count)
    #expect(whole.next(ends, text.span)?.range == 6..<18)
    #expect(whole.next(ends, text.span)?.range == 21..<30)
    #expect(whole.next(ends, text.span)?.range == nil)
    var cut = ends.search(in: 3..<15)
    #expect(cut.next(ends, text.span)?.range == 6..<15)
    let found = grams(text).zoneEnds
    var onTheWay = found.search(in: 0..<text.count)
    #expect(onTheWay.next(found, text.span)?.range == 6..<18)
  }
}
