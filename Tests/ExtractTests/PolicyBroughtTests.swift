import Testing

/// Names of what is set up, held or made, with a number or a word between.
private func policies(_ text: String) -> [String] {
  let batch = facts("policies", in: text)
  return zip(batch.strings("name"), batch.strings("kind")).map { $0 + " " + $1 }
}

@Test(arguments: [
  ("为此该院与宁城高新区管委会设立“园区法庭”6个。", "园区法庭 mechanism"),
  ("宁城高新区组建了“技改医生”，入企诊断。", "技改医生 mechanism"),
  ("宁城高新区选出20名“数字导师”，逐户上门。", "数字导师 mechanism"),
  ("宁城高新区开了一场“隔壁订货会”。", "隔壁订货会 programme"),
  ("链主单位每季召开一次“链上议事会”。", "链上议事会 mechanism"),
  ("宁城高新区把旧楼改造成“共享暖房”，按天计费。", "共享暖房 programme"),
  ("中心实行“企业提题、专家解题、市场判卷”。", "企业提题、专家解题、市场判卷 mechanism"),
  // A verb inside the name of a mechanism, and a count before that of an assessment.
  ("园区建立“链长+链主”协同服务机制。", "“链长+链主”协同服务机制 mechanism"),
  ("在全国178家国家高新区综合评价中排名第42位。", "国家高新区综合评价 award"),
  ("至此该区国家企业技术中心达到9家。", "国家企业技术中心 award"),
  // What is known by its last word.
  ("今后每季度公布部门“派单”排行榜。", "部门“派单”排行榜 list"),
  ("宁城高新区编制“错时停机”时间表。", "“错时停机”时间表 plan"),
  ("眼下，宁城高新区正筹建陶瓷产业大脑。", "陶瓷产业大脑 platform"),
  ("老板们常在企业家早餐会见面。", "企业家早餐会 mechanism"),
  // What is known wherever it stands.
  ("规划许可容缺办理。", "容缺办理 mechanism"), ("两个部门并联审批。", "并联审批 mechanism"),
  ("由气象指数保险兜底。", "气象指数保险 programme"), ("宁城高新区与学校合办订单班。", "订单班 programme"),
])
func `what is brought in is known by its verb or its last word`(text: String, policy: String) {
  #expect(policies(text) == [policy])
}

@Test(arguments: ["宁城高新区举办“新动能 新未来”。", "他们提出“三问”，大家都笑了。"])
func `mottos and words in marks are none`(text: String) {
  #expect(policies(text) == [])
}

@Test(arguments: [
  ("每家门店都领到一张“安心卡”。", "安心卡 mechanism"), ("由街道干部当“片长”。", "片长 mechanism"),
  ("学校开出“裁缝班”，首期40人。", "裁缝班 programme"), ("布商在“面料色彩云”里找样。", "面料色彩云 platform"),
  ("作坊拿到“算力券”抵扣费用。", "算力券 policy"), ("《惠商十八条》5月起施行。", "《惠商十八条》 policy"),
])
func `a quoted name tells by its last word what it is`(text: String, policy: String) {
  #expect(policies(text) == [policy])
}

@Test(arguments: ["小店交出亮眼“成绩单”。", "茶叶拿到出口“通行证”。"])
func `figures of speech are none`(text: String) {
  #expect(policies(text) == [])
}
