/// The name of an English paper, as it stands on top of a page, and the lines in which it comes again.
///
///     THE HARBOR COURIER                       on top, with the date below
///     12 BUSINESS The Harbor Courier           a running head further down
///     THE HARBOR COURIER                       between two lines of a sentence that goes on in the next column
public enum PaperName {
  /// Whether `range` may be a paper's name: two to six capitalised words and nothing else.
  public static func mayBe(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 8, range.count <= 48 else { return false }
    var words = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let first = text[at]
      let isSmall = text.has("of ", at: at) || text.has("and ", at: at) || first == 0x26
      guard first >= 0x41 && first <= 0x5A || words > 0 && isSmall else { return false }
      words += 1
      while at < range.upperBound, text[at] != 0x20 {
        guard isLetter(text[at]) || text[at] == 0x2D || text[at] == 0x26 || text[at] == 0x27 else { return false }
        at += 1
      }
      at += 1
    }
    return words >= 2 && words <= 6
  }

  /// Whether a line's digits may be those of a date: a year is among them.
  public static func holdsYear(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var digits = 0
    for at in range {
      let isDigit = text[at] >= 0x30 && text[at] <= 0x39
      if !isDigit, digits == 4, text[at - 4] == 0x31 || text[at - 4] == 0x32 { return true }
      digits = isDigit ? digits + 1 : 0
    }
    return digits == 4 && (text[range.upperBound - 4] == 0x31 || text[range.upperBound - 4] == 0x32)
  }

  /// Whether `line` is the name again, in any case of letters, with no more than a section, a date and a page number
  /// around it.
  public static func isRepeated(_ text: Span<UInt8>, _ name: Range<Int>, in line: Range<Int>) -> Bool {
    guard line.count >= name.count, line.count <= 96 else { return false }
    guard let found = find(text, name, in: line) else { return false }
    return isSurrounding(text, line.lowerBound..<found) && isSurrounding(text, found + name.count..<line.upperBound)
  }

  private static func find(_ text: Span<UInt8>, _ name: Range<Int>, in line: Range<Int>) -> Int? {
    for start in line.lowerBound...line.upperBound - name.count {
      guard start == line.lowerBound || text[start - 1] == 0x20 else { continue }
      let end = start + name.count
      guard end == line.upperBound || text[end] == 0x20 || text[end] == 0x2C else { continue }
      if name.indices.allSatisfy({ isSame(text[$0], text[start + $0 - name.lowerBound]) }) { return start }
    }
    return nil
  }

  /// Capitalised words, figures and strokes: no sentence has nothing else.
  private static func isSurrounding(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var isWordStart = true
    var words = 0
    for at in range {
      if isWordStart, text[at] != 0x20 {
        if text[at] >= 0x61, text[at] <= 0x7A { return false }
        words += 1
      }
      if text[at] == 0x2E || text[at] == 0x21 || text[at] == 0x3F { return false }
      isWordStart = text[at] == 0x20
    }
    // A credit names the paper for which the picture was taken.
    return words <= 5
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }

  private static func isSame(_ one: UInt8, _ other: UInt8) -> Bool {
    one == other || one ^ other == 0x20 && one | 0x20 >= 0x61 && one | 0x20 <= 0x7A
  }
}
