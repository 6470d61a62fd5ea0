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
}
