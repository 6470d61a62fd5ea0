import Model
import Testing

private func subjects(_ paragraphs: String...) -> [String] {
  var all: [String] = []
  let batch =
    paragraphs.count == 1
    ? facts("quantities", in: paragraphs[0]) : facts("quantities", in: paragraphs[0], paragraphs[1])
  all += zip(batch.strings("raw"), batch.strings("subject")).map { "\($0) \($1)" }
  return all
}

@Test func `what is done for a company is said of the company`() {
  let read = subjects("青禾科技有限公司资金紧张。杭州高新区金融办联系银行，当场为其授信800万元，利率3.2%。")
  #expect(read == ["800万元 青禾科技有限公司", "3.2% 青禾科技有限公司"])
  #expect(subjects("青禾科技有限公司去年落户。杭州高新区走访企业，为其他地方供货90台。").last != "90台 青禾科技有限公司")
}

@Test func `a cycle that an office helps to shorten is the company's`() {
  let read = subjects("青禾科技有限公司提出，样品检验排队久。杭州高新区市场监管局开通绿色通道，检验周期由80天压缩到30天，审批周期缩短4天。")
  #expect(read == ["80天 青禾科技有限公司", "30天 青禾科技有限公司", "4天 杭州高新区市场监管局"])
}

@Test func `who brings something along and whose loan it is are no subject`() {
  #expect(subjects("青禾科技有限公司拿到土地，还获得钱江银行高新支行500万元授信。").last == "500万元 青禾科技有限公司")
  #expect(subjects("杭州高新区会同杭州市科技局新设成果转化岗位40个。").last == "40个 杭州高新区")
}

@Test func `somebody of no house tells of himself`() {
  #expect(subjects("杭州高新区人才公寓住满了。“租金补贴6万元分两年发。”毕业生田小禾说。").last != "6万元 杭州高新区")
}

@Test func `who comes to a gathering is counted as its guests`() {
  let read = subjects("杭州高新区举办“青禾杯”职工技能大赛，来自45家企业的210名选手参加比拼。")
  #expect(read == ["45家 “青禾杯”职工技能大赛", "210名 “青禾杯”职工技能大赛"])
  #expect(subjects("杭州高新区举办“青禾杯”产业对接会，当场签约项目9个。").last == "9个 杭州高新区")
}

@Test func `a machine that was made has the measures that follow`() {
  let read = subjects("青禾科技有限公司历经多次试验，研制出国内首台微波烧结机，成本比进口机低35%，良品率达到92%。")
  #expect(read == ["35% 微波烧结机", "92% 微波烧结机"])
}

@Test func `an institute that is built together has what is put into it`() {
  #expect(subjects("杭州高新区与钱江大学签约共建光伏材料研究所，4年投入1亿元。").last == "1亿元 光伏材料研究所")
  #expect(
    subjects("青禾科技有限公司与钱江大学共建光伏材料实验室，4年投入1亿元。").last == "1亿元 青禾科技有限公司")
  #expect(
    subjects("杭州高新区去年成立智能制造产教联合体，把9所学校聚到一起。").last == "9所 智能制造产教联合体")
}

@Test func `a way of doing things has no figures`() {
  #expect(subjects("杭州高新区住建局推出“先看后租”办法，已为27个项目办理验收。").last == "27个 杭州高新区住建局")
}

@Test func `goods have their price and parts their measures`() {
  #expect(subjects("青禾科技有限公司做电池。碳酸锂价格从每吨9万元涨到14万元。").last == "14万元 碳酸锂")
  #expect(subjects("青禾科技有限公司做气瓶。气瓶外壳的壁厚只有4毫米。").last == "4毫米 气瓶外壳")
  #expect(subjects("青禾科技有限公司做镜片。进口设备单台要价900万元。").last == "900万元 进口设备")
}

@Test func `whom something is compared with is no subject`() {
  #expect(subjects("杭州高新区建起公共仓库，租金比企业单独租赁低20%。").last != "20% 租金比企业")
  #expect(subjects("青禾科技有限公司降耗有方，产品单位碳排放减少18%。").last == "18% 青禾科技有限公司")
}

@Test func `a firm that was just pointed to is meant by its kind`() {
  #expect(
    subjects("蓝舟电气有限公司和青禾科技有限公司都在园区。这家企业主要生产丝材。货款收得慢，企业资金只够用21天。").last
      == "21天 青禾科技有限公司")
}

@Test func `a leasing company is meant by the words for a company`() {
  let read = subjects("青禾科技有限公司来到会场。钱江融资租赁有限公司的方案很抢手。该公司与13家企业达成意向，涉及设备150台。")
  #expect(read.last == "150台 钱江融资租赁有限公司")
}

@Test func `two that share what they are given are told apart`() {
  let read = subjects("杭州高新区出台办法，对新认定的国家级、省级研发机构分别给予300万元、50万元奖励。")
  #expect(read == ["300万元 国家级", "50万元 省级研发机构"])
}

@Test func `who signs and who builds go before the paper and the works`() {
  #expect(subjects("青禾科技有限公司与连锁超市签下为期2年的供货合同。").last == "2年 青禾科技有限公司")
  #expect(subjects("青禾科技有限公司去年建成16兆瓦屋顶光伏电站。").last == "16兆瓦 青禾科技有限公司")
}

@Test func `a firm right behind its zone is the subject`() {
  #expect(subjects("杭州高新区青禾科技有限公司抓住时机，已交付茶机900台。").last == "900台 青禾科技有限公司")
  #expect(
    subjects("杭州高新区传来喜讯，园区企业青禾科技有限公司研发的3个新药先后获批。").last == "3个 青禾科技有限公司")
  #expect(
    subjects("杭州高新区今年签约项目18个。连续三年获评优秀的青禾科技有限公司，税收达到6200万元。").suffix(2)
      == ["三年 青禾科技有限公司", "6200万元 青禾科技有限公司"])
}

@Test func `a phase stands for the longer name that ends so`() {
  let read = subjects("杭州高新区航空动力产业园三期在杭州高新区开工。三期项目总投资48亿元，规划用地360亩。")
  #expect(read == ["48亿元 杭州高新区航空动力产业园三期", "360亩 杭州高新区航空动力产业园三期"])
}

@Test func `each of a kind, and what carries something, are told of in their clause`() {
  #expect(subjects("杭州高新区码头装上摄像头，过去每条货轮要配8名理货员。").last == "8名 每条货轮")
  #expect(subjects("青禾科技有限公司货到。满载240个标箱的货轮，从抵港到提离只用了6个小时。").last == "6个小时 货轮")
  #expect(subjects("杭州高新区盘活空房，已改造的28栋厂房出租率为94%。").last == "94% 厂房")
}

@Test func `whom something is free for is the subject of how long`() {
  #expect(subjects("杭州高新区建成创业园，对孵化企业前两年免租金。").last == "两年 孵化企业")
}

@Test func `a team is its house in the story of one`() {
  #expect(
    subjects("杭州高新区青禾科技有限公司做镜片。为了这一天，团队先后做了900次试验。").last == "900次 青禾科技有限公司")
}

@Test func `guests of a gathering may be told in the next sentence`() {
  let read = subjects("杭州高新区举行一场储能产业对接会。百余家企业参加，今年签约项目18个。")
  #expect(read == ["百余家 储能产业对接会", "18个 杭州高新区"])
}

@Test func `grounds without a name are their company's`() {
  let read = subjects("青禾科技有限公司的新厂区占地55亩，总投资2亿元。")
  #expect(read == ["55亩 青禾科技有限公司", "2亿元 青禾科技有限公司"])
}

@Test func `ground that a founder takes is the company's`() {
  #expect(
    subjects("杭州高新区有创业者。青禾科技有限公司董事长田小禾回到家乡，他租下700平方米厂房。").last == "700平方米 青禾科技有限公司")
}

@Test func `for whom something is given stands before the condition`() {
  let read = subjects("杭州高新区出台办法，对链上企业新增采购额超过600万元的，按3%给予奖励。")
  #expect(read == ["超过600万元 链上企业", "3% 链上企业"])
}

@Test func `what is seen in a company's workshop is the company's`() {
  #expect(subjects("杭州高新区好消息多。走进青禾科技有限公司的总装车间，90台机械臂起落有序。").last == "90台 青禾科技有限公司")
  #expect(subjects("杭州高新区好消息多。在青禾科技有限公司，60名工人正在装箱。").last == "60名 青禾科技有限公司")
  #expect(subjects("杭州高新区在青禾科技有限公司召开会议，今年签约项目18个。").last == "18个 杭州高新区")
}

@Test func `a figure in the description of a company is the company's`() {
  #expect(subjects("杭州高新区办事快。外贸订单减少三成的青禾科技有限公司提出请求。").last == "三成 青禾科技有限公司")
}

@Test func `what was set up goes on with what it takes in and what it pays for`() {
  #expect(subjects("杭州高新区去年建成“班列+加工”产业园，吸引食品企业45家。").last == "45家 “班列+加工”产业园")
  #expect(subjects("杭州高新区设立规模9亿元的上市培育基金，投资后备企业17家。").last == "17家 上市培育基金")
  #expect(subjects("杭州高新区发布首批应用场景清单，涉及船舶等五个行业，共36个场景。").last == "36个 应用场景清单")
}

@Test func `what a company has made is measured in the next clause`() {
  let read = subjects("青禾科技有限公司的共聚焦显微镜在杭州高新区下线，分辨率达到90纳米，售价只有进口机的52%。")
  #expect(read == ["90纳米 共聚焦显微镜", "52% 共聚焦显微镜"])
  #expect(subjects("青禾科技有限公司的共聚焦显微镜在杭州高新区下线，员工增加到90人。").last == "90人 青禾科技有限公司")
}

@Test func `what somebody tells may begin with a thing`() {
  let read = subjects("青禾科技有限公司总经理田小禾说，公司与钱江大学联合开发的巡检大模型，识别准确率达到97%。")
  #expect(read == ["97% 巡检大模型"])
}
