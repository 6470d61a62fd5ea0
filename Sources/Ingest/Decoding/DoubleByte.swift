/// GB18030 and Big5: bytes below 0x80 are ASCII, others begin codes of two bytes, in GB18030 also of four.
///
///     lead 81–FE, second 40–7E or 80–FE              GB18030, Big5 (Big5 has no second byte from 80 to A0)
///     lead 81–FE, second 30–39, 81–FE, 30–39         GB18030 only
enum DoubleByte {
  static func decodeGB18030(_ bytes: Span<UInt8>) -> DecodedText {
    var fourBytes = FourByteCodes()
    return decode(bytes, .gb18030) { fourBytes.character(in: $0, at: $1) }
  }

  static func decodeBig5(_ bytes: Span<UInt8>) -> DecodedText { decode(bytes, .big5) { _, _ in nil } }

  private static func decode(
    _ bytes: Span<UInt8>, _ table: CodeTable, fourBytes: (Span<UInt8>, Int) -> UInt32?
  ) -> DecodedText {
    var recorder = StepRecorder(capacity: bytes.count + bytes.count / 2)
    while recorder.sourceEnd < bytes.count {
      let at = recorder.sourceEnd
      let first = bytes[at]
      if first < 0x80 {
        recorder.append(UInt32(first), sourceLength: 1)
        continue
      }
      recorder.appendPairs(of: bytes, table)
      guard recorder.sourceEnd == at else { continue }
      let second = at + 1 < bytes.count ? bytes[at + 1] : 0
      let value = table[first, second]
      if value != 0 {
        recorder.append(value, sourceLength: 2)
      } else if let value = fourBytes(bytes, at) {
        recorder.append(value, sourceLength: value == Self.euroSign && first == 0x80 ? 1 : 4)
      } else {
        // A code without a character is lost as a whole; what follows a byte that begins no code is not.
        let isCode = first != 0x80 && first != 0xFF && second >= 0x80 && second != 0xFF
        recorder.appendDamage(in: bytes, count: isCode ? 2 : 1)
      }
    }
    return recorder.finish()
  }

  fileprivate static let euroSign: UInt32 = 0x20AC
}

/// The codes of GB18030 that are not of two bytes.
private struct FourByteCodes {
  /// The characters of the basic plane have no rule, so the system is asked for each; they are rare.
  private var known: [UInt32: UInt32] = [:]

  /// The character at `at`, or nil where no such code stands there. 0x80 is the euro sign of Windows' GBK.
  mutating func character(in bytes: Span<UInt8>, at: Int) -> UInt32? {
    if bytes[at] == 0x80 { return DoubleByte.euroSign }
    guard at + 3 < bytes.count, isLead(bytes[at]), isDigit(bytes[at + 1]), isLead(bytes[at + 2]),
      isDigit(bytes[at + 3])
    else { return nil }
    let high = UInt32(bytes[at] - 0x81) * 10 + UInt32(bytes[at + 1] - 0x30)
    let index = (high * 126 + UInt32(bytes[at + 2] - 0x81)) * 10 + UInt32(bytes[at + 3] - 0x30)
    // From 90 30 81 30 on the codes follow Unicode from U+10000 to U+10FFFF one by one.
    if index >= 189_000 { return index - 189_000 <= 0xFFFFF ? 0x10000 + index - 189_000 : nil }
    if let value = known[index] { return value == 0 ? nil : value }
    let value = Self.basicPlane(bytes, at)
    known[index] = value
    return value == 0 ? nil : value
  }

  private static func basicPlane(_ bytes: Span<UInt8>, _ at: Int) -> UInt32 {
    guard let converter = CodeConverter("GB18030") else { return 0 }
    return converter.character(of: [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]) ?? 0
  }

  private func isLead(_ byte: UInt8) -> Bool { byte >= 0x81 && byte <= 0xFE }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
