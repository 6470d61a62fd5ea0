import Model

/// Trains, ships and services that go by a name in quotation marks or by what they carry.
extension SubjectCandidates {
  /// 满载60箱茶叶的货轮驶离港区，12天后抵达…; 某区“石桥号”班列满载…: what is on the way.
  func carrier(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    laden(start, clause) ?? owned(start, clause)
  }

  private func laden(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    guard scan.first(of: lists.carrying, at: start) != nil,
      let load = stretch.quantities.first(startingIn: start..<min(clause.upperBound, start + 24)),
      let of = scan.offset(
        ofAny: SubjectCandidates.particle, in: load.range.upperBound..<min(clause.upperBound, start + 90)),
      let end = endOfCarrier(of + 3, clause)
    else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: of + 3..<end, kind: .noun)
  }

  static let carrying: Words = ["满载", "装载", "载着", "装有", "装满"]

  /// 班列, “石桥—江口”快线: where what carries ends, nil where it is none.
  func endOfCarrier(_ start: Int, _ clause: Range<Int>) -> Int? {
    var from = start
    if let open = scan.mark(at: start), open.kind == .openQuote, open.partner >= 0 {
      from = Int(scan.marks[Int(open.partner)].end)
      guard from - start <= 60 else { return nil }
    }
    let limit = min(clause.upperBound, from + 36)
    guard from < limit, let word = scan.offset(ofAny: Self.carriers, in: from..<limit),
      let carrier = scan.first(of: Self.carriers, at: word), stretch.organisations(in: from..<word).isEmpty,
      scan.numerals(in: from..<word).isEmpty
    else { return nil }
    return word + carrier.utf8CodeUnitCount
  }

  /// 某高新区“石桥号”货运班列: the zone only says whose it is.
  private func owned(_ start: Int, _ clause: Range<Int>) -> SubjectCandidate? {
    guard let owner = stretch.organisation(startingAt: start) else { return nil }
    let at = owner.range.upperBound + (scan.has("的", at: owner.range.upperBound) ? 3 : 0)
    guard scan.mark(at: at)?.kind == .openQuote, let end = endOfCarrier(at, clause) else { return nil }
    return SubjectCandidate(range: start..<end, namedAt: at..<end, kind: .noun)
  }

  private static let carriers: Words = [
    "班列", "专列", "列车", "货轮", "货船", "轮船", "邮轮", "滚装船", "包机", "货机", "航班", "航线", "快线", "专线", "货车", "卡车", "车队", "船队", "巴士",
    "公交",
    "大篷车", "直通车",
  ]
}
