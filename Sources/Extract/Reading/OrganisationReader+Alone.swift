internal import Lexicon
import Model

/// Offices named by their ending alone, of the city or zone that the article is of: 经济发展局副局长, 司法局派出….
extension OrganisationReader {
  /// 经济发展局副局长: a bureau of the zone that the article is about, where somebody of it is named.
  func isBureauAlone(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    guard hit.end - hit.start >= 9,
      scan.has("局", before: Int(hit.end)) || scan.has("办公室", before: Int(hit.end))
        || scan.has("大队", before: Int(hit.end))
        || scan.has("支队", before: Int(hit.end)) || scan.has("服务中心", before: Int(hit.end)),
      CharacterClass(scan.character(before: start).value) != .han
        || ["该区", "该县", "该市", "我区", "我县", "我市", "的"].contains(where: { scan.has($0, before: start) })
    else { return false }
    if let title = scan.longestHit(.title, at: Int(hit.end)) { return title.end - title.start >= 6 }
    // 招商局投资科科长: through one of its sections.
    for length in [9, 12, 15] {
      let section = Int(hit.end) + length
      guard ["科", "处", "室", "股"].contains(where: { scan.has($0, before: section) }) else { continue }
      return scan.longestHit(.title, at: section) != nil
    }
    return false
  }

  /// 市委关于…的决定, 经省委批准: of the city or province that the paper is of.
  func isCommitteeAlone(_ hit: Hit) -> Bool {
    let name = scan.folded[hit.range]
    if name.ends(with: "委组织部") || name.ends(with: "委宣传部") || name.ends(with: "委统战部") { return true }
    guard (["省委", "市委", "区委", "县委"] as [StaticString]).contains(where: { name.equals($0) }) else { return false }
    return scan.first(of: Self.decides, at: Int(hit.end)) != nil
      || scan.first(of: Self.byCommittee, before: Int(hit.start)) != nil
  }

  private static let decides: Words = ["关于", "决定", "批准", "宣布", "研究", "、市政府", "、省政府", "、区政府", "、县政府", "任命"]
  private static let byCommittee: Words = ["宣布", "经", "报", "受", "根据"]

  /// ；自然资源局把地块调了出来: a bureau at the head of a clause that does something.
  func actsAlone(_ hit: Hit) -> Bool {
    let start = Int(hit.start)
    guard hit.end - hit.start >= 9, scan.has("局", before: Int(hit.end)),
      CharacterClass(scan.character(before: start).value) != .han || scan.first(of: Self.joining, before: start) != nil
    else { return false }
    return scan.first(of: Self.acts, at: Int(hit.end)) != nil
  }

  private static let joining: Words = ["会同", "协同", "协调", "联合"]

  private static let acts: Words = [
    "把", "将", "会同", "联合", "牵头", "负责", "派", "组织", "随即", "立即", "主动", "当天", "当晚", "当场", "很快", "连夜", "第一时间", "已", "也", "则",
    "为", "给", "表示",
    "介绍", "说", "答复", "回应", "明确", "提出", "协调", "协同", "了解", "马上", "迅速", "指导", "帮", "出面", "上门", "约", "核", "查", "推出", "开",
    "承诺", "同意", "认为",
  ]

  /// 省社科院, 市人民医院: the one that a province, city or district has.
  func isHouseOfRank(_ run: Range<Int>, _ hit: Hit) -> Bool {
    isRankAlone(run, hit) && scan.first(of: Self.housesOfRank, before: Int(hit.end)) != nil
  }

  private static let housesOfRank: Words = [
    "社科院", "农科院", "科学院", "林科院", "社会科学院", "人民医院", "中医院", "中医医院", "肿瘤医院", "儿童医院", "中心医院", "妇幼保健院", "传染病医院", "职业技术学院",
    "职业学院",
    "技师学院", "师范学院", "疾控中心", "血液中心", "急救中心",
  ]

  /// 市委党校: of the committee of the city that the paper is of.
  func isPartySchool(_ run: Range<Int>, _ hit: Hit) -> Bool {
    scan.has("党校", before: Int(hit.end)) && scan.isAny(of: Self.committees, run)
  }

  private static let committees: Words = ["省委", "市委", "区委", "县委", "中央"]
}
