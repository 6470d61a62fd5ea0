import Model

/// Troubles that a sentence counts before it names them.
///
///     难题有三个：煤运不进来，瓷卖不出去，师傅后继无人      each of the three
extension NeedReader {
  /// Splits a need that stands behind a count of troubles and a colon into as many as were counted.
  func splitCounted(_ found: inout [NeedMention], from first: Int, _ stretch: Story.Stretch) {
    for place in (first..<found.count).reversed() {
      let parts = counted(found[place].range, stretch)
      // What stands behind the first may have been told apart already.
      let isApart = found[(place + 1)...].contains { other in parts.dropFirst().contains { $0.overlaps(other.range) } }
      guard parts.count >= 2, !isApart else { continue }
      found.replaceSubrange(place...place, with: parts.map { mention(found[place].stretch, $0, stretch) })
    }
  }

  private func counted(_ range: Range<Int>, _ stretch: Story.Stretch) -> [Range<Int>] {
    let scan = stretch.scan
    guard scan.has("：", before: range.lowerBound) else { return [] }
    let lead = scan.nearSentence(range.lowerBound).lowerBound..<range.lowerBound
    guard scan.hasAny(Self.troubles, in: lead), let count = count(in: lead, scan) else { return [] }
    let sentence = scan.nearSentence(range.lowerBound)
    var parts: [Range<Int>] = []
    var at = range.lowerBound
    while at < sentence.upperBound, parts.count < 9 {
      let clause = scan.nearClause(at)
      guard clause.upperBound > at else { break }
      let part = scan.stripped(at..<min(clause.upperBound, sentence.upperBound))
      if scan.characterCount(part) >= 3 { parts.append(part) }
      at = clause.upperBound
    }
    return parts.count == count && parts.allSatisfy { (4...24).contains(scan.characterCount($0)) } ? parts : []
  }

  /// 两个, 三道, 四大: how many there are.
  private func count(in lead: Range<Int>, _ scan: Scan) -> Int? {
    for (number, word) in (["两", "三", "四", "五"] as [StaticString]).enumerated() {
      var from = lead.lowerBound
      while let at = scan.offset(ofAny: [word], in: from..<lead.upperBound) {
        if Self.measures.contains(where: { scan.has($0, at: at + 3) }) { return number + 2 }
        from = at + 3
      }
    }
    return nil
  }

  private static let troubles: Words = [
    "困难", "难题", "难处", "问题", "堵点", "痛点", "烦恼", "顾虑", "心病", "担心", "坎", "难事", "愁事", "关口", "难关",
  ]
  private static let measures: [StaticString] = ["个", "道", "大", "件", "重", "方面", "难", "块", "座", "条"]
}
