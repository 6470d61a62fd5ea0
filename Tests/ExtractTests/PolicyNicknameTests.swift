import Testing

private func policies(_ text: String) -> [String] {
  let batch = facts("policies", in: text)
  return zip(batch.strings("name"), batch.strings("kind")).map { "\($0) \($1)" }
}

@Test(arguments: [
  ("青禾丝绸摘得省级制造业“瞪羚”称号。", ["省级制造业“瞪羚” award"]),
  ("凡入选省级制造业“瞪羚”企业的，给90万元。", ["省级制造业“瞪羚”企业 award"]),
  ("船厂用上了渔船押运担保“白名单”。", ["渔船押运担保“白名单” list"]),
  ("滨江“渔排贷”试点帮青禾海产添了网箱。", ["渔排贷 programme"]),
  ("滨江高新区的“电机体检车”开到厂门口。", ["电机体检车 platform"]),
  ("每家企业可领创业算力券30万元。", ["创业算力券 policy"]),
  ("换窑的钱有三成由陶艺发展资金补贴。", ["陶艺发展资金 programme"]),
  ("该区建有陶艺匠人数据库。", ["陶艺匠人数据库 platform"]),
  // By how many articles it has.
  ("滨江高新区5月出台“稳岗12条”，对企业给予补贴。", ["稳岗12条 policy"]), ("“稳岗十条”送到了车间。", ["稳岗十条 policy"]),
])
func `a name has what tells which it is, and no more`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test(arguments: ["报废手续由“逐件审批”改为电话办理。", "建成4个窑炉服务平台。", "她是夜校的老师。", "靠全员招商和驻点招商跑出加速度。"])
func `what there is no more, and what anybody does, are none`(text: String) {
  #expect(policies(text) == [])
}
