import Model

/// White space of all kinds, around texts and inside.
extension Span where Element == UInt8 {
  /// `range` without white space at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skippingSpaces(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start {
      // Most texts end in one of these.
      if Self.isPrint(self[end - 1]) || end - start >= 3 && isCommonHan(at: end - 3) { break }
      let character = codePoint(before: end)
      guard Self.isBlank(character.value) else { break }
      end -= character.length
    }
    return start..<end
  }

  /// The first offset from `start` on that holds no white space.
  @inline(__always)
  func skippingSpaces(from start: Int, to end: Int) -> Int {
    // Nearly always there is none.
    start < end && Self.isPrint(self[start]) ? start : skippingMoreSpaces(from: start, to: end)
  }

  /// A printed character of ASCII, or the first byte of a Chinese character from U+4000 on.
  @inline(__always)
  private static func isPrint(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E || byte &- 0xE4 < 6 }

  private func skippingMoreSpaces(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      let character = codePoint(at: at)
      guard Self.isBlank(character.value) else { break }
      at += character.length
    }
    return at
  }

  static func isBlank(_ value: UInt32) -> Bool {
    switch CharacterClass(value) {
    case .space, .lineEnd, .zeroWidth, .control: true
    default: false
    }
  }
}
