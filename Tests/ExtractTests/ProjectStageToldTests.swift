import Model
import Testing

private struct Told {
  let stages: [String]
  let investors: [String]

  init(_ text: String) {
    let day = PageDate(year: 2023, day: CalendarDate(year: 2023, month: 5, day: 20), basis: "test")
    let batch = facts("projects", in: text, date: day)
    stages = batch.strings("stage")
    investors = batch.strings("investor")
  }
}

@Test(arguments: [
  // How long it has been running is told behind the word.
  ("青禾冷链公共仓投用45天，分拣水果3万箱。", ["in_production"]),
  // The last of two stages that time is measured between.
  ("青禾公司投资6亿元建设烘焙食品生产基地，从谈判到开工只用了90天。", ["groundbreaking"]),
  ("青禾逆变器生产基地从签约到投产仅用7个月。", ["in_production"]),
  // What is tried out and then runs.
  ("青禾公司40兆瓦储能电站完成96小时试运行，正式并网发电。", ["in_production"]),
  // So much of the works is done.
  ("青禾隔膜项目当天摘牌，目前主厂房已完成工程量的65%。", ["under_construction"]),
  // A site, though what is told of is to come.
  ("在青禾线性驱动系统生产项目现场，塔吊起落，预计明年投产。", ["under_construction"]),
  // What is going on, and what is only thought of.
  ("他们正在老楼后面再建2000平方米青禾中试厂房，9月完工。", ["under_construction"]),
  ("园区正在筹建青禾数据要素产业园，占地90亩。", ["planned"]),
  // Set going, with its sum between.
  ("今年1月，开发区启动总投资5亿元的青禾冰雪装备产业园建设，占地80亩。", ["under_construction"]),
  // Those of a row have the verb of the first.
  ("未来，我们将在滨江建设青禾软件应用中心和蓝舟机器人研究院。", ["planned", "planned"]),
  // One of those that are counted in the clause before.
  ("一季度新开工项目23个，其中投资9亿元的青禾齿轮项目占地200亩，全部达产后年产值20亿元。", ["groundbreaking"]),
  // Told further on.
  ("5月2日，青禾智能穿戴产业园项目正式签约。项目已于5月18日动工，计划明年投产。", ["groundbreaking"]),
  // What was agreed on goes on, too, though the works are plain ones.
  ("近日，青禾股份与宁城经开区签署投资协议，拟建设锂电池材料项目。", ["signed"]),
  ("近日，青禾股份签订投资协议，拟投资2亿元建设膜材料生产基地。", ["signed"]),
  ("近日，青禾股份与宁城经开区签约，将建设氢能装备制造基地。", ["signed"]),
  // The furthest of several steps, each on a day of its own.
  ("青禾疫苗生产基地去年9月签约，今年2月开工，预计明年3月投产。", ["groundbreaking"]),
  ("青禾公司投资2亿元的青禾危废处置项目于2022年3月开工、今年5月通过竣工验收。", ["completed"]),
  // When something was mended is no name of it.
  ("园区次日派人勘察，半个月后道路修通。", []),
  // What is going to be done goes on.
  ("青禾果汁加工基地项目投资7亿元，将利用铁路专线，建成全省最大的加工能力。", ["planned"]),
  ("青禾木地板项目投资7亿元，承诺半年内投产。", ["planned"]),
  // Due within the page's year, it is being built.
  ("总投资2亿元的青禾检验检测中心8月将建成。", ["under_construction"]),
  // A day alone in the clause before.
  ("2022年11月，青禾码头改造项目启动，工期两年。", ["under_construction"]),
  // Handed over on a day that is past.
  ("总投资2亿元的青禾人才公寓上月交付，首批住进80人。", ["completed"]),
])
func `how far a project is by what is told of it`(text: String, expected: [String]) {
  #expect(Told(text).stages.suffix(expected.count) == expected[...])
}

@Test(arguments: [
  // The money of the clause before.
  ("青禾控股有限公司投入2.8亿元，联合江口大学建成先进装备中试基地，对外开放设备60台。", "青禾控股有限公司"),
  // A later clause of the sentence.
  ("总投资4亿元的江口冷链物流园正在铺设管道，占地300亩，规划停车位900个，由青禾供应链有限公司投资。", "青禾供应链有限公司"),
  // Whose it is, by a word that stands for the house named before.
  ("青禾陶瓷有限公司尝到了甜头，其智能窑炉产业园投资8亿元，4月投产。", "青禾陶瓷有限公司"),
])
func `who invests is told in a clause before or behind`(text: String, expected: String) {
  #expect(Told(text).investors.contains(expected))
}

@Test func `the second of two stages may stand behind all that is read for the first`() {
  let far = String(repeating: "路越修越宽", count: 18)
  for count in 60..<far.count {
    let text = "昨日，云江高新区来了青禾齿轮项目。该项目\(far.prefix(count))从签约到投产只用了90天。"
    #expect(Told(text).stages.count == 1)
  }
}
