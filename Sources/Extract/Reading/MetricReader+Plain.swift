internal import Lexicon
import Model

/// The noun itself, without what a reader would leave out of a table.
extension MetricReader {
  /// Where the noun before a figure begins without the half of a quotation, the place that everything on a page is said of
  /// (园区污水回用率) and when it was (目前库存).
  func startOfPlainNoun(_ noun: Range<Int>) -> Int {
    var at = startBehindQuotes(noun)
    for word in Self.heads where scan.has(word, at: at) && noun.upperBound - at >= word.utf8CodeUnitCount + 6 {
      at += word.utf8CodeUnitCount
    }
    for have in Self.have
    where scan.has(have, at: at) && scan.first(of: Self.ofSize, at: at + have.utf8CodeUnitCount) != nil {
      at += have.utf8CodeUnitCount
    }
    // 项目年产铅笔5亿支
    return scan.offset(ofAny: Self.yearly, in: at..<noun.upperBound) ?? at
  }

  private static let heads: [StaticString] = ["截至目前", "目前", "现在", "眼下", "如今", "园区内", "园区", "区内", "全市", "全省", "全县"]
  private static let have: [StaticString] = ["现有", "拥有", "共有", "有"]
  private static let ofSize: Words = ["规模以上", "规上", "限额以上", "限上"]
  private static let yearly: [StaticString] = ["年产", "日产", "月产"]

  /// Behind marks whose other half is outside: …当天办”“上门办”.
  private func startBehindQuotes(_ noun: Range<Int>) -> Int {
    var start = noun.lowerBound
    var number = scan.markIndex(from: noun.lowerBound)
    while number < scan.marks.count, Int(scan.marks[number].end) <= noun.upperBound {
      let mark = scan.marks[number]
      let partner = mark.partner >= 0 ? Int(scan.marks[Int(mark.partner)].start) : -1
      if mark.kind == .openQuote && partner < start || mark.kind == .openQuote && partner >= noun.upperBound
        || mark.kind == .closeQuote && partner < start
      {
        start = Int(mark.end)
      }
      number += 1
    }
    return start
  }

  /// 8款软件|入选某目录, 28家“老字号”|走访: what they do, or what is done with them, ends the noun that is counted.
  func isEnd(_ offset: Int, of start: Int) -> Bool {
    if scan.first(of: Self.doings, at: offset) != nil { return true }
    // 三所研究院|成果: these are houses.
    guard scan.has("所", before: start), let house = scan.longestHit(.suffix, endingAt: offset) else { return false }
    guard house.end - house.start >= 9, Int(house.start) >= start, let type = vocabulary.suffix(house)?.type else {
      return false
    }
    return type == .research || type == .university || type == .hospital
  }

  private static let doings: Words = [
    "入选", "入围", "参与", "参会", "参加", "参赛", "出席", "到会", "与会", "共建", "合建", "乘坐", "拜访", "走访", "划转", "获评", "亮相", "参展", "获批",
    "获得", "合并", "进驻", "分布在", "聚集在", "集聚在", "齐聚", "共聚",
  ]
}
