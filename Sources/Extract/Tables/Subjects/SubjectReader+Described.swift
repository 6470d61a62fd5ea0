internal import Lexicon
import Model

/// Figures that stand inside the description of a noun.
extension SubjectReader {
  /// 600米长的断头路, 1200伏功率模块, 服役12年的泵车, 满载2000吨小麦的班列: the noun that the figure describes.
  func described(_ quantity: QuantityMention) -> [UInt8]? {
    var end = quantity.range.upperBound
    let clause = scan.nearClause(quantity.range.lowerBound)
    let lead = max(clause.lowerBound, quantity.range.lowerBound - 30)..<quantity.range.lowerBound
    // 年产50万吨的基地, 新建一座110千伏变电站: of who builds.
    if scan.hasAny(Self.buildings, in: lead) { return nil }
    if let carrier = carrier(quantity, clause) { return carrier }
    switch quantity.dimension {
    case .voltage, .power:
      guard quantity.metric.map({ $0.lowerBound >= end }) ?? true else { return nil }
    case .length, .mass, .volume:
      for word in ["长", "宽", "高", "厚", "深", "重", "大小"] as [StaticString] where scan.has(word, at: end) {
        end += word.utf8CodeUnitCount
        break
      }
      guard scan.has("的", at: end) else { return nil }
    case .duration:
      // 规划了六年的主干道, 服役12年的泵车.
      guard scan.has("的", at: end),
        scan.has("了", before: quantity.range.lowerBound) || scan.has("服役", before: quantity.range.lowerBound)
      else { return nil }
    default: return nil
    }
    if scan.has("的", at: end) { end += 3 }
    return noun(at: end, clause)
  }

  private static let buildings: Words = ["年产", "日产", "产能", "新建", "建设", "架设", "铺设", "一批", "配套"]

  /// What carries, of 满载2000吨小麦的班列.
  private func carrier(_ quantity: QuantityMention, _ clause: Range<Int>) -> [UInt8]? {
    let start = quantity.range.lowerBound
    guard
      (["满载", "满载着", "装载", "装载着", "搭载", "装满", "载着", "载有"] as [StaticString]).contains(where: {
        scan.has($0, before: start)
      }),
      let of = scan.offset(ofAny: ["的"], in: quantity.range.upperBound..<min(clause.upperBound, start + 90))
    else { return nil }
    return noun(at: of + 3, clause)
  }

  private func noun(at start: Int, _ clause: Range<Int>) -> [UInt8]? {
    if let named = named(at: start) { return named }
    let end = scan.nounEnd(at: start, before: clause.upperBound)
    guard end - start >= 6, end - start <= 60 else { return nil }
    let word = scan.folded[start..<end]
    for plain in ["企业", "公司", "项目", "距离", "范围", "高度", "地方", "时间", "产品"] as [StaticString]
    where word.equals(plain) { return nil }
    return Array(scan.text[start..<end])
  }
}
