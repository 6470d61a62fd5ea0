internal import Lexicon
import Model

/// Papers: how many parts they have, and how long they are in force.
extension SubjectReader {
  /// 《若干规定》共22条, 印发《若干措施》，从5个方面…: the paper whose parts are counted.
  func paper(_ quantity: QuantityMention) -> [UInt8]? {
    let end = quantity.range.upperBound
    guard isValidity(quantity) || quantity.dimension == .count && countsParts(end) else { return nil }
    let start = quantity.range.lowerBound
    var index = scan.markIndex(from: start) - 1
    for _ in 0..<40 where index >= 0 {
      let mark = scan.marks[index]
      if mark.kind == .closeTitle, mark.partner >= 0,
        scan.first(of: Self.uses, before: Int(scan.marks[Int(mark.partner)].start)) == nil
      {
        return Array(scan.text[Int(scan.marks[Int(mark.partner)].start)..<Int(mark.end)])
      }
      index -= 1
    }
    return nil
  }

  private func countsParts(_ end: Int) -> Bool {
    Self.articles.contains { scan.has($0, before: end) }
      || scan.has("项", before: end) && scan.first(of: Self.tasks, at: end) != nil
      || scan.first(of: Self.sections, at: end) != nil || scan.first(of: Self.sections, at: end + 6) != nil
      || scan.first(of: Self.sections, at: end + 12) != nil
  }

  /// 有效期3年: how long it is in force.
  private func isValidity(_ quantity: QuantityMention) -> Bool {
    guard quantity.dimension == .duration, let metric = quantity.metric else { return false }
    return scan.has("有效期", before: metric.upperBound)
  }

  static let articles: [StaticString] = ["条", "章"]
  static let sections: Words = ["方面", "部分", "条款", "条措施", "章节", "政策措施", "具体措施"]
  static let tasks: Words = ["任务", "重点任务", "举措", "措施", "内容", "政策", "条款", "具体举措"]
  static let uses: Words = ["根据", "按照", "依据", "按", "依照", "落实", "对照"]
}
