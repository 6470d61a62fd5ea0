import Model

/// Houses whose names stand in quotation marks.
///
///     2.4万平方米的城北“周转仓”      its size right before
///     带着图纸入驻某开发区“创梦工坊”   somebody who moves in
///     “灯塔智能工厂”投运              how far it is
///     把旧仓库改成“青年公社”           what it was before
extension ProjectNameReader {
  func marked(besides known: [ProjectMention]) -> [ProjectMention] {
    guard scan.has(.openQuote) else { return [] }
    var found: [ProjectMention] = []
    for mark in scan.marks where mark.kind == .openQuote && mark.partner >= 0 {
      let close = scan.marks[Int(mark.partner)]
      let inside = Int(mark.end)..<Int(close.start)
      guard inside.count <= 36, (3...10).contains(scan.characterCount(inside)), isHouse(inside) else { continue }
      let range: Range<Int>
      if let start = sized(Int(mark.start)) {
        range = start..<Int(close.end)
      } else if isMovedInto(Int(mark.start)) || isOpened(Int(close.end)) || isTurned(countless(Int(mark.start))) {
        range = inside
      } else {
        continue
      }
      guard !known.contains(where: { $0.range.overlaps(range) }) else { continue }
      found.append(ProjectMention(stretch: number, range: range))
    }
    return found
  }

  /// “某某工厂”正式投运: how far it is. A plate alone may be an honour.
  private func isOpened(_ end: Int) -> Bool {
    isFollowed(end) && !scan.hasAny(["牌", "称号", "荣誉"], in: end..<min(scan.text.count, end + 24))
  }

  /// 改造成500间“…”: without how many.
  private func countless(_ open: Int) -> Int {
    guard let unit = scan.longestHit(.unit, endingAt: open), let count = scan.numeral(endingAt: Int(unit.start)) else {
      return open
    }
    return count.start
  }

  private func isHouse(_ inside: Range<Int>) -> Bool { scan.first(of: Self.houses, before: inside.upperBound) != nil }

  private static let houses: Words = [
    "仓", "空间", "工坊", "社区", "小镇", "园", "谷", "港", "湾", "街区", "公寓", "中心", "基地", "工厂", "学院", "车间", "市集", "孵化器", "加速器", "驿站",
    "产线", "生产线", "房", "馆", "公社", "实验室", "大楼", "大厦", "新城", "码头", "冷库",
  ]

  /// Where a name begins that its size stands before: 4万平方米“加速空间”, 2万平方米的城北“周转仓”.
  private func sized(_ open: Int) -> Int? {
    if isArea(endingAt: open) { return open }
    var at = open
    for _ in 0..<8 where at > 3 {
      if scan.has("的", before: at) { return isArea(endingAt: at - 3) ? at : nil }
      if scan.mark(endingAt: at) != nil { return nil }
      at -= max(1, scan.character(before: at).length)
    }
    return nil
  }

  private func isArea(endingAt offset: Int) -> Bool { stretch.quantity(endingAt: offset)?.dimension == .area }

  /// 入驻某开发区“…”: nothing but where it is between.
  private func isMovedInto(_ open: Int) -> Bool {
    let near = max(scan.nearClause(open).lowerBound, open - 45)..<open
    guard let verb = scan.offset(ofAny: ["入驻", "进驻", "搬进", "搬入"], in: near) else { return false }
    return !scan.hasAny(["的", "了", "在", "和"], in: verb..<open)
  }
}
