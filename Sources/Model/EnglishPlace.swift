/// The place that an English report begins with.
///
///     PORT WREN, June 4 (Coast News) — …       ÉVORA — …       ST. OSK'S — …       Port Wren – The …
public enum EnglishPlace {
  /// A capital of the Latin alphabet, with marks or without; of those with marks, their small letters pass for one, too.
  public static func isCapital(_ value: UInt32) -> Bool {
    (0x41...0x5A).contains(value) || (0xC0...0xDE).contains(value) || (0x100...0x17F).contains(value)
      || (0x1E00...0x1EFF).contains(value)
  }

  /// Where the first word of three capitals and more ends that `range` begins with; a short one may stand before it
  /// (ST. OSK'S, LA PLATA).
  public static func endOfCapitals(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.lowerBound
    if let short = shortFirsts.first(where: { text.has($0, at: range.lowerBound) }) { at += short.utf8CodeUnitCount }
    var capitals = 0
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      guard isCapital(character.value) else { break }
      capitals += 1
      at += character.length
    }
    return capitals >= 3 ? at : nil
  }

  private static let shortFirsts: [StaticString] = [
    "ST. ", "ST ", "FT. ", "MT. ", "LA ", "EL ", "AL ", "LE ", "HÀ ", "DA ", "AN ",
  ]

  /// One to three words with a capital each, then a dash between spaces, and a capital behind it.
  public static func beforeDash(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    var words = 0
    while at < min(range.upperBound, range.lowerBound + 32) {
      guard isCapital(text.codePoint(at: at).value) else { return nil }
      words += 1
      guard words <= 3 else { return nil }
      while at < range.upperBound, text[at] != 0x20 {
        // A comma or a stop ends no name of a place.
        if text[at] == 0x2C || text[at] == 0x2E || text[at] == 0x3A || text[at] == 0x22 { return nil }
        at += 1
      }
      let nameEnd = at
      at += 1
      if text.has("— ", at: at) || text.has("– ", at: at) {
        let next = at + 4
        return next < range.upperBound && isCapital(text.codePoint(at: next).value) ? range.lowerBound..<nameEnd : nil
      }
      guard at < range.upperBound else { return nil }
    }
    return nil
  }
}
