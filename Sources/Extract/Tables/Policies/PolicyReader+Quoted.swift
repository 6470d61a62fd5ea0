internal import Lexicon
import Model

/// Names in quotation marks: “引航计划”, “一窗通办”改革, and what is 推行 or 被评为 under one.
extension PolicyReader {
  /// Nothing, or a word or mark that joins things of one kind.
  func isJoint(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    let between = scan.text[range]
    return ["", "、", "和", "与", "及", "以及"].contains { between.elementsEqual($0.utf8) }
  }

  func quoted(_ mark: Mark, isInRow: Bool) -> (Range<Int>, [UInt8])? {
    let close = scan.marks[Int(mark.partner)]
    let inside = Int(mark.end)..<Int(close.start)
    guard inside.count <= 120 else { return nil }
    let outer = Int(mark.start)
    if let honour = honour(before: outer) { return (inside, honour) }
    if let (end, word) = tail(after: Int(close.end)) { return (outer..<end, kind(word)) }
    if let word = lastWord(of: inside), standsAlone(word), scan.characterCount(inside) >= 4,
      Int(word.start) > inside.lowerBound || strength(word) == "always"
    {
      return (inside, kind(word))
    }
    guard (3...10).contains(scan.characterCount(inside)) else { return nil }
    if isNumberedSlogan(inside) { return (inside, Array("campaign".utf8)) }
    let isCarried = isInRow || isCarriedOut(outer) && (scan.mark(at: Int(close.end)) != nil || isGoal(Int(close.end)))
    // “网上办”, “容缺办理”, “预约+上门”: a way of doing things.
    let isWay =
      scan.has("办", before: inside.upperBound) || scan.has("办理", before: inside.upperBound)
      || scan.hasAny(["+"], in: inside)
    return isCarried ? (inside, Array((isWay ? "mechanism" : "programme").utf8)) : nil
  }

  /// “七张名片”, “五个一批”: a number, a measure word and something, and no idiom such as “一站式”.
  private func isNumberedSlogan(_ inside: Range<Int>) -> Bool {
    guard scan.characterCount(inside) <= 6, let numeral = scan.numeral(at: inside.lowerBound),
      (numeral.low.integer ?? 0) >= 2
    else { return false }
    let measures: [StaticString] = ["个", "张", "块", "大", "项", "条", "篇", "场", "化"]
    return measures.contains { scan.has($0, at: numeral.end) && numeral.end + 3 < inside.upperBound }
  }

  /// 的战略使命, 目标, 建设 after a quoted name: it is something to be reached.
  private func isGoal(_ at: Int) -> Bool {
    ["建设", "目标", "的战略", "的目标", "工作", "部署", "发展", "服务"].contains { scan.has($0, at: at) }
  }

  /// 实施“…”, 发力“…”.
  private func isCarriedOut(_ start: Int) -> Bool {
    let words: [StaticString] = [
      "实施", "推行", "发力", "推出", "启动", "推广", "实行", "实现", "抢抓", "推进", "冲刺", "打好", "深化", "践行", "试行", "助推", "开展", "落实", "抓好",
      "全国首创", "首创", "创新推出", "奋战",
    ]
    return words.contains { scan.has($0, before: start) }
  }

  /// 被评为“…”: what is awarded.
  private func honour(before start: Int) -> [UInt8]? {
    var found = false
    for word in ["被评为", "评为", "荣获", "获评", "授予", "获得", "荣膺", "入选", "认定为", "斩获"] as [StaticString]
    where scan.has(word, before: start) { found = true }
    if let clause = scan.offset(ofAny: ["被评为", "荣获", "获评", "荣膺"], in: max(0, start - 30)..<start), clause < start {
      found = true
    }
    return found ? Array("award".utf8) : nil
  }

  /// A word for a policy within a few characters after the closing mark, with nothing in between that ends a name.
  private func tail(after close: Int) -> (Int, Hit)? {
    var at = close
    if scan.has("的", at: at) { at += 3 }
    if scan.has("式", at: at) { at += 3 }
    var best: (Int, Hit)?
    for _ in 0..<9 {
      if let word = scan.longestHit(.policy, at: at) {
        if isCut(word) || strength(word) == "none" { return best }
        // 建设 and the like are of the name only right after the marks.
        if strength(word) == "quoted", at != close { return best }
        best = (Int(word.end), word)
        at = Int(word.end)
        continue
      }
      if best != nil { return best }
      if scan.mark(at: at) != nil {
        guard let mark = scan.mark(at: at), mark.kind == .openParenthesis, mark.partner >= 0 else { return nil }
        at = Int(scan.marks[Int(mark.partner)].end)
        continue
      }
      if let stop = scan.longestHit(.boundary, at: at) {
        let kind = vocabulary.field(stop, .boundary, "kind")
        if kind.equals("particle") || kind.equals("verb") { return nil }
      }
      let length = scan.character(at: at).length
      guard length > 0 else { return nil }
      at += length
    }
    return nil
  }

  /// The word goes on to a longer one that is no policy: 行动 in 行动力, 平台 in 平台公司.
  func isCut(_ word: Hit) -> Bool {
    let end = Int(word.end)
    if let longer = scan.longestHit([.event, .metric, .suffix], at: Int(word.start)), longer.end > word.end {
      return true
    }
    for next in ["公司", "企业", "力", "化", "者", "员", "费", "单位"] as [StaticString] where scan.has(next, at: end) {
      return true
    }
    return false
  }
}
