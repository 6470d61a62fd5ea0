/// Sentences that only say that a trouble is told next.
extension TroubleTelling {
  /// 改造并不顺当。, 第二道坎是钱。, 出口商的烦恼是另一种。: so short a sentence names what the next one tells.
  func announces(_ sentence: Range<Int>) -> Bool { announces(stripped: scan.stripped(sentence)) }

  /// - Parameter inner: the sentence without the marks at its ends.
  func announces(stripped inner: Range<Int>) -> Bool {
    let count = scan.characterCount(inner)
    guard count >= 3, count <= 16 || count <= 20 && scan.hasAny(["公司"], in: inner),
      scan.hasAny(Self.announcing, in: inner),
      !scan.hasAny(Self.settled, in: inner), scan.quotation(around: inner.lowerBound) == nil,
      scan.mark(at: inner.lowerBound)?.kind != .openQuote
    else { return false }
    return !isAsked(inner)
  }

  /// Whether the sentence before announces what this one tells.
  ///
  /// - Parameter isBare: whether it tells of a trouble however it is told.
  func isAnnounced(_ sentence: Range<Int>, isBare: Bool = false) -> Bool {
    guard sentence.lowerBound > 0 else { return false }
    let before = scan.nearSentence(sentence.lowerBound - 1)
    return before.upperBound <= sentence.lowerBound && announces(before)
      && (isBare || isSour(sentence) || takesLong(sentence) || isFirm(sentence))
  }

  /// 跑下来要两个月, 得过三道关: how long it takes goes with the trouble it is said of.
  func takesLong(_ range: Range<Int>) -> Bool {
    scan.numerals(in: range).contains { numeral in
      scan.first(of: Self.taking, before: numeral.start) != nil && scan.first(of: Self.lengths, at: numeral.end) != nil
    }
  }

  /// 压了9天, 等了半年: how long somebody was held up.
  func isHeldUp(_ range: Range<Int>) -> Bool {
    guard scan.hasAny(Self.held, in: range) else { return false }
    return scan.numerals(in: range).contains { numeral in
      scan.first(of: Self.held, before: numeral.start) != nil && scan.first(of: Self.times, at: numeral.end) != nil
    }
  }

  static let held: Words = [
    "压了", "扣了", "拖了", "卡了", "停了", "等了", "耗了", "堵了", "困了", "闲了", "空了", "晾了", "搁了", "滞留了", "搁置了", "延误了", "耽误了", "被困",
    "排了",
  ]
  private static let times: Words = ["天", "个月", "年", "周", "个星期", "个多月", "多天", "多年", "小时", "个小时", "个多小时", "多个小时"]
  private static let taking: Words = ["要", "得", "需", "等", "要跑", "要过", "要等", "得等", "得跑", "得过", "要花", "需要", "至少", "起码"]
  private static let lengths: Words = [
    "天", "个月", "年", "周", "个工作日", "个星期", "个多月", "多天", "多个", "道", "趟", "次", "个部门", "小时", "个小时",
  ]

  private static let announcing: Words = [
    "难题", "难处", "难关", "难点", "难事", "难在", "难缠", "难啃", "难度", "急难", "作难", "为难", "犯难", "犯了难", "烦恼", "烦心", "麻烦", "愁", "坎",
    "波折", "曲折", "周折", "坎坷", "碰壁", "碰了壁", "不顺", "不太顺", "一帆风顺", "顺风顺水", "不平坦", "不平静", "挑战", "考验", "拦路虎", "绊脚石", "瓶颈",
    "头疼", "头痛", "棘手", "堵点", "痛点", "痛处", "卡点", "短板", "软肋", "打鼓", "压力", "心病", "心结", "心事", "逼出来", "倒逼", "缺的是", "顾虑", "疑虑",
    "不轻松", "不容易", "不简单", "办不了的", "办不成的", "解决不了的", "阻力", "障碍", "卡壳", "卡了壳", "意外", "变故", "危机", "困境", "困难", "困局", "窘境",
    "尴尬", "隐忧", "隐患", "阵痛", "弯路", "揪心", "闹心", "不放心", "放心不下", "苦恼", "苦衷", "苦头", "吃过亏", "的亏", "吃了亏", "门槛", "掣肘", "梗阻",
    "差点夭折", "险些",
  ]

  /// What is over, or none: 难题迎刃而解, 不愁销路.
  private static let settled: Words = [
    "解决了", "解决难", "解决企", "破解", "化解", "迎刃而解", "不再", "告别", "不难", "不愁", "没有难", "不成问题", "无忧", "解忧", "解难", "排忧", "纾困", "攻克",
    "变成", "变为", "化为", "化作", "缓解", "消除", "克服", "走出", "摆脱", "度过", "渡过", "越过", "迈过", "跨过", "闯过", "挑战赛", "跨越", "难题解", "解愁",
    "不怕", "难忘", "难得",
  ]
}
