import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // Each of a row has its own.
  ("宁城经开区、平川经开区分列第三、第五位。", ["第三 宁城经开区", "第五位 平川经开区"]),
  ("初级工、中级工分别补1000元和2000元。", ["1000元 初级工", "2000元 中级工"]),
  // What was launched, and its terms.
  (
    "宁城经开区推出“链捷贷”，无需抵押，单户最高500万元，已放款2亿元。",
    ["最高500万元 链捷贷", "2亿元 链捷贷"]
  ),
  ("宁城经开区另开两条接驳线路，票价2元。", ["两条 宁城经开区", "2元 接驳线路"]),
  // What has people and machines of its own, and what its founder goes on with.
  ("宁城经开区与平川大学共建轴承技术研究院，购置机床40台。", ["40台 轴承技术研究院"]),
  ("宁城经开区设立应急资金池，走访企业30家。", ["30家 宁城经开区"]),
  // A whole and its parts; all of a rank; a port; what is so large; villagers.
  ("宁城经开区受理诉求。诉求中，要素保障类占45%。", ["45% 诉求"]), ("国家级经开区实现地区生产总值14万亿元。", ["14万亿元 国家级经开区"]),
  ("宁川港完成集装箱吞吐量80万标箱。", ["80万标箱 宁川港"]), ("塔筒直径6米。", ["6米 塔筒"]),
  ("宁城经开区变了样，村民人均年收入达2万元。", ["2万元 村民"]),
  // A paper's parts, and a thing rather than its owner.
  ("《宁城经开区人才新政》共20条。", ["20条 《宁城经开区人才新政》"]),
  ("东侧是恒力重工有限公司的铸锻件生产基地，占地120亩。", ["120亩 铸锻件生产基地"]),
  // Who has done it so long.
  ("董事长丁大年二十岁进厂，干了三十年钳工。", ["二十岁 丁大年", "三十年 丁大年"]),
])
func `figures are said of things`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test func `a firm that is the only one is the works that are spoken of`() {
  #expect(
    subjects("在宁城经开区的禾川纺织有限公司，机器轰鸣。", "企业拿出8000万元更新设备，全厂用工500人。")
      == ["8000万元 禾川纺织有限公司", "500人 禾川纺织有限公司"])
  // Any firm is meant where somebody of an office speaks.
  #expect(
    subjects("宁城经开区的禾川纺织有限公司投产。宁城经开区招商局局长刘明表示，企业最怕等，资金7天到账。")
      == ["7天 宁城经开区"])
}

@Test func `a paper goes by its full title`() {
  #expect(
    subjects("印发《宁城经开区促进航运发展若干规定》（以下简称《若干规定》）。《若干规定》共22条。")
      == ["22条 《宁城经开区促进航运发展若干规定》"])
}

@Test(arguments: [
  // 该 and a noun: the thing that was told of.
  ("宁城经开区的工人在吊装汽轮机转子。该转子直径3.5米、重96吨。", ["3.5米 汽轮机转子", "96吨 汽轮机转子"]),
  // Who is entitled to something.
  ("宁城经开区定了规矩，信用90分以上的商户可获得30万元贷款。", ["90分以上 商户", "30万元 商户"]),
  ("宁城经开区办夜校，学员全勤可领800元奖金。", ["800元 学员"]),
  // Who gives it; what a fund is; a gathering by its year.
  ("宁城经开区财政局牵头，由青江银行发放贷款2800万元。", ["2800万元 青江银行"]),
  ("“宁城—仁港”海铁快线6月首发。该线路由青禾物流有限公司运营，每周5班。", ["5班 “宁城—仁港”海铁快线"]),
  ("宁城经开区设立总规模6亿元的稀土及磁材产业基金。", ["6亿元 稀土及磁材产业基金"]),
  ("2024中国（青江）新材料产业大会举行，600余名嘉宾参会。", ["600余名 2024中国（青江）新材料产业大会"]),
])
func `figures are said of who gets them and of what was just told of`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}

@Test func `customers are not the company that is spoken of`() {
  #expect(
    subjects("青江赤霞电声有限公司的扬声器供货到荣耀、传音等品牌。蓝舟电子有限公司也在城里。", "今年，公司账上有300万元。").last
      == "300万元 蓝舟电子有限公司")
  #expect(
    subjects("青江赤霞电声有限公司的扬声器供货到荣耀、传音等品牌。", "今年，公司账上有300万元。").last == "300万元 青江赤霞电声有限公司")
}
