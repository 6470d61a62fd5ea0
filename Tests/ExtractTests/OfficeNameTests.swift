import Model
import Testing

private func names(_ text: String) -> [String] { facts("organisations", in: text).strings("name") }

@Test func `the page itself tells a short form`() {
  let batch = facts("organisations", in: "宁城市行政审批局（下称审批局）出台办法。此后，审批局牵头办理。")
  #expect(batch.strings("name") == ["宁城市行政审批局", "审批局"])
  #expect(batch.strings("canonical") == ["宁城市行政审批局", "宁城市行政审批局"])
}

@Test(arguments: [
  // Offices that act, alone or of their ministry.
  ("住房问题有了着落；自然资源局把地块调了出来。", ["自然资源局"]), ("会议宣布市委关于班子调整的决定。", ["市委"]),
  ("会议由市委组织部主持。", ["市委组织部"]), ("商务部外资司负责人出席。", ["商务部外资司"]),
  ("未经国务院批准，不得减免。", ["国务院"]), ("泰国工业部代表团到访。", ["泰国工业部"]),
  // Companies.
  ("日本丸井精密株式会社来访。", ["日本丸井精密株式会社"]), ("做锁具的恒达五金扩产。", ["恒达五金"]),
  ("由区属的汇通供应链公司出面集货。", ["汇通供应链公司"]),
  ("京川帆影文旅集团（海南）有限公司签约。", ["京川帆影文旅集团（海南）有限公司"]),
  // What stands before a name is none of it.
  ("达产后宁城工厂扩招。", []), ("宁城经开区首座加氢站投运。", ["宁城经开区"]),
  // Where one sells, what a paper is called after, a port that a zone is called by.
  ("对东盟出口增长，欧盟客户也来了。", []), ("欧盟与宁城经开区签署协议。", ["欧盟", "宁城经开区"]),
  ("《宁城经开区管理办法》下月施行。", []), ("洋浦港吞吐量增长。", ["洋浦港"]),
])
func `offices and companies are told from what only sounds like them`(text: String, expected: [String]) {
  #expect(names(text) == expected)
}
