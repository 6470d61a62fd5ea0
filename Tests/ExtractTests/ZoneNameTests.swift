import Model
import Testing

/// Zones of towns that no list names, told by their form, and what only looks like one.
@Suite struct ZoneNameTests {
  private func names(_ text: String) -> [String] {
    let organisations = facts("organisations", in: text)
    return zip(organisations.strings("name"), organisations.strings("type")).map { "\($0) \($1)" }
  }

  @Test(arguments: [
    ("近日，云溪高新区召开大会。", ["云溪高新区 zone"]), ("项目落户青溪经开区。", ["青溪经开区 zone"]),
    ("禾岳经济开发区举行签约仪式。", ["禾岳经济开发区 zone"]),
    ("记者来到禾木高新技术产业开发区。", ["禾木高新技术产业开发区 zone"]),
    ("青江县工业集中区又来了两家企业。", ["青江县工业集中区 park"]), ("青江市高新区招商忙。", ["青江市高新区 zone"]),
    ("城北高新区与白沙港经开区签约。", ["城北高新区 zone", "白沙港经开区 zone"]),
    ("青溪高新区招商局的同志来了。", ["青溪高新区招商局 government", "青溪高新区 zone"]),
    ("青溪高新区管委会发布消息。", ["青溪高新区管委会 government", "青溪高新区 zone"]),
    ("青溪经济技术开发区管委会发布消息。", ["青溪经济技术开发区管委会 government", "青溪经济技术开发区 zone"]),
    ("高新区管委会派人上门。", ["高新区管委会 government"]), ("开发区管委会派人上门。", ["开发区管委会 government"]),
  ])
  func `a zone of a town that is in no list`(text: String, expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    "全国高新区都在比。", "打造经开区，做强高新区。", "昔日高新区的样子变了。", "目前高新区、近年高新区。", "有关高新区和热门经开区。",
    "两个高新区签约。", "入驻高新区的企业。", "推动经济开发区转型。", "一流高新区的标准。", "其他经济开发区也来了。",
    "全市高新区开会。", "各县工业集中区开会。", "我县高新区开会。", "周边市高新区开会。",
  ])
  func `what stands before a zone and is no name`(text: String) {
    #expect(names(text).isEmpty)
  }

  @Test func `the bare word stands for a zone that is told by its form`() {
    let organisations = facts("organisations", in: "近日，云溪高新区召开大会。高新区今年引进企业8家。")
    #expect(organisations.strings("canonical") == ["云溪高新区", "云溪高新区"])
    #expect(facts("quantities", in: "2022年，云溪高新区产值达到48亿元。").strings("subject") == ["云溪高新区"])
  }
}
