/// Tables in English print: one row a line, and no sentence anywhere.
///
///     Salt raked                 41,200 tonnes     +3.5%
///     Looms at work                 118 looms      -2.0%
public enum EnglishTables {
  /// So many rows in a row are a table; two may be a headline with figures.
  public static let fewestRows = 3

  /// Whether `range` looks like a row: a word with a capital, two figures and more, and no end of a sentence or a clause.
  ///
  /// - Complexity: O(bytes of the line), and most lines are told by their ends.
  public static func isRow(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 12, range.count <= 90, (0x41...0x5A).contains(text[range.lowerBound]) else { return false }
    switch text[range.upperBound - 1] {
    case 0x2E, 0x2C, 0x3B, 0x3A, 0x2D, 0x21, 0x3F, 0x22, 0x27: return false
    default: break
    }
    guard hasDigit(text, range) else { return false }
    var figures = 0
    var isInFigure = false
    for at in range {
      let byte = text[at]
      if (0x30...0x39).contains(byte) {
        if !isInFigure { figures += 1 }
        isInFigure = true
      } else if byte != 0x2E && byte != 0x2C {
        isInFigure = false
      }
      // A full stop or a mark of a clause, with a space behind.
      if byte == 0x20, text[at - 1] == 0x2E || text[at - 1] == 0x3B || text[at - 1] == 0x3A { return false }
    }
    return figures >= 2
  }

  private static func hasDigit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      if EightBytes(text, at: at, before: range.upperBound).firstDigit(or: 0x30) != nil { return true }
      at &+= EightBytes.count
    }
    return false
  }
}
