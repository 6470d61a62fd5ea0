import Model

/// Which characters stand on a page at all: one cheap look that tells most repairs they have nothing to do.
///
///     PageSurvey(page.text.span).has(0x23)              // is there a '#' anywhere?
///     PageSurvey(page.text.span).hasBlock(of: 0xFF01)   // is there any full-width form U+FF00–U+FF3F?
///
/// - Invariant: never answers no for a character that stands on the page.
struct PageSurvey: Sendable {
  /// 1 for each byte below 0x80 that occurs, then 1 for each second byte of a character that starts with 0xC2, then 1
  /// for each last byte of a character U+2000–U+203F, the same of U+FF00–U+FF3F, then 1 for each block of 64 characters below U+10000 that is
  /// written in three bytes. No repair asks for blocks of the Chinese characters U+4E00–U+9FFF, which are most of a page:
  /// they are passed over.
  private var marks: [UInt8]

  private static let latinStart = 128
  private static let punctuationStart = 192
  private static let wideStart = 256
  private static let blockStart = 320
  private static let size = 320 + 1024

  init(_ text: Span<UInt8>) {
    var markArray = [UInt8](repeating: 0, count: Self.size)
    var marks = markArray.mutableSpan
    var at = 0
    let end = text.count
    while at < end {
      let byte = text[at]
      if byte < 0x80 {
        marks[Int(byte)] = 1
        at &+= 1
        continue
      }
      let han = text.endOfCommonHan(from: at, before: end)
      if han > at {
        at = han
        continue
      }
      if byte >= 0xE0, byte < 0xF0, at + 2 < end {
        let second = text[at + 1]
        marks[Self.blockStart + (Int(byte & 15) << 6 | Int(second & 63))] = 1
        if byte == 0xEF, second == 0xBC { marks[Self.wideStart + Int(text[at + 2] & 63)] = 1 }
        if byte == 0xE2, second == 0x80 { marks[Self.punctuationStart + Int(text[at + 2] & 63)] = 1 }
        at += 3
      } else {
        if byte == 0xC2, at + 1 < end { marks[Self.latinStart + Int(text[at + 1] & 63)] = 1 }
        at += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : 4
      }
    }
    self.marks = markArray
  }

  /// Whether the ASCII character `byte` occurs.
  func has(_ byte: UInt8) -> Bool { marks[Int(byte & 127)] != 0 }

  /// Whether one of some ASCII characters occurs.
  func hasAny(of bytes: ClosedRange<UInt8>) -> Bool { bytes.contains { has($0) } }

  /// Whether a character U+0080–U+00BF occurs.
  func has(latin value: UInt32) -> Bool { marks[Self.latinStart + Int(value & 63)] != 0 }

  /// Whether a character U+2000–U+203F occurs.
  func has(punctuation value: UInt32) -> Bool { marks[Self.punctuationStart + Int(value & 63)] != 0 }

  /// Whether a character U+FF00–U+FF3F occurs.
  func has(wide value: UInt32) -> Bool { marks[Self.wideStart + Int(value & 63)] != 0 }

  /// Whether any of the 64 characters around `value` (U+0800–U+4DFF, U+A000–U+FFFF) occurs.
  func hasBlock(of value: UInt32) -> Bool { marks[Self.blockStart + Int(value >> 6 & 1023)] != 0 }

  /// Whether any Latin letter occurs.
  var hasLetters: Bool { hasAny(of: 0x41...0x5A) || hasAny(of: 0x61...0x7A) }
}
