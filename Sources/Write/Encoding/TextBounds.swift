/// Smallest and largest texts cut short for statistics, so that what they promise stays true.
///
/// A prefix of the smallest text is never above it. A prefix of the largest would be *below* it, so its last character
/// is replaced by the next one: `漯河…` cut after its first character becomes `漰`.
enum TextBounds {
  /// Bytes that statistics hold at most.
  static let limit = 64

  static func lower(_ text: ArraySlice<UInt8>, limit: Int = limit) -> (bytes: [UInt8], isExact: Bool) {
    guard text.count > limit else { return (Array(text), true) }
    return (Array(prefix(text, limit)), false)
  }

  /// nil where there is no text above: the prefix is all U+10FFFF, or is not UTF-8.
  static func upper(_ text: ArraySlice<UInt8>, limit: Int = limit) -> (bytes: [UInt8], isExact: Bool)? {
    guard text.count > limit else { return (Array(text), true) }
    var scalars = Array(String(decoding: prefix(text, limit), as: UTF8.self).unicodeScalars)
    guard String(String.UnicodeScalarView(scalars)).utf8.elementsEqual(prefix(text, limit)) else { return nil }
    while let last = scalars.popLast() {
      guard let next = successor(of: last) else { continue }
      scalars.append(next)
      return (Array(String(String.UnicodeScalarView(scalars)).utf8), false)
    }
    return nil
  }

  /// The longest start of at most `limit` bytes that cuts no character.
  private static func prefix(_ text: ArraySlice<UInt8>, _ limit: Int) -> ArraySlice<UInt8> {
    var end = text.startIndex + limit
    while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
    // A run of continuation bytes is not UTF-8; cut it anywhere.
    return end == text.startIndex ? text.prefix(limit) : text[..<end]
  }

  private static func successor(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // The code points after U+D7FF are halves of surrogate pairs, which UTF-8 has none of.
    scalar.value == 0xD7FF ? "\u{E000}" : Unicode.Scalar(scalar.value + 1)
  }
}
