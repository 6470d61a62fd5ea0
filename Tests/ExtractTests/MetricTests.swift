import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // From one figure to the next.
  ("审批窗口由12个减少到3个。", ["12个 审批窗口", "3个 审批窗口"]),
  ("目前，创新型中小企业有5家，累计达到31家。", ["5家 创新型中小企业", "31家 创新型中小企业"]),
  ("营业收入分别增长12%、13%和14%。", ["12% 营业收入", "13% 营业收入", "14% 营业收入"]),
  // Of what size the enterprises are is a part of it.
  ("新增规模以上工业企业27家。", ["27家 新增规模以上工业企业"]), ("限额以上批发企业有8家。", ["8家 限额以上批发企业"]),
  ("园区有规上工业企业27家。", ["27家 规上工业企业"]), ("近三年，该区新增高新技术企业212家。", ["近三年 ", "212家 新增高新技术企业"]),
  ("园区完成规上工业产值73亿元。", ["73亿元 规上工业产值"]),
  // Characters of nouns that are words of their own elsewhere.
  ("项目提供就业岗位2000个。", ["2000个 就业岗位"]), ("项目创造就业机会300个。", ["300个 就业机会"]),
  ("这里离港口12公里。", ["12公里 离港口"]),
  // By how much it has changed.
  ("每平方米租金12元，比去年下降1.5元。", ["12元 租金", "1.5元 租金"]),
  // Who comes is counted, and not that they do.
  ("300余名专家学者参会。", ["300余名 专家学者"]),
  // Whose it is, is not what.
  ("云溪经开区连续三年名列前茅。", ["三年 名列前茅"]),
  // Nouns that end as words of measure do.
  ("新系统的识别准确率达到98%。", ["98% 识别准确率"]), ("单机造价约3万元。", ["约3万元 单机造价"]),
  // Words that lead to the figure are none of it.
  ("园区的导热系数测试仪目前已有40台。", ["40台 导热系数测试仪"]),
  // What is given.
  ("对首台装备给予300万元奖励。", ["300万元 奖励"]), ("按照设备投资额的15%给予补贴，最高500万元。", ["15% 补贴", "最高500万元 补贴"]),
  // Those who do something are counted.
  ("已有22家企业预订。", ["22家 企业"]), ("12家企业签约入驻。", ["12家 企业"]),
  // What lasts, and what only says when.
  ("从签约到投产只用了8个月。", ["8个月 从签约到投产"]),
  ("3年前，这里是一片荒滩。", ["3年 "]),
  ("零件自给率由2020年的42%提高到57%。", ["42% 自给率", "57% 自给率"]),
  ("出勤率从去年同期的81%提高到93%。", ["81% 出勤率", "93% 出勤率"]),
  // What one does with money and time is none, either.
  ("运费每年就多掏800多万元。", ["800多万元 运费"]), ("流动资金只够撑15天。", ["15天 流动资金"]),
  ("高端测试机每台要700多万元。", ["700多万元 高端测试机"]), ("每年安排3000万元“机时券”。", ["3000万元 “机时券”"]),
  // What is ranked.
  ("产品市场占有率达到41%，排名第一。", ["41% 产品市场占有率", "第一 产品市场占有率"]),
  ("青山区综合得分在全省开发区中位列第二。", ["第二 青山区综合得分"]),
  // What is to be done in time.
  ("一般诉求36小时内答复。", ["36小时 答复"]), ("服务中心9天内完成扩容。", ["9天 完成扩容"]),
  ("新老厂区相距5公里。", ["5公里 相距"]),
  // A share that nothing else names.
  ("年销量8万台，占国内市场的23%。", ["8万台 年销量", "23% 占国内市场"]),
])
func `a figure measures what the words around it say`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test(arguments: [
  // A board of figures: what the line begins with, where nothing nearer is measured.
  ("登记在册的作坊：720户。", ["720户 登记在册的作坊"]), ("窑炉改造投入：同比增长6.4%。", ["6.4% 窑炉改造投入"]),
  ("出口陶瓷的作坊：90家，较上年末净增7家。", ["90家 出口陶瓷的作坊", "7家 出口陶瓷的作坊"]),
  // What somebody says is no board.
  ("周平：12个月不停炉。", ["12个月 不停炉"]),
  ("进出口：出口额40亿元，进口额20亿元。", ["40亿元 出口额", "20亿元 进口额"]),
])
func `a figure behind a label measures what that names`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}
