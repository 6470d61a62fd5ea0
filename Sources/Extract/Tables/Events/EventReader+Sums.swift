internal import Lexicon
import Model

/// Money that changes hands, people who are sent out, and how a firm began: told without a word that says so much was reached.
extension EventReader {
  /// 放款270万元, 入股了1600万元: a sum right behind the word, and neither a rule nor a bound.
  func isFunded(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    guard scan.isAny(of: Self.funding, hit.range) else { return false }
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 24)
    guard let sum = stretch.quantities(in: near).first, sum.dimension == .money, sum.change == nil else { return false }
    return !isBounded(clause, before: Int(hit.start))
  }

  /// 为茶农提供75万元贷款: a loan behind its sum.
  func isLoan(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let near = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 24)
    guard let sum = stretch.quantities(in: near).first, sum.dimension == .money, sum.change == nil,
      !isBounded(clause, before: Int(hit.start))
    else { return false }
    let after = sum.range.upperBound..<min(max(sum.range.upperBound, clause.upperBound), sum.range.upperBound + 36)
    return scan.hasAny(Self.loans, in: after) && !scan.hasAny(["额度", "以内", "以下"], in: after)
  }

  /// 每户, 最高, 可, 计划: what may be had.
  private func isBounded(_ clause: Range<Int>, before start: Int) -> Bool {
    scan.hasAny(Self.bounding, in: clause.lowerBound..<max(clause.lowerBound, start))
  }

  private static let funding: Words = [
    "放款", "放贷", "借款", "发放贷款", "投放贷款", "投进", "入股", "股权投资", "注资", "跟投", "领投", "参股", "垫资",
  ]
  private static let loans: Words = ["贷款", "授信", "融资", "借款"]
  private static let bounding: Words = [
    "每", "单户", "单笔", "最高", "最多", "最低", "可获", "可为", "可向", "可享", "可给", "将", "拟", "需要", "计划", "预计", "打算", "不肯", "不敢",
    "不愿", "迟迟", "才能", "如果", "凡", "余额", "希望",
  ]

  /// 派出2名焊工驻厂: people, and where they stay or what they go into.
  func isSentOut(_ hit: Hit, _ clause: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    guard ["派出", "选派", "派来", "派驻"].contains(where: { word.equals($0) }) else { return false }
    let after = Int(hit.end)..<min(max(Int(hit.end), clause.upperBound), Int(hit.end) + 75)
    guard let count = stretch.quantities(in: after).first, count.range.lowerBound <= Int(hit.end) + 6,
      countsPeople(count)
    else { return false }
    return scan.hasAny(
      ["驻", "进厂", "到厂", "上门", "入企", "蹲点", "到企业", "进车间", "下沉"],
      in: count.range.upperBound..<max(count.range.upperBound, after.upperBound))
      && !isBounded(clause, before: Int(hit.start))
  }

  private func countsPeople(_ count: QuantityMention) -> Bool {
    ["名", "位", "人", "个"].contains { count.unit.equals($0) }
  }

  /// Who is taken on for an office, who comes with others to begin, and who has only found work.
  func ofPeople(
    _ word: ArraySlice<UInt8>, _ before: Range<Int>, _ after: Range<Int>, _ count: QuantityMention?
  ) -> EventType? {
    if word.equals("来到"), scan.hasAny(Self.bringing, in: before),
      stretch.organisation(startingAt: after.lowerBound)?.type != .company
    {
      let isMove = scan.hasAny(["从"], in: before) && scan.hasAny(["团队", "公司", "企业", "工厂"], in: before)
      return isMove ? .relocation : .other
    }
    // 由校长担任组长: what the rule is.
    if word.equals("担任"), scan.has("由", at: before.lowerBound), stretch.dates(in: before).isEmpty { return .nothing }
    // 58人与用人单位签约: who found work.
    if word.equals("签约") || word.equals("达成意向"), let count,
      count.range.upperBound <= before.upperBound, ["人", "名", "位", "余人"].contains(where: { count.unit.equals($0) })
    {
      return .other
    }
    // 聘请12名“某某顾问”.
    if word.equals("聘请") || word.equals("选聘"), count != nil {
      return isOffice(after) ? .appointment : nil
    }
    // 当上大户 is no office.
    if word.begins(with: Self.becoming) {
      if (count?.value.integer ?? 1) > 1 { return .other }
      if !scan.hits(in: after).contains(where: { $0.kinds.contains(.title) }) { return .nothing }
    }
    // 学员全部上岗: they work, and hold no office.
    if word.ends(with: "上岗"), count == nil || (count?.value.integer ?? 0) >= 5,
      scan.hasAny(["全部", "已", "陆续", "均", "都"], in: before),
      !scan.hasAny(["毕业生", "学员", "学生", "工人", "员工", "技工", "人员", "职工"], in: before)
    {
      return .nothing
    }
    return nil
  }

  private static let becoming: StaticString = "当上"
  private static let bringing: Words = ["带着", "带领", "领着", "率领"]

  /// 聘请12名“某某顾问”: how many, and as what.
  func isTakenOn(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?) -> Bool {
    let word = scan.folded[hit.range]
    guard word.equals("聘请") || word.equals("选聘"), let count, count.range.lowerBound >= Int(hit.end) else {
      return false
    }
    return isOffice(count.range.upperBound..<max(count.range.upperBound, clause.upperBound))
      && !isBounded(clause, before: Int(hit.start))
  }

  private func isOffice(_ after: Range<Int>) -> Bool {
    scan.hasAny(["“", "「", "顾问", "副总", "导师", "厂长", "合伙人", "总师", "校长"], in: after)
  }

  /// 2009年，何敏带着7名同学来到宁城; 1996年靠修水泵起家: in what year a firm began, and with what.
  func isBeginning(_ hit: Hit, _ clause: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let word = scan.folded[hit.range]
    let before = clause.lowerBound..<max(clause.lowerBound, Int(hit.start))
    guard isDated(clause, sentence) else { return false }
    if word.equals("来到") || word.equals("回到") {
      guard let bringing = scan.offset(ofAny: Self.bringing, in: before) else { return false }
      return stretch.quantities(in: bringing..<Int(hit.start)).contains(where: countsPeople)
    }
    guard word.equals("起步") || word.equals("起家") else { return false }
    return scan.hasAny(["靠", "用", "以", "凭", "拿", "从"], in: before)
  }
}
