import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // What lasted stands in a clause before.
  ("从拿地到开工，过去平均要210天，现在压到60天。", ["210天 从拿地到开工", "60天 从拿地到开工"]),
  // Rates of growth, each of the figure it follows.
  ("实现产值896亿元、税收42亿元，分别增长11%和9%。", ["896亿元 产值", "42亿元 税收", "11% 产值", "9% 税收"]),
  ("货运量达432万吨，出入境列车5230列，增长9.7%。", ["432万吨 货运量", "5230列 出入境列车", "9.7% 出入境列车"]),
  ("今年出口额突破3亿元，比去年全年还多2000万元。", ["突破3亿元 出口额", "2000万元 出口额"]),
  // What is ranked, though a name stands between.
  ("在国家级经开区综合发展水平考核评价中，宁城经开区位列第38位。", ["第38位 考核评价"]),
  // Whom it is done for, and who does it all, is none of it.
  ("宁城海关为园区企业签发证书1286份。", ["1286份 签发证书"]), ("专项资金共支持项目187个。", ["187个 支持项目"]),
  ("银行5天就放款500万元。", ["5天 放款", "500万元 放款"]), ("产品已在80多家三甲医院应用。", ["80多家 三甲医院"]),
  ("经开区投资促进局腾出3000平方米闲置厂房。", ["3000平方米 闲置厂房"]), ("审批时间缩短60天。", ["60天 审批时间"]),
  // From one level to the other.
  ("审批时限由30天放宽到45天。", ["30天 审批时限", "45天 审批时限"]), ("通关时间从9天压缩到31小时。", ["9天 通关时间", "31小时 通关时间"]),
  ("下属股室由30个精简为18个。", ["30个 下属股室", "18个 下属股室"]),
  ("出勤率由两年前的81%提高到93%。", ["两年 出勤率", "81% 出勤率", "93% 出勤率"]),
  // Where goods are from is no trade.
  ("能耗只有进口设备的六成。", ["六成 能耗"]),
  ("房租由每月8元涨到12元。", ["8元 房租", "12元 房租"]),
  // Parts of a whole, and what is compared.
  ("线上受理占九成，免费寄送的占六成。", ["九成 线上受理", "六成 免费寄送"]), ("运价比去年便宜四成。", ["四成 运价"]),
  // The clause before says what.
  ("产值涨了两成，达到3.2亿元。", ["两成 产值", "3.2亿元 产值"]), ("全年目标没有调整，仍是60亿元。", ["60亿元 目标"]),
  ("这样的光伏企业，区内现有52家。", ["52家 光伏企业"]),
  // Of each of what.
  ("每度电0.4元。", ["0.4元 每度电"]), ("起拍价每亩50万元。", ["50万元 起拍价"]),
  // What they did, and the sum of it.
  ("签约45项，其中8项已转化，合计260万元。", ["45项 签约", "8项 已转化", "260万元 已转化"]),
  ("有9家被限期整改。", ["9家 被限期整改"]), ("已惠及60家。", ["60家 惠及"]),
  // Nouns of one character, and months that lead to the noun.
  ("仓库里只剩3把伞。", ["3把 伞"]), ("1—8月出口1420万台。", ["1420万台 出口"]),
  // Rows of figures behind rows of names or of figures.
  ("光伏组件和锂电池分别增长31%和40%。", ["31% 光伏组件", "40% 锂电池"]),
  ("完成工业产值50亿元、税收3亿元，同比分别增长8%和12%。", ["50亿元 工业产值", "3亿元 税收", "8% 工业产值", "12% 税收"]),
])
func `a figure goes on with what was measured before it`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test(arguments: [
  ("总分92分，比亚军多3分。", ["92分 = 92.0 分", "3分 = 3.0 分"]), ("会议9时30分开始。", []),
  ("每度电便宜3分钱。", ["3分钱 = 0.03 CNY decrease"]),
  ("公交16路延长到厂门口。", []), ("接入16路视频。", ["16路 = 16.0 路"]), ("他做的是三折伞。", []), ("打八折出售。", ["八折 = 8.0 折"]),
  ("去年查实3起。", ["3起 = 3.0 起"]), ("他走了两万多步。", ["两万多步 = 20000.0 步 over"]), ("出口额缩水三成。", ["三成 = 30.0 percent decrease"]),
  ("出口和进口分别增长31%和4倍。", ["31% = 31.0 percent increase", "4倍 = 4.0 倍 increase"]),
])
func `points, parts and changes are told`(text: String, expected: [String]) {
  #expect(quantities(text) == expected)
}

@Test func `the same time of last year is as long`() {
  let dates = facts("dates", in: "1—8月，全区出口50亿元，比上年同期增长9%。")
  #expect(dates.strings("start") == ["2023-01-01", "2022-01-01"])
  #expect(dates.strings("end") == ["2023-08-31", "2022-08-31"])
}
