/// Lines that the first two stories of a page share.
struct SharedLines {
  let damages: Damage

  func mixed(_ page: [SetBlock]) -> [SetBlock] {
    let left = page.filter { $0.block.article == 0 }.flatMap(\.lines)
    let right = page.filter { $0.block.article == 1 }.flatMap(\.lines)
    guard !left.isEmpty, !right.isEmpty else { return page }
    let shared = damages.contains(.gluedColumns) ? glued(left, right) : alternating(left, right)
    let block = SetBlock(block: .init(role: .body, article: 0, text: ""), lines: shared)
    return [block] + page.filter { ($0.block.article ?? 2) > 1 }
  }

  /// Two columns as a tool prints them that keeps places: side by side, the right one at one place in every line.
  private func glued(_ left: [Scalars], _ right: [Scalars]) -> [Scalars] {
    let gutter = 3 + (left.map(width).max() ?? 0)
    return (0..<max(left.count, right.count)).map { index in
      let first = index < left.count ? left[index] : []
      guard index < right.count else { return first }
      return first + Scalars(repeating: 0x20, count: gutter - width(first)) + right[index]
    }
  }

  private func width(_ line: Scalars) -> Int { line.reduce(0) { $0 + Glyph.width($1) } }

  private func alternating(_ left: [Scalars], _ right: [Scalars]) -> [Scalars] {
    var result: [Scalars] = []
    for index in 0..<max(left.count, right.count) {
      if index < left.count { result.append(left[index]) }
      if index < right.count { result.append(right[index]) }
    }
    return result
  }
}
