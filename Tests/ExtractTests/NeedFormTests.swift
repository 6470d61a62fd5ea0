import Model
import Testing

private func needs(_ paragraphs: String...) -> [String] {
  facts("needs", in: paragraphs.joined(separator: "\n")).strings("need")
}

@Test(arguments: [
  // A speech that ends in the question of what troubles somebody.
  (
    "青禾铸造有限公司犯了愁。公司总经理丁大年说：“活儿接到了春节，机器却不敢全开，能不能给我们换台变压器？”供电公司当天上门，换上了新变压器。",
    ["活儿接到了春节，机器却不敢全开，能不能给我们换台变压器"]
  ),
  // What is lacked, without what came before; and ground that an office sets free.
  ("两年前，青禾智能有限公司团队搬到宁城，缺场地、缺设备。宁城高新区免费提供厂房，并牵线检测机构。", ["缺场地、缺设备"]),
  ("去年，青禾工具有限公司扩产缺地，宁城高新区把隔壁的闲置用地收储后划给企业。", ["青禾工具有限公司扩产缺地"]),
  // So short a word is told in what follows.
  ("青禾工具有限公司遇到的头一个难题是电。三台锻锤一起开动，配电柜频频跳闸。供电公司当天上门，换上了新变压器。", ["三台锻锤一起开动，配电柜频频跳闸"]),
  // What can be had all the same is no want.
  ("种粮大户没有房产抵押，也能凭订单贷款。宁城高新区出台了办法。", []),
])
func `a need is told as a whole, and nothing else is`(text: String, expected: [String]) {
  #expect(needs(text) == expected)
}

/// Of a long sentence the last 900 bytes are looked at, which may begin in the midst of a character.
@Test(arguments: ["", "b", "bb"])
func `a need may stand far behind the beginning of its sentence`(letters: String) {
  let rain = String(repeating: "雨", count: 400) + letters + "，"
  #expect(needs(rain + "仓库进了水的企业眼看要面临停产的窘境。宁城高新区当天上门协调，腾出了两栋标准厂房。").count == 1)
}
