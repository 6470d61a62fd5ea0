import Model

/// Finds the dateline a report begins with, and the authors printed in it.
///
///     本报讯 （记者 张平） 近日，园区…       dateline 本报讯, author 张平, the text from 近日 on
///     新华社北京3月5日电（记者李月）…         dateline 新华社北京3月5日电
///     LONDON (Reuters) — The park…        dateline LONDON (Reuters)
struct DatelineReader {
  struct Opening {
    var dateline: Range<Int>?
    /// The byline in brackets after it, brackets included.
    var byline: Byline?
    var textStart: Int
  }

  let words: RoleWords

  /// - Parameter firstBreak: where the first comma, colon or opening bracket stands, or a place before it; -1 where none
  ///   does.
  func read(_ text: Span<UInt8>, _ range: Range<Int>, firstBreak: Int) -> Opening? {
    var start = range.lowerBound
    // Most texts begin with neither a mark nor a capital.
    if start < range.upperBound, text.isCommonHan(at: start), chinese(text, start, range.upperBound) == nil {
      return nil
    }
    while start < range.upperBound {
      let character = text.codePoint(at: start)
      guard Punctuation.isOrnament(character.value) || Span<UInt8>.isBlank(character.value) else { break }
      start += character.length
    }
    guard start < range.upperBound else { return nil }
    // 【本报讯】
    let isBracketed = text.has("【", at: start)
    if isBracketed { start += 3 }
    let dateline = chinese(text, start, range.upperBound) ?? english(text, start, range.upperBound, firstBreak)
    var at = text.skippingSpaces(from: dateline?.upperBound ?? start, to: range.upperBound)
    if isBracketed {
      guard dateline != nil, text.has("】", at: at) else { return nil }
      at = text.skippingSpaces(from: at + 3, to: range.upperBound)
    }
    var byline: Byline?
    if let bracketed = bracket(text, at, range.upperBound),
      var found = BylineReader(words: words).read(text, bracketed),
      // 本报讯（周平）: behind a dateline, names need no role.
      found.hasRole || dateline != nil && found.surnames == found.authors.count
    {
      found.authors[0].span = bracketed.lowerBound..<found.authors[0].span.upperBound
      let last = found.authors.count - 1
      found.authors[last].span = found.authors[last].span.lowerBound..<bracketed.upperBound
      byline = found
      at = text.skippingSpaces(from: bracketed.upperBound, to: range.upperBound)
    }
    guard dateline != nil || byline != nil else { return nil }
    while at < range.upperBound {
      let value = text.codePoint(at: at).value
      guard value == 0x3A || value == 0xFF1A || value == 0x2014 || value == 0x2013 || value == 0x2D else { break }
      at = text.skippingSpaces(from: at + text.codePoint(at: at).length, to: range.upperBound)
    }
    return Opening(dateline: dateline, byline: byline, textStart: at)
  }

  private func chinese(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    if let found = words.datelines.match(text, at: start, end: end) { return start..<start + found.length }
    // 晨报讯, 某某晚报讯: the paper's own name with 讯 after it; 新华社北京3月5日电: outlet, place, day, 电.
    var hasOutlet = false
    var at = start
    if let outlet = words.outlets.match(text, at: start, end: end) {
      hasOutlet = true
      at += outlet.length
    }
    var characters = 0
    while at < end, characters < 18 {
      let bytes = text.eightBytes(at: at)
      // Most of a text is such characters.
      if bytes.beginsWithCommonHan, !words.wires.mayBegin(bytes) {
        at += 3
        characters += 1
        continue
      }
      let character = text.codePoint(at: at)
      if characters > 0 || hasOutlet, let wire = words.wires.match(text, at: at, end: end) {
        let stop = at + wire.length
        // 新华社北京10月10日电2022年…: after a day, 电 ends the dateline even where the space behind it was lost.
        let isDated = at >= start + 3 && text.has("日", at: at - 3)
        if isDated || isWireEnd(text, stop, end),
          hasOutlet || words.outletEnds.suffix(text, end: at, start: start) != nil
        {
          return start..<stop
        }
      }
      switch CharacterClass(character.value) {
      case .han, .digit, .wideDigit: break
      default: return nil
      }
      at += character.length
      characters += 1
    }
    return nil
  }

  /// A wire dateline ends before a space, a bracket or a colon; 电力 and 电影 go on.
  private func isWireEnd(_ text: Span<UInt8>, _ at: Int, _ end: Int) -> Bool {
    guard at < end else { return false }
    let value = text.codePoint(at: at).value
    return Span<UInt8>.isBlank(value) || Punctuation.isOpening(value) || value == 0xFF1A || value == 0x3A
  }

  /// A town in capital letters, up to a dash or a colon: “LONDON, March 3 (Reuters) — ”, “SINGAPORE: ”, “LEEDS, May 4: ”.
  private func english(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ firstBreak: Int) -> Range<Int>? {
    guard EnglishPlace.isCapital(text.codePoint(at: start).value) else { return nil }
    // Behind a place stands a colon, or a comma or a bracket before what leads to one.
    if firstBreak >= 0, firstBreak < start + Self.longestPlace,
      let place = EnglishPrint.placeAndColon(text, start..<end) ?? EnglishDateline.dayAndColon(text, start..<end)
    {
      return place
    }
    guard var at = EnglishPlace.endOfCapitals(text, start..<end) else {
      // A line of a headline may look so, too.
      return end - start >= 100 ? EnglishPlace.beforeDash(text, start..<end) : nil
    }
    while at < min(end, start + 60) {
      let character = text.codePoint(at: at)
      // KINGSPORT, June 4 (Coast News): …
      if character.value == 0x3A, at + 1 < end, text[at + 1] == 0x20, text[at - 1] != 0x20 {
        return (start..<at).contains { text[$0] == 0x2C } ? start..<at : nil
      }
      // A hyphen between spaces stands for a dash.
      let isDoubleHyphen =
        character.value == 0x2D && (text.has("--", at: at) || text[at - 1] == 0x20 && text.has("- ", at: at))
      if character.value == 0x2014 || character.value == 0x2013 || isDoubleHyphen {
        let trimmed = text.trimmed(start..<at)
        return trimmed.isEmpty ? nil : trimmed
      }
      if character.value == 0x2E, at + 1 < end, Span<UInt8>.isBlank(text.codePoint(at: at + 1).value), at - start > 12,
        !leadsToDash(text, at + 1, end)
      {
        return nil
      }
      at += character.length
    }
    return nil
  }

  /// HUNTSVILLE, Ala.| - …: the stop is a short form's.
  private func leadsToDash(_ text: Span<UInt8>, _ blank: Int, _ end: Int) -> Bool {
    guard blank + 3 < end else { return false }
    let next = text.codePoint(at: blank + 1).value
    return next == 0x2014 || next == 0x2013 || next == 0x2D || next == 0x28
  }

  /// Bytes of an English place, as far as it is looked for before a colon.
  private static let longestPlace = 40

  /// The bracketed text that starts at `start`, brackets included, if it is short.
  private func bracket(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int>? {
    guard start < end else { return nil }
    let open = text.codePoint(at: start).value
    guard open == 0xFF08 || open == 0x28 else { return nil }
    var at = start
    while at < min(end, start + 180) {
      let character = text.codePoint(at: at)
      at += character.length
      if character.value == 0xFF09 || character.value == 0x29 { return start..<at }
      if character.value == 0x3002 { return nil }
    }
    return nil
  }
}
