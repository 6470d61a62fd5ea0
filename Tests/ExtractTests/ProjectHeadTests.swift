import Model
import Testing

private func projects(_ paragraphs: String...) -> [String] {
  let batch = facts("projects", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("name"), batch.strings("investor")).map { $1.isEmpty ? $0 : "\($0)｜\($1)" }
}

@Test(arguments: [
  // News from the sites: the name stands before a colon.
  ("青禾特种纸四期：纸机基础浇筑过半。总投资26亿元，计划明年投产。", ["青禾特种纸四期"]),
  ("滨江冷链物流港：三座冷库进入设备调试，10月底试运营。", ["滨江冷链物流港"]),
  ("传感器产业园滨江园：主楼封顶。宁波青禾科技有限公司投资3.2亿元，建筑面积5万平方米。", ["传感器产业园滨江园｜宁波青禾科技有限公司"]),
  // What is done there, when, and what the money of the clause before is for.
  ("宁波青禾冷能有限公司投资4亿元建设的LNG冷能梯级利用项目投运。", ["LNG冷能梯级利用项目｜宁波青禾冷能有限公司"]),
  ("5月20日专线送电。", []), ("宁波青禾科技有限公司投资3亿元，建设聚氨酯材料检测实验室。", ["聚氨酯材料检测实验室｜宁波青禾科技有限公司"]),
  ("宁波青禾光电有限公司与宁波大学共建光谱联合实验室。", ["光谱联合实验室｜宁波青禾光电有限公司与宁波大学"]),
])
func `a project is told by where its name stands`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  // A class, how much of it, what people compete in, and where something else is.
  "对固定资产投资1亿元以上的海洋装备制造项目，按8%补助。", "园区已建成分布式光伏96兆瓦。", "选手参加焊工、钳工等5个项目的比赛。",
])
func `classes, amounts and contests are no projects`(text: String) {
  #expect(projects(text) == [])
}

@Test func `what a dairy makes is nobody who pays for it`() {
  #expect(projects("去年，总投资7亿元的奶酪加工项目落户。") == ["奶酪加工项目"])
}

@Test func `the next paragraph or sentence tells of a project that one only saw at work`() {
  #expect(
    projects("首批120台变速箱在宁波经开区青禾变速箱智能工厂下线。", "该项目由宁波青禾传动科技有限公司投资建设，占地210亩。")
      == ["宁波经开区青禾变速箱智能工厂｜宁波青禾传动科技有限公司"])
  let batch = facts(
    "projects", in: "6月7日，宁波高新区二季度重点项目集中开工仪式在新城举行。此次开工项目27个，总投资158亿元。",
    "记者了解到，投资12亿元的青禾高温合金管材项目，将填补空白，2027年底建成。")
  #expect(batch.strings("stage") == ["groundbreaking"])
  #expect(facts("projects", in: "今年，她有了新打算：投资2600万元建设鲜食玉米加工厂，8月就能投产。").strings("stage") == ["planned"])
  // An item of short news is about nobody whom another item names.
  let items = facts(
    "projects", in: "●近日，青禾装备产业园二期投入使用，新增厂房5万平方米。", "●4月18日，宁波高新区孵化器协会成立，宁波星创孵化器有限公司当选会长单位。")
  #expect(items.strings("name") == ["青禾装备产业园二期"])
  #expect(items.strings("investor") == [""])
}
