/// Words of lists that readers ask nearly every clause for, found by what the walk over the text noted.
extension Scan {
  /// The bit of a list in the cues; nil where it is none of theirs, or there are no cues.
  @inline(__always)
  func cueBit(of words: Words) -> UInt64? {
    guard cues != nil, let finder else { return nil }
    return finder.bit(of: words)
  }

  /// Where the first word of a list of the cues' begins in a range.
  func firstCue(_ cues: Cues, ofList bit: UInt64, in range: Range<Int>) -> Int? {
    cues.first(ofList: bit, in: range, from: index.firstCue(near: range.lowerBound))
  }

  /// The lists of the cues that words beginning in a range are of: for whoever asks one clause for many of them.
  func cueLists(in range: Range<Int>) -> UInt64 {
    cues.map { $0.lists(in: range, from: index.firstCue(near: range.lowerBound)) } ?? .max
  }

  /// Whether a word of a list may begin where the lists were gathered that cues are of.
  @inline(__always)
  func mayHold(_ words: Words, among lists: UInt64) -> Bool {
    guard let bit = cueBit(of: words) else { return true }
    return lists & bit != 0
  }
}
