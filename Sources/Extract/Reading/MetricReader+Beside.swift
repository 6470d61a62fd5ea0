internal import Lexicon
import Model

/// Words right beside a figure that say by themselves what it measures.
extension MetricReader {
  /// 年产6万片的装配线, 日处理200吨的泵站: what is made in a time, whatever it is that follows.
  func outputBefore(_ quantity: QuantityMention, _ before: Range<Int>) -> Range<Int>? {
    switch quantity.dimension {
    case .count, .mass, .volume, .energy, .length, .area: break
    default: return nil
    }
    return word(of: Self.outputs, before: quantity, before)
  }

  private static let outputs: Words = [
    "年产", "日产", "月产", "年处理", "日处理", "年处置", "日处置", "年加工", "日加工", "年吞吐", "年发电", "日供水", "年供气",
  ]

  /// 重380公斤, 长达8公里的廊道: a size by its word of one character.
  func sizeBefore(_ quantity: QuantityMention, _ before: Range<Int>) -> Range<Int>? {
    guard quantity.change == nil, quantity.dimension == .length || quantity.dimension == .mass,
      let size = word(of: Self.sizes, before: quantity, before)
    else { return nil }
    // 增长, 起重, 跳高: the end of a longer word.
    let isLonger = [WordKind.metric, .boundary, .stage, .industry].contains { kind in
      scan.longestHit(kind, endingAt: size.upperBound).map { $0.end - $0.start > 3 } ?? false
    }
    return isLonger || scan.first(of: Self.longer, before: size.upperBound) != nil ? nil : size
  }

  private static let sizes: Words = ["重", "长", "宽", "高", "厚", "深"]
  private static let longer: Words = [
    "增长", "延长", "加长", "起重", "载重", "限重", "承重", "体重", "减重", "毛重", "净重", "身高", "提高", "增高", "层高", "限高", "加深", "加宽", "加厚",
    "拓宽",
    "全长", "总长", "全高", "全宽", "井深", "水深", "板厚", "壁厚", "管长", "边长", "跑道长", "路宽", "口径宽",
  ]

  private func word(of words: Words, before quantity: QuantityMention, _ before: Range<Int>) -> Range<Int>? {
    var end = quantity.range.lowerBound
    for filler in ["达", "约", "仅", "只有", "为"] as [StaticString] where scan.has(filler, before: end) {
      end -= filler.utf8CodeUnitCount
      break
    }
    guard let word = scan.first(of: words, before: end), end - word.utf8CodeUnitCount >= before.lowerBound else {
      return nil
    }
    return end - word.utf8CodeUnitCount..<end
  }

  /// 最快48小时放款, 2个工作日办结, 3小时后抵达某港: what is done when so much time is over.
  func doneAfter(_ quantity: QuantityMention, _ next: Int) -> Range<Int>? {
    var at = quantity.range.upperBound
    for word in ["后", "之后", "即可", "就能", "便可", "就可", "便能", "就", "便", "可", "能"] as [StaticString]
    where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    guard let done = scan.first(of: Self.endings, at: at), at + done.utf8CodeUnitCount <= next else { return nil }
    return at..<at + done.utf8CodeUnitCount
  }

  private static let endings: Words = [
    "办结", "办好", "办妥", "办完", "办成", "放款", "到账", "拿证", "领证", "取证", "出证", "拿到证", "答复", "回复", "反馈", "抵达", "到达", "送达", "到货",
    "交货",
    "交付", "完工", "上车", "通关", "放行", "审结", "结案", "付清", "结清", "发货", "出具报告", "出报告", "出结果", "拿到报告", "拿到结果", "兑付", "直达",
    "上门", "响应", "到场", "修复", "补齐", "整改到位", "竣工", "投产", "通车", "出院",
  ]

  /// 每月2000元、1200元、600元租房补贴: what is given after the last figure of a row is what all of it is given as.
  func carryGifts(_ quantities: inout [QuantityMention]) {
    func isJoined(_ index: Int) -> Bool {
      guard index > 0, quantities[index - 1].unit == quantities[index].unit else { return false }
      let end = quantities[index - 1].range.upperBound
      return isJoint(end..<max(end, quantities[index].range.lowerBound))
    }
    for index in quantities.indices where quantities[index].dimension == .money && isJoined(index) {
      let next = index + 1 < quantities.count ? quantities[index + 1].range.lowerBound : scan.text.count
      if index + 1 < quantities.count, isJoined(index + 1) { continue }
      guard let gift = given(after: quantities[index].range.upperBound, next) else { continue }
      var first = index
      while isJoined(first) { first -= 1 }
      for number in first...index { quantities[number].metric = gift }
    }
  }
}
