import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // What is said of all of a row is said of none of them.
  ("仪式在宁城高新区举行，青禾癌症早筛产业化基地等9个项目集中开工，总投资达88亿元。", ["9个 宁城高新区", "88亿元 宁城高新区"]),
  ("峰会在宁城高新区举行。青禾科技有限公司与宁川大学合作的“光纤”、蓝舟科技有限公司与江口大学共建的“数据中心”等6个项目签约。", ["6个 宁城高新区"]),
  ("宁城高新区忙培育。青禾电池入选省级名单。云岭信息科技等53家企业入围榜单，占比超过四分之一。", ["53家 宁城高新区", "超过四分之一 宁城高新区"]),
  // Who gives a distinction is not who is given it.
  ("青禾电子入选工业和信息化部优秀方案，员工达90人。", ["90人 青禾电子"]),
  // What the clause says that its subject is.
  ("蓝舟电池回收项目占地260亩，是宁城高新区去年引进的投资额最大的工业项目，达产后每年可处理电池10万吨。", ["260亩 蓝舟电池回收项目", "10万吨 蓝舟电池回收项目"]),
  // Of a line of business, of the house right before a count, and of nobody who was named before.
  ("宁城高新区开了会。其中，装备制造产业开工项目7个，总投资41亿元。", ["7个 装备制造产业", "41亿元 装备制造产业"]),
  ("周长河是宁城高新区86名秘书中的一员。", ["86名 宁城高新区"]),
  ("宁城高新区忙培育。青禾电池入选省级名单；7款工业软件入选省级目录。", ["7款 宁城高新区"]),
  // Who hands something out.
  ("宁城高新区办了结业式。服务中心主任周长河为22家企业颁发证书。", ["22家 宁城高新区"]),
  // Of all projects, and not of the one named last.
  ("宁城高新区开了会，青禾刀具项目占地30亩。今年以来，园区接待客商300批，项目储备总数达到156个。", ["30亩 青禾刀具项目", "300批 宁城高新区", "156个 宁城高新区"]),
  // A time is the place's or the person's that it leads to or stands behind.
  ("青禾产业城也是宁波市近30年来最大的园子。", ["近30年 宁波市"]),
  ("宁城高新区的科长周长河天天上门。10多年来，他见证了变化。", ["10多年 周长河"]),
])
func `a figure is said of whom its sentence leaves`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}
