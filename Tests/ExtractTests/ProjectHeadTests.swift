import Model
import Testing

private func projects(_ paragraphs: String...) -> [String] {
  let batch = facts("projects", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("name"), batch.strings("investor")).map { $1.isEmpty ? $0 : "\($0)｜\($1)" }
}

@Test(arguments: [
  // News from the sites: the name stands before a colon.
  ("青禾卫浴陶瓷三期：窑炉基础浇筑过半。总投资14亿元，计划明年投产。", ["青禾卫浴陶瓷三期"]),
  ("滨江粮食物流港：两座筒仓进入设备调试，9月试运营。", ["滨江粮食物流港"]),
  ("滨江医疗器械园：主楼封顶。宁波青禾科技有限公司投资2.6亿元，建筑面积4万平方米。", ["滨江医疗器械园｜宁波青禾科技有限公司"]),
  // What is done there, when, and what the money of the clause before is for.
  ("宁波青禾水务有限公司投资4亿元建设的矿井水梯级利用项目投运。", ["矿井水梯级利用项目｜宁波青禾水务有限公司"]),
  ("4月8日专线通电。", []), ("宁波青禾科技有限公司投资3亿元，建设聚氨酯材料检测实验室。", ["聚氨酯材料检测实验室｜宁波青禾科技有限公司"]),
  ("宁波青禾仪器有限公司与宁波大学共建质谱联合实验室。", ["质谱联合实验室｜宁波青禾仪器有限公司与宁波大学"]),
])
func `a project is told by where its name stands`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  // A class, how much of it, what people compete in, and where something else is.
  "对设备投资5000万元以上的农机制造项目，按6%补助。", "园区已建成分布式光伏41兆瓦。", "选手参加焊工、钳工等5个项目的比赛。",
])
func `classes, amounts and contests are no projects`(text: String) {
  #expect(projects(text) == [])
}

@Test func `what a dairy makes is nobody who pays for it`() {
  #expect(projects("去年，总投资7亿元的奶酪加工项目落户。") == ["奶酪加工项目"])
}

@Test func `the next paragraph or sentence tells of a project that one only saw at work`() {
  #expect(
    projects("首台压缩机在宁波经开区青禾压缩机智能工厂下线。", "该项目由宁波青禾传动科技有限公司投资建设，占地165亩。")
      == ["宁波经开区青禾压缩机智能工厂｜宁波青禾传动科技有限公司"])
  let batch = facts(
    "projects", in: "4月12日，宁波高新区春季重点项目集中开工仪式在新城举行。此次开工项目19个，总投资96亿元。",
    "据了解，投资7亿元的青禾电池铝箔项目，将扩大产能，2027年底建成。")
  #expect(batch.strings("stage") == ["groundbreaking"])
  #expect(facts("projects", in: "今年，她有了新打算：投资2600万元建设鲜食玉米加工厂，8月就能投产。").strings("stage") == ["planned"])
  // An item of short news is about nobody whom another item names.
  let items = facts(
    "projects", in: "●近日，青禾装备产业园二期投入使用，新增厂房5万平方米。", "●4月18日，宁波高新区孵化器协会成立，宁波星创孵化器有限公司当选会长单位。")
  #expect(items.strings("name") == ["青禾装备产业园二期"])
  #expect(items.strings("investor") == [""])
}
