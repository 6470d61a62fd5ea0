internal import Lexicon
import Model

/// Ports by the name of their place: 宁城港, 宁城港集装箱码头.
extension OrganisationReader {
  func ports() -> [NameMention] {
    var found: [NameMention] = []
    guard scan.presence.mayHold("港") else { return found }
    for hit in scan.hits(of: .place) where scan.has("港", at: Int(hit.end)) {
      if let port = port(hit) { found.append(port) }
    }
    return found
  }

  /// The port of a place, or of a zone that is called by its place alone.
  func port(_ hit: Hit) -> NameMention? {
    let end = Int(hit.end) + 3
    guard scan.longestHit([.place, .zone], at: Int(hit.start)) == hit,
      !["区", "园", "城"].contains(where: { scan.has($0, before: Int(hit.end)) }),
      !vocabulary.isField(hit, .place, "level", "country"),
      scan.first(of: Self.otherWords, at: end) == nil, !scan.starts([.place, .zone], at: end)
    else { return nil }
    let start = scan.longestHit(.place, endingAt: Int(hit.start)).map { Int($0.start) } ?? Int(hit.start)
    let quay = scan.first(of: Self.quays, at: end).map { end + $0.utf8CodeUnitCount } ?? end
    // 某港散货码头公司
    if let suffix = scan.longestHit(.suffix, at: quay), !isBusiness(suffix) { return nil }
    return NameMention(range: start..<quay, type: .other)
  }

  /// 港 as the head of another word: 港口, 港资, 港区.
  private static let otherWords: Words = [
    "口", "区", "珠", "物", "务", "城", "币", "元", "股", "货", "资", "澳", "台", "作", "湾", "府", "商", "籍", "铁", "航", "人", "星", "股",
    "交", "岸", "深",
    "集团", "经", "高新", "保税", "综", "新", "镇", "乡", "村", "街", "路", "站", "内", "外", "大学",
  ]
  private static let quays: Words = ["集装箱码头", "国际集装箱码头", "散货码头", "油品码头", "客运码头", "多式联运中心"]
}
