/// What a line may hold of the few things that most repairs look for and most lines have none of.
///
///     总投资80亿元，年底投产。      nothing
///     # Two *new* plants            space, letter, markup
///
/// One walk over a page notes them, `Rewriter` keeps them true, and a repair passes over the lines that lack what it is
/// about.
///
/// - Invariant: a line has the mark of all that stands in it; it may have marks of what was taken away since.
public struct LineMarks: OptionSet, Sendable {
  public let rawValue: UInt16

  @inlinable
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// White space of any kind.
  public static let space = LineMarks(rawValue: 1)
  /// Two spaces of ASCII side by side, other than at the beginning.
  public static let doubleSpace = LineMarks(rawValue: 2)
  /// Letters A to Z, large or small.
  public static let letter = LineMarks(rawValue: 4)
  /// One of # * ` | < [ ] &, with which Markdown marks what is no plain text.
  public static let markup = LineMarks(rawValue: 8)

  /// Anything beyond ASCII.
  public static let beyondAscii = LineMarks(rawValue: 16)
  /// Anything beyond ASCII but the dashes and quotation marks of Latin print, U+2010 to U+2026.
  public static let beyondLatin = LineMarks(rawValue: 256)
  /// White space that is no single space between words: two spaces side by side, other than at the beginning, three with
  /// one character between each and the next, a tab, and all kinds beyond ASCII.
  public static let oddSpace = LineMarks(rawValue: 32)

  /// One of the signs of ASCII that text hardly has: ^ _ ` { | } ~ \ < >
  public static let oddSign = LineMarks(rawValue: 64)
  /// White space of any kind behind other characters: a line that is only indented has none.
  public static let innerSpace = LineMarks(rawValue: 128)

  /// Punctuation that is doubtful wherever it stands: one of ! " ' ( ) , - . : ; ? of ASCII, or one of ％．＂＇〃″.
  public static let doubtfulMark = LineMarks(rawValue: 512)

  /// What may come into a line by anything that is taken out of it: two spaces meet, or stand with one character between.
  static let byAnyChange: LineMarks = [.doubleSpace, .oddSpace, .innerSpace]

  /// Of a line that nobody has looked at.
  public static let unknown = LineMarks(rawValue: .max)
}

extension LineMarks {
  /// What a few bytes may bring into a line, whatever stands beside them there.
  init(_ bytes: Span<UInt8>) {
    self = []
    for at in bytes.indices { formUnion(Self.mark(of: bytes[at])) }
  }

  private static func mark(of byte: UInt8) -> LineMarks {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x20: [.space, .doubleSpace, .oddSpace, .innerSpace]
    case 0x09: [.space, .oddSpace, .innerSpace]
    // The first bytes of white space beyond ASCII.
    case 0xC2, 0xE1: [.space, .oddSpace, .innerSpace, .beyondAscii, .beyondLatin]
    // Of marks, too.
    case 0xE2, 0xE3: [.space, .oddSpace, .innerSpace, .beyondAscii, .beyondLatin, .doubtfulMark]
    case 0xEF: [.beyondAscii, .beyondLatin, .doubtfulMark]
    case 0x80...0xFF: [.beyondAscii, .beyondLatin]
    case 0x21, 0x22, 0x27...0x29, 0x2C...0x2E, 0x3A, 0x3B, 0x3F: .doubtfulMark
    case 0x3C, 0x60, 0x7C: [.markup, .oddSign]
    case 0x23, 0x26, 0x2A, 0x5B, 0x5D: .markup
    case 0x3E, 0x5C, 0x5E, 0x5F, 0x7B, 0x7D, 0x7E: .oddSign
    default: []
    }
  }
}
