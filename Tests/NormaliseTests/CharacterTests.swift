import Lexicon
import Testing

@testable import Normalise

@Suite struct CharacterTests {
  @Test(arguments: [
    ("园\u{200B}区\u{FEFF}开\u{2060}工", "园区开工"),
    ("二\u{200D}期\u{200E}工程", "二期工程"),
  ])
  func `characters without width go`(printed: String, clean: String) {
    #expect(repaired(printed, by: [ZeroWidth()]).linesJoined == clean)
  }

  @Test func `control characters go and a line of them is no line`() {
    #expect(repaired("园\u{1}区\u{7F}\n\u{2}\u{3}\n二\u{85}期\n", by: [ControlCharacters()]).linesJoined == "园区\n二期")
  }

  @Test(arguments: [("ﬁnance oﬃce ﬂow", "finance office flow"), ("eﬀect ﬆ", "effect st")])
  func `ligatures come apart`(printed: String, clean: String) {
    #expect(repaired(printed, by: [Ligatures()]).linesJoined == clean)
  }

  @Test(arguments: [
    ("the fi rst offi cials took eff ect", "the first officials took effect"),
    // Without a habit of the page two words stay two.
    ("the staff met off ice, a chief of staff in turn", "the staff met off ice, a chief of staff in turn"),
    ("Mr Hoff mann", "Mr Hoff mann"),
    (
      "the fi rst fl oor of the offi ce where Mr Hoff mann met staff",
      "the first floor of the office where Mr Hoffmann met staff"
    ),
    ("three fi refl ies, a fl ight and a profi t", "three fireflies, a flight and a profit"),
  ])
  func `words that stand open behind a ligature are closed`(printed: String, clean: String) {
    var words = EnglishDictionary()
    let known = """
      first official effect staff off ice office floor firefly flight profit a of in the met chief
      """
    words.add(lines: known.utf8.map { $0 == 0x20 ? 0x0A : $0 })
    let once = repaired(printed, by: [LigatureSpaces(words: words)])
    #expect(once.linesJoined == clean)
    #expect(repaired(clean, by: [LigatureSpaces(words: words)]).linesJoined == clean)
  }

  @Test(arguments: [
    ("⻓江⽤⽔", "长江用水"), ("面积45万㎡，全长12㎞", "面积45万m²，全长12km"), ("machine‑readable", "machine-readable"),
    ("︵一︶︽报告︾", "（一）《报告》"), ("｢智造｣､", "「智造」、"), ("①℃Ⅲ№", "①℃Ⅲ№"), ("更\u{F901}", "更更"),
  ])
  func `compatibility forms become ordinary characters`(printed: String, clean: String) {
    #expect(repaired(printed, by: [Compatibility()]).linesJoined == clean)
  }

  @Test(arguments: [
    ("２０２３年，增长３０％", "2023年，增长30%"), ("Ａ股、５Ｇ、Ｘ１００", "A股、5G、X100"), ("“３＋１”体系", "“3+1”体系"),
    ("１，１００．９亿元", "1，100.9亿元"), ("公司／机构", "公司／机构"),
  ])
  func `digits and letters become half-width`(printed: String, clean: String) {
    #expect(repaired(printed, by: [Width()]).linesJoined == clean)
  }

  @Test(arguments: [
    ("the govern\u{AD}ment", "the government"),
    ("the govern\u{AD}\nment said", "the government said"),
    ("the govern\u{AD}\n\nment said", "the government said"),
    ("season 2019\u{AD}20", "season 2019-20"),
    ("园区\u{AD}建设", "园区建设"),
    ("pro\u{AD}\nCouncil votes", "pro\nCouncil votes"),
    ("the car\u{AC}\npet looms", "the carpet looms"),
    ("x \u{AC} y and p\u{AC}q", "x \u{AC} y and p\u{AC}q"),
  ])
  func `soft hyphens go`(printed: String, clean: String) {
    #expect(repaired(printed, by: [SoftHyphens()]).linesJoined == clean)
  }
}
