internal import Lexicon
import Model

/// The noun before a figure.
extension MetricReader {
  /// 青溪经开区|连续三年: a zone that no list has.
  private func isNamedZone(endingAt end: Int) -> Bool {
    guard scan.has("区", before: end), let word = scan.longestHit(.suffix, endingAt: end) else { return false }
    return OrganisationReader(scan, vocabulary).namesZone(word)
  }

  /// 以 of 规模以上, 限额以上: which enterprises; 就 of 就业岗位, 从 of 从业人员.
  private func isOfNoun(_ word: Hit) -> Bool {
    let start = Int(word.start)
    guard word.end - word.start == 3 else { return false }
    return scan.has("就业", at: start) || isInNoun(start)
      || scan.has("以上", at: start) && scan.first(of: Self.grades, before: start) != nil
  }

  /// 专家服务团|深入企业86家次, 综合评价中|上升9位: who does it, or where.
  private func endsActor(_ offset: Int) -> Bool {
    if scan.has("中", before: offset), scan.first(of: Self.assessments, before: offset - 3) != nil { return true }
    guard scan.first(of: Self.visits, at: offset) != nil, let house = scan.longestHit(.suffix, endingAt: offset) else {
      return false
    }
    return house.end - house.start >= 9
  }

  private static let visits: Words = ["深入", "走进", "走访", "上门", "赴", "前往", "对接", "服务", "帮扶", "指导"]

  private static let agos: Words = ["以来", "年来", "月来", "天来", "多来", "周来"]
  private static let grades: Words = [
    "规模", "限额", "博士", "硕士", "本科", "大专", "专科", "高中", "中级", "高级", "副高", "正高", "省级", "市级", "国家级", "县级", "三级", "二级",
  ]

  /// The words right before, back to a mark, a particle or a name: 已|接待客商.
  func nounBefore(_ range: Range<Int>) -> Range<Int>? {
    let end = trimmedEnd(range.upperBound, from: range.lowerBound)
    var at = end
    for _ in 0..<14 where at > range.lowerBound {
      let character = scan.character(before: at)
      let start = at - character.length
      if let mark = scan.mark(at: start), mark.kind != .closeQuote, mark.kind != .openQuote { break }
      if let word = scan.longestHit(.boundary, endingAt: at), vocabulary.boundary(word) == .particle,
        !isOfNoun(word)
      {
        break
      }
      if scan.first(of: Self.wholes, before: at) != nil { break }
      if scan.longestHit(.zone, endingAt: at) != nil || isNamedZone(endingAt: at) { break }
      // 某某公司|搬来: who it is said of.
      if at < end, scan.has("公司", before: at) || scan.has("集团", before: at) || endsName(at) { break }
      // 今年|中标项目: no 年中.
      if scan.longestHit(.date, endingAt: at) != nil, !isInNoun(start) { break }
      if at < end, endsActor(at) { break }
      // 成立一年来|调处纠纷
      if scan.has("来", before: at), scan.first(of: Self.agos, before: at) != nil, !scan.has("每", before: at - 6) {
        break
      }
      // 8月|出口
      if scan.has("月", before: at) || scan.has("日", before: at), scan.numeral(endingAt: at - 3) != nil { break }
      at = start
    }
    // 每天走两万步
    if at < end, scan.has("每", before: at), at - 3 >= range.lowerBound { at -= 3 }
    // 提供前4年水费全免: the first of them.
    if scan.has("予前", before: range.upperBound) || scan.has("供前", before: range.upperBound) { return nil }
    // “12小时代收”: the figure is a part of a name, and what stands before is not of it.
    if scan.mark(endingAt: range.upperBound)?.kind == .openQuote { return nil }
    at = startOfPlainNoun(at..<end)
    // 某市近30年来: where, and not what.
    if let place = scan.longestHit(.place, at: at), Int(place.end) == end { return nil }
    let length = scan.text[at..<max(at, end)].count { $0 & 0xC0 != 0x80 }
    return length >= 2 ? at..<end : nil
  }

  /// Of whom or of which time it is said, and not what.
  private static let wholes: Words = ["其中", "此次", "全区", "该区", "该市", "该县", "该镇", "我区", "我市", "我县", "我省"]
}
