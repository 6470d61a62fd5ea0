internal import Lexicon
import Model

/// Distinctions that are counted or given.
extension PolicyReader {
  /// 国家级绿色工厂4家, 入选第六批专精特新中小企业: a distinction that is counted or given.
  func award(endingWith hit: Hit) -> Range<Int>? {
    guard strength(hit) != .none, isKind(hit, "award") else { return nil }
    let clause = scan.clause(at: Int(hit.start))
    let isCounted = isCounted(after: Int(hit.end))
    let near = max(clause.lowerBound, Int(hit.start) - 60)..<Int(hit.start)
    guard isCounted || scan.hasAny(Self.given, in: near), !isCondition(clause, before: Int(hit.start)) else {
      return nil
    }
    var start = Int(hit.start)
    for _ in 0..<16 {
      guard start > clause.lowerBound, scan.mark(endingAt: start) == nil, stretch.quantity(endingAt: start) == nil,
        !scan.has("建成", before: start)
      else { break }
      if let place = scan.longestHit(.place, endingAt: start) {
        start = Int(place.start)
        continue
      }
      if scan.first(of: Self.given, before: start) != nil || scan.has("了", before: start)
        || scan.has("的", before: start) || scan.has("全市", before: start) || scan.has("全区", before: start)
        || scan.has("全省", before: start) || isGoal(endingAt: start) || scan.first(of: Self.wholes, before: start) != nil
        || scan.first(of: Self.leads, before: start) != nil
        || scan.longestHit(.zone, endingAt: start) != nil
      {
        break
      }
      start -= scan.character(before: start).length
    }
    let range = start..<Int(hit.end)
    // 瞪羚企业 tells which by itself.
    return scan.characterCount(range) >= 5 || range == hit.range && hit.end - hit.start >= 12 && isNicknamed(hit)
      ? range : nil
  }

  private static let leads: Words = ["为", "是", "有", "其中", "新增", "包括", "含", "累计", "培育", "引进", "拥有", "集聚", "打造"]
  private static let wholes: Words = [
    "该区", "该市", "该县", "该园区", "该园", "园区", "区内", "辖区", "全县", "全州", "我区", "我市", "我县", "我省",
  ]
  private static let given: Words = [
    "入选", "通过", "申报", "创建", "获评", "认定", "荣获", "列入", "评为", "获批", "拿到", "摘得", "斩获", "跻身", "争创", "获得", "获",
  ]

  /// 第六批专精特新企业, 首批未来工厂: those of one announcement.
  func isOfBatch(_ range: Range<Int>, _ hit: Hit) -> Bool {
    if scan.has("首批", at: range.lowerBound) { return isKind(hit, "award") }
    guard scan.has("第", at: range.lowerBound), let number = scan.numeral(at: range.lowerBound + 3) else { return false }
    return scan.has("批", at: number.end) && isKind(hit, "award")
  }

  /// 省级“瞪羚”企业达36家, 省级“瞪羚”称号: a distinction that goes by a nickname, where it is counted or its grade is told.
  func nicknamed(_ outer: Int, _ close: Int, _ inside: Range<Int>) -> Range<Int>? {
    let isFirm = scan.isAny(of: Self.nicknames, inside)
    guard isFirm || scan.has("工厂", before: inside.upperBound) else { return nil }
    var start = outer
    for word in ["专精特新", "制造业", "国家级", "省级", "市级", "自治区级", "全球", "全国", "全省", "世界"] as [StaticString]
    where scan.has(word, before: start) {
      start -= word.utf8CodeUnitCount
    }
    if isFirm, scan.has("企业", at: close), isCounted(after: close + 6) { return start..<close + 6 }
    guard start < outer, scan.hasAny(Self.giving, in: max(0, start - 36)..<start) else { return nil }
    return isFirm && scan.has("企业", at: close) ? start..<close + 6 : start..<close
  }

  private static let giving: Words = ["获评", "认定", "入选", "拿到", "获得", "摘得", "晋级", "跻身", "评为", "成为", "获批", "获颁", "入围"]

  private func isNicknamed(_ hit: Hit) -> Bool {
    strength(hit) != .weak && scan.first(of: Self.nicknames, at: Int(hit.start)) != nil
  }

  private static let nicknames: Words = ["小巨人", "瞪羚", "独角兽", "单项冠军", "隐形冠军", "雏鹰", "哪吒", "潜在独角兽", "链主", "金种子"]

  /// 对新获批的某某，给予…: who is to be paid, and not what was given.
  func isCondition(_ clause: Range<Int>, before offset: Int) -> Bool {
    let inner = scan.stripped(clause)
    let near = max(clause.lowerBound, offset - 60)..<offset
    let isOfSome = scan.has("对", at: inner.lowerBound) || scan.has("凡", at: inner.lowerBound)
    guard isOfSome || scan.hasAny(Self.newly, in: near) else { return false }
    let after = offset..<min(scan.text.count, scan.nearSentence(offset).upperBound)
    return scan.hasAny(Self.rewards, in: after)
  }

  private static let newly: Words = [
    "新获批", "新认定", "新入选", "新获评", "新评定", "首次认定", "首次通过", "首次获", "新设立的", "新组建的",
  ]
  private static let rewards: Words = ["奖励", "给予", "补助", "补贴", "资助", "奖补", "支持"]

  /// 到2027年: the year that a number is to be reached by.
  private func isGoal(endingAt offset: Int) -> Bool {
    guard let date = stretch.dates.last(startingBefore: offset), date.range.upperBound == offset else { return false }
    return scan.has("到", before: date.range.lowerBound) || scan.has("截至", before: date.range.lowerBound)
  }

  private static let sums: Words = ["总数", "已", "累计", "达到", "达", "共", "有"]

  /// 企业93家, 企业达到93家.
  private func isCounted(after end: Int) -> Bool {
    var at = end
    if scan.mayBegin(Self.sums, at: at) {
      for word in Self.sums where scan.has(word, at: at) { at += word.utf8CodeUnitCount }
    }
    return stretch.quantities(in: at..<at + 1).first?.dimension == .count
  }
}
