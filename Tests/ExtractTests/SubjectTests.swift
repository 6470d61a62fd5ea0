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

@Test func `what a project costs and covers is said of it`() {
  #expect(
    subjects("今年3月，滨江高新区启动云岭产业园二期建设，占地90亩，总投资3亿元，分为四个功能区。")
      == ["90亩 云岭产业园二期", "3亿元 云岭产业园二期", "四个 云岭产业园二期"])
  #expect(
    subjects("滨江高新区将投资2亿元建设装备检测中心，建筑面积4万平方米。") == ["2亿元 装备检测中心", "4万平方米 装备检测中心"])
}

@Test func `a last word or a short end stands for the name told in full`() {
  #expect(
    subjects("滨江高新区建成装备检测中心。目前，中心已有员工40名。").last == "40名 装备检测中心")
  #expect(subjects("杭州高新区今年签约项目18个。全区现有企业3000家。").last == "3000家 杭州高新区")
}

@Test func `somebody of a company tells of the company`() {
  #expect(
    subjects("滨江高新区机械企业众多。蓝舟电气有限公司总经理李建国介绍，去年研发投入达3000万元。").last
      == "3000万元 蓝舟电气有限公司")
}

@Test func `what was set up is not what the next sentence speaks of`() {
  #expect(
    subjects("杭州高新区设立了青禾科技有限公司。去年引进项目18个。").last == "18个 杭州高新区")
}
