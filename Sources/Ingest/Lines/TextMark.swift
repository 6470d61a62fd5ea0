import Model

/// What a byte may begin, as far as finding lines cares.
enum ByteKind {
  case plain
  case lineFeed
  /// A control character, or the first byte of a character that may be a line end.
  case mark

  @inline(__always)
  static func of(_ byte: UInt8) -> ByteKind {
    if byte >= 0x20 { return byte == 0x7F || byte == 0xC2 || byte == 0xE2 ? .mark : .plain }
    return byte == 0x0A ? .lineFeed : byte == 0x09 ? .plain : .mark
  }
}

/// A character that may end a line or be a control character.
struct TextMark: Equatable {
  enum Kind { case text, lineEnd, pageBreak, control }

  var kind: Kind
  var length: Int

  /// The mark at `at`, where `ByteKind` found one. CR LF is one line end.
  init(in text: Span<UInt8>, at: Int) {
    switch text[at] {
    case 0x0A, 0x0B: self.init(.lineEnd, 1)
    case 0x0C: self.init(.pageBreak, 1)
    case 0x0D: self.init(.lineEnd, at + 1 < text.count && text[at + 1] == 0x0A ? 2 : 1)
    case 0xC2 where at + 1 < text.count:
      // U+0085 is NEL, its neighbours from U+0080 to U+009F are control characters.
      let second = text[at + 1]
      self.init(second == 0x85 ? .lineEnd : second < 0xA0 ? .control : .text, 2)
    case 0xE2 where at + 2 < text.count:
      // U+2028 LINE SEPARATOR and U+2029 PARAGRAPH SEPARATOR.
      let isEnd = text[at + 1] == 0x80 && (text[at + 2] == 0xA8 || text[at + 2] == 0xA9)
      self.init(isEnd ? .lineEnd : .text, 3)
    default: self.init(.control, 1)
    }
  }

  private init(_ kind: Kind, _ length: Int) {
    self.kind = kind
    self.length = length
  }
}
