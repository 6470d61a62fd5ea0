import Model

/// Finds the encoding of a page from its bytes.
///
/// In this order: a byte order mark; NULs and Chinese where UTF-16 would have them; valid UTF-8; UTF-8 with few faults;
/// lone accents and quotation marks (windows-1252); the better of GB18030 and Big5. Nothing that fits well means that
/// it is no text.
enum EncodingGuess {
  /// The encoding of bytes without a byte order mark, or nil where they fit none.
  ///
  /// - Parameter isValidUtf8: whether all of `bytes` is UTF-8.
  static func encoding(of bytes: Span<UInt8>, isValidUtf8: Bool) -> TextEncoding? {
    if isValidUtf8, !bytes.contains(0) { return .utf8 }
    if let wide = utf16(bytes, isValidUtf8: isValidUtf8) { return wide }
    if isValidUtf8 { return .utf8 }
    if Utf8.isMostly(bytes) { return .utf8 }
    if EncodingEvidence.isWindows1252(bytes) { return .windows1252 }
    let mainland = EncodingEvidence.gb18030Score(bytes)
    let taiwan = EncodingEvidence.big5Score(bytes, least: mainland)
    if max(mainland, taiwan) >= leastScore { return mainland >= taiwan ? .gb18030 : .big5 }
    // A page that is ASCII but for a few stray bytes.
    return Utf8.invalidBytes(in: bytes) * 50 <= bytes.count ? .utf8 : nil
  }

  /// Ordinary text scores 0.9 and more, traditional characters in GBK about 0.7; random bytes score below -0.5.
  static let leastScore = 0.5

  static func byteOrderMark(of bytes: Span<UInt8>) -> TextEncoding? {
    if Utf8.hasByteOrderMark(bytes) { return .utf8 }
    guard bytes.count >= 2 else { return nil }
    if bytes[0] == 0xFF, bytes[1] == 0xFE { return .utf16LittleEndian }
    if bytes[0] == 0xFE, bytes[1] == 0xFF { return .utf16BigEndian }
    let isGB = bytes.count >= 4 && bytes[0] == 0x84 && bytes[1] == 0x31 && bytes[2] == 0x95 && bytes[3] == 0x33
    return isGB ? .gb18030 : nil
  }

  /// UTF-16 without a byte order mark.
  private static func utf16(_ bytes: Span<UInt8>, isValidUtf8: Bool) -> TextEncoding? {
    if isValidUtf8 {
      var zeros = (even: 0, odd: 0)
      for at in 0..<bytes.count where bytes[at] == 0 {
        if at & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
      }
      // Latin text: every other byte is zero, give or take some.
      guard (zeros.even + zeros.odd) * 5 >= bytes.count else { return nil }
      if zeros.odd > zeros.even * 19 {
        return EncodingEvidence.Utf16Census(bytes, lowFirst: true).fits ? .utf16LittleEndian : nil
      }
      if zeros.even > zeros.odd * 19 {
        return EncodingEvidence.Utf16Census(bytes, lowFirst: false).fits ? .utf16BigEndian : nil
      }
      return nil
    }
    let low = EncodingEvidence.Utf16Census(bytes, lowFirst: true)
    let high = EncodingEvidence.Utf16Census(bytes, lowFirst: false)
    if low.fits, low.good >= high.good { return .utf16LittleEndian }
    return high.fits ? .utf16BigEndian : nil
  }
}
