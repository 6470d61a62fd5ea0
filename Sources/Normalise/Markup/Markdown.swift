import Model

/// Takes Markdown's marks away, as OCR models write them, and keeps what they say about headings.
///
///     ## 园区新签约12个项目        →   园区新签约12个项目, headingLevel 2
///     **本报讯** 近日…            →   本报讯 近日…
///     > 引言 · - 要点 · 1\. 一    →   引言 · 要点 · 1. 一
///     | 企业 | 投资 | · |---|---| →   企业 投资 · (nothing)
///     [官网](https://example.com) →   官网
///
/// Marks that mean something in print too (a dash at the start of a line, 王**, 3*4) are taken away only on a page that
/// is Markdown beyond doubt (`MarkdownSigns`).
///
/// - Invariant: words stay; a link's address and an image's path go.
struct Markdown: PageRepair {
  static let step = RepairStep.markdown

  func isNeeded(_ survey: PageSurvey) -> Bool {
    // # * _ ` | < [ > \ &
    [0x23, 0x2A, 0x5F, 0x60, 0x7C, 0x3C, 0x5B, 0x3E, 0x5C, 0x26].contains { survey.has($0) }
  }

  func apply(to page: inout Page) {
    let signs = MarkdownSigns(page)
    var lines = page.lines
    var rewriter = Rewriter(.markdown)
    for index in lines.indices where !lines[index].isBlock {
      let span = page.text.span
      guard signs.isMarkdown || lines[index].marks.contains(.markup) else { continue }
      guard signs.isMarkdown || MarkdownLine.mayHoldPlainMarks(lines[index].range, span) else { continue }
      var marks = MarkdownLine(lines[index], isMarkdown: signs.isMarkdown)
      marks.read(span)
      if marks.headingLevel > 0, lines[index].headingLevel == 0 { lines[index].headingLevel = marks.headingLevel }
      for edit in marks.edits {
        if edit.written.isEmpty {
          rewriter.drop(edit.range, rule: edit.rule)
        } else {
          rewriter.replace(edit.range, with: edit.written, rule: edit.rule)
        }
      }
    }
    guard !rewriter.isEmpty else { return }
    page.lines = lines
    if signs.isMarkdown, page.style != "markdown" { page.style = "markdown" }
    rewriter.apply(to: &page)
  }
}

/// Whether a page is Markdown: headings, emphasis around whole phrases, table rules, links or fences.
struct MarkdownSigns {
  private(set) var isMarkdown = false

  init(_ page: borrowing Page) {
    let text = page.text.span
    var signs = page.style == "markdown" ? 2 : 0
    for line in page.lines where signs < 2 && (line.marks.contains(.markup) || line.headingLevel > 0) {
      let range = MarkdownLine.trimmed(line.range, text)
      guard !range.isEmpty else { continue }
      if line.headingLevel > 0 || MarkdownLine.heading(range, text) != nil { signs += 2 }
      if text.has("```", at: range.lowerBound) || text.has("<!--", at: range.lowerBound) { signs += 2 }
      if text.has("**", at: range.lowerBound) { signs += 1 }
      if text[range.lowerBound] == 0x7C, text[range.upperBound - 1] == 0x7C, range.count > 2 { signs += 1 }
      if Self.hasLink(range, text) { signs += 2 }
    }
    isMarkdown = signs >= 2
  }

  /// Whether `](` stands in a line.
  private static func hasLink(_ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if at &+ EightBytes.count <= range.upperBound, !EightBytes(text, at: at).has(0x5D) {
        at &+= EightBytes.count
      } else {
        if text[at] == 0x5D, text.has("](", at: at) { return true }
        at &+= 1
      }
    }
    return false
  }
}
