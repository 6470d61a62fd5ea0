import Model

/// Finds the lines of a text whose line ends are all LF, and surveys them on the way: a second look at each would cost as
/// much again.
///
///     近日，某开发区⏎            line 0…, no blank line before it
///     ⏎
///     新增企业12家。             line 22…, one blank line before it
struct LineFinder {
  private(set) var lines: [Line] = []
  private(set) var survey = PageSurvey()
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
    var nextBreak = 0
    while start < text.count {
      var end = start
      var isBlank = true
      if text[start] != 0x0A {
        let found = survey.takeLine(from: start, in: text)
        if found.endsInOtherWay {
          hasOtherLineEnds = true
          return
        }
        controlCount += found.controlCount
        end = found.range.upperBound
        isBlank = Self.isBlank(found.range, in: text)
        if !isBlank { add(found) }
      }
      let isPageBreak = nextBreak < pageBreaks.count && pageBreaks[nextBreak] == end
      // An empty stretch before a page break is the end of the line above it and no blank line.
      if isBlank, !isPageBreak { blanks += 1 }
      if isPageBreak {
        nextBreak += 1
        isAfterPageBreak = true
      }
      start = end + 1
    }
  }

  private mutating func add(_ found: PageSurvey.FoundLine) {
    var line = Line(range: found.range, blankLinesBefore: blanks)
    line.isAfterPageBreak = isAfterPageBreak
    line.marks = found.marks
    line.setting.firstWidth = found.width
    line.setting.lastWidth = found.width
    lines.append(line)
    blanks = 0
    isAfterPageBreak = false
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
