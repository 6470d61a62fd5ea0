import Model

/// Tells what a quantity measures: the noun it counts, or the word of measure that stands before it.
///
///     66名首席服务官已对接…   首席服务官       counts: the noun after
///     签约项目5个              签约项目         or before, where nothing follows
///     总投资额近8亿元          总投资额         the last word of measure before
///     工业产值4亿元，增长7%     工业产值         a rate of growth: of what was named last
struct MetricReader {
  let scan: Scan
  let vocabulary: Vocabulary

  /// Gives each quantity of a text its metric.
  func read(_ quantities: inout [QuantityMention]) {
    var earlier: Range<Int>?
    var earlierSentence = -1
    for index in quantities.indices {
      let quantity = quantities[index]
      let clause = scan.clause(at: quantity.range.lowerBound)
      let previous = index > 0 ? quantities[index - 1].range.upperBound : 0
      let from = max(clause.lowerBound, previous)
      let sentence = scan.sentence(at: quantity.range.lowerBound).lowerBound
      if sentence != earlierSentence { earlier = nil }
      var metric = self.metric(quantity, from: from, clause: clause)
      if metric == nil, quantity.dimension == .ratio || quantity.dimension == .multiple || quantity.dimension == .rank {
        metric = lastMetric(in: clause.lowerBound..<quantity.range.lowerBound) ?? earlier
      }
      quantities[index].metric = metric ?? lastMetric(in: clause.lowerBound..<quantity.range.lowerBound)
      if let metric, lastMetric(in: metric) != nil {
        earlier = metric
        earlierSentence = sentence
      }
    }
  }

  private func metric(_ quantity: QuantityMention, from: Int, clause: Range<Int>) -> Range<Int>? {
    let before = from..<max(from, quantity.range.lowerBound)
    switch quantity.dimension {
    case .count:
      return nounAfter(quantity.range.upperBound) ?? lastMetricAtEnd(of: before) ?? nounBefore(before)
    case .duration:
      if scan.has("的", at: quantity.range.upperBound) { return nounAfter(quantity.range.upperBound) }
      return nounBefore(before)
    case .ratio, .multiple, .rank:
      return lastMetric(in: before) ?? (quantity.change == nil ? nounAfter(quantity.range.upperBound) : nil)
    default:
      return lastMetric(in: before) ?? nounAfter(quantity.range.upperBound)
    }
  }

  /// Words that say how a figure moved, not what it measures.
  private func isGrowth(_ hit: Hit) -> Bool {
    let word = scan.text[hit.range]
    return ["同比增长", "环比增长", "同比增加", "增长率", "收入水平", "占", "长", "宽", "高"].contains { word.equals($0) }
  }

  /// The last word of measure in a stretch, with those that touch it: 进出口总额增速.
  private func lastMetric(in range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    // A clause of a thousand words is no clause; the nearest part of it is looked at.
    let near = max(range.lowerBound, range.upperBound - 240)..<range.upperBound
    var best: Hit?
    for hit in scan.hits(in: near)
    where hit.kinds.contains(.metric) && Int(hit.end) <= range.upperBound && !isGrowth(hit) {
      guard let known = best else {
        best = hit
        continue
      }
      if hit.start >= known.end || hit.end > known.end || hit.start == known.start { best = merged(known, hit) }
    }
    return best.map { Int($0.start)..<Int($0.end) }
  }

  /// Of two words that overlap or touch, the stretch they cover; else the later one.
  private func merged(_ first: Hit, _ second: Hit) -> Hit {
    guard second.start <= first.end else { return second }
    var both = second
    both.start = min(first.start, second.start)
    return both
  }

  /// A word of measure that stands right before a count: 专利20多项.
  private func lastMetricAtEnd(of range: Range<Int>) -> Range<Int>? {
    guard let metric = lastMetric(in: range), metric.upperBound == range.upperBound else { return nil }
    return nounBefore(range) ?? metric
  }

  /// The noun that follows, up to a mark, a particle or a verb.
  private func nounAfter(_ end: Int) -> Range<Int>? {
    var at = end
    if scan.has("的", at: at) || scan.has(" ", at: at) { at += scan.has(" ", at: at) ? 1 : 3 }
    let start = at
    for _ in 0..<24 {
      let character = scan.character(at: at)
      guard character.length > 0 else { break }
      if let mark = scan.mark(at: at), mark.kind != .openQuote, mark.kind != .closeQuote, mark.kind != .openParenthesis,
        mark.kind != .closeParenthesis
      {
        break
      }
      if at > end, isStop(at, isStart: at == start) { break }
      if at == end, isStop(at, isStart: true) { return nil }
      at += character.length
    }
    let length = scan.text[start..<at].count { $0 & 0xC0 != 0x80 }
    return length >= 2 ? start..<at : nil
  }

  /// A particle, or at the start a verb, ends the noun.
  private func isStop(_ offset: Int, isStart: Bool) -> Bool {
    guard let word = scan.longestHit(.boundary, at: offset) else { return false }
    if let noun = scan.longestHit([.metric, .industry, .title, .suffix, .event], at: offset), noun.end >= word.end {
      return false
    }
    let kind = vocabulary.boundary(word)
    if kind == .particle { return true }
    return isStart && kind == .verb
  }

  /// The words right before, back to a mark, a particle or a name: 已|接待客商.
  private func nounBefore(_ range: Range<Int>) -> Range<Int>? {
    var at = range.upperBound
    for _ in 0..<14 where at > range.lowerBound {
      let character = scan.character(before: at)
      let start = at - character.length
      if let mark = scan.mark(at: start), mark.kind != .closeQuote, mark.kind != .openQuote { break }
      if let word = scan.longestHit(.boundary, endingAt: at),
        vocabulary.boundary(word) == .particle
      {
        break
      }
      if scan.longestHit(.zone, endingAt: at) != nil { break }
      if scan.longestHit(.date, endingAt: at) != nil { break }
      at = start
    }
    let length = scan.text[at..<range.upperBound].count { $0 & 0xC0 != 0x80 }
    return length >= 2 ? at..<range.upperBound : nil
  }
}
