import Model
import Testing

/// Where names of people end, and what their offices are. Every company, place and person here is made up.
private func people(_ text: String) -> [String] {
  let batch = facts("people", in: text)
  return zip(batch.strings("name"), batch.strings("position")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // A verb with 了 or 着, what was said when, and 便是 are no part of a name.
  ("组长周静跑了九趟车站。", "周静 组长"), ("“水压上来了。”技术员周长河事后说。", "周长河 技术员"),
  ("宁波理工大学教授欧阳岚便是评委之一。", "欧阳岚 教授"), ("渔业局局长郑永康叹了口气。", "郑永康 局长"),
  ("教练约翰·史密斯用刚学的方言打招呼。", "约翰·史密斯 教练"),
  // 当 and 做 are no part of an office; who is young has the office before.
  ("在宁波琅岳制衣公司做裁剪工的周长河换了工位。", "周长河 裁剪工"), ("车间主任、侗族姑娘周小河说，颜色稳了。", "周小河 车间主任"),
  ("种粮大户周长河捧着稻穗。", "周长河 种粮大户"), ("总装车间主任周河感慨地说，快了一倍。", "周河 总装车间主任"),
  ("质检部部长周河连连摆手。", "周河 质检部部长"), ("“桥墩稳了。”项目副指挥长盘远河说。", "盘远河 项目副指挥长"),
])
func `a name ends before what is done, and an office begins with itself`(text: String, expected: String) {
  #expect(people(text).contains(expected), "\(people(text))")
}

@Test func `a department that a zone has is of the organisation`() {
  let batch = facts("people", in: "宁波保税区党群工作部副部长周长河介绍，宿舍已建好。")
  #expect(batch.strings("position") == ["副部长"])
  #expect(batch.strings("organisation") == ["宁波保税区党群工作部"])
}

@Test func `a school of a university is named with it`() {
  let batch = facts("people", in: "宁波大学纺织学院副教授周长河说，染缸要换。")
  #expect(batch.strings("position") == ["副教授"])
  #expect(batch.strings("organisation") == ["宁波大学纺织学院"])
  let joined = facts("people", in: "宁波大学材料与化学学院教授周长河说，染缸要换。")
  #expect(joined.strings("position") == ["教授"])
  #expect(joined.strings("organisation") == ["宁波大学材料与化学学院"])
  #expect(facts("organisations", in: "宁波大学和杭州职业技术学院签约。").strings("name") == ["宁波大学", "杭州职业技术学院"])
}

@Test(arguments: [
  ("老简名叫周小河，原是宁波高新区税务局副局长。周小河说，账要算清。", "周小河 副局长 宁波高新区税务局"),
  ("宁波大学育种团队的周长河说，穗子沉了。", "周长河  宁波大学"),
])
func `a house is told in the next clause or by a team of it`(text: String, expected: String) {
  let batch = facts("people", in: text)
  let columns = ["name", "position", "organisation"].map(batch.strings)
  #expect((0..<batch.rowCount).map { row in columns.map { $0[row] }.joined(separator: " ") } == [expected])
}
