import Model

/// The places of a text that dates may begin at.
extension DateReader {
  /// Where a date may begin: numerals and words of the calendar, in order.
  ///
  /// - Parameter anchors: filled anew, for whoever reads one text after another.
  static func findAnchors(in scan: Scan, _ anchors: inout [Int]) {
    anchors.removeAll(keepingCapacity: true)
    var words = scan.hits(of: .date)
    var word = words.next()
    for number in scan.numerals.indices {
      let numeral = scan.numerals[number]
      let start = startOfMonths(numeral, scan) ?? numeral.start
      while let hit = word, Int(hit.start) <= start {
        anchors.append(Int(hit.start))
        word = words.next()
      }
      anchors.append(start)
    }
    while let hit = word {
      anchors.append(Int(hit.start))
      word = words.next()
    }
    // 投产后年产 holds the same characters: 后年 is a year at the head of a clause only.
    guard scan.presence.mayHold("后年") else { return }
    let count = anchors.count
    for mark in scan.marks where scan.has("后年", at: Int(mark.end)) {
      if !isOfYield(scan, Int(mark.end) + 6) { anchors.append(Int(mark.end)) }
    }
    if anchors.count > count { anchors.sort() }
  }

  /// 前10个月 at the head of a clause: 前 belongs to the date.
  private static func startOfMonths(_ numeral: Numeral, _ text: Scan) -> Int? {
    guard text.has("前", before: numeral.start), text.has("个月", at: numeral.end) else { return nil }
    let start = numeral.start - 3
    return start == 0 || text.mark(endingAt: start) != nil ? start : nil
  }
}
