import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // Where everything on the page is, and when.
  ("园区R&D占GDP比重3.2%。", ["3.2% R&D占GDP比重"]), ("园区内企业满意率达98%。", ["98% 企业满意率"]), ("目前合格率达97%。", ["97% 合格率"]),
  // Half of a quotation, and what a quotation holds.
  ("“零件优良率已达97%。”", ["97% 零件优良率"]), ("推行“即来办”“24小时帮办”。", ["24小时 "]),
  ("启动“30天集中会战”。", ["30天 集中会战"]), ("做到“全程网办”“清单100%公开”“取消证明46项”。", ["100% 公开", "46项 取消证明"]),
  // What is made in a year.
  ("项目年产疫苗瓶5亿支。", ["5亿支 年产疫苗瓶"]),
  // Of a row of trades what the last word says that all are.
  ("50余家环保装备、工业软件企业到场。", ["50余家 企业"]),
  // Where, and what only leads to the figure.
  ("这是宁波市近20年来最大的园子。", ["近20年 "]), ("实际上只用了一个月。", ["一个月 "]), ("运输就得三天。", ["三天 运输"]),
  ("区里给予前4年租金全免的支持。", ["4年 租金全免"]),
])
func `a metric is the noun alone`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test(arguments: [
  // What they do, or what is done with them, is no part of what is counted.
  ("17款工控软件入选省级目录。", ["17款 工控软件"]), ("把64项审批事项划转一个局办理。", ["64项 审批事项"]),
  ("28家“四上企业”走访完毕。", ["28家 “四上企业”"]), ("两家运营商参与对接。", ["两家 运营商"]), ("90名精兵强将拜访企业。", ["90名 精兵强将"]),
  ("四所校地研究院成果加快落地。", ["四所 校地研究院"]), ("组建6支驻外招商分队。", ["6支 驻外招商分队"]),
  // Behind what they are like, and behind how large they are.
  ("已有几十家符合定位的机构进驻。", ["几十家 机构"]), ("打造两个初具规模和体系的产业集群。", ["两个 产业集群"]),
  ("通过打造智能装备、现代医药3个百亿元级产业基地，抓增长。", ["3个 产业基地", "百亿元 产业基地"]),
  // Neither a part of a trade nor a permit says how many they are.
  ("围绕9个上下游企业招商。", ["9个 上下游企业招商"]), ("把14项许可事项合并办理。", ["14项 许可事项"]),
])
func `what is counted ends where something is told of it`(text: String, expected: [String]) {
  #expect(metrics(text).prefix(expected.count) == expected[...], "\(metrics(text))")
}

@Test(arguments: [
  ("5天，完成公司注册；38天，取得环评批复。", ["5天 完成公司注册", "38天 取得环评批复"]), ("现在系统5分钟就能校准。", ["5分钟 校准"]),
])
func `a time alone in its clause is what the next clause took`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test func `a rank behind a pause is of the measure before it`() {
  #expect(
    metrics("一季度，园区利润率达3.1%，规上工业增加值增长46%、位列全市第三。")
      == ["3.1% 利润率", "46% 规上工业增加值", "第三 规上工业增加值"])
}

@Test func `who seeks and does not find makes no bound`() {
  #expect(quantities("企业租不到80吨级的吊车，库存不到90吨。") == ["80吨 = 80.0 吨", "不到90吨 = 90.0 吨 under"])
}
