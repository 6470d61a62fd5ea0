internal import Lexicon
import Model

/// Places to go to, occasions and offers that go by a name in quotation marks: “设备超市”, “灯光夜市”, “清晨食堂”.
extension PolicyReader {
  /// What a name in quotation marks is by its last word: a place to go to, an occasion; nil for any other.
  func kindOfPlace(_ inside: Range<Int>) -> [UInt8]? {
    if scan.first(of: Self.places, before: inside.upperBound) != nil { return Array("platform".utf8) }
    if scan.first(of: Self.occasions, before: inside.upperBound) != nil { return Array("campaign".utf8) }
    return scan.first(of: Self.offers, before: inside.upperBound) != nil ? Array("programme".utf8) : nil
  }

  private static let places: Words = [
    "超市", "服务站", "驿站", "之家", "飞地", "平台", "码头", "港湾", "服务港", "加油站", "工作站", "服务点", "会客厅",
  ]
  private static let occasions: Words = ["夜市", "下午茶", "沙龙", "大赛", "早餐会", "茶叙", "夜话", "集市", "大集", "行动", "开放日"]
  private static let offers: Words = ["食堂", "课堂", "讲堂", "学堂", "夜校", "订单班", "大篷车", "公交", "快车"]

  /// 通过, 改成, 设立的2处: what somebody works with, or what was made into it.
  func isUsed(_ outer: Int) -> Bool {
    var start = outer
    if let count = stretch.quantity(endingAt: start), count.dimension == .count { start = count.range.lowerBound }
    return scan.first(of: Self.uses, before: start) != nil
  }

  private static let uses: Words = [
    "通过", "借助", "依托", "改成", "改造成", "变成", "变身", "建成", "打造", "打造成", "开设", "办起", "推出", "设立", "设立的", "开设的", "举办", "走进",
    "开起", "办", "开",
    "把", "来到", "参加", "运营", "运营的", "联合",
  ]
}
