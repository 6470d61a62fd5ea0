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

  /// Whether a block whose second character is `second` goes on with a list whose items end in `item`.
  static func goesOn(_ item: UInt32, _ second: UInt32) -> Bool { item != 0 && item == second }

  /// 、
  static let mark: UInt32 = 0x3001
}
