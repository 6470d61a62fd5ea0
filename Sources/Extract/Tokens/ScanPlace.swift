/// What stands at one byte of a text that was recognised: looked at before any search, most of which find nothing.
///
/// All zero where nothing does, so that a text's places are cleared memory.
struct ScanPlace: Sendable {
  /// The longest hit that starts here: its number + 1, or 0.
  var lastStarting: Int32 = 0
  /// The last hit, in order, that ends here: its number + 1, or 0.
  var lastEnding: Int32 = 0
  /// What words start here, and whether a numeral or mark does.
  var starting: WordKind = []
  /// What words end here.
  var ending: WordKind = []
}

extension WordKind {
  /// No kinds of words, but marked at places as words are.
  static let numeral = WordKind(rawValue: 1 << 30)
  static let mark = WordKind(rawValue: 1 << 31)
}
