internal import Lexicon
import Model

/// Nouns that end as words of measure do, though no list knows them.
extension MetricReader {
  static let measureEnds: Words = [
    "率", "价", "费", "额", "量", "值", "度", "积", "重", "数", "款", "税", "润", "耗", "差", "温", "宽", "速", "频", "径", "幅", "寿命", "周期",
    "能力",
    "比例", "比重", "成本", "造价", "强度",
  ]

  /// 员工流失率已降到7%, where no list knows the rate.
  func rateBefore(_ range: Range<Int>) -> Range<Int>? {
    guard let noun = nounBefore(range) else { return nil }
    return (["率", "占比", "比例", "比重"] as [StaticString]).contains { scan.has($0, before: noun.upperBound) } ? noun : nil
  }

  /// A noun right before the figure that ends as words of measure do, though no list knows it: 识别准确率达到96.8%.
  func measureBefore(_ range: Range<Int>) -> Range<Int>? {
    guard let noun = nounBefore(range) else { return nil }
    return scan.first(of: Self.measureEnds, before: noun.upperBound) != nil ? noun : nil
  }

  /// The last word of measure in a stretch, with those that touch it: 进出口总额增速.
  func lastMetric(in range: Range<Int>, ofCounts: Bool = true) -> Range<Int>? {
    guard !range.isEmpty else { return nil }
    // A clause of a thousand words is no clause; the nearest part of it is looked at.
    let near = max(range.lowerBound, range.upperBound - 240)..<range.upperBound
    var best: Range<Int>?
    for hit in scan.hits(in: near)
    where hit.kinds.contains(.metric) && Int(hit.end) <= range.upperBound && !isGrowth(hit) && !isOfGoods(hit)
      && (ofCounts || !isCounted(hit)) && !isInName(hit)
    {
      guard let known = best else {
        best = hit.range
        continue
      }
      let (start, end) = (Int(hit.start), Int(hit.end))
      guard start >= known.upperBound || end > known.upperBound || start == known.lowerBound else { continue }
      // Of two words that overlap or touch, the stretch they cover; else the later one.
      best = (start <= known.upperBound ? min(known.lowerBound, start) : start)..<end
    }
    return best.map { withSize(behindName($0), from: near.lowerBound) }
  }

  /// 青禾股份|投资: without the end of a name that it begins in.
  private func behindName(_ metric: Range<Int>) -> Range<Int> {
    guard let name = name(holding: metric.lowerBound), name.range.lowerBound < metric.lowerBound,
      name.range.upperBound + 6 <= metric.upperBound
    else { return metric }
    return name.range.upperBound..<metric.upperBound
  }

  /// 投资 of 某区投资促进局
  private func isInName(_ word: Hit) -> Bool {
    name(holding: Int(word.start)).map { Int(word.end) <= $0.range.upperBound } ?? false
  }

  /// Whether the name of a company ends there.
  func endsName(_ offset: Int) -> Bool {
    guard let name = name(holding: offset - 1) else { return false }
    return name.range.upperBound == offset && name.type == .company && !name.isBare
  }

  private func name(holding offset: Int) -> NameMention? {
    if names.isEmpty { return nil }
    let index = names.partitioningIndex { $0.range.upperBound > offset }
    return index < names.count && names[index].range.contains(offset) ? names[index] : nil
  }

  /// A word of measure that stands right before a count: 专利20多项.
  func lastMetricAtEnd(of range: Range<Int>) -> Range<Int>? {
    let range = range.lowerBound..<trimmedEnd(range.upperBound, from: range.lowerBound)
    guard let metric = lastMetric(in: range), metric.upperBound == range.upperBound else { return nil }
    return nounBefore(range) ?? metric
  }
}
