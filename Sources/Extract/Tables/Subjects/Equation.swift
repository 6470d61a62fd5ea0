internal import Lexicon
import Model

/// What a text says a name is: “企声通”是某区去年上线的服务平台.
///
/// The name is spoken of there and in what follows, and the noun (平台) stands for it.
struct Equation: Placed {
  /// From the name, or the word that points to it, to the end of the noun.
  var range: Range<Int>
  var name: Range<Int>
}

extension Story.Stretch {
  /// The equations of this text, in order.
  func equations() -> [Equation] {
    guard scan.has(.openQuote) else { return [] }
    var found: [Equation] = []
    for mark in scan.marks where mark.kind == .openQuote && mark.partner >= 0 {
      let close = scan.marks[Int(mark.partner)]
      let name = Int(mark.end)..<Int(close.start)
      guard (6...36).contains(name.count), found.count < 60 else { continue }
      if let copula = scan.first(of: Self.copulas, at: Int(close.end)),
        let end = nounEnd(ofClauseAt: Int(close.end) + copula.utf8CodeUnitCount)
      {
        found.append(Equation(range: Int(mark.start)..<end, name: name))
        continue
      }
      // “总管家”帮了忙。这是某区今年推出的服务机制: in the next sentence.
      let next = scan.nearSentence(Int(close.end)).upperBound
      guard scan.has("这是", at: next), isHead(Int(mark.start)), let end = nounEnd(ofClauseAt: next + 6) else { continue }
      if found.last?.range.lowerBound == next { found.removeLast() }
      found.append(Equation(range: next..<end, name: name))
    }
    return found
  }

  /// At the head of a clause, and no object of it.
  private func isHead(_ offset: Int) -> Bool { scan.nearClause(offset).lowerBound == offset }

  /// The end of a clause that ends in a noun for what goes by a name.
  private func nounEnd(ofClauseAt offset: Int) -> Int? {
    let clause = scan.nearClause(offset)
    guard let mark = scan.mark(endingAt: clause.upperBound), mark.kind == .comma || mark.kind == .stop,
      (9...120).contains(Int(mark.start) - offset), scan.first(of: Self.kinds, before: Int(mark.start)) != nil
    else { return nil }
    return Int(mark.start)
  }

  private static let copulas: Words = ["是", "就是", "正是", "系", "即"]
  private static let kinds: Words = [
    "平台", "机制", "活动", "品牌", "服务", "服务项目", "模式", "产品", "系统", "小程序", "制度", "举措", "做法", "空间", "窗口", "栏目", "线路", "专线",
    "赛事", "政策", "贷款", "基金", "工具", "课堂", "队伍", "团队", "载体", "阵地", "项目", "名片", "服务站", "集市", "通道", "应用", "方案",
  ]
}

extension SubjectReader {
  /// What a sentence says a name is: the next one goes on about that, whoever else stands in it.
  func equated(in sentence: Range<Int>) -> [UInt8]? {
    let last = equations.last { sentence.contains($0.range.lowerBound) }
    return last.map { Array(scan.text[$0.name]) }
  }
}

extension SubjectCandidates {
  /// The names that are equated with something, as what the clause is about.
  func addEquations(to found: inout [SubjectCandidate]) {
    for equation in equations {
      found.append(SubjectCandidate(range: equation.range, namedAt: equation.name))
    }
  }

  /// 该产品, 该机制, 它: the name in quotation marks that the sentence before ends in, or tells to have been brought out.
  func quotedName(before offset: Int) -> [UInt8]? {
    let sentence = scan.sentence(at: offset)
    guard sentence.lowerBound > 0 else { return nil }
    let earlier = scan.nearSentence(sentence.lowerBound - 1)
    guard earlier.upperBound == sentence.lowerBound else { return nil }
    var index = scan.markIndex(from: earlier.upperBound) - 1
    while index >= 0, Int(scan.marks[index].start) >= earlier.lowerBound {
      let close = scan.marks[index]
      index -= 1
      guard close.kind == .closeQuote, close.partner >= 0 else { continue }
      let open = scan.marks[Int(close.partner)]
      let name = Int(open.end)..<Int(close.start)
      guard (6...36).contains(name.count), Int(open.start) >= earlier.lowerBound else { continue }
      let isLast = scan.mark(at: Int(close.end))?.kind == .stop
      guard isLast || scan.first(of: Self.bringings, before: Int(open.start)) != nil else { continue }
      return Array(scan.text[name])
    }
    return nil
  }

  private static let bringings: Words = [
    "推出", "推出了", "推介", "推介了", "发布", "发布了", "上线", "上线了", "创设", "创设了", "试行", "推行", "实行", "开展", "打造", "打造了", "首创", "研发出",
    "研制出",
    "发行", "发行了", "开通", "开通了",
  ]
}
