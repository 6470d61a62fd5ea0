import Model

/// Where a list of things of a kind was cut: …的甲评、乙评、 │ 丙评一次做完，…
enum ListSeam {
  /// The character that the last two items of a list that breaks off end in, else 0.
  static func endOfItem(_ block: Block, _ text: Span<UInt8>) -> UInt32 {
    guard block.shape.last == mark, block.text.count >= 18 else { return 0 }
    let end = block.text.upperBound - 3
    let last = text.commonHan(at: end - 3)
    for characters in 2...3 where block.text.count >= 3 * (2 * characters + 2) {
      let between = end - 3 * characters - 3
      if text.has("、", at: between), text.commonHan(at: between - 3) == last { return last }
    }
    return 0
  }

  /// The second character of a block that two Chinese ones head, else 0.
  static func second(_ block: Block, _ text: Span<UInt8>) -> UInt32 {
    let start = block.text.lowerBound
    guard block.text.count >= 6, text.isCommonHan(at: start) else { return 0 }
    return text.commonHan(at: start + 3)
  }

  /// Whether a block goes on with the list that another one breaks off in.
  static func goesOn(_ block: Block, _ next: Block, _ text: Span<UInt8>) -> Bool {
    let item = endOfItem(block, text)
    return item != 0 && item == second(next, text)
  }

  /// 、
  static let mark: UInt32 = 0x3001
}
