import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  var all: [String] = []
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  for (raw, subject) in zip(batch.strings("raw"), batch.strings("subject")) { all.append("\(raw) \(subject)") }
  return all
}

@Test func `figures are said of the project named, and of what stands for it`() {
  #expect(
    subjects("青禾科技有限公司云岭产业园项目开工建设。该项目总投资50亿元，占地300亩。")
      == ["50亿元 青禾科技有限公司云岭产业园项目", "300亩 青禾科技有限公司云岭产业园项目"])
}

@Test func `a firm named last is what the firm stands for`() {
  #expect(
    subjects("蓝舟电气有限公司落户滨江高新区。该公司年产值达3亿元。").last == "3亿元 蓝舟电气有限公司")
}

@Test func `figures are not said of who speaks or acts`() {
  let read = subjects("滨江高新区今年签约项目18个。滨江高新区招商局局长李建国先后走访企业30家。")
  #expect(!read.contains { $0.hasSuffix("李建国") })
}
