internal import Lexicon
import Model

/// What a word tells of by what it is done to: 担任兼职教师 is no appointment, 促成协议 a signing.
extension EventReader {
  /// Empty where it is no event at all, nil where the word tells enough.
  func ofObject(_ hit: Hit, _ clause: Range<Int>, _ count: QuantityMention?) -> EventType? {
    let word = scan.folded[hit.range]
    let after = Int(hit.end)..<max(Int(hit.end), clause.upperBound)
    let before = clause.lowerBound..<max(clause.lowerBound, Int(hit.start))
    if word.equals("搬入"), scan.hasAny(["设备", "机台", "机床", "仪器"], in: after) { return .other }
    // 31个项目集中亮相: signed or begun, as another word tells.
    if word.equals("亮相"), scan.hasAny(["项目"], in: before) { return .nothing }
    if let told = ofUse(word, after, count) ?? ofService(hit, clause) ?? ofPaper(hit, clause) { return told }
    if let told = ofPeople(word, before, after, count) { return told }
    if word.equals("复核"), !scan.hasAny(["通过"], in: before) { return .nothing }
    // 接到诉求874件，办结846件: what has come of what was taken in.
    if word.ends(with: "办结"),
      scan.hasAny(["接到", "收到", "受理", "接诉", "收集"], in: max(0, clause.lowerBound - 60)..<Int(hit.start))
    {
      return .other
    }
    // 担任兼职教师 is no office.
    if word.equals("担任"), scan.hasAny(Self.helpers, in: after) { return .other }
    if word.equals("开行"), scan.hasAny(["趟", "班次", "车次"], in: after) { return .other }
    // 促成合作协议76份.
    if word.equals("促成"), count?.unit.equals("份") == true, scan.hasAny(["协议", "合同"], in: after) {
      return .signing
    }
    if word.equals("新增"), scan.hasAny(Self.certificates, in: after) { return .approval }
    // 由4名科研人员于2021年创办: a firm is neither opened nor launched.
    if word.equals("创办"), after.count < 6, stretch.organisations(in: before).first?.type == .company {
      return .other
    }
    // 设立“某某服务站”: a service under a name.
    if isFoundedByName(hit),
      !scan.hasAny(
        ["专班", "小组", "团队", "工作组", "服务队", "支队", "公司"],
        in: after.lowerBound..<min(after.upperBound, after.lowerBound + 60))
    {
      return .launch
    }
    if word.begins(with: Self.developed), isFirst(in: clause, hit) { return .launch }
    return nil
  }

  private static let developed: StaticString = "研制"

  /// Who gives a hand beside an office of their own.
  private static let helpers: Words = ["兼职", "导师", "讲师", "教师", "辅导员", "志愿者", "顾问", "评委", "指导员", "联络员"]
}
