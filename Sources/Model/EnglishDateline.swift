/// The place, the day and the agency that an English report begins with, up to a colon.
///
///     PORT WREN, June 12: …      ASHBY, 3 Sept. 2024: …      OSK (Coast Wire): …      Port Wren, Jan 4 (Coast Wire): …
public enum EnglishDateline {
  private static let longest = 72

  /// Where such an opening of `range` stands, without the colon: a place, and a day, an agency in brackets or both.
  public static func dayAndColon(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard let place = place(text, range) else { return nil }
    let limit = min(range.upperBound, range.lowerBound + longest)
    var at = place
    var months = 0
    var days = 0
    var agencies = 0
    while at < limit {
      switch text[at] {
      case 0x3A:
        guard at + 1 >= range.upperBound || text[at + 1] == 0x20, (months == 1) == (days > 0), agencies < 2,
          // Names of firms have brackets behind them, too.
          months == 1 || agencies == 1 && !(range.lowerBound..<place).contains(where: { text[$0] >= 0x61 })
        else { return nil }
        return range.lowerBound..<at
      case 0x20, 0x2C, 0x2E: at += 1
      case 0x28:
        guard let end = bracketEnd(text, at, limit) else { return nil }
        agencies += 1
        at = end
      case 0x30...0x39:
        let start = at
        while at < limit, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
        guard at - start <= 2 || at - start == 4 else { return nil }
        days += at - start <= 2 ? 1 : 0
      default:
        let start = at
        while at < limit, isLetter(text[at]) { at += 1 }
        guard at > start, isMonth(text, start..<at) else { return nil }
        months += 1
      }
    }
    return nil
  }

  /// Where the comma or the bracket behind one to four words of a place stands.
  private static func place(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    let limit = min(range.upperBound, range.lowerBound + 40)
    var at = range.lowerBound
    var words = 0
    while at < limit {
      guard isCapital(text[at]), words < 4 else { return nil }
      words += 1
      while at < limit, isLetter(text[at]) || text[at] == 0x2E || text[at] == 0x2D || text[at] == 0x27 { at += 1 }
      guard at + 1 < limit else { return nil }
      if text[at] == 0x2C { return at }
      guard text[at] == 0x20 else { return nil }
      at += 1
      if text[at] == 0x28 { return at }
    }
    return nil
  }

  /// Behind the bracket that closes a few words with capitals, among them no small ones but those of names.
  private static func bracketEnd(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
    guard start + 1 < limit, isCapital(text[start + 1]) else { return nil }
    var at = start + 1
    while at < limit, at - start <= 32, text[at] != 0x29 {
      guard isLetter(text[at]) || text[at] == 0x20 || text[at] == 0x26 || text[at] == 0x2F || text[at] == 0x2D else {
        return nil
      }
      at += 1
    }
    return at < limit && text[at] == 0x29 ? at + 1 : nil
  }

  /// June, JUNE, Jun, Sept.
  private static func isMonth(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 3, isCapital(text[word.lowerBound]) else { return false }
    return months.contains { month in
      guard word.count <= month.utf8CodeUnitCount else { return false }
      return month.withUTF8Buffer { letters in
        for place in 0..<word.count {
          let letter = unsafe letters[place]
          if text[word.lowerBound + place] | 0x20 != letter { return false }
        }
        return true
      }
    }
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }
}
