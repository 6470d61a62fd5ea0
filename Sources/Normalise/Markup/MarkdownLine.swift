import Model

/// The Markdown marks of one line.
///
/// - Invariant: edits are in order and do not overlap.
struct MarkdownLine {
  struct Edit {
    var range: Range<Int>
    var written: [UInt8] = []
    var rule: String
  }

  let line: Range<Int>
  let isMarkdown: Bool
  /// Whether any of the marks that stand inside may be there.
  private let hasMarks: Bool
  var edits: [Edit] = []
  var headingLevel: UInt8 = 0

  init(_ line: Line, isMarkdown: Bool) {
    self.line = line.range
    self.isMarkdown = isMarkdown
    // An exclamation mark says something only before a bracket.
    hasMarks = !line.marks.isDisjoint(with: [.markup, .oddSign])
  }

  /// Finds the marks: those at the start of the line, then those inside.
  mutating func read(_ text: Span<UInt8>) {
    let range = Self.trimmed(line, text)
    guard !range.isEmpty else { return }
    if isMarkdown, isRule(range, text) {
      edits.append(Edit(range: line, rule: "rule or fence"))
      return
    }
    if isMarkdown, text[range.lowerBound] == 0x7C, text[range.upperBound - 1] == 0x7C, range.count > 2 {
      readTableRow(range, text)
      return
    }
    var start = range.lowerBound
    var end = range.upperBound
    if let heading = Self.heading(range, text) {
      headingLevel = heading.level
      edits.append(Edit(range: line.lowerBound..<heading.text.lowerBound, rule: "heading"))
      start = heading.text.lowerBound
      end = heading.text.upperBound
    } else if isMarkdown, let mark = blockMark(range, text) {
      edits.append(Edit(range: line.lowerBound..<mark.upperBound, rule: "quote or list"))
      start = mark.upperBound
    }
    if hasMarks { readInside(start..<end, text) }
    if end < range.upperBound { edits.append(Edit(range: end..<range.upperBound, rule: "heading")) }
  }

  /// A quick look for the marks that are read on any page: headings, links, tags and entities begin with # [ < &.
  static func mayHoldPlainMarks(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if at &+ EightBytes.count <= range.upperBound {
        let bytes = EightBytes(text, at: at)
        if bytes.areBeyondAscii || !(bytes.has(0x23) || bytes.has(0x5B) || bytes.has(0x3C) || bytes.has(0x26)) {
          at &+= EightBytes.count
          continue
        }
      }
      switch text[at] {
      case 0x23, 0x5B, 0x3C, 0x26: return true
      default: at &+= 1
      }
    }
    return false
  }

  static func trimmed(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  /// `## Text ##`: one to six #, a space, text; the level and where the text stands.
  static func heading(_ range: Range<Int>, _ text: Span<UInt8>) -> (level: UInt8, text: Range<Int>)? {
    var at = range.lowerBound
    while at < range.upperBound, text[at] == 0x23 { at += 1 }
    let level = at - range.lowerBound
    guard level >= 1, level <= 6, at < range.upperBound else { return nil }
    // Without a space only ## and more, so that #tags stay.
    guard text[at] == 0x20 || text[at] == 0x09 || level >= 2 else { return nil }
    var end = range.upperBound
    while end > at, text[end - 1] == 0x23 { end -= 1 }
    let words = trimmed(at..<end, text)
    guard !words.isEmpty else { return nil }
    return (UInt8(level), words)
  }

  /// ---, ***, ___, ===, ``` and table rules such as |---|:--:|.
  private func isRule(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    if text.has("```", at: range.lowerBound) { return true }
    guard range.count >= 3 else { return false }
    let first = text[range.lowerBound]
    guard first == 0x2D || first == 0x2A || first == 0x5F || first == 0x3D || first == 0x7C || first == 0x3A else {
      return false
    }
    var marks = 0
    for at in range {
      switch text[at] {
      case 0x2D, 0x2A, 0x5F, 0x3D: marks += 1
      case 0x7C, 0x3A, 0x20: break
      default: return false
      }
    }
    return marks >= 3
  }

  /// `> `, `- `, `* `, `+ ` and several of them.
  private func blockMark(_ range: Range<Int>, _ text: Span<UInt8>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = text[at]
      let isBullet = byte == 0x2D || byte == 0x2A || byte == 0x2B
      let isSpaced = at + 1 < range.upperBound && text[at + 1] == 0x20
      guard byte == 0x3E || isBullet && isSpaced else { break }
      at += 1
      while at < range.upperBound, text[at] == 0x20 { at += 1 }
    }
    return at > range.lowerBound && at < range.upperBound ? range.lowerBound..<at : nil
  }

  /// `| 企业 | 投资 |`: the bars at the ends go, those between cells become a space.
  private mutating func readTableRow(_ range: Range<Int>, _ text: Span<UInt8>) {
    var at = range.lowerBound
    while at < range.upperBound {
      guard text[at] == 0x7C else {
        at += 1
        continue
      }
      var start = at
      while start > range.lowerBound, text[start - 1] == 0x20 { start -= 1 }
      while at < range.upperBound, text[at] == 0x7C || text[at] == 0x20 { at += 1 }
      let isAtEnd = start == range.lowerBound || at == range.upperBound
      if let last = edits.last, last.range.upperBound > start { continue }
      edits.append(Edit(range: start..<at, written: isAtEnd ? [] : [0x20], rule: "table"))
    }
  }
}
