import Model

/// Which characters stand in the lines of a page at all: one cheap look that tells most repairs they have nothing to do.
///
///     let survey = PageSurvey(page.text.span, measuring: &lines)
///     survey.has(0x23)              // is there a '#' anywhere?
///     survey.hasBlock(of: 0xFF01)   // is there any full-width form U+FF00–U+FF3F?
///
/// On the way each line is marked with what it may hold, and measured.
///
/// - Invariant: never answers no for a character that stands in a line.
struct PageSurvey: Sendable {
  /// Those characters of ASCII that occur; of letters, some that begin words.
  private var ascii = AsciiSet()
  /// 1 for each second byte of a character that starts with 0xC2, then 1 for each last byte of a character
  /// U+2000–U+203F, the same of U+FF00–U+FF3F, then 1 for each block of 64 characters below U+10000 that is written in
  /// three bytes. No repair asks for blocks of the Chinese characters U+4E00–U+9FFF, which are most of a page: they are
  /// passed over.
  private var marks: [UInt8]

  private static let latinStart = 0
  private static let punctuationStart = 64
  private static let wideStart = 128
  private static let blockStart = 192
  private static let size = 192 + 1024

  /// Looks at the lines of a page, notes in each what it may hold, and measures on the way those whose printed width is
  /// not known.
  init(_ text: Span<UInt8>, measuring lines: inout [Line]) {
    var markArray = [UInt8](filledWith: 0, count: Self.size)
    var marks = markArray.mutableSpan
    var lineSpan = lines.mutableSpan
    for index in lineSpan.indices {
      var walk = LineSurvey()
      walk.run(lineSpan[index].range, text) { Self.note($0, text, $1, &marks) }
      lineSpan[index].marks = walk.lineMarks
      ascii.formUnion(walk.ascii)
      guard lineSpan[index].setting.firstWidth == 0 else { continue }
      let width = Int32(truncatingIfNeeded: walk.width)
      lineSpan[index].setting.firstWidth = width
      lineSpan[index].setting.lastWidth = width
    }
    self.marks = markArray
  }

  /// Marks a character beyond ASCII.
  @inline(__always)
  private static func note(
    _ character: CodePoint, _ text: Span<UInt8>, _ at: Int, _ marks: inout MutableSpan<UInt8>
  ) {
    let value = Int(character.value)
    switch character.length {
    case 2: if value < 0xC0 { marks[latinStart + (value & 63)] = 1 }
    case 3:
      marks[blockStart + (value >> 6 & 1023)] = 1
      if value & ~63 == 0xFF00 { marks[wideStart + (value & 63)] = 1 }
      if value & ~63 == 0x2000 { marks[punctuationStart + (value & 63)] = 1 }
    default: break
    }
  }

  /// Whether the ASCII character `byte`, which is no letter, occurs.
  func has(_ byte: UInt8) -> Bool { ascii.contains(byte) }

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
  var hasLetters: Bool { ascii.meets(.letters) }
}

/// One look at a line: how wide it is, and what it may hold.
private struct LineSurvey {
  private(set) var width = 0
  private(set) var ascii = AsciiSet()
  private var hasDoubleSpace = false
  /// Two spaces with one character between.
  private var hasNearSpaces = false
  private var hasOtherSpace = false
  private var isBeyondAscii = false

  var lineMarks: LineMarks {
    var marks: LineMarks = []
    if hasOtherSpace || ascii.contains(0x20) || ascii.contains(0x09) { marks.insert(.space) }
    if hasDoubleSpace { marks.insert(.doubleSpace) }
    if hasDoubleSpace || hasNearSpaces || hasOtherSpace || ascii.contains(0x09) { marks.insert(.oddSpace) }
    if isBeyondAscii { marks.insert(.beyondAscii) }
    if ascii.meets(.letters) { marks.insert(.letter) }
    if ascii.meets(.markup) { marks.insert(.markup) }
    return marks
  }

  /// - Parameter body: is shown the characters that are neither printed ones of ASCII nor U+4E00–U+9FFF.
  @inline(__always)
  mutating func run(_ range: Range<Int>, _ text: Span<UInt8>, _ body: (CodePoint, Int) -> Void) {
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      if text.isCommonHan(at: at) {
        let stop = text.endOfCommonHan(from: at &+ 3, before: end)
        width &+= 2 &* ((stop &- at) / 3)
        at = stop
        isBeyondAscii = true
        continue
      }
      let byte = text[at]
      if byte >= 0x20, byte < 0x7F {
        ascii.insert(byte)
        let start = at
        at &+= 1
        // Of a word the first letter tells that there are letters; which ones nobody asks.
        if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
          at = passWords(at, end, text, isAfterSpace: start > range.lowerBound && text[start &- 1] == 0x20)
        } else if byte == 0x20 {
          if at < end, text[at] == 0x20 { hasDoubleSpace = true }
          if start &- 2 >= range.lowerBound, text[start &- 2] == 0x20 { hasNearSpaces = true }
        }
        width &+= at &- start
        continue
      }
      let character = text.codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind.isWide { width &+= 2 } else if kind != .zeroWidth, kind != .control { width &+= 1 }
      if kind == .space { hasOtherSpace = true }
      if byte < 0x80 {
        ascii.insert(byte)
      } else {
        isBeyondAscii = true
        body(character, at)
      }
      at &+= character.length
    }
  }

  /// Goes on behind the letters of a line of words, and the spaces and marks between them.
  ///
  /// - Parameter isAfterSpace: whether a space stands before the letter before `start`.
  @inline(__always)
  private mutating func passWords(
    _ start: Int, _ limit: Int, _ text: Span<UInt8>, isAfterSpace isLetterAfterSpace: Bool
  ) -> Int {
    var at = start
    // Gathered without asking: whether eight bytes have a space is anybody's guess.
    var spaces: UInt64 = 0
    var pairs: UInt64 = 0
    var isAfterSpace: UInt64 = 0
    // Spaces two places before.
    var nears: UInt64 = 0
    var near: UInt64 = isLetterAfterSpace ? 0x80 : 0
    while at < limit {
      let bytes = EightBytes(text, at: at, before: limit)
      guard bytes.arePrintedAscii else { break }
      at &+= EightBytes.count
      bytes.forEachMark { ascii.insert($0) }
      let found = bytes.marks(of: 0x20)
      spaces |= found
      pairs |= found & (found << 8 | isAfterSpace)
      isAfterSpace = found >> 56
      nears |= found & (found << 16 | near)
      near = found >> 48
    }
    at = min(at, limit)
    if spaces != 0 { ascii.insert(0x20) }
    if nears != 0 { hasNearSpaces = true }
    if pairs != 0 || isAfterSpace != 0 && at < limit && text[at] == 0x20 { hasDoubleSpace = true }
    return text.endOfLetters(from: at, before: limit)
  }
}
