import Model
import Testing

/// Short forms that leave words out of a company's full name. Every company here is made up.
@Suite struct ContractedNameTests {
  private let full = "宁城恒屿重型车桥有限公司建成新厂房。"

  private func canonical(_ name: String, in text: String) -> String? {
    let batch = facts("organisations", in: text)
    return zip(batch.strings("name"), batch.strings("canonical")).first { $0.0 == name }?.1
  }

  @Test(arguments: [
    // The last word of the name, the first half of the next, the first characters of two.
    ("宁城恒屿重型车桥有限公司建成新厂房。如今，恒屿车桥的订单排到年底。", "恒屿车桥", "宁城恒屿重型车桥有限公司"),
    ("宁城恒屿重型车桥科技有限公司建成新厂房。如今，恒屿车桥的订单排到年底。", "恒屿车桥", "宁城恒屿重型车桥科技有限公司"),
    ("宁城恒屿超硬材料有限公司扩产。订单多了，恒屿超硬的棒材供不应求。", "恒屿超硬", "宁城恒屿超硬材料有限公司"),
    ("宁城澜屿海洋工程有限公司造船。目前，澜屿海工手持订单9艘。", "澜屿海工", "宁城澜屿海洋工程有限公司"),
    // Behind the province, its short name is the company's own.
    ("湖南湘屿轨道装备股份有限公司投产。如今，湘屿装备的车间灯火通明。", "湘屿装备", "湖南湘屿轨道装备股份有限公司"),
  ])
  func `what goes on with words of the full name stands for it`(text: String, name: String, full: String) {
    #expect(canonical(name, in: text) == full)
  }

  @Test func `the words behind the first of a name are no part of the office`() {
    let batch = facts("people", in: "宁城恒屿超硬材料有限公司扩产。“砂轮卖光了。”恒屿超硬董事长周河远说。")
    #expect(batch.strings("name") == ["周河远"])
    #expect(batch.strings("position") == ["董事长"])
    #expect(batch.strings("organisation") == ["宁城恒屿超硬材料有限公司"])
  }

  @Test func `three characters before somebody's office are enough once`() {
    let batch = facts("people", in: "宁城百屿克汽车饰件有限公司换了织机。“布面平了。”百屿克财务负责人周静说。")
    #expect(batch.strings("organisation") == ["宁城百屿克汽车饰件有限公司"])
  }

  @Test func `other words go on with something else`() {
    #expect(canonical("恒屿车间", in: full + "恒屿车间里灯火通明。恒屿的产品出口。") == nil)
  }

  @Test func `what such firms do is no name`() {
    let names = facts("organisations", in: "园区招来木材烘干、竹篾编制、陶坯修整等上下游企业。").strings("name")
    #expect(names == [])
  }
}
