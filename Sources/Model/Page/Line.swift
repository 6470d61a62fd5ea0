/// A line of a page: as printed at first, a whole block of joined lines once Normalise is done.
///
/// `range` is in the page's text, without the line end. Blank lines are no lines; they are counted in the one after.
public struct Line: Sendable, Equatable {
  public var range: Range<Int>
  /// How many blank lines stood before this one.
  public var blankLinesBefore: Int32
  /// A form feed stood before this line.
  public var isAfterPageBreak = false
  /// Number of `#` of a Markdown heading whose marks were taken away; 0 for none.
  public var headingLevel: UInt8 = 0
  /// Set apart as unreadable: no story takes it in, it ends in `leftovers`.
  public var isGarbage = false
  /// Was set twice to look bold, all of it, as headlines are and the lines above and below them are not.
  public var isOverprinted = false
  /// What it may hold; see `LineMarks`.
  public var marks = LineMarks.unknown
  /// What joining learned about the printed lines this one was made from.
  public var setting = Setting()

  /// How the printed lines of a block were set. Widths are in half squares (see `printedWidth(of:)`).
  public struct Setting: Sendable, Equatable {
    public var printedLines: Int32 = 1
    /// Width of the first and last printed line and of the column they stood in; 0 while not measured.
    public var firstWidth: Int32 = 0
    public var lastWidth: Int32 = 0
    public var columnWidth: Int32 = 0
    /// White space before its first printed line, in half squares.
    public var indent: Int32 = 0
    /// 0–1: how sure the end of this block is the end of a paragraph rather than a place where print was cut.
    public var endConfidence: Float = 0

    public init() {}
  }

  public init(range: Range<Int>, blankLinesBefore: Int = 0) {
    self.range = range
    self.blankLinesBefore = Int32(truncatingIfNeeded: blankLinesBefore)
  }
}
