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
  ])
  func `soft hyphens go`(printed: String, clean: String) {
    #expect(repaired(printed, by: [SoftHyphens()]).linesJoined == clean)
  }
}
