internal import Lexicon
import Model

/// Names that stand in a row with others: what is 列入 or 入选, and the ways of one kind.
extension PolicyReader {
  static let entered: Words = ["列入", "入选", "入围", "纳入", "跻身", "获评", "荣登", "获批", "认定为", "评为", "命名为", "评定为"]
  private static let entries: Words = [
    "项目", "名单", "目录", "试点", "综合体", "集群", "品牌", "案例", "标准计划", "重点工程", "示范基地", "示范区", "示范园区", "榜单", "百强", "工厂", "平台",
    "清单",
    "计划", "工程",
  ]

  /// What something is named: 被认定为某省首批示范基地.
  private static let titles: Words = [
    "研究院", "研究中心", "技术中心", "创新中心", "设计中心", "实验室", "工作站", "基地", "园区", "企业", "单位", "集体", "组织", "孵化器", "众创空间", "车间", "机构",
    "开发区",
  ]

  /// 列入某省重大产业项目、某省重大外资项目: each thing of the row, where all end as such things do.
  func enteredIn() -> [PolicyMention] {
    var found: [PolicyMention] = []
    var at = 0
    while let start = scan.offset(ofAny: Self.entered, in: at..<scan.text.count), found.count < 200 {
      guard let verb = scan.first(of: Self.entered, at: start) else { break }
      at = start + verb.utf8CodeUnitCount
      if stretch.organisation(holding: start) != nil { continue }
      var from = at
      if scan.has("了", at: from) { from += 3 }
      if let date = stretch.dates(in: from..<from + 1).first { from = date.range.upperBound }
      if isCondition(scan.nearClause(start), before: start) { continue }
      let isNamed = scan.has("为", before: at)
      let kind =
        verb.utf8CodeUnitCount == 6 && (scan.has("列入", at: start) || scan.has("纳入", at: start)) ? "list" : "award"
      for item in row(from, isNamed: isNamed) {
        found.append(PolicyMention(stretch: number, range: item, kind: Array(kind.utf8)))
      }
    }
    return found
  }

  /// The things from an offset on, up to a mark that ends the row.
  private func row(_ start: Int, isNamed: Bool) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var from = start
    for _ in 0..<6 {
      var index = scan.markIndex(from: from)
      // Quotation marks and parentheses stand inside names.
      while index < scan.marks.count {
        switch scan.marks[index].kind {
        case .comma, .pause, .stop, .semicolon, .colon, .ellipsis, .dash, .openTitle: break
        default:
          index += 1
          continue
        }
        break
      }
      let end = index < scan.marks.count ? Int(scan.marks[index].start) : scan.text.count
      guard end > from, let item = entry(from..<end, isNamed: isNamed) else { break }
      items.append(item)
      guard item.upperBound == end, index < scan.marks.count, scan.marks[index].kind == .pause else { break }
      from = Int(scan.marks[index].end)
    }
    return items
  }

  /// What ends in a word for such things, before a mark, 之一 or 的.
  private func entry(_ part: Range<Int>, isNamed: Bool) -> Range<Int>? {
    guard part.count <= 120 else { return nil }
    var end = part.upperBound
    if scan.has("之一", before: end) { end -= 6 }
    let range = part.lowerBound..<end
    guard (6...30).contains(scan.characterCount(range)), !scan.hasAny(["的", "了", "并", "在"], in: range),
      scan.first(of: Self.entries, before: end) != nil || isNamed && scan.first(of: Self.titles, before: end) != nil,
      scan.numeral(at: part.lowerBound) == nil
    else { return nil }
    return range
  }

  /// 推进资本招商、驻点招商、以商招商: what ends as a way known by name does, and stands in a row with it, is one as well.
  func rowmates(of found: [PolicyMention]) -> [PolicyMention] {
    guard !found.isEmpty else { return [] }
    var mates: [PolicyMention] = []
    func isFound(_ range: Range<Int>) -> Bool { found.contains { $0.range.upperBound == range.upperBound } }
    for mention in found where mention.kind.equals("mechanism") && mention.range.count >= 12 {
      let tail = mention.range.upperBound - 6
      var at = mention.range.lowerBound
      // Leftwards, then rightwards.
      for _ in 0..<5 where scan.has("、", before: at) {
        let end = at - 3
        guard end >= 6, scan.text[end - 6..<end] == scan.text[tail..<mention.range.upperBound] else { break }
        let start = wordsStart(before: end)
        guard (3...8).contains(scan.characterCount(start..<end)), !isFound(start..<end) else { break }
        mates.append(PolicyMention(stretch: number, range: start..<end, kind: mention.kind))
        at = start
      }
      at = mention.range.upperBound
      for _ in 0..<5 where scan.has("、", at: at) {
        let start = at + 3
        let index = scan.markIndex(from: start)
        let end = index < scan.marks.count ? Int(scan.marks[index].start) : scan.text.count
        guard end >= start + 9, end - start <= 27,
          scan.text[end - 6..<end] == scan.text[tail..<mention.range.upperBound]
        else { break }
        if !isFound(start..<end) {
          mates.append(PolicyMention(stretch: number, range: start..<end, kind: mention.kind))
        }
        at = end
      }
    }
    return mates
  }

  /// Back to a mark, or to the verb that brings the row.
  private func wordsStart(before end: Int) -> Int {
    var at = end
    for _ in 0..<8 where at > 0 {
      if scan.mark(endingAt: at) != nil { return at }
      for verb in ["推进", "探索", "开展", "实施", "坚持", "采取", "推行", "强化", "突出", "用好", "通过", "创新", "了"] as [StaticString]
      where scan.has(verb, before: at) {
        return at
      }
      if at < end - 6, let verb = scan.longestHit(.boundary, endingAt: at), verb.end - verb.start >= 6,
        vocabulary.boundary(verb) == .verb
      {
        return at
      }
      at -= max(1, scan.character(before: at).length)
    }
    return at
  }
}
