internal import Lexicon
import Model

/// Questions that are asked in direct speech.
extension NeedReader {
  /// A question asked in direct speech, with the clause before it where that is its ground.
  func question(
    _ hit: Hit, _ stretch: Story.Stretch, _ clause: Range<Int>, _ troubles: TroubleReader
  ) -> Range<Int>? {
    let scan = stretch.scan
    guard let inside = scan.quotation(around: Int(hit.start)), scan.characterCount(scan.stripped(clause)) >= 6 else {
      return nil
    }
    // 还差一笔钱，能不能先贷后押？: so short a question is asked because of what stands before it.
    if scan.characterCount(scan.stripped(clause)) < 8 {
      let whole = scan.stripped(inside)
      let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
      let ground = whole.lowerBound..<max(whole.lowerBound, clause.lowerBound)
      return !troubles.isSaidByHelper(Int(hit.start)) && (12...60).contains(scan.characterCount(whole))
        && telling.isFirm(ground)
        && scan.hasAny(["？"], in: whole.upperBound..<min(scan.text.count, whole.upperBound + 3))
        ? whole : nil
    }
    let sentence = scan.sentence(at: Int(hit.start))
    // 能不能问问银行，把贷款缓一缓？: the question goes on to its mark.
    let isLong =
      isAsked(at: Int(hit.start), clause, scan)
      && scan.hasAny(["？"], in: max(clause.lowerBound, sentence.upperBound - 9)..<sentence.upperBound)
    let asked =
      isLong && sentence.upperBound - clause.lowerBound <= 240 ? clause.lowerBound..<sentence.upperBound : clause
    // 看重的是有没有前景: no question.
    guard scan.hasAny(["？", "吗", "呢"], in: asked) || scan.hasAny(["想", "请问", "问", "关心", "咨询", "打听"], in: clause)
    else { return nil }
    // “失败了怎么办？” asks of anything.
    if scan.characterCount(inside) <= 8 || troubles.isSaidByOffice(Int(hit.start)) { return nil }
    var range = clause.lowerBound..<min(asked.upperBound, sentence.upperBound)
    if clause.lowerBound > sentence.lowerBound {
      let before = scan.nearClause(clause.lowerBound - 1)
      // 还差一份意见书，能不能帮我们想想办法？: what help is asked for stands before.
      if scan.hasAny(Self.pleas, in: range), before.lowerBound >= inside.lowerBound,
        let trouble = troubles.pleaded(before.lowerBound..<clause.lowerBound)
      {
        return trouble
      }
      // 活儿接到了春节，机器却不敢全开，能不能给我们换台变压器？: a speech that ends in the question of what troubles somebody is one need.
      let telling = TroubleTelling(scan: scan, vocabulary: story.vocabulary)
      let whole = scan.stripped(inside.lowerBound..<max(inside.lowerBound, range.upperBound))
      if before.lowerBound >= inside.lowerBound, telling.isFirm(before), !troubles.isSaidByHelper(Int(hit.start)),
        scan.characterCount(whole) <= 45
      {
        return whole
      }
      // 我们想了解…有没有支持 stands for itself; 招工需求大，能否补贴 does not.
      if !scan.hasAny(["我们", "想", "请问"], in: clause), before.lowerBound >= inside.lowerBound,
        scan.characterCount(before) > 4, scan.hits(in: before).contains(where: { $0.kinds.contains(.need) })
      {
        range = max(sentence.lowerBound, before.lowerBound)..<range.upperBound
      }
    }
    return withoutHead(withGround(scan.stripped(range), scan), scan)
  }

  /// 某公司提出建设职工宿舍的诉求: what is asked for stands between.
  func plea(_ hit: Hit, _ stretch: Story.Stretch, _ clause: Range<Int>) -> Range<Int>? {
    let scan = stretch.scan
    guard scan.has("提出", at: Int(hit.start)) else { return nil }
    var start = Int(hit.start) + 6
    if scan.has("了", at: start) { start += 3 }
    let after = start..<min(max(start, clause.upperBound), start + 120)
    guard let end = scan.offset(ofAny: ["的诉求", "的请求", "的申请", "的需求", "的愿望", "的求助"], in: after),
      (4...30).contains(scan.characterCount(start..<end)),
      scan.mark(at: start) == nil,
      stretch.organisations(in: clause.lowerBound..<Int(hit.start)).contains(where: { $0.type == .company })
    else { return nil }
    return start..<end
  }

  private static let pleas: [StaticString] = ["想想办法", "想办法", "想个办法", "帮帮忙", "帮帮我们", "支支招", "出出主意", "怎么办", "咋办", "搭把手"]

  /// 能不能…, 我们能否…: the clause begins with the question, and does not only tell of one.
  private func isAsked(at offset: Int, _ clause: Range<Int>, _ scan: Scan) -> Bool {
    let lead = scan.stripped(clause.lowerBound..<offset)
    return lead.isEmpty
      || ["我们", "政府", "管委会", "园区", "部门", "银行", "公司", "企业", "请问", "想问"].contains { scan.has($0, before: offset) }
  }

  /// “能否纳入补贴？小企业扛不住”: a trouble that ends the same speech is the ground of the question.
  private func withGround(_ question: Range<Int>, _ scan: Scan) -> Range<Int> {
    guard let inside = scan.quotation(around: question.lowerBound), let mark = scan.mark(at: question.upperBound)
    else { return question }
    let ground = scan.stripped(min(Int(mark.end), inside.upperBound)..<inside.upperBound)
    guard ground.count <= 160, (4...40).contains(scan.characterCount(ground)),
      TroubleTelling(scan: scan, vocabulary: story.vocabulary).isHard(ground)
    else { return question }
    return question.lowerBound..<ground.upperBound
  }
}
