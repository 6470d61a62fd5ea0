/// The name with which an English report is signed behind its last sentence.
///
///     …and the pupils come back in May. — Ann Marsh        …the port said.” – Coast Wire
///     …a third berth opens in May. Gao Meilin
public enum EnglishSignature {
  /// Where the signature begins that `range` ends with: a name behind a dash, or a Chinese one.
  public static func start(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    // Asked at nearly every end of a line.
    if endsInSmallWord(text, range) { return nil }
    return dash(text, range) ?? chineseName(text, range)
  }

  /// Whether the last word of `range` begins with a small letter, as far as eight bytes tell.
  private static func endsInSmallWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= EightBytes.count else { return false }
    let bytes = EightBytes(text, at: range.upperBound - EightBytes.count)
    let others = ~(bytes.letters | bytes.marks(of: 0x2E)) & EightBytes.marks(ofFirst: EightBytes.count)
    // The last of them but the word and the full stop behind it.
    let word = EightBytes.count - others.leadingZeroBitCount >> 3
    return word > 0 && word < EightBytes.count && bytes[word - 1] == 0x20 && bytes[word] >= 0x61
  }

  /// Where a Chinese name begins behind the end of a sentence, with nothing else up to the end of `range`.
  private static func chineseName(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let given = lastWord(text, range), (0x41...0x5A).contains(text[given.lowerBound]),
      let surname = lastWord(text, range.lowerBound..<given.lowerBound - 1), Pinyin.isGivenName(text, given),
      Pinyin.isSurname(text, surname),
      isBehindSentence(text, surname.lowerBound, range)
    else { return nil }
    return surname.lowerBound
  }

  /// …said the port. Gao│Meilin: whether a surname ends `range` behind a sentence, and `next` is nothing but a given name.
  public static func isCut(_ text: Span<UInt8>, _ range: Range<Int>, _ next: Range<Int>) -> Bool {
    guard next.count <= 13, Pinyin.isGivenName(text, next), let surname = lastWord(text, range) else { return false }
    return Pinyin.isSurname(text, surname) && isBehindSentence(text, surname.lowerBound, range)
  }

  /// The word that `range` ends with, if it is none too long for a name, ends in a small letter, and has a space before it.
  private static func lastWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    // Asked at every end of a line.
    guard !range.isEmpty, (0x61...0x7A).contains(text[range.upperBound - 1]) else { return nil }
    let limit = max(range.lowerBound, range.upperBound - longestName)
    var at = range.upperBound
    while at > limit, text[at - 1] > 0x20, text[at - 1] < 0x80 { at -= 1 }
    return at > range.lowerBound && text[at - 1] == 0x20 ? at..<range.upperBound : nil
  }

  private static let longestName = 13

  /// Where the dash before such a name stands: a dash behind the end of a sentence, one to four words with capitals, and
  /// nothing else up to the end of `range`.
  private static func dash(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var at = range.upperBound
    let limit = max(range.lowerBound, at - 48)
    var words = 0
    while at > limit {
      if words > 0, let dash = dashStart(text, at, range) { return isBehindSentence(text, dash, range) ? dash : nil }
      let end = at
      while at > limit, isInName(text, at - 1), dashStart(text, at, range) == nil { at -= 1 }
      guard at < end, text[at] >= 0x41 && text[at] <= 0x5A || text[at] >= 0xC3, words < 4 else { return nil }
      words += 1
      if at > limit, text[at - 1] == 0x20 { at -= 1 }
    }
    return nil
  }

  /// Where the dash begins that ends at `end`: — or –, or one or two hyphens.
  private static func dashStart(_ text: Span<UInt8>, _ end: Int, _ range: Range<Int>) -> Int? {
    // Asked before each letter of a name, and these are the last bytes of a dash.
    let last = text[end - 1]
    guard last == 0x2D || last == 0x93 || last == 0x94 else { return nil }
    if end - 3 > range.lowerBound, text.has("—", at: end - 3) || text.has("–", at: end - 3) { return end - 3 }
    guard end - 2 > range.lowerBound, last == 0x2D else { return nil }
    if text[end - 2] == 0x2D { return end - 2 }
    return text[end - 2] == 0x20 ? end - 1 : nil
  }

  private static func isBehindSentence(_ text: Span<UInt8>, _ dash: Int, _ range: Range<Int>) -> Bool {
    var at = dash
    while at > range.lowerBound, text[at - 1] == 0x20 { at -= 1 }
    if at - 3 > range.lowerBound, text.has("”", at: at - 3) { at -= 3 }
    guard at > range.lowerBound else { return false }
    return text[at - 1] == 0x2E || text[at - 1] == 0x21 || text[at - 1] == 0x3F || text[at - 1] == 0x22
  }

  /// Letters, the marks inside names, and a hyphen between two letters.
  private static func isInName(_ text: Span<UInt8>, _ at: Int) -> Bool {
    let byte = text[at]
    if byte == 0x2D { return at > 0 && isLetter(text[at - 1]) }
    return isLetter(byte) || byte == 0x2E || byte == 0x27
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 }
}
