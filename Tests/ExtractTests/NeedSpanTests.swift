import Testing

/// Where a need begins and ends, and what only looks like one.
private func needs(_ paragraphs: String...) -> [String] {
  facts("needs", in: paragraphs.joined(separator: "\n")).strings("need")
}

@Test(arguments: [
  (
    "隔壁的蓝舟电气有限公司正为扩产犯愁：喷涂车间缺电300千伏安，申请迟迟没有下文。高新区服务专员上门，协调供电公司增容。",
    "喷涂车间缺电300千伏安，申请迟迟没有下文"
  ),
  (
    "蓝舟磁材有限公司副总经理宁立峰说，眼下最大的困难是铜排和铝排的供货周期太长，高新区经发局已出面协调两家供应商。",
    "铜排和铝排的供货周期太长"
  ),
  (
    "蓝舟电池公司的二期，设备3月就已运抵，却被环评指标挡在门外。高新区环保局随即帮企业补材料。", "被环评指标挡在门外"
  ),
  (
    "蓝舟内饰有限公司工会主席何静反映，车棚只有200个车位，却有900多名职工骑车上班。高新区总工会牵头开了3次会。",
    "车棚只有200个车位，却有900多名职工骑车上班"
  ),
])
func `a need begins with the trouble and ends before the help`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test func `what somebody felt tells no need, but the speech before it does`() {
  #expect(
    needs(
      "“想接外商的订单，可车间只有500平方米，放不下检测台。”年初，蓝舟机器人有限公司负责人宁立峰守着300万欧元的订单发愁。",
      "转机来自高新区的共享车间。") == ["车间只有500平方米，放不下检测台"])
}

@Test func `a short question is read with its ground, and what a bank answers is no need`() {
  #expect(
    needs(
      "“老客户的尾款没有着落，眼下还差300万元，能不能先押后还？”近日，蓝舟轴承有限公司财务总监何静抛出难题。",
      "“可以用订单作质押，两天放款。”青江银行经理周立新当即接话。") == ["老客户的尾款没有着落，眼下还差300万元，能不能先押后还"])
}

@Test func `a short speech is the need as a whole, with what it took`() {
  #expect(
    needs("“我们的老车间没有产权证，前后跑了三年。”蓝舟玻璃有限公司董秘何静回忆，“服务团进场，20天就了结了。”")
      == ["我们的老车间没有产权证，前后跑了三年"])
}

@Test func `help in the next paragraph may follow a date`() {
  #expect(
    needs("酸渣堆满了蓝舟公司的厂区，每吨处置费高达2500元。", "去年9月，滨江高新区引入一家循环利用企业。").count == 1)
}

@Test(arguments: [
  "“原打算等上两个月，施工队都没敢约。”蓝舟公司经理宁立峰说。高新区审批局当天办结。"
])
func `praise and what has got better are no needs`(text: String) {
  #expect(needs(text) == [])
}

@Test func `what a reporter asks for anybody is no need`() {
  #expect(needs("问：租车间有没有补？", "答：有。每平方米补助6元，由财政局发放。") == [])
  #expect(needs("问：我们公司租车间有没有补？", "答：有。每平方米补助6元，由财政局发放。").count == 1)
}
