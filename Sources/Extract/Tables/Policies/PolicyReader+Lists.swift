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
      found += list(from: index, to: last)
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
        for word in ["措施", "举措", "机制", "制度", "改革", "做法", "模式"] as [StaticString] where scan.has(word, at: at + 3) {
          return at
        }
        return nil
      }
      if let mark = scan.mark(at: at), mark.kind != .openQuote, mark.kind != .closeQuote { return nil }
      at += scan.character(at: at).length
    }
    return nil
  }

  /// Where the first item begins: after a word for taking measures.
  private func startOfList(_ end: Int) -> Int? {
    let clause = scan.clause(at: max(0, end - 1))
    var at = end
    for _ in 0..<14 where at > clause.lowerBound {
      for word in ["采取", "推行", "实行", "实施", "落实", "推出", "采用", "探索", "通过", "了"] as [StaticString]
      where scan.has(word, before: at) {
        return at
      }
      at -= scan.character(before: at).length
    }
    return nil
  }
}
