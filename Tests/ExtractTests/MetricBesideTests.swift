import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // What is made in a time, and a size by its word of one character.
  ("动工建设年产6万片的装配线。", ["6万片 年产"]), ("日处理200吨的泵站投用。", ["200吨 日处理"]),
  ("样机重380公斤。", ["380公斤 重"]), ("钛谷大道旁是长8公里的廊道。", ["8公里 长"]),
  ("里程增长8公里。", ["8公里 里程"]),
  // What is done when the time is over.
  ("企业凭订单申请，最快36小时放款。", ["36小时 放款"]), ("货轮驶离港口，7天后抵达某港。", ["7天 抵达"]),
  ("林地手续17天办结。", ["17天 林地手续"]),
  // What all of a row is given as, and whom it is given in support of.
  ("每月可分别领取3000元、2000元、900元租房补贴。", ["3000元 租房补贴", "2000元 租房补贴", "900元 租房补贴"]),
  ("对承担攻关的企业给予配套，单个最高2000万元。", ["最高2000万元 配套"]),
  // Whose it is, is none of it.
  ("禾川机械有限公司外迁两年。", ["两年 外迁"]), ("青禾股份投资3亿元建厂，青禾股份拥有专利26件。", ["3亿元 投资", "26件 拥有专利"]),
  // What is counted, and what is measured of it.
  ("76家规上企业产值520亿元。", ["76家 规上企业", "520亿元 产值"]), ("向园区86家企业放贷14亿元。", ["86家 企业", "14亿元 放贷"]),
  ("16个在建项目年度投资完成率达92%。", ["16个 在建项目", "92% 年度投资完成率"]),
  ("48家企业产值同比增长12%。", ["48家 企业", "12% 产值"]),
  // Nouns that begin as a particle does.
  ("从业人员超2万人，在孵企业156家，使用寿命由6000小时提高到9000小时。", ["超2万人 从业人员", "156家 在孵企业", "6000小时 使用寿命", "9000小时 使用寿命"]),
])
func `words beside a figure say what it measures`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}
