import Model

/// Breaks text into lines for a terminal: Chinese anywhere but before closing and after opening punctuation, Latin
/// between words.
///
///     wrapped("园区新签约项目12个。", width: 12)      // 园区新签约, 项目12个。
struct Wrapping {
  let width: Int

  /// Marks that do not begin a line.
  private static let closing: Set<UInt32> = Set("，。、；：？！”’）》〉】』」…—,.;:?!)%".unicodeScalars.map(\.value))
  /// Marks that do not end one.
  private static let opening: Set<UInt32> = Set("“‘（《〈【『「([".unicodeScalars.map(\.value))

  func lines(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where the lines stand in the text; spaces between two lines are in neither.
  func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = lineEnd(bytes, from: start)
      var shown = end
      while shown > start + 1, bytes[shown - 1] == 0x20 { shown -= 1 }
      lines.append(start..<shown)
      start = end
      while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    }
    return lines
  }

  /// The last place at which a line that starts at `start` may end.
  private func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let text = bytes.span
    var at = start
    var used = 0
    var best: Int?
    while at < text.count {
      let character = text.codePoint(at: at)
      let next = at + character.length
      used += text.printedWidth(of: at..<next)
      if used > width, let best { return best }
      if mayBreak(text, after: at, before: next) { best = next }
      at = next
      if used > width, best == nil, used > 2 * width { return at }
    }
    return text.count
  }

  private func mayBreak(_ text: Span<UInt8>, after at: Int, before next: Int) -> Bool {
    guard next < text.count else { return true }
    let left = text.codePoint(at: at).value
    let right = text.codePoint(at: next).value
    if right == 0x20 { return true }
    if Wrapping.closing.contains(right) || Wrapping.opening.contains(left) { return false }
    return CharacterClass(left).isWide || CharacterClass(right).isWide || left == 0x20
  }
}
