import Model

/// Finds the lines of a text whose line ends are all LF.
///
///     近日，某开发区⏎            line 0…, no blank line before it
///     ⏎
///     新增企业12家。             line 22…, one blank line before it
struct LineFinder {
  private(set) var lines: [Line] = []
  /// How many control characters there are to be taken away.
  private(set) var controlCount = 0
  /// Whether there are line ends that are not LF; the search stops at the first.
  private(set) var hasOtherLineEnds = false

  private var blanks = 0
  private var isAfterPageBreak = false

  /// - Parameter pageBreaks: where LF stands for a form feed, in order.
  init(_ text: Span<UInt8>, pageBreaks: [Int] = []) {
    lines.reserveCapacity(min(text.count / 20, 4096) + 1)
    var start = 0
    var at = 0
    var nextBreak = 0
    while at < text.count {
      if at &+ EightBytes.count <= text.count {
        let place = EightBytes(text, at: at).firstMark
        at &+= place
        guard place < EightBytes.count else { continue }
      }
      let kind = ByteKind.of(text[at])
      if kind == .plain {
        at += 1
        continue
      }
      if kind == .lineFeed {
        let isPageBreak = nextBreak < pageBreaks.count && pageBreaks[nextBreak] == at
        close(start..<at, in: text, isPageBreak: isPageBreak)
        if isPageBreak { nextBreak += 1 }
        at += 1
        start = at
        continue
      }
      let mark = TextMark(in: text, at: at)
      if mark.kind == .lineEnd || mark.kind == .pageBreak {
        hasOtherLineEnds = true
        return
      }
      if mark.kind == .control { controlCount += 1 }
      at += mark.length
    }
    if start < text.count { close(start..<text.count, in: text, isPageBreak: false) }
  }

  /// Takes in a line that ends at a line end or at the end of the text. An empty stretch before a page break is the
  /// end of the line above it and no blank line.
  private mutating func close(_ range: Range<Int>, in text: Span<UInt8>, isPageBreak: Bool) {
    if Self.isBlank(range, in: text) {
      if !isPageBreak { blanks += 1 }
    } else {
      var line = Line(range: range, blankLinesBefore: blanks)
      line.isAfterPageBreak = isAfterPageBreak
      lines.append(line)
      blanks = 0
      isAfterPageBreak = false
    }
    if isPageBreak { isAfterPageBreak = true }
  }

  /// Whether nothing would be seen of the line once control characters are gone.
  static func isBlank(_ range: Range<Int>, in text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    guard at < range.upperBound else { return true }
    // Print begins nearly all lines: a printed character of ASCII or a Chinese one.
    if text[at] &- 0x21 < 0x7F - 0x21 || text[at] &- 0xE4 <= 0xE9 - 0xE4 { return false }
    if at == 0, Utf8.hasByteOrderMark(text) { at = Utf8.byteOrderMark.count }
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      guard kind == .space || kind == .control else { return false }
      at += character.length
    }
    return true
  }
}
