import Model

/// Decodes a page's bytes: finds the encoding where none is named, and refuses what is no text.
enum TextReading {
  static func decode(
    _ bytes: consuming [UInt8], as named: TextEncoding?
  ) throws(Refusal) -> (DecodedText, TextEncoding) {
    if let problem = FileMagic.problem(of: bytes) { throw Refusal(problem) }
    let marked = EncodingGuess.byteOrderMark(of: bytes.span)
    let isValidUtf8 = (marked ?? named ?? .utf8) == .utf8 && Utf8.firstFault(in: bytes.span, from: 0) == nil
    guard let encoding = marked ?? named ?? EncodingGuess.encoding(of: bytes.span, isValidUtf8: isValidUtf8) else {
      throw Refusal(
        "binary data, or text in an encoding that is not known here; convert it to UTF-8, name its encoding with the "
          + "option `encoding`, or leave it out")
    }
    if isValidUtf8, encoding == .utf8 { return (DecodedText(utf8: bytes), encoding) }
    try checkLength(bytes.span, encoding)
    return (try decode(bytes, encoding), encoding)
  }

  private static func decode(_ bytes: consuming [UInt8], _ encoding: TextEncoding) throws(Refusal) -> DecodedText {
    switch encoding {
    case .utf8: return Utf8.decode(bytes)
    case .utf16LittleEndian: return Utf16.decode(bytes.span, lowFirst: true)
    case .utf16BigEndian: return Utf16.decode(bytes.span, lowFirst: false)
    case .gb18030, .gbk:
      try check(.gb18030, encoding)
      return DoubleByte.decodeGB18030(bytes.span)
    case .big5:
      try check(.big5, encoding)
      return DoubleByte.decodeBig5(bytes.span)
    case .windows1252: return Windows1252.decode(bytes.span)
    }
  }

  private static func check(_ table: CodeTable, _ encoding: TextEncoding) throws(Refusal) {
    if table.isEmpty {
      throw Refusal(
        "the system has no conversion table for \(encoding.rawValue); install the C library's (Debian: libc-bin), or "
          + "convert the file to UTF-8")
    }
  }

  /// A source map counts in 32 bits. An escape makes four bytes of one, so only pages of half a gigabyte and more
  /// need a closer look.
  private static func checkLength(_ bytes: Span<UInt8>, _ encoding: TextEncoding) throws(Refusal) {
    guard bytes.count > SourceMap.maximumLength / 4 else { return }
    var bound = bytes.count * 3 / 2 + 4
    switch encoding {
    case .utf8: bound = bytes.count + Utf8.invalidBytes(in: bytes) * 3
    case .utf16LittleEndian, .utf16BigEndian: break
    default: for at in 0..<bytes.count where bytes[at] >= 0x80 { bound += 2 }
    }
    if bound > SourceMap.maximumLength { throw Refusal("too long for a page once it is decoded; split it into pages") }
  }
}
