import Model

/// UTF-8: checking it, and making it valid where it is not.
enum Utf8 {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func hasByteOrderMark(_ bytes: Span<UInt8>) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  static func decode(_ bytes: consuming [UInt8]) -> DecodedText {
    let source = bytes
    guard var fault = firstFault(in: source.span, from: 0) else { return DecodedText(utf8: source) }
    var decoded = DecodedText()
    decoded.text.reserveCapacity(source.count + source.count / 16)
    var at = 0
    while true {
      decoded.text.append(contentsOf: source[at..<fault])
      decoded.map.appendSteps(textLength: fault - at, sourceStart: at, textStep: 1, sourceStep: 1)
      at = fault
      guard at < source.count else { return decoded }
      decoded.appendDamage(source.span, at: at, count: 1)
      at += 1
      fault = firstFault(in: source.span, from: at) ?? source.count
    }
  }

  /// Whether characters of more than one byte are at least as many as bytes that belong to none.
  static func isMostly(_ bytes: Span<UInt8>) -> Bool {
    // Characters less bytes that belong to none.
    var balance = 0
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at &+= 1
        continue
      }
      let length = characterLength(in: bytes, at: at)
      balance += length == 0 ? -1 : 1
      at += max(length, 1)
      // A character takes two bytes: no more of them can come.
      if balance + (bytes.count - at) / 2 < 0 { return false }
    }
    return balance >= 0
  }

  /// How many bytes belong to no character.
  static func invalidBytes(in bytes: Span<UInt8>) -> Int {
    var count = 0
    var at = 0
    while at < bytes.count {
      let length = bytes[at] < 0x80 ? 1 : characterLength(in: bytes, at: at)
      count += length == 0 ? 1 : 0
      at += max(length, 1)
    }
    return count
  }

  /// The first byte at or after `start` that is no part of a character; nil where all is well.
  static func firstFault(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var at = start
    while true {
      at = bytes.endOfPlainCharacters(from: at)
      // A few one by one, up to behind the one that needs a closer look.
      let end = min(at &+ EightBytes.count, bytes.count)
      guard at < end else { return nil }
      while at < end {
        let length = characterLength(in: bytes, at: at)
        if length == 0 { return at }
        at &+= length
      }
    }
  }

  /// The length of the character that starts at `at`; 0 where none does. The bounds of second bytes are those of
  /// table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
  static func characterLength(in bytes: Span<UInt8>, at: Int) -> Int {
    let first = bytes[at]
    let left = bytes.count - at
    switch first {
    case 0..<0x80:
      return 1
    case 0xC2...0xDF:
      return left >= 2 && isTrail(bytes[at + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard left >= 3, isTrail(bytes[at + 1]), isTrail(bytes[at + 2]) else { return 0 }
      if first == 0xE0, bytes[at + 1] < 0xA0 { return 0 }
      if first == 0xED, bytes[at + 1] > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left >= 4, isTrail(bytes[at + 1]), isTrail(bytes[at + 2]), isTrail(bytes[at + 3]) else { return 0 }
      if first == 0xF0, bytes[at + 1] < 0x90 { return 0 }
      if first == 0xF4, bytes[at + 1] > 0x8F { return 0 }
      return 4
    default:
      return 0
    }
  }

  @inline(__always)
  private static func isTrail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
