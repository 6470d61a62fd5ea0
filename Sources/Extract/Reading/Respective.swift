import Model

/// 甲区、乙区分列第二、第三位; 初级、中级分别补1500元和2500元: which of a row of names each figure of a row belongs to.
enum Respective {
  private static let words: [StaticString] = ["分别", "分列", "分居", "依次"]
  private static let adverbs: Words = ["则", "也", "又", "均", "还", "已", "将", "却", "就"]

  /// The item of each figure, by the figure's number.
  static func items(_ scan: Scan, _ quantities: [QuantityMention]) -> [Int: Range<Int>] {
    guard quantities.count > 1 else { return [:] }
    var found: [Int: Range<Int>] = [:]
    var at = 0
    while let word = scan.offset(ofAny: words, in: at..<scan.text.count), found.count < 400 {
      at = word + 6
      let figures = row(of: quantities, after: at, scan)
      guard figures.count > 1 else { continue }
      let items = names(before: word, scan, count: figures.count)
      guard items.count == figures.count else { continue }
      for (figure, item) in zip(figures, items) { found[figure] = item }
    }
    return found
  }

  /// The figures behind the word with nothing but 、 or 和 between them.
  private static func row(of quantities: [QuantityMention], after end: Int, _ scan: Scan) -> Range<Int> {
    let first = Story.Stretch.firstIndex(quantities.count) { quantities[$0].range.lowerBound >= end }
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
      if isPause || items.isEmpty && (scan.has("和", before: at) || scan.has("与", before: at)) && end - at >= 6 && start - low >= 6 {
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
