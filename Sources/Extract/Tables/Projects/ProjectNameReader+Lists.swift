import Model

extension ProjectNameReader {
  /// The things of a list that ends in 等9个项目 or 等项目.
  func listed() -> [ProjectMention] {
    var found: [ProjectMention] = []
    for hit in scan.hits where hit.kinds.contains(.project) && scan.text[hit.range].equals("项目") {
      guard let end = endOfList(before: Int(hit.start)) else {
        found += counted(before: Int(hit.start)).map { ProjectMention(stretch: number, range: $0, isListed: true) }
        continue
      }
      found += items(before: end).map { ProjectMention(stretch: number, range: $0, isListed: true) }
    }
    return found
  }

  /// 甲生产线和乙生产线2个项目: as many things as are counted.
  private func counted(before head: Int) -> [Range<Int>] {
    guard let unit = scan.longestHit(.unit, endingAt: head), let count = scan.numeral(endingAt: Int(unit.start)),
      let wanted = count.low.integer, (2...9).contains(wanted)
    else { return [] }
    let found = items(before: count.start)
    return found.count == wanted ? found : []
  }

  /// Where 等 stands, with nothing but a count between it and 项目.
  private func endOfList(before head: Int) -> Int? {
    var at = head
    for word in ["重点", "重大", "大"] as [StaticString] where scan.has(word, before: at) { at -= word.utf8CodeUnitCount }
    if let unit = scan.longestHit(.unit, endingAt: at) { at = Int(unit.start) }
    if let numeral = scan.numeral(endingAt: at) { at = numeral.start }
    if at == head || !scan.has("等", before: at) {
      for word in ["多个", "一批", "多项", "两大", "三大", "几个"] as [StaticString] where scan.has(word, before: head) {
        at = head - word.utf8CodeUnitCount
      }
    }
    return scan.has("等", before: at) ? at - 3 : nil
  }

  private func items(before end: Int) -> [Range<Int>] {
    let sentence = scan.sentence(at: end)
    var found: [Range<Int>] = []
    var at = end
    for _ in 0..<40 {
      let start = max(edge(before: at), sentence.lowerBound)
      if start < at, isItem(start..<at) { found.append(start..<at) }
      guard let next = joint(before: start, from: sentence.lowerBound) else { break }
      at = next
    }
    // A single thing before 等项目 may be a kind of projects as well.
    return found.count >= 2 ? found.reversed() : []
  }

  /// The end of the item before: at 、 or 与, also beyond a verb of the same part (甲推荐了乙、丙推荐了丁).
  private func joint(before start: Int, from low: Int) -> Int? {
    for word in ["、", "与", "和", "及", "以及"] as [StaticString] where scan.has(word, before: start) {
      return start - word.utf8CodeUnitCount
    }
    guard scan.has("了", before: start) else { return nil }
    var index = scan.markIndex(from: start) - 1
    guard index >= 0, Int(scan.marks[index].start) >= max(low, start - 60) else { return nil }
    if scan.marks[index].kind != .pause { index = -1 }
    return index >= 0 ? Int(scan.marks[index].start) : nil
  }

  private func isItem(_ range: Range<Int>) -> Bool {
    let length = scan.text[range].count { $0 & 0xC0 != 0x80 }
    guard (2...24).contains(length) else { return false }
    if let place = scan.longestHit(.place, at: range.lowerBound), Int(place.end) >= range.upperBound { return false }
    return true
  }
}
