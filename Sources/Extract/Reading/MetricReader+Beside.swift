internal import Lexicon
import Model

/// Words right beside a figure that say by themselves what it measures.
extension MetricReader {
  /// 年产6万片的装配线, 日处理200吨的泵站: what is made in a time, whatever it is that follows.
  func outputBefore(_ quantity: Figure, _ before: Range<Int>) -> Range<Int>? {
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
  func sizeBefore(_ quantity: Figure, _ before: Range<Int>) -> Range<Int>? {
    guard quantity.change == nil, quantity.dimension == .length || quantity.dimension == .mass,
      let size = word(of: Self.sizes, before: quantity, before)
    else { return nil }
    // 增长, 起重, 跳高: the end of a longer word.
    let isLonger = [WordKind.metric, .boundary, .stage, .industry].contains { kind in
      scan.longestHit(kind, endingAt: size.upperBound).map { $0.end - $0.start > 3 } ?? false
    }
    return isLonger || scan.first(of: Self.longer, before: size.upperBound) != nil ? nil : size
  }

  /// 300米长的引桥, 2厘米宽的槽: the same where it stands behind.
  func sizeAfter(_ quantity: Figure) -> Range<Int>? {
    let end = quantity.range.upperBound
    guard quantity.dimension == .length || quantity.dimension == .mass, scan.has("的", at: end + 3),
      scan.first(of: Self.sizes, at: end) != nil
    else { return nil }
    return end..<end + 3
  }

  private static let sizes: Words = ["重", "长", "宽", "高", "厚", "深"]
  private static let longer: Words = [
    "增长", "延长", "加长", "起重", "载重", "限重", "承重", "体重", "减重", "毛重", "净重", "身高", "提高", "增高", "层高", "限高", "加深", "加宽", "加厚",
    "拓宽",
    "全长", "总长", "全高", "全宽", "井深", "水深", "板厚", "壁厚", "管长", "边长", "跑道长", "路宽", "口径宽",
  ]

  /// 镇里出资40万元, 匠人占股两成, 规模6亿元的基金: a part that somebody gives or has.
  func stakeBefore(_ quantity: Figure, _ before: Range<Int>) -> Range<Int>? {
    guard quantity.dimension == .money || quantity.dimension == .ratio else { return nil }
    if let stake = word(of: Self.stakes, before: quantity, before) { return stake }
    guard scan.has("的", at: quantity.range.upperBound) else { return nil }
    return word(of: Self.volumes, before: quantity, before)
  }

  private static let stakes: Words = [
    "出资", "跟投", "领投", "注资", "入股", "占股", "持股", "参股", "控股", "贴息", "首付", "让利", "垫资", "捐资", "集资", "筹资", "增资", "投进",
  ]
  private static let volumes: Words = ["总规模", "首期规模", "规模", "总盘子", "盘子"]

  /// 窑温波动下降九成, 机时费减免40%: what moved by so much, where no list knows it.
  func movedBefore(_ before: Range<Int>) -> Range<Int>? {
    var end = before.upperBound
    if scan.has("了", before: end) { end -= 3 }
    guard let move = scan.longest(of: Self.moves, before: end) else { return nil }
    end -= move.utf8CodeUnitCount
    for word in ["平均", "反而", "再", "又", "也", "已", "均", "累计", "可", "能", "将", "直接", "大幅"] as [StaticString]
    where scan.has(word, before: end) { end -= word.utf8CodeUnitCount }
    // 比上年同期增长9%: of what was measured before.
    guard end > before.lowerBound, !scan.has("同比", before: end), !scan.has("环比", before: end),
      !scan.hasAny(["比", "较"], in: before.lowerBound..<end)
    else { return nil }
    return nounBefore(before.lowerBound..<end)
  }

  private static let moves: Words = [
    "下降", "降低", "减少", "压缩", "缩短", "精简", "减免", "节省", "节约", "减轻", "下浮", "上浮", "提高", "提升", "增长", "增加", "上升", "上涨", "下跌",
    "回落", "扩大", "缩小", "压减", "降", "涨", "减", "增",
  ]

  private func word(of words: Words, before quantity: Figure, _ before: Range<Int>) -> Range<Int>? {
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

  /// 分别增长31%和40%: both are changes.
  func carryChange(_ quantities: inout [QuantityMention]) {
    for index in quantities.indices.dropFirst() where quantities[index].change == nil {
      let previous = Figure(quantities[index - 1])
      guard let change = previous.change, previous.dimension == .ratio || previous.dimension == .multiple,
        quantities[index].dimension == .ratio || quantities[index].dimension == .multiple,
        isJoint(previous.range.upperBound..<max(previous.range.upperBound, quantities[index].range.lowerBound))
      else { continue }
      quantities[index].change = change
    }
  }

  /// 比去年全年还|多2000万元: what is more of what was measured last.
  func isMore(_ quantity: Figure) -> Bool {
    let start = quantity.range.lowerBound
    guard scan.has("多", before: start) || scan.has("少", before: start) else { return false }
    return scan.has("比", at: scan.stripped(scan.nearClause(start)).lowerBound)
  }

  /// 列车5230列，同比增长9.7%: right behind what grew, with nothing but words of growth between.
  func isGrowth(of previous: Figure, _ quantity: Figure) -> Bool {
    guard quantity.change != nil, quantity.dimension == .ratio || quantity.dimension == .multiple,
      previous.dimension != .ratio, previous.dimension != .rank, let mark = scan.mark(at: previous.range.upperBound),
      mark.kind == .comma
    else { return false }
    var at = Int(mark.end)
    while let word = scan.longest(of: Self.growing, at: at) { at += word.utf8CodeUnitCount }
    return at == quantity.range.lowerBound
  }

  /// 76家|规上企业产值|520亿元: what is counted, without what the next figure measures of it.
  func counted(_ noun: Range<Int>, _ quantity: Figure, _ next: Figure) -> Range<Int> {
    guard quantity.dimension == .count, next.dimension != .count, noun.lowerBound == quantity.range.upperBound,
      noun.count >= 12, (noun.upperBound..<noun.upperBound + 24).contains(next.range.lowerBound),
      let measure = lastMetric(in: noun.lowerBound + 6..<noun.upperBound, ofCounts: false),
      measure.upperBound == noun.upperBound || scan.first(of: Self.growing, at: measure.upperBound) != nil
    else { return noun }
    var end = measure.lowerBound
    while let word = scan.first(of: Self.summed, before: end), end - word.utf8CodeUnitCount >= noun.lowerBound + 6 {
      end -= word.utf8CodeUnitCount
    }
    return noun.lowerBound..<end
  }

  private static let growing: Words = [
    "同比", "环比", "较上年", "比上年", "较去年", "比去年", "同期", "增长", "增幅", "增速", "下降", "减少", "提高", "提升", "增加", "上升", "达", "了",
  ]
  /// What stands between who is counted and what is measured of them.
  private static let summed: Words = ["年度", "全年", "当年", "累计", "合计", "总共", "共", "已", "均", "平均", "户均", "的", "实现", "完成"]
}
