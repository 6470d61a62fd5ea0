public import Model

/// Searches that begin behind what is known to have been read.
///
/// A step from one letter to the next is a load from afar that the one behind it waits for. Where whole words are looked
/// up first, of all their letters together, the search goes on from the place that they lead to.
extension Automaton {
  /// A place in the words, behind some of their first characters.
  public struct Place: Sendable, BitwiseCopyable {
    @usableFromInline let state: State

    @inlinable
    init(state: State) { self.state = state }

    /// No place: no word begins so.
    @inlinable
    public init() { self.init(state: State()) }
  }

  /// Calls `body` with the places behind each of a word's characters, and where these end, as far as any word begins so.
  public func forEachPlace(in word: Span<UInt8>, _ body: (Int, Place) -> Void) {
    guard !word.isEmpty else { return }
    let first = word.codePoint(at: 0)
    var at = first.length
    var state = firstState(first.value)
    while state.number != 0 {
      body(at, Place(state: state))
      guard at < word.count else { return }
      let character = word.codePoint(at: at)
      state = next(after: state, character.value)
      at += character.length
    }
  }

  /// Calls `body` with the words that begin at `start` and reach at least as far as what led to a place, shortest first.
  ///
  /// - Parameter offset: where that ends.
  @inlinable
  @inline(__always)
  public func forEachMatch(
    in text: Span<UInt8>, from start: Int, behind place: Place, endingAt offset: Int, _ body: (Match) -> Void
  ) {
    let wordCount = UInt32(truncatingIfNeeded: wordCount)
    var (state, end) = (place.state, offset)
    while state.number != 0 {
      if state.number <= wordCount {
        body(Match(start: start, end: end, wordID: Int(state.number) &- 1, tags: state.tags))
      }
      guard state.branches != 0, end < text.count else { return }
      let character = text.codePoint(at: end)
      guard state.branches & Automaton.branchBit(character.value) != 0 else { return }
      state = next(after: state, character.value)
      end &+= character.length
    }
  }
}
