import Extract
import Model
import Testing

/// Names of organisations by the form they have; every company and person here is made up.
@Suite struct NameTests {
  @Test(arguments: [
    ("近日，宁波高新区政务局局长王建国介绍了情况。", "宁波高新区政务局", "government"),
    ("会上，宁波市委、市政府作出部署。", "市政府", "government"),
    ("南岭工业资产管理有限责任公司中标。", "南岭工业资产管理有限责任公司", "company"),
    ("昨日，禾沐电子入选百强企业。", "禾沐电子", "company"),
    ("名单上有禾沐生物、青桐药业和蓝鲸智造三家企业。", "青桐药业", "company"),
    ("移动、联通、电信三家运营商参与对接。", "联通", "company"),
    ("禾康再生医学研究院院长王建国说，试验很顺利。", "禾康再生医学研究院", "research"),
  ])
  func `an organisation is known by its form`(text: String, name: String, type: String) {
    let organisations = facts("organisations", in: text)
    let found = zip(organisations.strings("name"), organisations.strings("type")).first { $0.0 == name }
    #expect(found?.1 == type, "\(organisations.strings("name"))")
  }

  @Test(arguments: ["消费电子、动力电池和生物医药是主导产业。", "园区引进中科院院士五名。", "宁波高新区招商局副局长王建国到场。"])
  func `a trade, an honour and the middle of an office are no organisations`(text: String) {
    let names = facts("organisations", in: text).strings("name")
    #expect(!names.contains { $0 == "消费电子" || $0 == "动力电池" || $0 == "中科院" || $0.hasSuffix("副局") }, "\(names)")
  }

  @Test(arguments: [
    ("宁波高新区管委会主任王建国说，园区很好。", "管委会主任", "宁波高新区"),
    ("青岚医药包装有限公司质量副总经理王建国说，产品很好。", "质量副总经理", "青岚医药包装有限公司"),
    ("青岚精密有限公司去年投产。该公司总经理王建国说，订单很多。", "总经理", "青岚精密有限公司"),
  ])
  func `an office has its organisation`(text: String, position: String, organisation: String) throws {
    let people = facts("people", in: text)
    try #require(people.strings("name") == ["王建国"])
    #expect(people.strings("position") == [position])
    #expect(people.strings("organisation") == [organisation])
  }

  @Test(arguments: ["青岚精密有限公司负责人高兴地说，点火很顺利。", "活动包括专家公开课、走进工厂。", "这里有硕士毕业的员工。"])
  func `an everyday word after an office is no person`(text: String) {
    #expect(facts("people", in: text).strings("name").isEmpty)
  }

  @Test func `what follows a name is no part of it`() {
    let people = facts("people", in: "对王伍来说，这很难。王伍说，他没有放弃。", "“招商很有意思。”王伍如此说道。")
    #expect(people.strings("name") == ["王伍"])
  }
}
