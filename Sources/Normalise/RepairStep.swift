/// The repairs a page can go through, in the order they run.
///
/// The order is part of what they mean, so it does not follow the order of a user's list: what needs the lines as they
/// were printed comes first, `dehyphenate` and `joinLines` make blocks of the lines, and what needs whole sentences
/// comes last.
public enum RepairStep: String, CaseIterable, Sendable, Comparable {
  case control
  case zeroWidth = "zero_width"
  case compatibility
  case ligature
  case width
  case markdown
  case garbage
  case undouble
  case closeSpacing = "close_spacing"
  case softHyphen = "soft_hyphen"
  case dehyphenate
  case joinLines = "join_lines"
  case punctuation
  case confusions

  /// One line of help, for the option's reference.
  var help: String {
    switch self {
    case .control: "take control characters out"
    case .zeroWidth: "take out zero-width spaces and joiners, direction marks and byte order marks"
    case .compatibility: "replace radicals and compatibility forms by the ordinary characters"
    case .ligature: "take ligatures such as ﬁ apart, and close words that stand open behind them"
    case .width: "set digits and Latin letters half-width"
    case .markdown: "take Markdown marks away, keeping the level of headings"
    case .garbage: "set unreadable lines apart"
    case .undouble: "make over-printed text single"
    case .closeSpacing: "close up letter-spaced lines and spaces beside Chinese characters"
    case .softHyphen: "take soft hyphens out and join the words they broke"
    case .dehyphenate: "join English words broken at a hyphen, keeping the hyphens of compounds"
    case .joinLines: "join lines broken by the width of a column"
    case .punctuation: "set punctuation full-width beside Chinese and half-width in numbers and Latin text"
    case .confusions: "correct characters that OCR takes for one another, by a word list with context"
    }
  }

  public static func < (first: RepairStep, second: RepairStep) -> Bool { first.place < second.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
