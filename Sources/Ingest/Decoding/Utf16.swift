/// UTF-16, either byte first.
enum Utf16 {
  /// - Parameter lowFirst: whether the low byte of a pair comes first.
  static func decode(_ bytes: Span<UInt8>, lowFirst: Bool) -> DecodedText {
    var recorder = StepRecorder(capacity: bytes.count + bytes.count / 2)
    while recorder.sourceEnd + 1 < bytes.count {
      let at = recorder.sourceEnd
      let first = unit(bytes, at, lowFirst)
      if first & 0xF800 != 0xD800 {
        recorder.append(UInt32(first), sourceLength: 2)
        continue
      }
      let second = at + 3 < bytes.count ? unit(bytes, at + 2, lowFirst) : 0
      if first < 0xDC00, second & 0xFC00 == 0xDC00 {
        recorder.append(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)), sourceLength: 4)
      } else {
        // Half a pair is no character.
        recorder.appendDamage(in: bytes, count: 2)
      }
    }
    if recorder.sourceEnd < bytes.count { recorder.appendDamage(in: bytes, count: 1) }
    return recorder.finish()
  }

  @inline(__always)
  static func unit(_ bytes: Span<UInt8>, _ at: Int, _ lowFirst: Bool) -> UInt16 {
    lowFirst
      ? UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at]) : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
  }
}
