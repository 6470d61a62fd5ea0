import Model

/// A piece of print that belongs together: a paragraph, a part of one that a column cut off, a line of a headline.
struct Block {
  enum Role: UInt8 {
    /// Running text of a story.
    case body
    /// A line that may be a headline, a kicker, a deck or a subhead: which, its surroundings tell.
    case title
    /// A line of nothing but authors.
    case byline
    case caption
    case credit
    /// Mastheads, date lines, page numbers, editor lines: of the page, not of a story.
    case furniture
    /// Unreadable.
    case garbage
  }

  /// In the page's text, without white space at the ends.
  var range: Range<Int>
  var role = Role.body
  var shape: TextShape
  var headingLevel: UInt8
  /// A form feed, or the missing blank line of a page that is otherwise spaced out, stands before it.
  var startsFrame: Bool
  /// A blank line stands before it, on a page that has hardly any.
  var standsApart = false
  /// Printed right below the block before, without a blank line between.
  var isTight: Bool
  /// Furniture that names a section or a column: 园区漫议.
  var isSectionName = false
  /// A row of a table.
  var isTableRow = false
  /// Printed bold by setting it twice.
  var isOverprinted = false
  /// It has what a year in Chinese digits ends in.
  var mayHoldChineseYear = false
  var setting: Line.Setting
  /// What stands inside the block beside its text.
  var inside = Inside()

  /// Parts of a block that are no running text, by places in the page.
  struct Inside {
    /// The running text: between what stands before and after it.
    var text: Range<Int>?
    var dateline: Range<Int>?
    /// Authors: indices into the page's list of mentions.
    var authors = 0..<0
    /// Authors at the end of the text: the story ends here.
    var endsWithAuthors = false
    /// A line of names without role or mark.
    var isBareNames = false
    /// A byline with ▶ or the like before it.
    var isMarked = false
    /// A byline in brackets: （记者 周平）.
    var isBracketed = false
    /// One of several lines with a bullet before each.
    var isListItem = false
    var credit: Range<Int>?
    /// The text begins with 图为 or the like, or holds it.
    var showsPicture = false
  }

  /// The running text of the block.
  var text: Range<Int> { inside.text ?? range }

  /// 给机床当 / “保姆”的年轻人: whether a few words lead up to what stands in quotation marks below them.
  func leadsUp(to lower: Block) -> Bool { lower.shape.first == 0x201C && shape.weight <= 8 }
}
