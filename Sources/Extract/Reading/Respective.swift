import Model

/// 甲区、乙区分列第二、第三位; 初级、中级分别补1500元和2500元: which of a row of names each figure of a row belongs to.
///
/// Without names before the word, the figures go on from those before: 产值30亿元、税收2亿元，同比分别增长8%和12%.
struct Respective {
  /// By a figure's number, the name it belongs to.
  private(set) var items: [Int: Range<Int>] = [:]
  /// By a figure's number, the figure before that it goes on from.
  private(set) var earlier: [Int: Int] = [:]

  static let words: Words = ["分别", "分列", "分居", "依次"]
  private static let adverbs: Words = ["则", "也", "又", "均", "还", "已", "将", "却", "就"]

  init(_ scan: Scan, _ quantities: [QuantityMention]) {
    guard quantities.count > 1 else { return }
    var at = 0
    while let word = scan.offset(ofAny: Respective.words, in: at..<scan.text.count), items.count + earlier.count < 400 {
      at = word + 6
      let figures = Respective.row(of: quantities, after: at, scan)
      guard figures.count > 1 else { continue }
      var names = Respective.names(before: word, scan, count: figures.count)
      if names.count != figures.count, let lead = Respective.lead(word, scan) {
        names = Respective.names(before: lead, scan, count: figures.count)
        // 对进入一期、二期、三期临床的项目，: the names only describe the last noun.
        if let last = names.last, scan.hasAny(["的"], in: last) { names = [] }
      }
      if names.count == figures.count {
        for (figure, item) in zip(figures, names) {
          // 产值896亿元、税收42亿元，分别增长11%和9%: what is named with a figure of its own is measured as that is.
          let own = quantities.partitioningIndex { $0.range.lowerBound >= item.lowerBound }
          if own < quantities.count, quantities[own].range.upperBound <= item.upperBound {
            earlier[figure] = own
          } else {
            items[figure] = item
          }
        }
      } else {
        let first = quantities[figures.lowerBound].range.lowerBound
        goOn(
          figures, quantities, from: scan.sentence(at: word).lowerBound, lead: word - scan.clause(at: word).lowerBound,
          reaches: ["到", "至", "为", "达"].contains { scan.has($0, before: first) })
      }
    }
  }

  /// Rates of growth belong to the figures right before, in their order; others to the last of their unit.
  private mutating func goOn(
    _ figures: Range<Int>, _ quantities: [QuantityMention], from sentence: Int, lead: Int,
    reaches: Bool
  ) {
    if figures.allSatisfy({ quantities[$0].dimension == .ratio }) {
      let first = figures.lowerBound - figures.count
      guard lead <= 30, first >= 0, quantities[first].range.lowerBound >= sentence else { return }
      for figure in figures { earlier[figure] = figure - figures.count }
      return
    }
    for figure in figures where reaches {
      var before = figures.lowerBound - 1
      while before >= 0, figures.lowerBound - before <= 12, quantities[before].range.lowerBound >= sentence {
        if quantities[before].unit == quantities[figure].unit {
          earlier[figure] = before
          break
        }
        before -= 1
      }
    }
  }

  /// 博士、硕士、本科毕业生，|每月可|分别领取: the mark that a short lead stands behind.
  private static func lead(_ word: Int, _ scan: Scan) -> Int? {
    let clause = scan.clause(at: word)
    guard word - clause.lowerBound <= 30, let mark = scan.mark(endingAt: clause.lowerBound), mark.kind == .comma,
      scan.numerals(in: clause.lowerBound..<word).isEmpty,
      word == clause.lowerBound || scan.first(of: leads, at: clause.lowerBound) != nil
    else { return nil }
    return Int(mark.start)
  }

  private static let leads: Words = ["每月", "每年", "每人", "按月", "按年", "可", "最高", "一次性", "将", "每户", "每家", "给予", "还可"]

  /// The figures behind the word with nothing but 、 or 和 between them.
  private static func row(of quantities: [QuantityMention], after end: Int, _ scan: Scan) -> Range<Int> {
    let first = quantities.partitioningIndex { $0.range.lowerBound >= end }
    guard first < quantities.count, quantities[first].range.lowerBound - end <= 36,
      quantities[first].range.lowerBound < scan.clause(at: end).upperBound
    else { return 0..<0 }
    var last = first
    while last + 1 < quantities.count, last - first < 12,
      isJoint(quantities[last].range.upperBound..<quantities[last + 1].range.lowerBound, scan)
    {
      last += 1
    }
    return first..<last + 1
  }

  private static func isJoint(_ between: Range<Int>, _ scan: Scan) -> Bool {
    let text = scan.folded[between]
    return ["、", "和", "与", "及", "或", "以及"].contains { text.equals($0) }
  }

  /// The names that stand before the word, joined by 、 and 和, in order.
  private static func names(before word: Int, _ scan: Scan, count: Int) -> [Range<Int>] {
    var end = word
    if let adverb = scan.first(of: adverbs, before: end) { end -= adverb.utf8CodeUnitCount }
    let low = max(scan.clause(at: word).lowerBound, word - 60 * count)
    var items: [Range<Int>] = []
    var at = end
    while at > low, items.count < count {
      let character = scan.character(before: at)
      guard character.length > 0 else { break }
      let start = at - character.length
      let isPause = scan.mark(at: start)?.kind == .pause
      if isPause
        || items.isEmpty && (scan.has("和", before: at) || scan.has("与", before: at)) && end - at >= 6
          && start - low >= 6
      {
        items.append(at..<end)
        end = start
      } else if scan.mark(at: start) != nil {
        break
      }
      at = start
    }
    if at < end, items.count < count { items.append(at..<end) }
    return items.allSatisfy { (6...60).contains($0.count) } ? items.reversed() : []
  }
}
