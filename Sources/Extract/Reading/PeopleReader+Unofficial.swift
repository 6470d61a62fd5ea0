internal import Lexicon
import Model

/// Names without an office beside them, told by the sentence they stand in.
///
///     “…。”周某某拍着机器说        right behind a quotation, in a clause that ends in a word of saying
///     迎来换班的周某某。她…       the last word of a sentence whose next one begins with 他 or 她
///     周某某的办公桌…她…         the head of a sentence, where the name stands again and 他 or 她 is spoken of
///     周某某任党工委书记            who is appointed
extension PeopleReader {
  func unofficial(_ surname: Hit) -> Range<Int>? {
    let start = Int(surname.start)
    let isWeak = vocabulary.isWeakSurname(surname)
    let isFree = standsFree(start)
    guard isFree || !isWeak && scan.has("的", before: start) else { return nil }
    let short = Int(surname.end) + scan.character(at: Int(surname.end)).length
    guard isGiven(Int(surname.end)), short > Int(surname.end) else { return nil }
    if isFree, !isWeak, isAppointed(at: short), isUnworded(start..<short) { return accept(start..<short) }
    guard isGiven(short) else { return nil }
    let range = start..<short + scan.character(at: short).length
    let before = start == 0 ? nil : scan.mark(endingAt: start)?.kind
    let isAtHead = start == 0 || before == .stop
    let isAppointed = isFree && isAppointed(at: range.upperBound)
    // What costs more is asked where something speaks for a name; last how often it stands, for which all are counted.
    let isTold = !isFree || isAtHead || before == .closeQuote || isAppointed
    guard isTold || before == .comma && !isWeak, isUnworded(range),
      isTold || counts.count(of: range, in: scan) >= 2, let name = accept(range)
    else {
      return nil
    }
    if isFree {
      if isAppointed { return name }
      if before == .closeQuote, endsSpeaking(name.upperBound),
        counts.count(of: start..<short, in: scan) == counts.count(of: name, in: scan)
      {
        return name
      }
      // …，周某某蹲在地头: in the midst of a sentence, where it is told what somebody is seen to do.
      guard isAtHead || !isWeak && before == .comma && scan.first(of: Self.acts, at: name.upperBound) != nil else {
        return nil
      }
      return hero(name) ?? (!isWeak && isSingledOut(name) ? name : nil)
    }
    if heldOffice(before: start) != nil { return name }
    if isOfVillage(start), isEnd(at: name.upperBound) { return name }
    return scan.mark(at: name.upperBound)?.kind == .stop && isPronoun(name.upperBound + 3) ? name : nil
  }

  /// 周某某就是其中之一，她…: one of those that were told of.
  private func isSingledOut(_ name: Range<Int>) -> Bool {
    guard let verb = scan.first(of: Self.identities, at: name.upperBound) else { return false }
    let end = name.upperBound + verb.utf8CodeUnitCount
    guard let found = scan.offset(ofAny: ["他", "她"], in: end..<min(scan.text.count, end + 120)) else { return false }
    return isPronoun(found) && scan.mark(endingAt: found) != nil
  }

  private static let identities: Words = ["就是", "便是", "正是", "也是"]

  /// 东岭村的周某某: of a village, a town or a quarter.
  private func isOfVillage(_ start: Int) -> Bool { scan.first(of: Self.villages, before: start) != nil }

  private static let villages: Words = ["村的", "镇的", "乡的", "社区的", "街道的", "小区的"]

  private func isGiven(_ at: Int) -> Bool {
    let character = scan.character(at: at)
    return CharacterClass(character.value) == .han && isGivenName(character.value)
      && scan.longestHit(.title, at: at).map { $0.end - $0.start < 6 } ?? true
  }

  /// No word of two characters in it or across its ends.
  func isUnworded(_ range: Range<Int>) -> Bool {
    !scan.hits(in: range).contains { $0.end - $0.start >= 6 && $0.kinds != .surname }
      && !vocabulary.isEveryday(scan.folded[range.lowerBound..<range.lowerBound + 6])
      && !vocabulary.isEveryday(scan.folded[range.upperBound - 6..<range.upperBound])
  }

  /// 任党工委书记, 担任…, 当选…, 获评….
  private func isAppointed(at end: Int) -> Bool {
    if scan.first(of: Self.appointments, at: end) != nil { return true }
    guard scan.has("任", at: end) else { return false }
    let clause = scan.nearClause(end)
    return scan.hits(in: end + 3..<max(end + 3, min(clause.upperBound, end + 90))).contains {
      $0.kinds.contains(.title) && $0.end - $0.start >= 6
    }
  }

  private static let appointments: Words = [
    "担任", "出任", "兼任", "接任", "调任", "转任", "升任", "历任", "不再担任", "不再兼任", "当选", "被任命", "获评", "获聘", "受聘", "同志",
  ]

  /// The clause ends in 说 or another word of saying: 指着屏幕说, 在电话里表示.
  private func endsSpeaking(_ end: Int) -> Bool {
    let clause = scan.nearClause(end)
    guard clause.upperBound - end <= 75 else { return false }
    var last = clause.upperBound
    if let mark = scan.mark(endingAt: last) { last = Int(mark.start) }
    return scan.longestHit(.saying, endingAt: last) != nil
  }

  /// Who a story begins with: the name stands again, and 他 or 她 in the same text.
  private func hero(_ name: Range<Int>) -> Range<Int>? {
    guard counts.count(of: name, in: scan) >= 2, beginsDeed(name.upperBound) else { return nil }
    var at = name.upperBound
    let limit = min(scan.text.count, at + 900)
    while let found = scan.offset(ofAny: ["他", "她", "这位", "这名"], in: at..<limit) {
      // 这位26岁的“厂二代”: whoever was named.
      if isPronoun(found) || scan.has("这", at: found) && scan.mark(endingAt: found)?.kind == .stop { return name }
      at = found + 3
    }
    return nil
  }

  /// 的, a mark, a figure, a date or what people do.
  private func beginsDeed(_ end: Int) -> Bool {
    scan.mark(at: end) != nil || scan.numeral(at: end) != nil || scan.starts(.date, at: end)
      || scan.first(of: Self.deeds, at: end) != nil || scan.first(of: Self.acts, at: end) != nil
  }

  static let deeds: Words = [
    "的", "是", "有", "把", "从", "在", "每天", "带", "指", "告诉", "一边", "曾", "笑", "站", "走", "坐", "拿", "毕业", "出生", "今年", "和", "与",
    "说", "打算", "没", "也", "就",
    "还", "又", "已", "刚", "正", "想", "算", "用", "做", "干", "当", "来", "看", "问", "对", "给", "住", "到", "向",
  ]

  /// 他 or 她 alone: not 他们, 其他.
  private func isPronoun(_ at: Int) -> Bool {
    guard scan.has("他", at: at) || scan.has("她", at: at), !scan.has("其", before: at) else { return false }
    return !(["们", "国", "人", "日", "山", "乡", "方", "处"] as [StaticString]).contains { scan.has($0, at: at + 3) }
  }
}
