internal import Lexicon
import Model

/// Counts whose noun stands further on: behind what they are like, how large they are, or a row of trades.
extension MetricReader {
  /// 几十家拥有资质的诊所, 2个初具规模和体系的集群: behind what they are like.
  func described(_ start: Int, _ next: Int) -> Range<Int>? {
    guard scan.first(of: Self.likeness, at: start) != nil else { return nil }
    let limit = min(next, start + 60)
    guard start < limit, let of = scan.offset(ofAny: SubjectCandidates.particle, in: start..<limit),
      scan.markIndex(from: start) == scan.markIndex(from: of),
      // One description: a text of nothing but such words is no noun.
      scan.first(of: Self.likeness, at: of + 3) == nil
    else { return nil }
    return nounAfter(of, before: next)
  }

  /// 2个千亿元级产业集群: the figure behind this one says how large they are.
  func graded(_ end: Int) -> Range<Int>? {
    let near = end..<min(scan.text.count, end + 24)
    guard let grade = scan.offset(ofAny: Self.grade, in: near), scan.markIndex(from: end) == scan.markIndex(from: grade)
    else { return nil }
    return nounAfter(grade + 3, before: scan.nearClause(grade).upperBound)
  }

  private static let grade: [StaticString] = ["级"]
  private static let likeness: Words = ["符合", "初具", "具有", "具备", "从事", "来自", "位于", "处于", "拥有", "涉及", "涵盖", "覆盖", "专注"]

  /// 40余家智能家居、数控机床企业: of trades in a row, what the last of them says that all are.
  func kindOfRow(_ noun: Range<Int>, _ next: Int) -> Range<Int>? {
    guard scan.has("、", at: noun.upperBound), let trade = scan.longestHit(.industry, endingAt: noun.upperBound),
      trade.kinds.isDisjoint(with: [.metric, .title]), Int(trade.start) >= noun.lowerBound
    else { return nil }
    let rest = noun.upperBound..<min(next, noun.upperBound + 90)
    guard !rest.isEmpty, let word = Self.houses.lazy.compactMap({ scan.offset(ofAny: [$0], in: rest) }).min() else {
      return nil
    }
    // Nothing but a row lies between.
    var number = scan.markIndex(from: noun.upperBound)
    while number < scan.marks.count, Int(scan.marks[number].start) < word {
      if scan.marks[number].kind != .pause { return nil }
      number += 1
    }
    return word..<word + 6
  }

  private static let houses: [StaticString] = ["企业", "公司", "机构", "院校"]
}
