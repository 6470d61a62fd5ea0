internal import Lexicon
import Model

/// A house that only the office of its founder or partner tells: what stands between the last mark or particle and that
/// office is a firm's name, though nothing in the name says so.
///
///     嘉宾代表云帆资本Sail Fund合伙人周某某      云帆资本Sail Fund
///     ，小满创始人周某某                        小满
extension PeopleReader {
  /// The name in front of a founder's office, behind a mark, a particle or the word for what somebody came as.
  func foundedHouse(before start: Int) -> Range<Int>? {
    guard scan.first(of: Self.founders, at: start) != nil else { return nil }
    var at = start
    while !isBoundary(at) {
      at -= scan.character(before: at).length
      if start - at > Self.longestName { return nil }
    }
    guard start - at >= 6, scan.first(of: Self.common, before: start) == nil,
      scan.first(of: Self.pointing, at: at) == nil, CharacterClass(scan.character(at: at).value) != .digit
    else { return nil }
    return at..<start
  }

  /// Whether a founder's office stands right behind a name, and somebody's name or one more office behind that.
  func foundedHouse(inFrontOfSomebody name: Range<Int>) -> Bool {
    guard let office = scan.first(of: Self.founders, at: name.upperBound) else { return false }
    let next = scan.character(at: name.upperBound + office.utf8CodeUnitCount)
    return CharacterClass(next.value) == .han || next.value == 0x3001
  }

  private static let longestName = 36

  /// Where a name cannot go on to the left.
  private func isBoundary(_ at: Int) -> Bool {
    // A space before a Latin word may stand inside a name.
    let isInside =
      scan.character(before: at).value == 0x20 && CharacterClass(scan.character(at: at).value) == .letter
    if isAfterMark(at), !isInside { return true }
    if scan.longestHit(.title, endingAt: at) != nil { return true }
    return scan.longestHit(.boundary, endingAt: at).map { vocabulary.boundary($0) != .weak } ?? false
  }

  private static let founders: Words = [
    "创始人", "联合创始人", "共同创始人", "创始合伙人", "创办人", "联合创办人", "合伙人", "管理合伙人", "执行合伙人", "高级合伙人", "投资合伙人",
  ]
  /// 初创企业创始人, 年轻创始人: of no house that is named.
  private static let common: Words = [
    "公司", "企业", "平台", "品牌", "团队", "项目", "机构", "工作室", "门店", "首席", "城市", "年轻", "海归", "女性", "本土", "知名", "著名", "明星",
  ]
  private static let pointing: Words = ["该", "这", "那", "其", "某", "一", "两", "几", "各", "多", "另", "他", "她", "我", "你"]
}
