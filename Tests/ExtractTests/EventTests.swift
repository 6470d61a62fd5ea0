import Model
import Testing

private func events(_ text: String) -> [String] { facts("events", in: text).strings("type") }

@Test(arguments: [
  ("3月8日，蓝舟汽车公司总裁一行到高新区考察。", ["visit"]), ("近日，青禾产业园奠基。", ["groundbreaking"]),
  ("去年全年，高新区共有30个项目开工、31个项目完工。", ["groundbreaking", "completion"]),
  ("签约项目12个，总投资30亿元。", ["signing"]), ("高新区举办招商引资推介会。", ["meeting"]),
  ("出台《高新区人才引育实施办法》。", ["policy"]), ("宏图公司入选省级专精特新企业名单。", ["award"]),
  ("2019年底，2个项目落户高新区。", ["other"]),
])
func `an event is read with its type`(text: String, expected: [String]) {
  #expect(events(text) == expected)
}

@Test(arguments: [
  "将推动项目早日开工建设。", "诚邀企业考察投资。", "不断提高开工率。", "鼓励企业上市。", "签约项目落地是关键。",
])
func `what is hoped for has not happened`(text: String) {
  #expect(events(text) == [])
}

@Test func `an event has its count, amount and date`() {
  let batch = facts("events", in: "3月13日，高新区集中签约项目7个，签约金额106.5亿元。")
  #expect(batch.strings("date") == ["2023-03-13"])
  #expect(batch.strings("count") == ["7"])
  #expect(batch.strings("amount_value") == ["10650000000.0"])
}
