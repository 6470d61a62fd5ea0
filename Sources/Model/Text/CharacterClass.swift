/// What kind of character a code point is, as far as joining lines and reading numbers care.
public enum CharacterClass: UInt8, Sendable {
  /// Space, tab, no-break and ideographic space; not line ends.
  case space
  /// LF, CR, form feed, vertical tab, U+0085, U+2028, U+2029.
  case lineEnd
  /// 0–9.
  case digit
  /// ０–９.
  case wideDigit
  /// Letters of alphabets that put spaces between words (Latin, Greek, Cyrillic …).
  case letter
  /// Full-width Latin letters.
  case wideLetter
  /// Chinese characters, kana, hangul and bopomofo: written without spaces.
  case han
  /// ASCII punctuation and symbols.
  case mark
  /// Punctuation as Chinese print sets it: ，。、；：？！“”‘’（）《》…— and the other full-width forms.
  case wideMark
  /// Characters without width: soft hyphen, zero-width space and joiners, byte order mark, direction marks.
  case zeroWidth
  /// NUL and the other control characters.
  case control
  case other

  /// The class of a Unicode scalar value.
  ///
  /// In place: where it was called, the call cost as much as the answer.
  @inlinable
  @inline(__always)
  public init(_ value: UInt32) {
    if value < 0x80 {
      self = CharacterClass.ascii(UInt8(truncatingIfNeeded: value))
    } else if value >= 0x4E00, value <= 0x9FFF {
      self = .han
    } else if CharacterClass.isCommonMark(value) {
      self = .wideMark
    } else {
      self = CharacterClass.beyondAscii(value)
    }
  }

  @inlinable
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x20, 0x09: .space
    case 0x0A, 0x0B, 0x0C, 0x0D: .lineEnd
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x00...0x1F, 0x7F: .control
    default: .mark
    }
  }

  /// ，。、：；！？ and the quotation marks, brackets and dashes, which are nearly all marks of a Chinese page.
  @inlinable
  @inline(__always)
  public static func isCommonMark(_ value: UInt32) -> Bool {
    value &- 0xFF01 <= 0xFF0F - 0xFF01 || value &- 0x3001 <= 0x3002 - 0x3001 || value &- 0x3008 <= 0x3011 - 0x3008
      || value &- 0x2013 <= 0x2026 - 0x2013 || value &- 0xFF1A <= 0xFF20 - 0xFF1A
  }

  /// By table for the blocks that hold punctuation: a search among so many ranges was felt in every loop over characters.
  @usableFromInline
  static func beyondAscii(_ value: UInt32) -> CharacterClass {
    if value < tableEnd { return table[Int(value)] }
    if value >= formsStart, value < 0x10000 { return table[Int(value &- formsStart &+ tableEnd)] }
    return byRange(value)
  }

  /// What stands in the table: all below the Chinese characters, then the full-width forms.
  private static let tableEnd: UInt32 = 0x3400
  private static let formsStart: UInt32 = 0xFE00
  private static let table = (0..<tableEnd).map(byRange) + (formsStart..<0x10000).map(byRange)

  private static func byRange(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0..<0x80: ascii(UInt8(truncatingIfNeeded: value))
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0x85, 0x2028, 0x2029: .lineEnd
    case 0x80...0x9F: .control
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: .zeroWidth
    case 0xB7, 0x2010...0x2027, 0x2030...0x205E, 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303D,
      0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65,
      0xFFE0...0xFFE6:
      .wideMark
    case 0xFF10...0xFF19: .wideDigit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: .wideLetter
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x36F, 0x370...0x52F, 0x1E00...0x1FFF,
      0xFB00...0xFB06:
      .letter
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3040...0x30FF, 0x3100...0x312F, 0x3130...0x318F,
      0x31A0...0x31BF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      .han
    default: .other
    }
  }

  /// Whether Chinese print sets the character on a full square: two columns of a terminal.
  @inlinable
  public var isWide: Bool {
    switch self {
    case .han, .wideMark, .wideDigit, .wideLetter: true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// The class of the character that starts at `offset`.
  @inlinable
  public func characterClass(at offset: Int) -> CharacterClass { CharacterClass(codePoint(at: offset).value) }

  /// The printed width of `range` in half squares: two for a wide character, one for a narrow one, none for
  /// characters without width.
  @inlinable
  public func printedWidth(of range: Range<Int>) -> Int {
    var width = 0
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let han = endOfCommonHan(from: at, before: end)
      if han > at {
        width &+= (han &- at) / 3 &* 2
        at = han
        guard at < end else { break }
      }
      let byte = self[at]
      if byte >= 0x20, byte < 0x7F {
        let isPrint = EightBytes(self, at: at, before: end).arePrintedAscii
        let length = isPrint ? Swift.min(EightBytes.count, end &- at) : 1
        width &+= length
        at &+= length
        continue
      }
      let character = codePoint(at: at)
      let kind = CharacterClass(character.value)
      if kind.isWide { width &+= 2 } else if kind != .zeroWidth, kind != .control { width &+= 1 }
      at &+= character.length
    }
    return width
  }
}
