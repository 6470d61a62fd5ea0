/// A word of the lists, found in a text.
///
/// Sixteen bytes: a page has tens of thousands of them, and what they take of the near caches is taken from all else.
struct Hit: Sendable, Equatable {
  private(set) var start: Int32
  /// The automaton's number for the word in the lower bits; above them, how many bytes the word has.
  private var wordAndLength: UInt32
  var kinds: WordKind
  /// The hit before it, in order, that ends where it does: its number + 1, or 0.
  private(set) var earlierEnding: Int32

  /// An automaton has no more words than it has states.
  private static var wordBits: UInt32 { 20 }

  /// Longer words are none that a text is read by.
  static var longest: Int { 1 << (32 - wordBits) - 1 }

  /// - Precondition: `length` is no more than `longest`.
  @inline(__always)
  init(start: Int, length: Int, word: Int, kinds: WordKind, earlierEnding: Int32 = 0) {
    assert(length <= Hit.longest && word < 1 << Hit.wordBits)
    self.start = Int32(truncatingIfNeeded: start)
    wordAndLength = UInt32(truncatingIfNeeded: length) << Hit.wordBits | UInt32(truncatingIfNeeded: word)
    self.kinds = kinds
    self.earlierEnding = earlierEnding
  }

  var end: Int32 { start &+ Int32(truncatingIfNeeded: wordAndLength >> Hit.wordBits) }

  /// The automaton's number for the word.
  var word: Int { Int(wordAndLength & (1 << Hit.wordBits &- 1)) }

  var range: Range<Int> { Int(start)..<Int(end) }
}
