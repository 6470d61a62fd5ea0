internal import Lexicon
import Model

/// The centres of a zone, a province or a city, whatever they are for: 宁城高新区碳汇中心, 某省纤维检定中心.
///
/// Their endings are too many for a list; what stands between the place and 中心 are two to ten characters with nothing
/// that names do not go across.
extension OrganisationReader {
  func centres(of found: [NameMention]) -> [NameMention] {
    var centres: [NameMention] = []
    guard scan.presence.mayHold("中心") else { return centres }
    for zone in found where zone.type == .zone && !zone.isBare {
      if let centre = centre(behind: zone.range.upperBound, from: zone.range.lowerBound) { centres.append(centre) }
    }
    for place in scan.hits(of: .place) where place.end - place.start >= 9 {
      let end = Int(place.end)
      guard scan.first(of: Self.levels, before: end) != nil, scan.longestHit(.place, at: Int(place.start)) == place
      else {
        continue
      }
      let start = scan.longestHit(.place, endingAt: Int(place.start)).map { Int($0.start) } ?? Int(place.start)
      if let centre = centre(behind: end, from: start) { centres.append(centre) }
    }
    return centres
  }

  private static let levels: Words = ["省", "市", "区", "县", "州"]

  private func centre(behind end: Int, from start: Int) -> NameMention? {
    // 某省级工程中心, 某市内的检测中心
    if scan.first(of: Self.noCentre, at: end) != nil || scan.starts(.boundary, at: end) { return nil }
    var at = end
    for length in 0..<11 {
      if length >= 2, scan.has("中心", at: at) {
        guard scan.first(of: Self.notOfCentres, at: at + 6) == nil else { return nil }
        return NameMention(range: start..<at + 6, type: kind(ofCentre: end..<at), isFull: true)
      }
      let character = scan.character(at: at)
      guard CharacterClass(character.value) == .han, scan.numeral(at: at) == nil, !endsCentre(at) else { return nil }
      at += character.length
    }
    return nil
  }

  /// A word that names do not go across.
  private func endsCentre(_ at: Int) -> Bool {
    guard scan.starts(.boundary, at: at), let word = scan.longestHit(.boundary, at: at) else { return false }
    return vocabulary.boundary(word) != .weak
  }

  private func kind(ofCentre words: Range<Int>) -> OrganisationType {
    if scan.hasAny(Self.ofOffices, in: words) { return .government }
    return scan.hasAny(Self.ofScience, in: words) ? .research : .other
  }

  private static let noCentre: Words = [
    "级", "省级", "市级", "国家级", "内", "外", "的", "新", "首", "最", "大", "多", "各", "地处", "城市", "工程技术", "工程研究", "企业技术", "工业设计",
    "行政", "市", "区域", "核心",
  ]
  private static let notOfCentres: Words = ["项目", "认定", "城区", "镇", "村", "小学", "任务", "工作", "位置", "地带", "组", "户", "园区"]
  private static let ofOffices: Words = [
    "服务", "管理", "审评", "评审", "发展", "储备", "人才", "人社", "政务", "企业", "调解", "交流", "文旅", "签发", "核查", "招商", "投促", "就业", "结算",
    "登记",
    "检定",
  ]
  private static let ofScience: Words = ["检测", "检验", "技术", "研发", "研究", "实验", "计量", "中试", "创新", "测试", "科学"]
}
