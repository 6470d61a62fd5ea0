import Model

/// Spaces inside a number.
extension SpacedLine {
  /// 降到48 0元，: the only gap between the figures of a number that running text stands around. Rows of figures are no
  /// running text, a year is whole, and 1 2月 may have lost its dash.
  func partsNumber(_ index: Int, _ text: Span<UInt8>) -> Bool {
    guard hasComma || hasFullStop, han > letters, gaps[index].width == 1 else { return false }
    let left = tokens[index].range
    let right = tokens[index + 1].range
    var start = left.upperBound
    while start > left.lowerBound, Self.isFigure(text[start - 1]) { start -= 1 }
    var end = right.lowerBound
    while end < right.upperBound, Self.isFigure(text[end]) { end += 1 }
    let count = left.upperBound - start + end - right.lowerBound
    guard left.upperBound - start < 4, end - right.lowerBound < 4, count <= 5, text[start] != 0x30 else { return false }
    let last = start > left.lowerBound ? text.codePoint(before: start).value : lastOfToken(before: index)
    let before = CharacterClass(last)
    guard before == .han || before == .wideMark else { return false }
    let next = end < right.upperBound ? text.codePoint(at: end).value : firstOfToken(after: index + 1)
    return isHan(next) && !Self.daySigns.contains(next)
  }

  private func isHan(_ value: UInt32) -> Bool { CharacterClass(value) == .han }
  private func lastOfToken(before index: Int) -> UInt32 { index > 0 ? tokens[index - 1].last : 0 }
  private func firstOfToken(after index: Int) -> UInt32 { index + 1 < tokens.count ? tokens[index + 1].first : 0 }
  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// 月, 日, 号
  private static let daySigns: [UInt32] = [0x6708, 0x65E5, 0x53F7]
}
