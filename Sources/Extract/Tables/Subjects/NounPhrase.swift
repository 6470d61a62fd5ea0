internal import Lexicon
import Model

/// Nouns of running text that no list names: where they begin and end.
extension Scan {
  private static let nounStops: Characters = "里上内中不有都能要可会卖须需只从也就却被把由在是为的等每仅约达共已将应正一最涨跌比"

  /// Words that begin with one of these characters and stand in nouns.
  private static let nounHeads: Words = [
    "不锈钢", "不动产", "不干胶", "不良", "中小", "中试", "中药", "中医", "中欧", "中外", "中高端", "中大型", "里程", "有机", "有色", "有源", "要素", "应急",
    "可再生", "可降解", "能源", "能量",
    "能效", "会客", "会展", "会计", "共享", "正极", "内胆", "内燃", "内衬",
  ]

  /// What things do and are made to do, that no list has.
  private static let deeds: Words = [
    "瞬间", "立刻", "已经", "终于", "悄然", "突然", "逐渐", "逐步", "陆续", "相继", "即将", "驶", "抵达", "抵港", "焕然一新", "送进", "送入", "送往", "装车",
    "装船", "缓缓", "静静", "慢慢", "徐徐", "顺利", "正式", "成功", "稳稳", "整装", "启程", "修通", "换上", "装上", "搬进", "搬到", "通上", "接通", "用上",
    "铺到", "架起", "立起", "开进",
  ]

  /// 发酵罐|里装着, 机床|上都有, 班列|从: up to a mark, a figure, or a word that nouns do not go across.
  func nounEnd(at start: Int, before limit: Int) -> Int {
    if Self.nounStops.contains(character(at: start).value), longestHit([.suffix, .industry], at: start) == nil,
      first(of: Self.nounHeads, at: start) == nil
    {
      return start
    }
    var at = start
    for _ in 0..<16 where at < limit {
      let character = character(at: at)
      guard character.length > 0, mark(at: at) == nil else { break }
      if at > start {
        // 道路, 云: a single character of saying is the head of another word.
        let word = longestHit([.metric, .saying, .date], at: at)
        if numeral(at: at) != nil || word.map({ $0.end - $0.start > 3 || $0.kinds != .saying }) ?? false { break }
        if first(of: Self.deeds, at: at) != nil { break }
        // 中心, 内燃机: the stop is the beginning of a word.
        if let word = longestHit([.suffix, .title, .industry, .project, .place], at: at), word.end - word.start >= 6 {
          at = Int(word.end)
          continue
        }
        if Self.nounStops.contains(character.value) {
          guard let word = first(of: Self.nounHeads, at: at) else { break }
          at += word.utf8CodeUnitCount
          continue
        }
        if let verb = longestHit(.boundary, at: at), verb.end - verb.start >= 6 || !isNounPart(at) { break }
      }
      at += character.length
    }
    return min(at, limit)
  }

  /// A character that is a particle elsewhere, inside a noun: 共享.
  private func isNounPart(_ at: Int) -> Bool {
    longestHit([.suffix, .title, .industry, .project, .policy], at: at) != nil
  }

  /// Where the noun that ends at an offset begins: behind a mark, a figure or a particle.
  func nounStart(endingAt end: Int, from low: Int) -> Int {
    var at = end
    for _ in 0..<20 where at > low {
      let character = character(before: at)
      let start = at - character.length
      guard character.length > 0, mark(at: start) == nil, numeral(endingAt: at) == nil else { break }
      if let word = longestHit(.boundary, endingAt: at), word.end - word.start <= 3, at < end { break }
      // 1600吨|自升式平台
      if let unit = longestHit(.unit, endingAt: at), numeral(endingAt: Int(unit.start)) != nil { break }
      at = start
    }
    return at
  }
}
