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
    let first = capitals(text, range)
    // Short ones are of two capitals.
    guard first.count == 2 else { return first.count > 2 ? first.end : nil }
    guard let short = shortFirsts.first(where: { text.has($0, at: range.lowerBound) }) else { return nil }
    let start = range.lowerBound + short.utf8CodeUnitCount
    guard start < range.upperBound else { return nil }
    let second = capitals(text, start..<range.upperBound)
    return second.count > 2 ? second.end : nil
  }

  /// The capitals that `range` begins with.
  private static func capitals(_ text: Span<UInt8>, _ range: Range<Int>) -> (count: Int, end: Int) {
    var at = range.lowerBound
    var count = 0
    while at < range.upperBound {
      let character = text.codePoint(at: at)
      guard isCapital(character.value) else { break }
      count += 1
      at += character.length
    }
    return (count, at)
  }

  /// Whether `range` tells where somebody is, and nothing else: in Port Wren.
  public static func isWhere(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count > 3, text.has("in ", at: range.lowerBound) || text.has("at ", at: range.lowerBound) else {
      return false
    }
    return range.dropFirst(3).allSatisfy { text[$0 - 1] != 0x20 || isCapital(text.codePoint(at: $0).value) }
  }

  private static let shortFirsts: [StaticString] = [
    "ST. ", "ST ", "FT. ", "MT. ", "LA ", "EL ", "AL ", "LE ", "HÀ ", "DA ", "AN ",
  ]

  /// One to three words with a capital each, perhaps a country or a day behind a comma (Port Wren, June 4), then a dash, and
  /// behind it what a sentence may begin with.
  public static func beforeDash(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let limit = min(range.upperBound, range.lowerBound + 48)
    var at = range.lowerBound
    var words = 0
    var commas = 0
    while at < limit {
      let isDay = commas > 0 && (0x30...0x39).contains(text[at])
      guard isDay || isCapital(text.codePoint(at: at).value) else { return nil }
      words += 1
      guard words <= (commas > 0 ? 5 : 3) else { return nil }
      while at < limit, text[at] != 0x20, text[at] != 0x2C, text[at] != 0xE2 || !text.has("—", at: at) {
        // A stop, a colon or a quotation mark is in no name of a place.
        if text[at] == 0x2E || text[at] == 0x3A || text[at] == 0x22 { return nil }
        at += 1
      }
      let nameEnd = at
      if at < limit, text[at] == 0x2C {
        commas += 1
        at += 1
      }
      if at < limit, text[at] == 0x20 { at += 1 }
      // Harbor–Foyle, without spaces, is a road or a line.
      if text.has("—", at: at) || text[at - 1] == 0x20 && isDash(text, at) {
        var next = at + (text[at] == 0x2D ? 2 : 3)
        if next < range.upperBound, text[next] == 0x20 { next += 1 }
        return next < range.upperBound && beginsSentence(text.codePoint(at: next).value)
          ? range.lowerBound..<nameEnd : nil
      }
    }
    return nil
  }

  /// – or two hyphens.
  private static func isDash(_ text: Span<UInt8>, _ at: Int) -> Bool {
    text.has("–", at: at) || text.has("--", at: at)
  }

  /// A capital, or the mark before one.
  private static func beginsSentence(_ value: UInt32) -> Bool {
    isCapital(value) || value == 0x201C || value == 0x2018 || value == 0x22
  }
}
