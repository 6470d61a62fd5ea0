import Model
import TestSupport
import Testing

@testable import Segment

/// Which zones each fragment names, in full or by the place alone.
@Suite struct FragmentZoneTests {
  private static let words = RoleWords(Road.lexicons)

  /// The places that each of the texts names, every text a fragment of its own.
  private func places(_ texts: [String]) -> [[String]] {
    let bytes = Array(texts.joined().utf8)
    let span = bytes.span
    var keys = GramKeys(words: Self.words)
    var room = GramKeys.room(bytes: bytes.count, blocks: texts.count)
    var places = room.mutableSpan
    var blocks: [Block] = []
    var start = 0
    for text in texts {
      let range = start..<start + text.utf8.count
      keys.beginBlock()
      var block = Block(
        range: range, shape: TextShape(span, range, telling: &keys, &places), headingLevel: 0, startsFrame: false,
        isTight: false,
        setting: Line.Setting())
      block.role = .body
      keys.endBlock()
      blocks.append(block)
      start = range.upperBound
    }
    keys.take(room)
    let grams = PageGrams(keys, blocks)
    let fragments = blocks.indices.map { Fragment(blocks: $0..<$0 + 1) }
    let index = GramIndex(grams, documentOfBlock: blocks.indices.map { Int32($0) }, documentCount: blocks.count)
    let zones = FragmentZones(ZoneNames(span, blocks, grams, Self.words), fragments, grams, index)
    let known = ["南滨", "北川", "云溪"]
    return fragments.indices.map { number in
      known.filter { place in
        let characters = place.unicodeScalars.map(\.value)
        guard let id = grams.id(of: characters[0], characters[1]) else { return false }
        return zones.holds(id, number)
      }
    }
  }

  @Test func `a place that is mostly named as a zone names it alone`() {
    #expect(
      places(["南滨经开区新开工项目12个。", "做伞是北川的老行当，", "北川高新区的伞厂和北川高新区的纸厂"]) == [["南滨"], ["北川"], ["北川"]])
  }

  @Test func `a place that is mostly named alone is any story's`() {
    #expect(
      places(["南滨经开区新开工项目12个。", "请来北川的专家，", "北川的货主和北川高新区的纸厂"]) == [["南滨"], [], ["北川"]])
  }

  @Test func `a page of one zone asks nothing of its place`() {
    #expect(places(["南滨经开区新开工，", "做伞是南滨的老行当。"]) == [["南滨"], []])
  }
}
