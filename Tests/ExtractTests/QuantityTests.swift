import Model
import Testing

/// One line a quantity: `raw value unit`, then what else is said of it.
private func quantities(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  let columns = ["raw", "value", "value_high", "unit", "modifier", "change"].map(batch.strings)
  return (0..<batch.rowCount).map { row in
    var line = "\(columns[0][row]) = \(columns[1][row])"
    if !columns[2][row].isEmpty { line += "–\(columns[2][row])" }
    line += " \(columns[3][row])"
    for extra in [columns[4][row], columns[5][row]] where !extra.isEmpty { line += " \(extra)" }
    return line
  }
}

@Test(arguments: [
  ("亩均税收超过1000亿元/平方公里。", ["超过1000亿元/平方公里 = 100000000000.0 CNY/km2 over"]),
  ("年产5000万件（套）零件。", ["5000万件（套） = 50000000.0 件（套）"]),
  ("年产1000万以上人份的试剂。", ["1000万以上人份 = 10000000.0 人份 over"]),
  ("增速提高84.9个百分点。", ["84.9个百分点 = 84.9 percentage_point increase"]),
  ("规划面积近4平方公里。", ["近4平方公里 = 4.0 km2 nearly"]),
  ("综合排名全国第96名。", ["第96名 = 96.0 rank"]),
  ("有望进入全国前100名。", ["前100名 = 100.0 rank"]),
  ("建设3个50亿元级产业基地。", ["3个 = 3.0 个", "50亿元 = 5000000000.0 CNY"]),
  (
    "超10亿元项目8个，超50亿元项目2个。",
    ["超10亿元 = 1000000000.0 CNY over", "8个 = 8.0 个", "超50亿元 = 5000000000.0 CNY over", "2个 = 2.0 个"]
  ),
  ("总产值达450亿元。", ["450亿元 = 45000000000.0 CNY"]),
  ("引进亿元以上项目。", ["亿元以上 = 100000000.0 CNY over"]),
  ("出口超亿美元。", ["超亿美元 = 100000000.0 USD over"]),
  ("形成百亿元产业。", ["百亿元 = 10000000000.0 CNY"]),
  ("集聚百余家企业。", ["百余家 = 100.0 家 over"]),
  ("服务近千家企业。", ["近千家 = 1000.0 家 nearly"]),
  ("已有几十家企业进驻。", ["几十家 = 20.0–90.0 家 approx"]),
  ("一年多时间里增资。", ["一年多 = 1.0 年 over"]),
  ("占地200余亩。", ["200余亩 = 200.0 mu over"]),
  ("来了十七八个人。", ["十七八个 = 17.0–18.0 个"]),
  ("培育1-2个产业集群。", ["1-2个 = 1.0–2.0 个"]),
  ("效率是原来的3至5倍。", ["3至5倍 = 3.0–5.0 倍"]),
  ("奖励1万—5万元。", ["1万—5万元 = 10000.0–50000.0 CNY"]),
  ("投资3-5亿元。", ["3-5亿元 = 300000000.0–500000000.0 CNY"]),
  ("由20多项到30项。", ["20多项到30项 = 20.0–30.0 项"]),
  ("产值翻一番。", ["翻一番 = 2.0 倍 increase"]),
  ("份额超过1/4。", ["超过1/4 = 0.25 fraction over"]),
  ("五成以上企业受益。", ["五成以上 = 50.0 percent over"]),
  ("打八折。", ["八折 = 8.0 折"]),
  ("约三分之二的企业。", ["约三分之二 = 0.6666666666666666 fraction approx"]),
  ("增长百分之一点五七。", ["百分之一点五七 = 1.57 percent increase"]),
  ("建成110KV变电站。", ["110KV = 110.0 千伏"]),
  ("容量500千伏安。", ["500千伏安 = 500.0 千伏安"]),
  ("功率12千瓦。", ["12千瓦 = 12.0 kW"]),
  ("装机容量20万千瓦。", ["20万千瓦 = 200000.0 kW"]),
  ("收入1,100.9万元。", ["1,100.9万元 = 11009000.0 CNY"]),
  ("收入82，225.00元。", ["82，225.00元 = 82225.0 CNY"]),
  ("合同47.264287亿元。", ["47.264287亿元 = 4726428700.0 CNY"]),
  ("进口100000万美元。", ["100000万美元 = 1000000000.0 USD"]),
  ("规模4万亿元。", ["4万亿元 = 4000000000000.0 CNY"]),
  ("三万五千名职工。", ["三万五千名 = 35000.0 名"]),
  ("两千六百户居民。", ["两千六百户 = 2600.0 户"]),
  ("资金壹拾万零叁仟元。", ["壹拾万零叁仟元 = 103000.0 CNY"]),
  ("实收123元1角1分。", ["123元1角1分 = 123.11 CNY"]),
  ("付息金额4120亿。", ["4120亿 = 412000000000.0 CNY"]),
  ("用时两个半小时。", ["两个半小时 = 2.5 小时"]),
  ("历时3个多月。", ["3个多月 = 3.0 个月 over"]),
  ("新增企业不少于30家。", ["不少于30家 = 30.0 家 at_least"]),
  ("补贴最高500万元。", ["最高500万元 = 5000000.0 CNY up_to"]),
  ("同比下降4.5%。", ["4.5% = 4.5 percent decrease"]),
  ("由30%提升到70%以上。", ["30% = 30.0 percent", "70%以上 = 70.0 percent over"]),
  ("１２０台设备。", ["１２０台 = 120.0 台"]),
  ("上百家企业、上千名工人。", ["上百家 = 100.0 家 over", "上千名 = 1000.0 名 over"]),
  ("成本0.1元。", ["0.1元 = 0.1 CNY"]),
  ("桌上有一根天线、一根网线。", ["一根 = 1.0 根", "一根 = 1.0 根"]),
  ("年产量达10万吨/年。", ["10万吨/年 = 100000.0 t/年"]),
])
func `a quantity is read with value, unit and modifier`(text: String, expected: [String]) {
  #expect(quantities(text) == expected)
}

@Test(arguments: [
  "引进一批项目。", "推出一系列政策。", "一期项目和二期项目同时开工。", "一个个包装盒。", "全国首个市场。", "第一时间响应。", "“一对一”服务。",
  "构建“1+4+N”体系。", "列入“3个100”工程。", "G60科创走廊。", "产品X100发布。", "5G技术。", "零部件企业。", "打造新高地。", "百度公司。", "全国两会。",
  "十分重要。", "“十四五”规划。", "订单号A202107211321363588510367。", "做好“两张网”文章。", "五家渠市和七里河区。", "实现两位数增长。", "第三次集中签约。",
  "一站式服务。", "2023年3月22日。", "下午3点。", "三位一体。", "二级调研员。", "一方面，一线职工。", "世界500强企业。", "版本1.2.3发布。", "签约仪式。",
  "这是一家企业的一个缩影。", "每一个环节。", "三亚和九江。", "第二批名单。", "周三上午。",
])
func `what only looks like a quantity is none`(text: String) {
  #expect(quantities(text) == [])
}

@Test(arguments: [
  ("The park signed 12 projects worth $2.5 million.", ["12 projects = 12.0 projects", "$2.5 million = 2500000.0 USD"]),
  (
    "It covers 12,000 square metres and employs more than 300 workers.",
    ["12,000 square metres = 12000.0 m2", "more than 300 workers = 300.0 workers over"]
  ),
  ("Output rose 30 per cent.", ["30 per cent = 30.0 percent increase"]),
  ("An investment of 2.5 billion yuan.", ["2.5 billion yuan = 2500000000.0 CNY"]),
  ("US$3 billion in loans.", ["US$3 billion = 3000000000.0 USD"]),
])
func `English quantities are read`(text: String, expected: [String]) {
  #expect(quantities(text) == expected)
}

@Test func `base values are physical only`() {
  let batch = facts("quantities", in: "占地300亩，高12米，投资5亿元，重3吨。")
  #expect(batch.strings("base_value") == ["200000.0", "12.0", "", "3000.0"])
  #expect(batch.strings("base_unit") == ["m2", "m", "", "kg"])
}
