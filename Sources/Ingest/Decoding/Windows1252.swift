/// Windows' encoding for Western European text: one byte a character.
enum Windows1252 {
  static func decode(_ bytes: Span<UInt8>) -> DecodedText {
    var recorder = StepRecorder(capacity: bytes.count + bytes.count / 8)
    while recorder.sourceEnd < bytes.count {
      let value = character(bytes[recorder.sourceEnd])
      if value == 0, bytes[recorder.sourceEnd] != 0 {
        recorder.appendDamage(in: bytes, count: 1)
      } else {
        recorder.append(value, sourceLength: 1)
      }
    }
    return recorder.finish()
  }

  /// The character of a byte; 0 for the five bytes that have none, and for NUL.
  static func character(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt32(byte)
  }

  /// What stands where Latin-1 has control characters.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
