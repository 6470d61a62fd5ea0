import Model
import Testing

private func projects(_ text: String) -> [String] {
  let day = PageDate(year: 2023, day: CalendarDate(year: 2023, month: 5, day: 20), basis: "test")
  let batch = facts("projects", in: text, date: day)
  return zip(batch.strings("name"), batch.strings("stage")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // No word but its own, and what it cost.
  ("投资4100万元的加压站去年9月建成，老街水压稳了。", ["加压站 completed"]),
  // What will be made there, or how much goes through it.
  ("青禾公司正在南区建设年产9000台水泵的装配线，年底试产。", ["装配线 under_construction"]),
  // What it holds is no part of the name of a store.
  ("青禾果业公司新建的3万吨保鲜库已于4月完工。", ["保鲜库 completed"]),
  // Words that it is being built, before 的.
  ("筹建中的青禾实验学校设24个班。", ["青禾实验学校 planned"]),
  // Whoever builds it stands right before the word.
  ("江口高新区布局青禾钟表加工基地，要把老匠人请回来。", ["青禾钟表加工基地 unknown"]),
  // What money that was raised goes to.
  ("募得的资金将投向临港片区的青禾酵素加工中心，年内动工。", ["青禾酵素加工中心 planned"]),
  // At the first try.
  ("青禾抽水储能电站4月2日一次性并网。", ["青禾抽水储能电站 in_production"]),
  // In a town that no list knows.
  ("第三座驿站将在柳岔镇建成。", ["第三座驿站 planned"]),
  ("施工队用25天打通了2.4公里的进厂道路。", ["进厂道路 completed"]),
  // Money and a word of building, and the phase alone.
  ("青禾乳业出资6亿元新建二期，今年9月动工。", ["二期 planned"]), ("据了解，基地二期2026年落成。", ["基地二期 planned"]),
])
func `what is built is a project by the words around it`(text: String, expected: [String]) {
  #expect(projects(text) == expected)
}

@Test(arguments: [
  // A house in quotation marks that is opened, or was something else.
  ("园区把3栋旧粮仓改造成700间“青年公社”。", ["青年公社"]),
  ("孵化器获得“双创示范基地”称号。", []), ("“绿色纺织基地”正式挂牌。", []),
])
func `a quoted name is that of a house where it is opened or made of another`(text: String, expected: [String]) {
  #expect(facts("projects", in: text).strings("name") == expected)
}

@Test(arguments: [
  // Two found it together: a place with equipment.
  ("开发区与江口大学签订协议，共建水产种苗检测中心。", ["水产种苗检测中心"]), ("开发区引来江口大学共建羽绒材料创新中心，6个团队进驻。", ["羽绒材料创新中心"]),
  // A body of people that gets its plate or opens its doors.
  ("青禾茶业研究院昨天揭牌，课题有5个。", []),
  // An office by its name, and a house by its trade.
  ("位于江口高新区的跨境冷链服务中心3月启用，当天通关12票。", ["跨境冷链服务中心"]), ("青禾企业服务驿站3月启用。", []),
])
func `centres with equipment are projects and bodies are none`(text: String, expected: [String]) {
  #expect(facts("projects", in: text).strings("name") == expected)
}

@Test(arguments: [
  // What the subject of the sentence is made of.
  ("青禾制罐项目总投资9亿元，用地120亩，建成3条罐身生产线，年产能8亿只。", ["青禾制罐项目"]),
  // News under its name.
  ("青禾粮食物流港：4万吨粮仓封顶，烘干车间开工。", ["青禾粮食物流港"]),
  // How large projects are, whose workers, where things go, and how far it was.
  ("招商眼里不能只有“大个子”项目。", []), ("青禾智能生产线工人爱提建议。", []), ("老街的作坊都搬进青禾染艺小镇。", []), ("此刻距离产线试机只剩3天。", []),
  // Several of them.
  ("基地已建成试验装置6套。", []), ("明年建成水泵零件数据库。", []),
])
func `parts, classes and places are no projects of their own`(text: String, expected: [String]) {
  #expect(facts("projects", in: text).strings("name") == expected)
}

@Test(arguments: [
  // A step further that the sentence goes on to tell.
  ("去年3月，青禾公司投资6亿元开工建设青禾罐头项目，今年4月正式投产。", "in_production"),
  // What came of it tells that it is so, unless it is only possible.
  ("青禾水泵二期项目投产后，日产量由3000台增至7000台。", "in_production"), ("青禾水泵二期项目4月投产后，南方农户抢着订货。", "in_production"),
  ("青禾水泵二期项目投产后，可实现产值9亿元。", "planned"),
  // The ground is made ready, and nothing begun.
  ("青禾水泵三期项目正在平整场地，拟在8月开工。", "planned"),
  // What is fastest is said of a feature, and what is not so is denied.
  ("开工最快的是青禾水泵项目，总投资3亿元。", "unknown"), ("青禾水泵项目的贷款没谈成，9月就能动工。", "planned"),
])
func `how far a project is takes the whole sentence`(text: String, expected: String) {
  #expect(projects(text).first?.split(separator: " ").last.map(String.init) == expected)
}

@Test(arguments: [
  // What money builds, though no list knows its last word.
  ("青禾水产公司投资6700万元新建海水制冰间，8月投用。", ["海水制冰间"]), ("投资1.3亿元的铝灰回转炉去年点火。", ["铝灰回转炉"]),
  // Totals, thresholds, bodies and goods.
  ("青禾集团累计投资9亿元建设营销服务体系。", []), ("投资2亿元的青禾水产有限公司去年成立。", []), ("园区投资2300万元实施数字化改造。", []),
  // Works that are set going, the works of a place, and those that wait for their papers.
  ("该公司技改项目因能评要重新报批，停了两月。", ["技改项目"]),
  ("开发区启动余热进村供热工程，由热力公司承建。", ["余热进村供热工程"]), ("3月8日，青禾湾码头工程开工。", ["青禾湾码头工程"]),
])
func `money makes a project of any noun`(text: String, expected: [String]) {
  #expect(facts("projects", in: text).strings("name") == expected)
}

@Test(arguments: [
  ("园区把3栋旧粮仓改造成700间“青年公社”。", "completed"), ("“灯塔水泵工厂”已经免费开放，40名工人管8条线。", "in_production"),
  ("施工队打通进厂道路，明年通车到海边。", "completed"), ("开发区筹划建设水泵交易平台，9月上线。", "planned"),
  // Others that move in are not the project.
  ("开发区引来江口大学共建羽绒材料创新中心，6个团队进驻。", "unknown"),
])
func `houses made of others, roads and what others do there`(text: String, expected: String) {
  #expect(projects(text).first?.split(separator: " ").last.map(String.init) == expected)
}

@Test(arguments: [
  ("宁波青禾果业有限公司今年投用的3万吨保鲜库派上用场。", "宁波青禾果业有限公司"), ("宁波高新区建成占地60亩的青禾染艺产业园。", "宁波高新区"),
  ("设备运到了，在宁波高新区新建的青禾染艺产业园开园。", ""),
])
func `whoever puts a house to use or builds it in a zone of its own pays for it`(text: String, expected: String) {
  #expect(facts("projects", in: text).strings("investor") == [expected])
}

@Test func `of houses that are counted none is a project beside the one they are part of`() {
  let batch = facts(
    "projects", in: "江口高新区青禾水泵产业园开工建设。",
    "青禾水泵产业园由恒力机电股份有限公司投资建设，占地80亩，建设6栋标准厂房和2栋研发大楼，总建筑面积21万平方米。项目于去年6月开工，达产后年产水泵1.5亿只。")
  #expect(batch.strings("name") == ["江口高新区青禾水泵产业园"])
}

@Test func `money in the name of a company is no word of paying`() {
  let batch = facts("projects", in: "青禾水泵产业园由江口水务投资有限公司建设，占地80亩，今年开工。")
  #expect(batch.strings("investor") == ["江口水务投资有限公司"])
}
