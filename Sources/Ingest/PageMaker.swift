import Model

/// Puts a page together from decoded text: line ends, lines, and the first repairs, which every page needs whatever
/// the pipeline file says: what is no character of a text is taken away and logged.
enum PageMaker {
  static func page(of decoded: consuming DecodedText, source: Source, sourceLength: Int) throws(Refusal) -> Page {
    var source = source
    var finder = LineFinder(decoded.text.span)
    if finder.hasOtherLineEnds {
      let unified = LineEnds(unifying: decoded)
      decoded = unified.decoded
      finder = LineFinder(decoded.text.span, pageBreaks: unified.pageBreaks)
    }
    try checkNoise(decoded, controlCount: finder.controlCount, source, sourceLength)
    if finder.lines.isEmpty {
      source.status = .empty
      source.problem = source.byteCount == 0 ? "the file is empty" : "there is nothing but white space in it"
    }
    let damage = decoded.damage
    var page = Page(source: source, text: decoded.text, map: decoded.map, lines: finder.lines, survey: finder.survey)
    if isSpaced(finder.lines, textLength: page.text.count) { page.style = "spaced" }
    markDamage(damage, in: &page)
    if finder.controlCount > 0 { dropControls(of: &page) }
    dropByteOrderMark(of: &page)
    if page.survey == nil { forgetWidths(of: &page) }
    return page
  }

  /// Of a page that was changed after its lines were measured.
  private static func forgetWidths(of page: inout Page) {
    for index in page.lines.indices {
      page.lines[index].setting.firstWidth = 0
      page.lines[index].setting.lastWidth = 0
    }
  }

  /// Whether a blank line stands after most of the printed lines, as some extractors leave them; a page whose
  /// paragraphs are long lines with blank lines between is none.
  private static func isSpaced(_ lines: [Line], textLength: Int) -> Bool {
    guard lines.count >= 20, textLength / lines.count < 150 else { return false }
    return lines.count { $0.blankLinesBefore > 0 } * 10 >= lines.count * 6
  }

  /// Refuses what is mostly no text. Zeros that fill a file up at its end do not count against it.
  private static func checkNoise(
    _ decoded: borrowing DecodedText, controlCount: Int, _ source: Source, _ sourceLength: Int
  ) throws(Refusal) {
    var noise = decoded.damagedByteCount + controlCount
    guard noise > 0 else { return }
    var end = decoded.text.count
    while end > 0, decoded.text[end - 1] == 0 { end -= 1 }
    let fill = decoded.text.count - end
    noise -= fill
    // One in ten is more than a bad scan leaves, and less than the poorest binary file has.
    if noise * 10 > sourceLength - fill {
      throw Refusal(
        "\(noise) of its \(sourceLength) bytes are no characters of \(source.encoding) text: binary data, or another "
          + "encoding; name it with the option `encoding`, or leave the file out")
    }
  }

  /// Puts one U+FFFD in the place of each stretch of bytes that are no characters, so that a reader sees that
  /// something is missing there; at either end of the page, where a character was cut through, nothing.
  private static func markDamage(_ damage: [Range<Int>], in page: inout Page) {
    guard !damage.isEmpty else { return }
    var rewriter = Rewriter(.invalidBytes)
    let end = page.lines.last?.range.upperBound ?? page.text.count
    for range in damage {
      if range.lowerBound == 0 || range.upperBound >= end {
        rewriter.drop(range, rule: "cut through")
      } else {
        rewriter.replace(range, with: [0xEF, 0xBF, 0xBD], rule: "no character")
      }
    }
    rewriter.apply(to: &page)
  }

  private static func dropControls(of page: inout Page) {
    let rewriter = controlsDropped(from: page.text.span)
    rewriter.apply(to: &page)
  }

  private static func controlsDropped(from text: Span<UInt8>) -> Rewriter {
    var rewriter = Rewriter(.control)
    var at = 0
    var start: Int?
    while at < text.count {
      let mark = ByteKind.of(text[at]) == .mark ? TextMark(in: text, at: at) : nil
      if mark?.kind == .control {
        start = start ?? at
      } else if let from = start {
        rewriter.drop(from..<at)
        start = nil
      }
      at += mark?.length ?? 1
    }
    if let start { rewriter.drop(start..<text.count) }
    return rewriter
  }

  private static func dropByteOrderMark(of page: inout Page) {
    guard page.text.starts(with: Utf8.byteOrderMark) else { return }
    var rewriter = Rewriter(.byteOrderMark)
    rewriter.drop(0..<Utf8.byteOrderMark.count)
    rewriter.apply(to: &page)
  }
}
