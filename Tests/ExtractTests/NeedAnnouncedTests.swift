import Testing

/// Needs that a short sentence announces, that open a story, or that a measure is for.
private func needs(_ text: String) -> [String] { facts("needs", in: text).strings("need") }

@Test(arguments: [
  // A short sentence that only says that a trouble follows.
  (
    "云岭青禾酿造有限公司盖好了新窖。投产并不顺当。酒醅化验要过9道手续，化验员又不好找。云岭高新区协调职校，派来学员20名。",
    "酒醅化验要过9道手续，化验员又不好找"
  ),
  ("云岭青禾漆业有限公司最头疼的是运输。罐车白天要绕山路，到港常常赶不上船。云岭高新区协调交警，办齐了通行证。", "罐车白天要绕山路，到港常常赶不上船"),
  // A speech that begins with what is feared most.
  ("“最怕断水。池子干一天，整塘鱼苗就全废了。”云岭青禾水产有限公司场长何敏说。云岭水务公司架设了备用管线。", "池子干一天，整塘鱼苗就全废了"),
  // Whose need it is has a column of its own, and so has what describes them.
  ("做窗帘布的云岭青禾布艺有限公司缺45名缝纫工。云岭高新区人社局联系三所学校，送来学员。", "缺45名缝纫工"),
  // So few words leave what is lacked to the clause before.
  ("云岭青禾石材有限公司签下两份出口单，却凑不齐押金。云岭银行用订单作保，放款90万元。", "签下两份出口单，却凑不齐押金"),
  // Whoever might help does not, and somebody else does.
  ("云岭青禾木业有限公司要换砂光机。银行起先嫌厂子太小，不肯放款，云岭高新区拿出担保金，三家支行上门对接。", "银行起先嫌厂子太小，不肯放款"),
  // What a call is about, and who calls.
  ("云岭高新区9家印刷厂联名写信，说下夜班的工人打不到车。云岭公交公司加开了两趟夜车。", "下夜班的工人打不到车"),
  // What a measure answers.
  ("针对企业“不会播、不敢投”的顾虑，云岭高新区请来主播上门辅导。", "不会播、不敢投"),
  ("针对企业面临的夜里停汽、蒸锅要重烧等问题，云岭热力公司改造了阀门。", "夜里停汽、蒸锅要重烧"),
  // What an office takes up.
  ("云岭青禾皮具有限公司建议几家合用一座喷房，园区采纳后动工，10月启用。", "建议几家合用一座喷房"),
])
func `a need is known by what announces, describes or answers it`(text: String, need: String) {
  #expect(needs(text) == [need])
}

@Test func `what is answered in its own sentence leaves the next need free`() {
  #expect(
    needs("云岭青禾灯具有限公司的仓库一下雨就漏水，园区腾出两间库房；夜班职工没饭吃，园区办起食堂。") == [
      "仓库一下雨就漏水", "夜班职工没饭吃",
    ])
}

@Test func `the complaint that opens a story may be answered in the next paragraphs`() {
  let batch = facts(
    "needs", in: "“蒸笼都架好了，就差蒸汽。”碰头会上，云岭青禾面点有限公司老板何敏开门见山。", "往年，这条街上的作坊各烧各的锅炉。",
    "云岭高新区随即协调热力公司铺设管道。")
  #expect(batch.strings("need") == ["蒸笼都架好了，就差蒸汽"])
}

@Test func `a speech goes on with its trouble`() {
  #expect(
    needs("“没有证书，商场不肯收。考一张要6千元，我们掏不起。”云岭青禾童装有限公司经理何敏说。云岭高新区为其垫付检测费。")
      == ["没有证书，商场不肯收。考一张要6千元，我们掏不起"])
}

@Test func `what somebody has waited is a trouble, and so is each of three fears`() {
  #expect(needs("云岭青禾茶具有限公司的样品在海关压了12天。云岭海关连夜派员查验。") == ["样品在海关压了12天"])
  #expect(
    needs("云岭青禾电机有限公司签约时有三个顾虑：怕半夜停电，怕断水断气，怕招不到绕线工。云岭高新区逐条解决，派专人跟进。")
      == ["怕半夜停电", "怕断水断气", "怕招不到绕线工"])
}

@Test func `what a paragraph tells again of the thing complained of is no other need`() {
  let batch = facts(
    "needs", in: "“那台烘箱还压在码头，再不来就要误工了。”云岭青禾糕点有限公司经理何敏打来电话。",
    "这台烘箱因为单据填错，滞留了20天。云岭海关派员改单。")
  #expect(batch.strings("need") == ["那台烘箱还压在码头，再不来就要误工了"])
}

@Test(arguments: [
  // How poor a firm was in its first days.
  "云岭青禾算法有限公司起步那年没有订单，账上只剩4万元。云岭高新区设立基金，投资200万元。",
  // Whoever lives beside a works is no firm.
  "染厂迁来之前，居民担心河水要变黑。云岭高新区为企业建起处理站。",
  // What was taken away, and what was ready before its time.
  "云岭青禾车灯有限公司的旧行架拆走了，地坪重新刷过。云岭高新区协调银行，为企业装上新线。",
  "云岭青禾果业有限公司的桃子还没下树，检验单已经开好。云岭海关派员上门。",
  // What is small shows how much is done, and what is absent may be a virtue.
  "云岭青禾糖果有限公司铺面不大，只有两口锅，却供着半个省。云岭高新区把它列入名录，组织参展。",
  "云岭青禾玩具有限公司没有库存，下线就装车。云岭高新区为企业开通夜间通道。",
  "会议指出，当前园区仍存在配套不足、审批慢等问题。各部门要上门为企业解决困难。",
  // What is so where there is trouble is said of what helps.
  "云岭高新区为企业装上储能柜，限电时可顶3个小时。园区安排专人值守。",
  // What describes a thing.
  "云岭青禾能源有限公司把用不完的热送给邻居。云岭高新区协调铺设管道。",
])
func `what is past, a neighbour's or a virtue is no need`(text: String) {
  #expect(needs(text) == [])
}
