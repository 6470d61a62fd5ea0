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
    "蓝舟内饰有限公司工会主席何静反映，食堂只有200个座位，却有900多名员工等着吃饭。高新区总工会牵头开了3次会。",
    "食堂只有200个座位，却有900多名员工等着吃饭"
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

@Test(arguments: [
  ("蓝舟香料有限公司反映海运运费太高，商务部门当场核算，发现报错了箱型。", ["海运运费太高"]),
  ("蓝舟家具有限公司多次反映职工上学难，高新区没有推回去，而是会同教育部门新建一所小学。", ["职工上学难"]),
  ("蓝舟器械有限公司提出，送检排队时间长，耽误交货。市场监管局与检验所开了绿色通道。", ["送检排队时间长，耽误交货"]),
  ("2021年，蓝舟公司遇到新的坎：客户要求两个月交货，而账上的钱只够发工资。高新区基金出资2000万元。", ["客户要求两个月交货，而账上的钱只够发工资"]),
  ("蓝舟机床有限公司碰到的是担保难：打算花900万元添置磨床，银行要求追加抵押。高新区随即安排担保公司增信。", ["打算花900万元添置磨床，银行要求追加抵押"]),
  ("有记者发现，一些老车间图纸丢失、改造审批慢，成为企业反映最多的堵点。对此，高新区住建局推出分步办理。", ["一些老车间图纸丢失、改造审批慢"]),
  ("这里的企业多是小厂。模具贵、打样难、批量小，成了这些厂共同的烦恼。高新区联合国企建起共享车间。", ["模具贵、打样难、批量小"]),
  ("企业还有一个顾虑是停线。对此，高新区经发局编排轮换表，把同行编成小组。", ["企业还有一个顾虑是停线"]),
  ("对蓝舟软件有限公司而言，难在尾款。“80万元的尾款拖了一年，讨债比干活还累。”公司经理宁立峰说。高新区司法局派出律师上门调解。", ["80万元的尾款拖了一年，讨债比干活还累"]),
  ("一头是企业招不到焊工，一头是学员不愿进厂。高新区牵头成立产教联盟，组织学校对接。", ["企业招不到焊工"]),
  ("蓝舟粉末有限公司申请扩建30亩晒场，因林地红线没有获批，专班便帮其找来一处空厂房。", ["申请扩建30亩晒场，因林地红线没有获批"]),
  ("该公司提出的航线审批周期长问题，由高新区专班协调解决。蓝舟无人机有限公司由此打开市场。", ["航线审批周期长"]),
  ("去年10月，蓝舟公司的炉膛开裂，装置被迫停工。高新区科技局约来5位专家会诊。", ["炉膛开裂，装置被迫停工"]),
])
func `a need is told in full, and without its title`(text: String, expected: [String]) {
  #expect(needs(text) == expected)
}

@Test func `what an enterprise says of its trouble at the head of the next paragraph is no other`() {
  let batch = facts(
    "needs", in: "蓝舟阀门有限公司这家老企业想在原地扩产，新上一条锻造线，却因环评手续不全，被卡了一年。",
    "“老图纸都找不到了，谁敢盖章？”公司董事长宁立峰说。去年8月，滨江高新区出台办法，由第三方出具鉴定。")
  #expect(batch.strings("need") == ["想在原地扩产，新上一条锻造线，却因环评手续不全，被卡了一年"])
  #expect(batch.strings("response") == ["去年8月，滨江高新区出台办法，由第三方出具鉴定"])
}

@Test func `somebody of an office helps as the office does`() {
  let batch = facts(
    "needs", in: "滨江高新区企业服务中心主任何静常来蓝舟电机有限公司。", "蓝舟电机有限公司缺120名绕线工，订单交不上。",
    "何静联系了两所技校，当天就派车接人。")
  #expect(batch.strings("need").count == 1)
}

@Test(arguments: [
  "另有几件诉求暂时解决不了，也得给蓝舟公司一个说法。高新区经发局派人上门解释。",
  "蓝舟公司领到不动产权证书，吊车随即开进了工地。高新区管委会负责协调。",
  "项目落不了地，有的是优惠落实不了，企业的用地跟不上。开发区应当组织专班解决。",
  "蓝舟公司新添一条线。高新区供电中心7天完成方案，费用由区属国企先行垫付。高新区还安排专人对接。",
])
func `what is put off, meant of many or paid by an office is no need`(text: String) {
  #expect(needs(text) == [])
}

@Test func `what stands in the way is the trouble, and not what is to be got rid of`() {
  #expect(
    needs("蓝舟传动有限公司有29台旧机床能耗高、废品多，可一次换齐需要1900万元，手头压力很大。青江银行当场为其放款。")
      == ["一次换齐需要1900万元，手头压力很大"])
}

@Test func `problems that are only spoken of are no need, and an office that builds for somebody helps`() {
  #expect(needs("蓝舟公司等企业反映的问题，何静都记下，办完就划掉。高新区派人督办。") == [])
  #expect(
    needs("那阵子，企业遇到新的坎：客户要求两个月交货，而账上的钱只够订一套模具。滨江高新区为蓝舟公司代建厂房。")
      == ["客户要求两个月交货，而账上的钱只够订一套模具"])
}

@Test(arguments: [
  ("“订单有了，设备也到了，就差焊工。”蓝舟机械有限公司经理宁立峰说。高新区人社局组织了专场招聘会。", ["订单有了，设备也到了，就差焊工"]),
  ("蓝舟重工有限公司有一台大件要运出厂，沿途有3处限高。交警部门连夜勘察路线，为其拆移路牌。", ["有一台大件要运出厂，沿途有3处限高"]),
  ("蓝舟物流有限公司的冷藏车进不了城，货主意见很大。交警支队为其办理了46张通行证。", ["冷藏车进不了城，货主意见很大"]),
  ("留住人难，是园区企业的共同烦恼。为此，滨江高新区建起人才公寓。", ["留住人难"]),
  ("蓝舟水泵有限公司提出建设职工宿舍的诉求。园区当月腾出公寓80间。", ["建设职工宿舍"]),
  ("蓝舟模具有限公司想买一台五轴机床，可手头缺800万元。青江银行推出设备贷。", ["想买一台五轴机床，可手头缺800万元"]),
])
func `more words tell of what is lacking and asked for`(text: String, expected: [String]) {
  #expect(needs(text) == expected)
}

@Test(arguments: [
  ("蓝舟公司计划上市，却在历史沿革上卡了壳：改制时的一份批文找不到了。金融办协调档案馆，翻出了原件。", ["改制时的一份批文找不到了"]),
  ("蓝舟机电有限公司与供应商闹起纠纷，货款被冻结。法官走进园区，现场调解。", ["蓝舟机电有限公司与供应商闹起纠纷，货款被冻结"]),
  ("高新区把一栋闲置的办公楼改造后租给了蓝舟公司。", []),
])
func `what was met, lacked or blocked is told by who helps`(text: String, expected: [String]) {
  #expect(needs(text) == expected)
}

@Test func `what is handed in is the speech before it`() {
  #expect(
    needs(
      "“厂门口的老桥封了，货车每天绕行9公里。”蓝舟木业有限公司采购部经理何静打开小程序，把这件愁事发了上去。",
      "2小时后，高新区交通运输局打来电话，协调街道修桥。") == ["厂门口的老桥封了，货车每天绕行9公里"])
}

@Test(arguments: [
  // How much of a trouble it is, and who takes it up.
  (
    "“招不到装配工，是我们今年最头疼的事。”蓝舟线缆有限公司人力资源总监何静说。高新区人社局带着企业到职校招聘，又协调公交公司增派早班车。",
    ["招不到装配工"]
  ),
  (
    "蓝舟电气有限公司申请增容，因线路老旧未能获批，专班便为其协调供电专线。", ["因线路老旧未能获批"]
  ),
  // What is done for others, and what goes without.
  ("园区请来蓝舟储能有限公司，先替企业垫资，又拿出3000万元。", []),
  ("小微企业没有房产抵押，也能凭用电量贷款。6月3日，高新区印发办法。", []),
])
func `a need is told without its judgement and its help`(text: String, expected: [String]) {
  #expect(needs(text) == expected)
}

@Test func `who spoke stands between a trouble and its answer`() {
  #expect(
    needs(
      "“订单有了，可400平方米的仓库放不下货。”活动现场，蓝舟线束有限公司总经理何静在近百人面前第一个开了口。",
      "坐在对面的高新区国资公司负责人当场接话：园区东侧有一栋标准仓库，租金八折。") == ["400平方米的仓库放不下货"])
  #expect(
    needs("蓝舟木业有限公司的厂房漏雨，去年三个月没招到一个技工。高新区人社局把岗位推送给江口大学。")
      == ["厂房漏雨，去年三个月没招到一个技工"])
}
