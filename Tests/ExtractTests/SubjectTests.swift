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
    subjects("青禾科技有限公司云岭产业园项目开工建设。该项目总投资46亿元，占地270亩。")
      == ["46亿元 青禾科技有限公司云岭产业园项目", "270亩 青禾科技有限公司云岭产业园项目"])
}

@Test func `a firm named last is what the firm stands for`() {
  #expect(
    subjects("蓝舟电气有限公司落户滨江高新区。该公司年产值达3亿元。").last == "3亿元 蓝舟电气有限公司")
}

@Test func `figures are not said of who speaks`() {
  let read = subjects("滨江高新区今年签约项目18个。滨江高新区招商局局长李建国介绍，企业满意率达98%。")
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

@Test func `who only knows the figures is not who they are said of`() {
  #expect(
    subjects("据滨江海关统计，今年1至5月，杭州高新区出口额达61亿元。").last == "61亿元 杭州高新区")
  #expect(
    subjects("杭州高新区企业开足马力。国网滨江供电公司的数据显示，10月用电量达2亿千瓦时。").last == "2亿千瓦时 杭州高新区")
}

@Test func `a feature on one company goes on about it`() {
  let read = subjects(
    "走进杭州禾木乳品有限公司，灌装线正忙。禾木乳品2009年落户杭州高新区。", "禾木乳品的新车间上月投产。",
    "改造以后，用工由46人减少到19人。", "禾木乳品还要再建一条线。")
  #expect(read.last == "19人 杭州禾木乳品有限公司")
}

@Test func `an age is that of the person beside it`() {
  #expect(subjects("52岁的车间主任李建国带着4个徒弟。").first == "52岁 李建国")
}

@Test func `a company goes by the beginning of its name though its business is in no list`() {
  let organisations = facts(
    "organisations", in: "宁波禾芯微功率模块有限公司昨日投产。禾芯微去年才落户。今年，禾芯微还要扩产。")
  let pairs = zip(organisations.strings("name"), organisations.strings("canonical"))
  #expect(pairs.contains { $0.0 == "禾芯微" && $0.1 == "宁波禾芯微功率模块有限公司" })
}

@Test func `what was set up is what its terms are said of`() {
  #expect(
    subjects("杭州高新区设立首期规模2亿元的应急转贷资金池，单户最高可借500万元。").last == "500万元 应急转贷资金池")
  #expect(subjects("杭州高新区联合三所高校成立冰雪产业学院，首批招收学员90名。").last == "90名 冰雪产业学院")
  // What the founder does is still the founder's.
  #expect(subjects("杭州高新区设立企业服务中心，走访企业30家。").last == "30家 杭州高新区")
  #expect(subjects("杭州高新区“惠企计算器”正式上线，首批收录政策120条。").last == "120条 惠企计算器")
}

@Test func `a figure that describes a noun is said of it`() {
  #expect(subjects("杭州高新区修通了门口那条600米长的断头路。").first == "600米 断头路")
  #expect(subjects("杭州高新区的车间里，一台服役12年的混凝土泵车焕然一新。").first == "12年 混凝土泵车")
  #expect(subjects("4月9日，满载30个集装箱的货运班列驶出杭州高新区。").first == "30个 货运班列")
}

@Test func `what holds for each of a kind is said of the kind`() {
  #expect(subjects("杭州高新区的车间很忙。一台洗衣机从下单到下线只要20个小时。").last == "20个小时 洗衣机")
  #expect(subjects("杭州高新区车间宽敞，每台机床上有3根天线。").last == "3根 每台机床")
  #expect(subjects("杭州高新区企业攻关，再生纤维的成本比新料低20%。").last == "20% 再生纤维")
}

@Test func `who is given something is who it is said of`() {
  #expect(subjects("杭州高新区出台新政。对新引进的软件企业，一次性奖励20万元。").last == "20万元 软件企业")
}

@Test func `people are counted for what they do themselves`() {
  #expect(
    subjects("蓝舟电气有限公司车间主任李建国今年已带徒弟6名。").last == "6名 李建国")
  #expect(
    subjects("蓝舟电气有限公司总经理李建国介绍，去年研发投入达3000万元。").last == "3000万元 蓝舟电气有限公司")
}

@Test func `who pays is said to pay, and a word of a zone stands for no company`() {
  #expect(
    subjects("杭州高新区召开协调会，由蓝舟热力有限公司投资3800万元新铺管线。").last == "3800万元 蓝舟热力有限公司")
  #expect(
    subjects("国网滨江供电公司的数据显示，1至5月，高新区用电量达2亿千瓦时。国网滨江供电公司加强服务。").first
      == "2亿千瓦时 高新区")
}

@Test func `a paragraph that names nobody goes on about the company before`() {
  #expect(
    subjects("走进杭州禾木乳品有限公司，灌装线正忙，日产量达30吨。", "改造以后，用工由46人减少到19人。").last
      == "19人 杭州禾木乳品有限公司")
}

@Test func `what is opened or made is spoken of in its sentence`() {
  #expect(
    subjects("3月9日，禾木智能装备基地在杭州高新区开工，建设4条装配线。").last == "4条 禾木智能装备基地")
}

@Test func `short names of projects and zones stand for the long ones`() {
  #expect(
    subjects("滨江高新区签约蓝舟电气有限公司风电叶片项目、禾木乳品加工项目等。其中，蓝舟电气项目投资22亿元。").last?
      .hasPrefix("22亿元 蓝舟电气有限公司风电叶片项目") ?? false)
}
