/// What stands at one byte of a text that was recognised: looked at before any search, most of which find nothing.
struct ScanPlace: Sendable {
  /// The first hit that starts here or later.
  var firstHit: Int32 = 0
  /// The last hit, in order, that ends here; -1 where none does.
  var lastEnding: Int32 = -1
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
