/// Where a clause begins, behind a date or 目前, and what every reader of clauses asks for first.
struct ClauseStart {
  var at: Int
  /// The clause that holds the place, as far as it lies near.
  var clause: Range<Int>
  var sentence: Range<Int>
  /// Whether the sentence holds a figure.
  var isMeasured: Bool
  /// The lists that words of the clause are of, and those right behind it that may be asked for: most of what a clause is
  /// asked for is told by these that it does not have.
  var cues: UInt64

  /// Whether a word of a list may stand there.
  ///
  /// - Parameter list: its bit.
  func mayHold(_ list: UInt64) -> Bool { cues & list != 0 }
}
