/// What may happen to a page between the typesetter and the text file: each an independent switch.
///
///     TypesetPage(seed: 7, damages: [.brokenLines, .blankLines, .headlinesGrouped])
public struct Damage: OptionSet, Sendable, Hashable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  // MARK: How lines are set

  /// Lines cut at the width of their column; without it a paragraph is one long line.
  public static let brokenLines = Damage(rawValue: 1 << 0)
  /// A blank line after every line, but for lines that end in a digit.
  public static let blankLines = Damage(rawValue: 1 << 1)
  /// A blank line between blocks.
  public static let blankBetweenBlocks = Damage(rawValue: 1 << 2)
  /// Columns of 10–14 characters instead of 14–28.
  public static let narrowColumns = Damage(rawValue: 1 << 3)
  /// The column's width changes within a story, as it runs around a photograph.
  public static let changingWidths = Damage(rawValue: 1 << 4)
  /// The two squares before a paragraph stand in the text; without it they are lost.
  public static let keptIndent = Damage(rawValue: 1 << 5)
  /// Paragraphs are set without an indent.
  public static let noIndent = Damage(rawValue: 1 << 6)
  /// Some lines letter-spaced to fill their column.
  public static let letterSpacing = Damage(rawValue: 1 << 7)
  /// Spaces around digits.
  public static let digitSpaces = Damage(rawValue: 1 << 8)
  /// Lines that begin with 。 or ” because nothing kept them from it.
  public static let tailsAtLineStart = Damage(rawValue: 1 << 9)

  // MARK: Where blocks stand

  /// Headlines after their bodies.
  public static let headlinesAfter = Damage(rawValue: 1 << 10)
  /// All headlines at the end of the page.
  public static let headlinesGrouped = Damage(rawValue: 1 << 11)
  /// Kicker and headline on one line.
  public static let kickerOnHeadline = Damage(rawValue: 1 << 12)
  /// A story breaks off in mid-sentence and goes on after the next one.
  public static let interleaved = Damage(rawValue: 1 << 13)
  /// Paragraphs cut where a column ends, and going on with the next line.
  public static let columnCuts = Damage(rawValue: 1 << 14)
  /// A stretch of text is lost.
  public static let missingText = Damage(rawValue: 1 << 15)
  /// Two stories' columns on one line.
  public static let gluedColumns = Damage(rawValue: 1 << 16)
  /// Two stories mixed line by line.
  public static let mixedStories = Damage(rawValue: 1 << 17)
  /// Authors after the last sentence.
  public static let gluedAuthors = Damage(rawValue: 1 << 18)
  /// Bylines with ▶ or ■, apart from their stories.
  public static let farBylines = Damage(rawValue: 1 << 19)
  /// Photographs: caption and credit in the midst of the text.
  public static let photographs = Damage(rawValue: 1 << 20)
  /// Masthead, date line, page number, section banner, editor line.
  public static let furniture = Damage(rawValue: 1 << 21)
  /// Form feeds, with a page's head after them, in the middle of a story.
  public static let pageBreaks = Damage(rawValue: 1 << 22)

  /// All stories break off in mid-sentence again and again, and go on in turn.
  public static let alternating = Damage(rawValue: 1 << 35)

  // MARK: What happens to characters

  /// Headlines over-printed: 投资投资9090亿元亿元.
  public static let doubledHeadlines = Damage(rawValue: 1 << 23)
  /// Headlines repeated whole on their line.
  public static let repeatedHeadlines = Damage(rawValue: 1 << 24)
  /// A space inside a headline that is punctuation and must stay.
  public static let headlineSpaces = Damage(rawValue: 1 << 25)
  /// A headline set vertically: one character a line.
  public static let verticalHeadlines = Damage(rawValue: 1 << 26)
  /// The first character of a story alone on a line.
  public static let dropCapitals = Damage(rawValue: 1 << 27)
  /// Unreadable lines.
  public static let garbage = Damage(rawValue: 1 << 28)
  /// Quotation marks read as others.
  public static let straightQuotes = Damage(rawValue: 1 << 29)
  /// Markdown marks from an OCR model.
  public static let markdown = Damage(rawValue: 1 << 30)
  /// Half-width punctuation beside Chinese.
  public static let halfWidthMarks = Damage(rawValue: 1 << 31)
  /// Characters misread for others.
  public static let confusions = Damage(rawValue: 1 << 32)
  /// English words broken at line ends with a hyphen.
  public static let hyphenation = Damage(rawValue: 1 << 33)
  /// Soft hyphens inside words.
  public static let softHyphens = Damage(rawValue: 1 << 34)

  /// Every damage by name, in the order above.
  public static let all: [(name: String, damage: Damage)] = [
    ("brokenLines", .brokenLines), ("blankLines", .blankLines), ("blankBetweenBlocks", .blankBetweenBlocks),
    ("narrowColumns", .narrowColumns), ("changingWidths", .changingWidths), ("keptIndent", .keptIndent),
    ("noIndent", .noIndent), ("letterSpacing", .letterSpacing), ("digitSpaces", .digitSpaces),
    ("tailsAtLineStart", .tailsAtLineStart), ("headlinesAfter", .headlinesAfter),
    ("headlinesGrouped", .headlinesGrouped), ("kickerOnHeadline", .kickerOnHeadline), ("interleaved", .interleaved),
    ("alternating", .alternating), ("columnCuts", .columnCuts),
    ("missingText", .missingText), ("gluedColumns", .gluedColumns),
    ("mixedStories", .mixedStories), ("gluedAuthors", .gluedAuthors), ("farBylines", .farBylines),
    ("photographs", .photographs), ("furniture", .furniture), ("pageBreaks", .pageBreaks),
    ("doubledHeadlines", .doubledHeadlines), ("repeatedHeadlines", .repeatedHeadlines),
    ("headlineSpaces", .headlineSpaces), ("verticalHeadlines", .verticalHeadlines), ("dropCapitals", .dropCapitals),
    ("garbage", .garbage), ("straightQuotes", .straightQuotes), ("markdown", .markdown),
    ("halfWidthMarks", .halfWidthMarks), ("confusions", .confusions), ("hyphenation", .hyphenation),
    ("softHyphens", .softHyphens),
  ]

  /// The switches that are on.
  public var parts: [Damage] { Damage.all.filter { contains($0.damage) }.map(\.damage) }
}

extension Damage: CustomStringConvertible {
  public var description: String {
    "[" + Damage.all.filter { contains($0.damage) }.map { "." + $0.name }.joined(separator: ", ") + "]"
  }
}
