internal import Lexicon
import Model

/// What is done in a time, or so many times, where no noun says what is measured.
extension MetricReader {
  /// 最快30小时放款, 2个工作日办结, 3小时后抵达某港: what is done when so much time is over.
  func doneAfter(_ quantity: Figure, _ next: Int) -> Range<Int>? {
    var at = quantity.range.upperBound
    for word in ["后", "之后", "即可", "就能", "便可", "就可", "便能", "就", "便", "可", "能"] as [StaticString]
    where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    if let done = scan.first(of: Self.endings, at: at), at + done.utf8CodeUnitCount <= next {
      return at..<at + done.utf8CodeUnitCount
    }
    return whatFollows(quantity.range.upperBound, next)
  }

  /// 某银行7个工作日放款: what is done in that time, unless a word of time stands before (审批时限7个工作日).
  func doneAtOnce(_ quantity: Figure, _ before: Range<Int>, _ next: Int) -> Range<Int>? {
    var end = quantity.range.upperBound
    // 银行5天就放款500万元
    let isSoon = scan.has("就", at: end) && !scan.has("就业", at: end)
    if isSoon { end += 3 }
    guard let done = scan.longest(of: Self.endingsAlone, at: end), end + done.utf8CodeUnitCount <= next,
      isSoon || scan.mark(at: end + done.utf8CodeUnitCount) != nil
    else { return nil }
    let noun = nounBefore(before)
    if let noun,
      scan.longestHit(.metric, endingAt: noun.upperBound) != nil
        || scan.first(of: Self.timesOfWork, before: noun.upperBound) != nil
    {
      return nil
    }
    return end..<end + done.utf8CodeUnitCount
  }

  /// 9天，完成设备调试: of a clause that is the time alone, what the next one tells; 窑炉8分钟就能升温: what it is enough for.
  func doneBehindComma(_ quantity: Figure, _ next: Int) -> Range<Int>? {
    let end = quantity.range.upperBound
    if scan.first(of: Self.enough, at: end) != nil { return whatFollows(end, next) }
    let clause = scan.nearClause(quantity.range.lowerBound)
    guard quantity.range.lowerBound == clause.lowerBound, let mark = scan.mark(at: end), mark.kind == .comma else {
      return nil
    }
    let done = scan.stripped(scan.nearClause(Int(mark.end)))
    guard done.lowerBound >= Int(mark.end), done.upperBound <= next, (6...36).contains(done.count),
      scan.longestHit(.boundary, at: done.lowerBound).map({ vocabulary.boundary($0) == .verb }) ?? false
    else { return nil }
    return done
  }

  private static let enough: Words = ["就能", "便能", "即可", "就可", "便可", "才能"]

  private static let timesOfWork: Words = ["期", "时间", "时限", "时长", "周期", "工时", "用时", "历时", "期限", "全程"]

  /// 10天就换了新线, 5小时后将驶抵某港: whatever is done then, up to a mark or the next figure.
  private func whatFollows(_ end: Int, _ next: Int) -> Range<Int>? {
    var start = end
    if let link = scan.longest(of: Self.thereupon, at: end) {
      start += link.utf8CodeUnitCount
    } else if let after = scan.longest(of: Self.afterwards, at: end) {
      start += after.utf8CodeUnitCount
    }
    guard start > end else { return nil }
    if let will = scan.longest(of: Self.willing, at: start) { start += will.utf8CodeUnitCount }
    var at = start
    while at < next, at - start < 30 {
      let character = scan.character(at: at)
      guard character.length == 3, scan.mark(at: at) == nil, scan.numeral(at: at) == nil else { break }
      at += 3
    }
    return at - start >= 6 ? start..<at : nil
  }

  private static let thereupon: Words = ["就", "便", "即可", "就能", "便可", "就可", "便能", "就可以", "才能", "才"]
  private static let afterwards: Words = ["后将", "后就", "后便", "后即", "后可", "后能", "后才", "后已", "后便可", "后就能", "后即可"]
  private static let willing: Words = ["将", "能", "可", "会", "可以", "已", "已经", "能够", "要", "将会"]

  private static let endings: Words = [
    "办结", "办好", "办妥", "办完", "办成", "放款", "到账", "拿证", "领证", "取证", "出证", "拿到证", "答复", "回复", "反馈", "抵达", "到达", "送达", "到货",
    "交货",
    "交付", "完工", "上车", "通关", "放行", "审结", "结案", "付清", "结清", "发货", "出具报告", "出报告", "出结果", "拿到报告", "拿到结果", "兑付", "直达",
    "上门", "响应", "到场", "修复", "补齐", "整改到位", "竣工", "投产", "通车", "出院",
  ]

  /// Where nothing stands behind them; what is 办结 is named before.
  private static let endingsAlone: Words = [
    "放款", "到账", "拿证", "领证", "取证", "出证", "答复", "回复", "反馈", "抵达", "到达", "送达", "到货", "交货", "交付", "上车", "通关", "放行", "结案",
    "付清",
    "结清", "发货", "出具报告", "出报告", "出结果", "兑付", "直达", "上门", "响应", "到场", "修复", "补齐", "交卷", "返还", "退还", "退款", "回款", "付款",
    "拨款",
    "拨付", "兑现", "免租", "免租金", "整改", "售出", "交房", "交地", "到岗", "入职", "落户", "拆除", "回本", "见效", "上线", "下线", "拿地", "开业", "出货",
    "批复", "核准", "复产", "复工", "结业", "毕业", "出师", "出栏", "收割", "换代", "签约",
  ]

  /// What lasts, by the noun right before; 样品送检后3天: what is done then, and not since when.
  func lasting(_ before: Range<Int>) -> Range<Int>? {
    guard let noun = nounBefore(before) else { return nil }
    return scan.has("后", before: noun.upperBound) || scan.has("前", before: noun.upperBound) ? nil : noun
  }

  /// 守了3小时, 试了90次: what somebody does so long or so often.
  func deedBefore(_ quantity: Figure, _ before: Range<Int>) -> Range<Int>? {
    if quantity.dimension == .money || quantity.dimension == .length { return earned(before) }
    guard quantity.dimension == .duration || scan.first(of: Self.times, before: quantity.range.upperBound) != nil else {
      return nil
    }
    var end = before.upperBound
    for word in ["整整", "足足", "了", "过"] as [StaticString] where scan.has(word, before: end) {
      end -= word.utf8CodeUnitCount
    }
    guard end < before.upperBound, end - 3 >= before.lowerBound,
      Self.doings.contains(scan.character(before: end).value)
    else { return nil }
    return end - 3..<end
  }

  /// 每吨赚800元, 三天赔了6万元, 充一次电跑90公里: what somebody gains, loses or goes.
  private func earned(_ before: Range<Int>) -> Range<Int>? {
    var end = before.upperBound
    if scan.has("了", before: end) || scan.has("到", before: end) { end -= 3 }
    guard end - 3 >= before.lowerBound, Self.gains.contains(scan.character(before: end).value) else { return nil }
    return end - 3..<end
  }

  private static let gains: Characters = "赚赔亏卖掏跑走游飞挣"
  private static let times: Words = ["次", "趟", "遍", "回", "轮", "番"]
  private static let doings: Characters = "跑走住守等试贴坐干养练熬蹲磨开学做写改站躺睡盯陪教查谈拖停坏找修画算飞游爬搬吵忙看读测调换焊烧种喂"

  /// 保洁员60名，其中15名由街道派驻: of those that were counted, where nothing else says of whom.
  func partOf(_ previous: Figure?, _ before: Range<Int>, _ sentence: Int) -> Range<Int>? {
    guard let previous, previous.range.lowerBound >= sentence, previous.dimension == .count,
      scan.has("其中", before: before.upperBound), before.upperBound - previous.range.upperBound <= 45
    else { return nil }
    return previous.metric
  }

  /// 铺设管线6公里: what is so long or heavy stands right before, and a sum named earlier does not measure it.
  func isOwnSize(_ quantity: Figure) -> Bool {
    switch quantity.dimension {
    case .length, .area, .mass, .volume, .energy: quantity.change == nil
    default: false
    }
  }
}
