import Model
import Testing

private func metrics(_ text: String) -> [String] {
  let batch = facts("quantities", in: text)
  return zip(batch.strings("raw"), batch.strings("metric")).map { "\($0) \($1)" }
}

@Test(arguments: [
  // A size by its word of one character behind the figure.
  ("篾匠搭起260米长的廊桥。", ["260米 长"]), ("后厨添了一口45斤重的铁锅。", ["45斤 重"]),
  // What moved by so much a piece, and what it reached.
  ("入冬以后，干菇每斤涨了6元。", ["6元 干菇"]), ("去年冬天，炭价曾高达每吨3800元。", ["3800元 炭价"]),
  // From one figure to the next, behind the noun of the first and by the longest word of reaching.
  ("染坊由原来的26道工序精简到9道。", ["26道 工序", "9道 工序"]),
  ("质检周期由38个工作日压缩至21个工作日。", ["38个工作日 质检周期", "21个工作日 质检周期"]),
  ("展柜交货期从5周拖到17周。", ["5周 展柜交货期", "17周 展柜交货期"]),
  // What is done then, whatever it is.
  ("师傅说，6天就换上了新门脸。", ["6天 换上了新门脸"]), ("渔船离港，5小时后将驶入渔场。", ["5小时 驶入渔场"]),
  // What somebody does so often or so long.
  ("糕点师不服，改了88次才定型。", ["88次 改"]), ("老船工留在岛上，守了19年。", ["19年 守"]),
  // What is done in a time by whoever stands before, but not where a word of time does.
  ("本地信用社4个工作日放款。", ["4个工作日 放款"]), ("供货时限4个工作日交付。", ["4个工作日 供货时限"]),
  // What somebody gains or goes.
  ("熬了一冬，赔了45万元。", ["45万元 赔"]),
  // Nouns of one character, and how a level came about.
  ("木门上钉着3个洞。", ["3个 洞"]), ("苗木成活率一直停在64%。", ["64% 苗木成活率"]),
  // Of those that were counted.
  ("街道配齐保洁员74名，其中28名由物业派驻。", ["74名 街道配齐保洁员", "28名 街道配齐保洁员"]),
  // A part that somebody gives or has, and how large a fund is.
  ("镇里出资40万元翻修戏台。", ["40万元 出资"]), ("匠人占股35%，工坊占股65%。", ["35% 占股", "65% 占股"]),
  ("商会设立规模6亿元的种苗基金。", ["6亿元 规模"]),
  // What moved, where no list knows it.
  ("订单照接，窑温波动下降64%。", ["64% 窑温波动"]),
  // A particle's character in a noun.
  ("画院确定了五大方向，聘请了9名在训学员。", ["五大 方向", "9名 在训学员"]),
  // A sum named before does not measure a length.
  ("剧团投资900万元翻修戏台、铺设木栈道7公里。", ["900万元 投资", "7公里 铺设木栈道"]),
])
func `what is done says what a figure measures`(text: String, expected: [String]) {
  #expect(metrics(text) == expected)
}

@Test func `the noun behind one figure does not measure the next`() {
  #expect(metrics("夜市带来了街区31%的客流、54%的消费和两成的岗位。").dropFirst().first == "54% 消费")
}

@Test func `words that lead to what is done begin no noun`() {
  #expect(metrics("门票35元可抵一份点心。") == ["35元 门票"])
  #expect(metrics("牧场还有60名就业人员。") == ["60名 就业人员"])
}
