internal import Lexicon
import Model

/// What is a company's and spoken of by itself: its base, what it has made.
extension SubjectCandidates {
  private static let costs: Words = ["占地", "总投资", "投资", "建筑面积", "总建筑面积", "规划", "用地", "计划投资", "计划总投资", "一期", "项目"]

  /// 某公司的机器人基地，占地178亩: the thing, not its owner.
  func ownsThing(_ owner: Range<Int>) -> Range<Int>? {
    guard scan.has("的", at: owner.upperBound) else { return nil }
    let start = owner.upperBound + 3
    let clause = scan.nearClause(start)
    if let made = madeThing(start, clause) { return made }
    guard let mark = scan.mark(endingAt: clause.upperBound), mark.kind == .comma,
      (9...60).contains(Int(mark.start) - start),
      scan.first(of: Self.buildings, before: Int(mark.start)) != nil,
      scan.first(of: Self.costs, at: Int(mark.end)) != nil,
      !isKnownProject(start..<Int(mark.start)), scan.numerals(in: start..<Int(mark.start)).isEmpty
    else { return nil }
    return start..<Int(mark.start)
  }

  /// 某公司的显微镜在开发区下线，售价…: what it has made, where the next clause measures it.
  private func madeThing(_ start: Int, _ clause: Range<Int>) -> Range<Int>? {
    guard scan.mark(endingAt: clause.upperBound)?.kind == .comma,
      scan.first(of: SubjectCandidates.ownMeasures, at: clause.upperBound) != nil
        || scan.first(of: Self.eachMade, at: clause.upperBound) != nil,
      let verb = scan.offset(ofAny: Self.makingsKnown, in: start..<min(clause.upperBound, start + 45)),
      (6...36).contains(verb - start), scan.first(of: SubjectCandidates.thingEnds, before: verb) != nil,
      isNoun(start..<verb), !isKnownProject(start..<verb), scan.numerals(in: start..<verb).isEmpty
    else { return nil }
    return start..<verb
  }

  private static let eachMade: Words = ["单台", "单机", "每台", "单套", "单价", "单件", "每件", "每套"]
  static let makingsKnown: Words = [
    "在", "下线", "通过", "上市", "问世", "亮相", "交付", "投用", "获批", "成功", "正式", "顺利", "首次", "发往", "取得",
  ]
}
