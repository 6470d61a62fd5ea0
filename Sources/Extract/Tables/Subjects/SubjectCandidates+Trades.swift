internal import Lexicon
import Model

/// Lines of business that are spoken of: 在食品加工产业方面, 装备制造产业开工项目7个.
extension SubjectCandidates {
  /// 在食品加工产业方面，新增企业8家: the line of business is what is spoken of.
  func field(_ at: Int) -> SubjectCandidate? {
    guard scan.has("在", at: at) else { return nil }
    let clause = scan.nearClause(at)
    guard clause.count <= 60, scan.has("方面", before: max(at, clause.upperBound - 3)) else { return nil }
    let inside = at + 3..<clause.upperBound - 9
    guard inside.count >= 9, scan.has("产业", before: inside.upperBound), stretch.organisations(in: inside).isEmpty,
      !scan.has("建", at: inside.lowerBound), !scan.has("构建", at: inside.lowerBound)
    else { return nil }
    return SubjectCandidate(range: inside, namedAt: inside)
  }

  /// 装备制造产业开工项目7个，总投资…: projects are told by the line of business.
  func trade(_ at: Int) -> SubjectCandidate? {
    let near = at..<min(scan.nearClause(at).upperBound, at + 60)
    guard !near.isEmpty, !scan.has("在", at: at), let word = scan.offset(ofAny: Self.trades, in: near), word > at else {
      return nil
    }
    let end = word + 6
    guard let deed = scan.longest(of: Self.ofProjects, at: end), scan.has("项目", at: end + deed.utf8CodeUnitCount),
      scan.longestHit(.industry, at: at) != nil, stretch.organisations(in: at..<end).isEmpty
    else { return nil }
    return SubjectCandidate(range: at..<end, namedAt: at..<end)
  }

  private static let trades: [StaticString] = ["产业"]
  private static let ofProjects: Words = ["开工", "新开工", "签约", "新签约", "落地", "投产", "竣工", "在建", "储备"]
}
