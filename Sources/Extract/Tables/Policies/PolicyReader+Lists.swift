internal import Lexicon
import Model

extension PolicyReader {
  /// 采取提前受理、“一窗通办”、承诺制等措施: each thing of a list that ends in 等措施.
  func listed() -> [PolicyMention] {
    var found: [PolicyMention] = []
    var index = 0
    while index < scan.marks.count {
      guard scan.marks[index].kind == .pause else {
        index += 1
        continue
      }
      var last = index
      var next = index + 1
      // Marks around a quoted item stand between two 、 of the list.
      while next < scan.marks.count, scan.marks[next].start - scan.marks[last].end <= 60,
        isInList(scan.marks[next].kind)
      {
        if scan.marks[next].kind == .pause { last = next }
        next += 1
      }
      found.add(list(from: index, to: last))
      index = max(last + 1, index + 1)
    }
    return found
  }

  private func isInList(_ kind: Mark.Kind) -> Bool { kind == .pause || kind == .openQuote || kind == .closeQuote }

  private func list(from first: Int, to last: Int) -> [PolicyMention] {
    guard let end = endOfList(Int(scan.marks[last].end)), let start = startOfList(Int(scan.marks[first].start)) else {
      return []
    }
    var items: [Range<Int>] = []
    var at = start
    for index in first...last where scan.marks[index].kind == .pause {
      items.append(at..<Int(scan.marks[index].start))
      at = Int(scan.marks[index].end)
    }
    items.append(at..<end)
    let names = items.filter { (3...12).contains(scan.characterCount($0)) }
    guard names.count == items.count else { return [] }
    return names.map { PolicyMention(stretch: number, range: $0, kind: Array("mechanism".utf8)) }
  }

  /// Where 等 stands, before a word for measures.
  private func endOfList(_ start: Int) -> Int? {
    var at = start
    for _ in 0..<16 where at < scan.text.count {
      if scan.has("等", at: at) {
        return scan.first(of: Self.measures, at: at + 3) != nil ? at : nil
      }
      if let mark = scan.mark(at: at), mark.kind != .openQuote, mark.kind != .closeQuote { return nil }
      at += scan.character(at: at).length
    }
    return nil
  }

  private static let measures: Words = ["措施", "举措", "机制", "制度", "改革", "做法", "模式"]
  private static let taking: Words = ["采取", "推行", "实行", "实施", "落实", "推出", "采用", "探索", "通过", "了"]

  /// Where the first item begins: after a word for taking measures.
  private func startOfList(_ end: Int) -> Int? {
    let clause = scan.clause(at: max(0, end - 1))
    var at = end
    for _ in 0..<14 where at > clause.lowerBound {
      if scan.first(of: Self.taking, before: at) != nil { return at }
      at -= scan.character(before: at).length
    }
    return nil
  }

  /// Behind the verb that puts somebody on a list, where a few words between say which.
  func listStart(_ outer: Int) -> Int? {
    let clause = scan.nearClause(outer)
    let near = max(clause.lowerBound, outer - 60)..<outer
    guard let verb = scan.offset(ofAny: Self.listing, in: near) else { return nil }
    let end = scan.has("了", at: verb + 6) ? verb + 9 : verb + 6
    guard end <= outer else { return nil }
    let between = end..<outer
    guard (2...12).contains(scan.characterCount(between)), stretch.quantities(in: between).isEmpty,
      !scan.hasAny(["了", "的", "对"], in: between)
    else { return nil }
    return between.lowerBound
  }

  private static let listing: Words = ["列入", "纳入", "进入", "推出", "建立", "制定", "发布", "用上", "享受", "跻身", "登上"]

  private static let models: Words = ["匠", "标兵", "能手", "之星", "先锋", "楷模", "榜样", "人物", "状元", "功臣", "伯乐"]

  /// 第三届“某地工匠”, 5名“某地铁匠”: what persons are called who are picked out.
  func craftsman(_ inside: Range<Int>, _ mark: Mark) -> (Int, Int)? {
    guard (4...10).contains(scan.characterCount(inside)),
      scan.first(of: Self.models, before: inside.upperBound) != nil
    else { return nil }
    let open = Int(mark.start)
    let end = Int(scan.marks[Int(mark.partner)].end)
    if scan.has("届", before: open) {
      let low = max(scan.nearClause(open).lowerBound, open - 18)
      guard let start = scan.offset(ofAny: ["第", "首届"], in: low..<open) else { return (open, end) }
      return scan.has("首届", at: start) ? (open, end) : (start, end)
    }
    return stretch.quantity(endingAt: open) != nil || scan.has("为", before: open) ? (open, end) : nil
  }

  /// 在2023年国家级某开发区综合发展水平考核评价中: an assessment, behind 在.
  func assessments() -> [PolicyMention] {
    var found: [PolicyMention] = []
    for hit in scan.hits(of: .policy) where strength(hit) == .none {
      let word = scan.folded[hit.range]
      guard word.ends(with: "评价") || word.ends(with: "考核"), isKind(hit, "award"), isLongest(hit) else { continue }
      let clause = scan.stripped(scan.nearClause(Int(hit.start))).lowerBound
      let low = max(clause, Int(hit.start) - 75)
      var start: Int
      if let at = scan.offset(ofAny: ["在", "参加", "通过", "开展", "公布", "发布"], in: low..<Int(hit.start)) {
        start = scan.has("在", at: at) ? at + 3 : at + 6
      } else if scan.has("结果", at: Int(hit.end)) {
        // 6月4日，某省开发区创新发展考核结果公布.
        start = low
      } else {
        continue
      }
      if let date = stretch.dates(in: start..<start + 1).first { start = date.range.upperBound }
      // 在全国178家|国家高新区综合评价中
      if start < Int(hit.start), let count = stretch.quantities(in: start..<Int(hit.start)).last,
        count.dimension == .count
      {
        start = count.range.upperBound
      }
      if scan.has("年度", before: start + 3), scan.has("度", at: start) { start += 3 }
      guard start < Int(hit.start), (4...24).contains(scan.characterCount(start..<Int(hit.start))),
        scan.hasAny(["国家", "全国", "省"], in: start..<Int(hit.start)),
        !scan.hasAny(["的", "，"], in: start..<Int(hit.start))
      else { continue }
      found.append(PolicyMention(stretch: number, range: start..<Int(hit.end), kind: kind(hit)))
    }
    return found
  }
}
