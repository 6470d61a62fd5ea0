internal import Lexicon
import Model

/// Who is entitled to something by a rule: 信用90分以上的商户可获得30万元贷款, 学员全勤可领800元奖金.
extension SubjectCandidates {
  /// The noun for whom it is, right before a word of what they may have; the figures of its description are said of it, too.
  func entitled(_ start: ClauseStart) -> SubjectCandidate? {
    guard start.mayHold(lists.grants) else { return nil }
    let (start, clause) = (start.at, start.clause)
    let limit = min(clause.upperBound, start + 120)
    guard start + 6 < limit, let grant = scan.offset(ofAny: Self.grants, in: start + 6..<limit) else { return nil }
    var end = grant
    // 学员|全勤|可获: how they come by it.
    for word in Self.manners where scan.has(word, before: end) { end -= word.utf8CodeUnitCount }
    guard let noun = scan.first(of: Self.people, before: end) else { return nil }
    let from = end - noun.utf8CodeUnitCount
    guard from >= start, from == start || scan.has("的", before: from) || scan.numerals(in: start..<from).isEmpty,
      stretch.organisations(in: from..<end).isEmpty
    else { return nil }
    let whole = from == start ? from : scan.has("的", before: from) ? from : scan.nounStart(endingAt: end, from: start)
    return SubjectCandidate(range: start..<end, namedAt: whole..<end, kind: .noun)
  }

  static let grants: Words = [
    "可获得", "可享受", "可申请", "可领取", "可获", "可享", "可领", "可拿", "可凭", "最高可", "可一次性", "可按",
  ]
  private static let manners: [StaticString] = ["全勤", "每月", "每年", "每人", "还", "均", "都", "凭证", "凭积分", "最高", "每期", "一次性"]
  private static let people: Words = [
    "企业", "单位", "个人", "人才", "毕业生", "机构", "项目", "平台", "团队", "家庭", "用户", "商户", "农户", "学员", "职工", "员工", "博士", "硕士", "居民",
    "创业者",
    "租户", "业主", "乘客", "司机", "工人",
  ]
}
