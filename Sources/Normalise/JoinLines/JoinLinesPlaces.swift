import Model

/// What the name of a development zone on a line says of the line's end.
extension SeamEvidence {
  /// `某某高新区：`, alone on its line.
  static func isPlaceKicker(_ line: LayoutLine, _ text: Span<UInt8>) -> Bool {
    guard line.has(.endsColon), !line.has(.hasInnerStop), line.lastWidth <= 32 else { return false }
    let end = Int(line.end) - text.codePoint(before: Int(line.end)).length
    return end - 3 > Int(line.start) && (text.has("区", at: end - 3) || text.has("區", at: end - 3))
  }

  /// `某某高新区：夜校开课` above `某某高新区第一期…`: a headline, and the text below it, which names the place again.
  static func namesPlaceTwice(_ line: LayoutLine, _ next: LayoutLine, _ text: Span<UInt8>) -> Bool {
    // Hardly any line has a colon.
    guard line.hasColon, line.has(.hasWideText), line.lastWidth <= 56, !line.has(.endsSentence), !line.has(.endsClause)
    else { return false }
    // Behind the name of its province or city, at most.
    guard let start = place(of: line.firstCharacter, atHeadOf: next, text) else { return false }
    let end = Int(line.end)
    var at = Int(line.start)
    while at < end, CharacterClass(text.codePoint(at: at).value) == .han { at += text.codePoint(at: at).length }
    guard at < end, at - Int(line.start) >= 9, text.has("：", at: at) else { return false }
    guard text.has("区", at: at - 3) || text.has("區", at: at - 3) else { return false }
    return text.has(text.extracting(Int(line.start)..<at), at: start)
  }

  /// Where a character stands among the first five of a line.
  private static func place(of character: UInt32, atHeadOf line: LayoutLine, _ text: Span<UInt8>) -> Int? {
    guard line.firstCharacter >= 0x80 else { return nil }
    var at = Int(line.start)
    let limit = min(Int(line.end), at + 13)
    while at < limit {
      let other = text.codePoint(at: at)
      if other.value == character { return at }
      at += other.length
    }
    return nil
  }
}
