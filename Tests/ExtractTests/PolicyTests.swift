import Model
import Testing

private func policies(_ text: String) -> [String] {
  let batch = facts("policies", in: text)
  return zip(batch.strings("name"), batch.strings("kind")).map { "\($0) \($1)" }
}

@Test(arguments: [
  ("出台《滨江高新区人才引育实施办法》。", ["《滨江高新区人才引育实施办法》 policy"]),
  ("印发《科技创新行动计划（2022年-2024年）》。", ["《科技创新行动计划（2022年-2024年）》 plan"]),
  ("大力实施“引航行动”，成效显著。", ["引航行动 campaign"]), ("上线“智慧滨江”微信小程序。", ["“智慧滨江”微信小程序 platform"]),
  ("成立重大项目服务专班，全程跟踪。", ["重大项目服务专班 mechanism"]), ("落实局领导定点帮扶企业制度。", ["局领导定点帮扶企业制度 mechanism"]),
  ("采取提前辅导、“一窗通办”、容缺办理等措施，提升效率。", ["提前辅导 mechanism", "“一窗通办” mechanism", "容缺办理 mechanism"]),
  ("累计创建省级绿色工厂8家。", ["省级绿色工厂 award"]), ("园区累计打造国家级智能制造示范工厂3家。", ["国家级智能制造示范工厂 award"]),
  ("今年五一前夕，丁大年获评全国技术能手。", ["全国技术能手 award"]),
  ("全力推进“马上办”“一次办”、“容缺办”。", ["马上办 mechanism", "一次办 mechanism", "容缺办 mechanism"]),
  ("用好“三块地”，做实“五个一批”。", ["三块地 campaign", "五个一批 campaign"]),
  ("银行推出“青苗成长贷”，额度提高。", ["青苗成长贷 programme"]), ("根据《办法》，手续从简。", []),
  ("加快“数字滨江”建设。", ["“数字滨江”建设 programme"]), ("冲刺“开门红”，再鼓干劲。", ["开门红 programme"]),
  ("扎实开展党史学习教育。", ["党史学习教育 campaign"]), ("探索不见面招商、云招商。", ["不见面招商 mechanism", "云招商 mechanism"]),
])
func `a policy is named with its kind`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test(arguments: [
  "落实各项政策措施。", "形成现代产业体系。", "他说：“我们有信心。”", "加快平台建设。", "“十四五”期间投资增长。",
  "变“面对面”为“屏对屏”。", "提供“一站式”服务。", "企业驶入发展“快车道”。",
])
func `what has no name of its own is no policy`(text: String) {
  #expect(policies(text) == [])
}

@Test(arguments: [
  ("推进产业招商、云招商、不见面招商。", ["云招商 mechanism", "不见面招商 mechanism"]),
  ("项目已列入江南省重大产业项目、江南省重大外资项目。", ["江南省重大产业项目 list", "江南省重大外资项目 list"]),
  ("设立规模为30亿元的先进制造协同基金。", ["先进制造协同基金 programme"]),
  ("当地素有“中国轴承之都”之称。", ["中国轴承之都 award"]), ("开展“一链一图”“一企一策”服务。", ["一链一图 mechanism", "一企一策 mechanism"]),
  ("落实研发费用加计扣除。", ["研发费用加计扣除 policy"]),
])
func `names in rows, funds and titles are policies`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test func `a longer title is no policy`() {
  #expect(policies("科技副总经理李建国在座。") == [])
}

@Test(arguments: [
  ("用好100亿元产业引导母基金。", ["产业引导母基金 programme"]), ("前期费用由区外贸风险基金垫付。", ["区外贸风险基金 programme"]),
  ("该区设立10亿元的海洋生物专项基金。", ["海洋生物专项基金 programme"]), ("该区拿出2000万元设立食品数字化改造专项资金。", ["食品数字化改造专项资金 programme"]),
  ("通过产业基金入股3000万元。", []), ("高新区推行“分批送货”“先入区后检测”等便利措施。", ["“分批送货” mechanism", "“先入区后检测” mechanism"]),
  ("“链长制”带来了订单。", ["链长制 mechanism"]), ("“手把手”教企业用好政策。", []), ("解决“卡脖子”难题。", []),
  ("省发改委公布2024年度省级工程研究中心名单。", ["2024年度省级工程研究中心名单 list"]),
  ("力争到2027年全市国家级专精特新“小巨人”企业突破120家。", ["国家级专精特新“小巨人”企业 award"]), ("省级专精特新企业达到93家。", ["省级专精特新企业 award"]),
  ("近日，企业金融服务驿站在产业园揭牌。", ["企业金融服务驿站 platform"]), ("建立“一对一”企业特派员机制。", ["“一对一”企业特派员机制 mechanism"]),
])
func `funds, rows of measures and what is opened are policies under their names`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test(arguments: [
  ("组建由规划、消防等科室人员组成的项目推进专班。", ["项目推进专班 mechanism"]), ("为每个项目组建服务专班。", ["服务专班 mechanism"]),
  ("实行日碰头、周通报机制。", ["日碰头、周通报机制 mechanism"]), ("落实首席服务员制度。", ["首席服务员制度 mechanism"]),
  ("可采取“甲级承诺+分段发证”的方式。", ["“甲级承诺+分段发证” mechanism"]), ("实行“到站直达”式服务。", ["“到站直达”式服务 mechanism"]),
  ("鼓励企业“先试后买”检测设备。", ["先试后买 mechanism"]), ("费用由科技创新券抵扣。", ["科技创新券 policy"]),
  ("将建立产业政策咨询专家库。", ["产业政策咨询专家库 mechanism"]), ("在全省仪器共享平台上租到设备。", ["全省仪器共享平台 platform"]),
  ("去年，中心被认定为全省首批产教融合研究中心。", ["全省首批产教融合研究中心 award"]), ("设立100亿元产业基金。", ["100亿元产业基金 programme"]),
  ("采用“一链一图”“一企一策”式招商。", ["“一链一图”“一企一策”式招商 mechanism"]),
  // What is paid for, not given; everyday service; a house; the way things were.
  ("对新获批的全国重点实验室，给予最高300万元补助。", []), ("实施“保姆”式服务。", []), ("设立“滨江离岸创新中心”。", []),
  ("变“先批后建”为新做法。", []), ("工作人员全程帮办代办。", []), ("紧盯产业链招商。", []),
])
func `more ways of naming policies are read, and what only looks so is not`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test func `a name is told once, not again by its end or with an activity of its name`() {
  #expect(policies("第12期“滨江会客厅”开门。企业说，“会客厅”真好。") == ["滨江会客厅 platform"])
  #expect(policies("推行“甲级承诺+事后抽查”。两家企业不再适用甲级承诺。") == ["甲级承诺+事后抽查 mechanism"])
  #expect(policies("满载货物的“亚欧快线”班列驶出园区。") == [])
  #expect(policies("启动“引航计划”。该计划进展顺利，“引航计划”活动持续开展。") == ["引航计划 programme"])
}

@Test(arguments: [
  ("在2023年全国经开区综合发展水平考核评价中，滨江居第9位。", ["全国经开区综合发展水平考核评价 award"]),
  ("高新区表彰首届5名“滨江铁匠”。", ["“滨江铁匠” award"]), ("她获评第三届“滨江工匠”。", ["滨江工匠 award"]),
  ("让他们缓过来的是“投贷联动”。", ["投贷联动 mechanism"]), ("给每个项目建“守信档案”，不兑现就扣。", ["守信档案 programme"]),
  ("园区每年列支3000万元专项资金。", ["专项资金 programme"]), ("强制认证能走绿色通道，用时压到35天。", ["绿色通道 mechanism"]),
  ("双方签署《仪器共享使用合作备忘录》。", ["《仪器共享使用合作备忘录》 policy"]),
  ("给企业贴上五级“亩均码”。", ["亩均码 mechanism"]),
  ("研究员开发出“潮眼”监测系统。", ["“潮眼”监测系统 platform"]), ("政务大厅设立“潮来办”窗口。", ["“潮来办”窗口 platform"]),
  // What is done with a thing in quotation marks, and what was built.
  ("把“缺一样”零件列成清单。", []), ("三年建成智能工厂30家。", []),
])
func `assessments, distinctions of persons and common funds are policies`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test(arguments: [
  ("在江南省经开区综合考核中，滨江居第9位。", ["江南省经开区综合考核 award"]),
  ("6月4日，江南省开发区创新发展考核结果公布。", ["江南省开发区创新发展考核 award"]),
  ("把公司列入重点企业授信“白名单”。", ["重点企业授信“白名单” list"]), ("滨江高新区首个“局长接待日”开诊。", ["“局长接待日” mechanism"]),
  ("两家银行推出“汇路通”服务。", ["“汇路通”服务 programme"]), ("出台“引凤”人才新政18条。", ["“引凤”人才新政18条 policy"]),
  ("去年，该区推行链长制，分设四名链长。", ["链长制 mechanism"]), ("去年起，三个部门联合验收。", []),
  ("园区的事有专班管着。", []), ("力争到2025年培育链主企业8家。", []),
])
func `assessments, lists, days and services are named in full`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}

@Test(arguments: [
  // Places to go to, occasions and what is offered are told apart by their last word.
  ("建立全省首个“企业之家”，提供咨询。", ["企业之家 platform"]), ("通过“设备超市”租出机床90台。", ["设备超市 platform"]),
  ("城投公司把门面改成“清晨食堂”，12元管饱。", ["清晨食堂 programme"]), ("推出“共享厂房”方案。", ["“共享厂房”方案 programme"]),
  ("入选第五批专精特新中小企业。", ["第五批专精特新中小企业 list"]), ("国家级“小巨人”企业达36家。", ["国家级“小巨人”企业 award"]),
  ("全区瞪羚企业达27家。", ["瞪羚企业 award"]), ("拿出2000万元设立风险补偿金。", ["风险补偿金 programme"]),
  ("《腐竹加工技术规程》通过评审。", ["《腐竹加工技术规程》 policy"]),
  // What was done once is no way of doing it.
  ("把7条意见一次性告知企业。", []), ("余下两件因涉及省里权限转入专班办理。", []),
])
func `a name is of the kind that its last word tells`(text: String, expected: [String]) {
  #expect(policies(text) == expected)
}
