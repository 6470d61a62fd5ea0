internal import Lexicon
import Model

/// Names that only say where something is, or who noticed it.
extension SubjectCandidates {
  /// 某高新区|某某产业园, 该区|某某公共仓: what is named right behind a zone is spoken of, and the zone says where it is.
  func isBeforeItsOwn(_ end: Int) -> Bool {
    if let project = stretch.projects.first(startingIn: end..<end + 1) { return !isListed(project.range) }
    guard let park = stretch.organisation(startingAt: end) else { return false }
    return (park.type == .park || park.type == .research || park.type == .university) && !isListed(park.range)
  }

  /// 平台发现某公司的漏水率高达17%, 某局了解到某厂…: who only notices what is told of somebody else in the clause.
  func isOnlooker(_ candidate: SubjectCandidate) -> Bool {
    guard candidate.kind == .name else { return false }
    var end = candidate.range.upperBound
    if scan.mayBegin(Self.readily, at: end) {
      for word in Self.readily where scan.has(word, at: end) { end += word.utf8CodeUnitCount }
    }
    guard let word = scan.first(of: Self.noticing, at: end) else { return false }
    let clause = scan.clause(at: end)
    end += word.utf8CodeUnitCount
    return !stretch.organisations(in: end..<max(end, clause.upperBound)).isEmpty
  }

  private static let readily: Words = ["随即", "很快", "及时", "也", "在走访中", "走访中", "走访时", "排查时", "调研中", "最早"]
  private static let noticing: Words = ["发现", "了解到", "获悉", "得知", "注意到", "监测到", "看到", "听说", "捕捉到", "摸排到"]

  /// “四上”企业512家: what kind of them are counted, and nobody who has or does something.
  func isKindCounted(_ candidate: SubjectCandidate) -> Bool {
    let range = candidate.place
    guard !range.isEmpty, scan.mark(at: range.upperBound)?.kind == .closeQuote else { return false }
    let near = max(0, range.lowerBound - 60)..<range.upperBound + 60
    return stretch.quantities(in: near).contains { quantity in
      quantity.metric.map { $0.lowerBound < range.lowerBound && range.upperBound + 9 <= $0.upperBound } ?? false
    }
  }
}
