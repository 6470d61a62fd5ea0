import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // Where everything on the page is, and when.
  ("园区污水回用率32%。", ["32% 污水回用率"]), ("园区内商户好评率达98%。", ["98% 商户好评率"]), ("目前合格率达97%。", ["97% 合格率"]),
  // Half of a quotation, and what a quotation holds.
  ("“瓷砖平整率已达97%。”", ["97% 瓷砖平整率"]), ("启动“30天清欠攻坚”。", ["30天 清欠攻坚"]),
  ("做到“材料共享”“账目100%公开”“减掉表格46项”。", ["100% 公开", "46项 减掉表格"]),
  // What is made in a year.
  ("项目年产铅笔5亿支。", ["5亿支 年产铅笔"]),
  // Of a row of trades what the last word says that all are.
  ("40余家智能家居、数控机床企业到场。", ["40余家 企业"]),
  // Where, and what only leads to the figure.
  ("这是宁波市近20年来最大的园子。", ["近20年 "]), ("事实上只用了一个月。", ["一个月 "]), ("晾晒就得三天。", ["三天 晾晒"]),
  ("区里提供前4年水费全免。", ["4年 水费全免"]),
])
func `a metric is the noun alone`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test(arguments: [
  // What they do, or what is done with them, is no part of what is counted.
  ("8款绘图软件入选省级目录。", ["8款 绘图软件"]), ("把40项备案事项划转一个窗口。", ["40项 备案事项"]),
  ("28家“老字号”走访完毕。", ["28家 “老字号”"]), ("两家供应商参与投标。", ["两家 供应商"]), ("90名招商干将拜访客户。", ["90名 招商干将"]),
  ("四所海洋研究院成果上了展台。", ["四所 海洋研究院"]), ("派出6支驻村采茶分队。", ["6支 驻村采茶分队"]),
  // Behind what they are like, and behind how large they are.
  ("已有几十家拥有资质的诊所进驻。", ["几十家 诊所"]), ("打造两个初具规模和体系的陶瓷集群。", ["两个 陶瓷集群"]),
  ("通过打造轮胎、制鞋2个千亿元级产业集群，抓增长。", ["2个 产业集群", "千亿元 产业集群"]),
  // Neither a part of a trade nor a permit says how many they are.
  ("联络9个上下游作坊。", ["9个 上下游作坊"]), ("换发14项许可证书。", ["14项 许可证书"]),
])
func `what is counted ends where something is told of it`(text: String, expected: [String]) {
  #expect(metrics(text).prefix(expected.count) == expected[...], "\(metrics(text))")
}

@Test(arguments: [
  ("9天，完成设备调试；20天，取得生产许可。", ["9天 完成设备调试", "20天 取得生产许可"]), ("如今窑炉8分钟就能升温。", ["8分钟 升温"]),
])
func `a time alone in its clause is what the next clause took`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test func `a rank behind a pause is of the measure before it`() {
  #expect(
    metrics("一季度，园区利润率达5%，规上工业增加值增长19%、位列全市第四。")
      == ["5% 利润率", "19% 规上工业增加值", "第四 规上工业增加值"])
}

@Test func `who seeks and does not find makes no bound`() {
  #expect(quantities("船队租不到60吨级的拖轮，存煤不到90吨。") == ["60吨 = 60.0 吨", "不到90吨 = 90.0 吨 under"])
}
