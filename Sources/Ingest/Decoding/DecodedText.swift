import Model

/// A file's text as UTF-8, before anything is repaired.
///
/// Bytes that are no character of the encoding stand as escapes, `\xE5\x9B`, so that the text is valid and what the
/// file held can still be seen in the `repairs` table.
///
/// - Invariant: `map` covers `text`; `damage` holds the escapes, in order.
struct DecodedText: Sendable {
  var text: [UInt8] = []
  var map = SourceMap()
  var damage: [Range<Int>] = []
  /// Bytes of the file that are no character.
  var damagedByteCount = 0

  init() {}

  /// A text that is its file.
  init(utf8 bytes: consuming [UInt8]) {
    text = bytes
    map = SourceMap(identity: text.count)
  }

  /// Adds an escape for each of `count` bytes of the file from `sourceStart` on.
  mutating func appendDamage(_ source: Span<UInt8>, at sourceStart: Int, count: Int) {
    let start = text.count
    for offset in sourceStart..<sourceStart + count {
      let byte = source[offset]
      text.append(UInt8(ascii: "\\"))
      text.append(UInt8(ascii: "x"))
      text.append(Self.hexDigit(byte >> 4))
      text.append(Self.hexDigit(byte & 15))
      map.appendWhole(textLength: 4, source: SourceSpan(start: offset, end: offset + 1))
    }
    damagedByteCount += count
    if let last = damage.last, last.upperBound == start {
      damage[damage.count - 1] = last.lowerBound..<text.count
    } else {
      damage.append(start..<text.count)
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
