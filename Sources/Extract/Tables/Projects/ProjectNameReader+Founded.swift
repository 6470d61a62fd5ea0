internal import Lexicon
import Model

/// Centres, laboratories and institutes: places with equipment, which are projects, and bodies of people, which are none.
///
///     与某大学共建某检测中心        a place that two found together
///     跨境算力中心正式启用          an office by its name, a house by its trade
///     某研究院揭牌                 a body
extension ProjectNameReader {
  /// 甲与乙共建某实验室; 与甲签订协议，共建某平台; 引来甲共建某中心.
  ///
  /// - Parameter start: where the name begins, right behind the word.
  func isFoundedTogether(_ start: Int, _ end: Int) -> Bool {
    guard scan.has("共建", before: start), !isInstitute(scan.folded[start..<end]) else { return false }
    let clause = scan.nearClause(start)
    let verb = start - 6
    if let partner = stretch.organisation(endingAt: verb), partner.range.lowerBound >= clause.lowerBound {
      return scan.hasAny(Self.partners, in: max(clause.lowerBound, verb - 150)..<partner.range.lowerBound)
    }
    // 与某大学签约，共建某中心.
    guard verb == scan.stripped(clause).lowerBound, clause.lowerBound > scan.nearSentence(start).lowerBound else {
      return false
    }
    let before = scan.nearClause(clause.lowerBound - 1)
    return scan.hasAny(Self.agreed, in: before) && scan.hasAny(["与", "和", "同", "携手"], in: before)
      && !stretch.organisations(in: before).isEmpty
  }

  private static let partners: Words = ["与", "和", "同", "联合", "携手", "引来", "引入", "邀请", "联手", "牵手", "引进", "依托"]
  private static let agreed: Words = ["签订", "签署", "签约", "协议", "合作", "携手", "签下", "签了"]

  func isInstitute(_ name: ArraySlice<UInt8>) -> Bool {
    (["研究院", "研究所", "研究生院", "学院"] as [StaticString]).contains { name.ends(with: $0) }
  }

  /// 某研究院揭牌, 某研究所开放实验室: that a body is founded or does something, and nothing of what is built.
  func isOpenedOnly(_ end: Int) -> Bool {
    var at = end
    for _ in 0..<4 {
      if scan.first(of: Self.openings, at: at) != nil { return true }
      guard let next = afterFiller(at), next > at else { return false }
      at = next
    }
    return false
  }

  private static let openings: Words = ["揭牌", "挂牌", "成立", "揭幕", "开放", "启动", "亮相"]

  /// Words that make a centre one of a trade, and no counter for the public.
  static let trades: Words = [
    "算力", "数据", "检测", "检验", "测试", "中试", "监管", "物流", "结算", "分拨", "交易", "跨境", "电商", "冷链", "研发", "设计", "认证", "计量", "维修",
    "加工",
    "展示", "体验", "灭菌", "辐照", "储备", "应急", "调度",
  ]
}
