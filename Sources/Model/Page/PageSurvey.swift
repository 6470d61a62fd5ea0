/// Which characters stand in the lines of a page at all: one cheap look that tells most repairs they have nothing to do.
///
///     let survey = page.survey ?? PageSurvey(page.text.span, measuring: &lines)
///     survey.has(0x23)              // is there a '#' anywhere?
///     survey.hasBlock(of: 0xFF01)   // is there any full-width form U+FF00–U+FF3F?
///
/// On the way each line is marked with what it may hold, and measured. Where lines are still to be found, the same look finds
/// their ends.
///
/// - Invariant: never answers no for a character that stands in a line.
public struct PageSurvey: Sendable {
  /// Those characters of ASCII that occur, digits left out; one letter stands for all.
  private var ascii = AsciiSet()
  /// 1 for each second byte of a character that starts with 0xC2, then 1 for each last byte of a character
  /// U+2000–U+203F, the same of U+FF00–U+FF3F, then 1 for each block of 64 characters below U+10000 that is written in
  /// three bytes. No repair asks for blocks of the Chinese characters U+4E00–U+9FFF, which are most of a page: they are
  /// passed over. At the end is room for what nobody asks for.
  private var marks = [UInt8](filledWith: 0, count: Self.size)

  private static let latinStart = 0
  private static let punctuationStart = 64
  private static let wideStart = 128
  private static let blockStart = 192
  private static let restStart = 192 + 1024
  private static let size = restStart + 64

  /// Of a page that nobody has looked at.
  public init() {}

  /// Looks at the lines of a page, notes in each what it may hold, and measures on the way those whose printed width is
  /// not known.
  public init(_ text: Span<UInt8>, measuring lines: inout [Line]) {
    var marks = self.marks.mutableSpan
    var ascii = AsciiSet()
    var lineSpan = lines.mutableSpan
    for index in lineSpan.indices {
      var walk = LineSurvey()
      walk.run(lineSpan[index].range, text) { Self.note($0, &marks) }
      lineSpan[index].marks = walk.lineMarks
      ascii.formUnion(walk.ascii)
      guard lineSpan[index].setting.firstWidth == 0 else { continue }
      let width = Int32(truncatingIfNeeded: walk.width)
      lineSpan[index].setting.firstWidth = width
      lineSpan[index].setting.lastWidth = width
    }
    self.ascii = ascii
  }

  /// Looks at what stands from `start` on up to the next line end, and takes it in.
  public mutating func takeLine(from start: Int, in text: Span<UInt8>) -> FoundLine {
    var marks = self.marks.mutableSpan
    var walk = LineSurvey()
    let end = walk.runToLineEnd(from: start, text) { Self.note($0, &marks) }
    ascii.formUnion(walk.ascii)
    return FoundLine(
      range: start..<end, marks: walk.lineMarks, width: Int32(truncatingIfNeeded: walk.width),
      controlCount: walk.controlCount, endsInOtherWay: walk.endsInOtherWay)
  }

  /// What stands between two line ends.
  public struct FoundLine {
    /// Without the line end.
    public let range: Range<Int>
    public let marks: LineMarks
    /// As it is printed, in half squares.
    public let width: Int32
    /// How many control characters are in it.
    public let controlCount: Int
    /// Whether it ends in a line end that is not LF.
    public let endsInOtherWay: Bool
  }

  /// Marks a character beyond ASCII.
  @inline(__always)
  private static func note(_ character: CodePoint, _ marks: inout MutableSpan<UInt8>) {
    let value = Int(character.value)
    if character.length == 3 {
      // Which block it is nobody can guess, so a mark is made whatever it is.
      let block = value >> 6 & 1023
      marks[blockStart + block] = 1
      let start = block == 0xFF00 >> 6 ? wideStart : block == 0x2000 >> 6 ? punctuationStart : restStart
      marks[start + (value & 63)] = 1
    } else if character.length == 2, value < 0xC0 {
      marks[latinStart + (value & 63)] = 1
    }
  }

  /// Whether the ASCII character `byte`, which is neither letter nor digit, occurs.
  public func has(_ byte: UInt8) -> Bool { ascii.contains(byte) }

  /// Whether one of some ASCII characters occurs, which are neither letters nor digits.
  public func hasAny(of bytes: ClosedRange<UInt8>) -> Bool { bytes.contains { has($0) } }

  /// Whether a character U+0080–U+00BF occurs.
  public func has(latin value: UInt32) -> Bool { marks[Self.latinStart + Int(value & 63)] != 0 }

  /// Whether a character U+2000–U+203F occurs.
  public func has(punctuation value: UInt32) -> Bool { marks[Self.punctuationStart + Int(value & 63)] != 0 }

  /// Whether a character U+FF00–U+FF3F occurs.
  public func has(wide value: UInt32) -> Bool { marks[Self.wideStart + Int(value & 63)] != 0 }

  /// Whether any of the 64 characters around `value` (U+0800–U+4DFF, U+A000–U+FFFF) occurs.
  public func hasBlock(of value: UInt32) -> Bool { marks[Self.blockStart + Int(value >> 6 & 1023)] != 0 }

  /// Whether any Latin letter occurs.
  public var hasLetters: Bool { ascii.meets(.letters) }
}
