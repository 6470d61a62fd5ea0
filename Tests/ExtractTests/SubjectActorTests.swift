import Model
import Testing

private func subjects(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
}

@Test func `a noun for who acts in a clause is what its figures are said of`() {
  #expect(subjects("杭州高新区今年签约项目18个。荷兰客户突然拖欠货款80万元。").last == "80万元 荷兰客户")
  #expect(subjects("杭州高新区今年签约项目18个。科研人员离岗创业保留岗位5年。").last == "5年 科研人员")
}

@Test func `firms that are counted and act go on into the next clause`() {
  #expect(
    subjects("杭州高新区今年签约项目18个。12家保险企业签下租用协议，合同期3年。").last == "3年 保险企业")
}

@Test func `firms that are only counted are no subject`() {
  #expect(
    subjects("杭州高新区今年签约项目18个。规上企业达到120家，陶瓷企业由80家减少到60家，产值增长9%。")
      .allSatisfy { $0.hasSuffix("杭州高新区") })
}

@Test func `any firm is the subject only where the text has named none`() {
  #expect(subjects("杭州高新区今年签约项目18个。企业新建一个实验室，投入30万元。").last == "30万元 企业")
  #expect(
    subjects("杭州高新区青禾科技有限公司去年落户。企业新建一个实验室，投入30万元。").last == "30万元 青禾科技有限公司")
}

@Test func `a thing is the subject of its own measures`() {
  let read = subjects("青禾科技有限公司落户杭州高新区。新款激光雷达功耗由40瓦降至12瓦，而成本降了5000元，员工增加到90人。")
  #expect(
    read == ["40瓦 新款激光雷达", "12瓦 新款激光雷达", "5000元 新款激光雷达", "90人 青禾科技有限公司"])
}

@Test func `a measure and its figure in front of a noun are said of the noun`() {
  #expect(subjects("杭州高新区昨日发出一票价值800万元的燕窝制品。").last == "800万元 燕窝制品")
  #expect(subjects("杭州高新区新设规模20亿元的“远帆”基金。").last == "20亿元 远帆")
  // What is given, and a project like others, are no noun to speak of.
  #expect(subjects("杭州高新区今年签约项目18个，给予投资额15%的补贴。").last == "15% 杭州高新区")
}

@Test func `who bears a part is whom it is said of`() {
  #expect(
    subjects("杭州高新区商定，运营费由财政承担六成、企业承担四成。").suffix(2) == ["六成 财政", "四成 企业"])
}

@Test func `what was set up is spoken of where its parts and services follow`() {
  #expect(
    subjects("杭州高新区今年设立“远帆共担”风险池，已为65家企业增信3亿元。").suffix(2) == ["65家 远帆共担", "3亿元 远帆共担"])
  #expect(
    subjects("杭州高新区今年设立“远帆共担”风险池，走访企业65家。").last == "65家 杭州高新区")
}

@Test func `a longer noun after a pointing word is a name of its own`() {
  #expect(subjects("杭州高新区开门纳谏。这个余热利用项目于4月开挖，铺设管线21公里。").last == "21公里 余热利用项目")
  #expect(subjects("杭州高新区开门纳谏。这条地下环形管廊于4月开挖，铺设管线21公里。").last == "21公里 地下环形管廊")
  #expect(
    subjects("青禾科技有限公司落户杭州高新区。这家创立于1904年的企业在全球有员工900人。").last == "900人 青禾科技有限公司")
}

@Test func `a figure in the name of a project is said of the project`() {
  #expect(
    subjects("青禾科技有限公司投资12亿元建设年产6亿只玻璃瓶生产线项目。").contains("6亿只 年产6亿只玻璃瓶生产线项目"))
}

@Test func `how long a paper is in force is said of the paper`() {
  #expect(subjects("杭州高新区发布《杭州高新区用才若干措施》，有效期3年。").last == "3年 《杭州高新区用才若干措施》")
}

@Test func `figures in a sentence far from any name are read all the same`() {
  let filler = String(repeating: "江风很轻，岸上没有人。", count: 6)
  #expect(
    subjects("杭州高新区今年开园。\(filler)青禾科技有限公司来了，员工有90人。\(filler)").last == "90人 青禾科技有限公司")
}

@Test func `each of those who were counted is who does it`() {
  #expect(subjects("杭州高新区从高校聘请30名“科技顾问”，每人结对2家企业。").last == "2家 科技顾问")
  #expect(subjects("杭州高新区选派40名干部担任“驻厂专员”，每人联系6家企业。").last == "6家 驻厂专员")
  #expect(subjects("杭州高新区招来20名志愿者，每人每月服务8小时。").last == "8小时 志愿者")
}

@Test func `who is said to help behind a word for by is who does it`() {
  #expect(
    subjects("青禾科技有限公司缺水，也由杭州高新区协调解决，等待时间缩短到9天。").last == "9天 杭州高新区")
}

@Test func `departments and apprentices act as well`() {
  #expect(subjects("杭州高新区今年签约项目18个。参会部门须在5天内答复。").last == "5天 参会部门")
}
