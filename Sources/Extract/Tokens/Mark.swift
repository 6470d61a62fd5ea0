/// A punctuation mark of a text.
struct Mark: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    /// ，,
    case comma
    /// 、
    case pause
    /// 。！？ and . ! ? at a word's end.
    case stop
    case semicolon
    case colon
    /// ……
    case ellipsis
    /// —— and –
    case dash
    case openQuote, closeQuote
    case openParenthesis, closeParenthesis
    case openTitle, closeTitle
    /// ·
    case dot
    case slash
    case lineEnd
  }

  var kind: Kind
  var start: Int32
  var end: Int32
  /// The mark that opens or closes the pair; -1 where it stands alone.
  var partner: Int32 = -1

  static func kind(of value: UInt32) -> Kind? {
    switch value {
    case 0xFF0C, 0x2C: .comma
    case 0x3001: .pause
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F: .stop
    case 0xFF1B, 0x3B: .semicolon
    case 0xFF1A, 0x3A: .colon
    case 0x2026: .ellipsis
    case 0x2014, 0x2015: .dash
    case 0x201C, 0x2018, 0x300C, 0x300E: .openQuote
    case 0x201D, 0x2019, 0x300D, 0x300F: .closeQuote
    case 0xFF08, 0x28: .openParenthesis
    case 0xFF09, 0x29: .closeParenthesis
    case 0x300A, 0x3008: .openTitle
    case 0x300B, 0x3009: .closeTitle
    case 0xB7, 0x2022, 0x30FB: .dot
    case 0x2F, 0xFF0F: .slash
    case 0x0A: .lineEnd
    default: nil
    }
  }
}
