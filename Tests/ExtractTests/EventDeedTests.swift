import Testing

/// Deeds that a verb tells by its object, its aspect or by whom it brings.
private func events(_ text: String) -> [String] { facts("events", in: text).strings("type") }

@Test func `who acts together is no event beside what they begin`() {
  let text = "2022年3月，青禾集团、蓝舟茶业有限公司联合当地茶行，面向茶农启动“新叶计划”。"
  #expect(facts("events", in: text).strings("type") == ["launch"])
}

@Test(arguments: [
  // 了 behind a verb, on a day.
  ("11月9日，检修班进了隧道。", "other"), ("3月6日，陶坊烧齐了三千只茶盏。", "other"),
  // The first of its kind.
  ("宁城青禾农机公司造出国内首台采棉打包机。", "launch"), ("铸造车间浇铸出全省首根镁合金横梁。", "launch"),
  // Who is sent and comes.
  ("宁城水务公司派人到染坊测压。", "visit"), ("外地三家茶厂派员来看样。", "visit"), ("去年，招商队外出58次。", "visit"),
  // Orders by other words.
  ("展会第二天，宁城青禾竹艺公司签单900万元。", "signing"), ("水价谈定，合同签了8年。", "signing"),
  // A line of machines moves as a works does.
  ("2019年，瓷厂把一条釉线装配线搬进宁城高新区。", "relocation"), ("6个班组9月3日搬了进来。", "relocation"),
  // A house that people go into.
  ("5月6日，园区办起共享食堂。", "opening"),
])
func `a deed is told by its object, its aspect or whom it brings`(text: String, type: String) {
  #expect(events(text) == [type])
}

@Test(arguments: [
  "3月6日，瓷土每吨涨了90元。", "3月6日，这件事有了眉目。", "3月6日，好消息来了。", "染坊想请水务公司派人到现场测压。", "宁城科技特派员到村里住下。",
  "平台由宁城高新区与宁城大学共建。", "去年，退役水泵堆满仓库。", "今年，宁城高新区组织19家瓷厂听课。",
  "今年，瓷厂在土地交付现场挂出横幅。", "“下一步我们要把窑炉和气站今年一并签约。”何敏说。",
])
func `what has grown, is asked for or only described is none`(text: String) {
  #expect(events(text) == [])
}
