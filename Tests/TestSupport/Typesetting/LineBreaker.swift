/// Sets a text in lines of a column, as a typesetter would.
struct LineBreaker {
  /// In half squares.
  var width: Int
  /// What the first line leaves empty.
  var indent: Int
  var isEnglish: Bool
  var allowsTailsAtStart = false
  /// Marks give up half a square, so that one more character fits.
  var squeezes = true
  var hyphenates = false
  var hyphen: UInt32 = 0x2D

  /// The lines, so that a reader can tell where the paragraph begins and ends.
  ///
  /// Of the ways to squeeze marks, one is taken in which the last line is visibly short and no line in the middle looks
  /// like a first one behind a sentence's end: where a page leaves that open, nobody could give the paragraphs back.
  func clearLines(of text: Scalars, isIndentKept: Bool, _ random: inout SeededRandom) -> [Scalars] {
    var breaker = self
    var result = breaker.lines(of: text, &random)
    for attempt in 1..<40 where !isIndentKept && !breaker.isClear(result) {
      // The typesetter of another paper had a column a little wider.
      if attempt % 8 == 0 { breaker.width += isEnglish ? 1 : 2 }
      result = breaker.lines(of: text, &random)
    }
    return result
  }

  private func isClear(_ lines: [Scalars]) -> Bool {
    let widths = lines.map { $0.reduce(0) { $0 + Glyph.width($1) } }
    guard let last = widths.last, lines.count > 1 else { return widths.allSatisfy { $0 < width - 6 } }
    if isEnglish {
      guard last * 10 <= width * 8 else { return false }
    } else {
      guard last <= width - 6, widths[0] <= width - indent + 1 else { return false }
    }
    for place in lines.indices.dropLast() where endsSentence(lines[place]) {
      // A line that ends a sentence and is short ends a paragraph for everybody.
      if isEnglish ? widths[place] * 100 < width * 92 : widths[place] < width - 2 { return false }
      if !isEnglish, indent > 0, place + 2 < lines.count, widths[place + 1] < width - 2 { return false }
    }
    return true
  }

  private func endsSentence(_ line: Scalars) -> Bool {
    let last = line.last { $0 != 0x201D && $0 != 0xFF09 && $0 != 0x300D } ?? 0
    return last == 0x3002 || last == 0xFF01 || last == 0xFF1F || last == 0x2E || last == 0x3F
  }

  /// The lines, without spaces at their ends.
  func lines(of text: Scalars, _ random: inout SeededRandom) -> [Scalars] {
    var result: [Scalars] = []
    var start = 0
    while start < text.count {
      while start < text.count, text[start] == 0x20 { start += 1 }
      guard start < text.count else { break }
      let room = width - (result.isEmpty ? indent : 0) + (isEnglish ? random.number(-1...1) : 0)
      let (end, broken) = lineEnd(text, start, room, &random)
      var line = Scalars(text[start..<end]).trimmed
      if broken { line.append(hyphen) }
      result.append(line)
      start = end
    }
    return result
  }

  /// Where the line that starts at `start` ends, and whether it breaks a word.
  private func lineEnd(
    _ text: Scalars, _ start: Int, _ room: Int, _ random: inout SeededRandom
  ) -> (end: Int, broken: Bool) {
    var used = 0
    var spare = 0
    var best: Int?
    let limit = squeezes && random.isOnce(in: 2) ? 2 : 0
    var at = start
    while at < text.count {
      used += Glyph.width(text[at])
      if text[at] >= 0x3000, Glyph.isTail(text[at]) || Glyph.isHead(text[at]) { spare = min(spare + 1, limit) }
      if used - spare > room {
        if text[at] == 0x20 { best = at }
        break
      }
      at += 1
      if at == text.count { return (at, false) }
      if mayBreak(text, before: at) { best = at }
    }
    if hyphenates, let place = hyphenPlace(text, best ?? start, at, &random) { return (place, true) }
    return (max(best ?? at, start + 1), false)
  }

  private func mayBreak(_ text: Scalars, before at: Int) -> Bool {
    let last = text[at - 1]
    let next = text[at]
    if next == 0x20 || last == 0x20 { return isEnglish || last == 0x20 }
    if isEnglish { return last == 0x2D && Glyph.isLetter(next) || last == 0x2014 }
    if Glyph.isAscii(last), Glyph.isAscii(next) { return false }
    if allowsTailsAtStart { return !Glyph.isHead(last) }
    return !Glyph.isTail(next) && !Glyph.isHead(last)
  }

  /// A place to break the word that did not fit, at least three letters from both of its ends.
  private func hyphenPlace(_ text: Scalars, _ from: Int, _ to: Int, _ random: inout SeededRandom) -> Int? {
    var start = from
    while start < text.count, text[start] == 0x20 { start += 1 }
    var end = start
    while end < text.count, text[end] >= 0x61, text[end] <= 0x7A { end += 1 }
    let last = min(to - 1, end - 3)
    guard end - start >= 7, last >= start + 3, !random.isOnce(in: 3) else { return nil }
    return last
  }
}
