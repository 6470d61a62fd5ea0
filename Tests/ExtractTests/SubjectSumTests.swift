import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  let batch = facts("quantities", in: paragraphs.joined(separator: "\n"))
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // What is said of all of a row is said of none of them.
  ("签约会在宁城高新区开场，青禾轮胎产业化基地等6个项目集中签约，总投资达31亿元。", ["6个 宁城高新区", "31亿元 宁城高新区"]),
  ("茶会在宁城高新区举行。青禾茶业有限公司与宁川大学合作的“茶机”、蓝舟茶具有限公司与江口大学共建的“茶坊”等6个项目签约。", ["6个 宁城高新区"]),
  ("宁城高新区比手艺。青禾电子入选教具名录。云岭信息科技等30家商户入围，占比超过三成。", ["30家 宁城高新区", "超过三成 宁城高新区"]),
  // Who gives a distinction is not who is given it.
  ("青禾电子入选教育部优秀教具，员工达90人。", ["90人 青禾电子"]),
  // What the clause says that its subject is.
  ("蓝舟海水淡化项目占地50亩，是宁城高新区前年请来的规模最大的水务项目，建成后每天可出水9万吨。", ["50亩 蓝舟海水淡化项目", "9万吨 蓝舟海水淡化项目"]),
  // Of a line of business, of the house right before a count, and of nobody who was named before.
  ("宁城高新区开了会。其中，食品加工产业开工项目4个，总投资9亿元。", ["4个 食品加工产业", "9亿元 食品加工产业"]),
  ("欧阳禾爱跑。欧阳禾是宁城高新区40名驿站站长之一。", ["40名 宁城高新区"]),
  ("宁城高新区比手艺。青禾电子入选教具名录；9款漆器入选省级展品。", ["9款 宁城高新区"]),
  // Who hands something out.
  ("宁城高新区办了评比。服务中心主任周长河为18家小店颁发奖状。", ["18家 宁城高新区"]),
  // Of all projects, and not of the one named last.
  ("宁城高新区开了会，青禾灯具项目占地30亩。入夏以来，园区接待客商90批，项目储备总数达到40个。", ["30亩 青禾灯具项目", "90批 宁城高新区", "40个 宁城高新区"]),
  // A region, with what is measured right behind it; and a pointer to what nobody named.
  ("2022年，宁波市进出口总额达到8500亿元，增长4%。", ["8500亿元 宁波市", "4% 宁波市"]), ("去年，浙江省实现出口900亿元。", ["900亿元 浙江省"]),
  ("该项目分三期建设，总投资8亿元。", ["三期 ", "8亿元 "]),
  // A time is the place's or the person's that it leads to or stands behind.
  ("青禾夜市也是宁波市近30年来最大的夜市。", ["近30年 宁波市"]),
  ("宁城高新区的科长周长河天天上门。20多年来，他修了半座城的钟。", ["20多年 周长河"]),
])
func `a figure is said of whom its sentence leaves`(text: String, expected: [String]) {
  #expect(subjects(text) == expected)
}
