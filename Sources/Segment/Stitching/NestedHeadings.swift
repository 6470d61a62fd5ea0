import Model

/// Subheads that the page marks up as such: three or more headings of one level, each alone above its text, below the
/// heading of a story that has a text of its own.
///
///     # 项目扫描                    with a text below
///     ## 云溪产业园：封顶在即
///     ## 松林科技园：企业入驻
///     ## 禾岳物流港：抢抓工期
///
/// What they speak of is no reason to take them for headlines: each tells of another thing. A story that begins there
/// would have a line above its headline, a byline or a dateline.
struct NestedHeadings {
  /// Of each fragment, whether one stands above it.
  private(set) var stand: [Bool]

  /// So many make a row.
  private static let few = 3

  /// The row that is being read.
  private struct Row {
    var level: UInt8
    var fragments: [Int]
  }

  init(_ blocks: [Block], _ fragments: [Fragment]) {
    stand = [Bool](filledWith: false, count: fragments.count)
    guard blocks.contains(where: { $0.headingLevel > 1 }) else { return }
    // The deepest level of the last heading that a story begins with.
    var head: UInt8 = 0
    var row: Row?
    for (number, fragment) in fragments.enumerated() {
      let titles = fragment.before.filter { blocks[$0].role == .title }
      guard let level = titles.map({ blocks[$0].headingLevel }).max() else { continue }
      let isBare =
        titles.count == 1 && level > 0 && !fragment.hasDateline && !fragment.isAlone
        && !fragment.before.contains { blocks[$0].role == .byline || blocks[$0].role == .furniture }
      if isBare, level == row?.level {
        row?.fragments.append(number)
        continue
      }
      take(row)
      row = isBare && head > 0 && head < level ? Row(level: level, fragments: [number]) : nil
      if row == nil { head = level }
    }
    take(row)
  }

  private mutating func take(_ row: Row?) {
    guard let row, row.fragments.count >= NestedHeadings.few else { return }
    for number in row.fragments { stand[number] = true }
  }
}
