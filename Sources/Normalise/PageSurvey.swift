import Model

/// Which characters stand in the lines of a page at all: one cheap look that tells most repairs they have nothing to do.
///
///     let survey = PageSurvey(page.text.span, measuring: &lines)
///     survey.has(0x23)              // is there a '#' anywhere?
///     survey.hasBlock(of: 0xFF01)   // is there any full-width form U+FF00–U+FF3F?
///
/// - Invariant: never answers no for a character that stands in a line.
struct PageSurvey: Sendable {
  /// 1 for each byte below 0x80 that occurs (of letters, for some that begin words), then 1 for each second byte of a
  /// character that starts with 0xC2, then 1 for each last byte of a character U+2000–U+203F, the same of U+FF00–U+FF3F,
  /// then 1 for each block of 64 characters below U+10000 that is written in three bytes. No repair asks for blocks of
  /// the Chinese characters U+4E00–U+9FFF, which are most of a page: they are passed over.
  private var marks: [UInt8]

  private static let latinStart = 128
  private static let punctuationStart = 192
  private static let wideStart = 256
  private static let blockStart = 320
  private static let size = 320 + 1024

  /// Looks at the lines of a page, and measures on the way those whose printed width is not known.
  init(_ text: Span<UInt8>, measuring lines: inout [Line]) {
    var markArray = [UInt8](repeating: 0, count: Self.size)
    var marks = markArray.mutableSpan
    var lineSpan = lines.mutableSpan
    for index in lineSpan.indices {
      let width = Int32(truncatingIfNeeded: Self.mark(lineSpan[index].range, of: text, in: &marks))
      guard lineSpan[index].setting.firstWidth == 0 else { continue }
      lineSpan[index].setting.firstWidth = width
      lineSpan[index].setting.lastWidth = width
    }
    self.marks = markArray
  }

  /// Marks what stands in a line.
  ///
  /// - Returns: its printed width; see `printedWidth(of:)`.
  @inline(__always)
  private static func mark(_ range: Range<Int>, of text: Span<UInt8>, in marks: inout MutableSpan<UInt8>) -> Int {
    var at = range.lowerBound
    let end = range.upperBound
    var width = 0
    while at < end {
      if text.isCommonHan(at: at) {
        width &+= 2
        at &+= 3
        continue
      }
      let byte = text[at]
      if byte >= 0x20, byte < 0x7F {
        marks[Int(byte)] = 1
        width &+= 1
        at &+= 1
        // Of a word the first letter tells that there are letters; which ones nobody asks.
        guard byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A else { continue }
        let start = at
        while at &+ EightBytes.count <= end {
          let bytes = EightBytes(text, at: at)
          guard bytes.areLettersOrSpaces else { break }
          if bytes.has(0x20) { marks[0x20] = 1 }
          at &+= EightBytes.count
        }
        at = text.endOfLetters(from: at, before: end)
        width &+= at &- start
        continue
      }
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind.isWide { width &+= 2 } else if kind != .zeroWidth, kind != .control { width &+= 1 }
      note(character, text, at, &marks)
      at &+= character.length
    }
    return width
  }

  /// Marks a character that is no printed one of ASCII.
  @inline(__always)
  private static func note(
    _ character: CodePoint, _ text: Span<UInt8>, _ at: Int, _ marks: inout MutableSpan<UInt8>
  ) {
    let value = Int(character.value)
    switch character.length {
    case 1: marks[value & 127] = 1
    case 2: if value < 0xC0 { marks[latinStart + (value & 63)] = 1 }
    case 3:
      marks[blockStart + (value >> 6 & 1023)] = 1
      if value & ~63 == 0xFF00 { marks[wideStart + (value & 63)] = 1 }
      if value & ~63 == 0x2000 { marks[punctuationStart + (value & 63)] = 1 }
    default: break
    }
  }

  /// Whether the ASCII character `byte`, which is no letter, occurs.
  func has(_ byte: UInt8) -> Bool { marks[Int(byte & 127)] != 0 }

  /// Whether one of some ASCII characters occurs, which are no letters or all of them.
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
