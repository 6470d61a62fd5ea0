public import Model

/// What is looked up before the search that wants it.
///
/// A search waits for every step, because what it does next hangs on it. Which characters stand side by side is known
/// before it begins, though: where the steps from first to second characters lie, which are most, can be told of a whole
/// text, and they are then fetched by a loop that does nothing else and waits for none of them.
extension Automaton {
  /// Which word the first character of a place is, and which the first two are.
  public struct Ahead: Sendable, BitwiseCopyable {
    /// A word that some characters are: its number is any where they are none, and there are then no tags.
    public struct Word: Sendable, BitwiseCopyable {
      public let id: Int
      public let tags: UInt32

      @inlinable
      @inline(__always)
      init(_ state: State) {
        id = Int((state.number &- 1) & 0xF_FFFF)
        tags = state.tags
      }
    }

    @usableFromInline let first: State
    /// No state where no word goes on so.
    @usableFromInline let second: State

    @inlinable
    init(first: State, second: State) {
      self.first = first
      self.second = second
    }

    /// The word of one character.
    @inlinable public var one: Word { Word(first) }

    /// The word of two.
    @inlinable public var two: Word { Word(second) }

    /// Whether a word of more may have this one as its third.
    @inlinable
    @inline(__always)
    public func mayGoOn(to third: UInt32) -> Bool { second.branches & Automaton.branchBit(third) != 0 }
  }

  /// What lies behind a first character and the one that follows it.
  ///
  /// - Parameter goesOn: whether a word may go on so; see `mayGoOn`. Where none does, all look in one place, which takes no
  ///   room near by from others.
  @inlinable
  @inline(__always)
  public func ahead(of first: UInt32, to next: UInt32, goesOn: Bool) -> Ahead {
    let state = firstState(first)
    let isListed = Int(first) < firstStates.count
    let from = isListed ? Automaton.origin(first) : state.number
    // Unchecked: the mask keeps the slot inside the table, whose size is a power of two.
    let step = unsafe steps.withUnsafeBufferPointer { steps in
      unsafe steps[Int(Automaton.slot(from, next)) & (steps.count &- 1) & (0 &- goesOn.number)]
    }
    let isFound = step.key &>> 21 == UInt64(from) << 21 | UInt64(next)
    var second = State(behind: step)
    if !(isFound && goesOn) { second = State() }
    // Hardly ever does another step lie where this one is looked for first: all that tells so is one question.
    let isElsewhere =
      (isFound.number ^ 1) & goesOn.number & (step.key != 0).number
      & (state.branches & Automaton.branchBit(next) != 0).number
    if isElsewhere != 0 { second = self.next(after: from, next) }
    return Ahead(first: state, second: second)
  }

  /// Calls `body` with the words of more than two characters that begin with those of `ahead`, shortest first.
  ///
  /// - Parameters:
  ///   - start: where they begin.
  ///   - offset: where the second character ends.
  @inlinable
  @inline(__always)
  public func forEachLongerMatch(
    in text: Span<UInt8>, from start: Int, behind ahead: Ahead, endingAt offset: Int, _ body: (Match) -> Void
  ) {
    let wordCount = UInt32(truncatingIfNeeded: wordCount)
    var (state, end) = (ahead.second, offset)
    while state.branches != 0, end < text.count {
      let character = text.codePoint(at: end)
      guard state.branches & Automaton.branchBit(character.value) != 0 else { return }
      state = next(after: state.number, character.value)
      end &+= character.length
      // Of no state, the number is beyond all words as well.
      if state.number &- 1 < wordCount {
        body(Match(start: start, end: end, wordID: Int(state.number) &- 1, tags: state.tags))
      }
    }
  }
}
